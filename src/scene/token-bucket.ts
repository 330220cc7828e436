/** A token bucket (the usual one): bursts up to `capacity`, then `refillPerSecond`. Pure but for its own level. */
export interface BucketLevel {
  readonly tokens: number;
  /** Unix milliseconds at which `tokens` was true. */
  readonly at: number;
}

export interface BucketShape {
  readonly capacity: number;
  readonly refillPerSecond: number;
}

function levelAt(shape: BucketShape, level: BucketLevel | null, now: number): BucketLevel {
  if (level === null) return { tokens: shape.capacity, at: now };
  const refilled = (Math.max(0, now - level.at) / 1_000) * shape.refillPerSecond;
  return { tokens: Math.min(shape.capacity, level.tokens + refilled), at: now };
}

/** Takes one token: the level afterwards, or how many milliseconds until there will be one. */
export function take(
  shape: BucketShape,
  level: BucketLevel | null,
  now: number,
): { ok: true; level: BucketLevel } | { ok: false; level: BucketLevel; retryAfterMs: number } {
  const current = levelAt(shape, level, now);
  if (current.tokens >= 1) return { ok: true, level: { ...current, tokens: current.tokens - 1 } };
  const retryAfterMs = Math.ceil(((1 - current.tokens) / shape.refillPerSecond) * 1_000);
  return { ok: false, level: current, retryAfterMs };
}
