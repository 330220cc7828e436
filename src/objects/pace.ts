/** How often something may be done here: a token bucket with its level in memory, full again after an eviction. */
import { type BucketLevel, type BucketShape, take } from "../scene/token-bucket.ts";

export class Pace {
  readonly #shape: BucketShape;
  /** Whether limits of rate hold. */
  readonly #holds: boolean;
  #level: BucketLevel | null = null;

  constructor(shape: BucketShape, holds: boolean) {
    this.#shape = shape;
    this.#holds = holds;
  }

  /** Takes a turn: null, or the milliseconds until there is one. `now` in Unix milliseconds. */
  waitMs(now: number): number | null {
    if (!this.#holds) return null;
    const taken = take(this.#shape, this.#level, now);
    this.#level = taken.level;
    return taken.ok ? null : taken.retryAfterMs;
  }
}
