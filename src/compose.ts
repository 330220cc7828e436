/** Env -> configured parts: the only reader of the environment and of the show's data. */
import type { Cast } from "./ensemble/cast.ts";
import { createStageManager } from "./ensemble/stage-manager.ts";
import { tryAgent } from "./ensemble/trial.ts";
import { prompts, stock, version } from "./generated/stock.ts";
import { createFirestoreMirror } from "./google/firestore-mirror.ts";
import {
  AUDIENCES,
  createServiceAccountAuth,
  parseServiceAccountKey,
  type ServiceAccountKey,
} from "./google/service-account.ts";
import type { HttpParts } from "./http/parts.ts";
import { systemClock } from "./models/clock.ts";
import { createGateLease } from "./models/gate-lease.ts";
import { createGemini } from "./models/gemini.ts";
import { vertexSurface } from "./models/gemini-surface.ts";
import { createGuarded, type Entry } from "./models/guarded.ts";
import { createUnderstudy } from "./models/understudy/index.ts";
import { createUnfailing } from "./models/unfailing.ts";
import { MODEL_GATE_NAME, type ModelGate } from "./objects/model-gate.ts";
import type { MirrorParts } from "./objects/scene-mirror.ts";
import type { SceneParts } from "./objects/scene-parts.ts";
import { createLogger, errorLine, type Logger } from "./observability/logger.ts";
import { type Config, parseConfig } from "./scene/config.ts";
import type { ConfigProblem } from "./scene/config-values.ts";
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
  readonly key: ServiceAccountKey;
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
  const google: Google | null = key && { key, project: config.vertexProject ?? key.projectId };
  // Who plays, first to last; another model is a line here.
  const players: readonly [Player, ...Player[]] = google
    ? [geminiPlayer(env, config, google, logger), understudyPlayer(config)]
    : [understudyPlayer(config)];
  const [first] = players;
  const model = createUnfailing(
    createGuarded({
      models: players,
      firstWordDeadlineMs: config.firstWordDeadlineMs,
      turnDeadlineMs: config.turnDeadlineMs,
      clock: systemClock,
      random: Math.random,
      log: logger,
    }),
    logger,
  );
  const cast: Cast = { model, stock, prompts, games, experts };
  const stage = createStageManager(cast);
  const prepare = async () => {
    await Promise.all(players.map(({ gate }) => gate?.prepare()));
  };
  const mirror = config.firestore ? mirrorOf(config, google) : null;
  return {
    http: {
      config,
      modelKind: first.kind,
      model: async () => (await beginsNow(players)).ids.pro,
      trial: async (agent) => {
        const tried = await tryAgent(cast, agent, {
          model: first.ids.pro,
          signal: AbortSignal.timeout(TRIAL_TIMEOUT_MS),
          now: Date.now,
        });
        // Once this is answered, so is what the trial had to tell the gate; after the response nothing runs on.
        await prepare();
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
      stage,
      prepare,
      mirror,
      finishedTtlMs: config.finishedTtlMs,
      logger,
      rateLimits: config.rateLimits,
    },
  };
}

/** One in the list of who plays, as the house knows it. */
interface Player extends Entry {
  readonly kind: HttpParts["modelKind"];
  /** Whether today's money is spent; always false for one that costs nothing. Never rejects. */
  readonly moneySpent: () => Promise<boolean>;
}

/** Past the day's budget new scenes begin with the first that costs nothing, and say so. */
async function beginsNow(players: readonly [Player, ...Player[]]): Promise<Player> {
  for (const player of players) if (!(await player.moneySpent())) return player;
  return players[0];
}

function understudyPlayer(config: Config): Player {
  return {
    kind: "understudy",
    model: createUnderstudy({ stock, paceMs: config.understudyPaceMs }),
    ids: { pro: UNDERSTUDY, flash: UNDERSTUDY },
    gate: null,
    moneySpent: () => Promise.resolve(false),
  };
}

function geminiPlayer(env: Env, config: Config, { key, project }: Google, logger: Logger): Player {
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
  return {
    kind: "gemini",
    model: createGemini({
      surface: vertexSurface({
        auth: createServiceAccountAuth(key, AUDIENCES.vertex),
        project,
        location: config.vertexLocation,
        baseUrl: config.vertexBaseUrl,
      }),
      proModel: pro,
      flashModel: flash,
      thinking: config.geminiThinking,
    }),
    ids: { pro, flash },
    gate,
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
  const auth = google && createServiceAccountAuth(google.key, AUDIENCES.firestore);
  return {
    retentionMs: config.analyticsRetentionMs,
    mirror: createFirestoreMirror({
      project,
      database: config.firestoreDatabase,
      collection: config.firestoreCollection,
      emulatorHost: config.firestoreEmulatorHost,
      authorization: auth ? () => ({ authorization: auth.authorization() }) : undefined,
      fetch,
      timeoutMs: MIRROR_TIMEOUT_MS,
    }),
  };
}
