/** The end of a turn: what the room felt, whether the player stood firm, whether the scene goes on. */

import { backstageOf } from "./backstage.ts";
import { withCrowd } from "./crowd.ts";
import type { Draft } from "./draft.ts";
import { isSteady, phaseAfterEnd } from "./phases.ts";
import { asPlayed, lastTurn, type Scene } from "./scene.ts";
import type { Sentiment } from "./vocabulary.ts";

export const END_REASONS = {
  turnLimit: "turn_limit",
  natural: "natural_ending",
  player: "player_ended",
  expired: "expired",
} as const;

/**
 * Settles a turn once; `felt` is the Room's, null where it said nothing in time and the gauge must do.
 * Only here are the watchers' reactions counted, in the event that the log keeps of it.
 */
export function settle(draft: Draft, turn: number, felt: Sentiment | null): void {
  const open = draft.scene.turns[turn - 1];
  if (open === undefined || open.sentiment !== null) return;
  const crowd = draft.takeCrowd();
  const sentiment = withCrowd(felt ?? open.gauged.sentiment, crowd);
  const from = draft.scene.sentiment;
  if (sentiment !== from) draft.add({ type: "sentiment_changed", turn, from, to: sentiment });
  const steady = isSteady(asPlayed(draft.scene).turns, turn, sentiment);
  draft.add({ type: "turn_settled", turn, sentiment, steady, applause: crowd.applause });
}

/** Closes a turn when Partner and Room are both done, and ends the scene if that was its last one. */
export function closeIfDone(draft: Draft, turn: number): void {
  const open = draft.scene.turns[turn - 1];
  if (open === undefined || open.reply === null || !open.roomDone || open.closedIn !== null) return;
  const reason = turn === draft.scene.turns.length ? reasonToEnd(draft.scene) : null;
  const phase = reason === null ? draft.scene.phase : phaseAfterEnd(draft.scene.turns.length);
  draft.add({ type: "turn_closed", turn, phase });
  if (reason !== null) endScene(draft, reason);
}

/** Ends the scene at once: what is open is closed from what is known. */
export function endScene(draft: Draft, reason: string): void {
  const to = phaseAfterEnd(draft.scene.turns.length);
  for (const { turn, roomDone, closedIn } of draft.scene.turns) {
    settle(draft, turn, null);
    if (!roomDone) draft.add({ type: "room_done", turn });
    if (closedIn === null) draft.add({ type: "turn_closed", turn, phase: to });
  }
  draft.add({ type: "scene_ended", reason });
  draft.add({
    type: "phase_changed",
    from: draft.scene.phase,
    to,
    reason: `the scene ended: ${reason}`,
  });
  if (to === "COMPLETE") draft.add({ type: "session_complete" });
  else draft.add(backstageOf(draft.scene));
}

const NATURAL_ENDING_AFTER_TURN = 10;
const WARM_TURNS_NEEDED = 3;

/** Why the scene should end after its last closed turn, or null. */
function reasonToEnd(scene: Scene): string | null {
  if (scene.endAsked !== null) return scene.endAsked;
  if (scene.maxTurns > 0 && scene.turns.length >= scene.maxTurns) return END_REASONS.turnLimit;
  return endsByItself(scene) ? END_REASONS.natural : null;
}

/**
 * A scene has found its ending when, after turn 10, a line calls back to an earlier one, not for the
 * first time, the house applauds or has been with the player for three turns, and no flop waits to
 * be rescued.
 */
function endsByItself(whole: Scene): boolean {
  const scene = asPlayed(whole);
  const last = lastTurn(scene);
  if (last === undefined || last.turn <= NATURAL_ENDING_AFTER_TURN) return false;
  const callbacks = scene.turns.filter(({ read }) => read?.move === "callback").length;
  const warm = scene.turns.slice(-WARM_TURNS_NEEDED).every((turn) => turn.sentiment === "WITH_YOU");
  const flopIsOpen = (scene.flops.at(-1)?.turn ?? 0) > last.turn - 2;
  return (
    last.read?.move === "callback" && callbacks >= 2 && (last.applause > 0 || warm) && !flopIsOpen
  );
}
