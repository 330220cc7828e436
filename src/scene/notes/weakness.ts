/** What a scene shows that its player could work on next, told from the log by code. */

import { once } from "../once.ts";
import { recoveryOf } from "../recovery.ts";
import type { Scene } from "../scene.ts";
import { giftsIn } from "./gifts.ts";
import { measuresOf } from "./measures.ts";
import { wordsInLine } from "./turn-words.ts";

export type Weakness =
  | "blocks"
  | "cancels"
  | "wimps"
  | "gags"
  | "questions"
  | "detours"
  | "rescues"
  | "listening"
  | "adding"
  | "callbacks"
  /** Nothing stands out: there is something to share instead. */
  | "nothing";

/** So many of the player's lines, as a share, make a habit. */
const HABIT = 0.2;
/** One rescue missed of two is a lesson; below this score it is the lesson. */
const POOR_RECOVERY = 60;
const LONG_WORDS = 35;
const MANY_DROPPED = 3;
const LINES_FOR_A_CALLBACK = 6;

/** Everything that holds, the most pressing first; at least one. */
export const weaknessesOf = once((scene: Scene): Weakness[] => {
  const measures = measuresOf(scene);
  const lines = Math.max(1, measures.lines);
  const moved = (move: string) => scene.turns.filter(({ read }) => read?.move === move).length;
  const long = scene.turns.filter((turn) => wordsInLine(turn) > LONG_WORDS).length;
  const habits = (
    [
      ["cancels", moved("cancel") * 1.2],
      ["blocks", measures.blocked * 1.1],
      ["wimps", measures.wimped],
      ["gags", moved("gag")],
      ["questions", measures.questions * 0.9],
      ["detours", Math.max(moved("bridge"), long)],
    ] as const
  )
    .map(([weakness, weight]) => ({ weakness, share: weight / lines }))
    .filter(({ share }) => share >= HABIT)
    .sort((a, b) => b.share - a.share)
    .map(({ weakness }): Weakness => weakness);
  const { score } = recoveryOf(scene);
  const dropped = giftsIn(scene).filter((gifts) => gifts.dropped.length > 0).length;
  const rest: (Weakness | null)[] = [
    score !== null && score < POOR_RECOVERY ? "rescues" : null,
    measures.accepted / lines >= HABIT * 2 ? "adding" : null,
    dropped >= MANY_DROPPED ? "listening" : null,
    lines >= LINES_FOR_A_CALLBACK && measures.callbacks === 0 ? "callbacks" : null,
    habits.length === 0 && lines < LINES_FOR_A_CALLBACK && measures.yes_and * 2 < lines
      ? "adding"
      : null,
    "nothing",
  ];
  return [...new Set([...habits, ...rest.filter((one) => one !== null)])];
});

/** The most pressing one. */
export function weaknessOf(scene: Scene): Weakness {
  return weaknessesOf(scene)[0] ?? "nothing";
}
