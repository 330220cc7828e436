/** A model that has to be loaded: who waits for it, for how long, and what is asked of it. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../src/models/clock.ts";
import { ModelError } from "../../src/models/language-model.ts";
import { createWarmth, type WarmthKeeper } from "../../src/models/warmth.ts";
import { guardedStage, PRO } from "../support/guarded-stage.ts";
import { FOR_EVER, type TimedStep, timedModel } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
const later = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));
const MINUTE_MS = 60_000;

/** A model that answers the roll call in so many ways, one after the other. */
function keeper(
  ...answers: readonly (() => ReturnType<Parameters<typeof createWarmth>[0]["ask"]>)[]
) {
  const asked: string[] = [];
  const warmth = createWarmth({
    models: ["m"],
    clock: systemClock,
    ask: (model) => {
      asked.push(model);
      return (answers[asked.length - 1] ?? answers.at(-1) ?? (async () => "answered" as const))();
    },
  });
  return { warmth, asked };
}

describe("a model that nobody has asked", () => {
  test("may be asked at once, and is not known to be warm", () => {
    const { warmth } = keeper();
    expect([warmth.ready("m", never), warmth.isWarm("m")]).toEqual([true, false]);
  });

  test("is asked once, whoever warms it up, and again only when it has been silent", async () => {
    const { warmth, asked } = keeper(() => later(15_000, "answered"));
    void warmth.warmUp();
    void warmth.warmUp();
    await vi.advanceTimersByTimeAsync(15_000);
    expect([asked.length, warmth.isWarm("m")]).toEqual([1, true]);
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    warmth.answered("m");
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    await warmth.warmUp();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(warmth.isWarm("m")).toBe(false);
    void warmth.warmUp();
    expect(asked).toHaveLength(2);
  });
});

describe("while it is being loaded", () => {
  test("a caller waits a little, and then another plays", async () => {
    const { warmth } = keeper(() => later(15_000, "answered"));
    void warmth.warmUp();
    const early = warmth.ready("m", never);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await early).toBe(false);
    const late = warmth.ready("m", never);
    await vi.advanceTimersByTimeAsync(0);
    expect(await late).toBe(false);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(warmth.ready("m", never)).toBe(true);
  });

  test("one that is only far away plays from the first word on", async () => {
    const { warmth } = keeper(() => later(700, "answered"));
    void warmth.warmUp();
    const ready = warmth.ready("m", never);
    await vi.advanceTimersByTimeAsync(750);
    expect(await ready).toBe(true);
  });

  test("a server that says so is asked again until it is there", async () => {
    const loading = async () => "loading" as const;
    const { warmth, asked } = keeper(loading, loading, loading, async () => "answered");
    void warmth.warmUp();
    await vi.advanceTimersByTimeAsync(3_000);
    expect([asked.length, warmth.isWarm("m")]).toEqual([4, true]);
  });

  test("what is wrong is left to the next call to find out", async () => {
    const { warmth } = keeper(async () => "failed");
    await warmth.warmUp();
    expect([warmth.ready("m", never), warmth.isWarm("m")]).toEqual([true, false]);
  });

  test("one that never comes is given up, and so is one whose loader has died", async () => {
    const { warmth } = keeper(() => new Promise(() => undefined));
    void warmth.warmUp();
    await vi.advanceTimersByTimeAsync(150_000);
    expect(warmth.ready("m", never)).toBe(true);
  });

  test("whoever goes is let go", async () => {
    const { warmth } = keeper(() => later(15_000, "answered"));
    void warmth.warmUp();
    expect(await warmth.ready("m", AbortSignal.abort())).toBe(false);
  });
});

describe("behind the guard", () => {
  const failed = new ModelError("unavailable", "503", { retryable: false });

  /** The compatible model between one that fails and the understudy. */
  function list(warmth: WarmthKeeper, steps: readonly TimedStep[]) {
    const model = timedModel(() => steps, { name: "m" });
    const entry = { model, ids: { pro: "m", flash: "m" }, gate: null, warmth };
    return { model, ...guardedStage(() => [failed], { between: [entry] }) };
  }

  test("a cold one is not asked, and the understudy plays; a warm one plays", async () => {
    const { warmth } = keeper(() => later(15_000, "answered"));
    const stage = list(warmth, ["Local ", "words."]);
    void warmth.warmUp();
    expect((await stage.ask()).text).toBe("Understudy here.");
    expect(stage.model.requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await stage.ask()).text).toBe("Local words.");
  });

  test("being late counts against a warm model's circuit, and not against one of whom nothing is known", async () => {
    const { warmth } = keeper();
    const cold = guardedStage(() => [FOR_EVER], { warmth });
    for (let call = 0; call < 5; call += 1) await cold.ask();
    expect(cold.gate.view.circuits[PRO]?.state ?? "closed").toBe("closed");

    warmth.answered(PRO);
    const warm = guardedStage(() => [FOR_EVER], { warmth });
    for (let call = 0; call < 5; call += 1) await warm.ask();
    expect(warm.gate.view.circuits[PRO]?.state).toBe("open");
  });

  test("an error that is nobody's fault does not count either", async () => {
    const blameless = new ModelError("unavailable", "loading", {
      retryable: false,
      blameless: true,
    });
    const stage = guardedStage(() => [blameless]);
    for (let call = 0; call < 6; call += 1) await stage.ask();
    expect(stage.gate.view.circuits[PRO]?.state ?? "closed").toBe("closed");
  });
});
