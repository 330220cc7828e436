/** What the routes work with; `compose.ts` makes it from the environment. */

import type { Trial } from "../ensemble/trial.ts";
import type { AddressGate } from "../objects/address-gate.ts";
import type { SceneObject } from "../objects/session.ts";
import type { Logger } from "../observability/logger.ts";
import type { Config } from "../scene/config.ts";
import type { FirstLine } from "../scene/first-line.ts";
import type { SessionView } from "../scene/protocol.ts";
import type { AgentName, PlayerKind } from "../scene/vocabulary.ts";
import type { GameDatabase } from "../tools/game-database.ts";

/** What the routes need of a scene's Durable Object. */
export type SceneStub = DurableObjectStub<SceneObject<unknown> & Rpc.DurableObjectBranded>;
export type SceneNamespace = DurableObjectNamespace<
  SceneObject<unknown> & Rpc.DurableObjectBranded
>;

export interface HttpParts {
  readonly config: Config;
  /** Who is first in the list of who plays: for `/health`. */
  readonly modelKind: PlayerKind;
  /** The name that a new session's `model` tells; whose money it is as `payer` in `scene_created`. */
  readonly model: (payer: string | null) => Promise<string>;
  /** One real call to an agent, through all that guards those of a session. */
  readonly trial: (agent: AgentName) => Promise<Trial>;
  readonly firestore: boolean;
  readonly version: string;
  readonly games: GameDatabase;
  /** What the player of a scene could begin with; null: nothing that fits. */
  readonly firstLine: (view: SessionView) => FirstLine | null;
  readonly logger: Logger;
  readonly scenes: SceneNamespace;
  readonly addresses: DurableObjectNamespace<AddressGate>;
  /** The page and its files. */
  readonly assets: Fetcher;
  readonly now: () => number;
}
