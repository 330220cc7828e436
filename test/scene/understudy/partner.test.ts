import fc from "fast-check";
import { expect, it, vi } from "vitest";
import {
  contentStems,
  countWords,
  sharedStems,
  wordsOf,
} from "../../../src/scene/language/words.ts";
import { ODD_LINES, SCENES } from "./corpus.ts";
import { answerTo, exchangesOf, play, repliesOf, replyTask, waitingScene } from "./rehearsal.ts";

// Whole scenes are played; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const scenes = () =>
  Promise.all(Object.values(SCENES).map((lines, index) => play(lines, { seed: 40 + index })));

const firstWord = (text: string) => wordsOf(text)[0]?.folded;

it("says the same in the same scene, and something else with another seed", async () => {
  const lines = SCENES.bakery ?? [];
  const once = repliesOf(await play(lines, { seed: 5 }));
  expect(repliesOf(await play(lines, { seed: 5 }))).toEqual(once);
  const other = repliesOf(await play(lines, { seed: 6 }));
  const same = other.filter((line) => once.includes(line));
  expect(same.length).toBeLessThan(3);
});

it("takes up a word of the player's in at least nine of ten replies", async () => {
  const exchanges = (await scenes()).flatMap(exchangesOf);
  const missed = exchanges.filter(({ line, reply }) => {
    const stems = contentStems(line);
    return stems.size > 0 && sharedStems(stems, contentStems(reply)) === 0;
  });
  expect(exchanges.length).toBeGreaterThanOrEqual(60);
  expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(exchanges.length / 10);
});

it("keeps to sixty words and opens no two replies in a row alike", async () => {
  for (const scene of await scenes()) {
    const replies = repliesOf(scene);
    for (const [index, reply] of replies.entries()) {
      expect(countWords(reply), reply).toBeLessThanOrEqual(60);
      expect(reply).not.toMatch(/[{}]|undefined|null/);
      if (index > 0) expect(firstWord(reply), reply).not.toBe(firstWord(replies[index - 1] ?? ""));
    }
  }
});

it("says no clause back in doubt twice running", async () => {
  const lines = [
    "I've been holding this ladder for forty minutes.",
    "My brother painted the whole kitchen green.",
    "He has been gone since my birthday party.",
    "There is something moving behind the boiler.",
    "You told me that you lost it in Portugal.",
    "The neighbours have sold their piano.",
  ];
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const exchanges = exchangesOf(await play(lines, { seed, askedGame: "Two Chairs" }));
    const doubts = exchanges.map(({ line, reply }) => {
      const [first = ""] = /^[^.!?…]{12,}\?/.exec(reply) ?? [];
      return sharedStems(contentStems(line), contentStems(first)) > 1;
    });
    expect(doubts.some(Boolean)).toBe(true);
    expect(
      doubts.some((each, at) => each && doubts[at - 1]),
      JSON.stringify(exchanges),
    ).toBe(false);
  }
});

it("never says a sentence twice, in thirty turns of whatever kind", async () => {
  const mixed = Object.values(SCENES).flat().slice(0, 30);
  const oks = Array.from({ length: 30 }, () => "ok");
  for (const lines of [mixed, oks]) {
    const replies = repliesOf(await play(lines, { seed: 77 }));
    expect(new Set(replies).size).toBe(replies.length);
    const own = replies
      .flatMap((reply) => reply.match(/[^.!?]+[.!?]+/g) ?? [])
      .map((sentence) => sentence.trim())
      .filter((sentence) => countWords(sentence) > 5);
    expect(new Set(own).size, repeated(own)).toBe(own.length);
  }
});

function repeated(from: readonly string[]): string {
  return from.filter((one, index) => from.indexOf(one) !== index).join(" | ");
}

it("turns the player's sentence round", async () => {
  const expected: readonly (readonly [string, RegExp])[] = [
    ["I locked my cat in your oven.", /you locked your cat in my oven|your cat|my oven/i],
    ["You are my mother.", /I am your mother/i],
    ["I told you I was sorry about the boat.", /you told me you were sorry|the boat/i],
    ["You never listen to me about the goat.", /I never listen to you|the goat/i],
  ];
  for (const [line, turned] of expected) {
    for (const seed of [1, 2, 3]) {
      const scene = await waitingScene(line, { seed });
      expect(await answerTo(scene, replyTask(1))).toMatch(turned);
    }
  }
});

it("answers each kind of question in its own way", async () => {
  const answers = async (line: string) =>
    Promise.all(
      [1, 2, 3].map(async (seed) => answerTo(await waitingScene(line, { seed }), replyTask(1))),
    );
  for (const answer of await answers("Why did you steal the piano?")) {
    expect(answer).toMatch(/because/i);
  }
  for (const answer of await answers("What is your name?")) expect(answer).toMatch(/name/i);
  for (const answer of await answers("Do we go left or right?")) {
    expect(answer).toMatch(/left|right/i);
  }
  for (const answer of await answers("Did you feed the shark?")) {
    expect(answer).toMatch(/I did feed the shark/i);
  }
});

it("takes odd lines in its stride", async () => {
  const scene = await play(ODD_LINES, { seed: 9 });
  const replies = exchangesOf(scene);
  expect(replies).toHaveLength(ODD_LINES.length);
  for (const { line, reply } of replies) {
    expect(countWords(reply), line).toBeGreaterThan(3);
    expect(countWords(reply), reply).toBeLessThanOrEqual(60);
  }
});

it("survives any text at all", async () => {
  const waiting = await waitingScene("Hello.", { seed: 3 });
  const [turn] = waiting.turns;
  if (!turn) throw new Error("no turn");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), async (text) => {
      const line = text.toWellFormed().trim() || "x";
      const scene = { ...waiting, turns: [{ ...turn, line }] };
      const reply = await answerTo(scene, replyTask(1));
      expect(reply.length).toBeGreaterThan(0);
      expect(reply.isWellFormed()).toBe(true);
      expect(countWords(reply)).toBeLessThanOrEqual(60);
    }),
    { numRuns: 60, seed: 1 },
  );
});

it("calls back to what was said long before", async () => {
  const lines = ["I bought a trumpet.", ...(SCENES.breakup ?? [])];
  const replies = await Promise.all(
    [1, 2, 3].map(async (seed) =>
      repliesOf(await play(lines, { seed }))
        .slice(4)
        .join(" "),
    ),
  );
  const early = /trumpet|parrot|green suitcase/i;
  expect(replies.filter((text) => early.test(text)).length).toBeGreaterThanOrEqual(2);
});
