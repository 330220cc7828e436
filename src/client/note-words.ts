/** Small words of the notes. */
import type { Report } from "../scene/protocol.ts";

/** As a sentence: what ends with a mark of its own keeps it. */
export const closed = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** The Partner opens the scene before the first line is said. */
export const lineName = (turn: number) => (turn === 0 ? "Opening" : `Line ${turn}`);

/** Null where nothing was caught: nobody needs a nought in poster letters, since crashing is free. */
export function scoreToShow({ score, flops }: Report["recovery"]): number | null {
  return flops.some((flop) => flop.recovered) ? score : null;
}
