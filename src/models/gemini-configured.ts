/** Gemini as it is configured: by which way in, with which models. */
import {
  AUDIENCES,
  createServiceAccountAuth,
  type ServiceAccountKey,
} from "../google/service-account.ts";
import type { Config } from "../scene/config.ts";
import { createGemini } from "./gemini.ts";
import { keySurface, type Surface, vertexSurface } from "./gemini-surface.ts";
import type { LanguageModel } from "./language-model.ts";

/** A service account and the project that it works in. */
export interface Google {
  readonly key: ServiceAccountKey;
  readonly project: string;
}

/** `google` is null where there is no service account; null: Gemini is not configured. */
export function configuredGemini(config: Config, google: Google | null): LanguageModel | null {
  const surface = surfaceFor(config, google);
  if (surface === null) return null;
  return createGemini({
    surface,
    proModel: config.geminiProModel,
    flashModel: config.geminiFlashModel,
    thinking: config.geminiThinking,
  });
}

/** The service account's where there is one, else the key's. */
function surfaceFor(config: Config, google: Google | null): Surface | null {
  const { vertexBaseUrl: baseUrl, geminiApiKey: apiKey, geminiApi: api } = config;
  if (google === null) return apiKey === undefined ? null : keySurface({ apiKey, api, baseUrl });
  return vertexSurface({
    auth: createServiceAccountAuth(google.key, AUDIENCES.vertex),
    project: google.project,
    location: config.vertexLocation,
    baseUrl,
  });
}
