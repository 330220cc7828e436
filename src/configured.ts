/**
 * What the environment configures: the models, first to last but for the understudy, and Firestore. It
 * needs no platform, so that the scripts ask the very same ones as the Worker (`npm run doctor`).
 */
import { createFirestoreMirror } from "./google/firestore-mirror.ts";
import type { Mirror } from "./google/mirror.ts";
import {
  AUDIENCES,
  createServiceAccountAuth,
  parseServiceAccountKey,
  type ServiceAccountKey,
} from "./google/service-account.ts";
import { createCompatible } from "./models/compatible/index.ts";
import { createGemini } from "./models/gemini.ts";
import { keySurface, type Surface, vertexSurface } from "./models/gemini-surface.ts";
import type { Entry } from "./models/guarded.ts";
import type { Logger } from "./observability/logger.ts";
import { type Config, parseConfig } from "./scene/config.ts";
import type { ConfigProblem } from "./scene/config-values.ts";

/** Google's project as its service account knows it. */
export interface Google {
  readonly key: ServiceAccountKey;
  readonly project: string;
}

export interface Configured {
  readonly config: Config;
  /** Null: no service account. */
  readonly google: Google | null;
}

export type ConfiguredResult =
  | ({ readonly ok: true } & Configured)
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** A model that is configured, without what guards it. */
export type ConfiguredModel = Omit<Entry, "gate">;

const MIRROR_TIMEOUT_MS = 10_000;

/** Never throws: what is not right is told. */
export function configured(env: Readonly<Record<string, unknown>>): ConfiguredResult {
  const parsed = parseConfig(env);
  if (!parsed.ok) return parsed;
  const { config } = parsed;
  if (config.googleServiceAccountKey === undefined) return { ok: true, config, google: null };
  const parsedKey = parseServiceAccountKey(config.googleServiceAccountKey);
  if (!parsedKey.ok) {
    const name = "GOOGLE_SERVICE_ACCOUNT_KEY";
    return { ok: false, problems: [{ name, message: parsedKey.problem }] };
  }
  const { key } = parsedKey;
  return { ok: true, config, google: { key, project: config.vertexProject ?? key.projectId } };
}

/** Null: there is neither a service account nor a key. */
export function configuredGemini({ config, google }: Configured): ConfiguredModel | null {
  const surface = geminiSurface({ config, google });
  if (surface === null) return null;
  const ids = { pro: config.geminiProModel, flash: config.geminiFlashModel };
  const { geminiThinking: thinking } = config;
  return {
    ids,
    model: createGemini({ surface, proModel: ids.pro, flashModel: ids.flash, thinking }),
  };
}

/** The service account's way in where there is one, else the key's. */
function geminiSurface({ config, google }: Configured): Surface | null {
  const baseUrl = config.vertexBaseUrl;
  if (google) {
    return vertexSurface({
      auth: createServiceAccountAuth(google.key, AUDIENCES.vertex),
      project: google.project,
      location: config.vertexLocation,
      baseUrl,
    });
  }
  const { geminiApiKey: apiKey, geminiApi: api } = config;
  return apiKey === undefined ? null : keySurface({ apiKey, api, baseUrl });
}

/** Null: no server is named. */
export function configuredCompatible(
  { compatible }: Config,
  log: Pick<Logger, "warn">,
): ConfiguredModel | null {
  if (compatible === null) return null;
  const ids = { pro: compatible.model, flash: compatible.flashModel };
  const model = createCompatible({ ...compatible, log });
  return { ids, model, warmth: model.warmth };
}

/** Null: finished scenes are not kept elsewhere. */
export function configuredMirror({ config, google }: Configured): Mirror | null {
  if (!config.firestore) return null;
  const auth = google && createServiceAccountAuth(google.key, AUDIENCES.firestore);
  return createFirestoreMirror({
    project: config.vertexProject ?? google?.project ?? "",
    database: config.firestoreDatabase,
    collection: config.firestoreCollection,
    emulatorHost: config.firestoreEmulatorHost,
    authorization: auth ? () => ({ authorization: auth.authorization() }) : undefined,
    fetch,
    timeoutMs: MIRROR_TIMEOUT_MS,
  });
}
