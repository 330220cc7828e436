/** What the house gives to each scene's object. */
import type { StageManager } from "../ensemble/stage-manager.ts";
import type { Logger } from "../observability/logger.ts";
import type { MirrorParts } from "./scene-mirror.ts";

export interface SceneParts {
  /** The ensemble for a scene's `model`. */
  readonly stage: StageManager;
  /** Called when a scene begins, off its critical path. */
  readonly prepare: () => Promise<void>;
  /** Null: Firestore is off. */
  readonly mirror: MirrorParts | null;
  /** How long a finished scene stays after its end, in milliseconds; 0: for good. */
  readonly finishedTtlMs: number;
  readonly logger: Logger;
  /** Whether limits of rate hold; those of size always do. */
  readonly rateLimits: boolean;
}
