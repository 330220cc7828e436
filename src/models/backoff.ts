/** How long to wait before a call is tried again. */
const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 2_000;

/**
 * Full jitter: anything up to a bound that doubles. The server's own wish comes first, with a little
 * jitter on top, so that those who were sent away together do not come back together. `attempts`:
 * how many were made; `random` in [0, 1).
 */
export function backoffMs(
  attempts: number,
  wishMs: number | undefined,
  random: () => number,
): number {
  if (wishMs !== undefined) return wishMs + random() * FIRST_BACKOFF_MS;
  return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1));
}
