/** How often something may be done here: token buckets with their level in memory, which costs no write. */
import { type BucketLevel, type BucketShape, take } from "../scene/token-bucket.ts";

/** An object leaves memory by itself no sooner than this after the last frame or call. */
export const HIBERNATES_AFTER_MS = 10_000;

/** Each is full again when its object may hibernate, so that to forget it then gives nobody anything. */
export const PACES = {
  /** Lines of a session (SPEC 5). */
  lines: { capacity: 10, refillPerSecond: 1 },
  /** Whatever one socket sends, joins and pings among it. */
  frames: { capacity: 60, refillPerSecond: 10 },
  /** Reactions and suggestions of one role in a session: who reconnects finds the bucket as it was. */
  calls: { capacity: 20, refillPerSecond: 5 },
} as const satisfies Record<string, BucketShape>;

export class Pace {
  readonly #shape: BucketShape;
  /** Whether limits of rate hold. */
  readonly #holds: boolean;
  #level: BucketLevel | null = null;

  constructor(of: keyof typeof PACES, holds: boolean) {
    this.#shape = PACES[of];
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
