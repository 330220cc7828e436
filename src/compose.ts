/** Env -> configured parts: the only reader of the environment and of the show's data. */
import type { Cast } from "./ensemble/cast.ts";
import { createStageManager } from "./ensemble/stage-manager.ts";
import { tryAgent } from "./ensemble/trial.ts";
import { prompts, stock, version } from "./generated/stock.ts";
import { createFirestoreMirror } from "./google/firestore-mirror.ts";
import {
  createServiceAccountAuth,
  parseServiceAccountKey,
  type ServiceAccountAuth,
  type ServiceAccountKey,
} from "./google/service-account.ts";
import type { HttpParts } from "./http/parts.ts";
import { systemClock } from "./models/clock.ts";
import { createGateLease } from "./models/gate-lease.ts";
import { createGemini } from "./models/gemini.ts";
import { createGuarded } from "./models/guarded.ts";
import type { LanguageModel } from "./models/language-model.ts";
import { createUnderstudy } from "./models/understudy/index.ts";
import { createUnfailing } from "./models/unfailing.ts";
import { MODEL_GATE_NAME, type ModelGate } from "./objects/model-gate.ts";
import type { MirrorParts } from "./objects/scene-mirror.ts";
import type { SceneParts } from "./objects/session.ts";
import { createLogger, errorLine, type Logger } from "./observability/logger.ts";
import { type Config, type ConfigProblem, parseConfig } from "./scene/config.ts";
import { createGameDatabase } from "./tools/game-database.ts";
import { createExpertDatabase } from "./tools/improv-expert-database.ts";

export interface Env {
  readonly SCENES: HttpParts["scenes"];
  readonly ADDRESSES: HttpParts["addresses"];
  readonly ASSETS: Fetcher;
  readonly GATE: DurableObjectNamespace<ModelGate>;
}

export type Composition =
  | { readonly ok: true; readonly http: HttpParts; readonly scene: SceneParts }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const TRIAL_TIMEOUT_MS = 25_000;
const MIRROR_TIMEOUT_MS = 10_000;
const GATHER_MS = 500;
const UNDERSTUDY = "understudy";

const composed = new WeakMap<Env, Composition>();

/** The parts for this environment, made once an isolate. Never throws: what is not right is told. */
export function compose(env: Env): Composition {
  const before = composed.get(env);
  if (before !== undefined) return before;
  const composition = configured(env);
  composed.set(env, composition);
  return composition;
}

function configured(env: Env): Composition {
  const parsed = parseConfig(env as unknown as Record<string, unknown>);
  if (!parsed.ok) return parsed;
  const { config } = parsed;
  if (config.googleServiceAccountKey === undefined) {
    return { ok: true, ...partsFor(env, config, null) };
  }
  const key = parseServiceAccountKey(config.googleServiceAccountKey);
  if (key.ok) return { ok: true, ...partsFor(env, config, key.key) };
  const name = "GOOGLE_SERVICE_ACCOUNT_KEY";
  return { ok: false, problems: [{ name, message: key.problem }] };
}

/** Google as this environment knows it. */
interface Google {
  readonly auth: ServiceAccountAuth;
  readonly project: string;
}

function partsFor(
  env: Env,
  config: Config,
  key: ServiceAccountKey | null,
): { http: HttpParts; scene: SceneParts } {
  const logger = createLogger({ level: config.logLevel });
  const games = createGameDatabase(stock.games);
  const experts = createExpertDatabase(stock.principles);
  const understudy = createUnfailing(
    createUnderstudy({ stock, paceMs: config.understudyPaceMs }),
    logger,
  );
  const google: Google | null = key && {
    auth: createServiceAccountAuth(key),
    project: config.vertexProject ?? key.projectId,
  };
  const gemini = google && geminiOf(env, config, google, understudy, logger);
  const castWith = (model: LanguageModel): Cast => ({ model, stock, prompts, games, experts });
  const stageWith = (model: LanguageModel) => createStageManager(castWith(model));
  const offline = stageWith(understudy);
  const online = gemini ? stageWith(gemini.model) : offline;
  const mirror = config.firestore ? mirrorOf(config, google) : null;
  return {
    http: {
      config,
      modelKind: gemini ? "gemini" : UNDERSTUDY,
      // Past the day's budget new scenes play with the understudy, and say so.
      model: async () =>
        gemini === null || (await gemini.moneySpent()) ? UNDERSTUDY : config.geminiProModel,
      trial: async (agent) => {
        const tried = await tryAgent(castWith(gemini?.model ?? understudy), agent, {
          model: gemini ? config.geminiProModel : UNDERSTUDY,
          signal: AbortSignal.timeout(TRIAL_TIMEOUT_MS),
          now: Date.now,
        });
        // Once this is answered, so is what the trial had to tell the gate; after the response nothing runs on.
        await gemini?.prepare();
        return tried;
      },
      firestore: config.firestore,
      version,
      games,
      logger,
      scenes: env.SCENES,
      addresses: env.ADDRESSES,
      assets: env.ASSETS,
      now: Date.now,
    },
    scene: {
      stageFor: (model) => (model === UNDERSTUDY ? offline : online),
      prepare: gemini?.prepare ?? (() => Promise.resolve()),
      mirror,
      logger,
      rateLimits: config.rateLimits,
    },
  };
}

interface GuardedGemini {
  readonly model: LanguageModel;
  readonly prepare: () => Promise<void>;
  readonly moneySpent: () => Promise<boolean>;
}

function geminiOf(
  env: Env,
  config: Config,
  { auth, project }: Google,
  understudy: LanguageModel,
  logger: Logger,
): GuardedGemini {
  const { geminiProModel: pro, geminiFlashModel: flash } = config;
  // A stub lives as long as the request that made it, so every call makes its own.
  const gateStub = () => env.GATE.get(env.GATE.idFromName(MODEL_GATE_NAME));
  const gate = createGateLease({
    gate: { lease: async (requests, reports) => gateStub().lease(requests, reports) },
    rpm: { [flash]: config.flashRpm, [pro]: config.proRpm },
    budgetUsd: config.dailyBudgetUsd,
    ahead: [
      { agent: "partner", model: pro },
      { agent: "room", model: flash },
    ],
    gatherMs: GATHER_MS,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    onUnreachable: () => logger.warn({ log_type: "error", where: "model_gate" }),
  });
  const model = createGuarded({
    primary: createGemini({
      auth,
      project,
      location: config.vertexLocation,
      baseUrl: config.vertexBaseUrl,
      proModel: pro,
      flashModel: flash,
      thinking: config.geminiThinking,
    }),
    understudy,
    gate,
    models: { pro, flash },
    firstWordDeadlineMs: config.firstWordDeadlineMs,
    turnDeadlineMs: config.turnDeadlineMs,
    clock: systemClock,
    random: Math.random,
    log: logger,
  });
  return {
    model,
    prepare: () => gate.prepare(),
    moneySpent: async () => {
      if (config.dailyBudgetUsd === 0) return false;
      try {
        const { spentUsd } = await gateStub().state();
        return spentUsd >= config.dailyBudgetUsd;
      } catch (error) {
        logger.warn(errorLine("model_gate", error));
        return gate.moneySpent();
      }
    },
  };
}

function mirrorOf(config: Config, google: Google | null): MirrorParts {
  const project = config.vertexProject ?? google?.project ?? "";
  return {
    retentionMs: config.analyticsRetentionMs,
    mirror: createFirestoreMirror({
      project,
      database: config.firestoreDatabase,
      collection: config.firestoreCollection,
      emulatorHost: config.firestoreEmulatorHost,
      authorization: google ? () => google.auth.headers() : undefined,
      fetch,
      timeoutMs: MIRROR_TIMEOUT_MS,
    }),
  };
}
