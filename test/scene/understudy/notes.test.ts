/** The notes of whole scenes, as the player reads them. */
import { beforeAll, describe, expect, it } from "vitest";
import { headlineOf, missionFor, nextGameFor } from "../../../src/scene/notes/closing-words.ts";
import { MISSIONS } from "../../../src/scene/notes/missions.ts";
import { saysTheSame } from "../../../src/scene/notes/moments.ts";
import { fillMoments } from "../../../src/scene/notes/moments-from-log.ts";
import { offerSummary } from "../../../src/scene/notes/report.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { play, stock } from "./rehearsal.ts";

const PLAYERS: Readonly<Record<string, readonly string[]>> = {
  strong: [
    "Good morning! Please sit down. Your CV says you once tamed a photocopier.",
    "It still purrs when I walk past. I brought it a saucer of toner this morning.",
    "My name is Dr. Halloway, and this swivel chair belonged to the last candidate.",
    "We pay in biscuits here, but they are very good biscuits.",
    "My mother founded this company with one paperclip and a grudge.",
    "The photocopier has never printed a heart for anyone before.",
  ],
  shy: [
    "Hello.",
    "Yes, maybe.",
    "I don't know.",
    "Okay.",
    "I guess we could look.",
    "You decide.",
    "ok",
    "ok",
  ],
  blocker: [
    "No, we are not in a bakery.",
    "There is no cake.",
    "I'm not your sister.",
    "That's not true.",
    "Fine, there is flour on my shoes.",
    "No.",
    "That never happened.",
    "I won't do it.",
  ],
  asker: [
    "What are you doing here?",
    "Why is it so dark?",
    "Who are you?",
    "What is in the box?",
    "Where did you get that?",
    "How does it work?",
    "What do we do now?",
  ],
  gagster: [
    "Lol, are we the baddies?",
    "I brought a submarine made of cheese, get it, a sub sandwich.",
    "Haha nice one.",
    "That's what she said.",
    "My periscope is full of cheddar.",
    "Just kidding, it was all a dream.",
  ],
  german: [
    "Guten Morgen, ich bringe die Brötchen aus dem Keller.",
    "Der Ofen heißt Margarete und singt am Abend.",
    "Ja.",
    "Das weiß ich nicht.",
    "Nein, das stimmt nicht.",
  ],
};
const scenes = new Map<string, Scene[]>();

beforeAll(async () => {
  for (const [name, lines] of Object.entries(PLAYERS)) {
    scenes.set(
      name,
      await Promise.all(
        [1, 2, 3].map((seed) =>
          play(lines, { seed, location: "a bakery", relationship: "sisters" }),
        ),
      ),
    );
  }
}, 60_000);

const momentsOf = (scene: Scene) => fillMoments(scene, stock.principles, []);

describe.each(Object.keys(PLAYERS))("the notes for a %s player", (name) => {
  it("say nothing twice, and never propose a line that was said", () => {
    for (const scene of scenes.get(name) ?? []) {
      const moments = momentsOf(scene);
      expect(moments[0]?.kind).toBe("keep");
      for (const part of ["observation", "why", "try_instead"] as const) {
        const texts = moments.flatMap((moment) => moment[part] ?? []);
        expect(new Set(texts).size).toBe(texts.length);
      }
      for (const { try_instead: better } of moments) {
        if (better === undefined) continue;
        expect(scene.turns.some(({ line }) => saysTheSame(line, better))).toBe(false);
        expect(better).toMatch(/^[\p{Lu}¡¿“].*[.!?]$/u);
        expect(better).not.toMatch(/[{}]|\bthe the\b|undefined|null|\b(?:the|a) (?:my|your|a)\b/);
      }
    }
  });

  it("tell no gift back to its giver as dropped, and no stage direction as an offer", () => {
    for (const scene of scenes.get(name) ?? []) {
      for (const { offer } of offerSummary(scene).dropped) {
        expect(offer).not.toMatch(
          /^(?:a )?bakery$|snaps fingers|pats down|staring straight ahead/i,
        );
      }
    }
  });

  it("have a headline and a mission that stand alone, and another game", () => {
    for (const scene of scenes.get(name) ?? []) {
      expect(headlineOf(scene)).toMatch(/^\p{Lu}.*\.$/u);
      expect(headlineOf(scene)).not.toMatch(/\b(?:the the|undefined|null)\b/);
      expect(missionFor(scene).task.length).toBeLessThanOrEqual(500);
      expect(nextGameFor(scene, stock.games)?.name).not.toBe(scene.game?.name);
    }
  });
});

it("gives tries to the lines that need them: three to who hardly dared, one at most to who played well", () => {
  const tries = (name: string) =>
    (scenes.get(name) ?? []).map(
      (scene) =>
        momentsOf(scene).filter(
          // A flop that was missed is a lesson for anybody.
          ({ kind, principle_id: id }) => kind === "try" && id !== "rescue-your-partner",
        ).length,
    );
  for (const count of tries("shy")) expect(count).toBeGreaterThanOrEqual(2);
  for (const count of tries("blocker")) expect(count).toBeGreaterThanOrEqual(2);
  for (const count of tries("strong")) expect(count).toBeLessThanOrEqual(1);
});

it("chooses the mission by what was weakest", () => {
  const titles = (name: string) => (scenes.get(name) ?? []).map((one) => missionFor(one).title);
  const of = (weakness: keyof typeof MISSIONS) => MISSIONS[weakness].map(({ title }) => title);
  for (const title of titles("blocker")) expect(of("blocks")).toContain(title);
  for (const title of titles("shy")) expect(of("wimps")).toContain(title);
  for (const title of titles("asker")) expect(of("questions")).toContain(title);
  for (const title of titles("gagster")) expect(of("gags")).toContain(title);
  expect(Object.values(MISSIONS).flat().length).toBeGreaterThanOrEqual(14);
});
