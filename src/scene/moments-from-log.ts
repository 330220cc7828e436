/** Fills a report's moments from the log, so that it always has its three (SPEC 2.6). */

import { type Candidate, candidatesIn } from "./moment-candidates.ts";
import { FEWEST_MOMENTS, inOrder, MOST_MOMENTS } from "./moments.ts";
import type { Moment } from "./protocol.ts";
import type { Scene } from "./scene.ts";
import type { Principle } from "./stock.ts";

/** From so many lines on, notes made from the log alone have a fourth moment. */
const LINES_FOR_A_FOURTH = 8;

/**
 * Adds moments from the log to those a coach got right, until there are three to five (as many as
 * lines, if the player said fewer) with a keep first. Moments that would be too many fall off.
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

  const isNew = (one: Candidate, alsoOnUsedTurns: boolean) =>
    alsoOnUsedTurns
      ? !moments.some(({ turn, kind }) => turn === one.turn && kind === one.kind)
      : !moments.some(({ turn }) => turn === one.turn);
  const add = (kind: Moment["kind"], alsoOnUsedTurns: boolean): boolean => {
    const next = candidates.find((one) => one.kind === kind && isNew(one, alsoOnUsedTurns));
    if (next) moments.push(next.make());
    return next !== undefined;
  };

  if (!moments.some(({ kind }) => kind === "keep")) {
    if (lines < FEWEST_MOMENTS && moments.length >= lines) moments.length = Math.max(0, lines - 1);
    if (moments.length >= most) moments.length = Math.max(0, most - 1);
    if (!add("keep", false)) add("keep", true);
  }
  while (moments.length < wanted) {
    const tries = moments.filter(({ kind }) => kind === "try").length;
    const preferred = tries * 2 <= moments.length ? "try" : "keep";
    const other = preferred === "try" ? "keep" : "try";
    if (!add(preferred, false) && !add(other, false) && !add(preferred, true)) break;
  }
  return inOrder(moments).slice(0, most);
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
