/** Where a phase changes: the table of legal transitions and the evidence for phase 2 (SPEC 2.2). */
import { asPlayed, type Scene, type Turn, turnInProgress } from "./scene.ts";
import type { Phase, Sentiment } from "./vocabulary.ts";

const NEXT: Readonly<Record<Phase, readonly Phase[]>> = {
  INITIALIZATION: ["MC_WARMUP"],
  MC_WARMUP: ["PHASE_1_SUPPORT", "COMPLETE"],
  PHASE_1_SUPPORT: ["PHASE_2_FALLIBLE", "COACH_ANALYSIS", "COMPLETE"],
  PHASE_2_FALLIBLE: ["COACH_ANALYSIS"],
  COACH_ANALYSIS: ["COMPLETE"],
  COMPLETE: [],
};

export function mayFollow(from: Phase, to: Phase): boolean {
  return NEXT[from].includes(to);
}

/** Whether the player may say something in this phase. A line in the warm-up is turn 1 and cuts the MC short. */
export function acceptsLines(phase: Phase): boolean {
  return phase === "MC_WARMUP" || phase === "PHASE_1_SUPPORT" || phase === "PHASE_2_FALLIBLE";
}

/** Whether the house may call something out in this phase: until the Partner opens, and after the scene. */
function takesSuggestions(phase: Phase): boolean {
  return phase !== "PHASE_1_SUPPORT" && phase !== "PHASE_2_FALLIBLE";
}

/** So many are kept before the scene, and so many after it. */
export const MAX_SUGGESTIONS = 20;

/** Why a call from the house is not kept now; null if it is. */
export function refusalOfSuggestion(scene: Scene): "in_the_scene" | "enough" | null {
  if (!takesSuggestions(scene.phase)) return "in_the_scene";
  const kept = scene.phase === "MC_WARMUP" ? scene.suggestions : scene.suggestionsForNext;
  return kept.length >= MAX_SUGGESTIONS ? "enough" : null;
}

/** Why no line of the player's may be played now, whatever it says; null if one may. */
export function refusalOfLine(scene: Scene): "wrong_phase" | "turn_in_progress" | null {
  if (!acceptsLines(scene.phase)) return "wrong_phase";
  if (turnInProgress(scene)) return "turn_in_progress";
  return scene.maxTurns > 0 && scene.turns.length >= scene.maxTurns ? "wrong_phase" : null;
}

/** The phase in which a scene ends: with notes if the player spoke, without if not. */
export function phaseAfterEnd(playerLines: number): Phase {
  return playerLines === 0 ? "COMPLETE" : "COACH_ANALYSIS";
}

const EARLIEST_TURN = 5;
const STEADY_TURNS_NEEDED = 2;
const LATEST_TURN = 8;
const LATEST_TURN_FOR_THE_STRUGGLING = 10;

/**
 * Whether phase 2 begins with turn `next`, judged from the turns before it: the reason in words, or
 * null. `next` is the number of the turn for which the Partner is about to be called.
 */
export function evidenceForPhase2(scene: Scene, next: number): string | null {
  if (scene.phase !== "PHASE_1_SUPPORT") return null;
  const before = asPlayed(scene).turns.filter(({ turn }) => turn < next);
  if (next >= EARLIEST_TURN && scene.stabilityCount >= STEADY_TURNS_NEEDED) {
    return `the player has been steady for ${scene.stabilityCount} turns in a row`;
  }
  if (next >= LATEST_TURN_FOR_THE_STRUGGLING) {
    return `turn ${LATEST_TURN_FOR_THE_STRUGGLING} is the latest, also for a player who is finding their feet`;
  }
  if (next >= LATEST_TURN && !isStruggling(before)) {
    return `turn ${LATEST_TURN} is the latest for a player who is not struggling`;
  }
  return null;
}

/**
 * A turn is steady if the room neither lost interest nor the thread, and at least two of the last
 * three player lines, this one's included, made or took up an offer. Tension is drama, not trouble.
 */
export function isSteady(turns: readonly Turn[], turn: number, sentiment: Sentiment): boolean {
  if (sentiment === "BORED" || sentiment === "CONFUSED") return false;
  const lastThree = turns.filter((each) => each.turn <= turn).slice(-3);
  return lastThree.filter(offers).length >= 2;
}

function offers({ read }: Turn): boolean {
  return read !== null && (read.offer !== null || read.picks_up !== null);
}

function isStruggling(turns: readonly Turn[]): boolean {
  const lastThree = turns.slice(-3);
  return (
    lastThree.length === 3 &&
    lastThree.every(
      (turn) =>
        turn.read?.move === "wimp" ||
        turn.read?.move === "block" ||
        // An offer taken up keeps a turn steady; it makes none.
        turn.read?.offer == null ||
        turn.sentiment === "CONFUSED",
    )
  );
}
