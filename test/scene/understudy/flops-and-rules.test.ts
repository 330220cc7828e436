import { expect, it, vi } from "vitest";
import { mishearing } from "../../../src/models/understudy/partner/flops.ts";
import { keepsRules } from "../../../src/scene/referee.ts";
import type { FlopKind } from "../../../src/scene/vocabulary.ts";
import { SCENES } from "./corpus.ts";
import { answerTo, exchangesOf, play, repliesOf, stock, waitingScene } from "./rehearsal.ts";

// Whole scenes are played; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const SIGNS: Readonly<Record<FlopKind, RegExp>> = {
  forgot_name: /name|Gerald|-something|introduce/i,
  contradicted_fact: /never|opposite|swear|isn't true|can't be/i,
  froze: /\.\.\./,
  misheard: /ears|allergies|goosebumps/i,
  lost_object: /where's the|lost the|gone|hands are empty/i,
  panicked: /breathe|knees|finished|heart|seen us/i,
};
const ABOUT: Readonly<Record<FlopKind, string | null>> = {
  forgot_name: "Gertrude",
  contradicted_fact: "the boat has three masts",
  froze: null,
  misheard: "lantern",
  lost_object: "lantern",
  panicked: null,
};

it.each(Object.keys(SIGNS) as FlopKind[])("plays %s so that a person notices", async (kind) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const scene = await waitingScene("Gertrude, I lit the lantern for you.", { seed });
    const flop = { turn: 1, kind, about: ABOUT[kind] };
    const played = await answerTo(scene, {
      kind: "reply",
      turn: 1,
      mode: "fallible",
      flop,
      toRescue: null,
    });
    expect(played).toMatch(SIGNS[kind]);
    if (kind === "forgot_name") expect(played).not.toContain("Gertrude");
    const rescued = await answerTo(scene, {
      kind: "reply",
      turn: 1,
      mode: "fallible",
      flop: null,
      toRescue: { ...flop, turn: 0 },
    });
    expect(rescued.length).toBeGreaterThan(20);
  }
});

it("is glad of a name handed back", async () => {
  const scene = await waitingScene("Her name is Gertrude.", { seed: 2 });
  const reply = await answerTo(scene, {
    kind: "reply",
    turn: 1,
    mode: "fallible",
    flop: null,
    toRescue: { turn: 0, kind: "forgot_name", about: "Gertrude" },
  });
  expect(reply).toContain("Gertrude");
  expect(reply).toMatch(/thank|kiss/i);
});

it("mishears a word as one that sounds like it", () => {
  expect(mishearing("lantern", 1, 1)).not.toContain("lantern");
  expect(mishearing("kettle", 1, 1)).toMatch(/ttle$|^(?:geese|a tuba|the bishop|sardines)$/);
});

const ruled = stock.games.filter((game) => game.referee.length > 0);

it.each(ruled.map((game) => game.name))("keeps the rules of %s", async (name) => {
  const game = ruled.find((one) => one.name === name);
  const lines = Object.values(SCENES).flat();
  for (const seed of [1, 2]) {
    const start = seed * 7;
    const scene = await play(lines.slice(start, start + 12), { seed, askedGame: name });
    for (const { line, reply } of exchangesOf(scene)) {
      const kept = keepsRules(game?.referee ?? [], reply, { previousLine: line });
      expect(kept, `${line} -> ${reply}`).toBe(true);
    }
  }
});

it("finds a sentence for every letter", async () => {
  for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
    const scene = await play([`${letter}nd so the boat left.`], { seed: 4, askedGame: "Alphabet" });
    const game = scene.game;
    const [exchange] = exchangesOf(scene);
    expect(
      keepsRules(game?.referee ?? [], exchange?.reply ?? "", {
        previousLine: exchange?.line ?? "",
      }),
      exchange?.reply,
    ).toBe(true);
  }
});

it("opens within the rules, too", async () => {
  for (const game of ruled) {
    const scene = await play([], { seed: 8, askedGame: game.name });
    const [opening] = repliesOf(scene);
    expect(keepsRules(game.referee, opening ?? "", { previousLine: null }), opening).toBe(true);
  }
});

it("tells one word at a time, none twice running", async () => {
  const words = ["upon", "time", "the", "goat", "and", "everybody", "danced", "in", "soup."];
  const scene = await play(words, { seed: 3, askedGame: "One-Word Story" });
  for (const { reply } of exchangesOf(scene)) expect(reply).toMatch(/^[\p{L}'-]+$/u);
});
