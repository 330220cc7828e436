/** Google counts a day's quota in California, from midnight to midnight, with its daylight saving. */
const HOUR_IN_CALIFORNIA = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  hour: "numeric",
  hourCycle: "h23",
});
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The next midnight in California after `now`; both in Unix milliseconds. */
export function nextPacificMidnight(now: number): number {
  const utcMidnight = Math.floor(now / DAY_MS) * DAY_MS;
  // 7:00 UTC in summer, 8:00 in winter; clocks are changed at 2:00 there, when midnight is over.
  const candidates = [7, 8, 24 + 7, 24 + 8].map((hours) => utcMidnight + hours * HOUR_MS);
  const isMidnight = (at: number) => Number(HOUR_IN_CALIFORNIA.format(at)) === 0;
  return candidates.find((at) => at > now && isMidnight(at)) ?? now + DAY_MS;
}
