/** Three in a row: each stands behind the one before, within one deadline over all. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { roomAnswerSchema } from "../../src/models/answers.ts";
import type { Entry } from "../../src/models/guarded.ts";
import { ModelError, type ModelRequest } from "../../src/models/language-model.ts";
import { createUnfailing } from "../../src/models/unfailing.ts";
import { alone, aRequest, guardedStage, listen } from "../support/guarded-stage.ts";
import { aScene } from "../support/scenes.ts";
import { FOR_EVER, type TimedStep, timedModel } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const SECOND = "second-pro";
const down = new ModelError("unavailable", "503", { retryable: false });
const broken = new ModelError("broken_stream", "reset", { retryable: true });

function three(
  first: readonly TimedStep[],
  second: (index: number, request: ModelRequest) => readonly TimedStep[],
  options: Parameters<typeof guardedStage>[1] = {},
) {
  const model = timedModel(second, { name: SECOND });
  const entry: Entry = { model, ids: { pro: SECOND, flash: "second-flash" }, gate: null };
  return { second: model, ...guardedStage(() => first, { ...options, between: [entry] }) };
}

describe("who takes over", () => {
  test("what fails fast hands on to the next, and the understudy stays in the wings", async () => {
    const stage = three([50, down], () => [300, "Second ", "here."]);
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Second here.", degraded: ["unavailable"], tookMs: 350 });
    expect(stage.understudy.requests).toHaveLength(0);
  });

  test("when that fails too the understudy speaks; the line is told degraded once, with the first reason", async () => {
    const stage = three([down], () => [broken]);
    expect(await stage.ask()).toMatchObject({
      text: "Understudy here.",
      degraded: ["unavailable"],
    });
  });

  test("what is late hands on to whom can still make it: the last", async () => {
    const stage = three([FOR_EVER], () => ["Second here."]);
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Understudy here.", degraded: ["timeout"] });
    expect(heard.firstWordMs).toBe(4_000);
    expect(stage.second.requests).toHaveLength(0);
  });

  test("the first word's deadline is one over the list: the second has what the first left", async () => {
    const stage = three([3_000, down], () => [FOR_EVER]);
    const heard = await stage.ask();
    expect(heard).toMatchObject({ text: "Understudy here.", firstWordMs: 4_000 });
    expect(stage.second.requests).toHaveLength(1);
  });

  test("with too little left for it the second is not even asked", async () => {
    const stage = three([3_900, down], () => ["Second here."]);
    expect((await stage.ask()).text).toBe("Understudy here.");
    expect(stage.second.requests).toHaveLength(0);
  });

  test("a line may change hands twice, each going on from all that was heard", async () => {
    const stage = three(["The parrot ", broken], () => ["knows the", " captain ", broken]);
    const heard = await stage.ask();
    expect(heard.text).toBe("The parrot knows the captain …so it goes.");
    expect(heard.degraded).toEqual(["broken_stream"]);
    expect(stage.second.requests[0]?.heard).toBe("The parrot ");
    expect(stage.understudy.requests[0]?.heard).toBe("The parrot knows the captain ");
  });

  test("hanging twice in mid-line, it is still whole within the turn", async () => {
    const paced = Array.from({ length: 60 }, (_, word) => [20, `word${word} `]).flat();
    const stage = three([3_000, "One ", 500, broken], () => ["parrot ", FOR_EVER], {
      understudy: () => paced,
    });
    const heard = await stage.ask();
    expect(heard.text).toMatch(/^One parrot word0 .* word59$/);
    expect(heard.tookMs).toBeLessThanOrEqual(8_000);
    expect(stage.primary.working + stage.second.working).toBe(0);
  });

  test("an answer in JSON is begun anew by each", async () => {
    const task = { kind: "react", turn: 1, flopInLastReply: false } as const;
    const stage = three(['{"a', down], () => ['{"b":', "1}"]);
    const heard = await stage.ask({ agent: "room", tier: "flash", task, schema: roomAnswerSchema });
    expect(heard).toMatchObject({ text: '{"b":1}', degraded: ["unavailable"] });
    expect(stage.second.requests[0]).not.toHaveProperty("heard");
  });
});

describe("with whom a scene began", () => {
  const began = (model: string) => ({ scene: aScene({ model }) });

  test("it goes on, and is not degraded by that", async () => {
    const stage = three(["First."], () => ["Second here."]);
    expect(await stage.ask(began(SECOND))).toMatchObject({ text: "Second here.", degraded: [] });
    expect(stage.primary.requests).toHaveLength(0);
  });

  test("a later one makes it degraded", async () => {
    const stage = three(["First."], () => [down]);
    const heard = await stage.ask(began(SECOND));
    expect(heard).toMatchObject({ text: "Understudy here.", degraded: ["unavailable"] });
  });

  test("a model that is gone from the list is played by the first", async () => {
    const stage = three(["First."], () => ["Second here."]);
    expect(await stage.ask(began("retired"))).toMatchObject({ text: "First.", degraded: [] });
  });
});

describe("where the next goes on", () => {
  test.each<[string, string, string]>([
    [
      "a full stop stands close to the last word",
      ". What do you say?",
      "The parrot. What do you say?",
    ],
    ["a comma too", ", of course.", "The parrot, of course."],
    ["a word does not", "knows.", "The parrot knows."],
    ["nor two spaces", "  knows.", "The parrot knows."],
    ["a line begun anew is heard once", "The parrot knows.", "The parrot knows."],
    ["a label is none of the line", "PARTNER: knows.", "The parrot knows."],
  ])("%s", async (_what, continuation, whole) => {
    const stage = three(["The parrot ", broken], () => [continuation]);
    expect((await stage.ask()).text).toBe(whole);
  });

  test("in the middle of a word no space comes between", async () => {
    const stage = three(["The par", broken], () => ["rot knows."]);
    expect((await stage.ask()).text).toBe("The parrot knows.");
  });

  test("all of them together say no more words than one may", async () => {
    const stage = three(["One two ", broken], () => ["three ", "four ", broken]);
    expect((await stage.ask({ maxWords: 5 })).text).toBe("One two three four …so…");
  });
});

test("where even the last says nothing that can be heard, the net does", async () => {
  const log = { error: () => undefined };
  const net = createUnfailing(alone(timedModel(() => ["**Partner:**"])), log);
  const heard = await listen(net, aRequest(), new AbortController().signal);
  expect(heard.text).toMatch(/^\p{Lu}.{20,}[.!?]$/u);
});
