/**
 * Calls of the last minute, counted by the second. Pure; times are Unix milliseconds.
 *
 * A sliding window and not a token bucket: Google's quota is a count by the minute, and a bucket
 * with a burst lets through burst + RPM in some minute. Here it is never more than RPM in any.
 */
export type CallWindow = readonly (readonly [second: number, calls: number])[];

export const WINDOW_MS = 60_000;

/** A second leaves when all of it is a minute ago, so that the count errs on the safe side. */
const leavesAt = (second: number): number => (second + 1) * 1_000 + WINDOW_MS;

export function recent(window: CallWindow, now: number): CallWindow {
  return window.filter(([second]) => leavesAt(second) > now);
}

export function callsIn(window: CallWindow, now: number): number {
  return recent(window, now).reduce((sum, [, calls]) => sum + calls, 0);
}

export function withCalls(window: CallWindow, calls: number, now: number): CallWindow {
  const second = Math.floor(now / 1_000);
  const counted = window.find(([at]) => at === second)?.[1] ?? 0;
  const others = recent(window, now).filter(([at]) => at !== second);
  return [...others, [second, counted + calls]];
}

/** Milliseconds until `calls` of those counted have left; a minute if there are not so many. */
export function freesInMs(window: CallWindow, calls: number, now: number): number {
  let left = calls;
  for (const [second, count] of recent(window, now).toSorted(([a], [b]) => a - b)) {
    left -= count;
    if (left <= 0) return leavesAt(second) - now;
  }
  return WINDOW_MS;
}

type ByTier<T> = Readonly<Record<"pro" | "flash", T>>;

/** Calls a minute by model id, 0 for no limit; where one model plays all parts, the stricter of both. */
export function ratesOf(ids: ByTier<string>, { pro, flash }: ByTier<number>) {
  if (ids.pro !== ids.flash) return { [ids.pro]: pro, [ids.flash]: flash };
  const isEitherFree = pro === 0 || flash === 0;
  return { [ids.pro]: isEitherFree ? Math.max(pro, flash) : Math.min(pro, flash) };
}
