import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { roomAnswerSchema } from "../../src/models/answers.ts";
import { ModelError } from "../../src/models/language-model.ts";
import type { DegradationReason } from "../../src/scene/vocabulary.ts";
import { aRequest, FLASH, guardedStage, listen, PRO } from "../support/guarded-stage.ts";
import { aScene } from "../support/scenes.ts";
import { FOR_EVER } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(async () => {
  // What the gate is told after the last word is told in its own time.
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const failed = (reason: DegradationReason, retryable = true, retryAfterMs?: number) =>
  new ModelError(reason, `failed: ${reason}`, { retryable, retryAfterMs });

describe("a model that answers", () => {
  test("is passed on as it speaks, with its call and nothing else", async () => {
    const stage = guardedStage(() => [300, "Hello, ", 30, "Harold."]);
    const heard = await stage.ask();
    expect(heard.chunks.map(({ type }) => type)).toEqual(["text", "text", "call"]);
    expect(heard).toMatchObject({ text: "Hello, Harold.", degraded: [], firstWordMs: 300 });
    expect(heard.tookMs).toBe(330);
    expect(stage.understudy.requests).toHaveLength(0);
  });

  test("is asked without waiting for the gate", async () => {
    const stage = guardedStage(() => [100, "Hello."]);
    stage.gate.mood = "silent";
    expect(await stage.ask()).toMatchObject({ text: "Hello.", firstWordMs: 100, degraded: [] });
    await vi.runAllTimersAsync();
  });

  test("is not asked for a scene that plays with the understudy, which is then not degraded", async () => {
    const stage = guardedStage(() => ["Hello."]);
    const heard = await stage.ask({ scene: aScene({ model: "understudy" }) });
    expect(heard).toMatchObject({ text: "Understudy here.", degraded: [] });
    expect(stage.primary.requests).toHaveLength(0);
  });
});

describe("a model that fails before it speaks", () => {
  test.each<[DegradationReason, boolean, number]>([
    ["unavailable", true, 3],
    ["rate_limited", true, 3],
    ["broken_stream", true, 3],
    ["timeout", true, 3],
    ["misconfigured", false, 1],
    ["safety", false, 1],
  ])(
    "with %s (retryable: %s) is asked %i times, then the understudy speaks",
    async (reason, retryable, times) => {
      const stage = guardedStage(() => [50, failed(reason, retryable)]);
      const heard = await stage.ask();
      expect(heard).toMatchObject({ text: "Understudy here.", byPrimary: "", degraded: [reason] });
      expect(stage.primary.requests).toHaveLength(times);
      expect(heard.calls.map(({ model }) => model)).toEqual([
        ...Array(times).fill(PRO),
        "understudy",
      ]);
      expect(stage.lines).toHaveLength(times);
      expect(stage.lines[0]).toMatchObject({ log_type: "error", agent_name: "partner", reason });
      expect(stage.understudy.requests[0]?.heard).toBeUndefined();
    },
  );

  test("once is asked again, and nobody notices", async () => {
    const stage = guardedStage((index) => (index === 0 ? [failed("unavailable")] : ["Hello."]));
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Hello.", degraded: [] });
    expect(heard.calls.map(({ status }) => status)).toEqual(["error", "ok"]);
  });

  test("in a way of its own is treated as unavailable", async () => {
    const stage = guardedStage(() => [new TypeError("the player said something")]);
    expect(await stage.ask()).toMatchObject({ degraded: ["unavailable"] });
    expect(JSON.stringify(stage.lines)).not.toContain("the player said");
  });

  test("by saying nothing, or only blanks, has failed", async () => {
    for (const steps of [[], ["  ", "\n"]]) {
      const stage = guardedStage(() => steps);
      const heard = await stage.ask();
      expect(heard).toMatchObject({ text: "Understudy here.", degraded: ["unavailable"] });
    }
  });

  test("waits between attempts with full jitter, over bounds that double", async () => {
    const delays = [0, 0.999].map(async (random) => {
      const times: number[] = [];
      const script = () => {
        times.push(Date.now());
        return [failed("unavailable")];
      };
      const stage = guardedStage(script, { random: () => random });
      await listen(stage.guarded, aRequest(), new AbortController().signal);
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    });
    await vi.runAllTimersAsync();
    expect(await Promise.all(delays)).toEqual([
      [0, 0],
      [199, 399],
    ]);
  });
});

describe("the server's own wish for a later attempt", () => {
  test("is honoured when it fits into the deadline", async () => {
    const stage = guardedStage((index) =>
      index === 0 ? [failed("rate_limited", true, 2_000)] : ["Hello."],
    );
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Hello.", degraded: [] });
    expect(heard.firstWordMs).toBeGreaterThanOrEqual(2_000);
  });

  test("is not waited for when it does not", async () => {
    const stage = guardedStage(() => [100, failed("rate_limited", true, 30_000)]);
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Understudy here.", degraded: ["rate_limited"] });
    expect(heard.tookMs).toBe(100);
    expect(stage.primary.requests).toHaveLength(1);
  });
});

describe("deadlines", () => {
  test("a model silent beyond the first word's deadline is cancelled, and told of as a timeout", async () => {
    const stage = guardedStage(() => [FOR_EVER, "Hello."]);
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Understudy here.", degraded: ["timeout"] });
    expect(heard.firstWordMs).toBe(4_000);
    expect(stage.primary.working).toBe(0);
    expect(heard.calls.map(({ model, status }) => [model, status])).toEqual([
      ["understudy", "ok"],
      [PRO, "timeout"],
    ]);
  });

  test("the first word's deadline is one over all attempts", async () => {
    const stage = guardedStage((index) => [index < 2 ? 1_900 : FOR_EVER, failed("unavailable")]);
    const heard = await stage.ask();
    expect(heard.firstWordMs).toBeLessThanOrEqual(4_000);
    expect(heard.degraded).toEqual(["unavailable"]);
  });

  test("a reply that began in time may go on after the first word's deadline", async () => {
    const stage = guardedStage(() => [3_900, "Hello, ", 2_000, "Harold."]);
    expect(await stage.ask()).toMatchObject({ text: "Hello, Harold.", degraded: [] });
  });

  test("a reply that hangs in its middle is finished by the understudy, complete within the turn", async () => {
    const stage = guardedStage(() => [1_000, "The parrot ", "knows ", FOR_EVER]);
    const heard = await stage.ask();
    expect(heard.text).toBe("The parrot knows …so it goes.");
    expect(heard.degraded).toEqual(["timeout"]);
    expect(heard.tookMs).toBeLessThanOrEqual(8_000);
    expect(stage.understudy.requests[0]?.heard).toBe("The parrot knows ");
    expect(stage.primary.working).toBe(0);
  });

  test("an understudy at its usual pace is done within the turn's deadline, whatever happened before", async () => {
    const sixtyWords = Array.from({ length: 60 }, (_, word) => [20, `word${word} `]).flat();
    for (const script of [[FOR_EVER], [3_900, "So ", FOR_EVER], [3_999, failed("unavailable")]]) {
      const stage = guardedStage(() => script, { understudy: () => sixtyWords });
      expect((await stage.ask()).tookMs).toBeLessThanOrEqual(8_000);
    }
  });

  test("a model deaf to its cancellation holds nobody up", async () => {
    const stage = guardedStage(() => [FOR_EVER, "Hello."], { deaf: true });
    const heard = await stage.ask();
    expect(heard.tookMs).toBeLessThan(4_100);
    expect(heard.calls.at(-1)).toMatchObject({ model: PRO, status: "timeout", costUsd: 0 });
    vi.clearAllTimers();
  });

  test("0 is none", async () => {
    const stage = guardedStage(() => [60_000, "Hello, ", 60_000, "Harold."], {
      firstWordDeadlineMs: 0,
      turnDeadlineMs: 0,
    });
    expect(await stage.ask()).toMatchObject({ text: "Hello, Harold.", tookMs: 120_000 });
  });

  test("are short for the choice of a game, and long for the notes", async () => {
    const silent = () => guardedStage(() => [FOR_EVER], { understudy: () => ["{}"] });
    const schema = roomAnswerSchema;
    const pick = { agent: "mc", tier: "flash", task: { kind: "pick_game" }, schema } as const;
    expect((await silent().ask(pick)).tookMs).toBe(2_500);
    const about = { measures: {}, offers: [], recovery: {}, principles: [], refused: [] };
    const task = { kind: "notes", ...about } as unknown as ReturnType<typeof aRequest>["task"];
    const notes = { agent: "coach", tier: "flash", task, schema } as const;
    expect((await silent().ask(notes)).tookMs).toBe(12_000);
    const again = { ...task, refused: [{}] } as unknown as typeof task;
    expect((await silent().ask({ ...notes, task: again })).tookMs).toBe(6_000);
  });
});

describe("a reply that breaks off", () => {
  test("is never begun again: the understudy goes on from what was heard, retakes included", async () => {
    const stage = guardedStage(() => [" The parrot ", failed("unavailable")]);
    const heard = await stage.ask({ heard: "Look!" });
    expect(heard.text).toBe(" The parrot …so it goes.");
    expect(heard.degraded).toEqual(["broken_stream"]);
    expect(stage.primary.requests).toHaveLength(1);
    expect(stage.understudy.requests[0]?.heard).toBe("Look! The parrot ");
  });

  test("by a safety block says so, and leaves the circuit alone", async () => {
    const stage = guardedStage(() => ["The ", failed("safety", false)]);
    for (let turn = 0; turn < 6; turn += 1) {
      expect((await stage.ask()).degraded).toEqual(["safety"]);
    }
    expect(stage.gate.view.circuits[PRO]?.state).toBe("closed");
  });
});

describe("an answer in JSON", () => {
  const react = { kind: "react", turn: 1, flopInLastReply: false } as const;
  const json = { agent: "room", tier: "flash", task: react, schema: roomAnswerSchema } as const;

  test("is begun anew by the understudy, which sees nothing of the broken one", async () => {
    const stage = guardedStage(() => ['{"half', failed("unavailable", false)], {
      understudy: () => ['{"whole":true}'],
    });
    const heard = await stage.ask(json);
    expect(heard).toMatchObject({ text: '{"whole":true}', degraded: ["unavailable"] });
    expect(stage.understudy.requests[0]).not.toHaveProperty("heard");
  });

  test("may be asked for again after a broken half, for nobody heard it", async () => {
    const stage = guardedStage((index) =>
      index === 0 ? ['{"half', failed("broken_stream")] : ['{"whole"', ":true}"],
    );
    expect(await stage.ask(json)).toMatchObject({ text: '{"whole":true}', degraded: [] });
  });

  test("is booked on the model of its tier", async () => {
    const stage = guardedStage(() => [failed("unavailable", false)]);
    for (let turn = 0; turn < 5; turn += 1) await stage.ask(json);
    expect(stage.gate.view.circuits[FLASH]?.state).toBe("open");
    expect(stage.gate.view.circuits[PRO]).toBeUndefined();
  });
});

describe("a caller who no longer wants the answer", () => {
  test("gets the call's bill and no more words; the work is cancelled, and nothing has failed", async () => {
    for (const steps of [[FOR_EVER], ["Hello, ", FOR_EVER]]) {
      const caller = new AbortController();
      const stage = guardedStage(() => steps);
      setTimeout(() => caller.abort(), 1_000);
      const heard = await stage.ask({}, caller.signal);
      expect(heard).toMatchObject({ degraded: [], tookMs: 1_000 });
      expect(heard.calls.map(({ status }) => status)).toEqual(["cancelled"]);
      expect(stage.primary.working).toBe(0);
      expect(stage.lines).toEqual([]);
      expect(stage.understudy.requests).toHaveLength(0);
    }
  });

  test("never opens the circuit, however often", async () => {
    const stage = guardedStage((index) => (index % 2 ? [FOR_EVER] : ["Hello, ", FOR_EVER]));
    for (let turn = 0; turn < 12; turn += 1) {
      const caller = new AbortController();
      setTimeout(() => caller.abort(), 100);
      await stage.ask({}, caller.signal);
    }
    expect(stage.gate.view.circuits[PRO]?.state).toBe("closed");
  });

  test("between two attempts is left in peace at once", async () => {
    const caller = new AbortController();
    const stage = guardedStage(() => [failed("rate_limited", true, 2_000)]);
    setTimeout(() => caller.abort(), 500);
    expect(await stage.ask({}, caller.signal)).toMatchObject({ text: "", tookMs: 500 });
    expect(stage.primary.requests).toHaveLength(1);
  });

  test("before the beginning causes no work", async () => {
    const stage = guardedStage(() => ["Hello."]);
    const heard = await stage.ask({}, AbortSignal.abort());
    expect(heard.chunks).toEqual([]);
    expect(stage.primary.requests).toHaveLength(0);
  });

  test("who just stops listening cancels the work and frees the permit", async () => {
    const stage = guardedStage(() => ["Hello, ", FOR_EVER]);
    const never = new AbortController().signal;
    for await (const chunk of stage.guarded.stream(aRequest(), never)) {
      if (chunk.type === "text") break;
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(stage.primary.working).toBe(0);
  });
});
