/** Env -> the parts of the house: the only reader of the show's data. */
import { type Configured, configured, configuredMirror } from "./configured.ts";
import { createCast } from "./ensemble/cast.ts";
import { firstLineFor } from "./ensemble/first-line.ts";
import { createStageManager } from "./ensemble/stage-manager.ts";
import { tryAgent } from "./ensemble/trial.ts";
import { distress, prompts, stock, version } from "./generated/stock.ts";
import type { HttpParts } from "./http/parts.ts";
import { systemClock } from "./models/clock.ts";
import { createGuarded } from "./models/guarded.ts";
import { createUnfailing } from "./models/unfailing.ts";
import type { ModelGate } from "./objects/model-gate.ts";
import type { SceneParts } from "./objects/scene-parts.ts";
import { createLogger } from "./observability/logger.ts";
import { beginsNow, playersFor } from "./players.ts";
import type { ConfigProblem } from "./scene/config-values.ts";

export interface Env {
  readonly SCENES: HttpParts["scenes"];
  readonly ADDRESSES: HttpParts["addresses"];
  readonly ASSETS: Fetcher;
  readonly GATE: DurableObjectNamespace<ModelGate>;
}

export type Composition =
  | { readonly ok: true; readonly http: HttpParts; readonly scene: SceneParts }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Longer than an agent may take. */
const TRIAL_TIMEOUT_MS = { swift: 25_000, slow: 65_000 } as const;

const composed = new WeakMap<Env, Composition>();

/** The parts for this environment, made once an isolate. Never throws: what is not right is told. */
export function compose(env: Env): Composition {
  const before = composed.get(env);
  if (before !== undefined) return before;
  const result = configured(env as unknown as Record<string, unknown>);
  const composition = result.ok ? { ok: true as const, ...partsFor(env, result) } : result;
  composed.set(env, composition);
  return composition;
}

function partsFor(
  env: Env,
  { config, google }: Configured,
): { http: HttpParts; scene: SceneParts } {
  const logger = createLogger({ level: config.logLevel });
  const players = playersFor({ config, google, gates: env.GATE, stock, logger });
  const [first] = players;
  const pace = first.kind === "compatible" ? "slow" : "swift";
  const model = createUnfailing(
    createGuarded({
      models: players,
      firstWordDeadlineMs: config.firstWordDeadlineMs,
      turnDeadlineMs: config.turnDeadlineMs,
      pace,
      clock: systemClock,
      random: Math.random,
      log: logger,
    }),
    logger,
  );
  const cast = createCast(model, { stock, prompts, distress }, pace);
  const stage = createStageManager(cast);
  const tellGates = () => Promise.all(players.map(({ gate }) => gate?.prepare()));
  const warmUp = () => Promise.all(players.map(({ warmth }) => warmth?.warmUp()));
  const mirror = configuredMirror({ config, google });
  return {
    http: {
      config,
      modelKind: first.kind,
      model: async (payer) => (await beginsNow(players, payer)).ids.pro,
      trial: async (agent) => {
        const tried = await tryAgent(cast, agent, {
          model: first.ids.pro,
          signal: AbortSignal.timeout(TRIAL_TIMEOUT_MS[pace]),
          now: Date.now,
        });
        // Once this is answered, so is what the trial had to tell the gate; after the response nothing runs on.
        await tellGates();
        return tried;
      },
      firestore: config.firestore,
      version,
      games: cast.games,
      firstLine: (view) => firstLineFor(stock.firstLines, view),
      logger,
      scenes: env.SCENES,
      addresses: env.ADDRESSES,
      assets: env.ASSETS,
      now: Date.now,
    },
    scene: {
      stage,
      prepare: async () => {
        await Promise.all([warmUp(), tellGates()]);
      },
      mirror: mirror && { mirror, retentionMs: config.analyticsRetentionMs },
      finishedTtlMs: config.finishedTtlMs,
      logger,
      rateLimits: config.rateLimits,
    },
  };
}
