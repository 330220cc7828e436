/** What tokens cost, and when. */
import { describe, expect, it } from "vitest";
import { costUsd, PRICES, priceOf, UNKNOWN_MODEL_PRICE } from "../../src/models/prices.ts";

const MILLION = { inputTokens: 1_000_000, cachedTokens: 0, outputTokens: 1_000_000 };

describe("prices", () => {
  it.each([
    ["gemini-3.8-flash", "2026-12-31T23:59:59Z", 0.75 + 3.75],
    ["gemini-3.8-flash", "2027-01-01T00:00:00Z", 1.5 + 7.5],
    ["gemini-4-argon", "2026-11-30T23:59:59Z", 2 + 10],
    ["gemini-4-argon", "2026-12-01T00:00:00Z", 4 + 20],
    ["gemini-3.5-flash-lite", "2026-11-22T00:00:00Z", 0.3 + 2.5],
  ])("of %s at %s", (model, at, usd) => {
    expect(costUsd(model, MILLION, Date.parse(at))).toBeCloseTo(usd, 9);
  });

  it("are lower for what Google found in its cache", () => {
    const usage = { inputTokens: 1_000_000, cachedTokens: 1_000_000, outputTokens: 0 };

    expect(costUsd("gemini-3.5-flash-lite", usage, 0)).toBeCloseTo(0.03, 9);
  });

  it("of an unknown model are those of the dearest known, so that no budget is overrun", () => {
    const dearest = Object.values(PRICES).flat();

    expect(priceOf("gemini-9-neon", 0)).toBe(UNKNOWN_MODEL_PRICE);
    expect(Math.max(...dearest.map(({ input }) => input))).toBe(UNKNOWN_MODEL_PRICE.input);
    expect(Math.max(...dearest.map(({ output }) => output))).toBe(UNKNOWN_MODEL_PRICE.output);
  });

  it("are the same for a numbered version and under a publisher's path", () => {
    const path = "publishers/google/models/gemini-2.5-flash";
    expect(priceOf(path, 0)).toEqual(priceOf("gemini-2.5-flash", 0));
    expect(priceOf("gemini-2.5-flash-001", 0)).toEqual(priceOf("gemini-2.5-flash", 0));
  });

  it("stand in the order of their dates", () => {
    for (const prices of Object.values(PRICES)) {
      const dates = prices.map(({ from }) => from);
      expect(dates).toEqual([...dates].sort());
    }
  });
});
