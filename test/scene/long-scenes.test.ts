/** That a long scene costs its length, not the square of it, and that nobody waits for all of it at once. */
import { describe, expect, test } from "vitest";
import { fold } from "../../src/scene/evolve.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { aRead, Show, sayCommand } from "../support/shows.ts";
import { workOf } from "../support/work-done.ts";
import { carriedOut, performed, said } from "./understudy/rehearsal.ts";

const [SHORT, LONG] = [50, 200];
/** So many times the work for four times the scene; its square would be sixteen. */
const IN_PROPORTION = (LONG / SHORT) * 1.35;

const THINGS = ["lantern", "brass telescope", "wedding cake", "grandmother's letter", "parrot"];
const DEEDS = ["hides", "mends", "steals", "counts", "paints", "buries", "weighs"];
const PLACES = ["cellar", "lighthouse", "harbour", "bakery", "choir", "orchard", "tower", "ferry"];

/** So many turns, in which things come, go and return; nothing is remembered of their words. */
function played(turns: number): Show {
  const show = new Show({ maxTurns: 0 }).warmUp();
  for (let turn = 1; turn <= turns; turn += 1) {
    const of = (words: readonly string[], step: number) => words[(turn * step) % words.length];
    const offer = `the captain ${of(DEEDS, 3)} my ${of(THINGS, 2)} number ${turn}`;
    const line = `Yes, and ${offer} in the ${of(PLACES, 5)}.`;
    const reply = `Your ${of(THINGS, 4)} is in the ${of(PLACES, 3)}, and I brought a blue ladder.`;
    const offers = [`I brought a blue ladder ${turn}`];
    show.do(sayCommand(`id-${turn}`, line, { read: aRead(turn, { offer, picks_up: null }) }));
    show.do({ type: "reply", turn, content: reply, offers, degradation: null });
    show.do({ type: "react", turn, felt: null });
  }
  return show;
}

const endOf = (scene: Scene) =>
  performed(carriedOut(scene, { type: "end", reason: "", heard: null }));

/** The second time: what is worked out once for the process is no work of a scene's. */
async function twice(work: () => unknown) {
  await work();
  return workOf(work);
}

describe("a scene of 200 lines", () => {
  const [short, long] = [played(SHORT), played(LONG)];

  test("is folded in proportion to its log", async () => {
    const [little, much] = [
      await workOf(() => fold(short.log)),
      await workOf(() => fold(long.log)),
    ];
    expect(much.all / little.all).toBeLessThan(IN_PROPORTION);
  });

  test("gets its notes in proportion to its lines", async () => {
    const little = await twice(() => endOf(structuredClone(short.scene)));
    const much = await twice(() => endOf(structuredClone(long.scene)));
    expect(much.all / little.all).toBeLessThan(IN_PROPORTION);
  });

  test("lets others be served while its notes are written", async () => {
    const { all, atOnce } = await workOf(() => endOf(structuredClone(long.scene)));
    expect(atOnce / all).toBeLessThan(0.2);
  });

  test("plays a turn in proportion to what was played", async () => {
    const little = await twice(() => said(short.scene, "I take the wheel, captain."));
    const much = await twice(() => said(long.scene, "I take the wheel, captain."));
    expect(much.all / little.all).toBeLessThan(IN_PROPORTION);
  });
});
