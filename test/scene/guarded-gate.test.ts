import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OPEN_MS } from "../../src/models/circuit.ts";
import { ModelError } from "../../src/models/language-model.ts";
import { FLASH, guardedStage, PRO } from "../support/guarded-stage.ts";
import { FOR_EVER } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const down = () => [new ModelError("unavailable", "503", { retryable: false })];

describe("the circuit", () => {
  /** Down until told otherwise. */
  function outage() {
    let isDown = true;
    const stage = guardedStage(() => (isDown ? down() : ["Back."]));
    return {
      stage,
      mend: () => {
        isDown = false;
      },
    };
  }

  test("after five failures nobody asks for a minute, then one probe brings the model back", async () => {
    const { stage, mend } = outage();
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await stage.ask()).degraded).toEqual(["unavailable"]);
    }
    const spared = await stage.ask();
    expect(spared).toMatchObject({ degraded: ["circuit_open"], tookMs: 0 });
    expect(stage.primary.requests).toHaveLength(5);

    mend();
    await vi.advanceTimersByTimeAsync(OPEN_MS - 1);
    expect((await stage.ask()).degraded).toEqual(["circuit_open"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await stage.ask()).toMatchObject({ text: "Back.", degraded: [] });
    expect(await stage.ask()).toMatchObject({ text: "Back.", degraded: [] });
  });

  test("a probe that fails keeps everyone away for another minute", async () => {
    const { stage } = outage();
    for (let turn = 0; turn < 6; turn += 1) await stage.ask();
    await vi.advanceTimersByTimeAsync(OPEN_MS);
    expect((await stage.ask()).degraded).toEqual(["unavailable"]);
    expect((await stage.ask()).degraded).toEqual(["circuit_open"]);
    expect(stage.primary.requests).toHaveLength(6);
  });

  test("is one for all scenes: another learns of it with its first word from the gate", async () => {
    const { stage } = outage();
    for (let turn = 0; turn < 5; turn += 1) await stage.ask();
    const other = guardedStage(() => ["Hello."], { behind: stage.gate });
    expect((await other.ask()).degraded).toEqual([]);
    expect((await other.ask()).degraded).toEqual(["circuit_open"]);
  });

  test("of two scenes that come back at once only one probes, the other follows with its next line", async () => {
    let isDown = true;
    const script = () => (isDown ? down() : [500, "Back."]);
    const one = guardedStage(script);
    const two = guardedStage(script, { behind: one.gate });
    for (let turn = 0; turn < 3; turn += 1) await Promise.all([one.ask(), two.ask()]);
    isDown = false;
    await vi.advanceTimersByTimeAsync(OPEN_MS);
    const before = one.primary.requests.length + two.primary.requests.length;
    const both = await Promise.all([one.ask(), two.ask()]);
    expect(both.flatMap(({ degraded }) => degraded)).toEqual(["circuit_open"]);
    expect(Math.min(...both.map(({ tookMs }) => tookMs))).toBe(0);
    expect(one.primary.requests.length + two.primary.requests.length).toBe(before + 1);
    expect((await one.ask()).degraded).toEqual([]);
    expect((await two.ask()).degraded).toEqual([]);
  });

  test("a scene returns to its model within 75 s of the model's return, at a line every five seconds", async () => {
    const { stage, mend } = outage();
    for (let at = 0; at < 100_000; at += 5_000) {
      await stage.ask();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    mend();
    const mendedAt = Date.now();
    while ((await stage.ask()).degraded.length > 0) await vi.advanceTimersByTimeAsync(5_000);
    expect(Date.now() - mendedAt).toBeLessThanOrEqual(75_000);
  });
});

describe("the rate", () => {
  test("with a permit leased ahead, the Partner does not wait", async () => {
    const stage = guardedStage(() => ["Hello."], { rpm: { [PRO]: 2 } });
    await stage.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await stage.ask()).toMatchObject({ text: "Hello.", tookMs: 0 });
    expect(stage.waits).toEqual([]);
  });

  test("is kept: what is too much goes to the understudy, after no long wait", async () => {
    const stage = guardedStage(() => ["Hello."], { rpm: { [PRO]: 3 } });
    const heard = [];
    for (let turn = 0; turn < 5; turn += 1) heard.push(await stage.ask());
    expect(heard.flatMap(({ degraded }) => degraded)).toEqual(["rate_limited", "rate_limited"]);
    expect(Math.max(...heard.map(({ tookMs }) => tookMs))).toBeLessThan(1_600);
    expect(stage.primary.requests).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(61_000);
    expect((await stage.ask()).degraded).toEqual([]);
  });

  test("a little wait is waited, and told of", async () => {
    const stage = guardedStage(() => ["Hello."], { rpm: { [PRO]: 1 } });
    await stage.ask();
    await vi.advanceTimersByTimeAsync(60_000);
    const heard = await stage.ask();
    expect(heard.degraded).toEqual([]);
    expect(heard.tookMs).toBeLessThanOrEqual(1_500);
    expect(stage.waits).toEqual([heard.tookMs]);
  });

  test("retries count too", async () => {
    const busy = () => [new ModelError("unavailable", "503", { retryable: true })];
    const stage = guardedStage(busy, { rpm: { [PRO]: 2 } });
    expect((await stage.ask()).degraded).toEqual(["rate_limited"]);
    expect(stage.primary.requests).toHaveLength(2);
  });

  test("is not kept while the gate is out of reach, and the scene goes on", async () => {
    for (const mood of ["broken", "silent"] as const) {
      const stage = guardedStage(() => ["Hello."], { rpm: { [PRO]: 1 } });
      stage.gate.mood = mood;
      for (let turn = 0; turn < 3; turn += 1) {
        const heard = await stage.ask();
        expect(heard).toMatchObject({ text: "Hello.", degraded: [] });
        expect(heard.tookMs).toBeLessThanOrEqual(1_000);
      }
      await vi.runAllTimersAsync();
    }
  });
});

describe("the budget", () => {
  test("once spent, the understudy goes on, and the new day brings the model back", async () => {
    const stage = guardedStage(() => ["Hello."], { budgetUsd: 0.0025 });
    const heard = [];
    for (let turn = 0; turn < 5; turn += 1) heard.push((await stage.ask()).degraded[0] ?? "");
    expect(heard).toEqual(["", "", "", "budget", "budget"]);
    expect(stage.gate.view.spentUsd).toBeCloseTo(0.003);
    await vi.advanceTimersByTimeAsync(12 * 3_600_000);
    expect((await stage.ask()).degraded).toEqual([]);
  });

  test("counts what a call cut off by its deadline still tells of", async () => {
    const stage = guardedStage(() => [FOR_EVER]);
    await stage.ask();
    await vi.advanceTimersByTimeAsync(100);
    await stage.ask();
    expect(stage.gate.view.spentUsd).toBeGreaterThan(0);
  });

  test("is one for all models", async () => {
    const stage = guardedStage(() => ["Hello."], { budgetUsd: 0.0005 });
    await stage.ask();
    expect(
      (await stage.ask({ agent: "mc", tier: "flash", task: { kind: "steer" } })).degraded,
    ).toEqual(["budget"]);
    expect(stage.gate.view.circuits[FLASH]).toBeUndefined();
  });
});
