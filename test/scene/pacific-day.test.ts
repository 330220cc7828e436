import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPacificMidnight } from "../../src/models/pacific-day.ts";

const HOUR_MS = 3_600_000;
const next = (now: string) => new Date(nextPacificMidnight(Date.parse(now))).toISOString();

describe("the quota's day", () => {
  test.each([
    ["in winter", "2026-11-30T12:00:00Z", "2026-12-01T08:00:00.000Z"],
    ["in summer", "2026-07-01T12:00:00Z", "2026-07-02T07:00:00.000Z"],
    [
      "late in the evening there, when UTC's day is another",
      "2026-12-01T07:59:59.999Z",
      "2026-12-01T08:00:00.000Z",
    ],
    [
      "at midnight itself, when the next day has begun",
      "2026-12-01T08:00:00Z",
      "2026-12-02T08:00:00.000Z",
    ],
    [
      "an hour before midnight in winter, which is midnight in summer",
      "2026-12-01T07:00:00Z",
      "2026-12-01T08:00:00.000Z",
    ],
    ["on the day that clocks go forward", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00.000Z"],
    ["on the day that clocks go back", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00.000Z"],
  ])("ends at midnight in California, %s", (_when, now, midnight) => {
    expect(next(now)).toBe(midnight);
  });

  test("is never over already, and never longer than 25 hours", () => {
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) });
    fc.assert(
      fc.property(moments, (now) => {
        const left = nextPacificMidnight(now) - now;
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThanOrEqual(25 * HOUR_MS);
      }),
    );
  });
});
