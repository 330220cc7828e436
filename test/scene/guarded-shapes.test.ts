/**
 * Every shape of an answer that is no line, once and for ever, for every task that is spoken: somebody
 * answers in time, and nothing is heard that was not said.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ModelError, type ModelRequest, type Task } from "../../src/models/language-model.ts";
import { createUnfailing } from "../../src/models/unfailing.ts";
import { aRequest, guardedStage, listen, PRO } from "../support/guarded-stage.ts";
import { aPlayedScene } from "../support/played-scenes.ts";
import { aGame } from "../support/scenes.ts";
import { FOR_EVER, type TimedStep } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const OWN = "The ladder is yours now, Captain.";
const THEIRS = "I climb it with the lamp in my teeth.";
const LINE = "The oven hums.";
const TURN_DEADLINE_MS = 8_000;
/** What no audience hears, whoever speaks. */
const MACHINERY =
  /[<>{}`*\\]|\w:|&#|\b(?:think|tool_code|print|json|player|partner|user|human|assistant)\b|\bcaptain wants\b/iu;

/** Nothing of these is a line. */
const EMPTY: readonly (readonly TimedStep[])[] = [
  [],
  ["  ", "\n"],
  ["**Partner:**"],
  ["***"],
  ["```", "\n```"],
  ["\u200b"],
  ["<thin", "king>The captain wants a lamp.</think", "ing>"],
  ["<think>The captain wants a lamp."],
  ["tool_code print(search_games(", "category='x'))"],
  ["json {", '"line": "The ov'],
  ['{"emotion": ', '"glad"}'],
  ["The user wants a lamp, and the captain wants one too."],
  ["PLAYER: I turn it off."],
  ["User: I turn it off."],
  ["You: I turn it off."],
  ["Human: I turn it off."],
  [OWN],
  [`PARTNER: ${OWN}`],
  [THEIRS],
  ["<facts>Names: Marta</facts>"],
];
/** Of these it is what remains. */
const MIXED: readonly (readonly TimedStep[])[] = [
  ["PLAYER: I turn it off.\nPARTNER: ", LINE],
  [`${LINE}\nPLAYER: I turn it off.`, "\nPARTNER: No!"],
  ["Spieler: Ich gehe.\nPartnerin: ", LINE],
  [`PARTNER: ${OWN}\nPLAYER: ${THEIRS}\nPARTNER: ${LINE}`],
  ["<think>The captain wants a lamp.</think>", LINE],
  ["The user wants a lamp.</think>", LINE],
  ["tool_code\nprint(1)\n", LINE],
  ['{"line": "', LINE, '"}'],
  ['```json\n{"line": "', LINE, '"}\n```'],
  ["<line>", LINE, "</line>"],
  [`"${LINE}"`, "\\n"],
];
/** Words came before it went wrong. */
const BROKEN: readonly (readonly TimedStep[])[] = [
  ["The oven ", FOR_EVER],
  ["The oven ", "<think>", FOR_EVER],
  ["**Partner:** ", FOR_EVER],
  ["<think>", ...Array.from({ length: 200 }, () => [100, "The captain wants a lamp. "]).flat()],
  ["The oven ", new ModelError("broken_stream", "reset", { retryable: true })],
];

const TASKS: readonly Task[] = [
  { kind: "welcome", game: aGame() },
  { kind: "open" },
  { kind: "reply", turn: 2, mode: "support", flop: null, toRescue: null },
  { kind: "steer" },
  { kind: "farewell", reason: "the last turn" },
];
const scene = {
  ...aPlayedScene([
    { line: "Who is it?", reply: OWN },
    { line: THEIRS, reply: null },
  ]),
  model: PRO,
};

async function heardWith(
  task: Task,
  script: (index: number, request: ModelRequest) => readonly TimedStep[],
) {
  const stage = guardedStage(script, {
    understudy: (_index, { heard }) => [heard ? "is warm." : "Step in!"],
  });
  const net = createUnfailing(stage.guarded, { error: () => undefined });
  const agent = task.kind === "open" || task.kind === "reply" ? "partner" : "mc";
  const listening = listen(net, aRequest({ agent, task, scene }), new AbortController().signal);
  await vi.advanceTimersByTimeAsync(TURN_DEADLINE_MS);
  const heard = await listening;
  expect(heard.text).toMatch(/\p{L}/u);
  expect(heard.text).not.toMatch(MACHINERY);
  expect(heard.tookMs).toBeLessThanOrEqual(TURN_DEADLINE_MS);
  expect(stage.primary.working).toBe(0);
  return heard;
}

describe.each(TASKS.map((task) => [task.kind, task] as const))("a %s", (_kind, task) => {
  test.each(EMPTY.map((steps) => [steps]))(
    "answered with %j, always: another speaks",
    async (steps) => {
      expect(await heardWith(task, () => steps)).toMatchObject({
        text: "Step in!",
        degraded: ["unavailable"],
      });
    },
  );

  test.each(EMPTY.map((steps) => [steps]))(
    "answered with %j, once: is asked again",
    async (steps) => {
      const script = (index: number) => (index === 0 ? steps : [LINE]);
      expect(await heardWith(task, script)).toMatchObject({ text: LINE, degraded: [] });
    },
  );

  test.each(MIXED.map((steps) => [steps]))(
    "answered with %j: what is a line is heard",
    async (steps) => {
      expect(await heardWith(task, () => steps)).toMatchObject({ text: LINE, degraded: [] });
    },
  );

  test.each(BROKEN.map((steps) => [steps]))(
    "answered with %j: is ended by another",
    async (steps) => {
      const { text, degraded } = await heardWith(task, () => steps);
      expect(["The oven is warm.", "Step in!"]).toContain(text);
      expect(degraded).toHaveLength(1);
    },
  );
});
