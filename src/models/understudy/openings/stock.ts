/** Openings for a stage on which nothing was suggested: names, place, object, a want. */

import type { Tongue } from "../tongues/tongue.ts";
import { INDOORS } from "./indoors.ts";
import { OUT_IN_THE_WORLD } from "./out-in-the-world.ts";

export interface Opening {
  /** The id of the world in which it plays. */
  readonly world: string;
  /** The Partner's own name or part; null where the opening gives none. */
  readonly me: string | null;
  /** What the Partner calls the player. */
  readonly you: string | null;
  readonly text: string;
  /** The language, where it is not English. */
  readonly tongue?: Tongue;
}

export const OPENINGS: readonly Opening[] = [...INDOORS, ...OUT_IN_THE_WORLD].map(
  ([world, me, you, text]) => ({
    world,
    me,
    you,
    text,
  }),
);
