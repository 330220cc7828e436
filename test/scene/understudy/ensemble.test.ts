import { expect, it, vi } from "vitest";
import {
  coachAnswerSchema,
  pickAnswerSchema,
  roomAnswerSchema,
} from "../../../src/models/answers.ts";
import type { ModelChunk, Task } from "../../../src/models/language-model.ts";
import { createUnderstudy } from "../../../src/models/understudy/index.ts";
import { countWords } from "../../../src/scene/language/words.ts";
import { groundMoments, measuresOf } from "../../../src/scene/notes/report.ts";
import { ledgerOf } from "../../../src/scene/offers.ts";
import { recoveryOf } from "../../../src/scene/recovery.ts";
import { ODD_LINES, SCENES } from "./corpus.ts";
import {
  answerTo,
  play,
  replyTask,
  requestFor,
  stock,
  understudy,
  waitingScene,
} from "./rehearsal.ts";

// Whole scenes are played; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

it("picks the game asked for, or one of the stock", async () => {
  const scene = await play([], { seed: 1 });
  const picked = pickAnswerSchema.parse(JSON.parse(await answerTo(scene, { kind: "pick_game" })));
  expect(stock.games.map((game) => game.name)).toContain(picked.game);
  const asked = await answerTo({ ...scene, askedGame: "questions only" }, { kind: "pick_game" });
  expect(JSON.parse(asked)).toEqual({ game: "Questions Only" });
});

it("welcomes to every game in under eighty words, by its name", async () => {
  const scene = await play([], { seed: 1, location: "a lighthouse", relationship: "rival poets" });
  for (const game of stock.games) {
    const welcome = await answerTo(scene, { kind: "welcome", game });
    expect(countWords(welcome), welcome).toBeLessThan(80);
    expect(welcome).toContain(game.name);
  }
});

it("opens in the player's own words where they suggested something", async () => {
  for (const seed of [1, 2, 3, 4]) {
    const scene = await play([], { seed, location: "a lighthouse", relationship: "poets" });
    const opening = await answerTo(scene, { kind: "open" });
    expect(opening).toMatch(/lighthouse/i);
    expect(opening).toMatch(/poet/i);
    expect(countWords(opening)).toBeLessThanOrEqual(60);
  }
});

it("bids farewell with something that really happened", async () => {
  const scene = await play(SCENES.heist ?? [], { seed: 3 });
  const farewell = await answerTo(scene, { kind: "farewell", reason: "the limit" });
  const told = scene.turns.map(({ line }) => line.toLowerCase()).join(" ");
  expect(
    farewell
      .toLowerCase()
      .match(/\p{L}{5,}/gu)
      ?.some((word) => told.includes(word)),
  ).toBe(true);
  expect(farewell.match(/[.!?](?:\s|$)/g)).toHaveLength(1);
});

it("names help when it steps out", async () => {
  const scene = await play([], { seed: 3 });
  const care = await answerTo(scene, { kind: "care" });
  expect(care).toMatch(/emergency/);
  expect(care).toMatch(/findahelpline\.com/);
});

it("reacts in the agreed shape to anything, mostly without a word", async () => {
  let quiet = 0;
  let all = 0;
  for (const lines of [...Object.values(SCENES), ODD_LINES]) {
    const scene = await play(lines, { seed: 12 });
    for (const { turn } of scene.turns) {
      const task: Task = { kind: "react", turn, flopInLastReply: false };
      const answer = roomAnswerSchema.parse(JSON.parse(await answerTo(scene, task)));
      all += 1;
      if (answer.reaction === null) quiet += 1;
      if (answer.spotlight) {
        expect(scene.audience.map(({ name }) => name)).toContain(answer.spotlight.archetype);
      }
      expect(answer.distress).toBe(false);
    }
  }
  expect(quiet / all).toBeGreaterThan(0.5);
});

it("coaches from the log, with nothing that has to be refused", async () => {
  for (const lines of Object.values(SCENES)) {
    const scene = await play(lines, { seed: 21 });
    const task: Task = {
      kind: "notes",
      measures: measuresOf(scene),
      offers: ledgerOf(scene),
      recovery: recoveryOf(scene),
      principles: stock.principles.slice(0, 8),
      refused: [],
    };
    const notes = coachAnswerSchema.parse(JSON.parse(await answerTo(scene, task)));
    const grounded = groundMoments(scene, stock.principles, notes.moments);
    expect(grounded.refused).toEqual([]);
    expect(grounded.kept.length).toBeGreaterThanOrEqual(3);
    expect(grounded.kept[0]?.kind).toBe("keep");
    expect(stock.games.map((game) => game.name)).toContain(notes.next_game);
  }
});

it.each([
  "I can't believe you put the ",
  "I can't believe you put the lant",
  "So you never told me about",
  "My sister is",
  "And then he said, ",
  "You always do this.",
  "We could go, but",
])("goes on right after what was heard: %s", async (heard) => {
  const scene = await waitingScene("I lit the lantern in the cellar.", { seed: 6 });
  const rest = await answerTo(scene, replyTask(1), heard);
  const whole = heard + rest;
  expect(whole).toMatch(/[.!?…]["”)]?$/);
  expect(whole).not.toMatch(/ {2}|\s[.,!?]/);
  expect(countWords(whole)).toBeLessThanOrEqual(60);
  if (heard.endsWith("lant")) expect(whole).toContain("lantern");
});

it("streams about a word at a time, pausing between, and ends with what it took", async () => {
  const scene = await waitingScene("I lit the lantern.", { seed: 6 });
  const pauses: number[] = [];
  const model = createUnderstudy({
    stock,
    paceMs: 20,
    sleep: async (ms) => {
      pauses.push(ms);
    },
    now: () => 0,
  });
  const chunks: ModelChunk[] = [];
  const signal = new AbortController().signal;
  for await (const chunk of model.stream(requestFor(scene, replyTask(1)), signal)) {
    chunks.push(chunk);
  }
  const texts = chunks.filter((chunk) => chunk.type === "text");
  expect(texts.length).toBeGreaterThan(5);
  expect(pauses).toEqual(Array.from({ length: texts.length - 1 }, () => 20));
  expect(chunks.at(-1)).toMatchObject({
    type: "call",
    call: { agent: "partner", model: "understudy", status: "ok", inputTokens: 0, costUsd: 0 },
  });
});

it("falls silent at once when aborted", async () => {
  const scene = await waitingScene("I lit the lantern.", { seed: 6 });
  const abort = new AbortController();
  const heard: ModelChunk[] = [];
  for await (const chunk of understudy.stream(requestFor(scene, replyTask(1)), abort.signal)) {
    heard.push(chunk);
    if (heard.length === 3) abort.abort();
  }
  expect(heard).toHaveLength(3);
});
