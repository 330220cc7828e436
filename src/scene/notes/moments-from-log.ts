/** Fills a report's moments from the log, so that it always has its three (SPEC 2.6). */

import type { Moment } from "../protocol.ts";
import type { Scene } from "../scene.ts";
import type { Principle } from "../stock.ts";
import { type Candidate, candidatesIn, TELLING } from "./moment-candidates.ts";
import { FEWEST_MOMENTS, inOrder, MOST_MOMENTS } from "./moments.ts";
import { nothingTold } from "./told.ts";

/** From so many lines on, notes made from the log alone have a fourth moment. */
const LINES_FOR_A_FOURTH = 8;

/**
 * Adds moments from the log to those a coach got right, until there are three to five (as many as
 * lines, if the player said fewer) with a keep first. Moments that would be too many fall off.
 * Tries go to the lines that need them: who played well gets one at most. No two moments say the same.
 * Empty only if the player said nothing or there are no principles to cite.
 */
export function fillMoments(
  scene: Scene,
  principles: readonly Principle[],
  kept: readonly Moment[],
): Moment[] {
  const lines = scene.turns.length;
  const most = Math.min(MOST_MOMENTS, Math.max(lines, 0));
  const moments = lines < FEWEST_MOMENTS ? onePerTurn(kept) : [...kept];
  const full =
    lines >= LINES_FOR_A_FOURTH && kept.length === 0 ? FEWEST_MOMENTS + 1 : FEWEST_MOMENTS;
  const wanted = Math.min(full, lines);
  const candidates = candidatesIn(scene, principles);
  const told = nothingTold(scene.seed);
  for (const moment of moments)
    for (const text of [moment.observation, moment.why, moment.try_instead ?? ""]) told.add(text);

  const isNew = (one: Candidate, alsoOnUsedTurns: boolean) =>
    alsoOnUsedTurns
      ? !moments.some(({ turn, kind }) => turn === one.turn && kind === one.kind)
      : !moments.some(({ turn }) => turn === one.turn);
  const next = (kind: Moment["kind"], least: number, alsoOnUsedTurns = false) =>
    candidates.find(
      (one) => one.kind === kind && one.strength >= least && isNew(one, alsoOnUsedTurns),
    );
  const add = (one: Candidate | undefined): boolean => {
    if (one) moments.push(one.make(told));
    return one !== undefined;
  };
  const atAll = Number.NEGATIVE_INFINITY;

  if (!moments.some(({ kind }) => kind === "keep")) {
    if (lines < FEWEST_MOMENTS && moments.length >= lines) moments.length = Math.max(0, lines - 1);
    if (moments.length >= most) moments.length = Math.max(0, most - 1);
    add(next("keep", atAll) ?? next("keep", atAll, true));
  }
  const mostTries = triesFor(candidates, lines);
  while (moments.length < wanted) {
    const tries = moments.filter(({ kind }) => kind === "try").length;
    const [first, second] =
      tries < mostTries && tries * 2 <= moments.length
        ? (["try", "keep"] as const)
        : (["keep", "try"] as const);
    const telling = next(first, TELLING) ?? next(second, TELLING);
    if (!add(telling ?? next("keep", atAll) ?? next("try", atAll) ?? next("try", atAll, true)))
      break;
  }
  return inOrder(moments).slice(0, most);
}

/** How many tries fit the player: one for who played well, three of four for who hardly dared. */
function triesFor(candidates: readonly Candidate[], lines: number): number {
  const weak = candidates.filter(({ isWeak }) => isWeak).length;
  if (weak === 0) return 1;
  return weak * 2 >= lines ? 3 : 2;
}

function onePerTurn(kept: readonly Moment[]): Moment[] {
  const turns = new Set<number>();
  // Keeps first, since one must be first in the report.
  return inOrder(kept).filter(({ turn }) => {
    const isNew = !turns.has(turn);
    turns.add(turn);
    return isNew;
  });
}
