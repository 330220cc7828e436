import { describe, expect, it } from "vitest";
import { ok } from "../../src/objects/outcome.ts";
import { HIBERNATES_AFTER_MS, PACES } from "../../src/objects/pace.ts";
import { Waiting } from "../../src/objects/waiting.ts";

describe("who waits for the same thing", () => {
  it("gets it, a thousand of them; whoever comes after is told at once to come later", async () => {
    const waiting = new Waiting<string, string>();
    const all = Array.from({ length: 1_000 }, () => waiting.wait("report"));
    const late = await waiting.wait("report");
    expect(late).toEqual({ ok: false, denial: { code: "too_fast", retryAfterMs: 1_000 } });
    const other = waiting.wait("another report");
    waiting.resolveAll(ok("it is good"));
    expect(new Set((await Promise.all([...all, other])).map((got) => got.ok))).toEqual(
      new Set([true]),
    );
  });
});

describe("paces that are kept in memory", () => {
  it("have all come back by the time that their object may leave it", () => {
    for (const { capacity, refillPerSecond } of Object.values(PACES)) {
      expect((capacity / refillPerSecond) * 1_000).toBeLessThanOrEqual(HIBERNATES_AFTER_MS);
    }
  });
});
