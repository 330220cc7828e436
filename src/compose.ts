/** Env -> configured parts: the only reader of the environment and of the show's data. */
import type { StageManager } from "./ensemble/stage-manager.ts";
import { createStageManager } from "./ensemble/stage-manager.ts";
import { prompts, stock, version } from "./generated/stock.ts";
import type { HttpParts } from "./http/parts.ts";
import { createUnderstudy } from "./models/understudy/index.ts";
import type { SceneParts } from "./objects/session.ts";
import { createLogger } from "./observability/logger.ts";
import { type Config, type ConfigProblem, parseConfig } from "./scene/config.ts";
import { createGameDatabase } from "./tools/game-database.ts";
import { createExpertDatabase } from "./tools/improv-expert-database.ts";

export type Env = Pick<HttpParts, never> & {
  readonly SCENES: HttpParts["scenes"];
  readonly ADDRESSES: HttpParts["addresses"];
};

export type Composition =
  | { readonly ok: true; readonly http: HttpParts; readonly scene: SceneParts }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const composed = new WeakMap<Env, Composition>();

/** The parts for this environment, made once an isolate. Never throws: what is not right is told. */
export function compose(env: Env): Composition {
  const before = composed.get(env);
  if (before !== undefined) return before;
  const config = parseConfig(env as unknown as Record<string, unknown>);
  const composition: Composition = config.ok
    ? { ok: true, ...partsFor(env, config.config) }
    : { ok: false, problems: config.problems };
  composed.set(env, composition);
  return composition;
}

function partsFor(env: Env, config: Config): { http: HttpParts; scene: SceneParts } {
  const logger = createLogger({ level: config.logLevel });
  const games = createGameDatabase(stock.games);
  const model = createUnderstudy({ stock, paceMs: config.understudyPaceMs });
  const stage: StageManager = createStageManager({
    model,
    stock,
    prompts,
    games,
    experts: createExpertDatabase(stock.principles),
  });
  return {
    http: {
      config,
      modelKind: "understudy",
      model: async () => model.name,
      firestore: config.firestore,
      version,
      games,
      logger,
      scenes: env.SCENES,
      addresses: env.ADDRESSES,
      now: Date.now,
    },
    scene: { stage, logger, rateLimits: config.rateLimits },
  };
}
