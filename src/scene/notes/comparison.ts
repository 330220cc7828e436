/**
 * A retake beside its first take (SPEC 2.9): the same stretch of both, counted by code. What the first
 * take came to is carried in the retake's own log, so that the other session may be erased meanwhile.
 */
import type { FirstTake, TakenTurn } from "../events.ts";
import type { Comparison, Take } from "../protocol.ts";
import { recoveryOf } from "../recovery.ts";
import { asPlayed, lastTurn, type Scene, type Turn } from "../scene.ts";
import { median, moveCounts } from "./measures.ts";

/** More lines than this nobody compares, and a log's event stays small. */
const MOST_TURNS = 100;
/** A shorter difference in thinking is chance, in milliseconds. */
const TELLING_THINK_MS = 500;

function taken({ read, sentiment, gauged, thinkMs: firstKeyMs }: Turn): TakenTurn {
  return {
    move: read?.move ?? null,
    madeOffer: read !== null && read.offer !== null,
    sentiment: sentiment ?? gauged.sentiment,
    firstKeyMs,
  };
}

/**
 * What a finished scene came to from `turn` on. Of a line that was set apart the next one stands for it;
 * where there is none, the take is empty. Throws `RangeError` if the player said no line there.
 */
export function firstTakeOf(scene: Scene, turn: number): FirstTake {
  if (turn > (lastTurn(scene)?.turn ?? 0)) throw new RangeError(`no line was said in turn ${turn}`);
  const turns = asPlayed(scene).turns.filter((one) => one.turn >= turn);
  return {
    line: turns[0]?.line ?? "",
    turns: turns.slice(0, MOST_TURNS).map(taken),
    recoveryScore: recoveryOf(scene).score,
  };
}

function takeOf({ line, turns, recoveryScore }: FirstTake, lines: number): Take {
  const compared = turns.slice(0, lines);
  return {
    line,
    ...moveCounts(compared),
    think_ms: median(compared.flatMap(({ firstKeyMs }) => firstKeyMs ?? [])),
    recovery_score: recoveryScore,
    sentiment_arc: compared.map(({ sentiment }) => sentiment),
  };
}

/** Both takes over as many lines as both have; null if this is no retake, or it ended before a new line. */
export function comparisonOf(scene: Scene): Comparison | null {
  const { retakeOf } = scene;
  if (retakeOf === null || (lastTurn(scene)?.turn ?? 0) < retakeOf.turn) return null;
  const { sessionId, turn, firstTake } = retakeOf;
  const again = firstTakeOf(scene, turn);
  const lines = Math.min(firstTake.turns.length, again.turns.length);
  if (lines === 0) return null;
  const [before, after] = [takeOf(firstTake, lines), takeOf(again, lines)];
  return { session_id: sessionId, turn, lines, before, after, summary: inWords(before, after) };
}

function inWords(before: Take, after: Take): string {
  const told: string[] = [];
  const tell = (what: string, now: number | null, then: number | null, unit = "") => {
    if (now === null || then === null || now === then) return;
    told.push(`${what}: ${now}${unit}, in the first take ${then}${unit}.`);
  };
  tell("Offers you made", after.offers_made, before.offers_made);
  tell("Lines that took something up and added to it", after.yes_and, before.yes_and);
  tell("Lines that blocked or held back", heldBack(after), heldBack(before));
  tell("Your rescues, of 100", after.recovery_score, before.recovery_score);
  const [now, then] = [after.think_ms, before.think_ms];
  if (now !== null && then !== null && Math.abs(now - then) >= TELLING_THINK_MS) {
    tell("Pause before you began to type", seconds(now), seconds(then), " s");
  }
  return told.length > 0
    ? told.join(" ")
    : "By the numbers both takes are alike: read the two lines side by side.";
}

const heldBack = ({ blocked, wimped }: Take) => blocked + wimped;
const seconds = (ms: number) => Math.round(ms / 100) / 10;
