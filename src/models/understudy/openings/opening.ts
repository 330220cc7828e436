/** Turn 0: who, where and what in one line, so that the player never faces an empty stage. */
import { pick } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { givenOpening } from "./given.ts";
import { OPENINGS, type Opening } from "./stock.ts";

export type { Opening } from "./stock.ts";

/** The opening that was really said, if it is one of ours; null if another spoke. */
export function openingSaid(scene: Scene, opened: string): Opening | null {
  if (opened === "") return null;
  const ours = [openingFor(scene), ...OPENINGS];
  return ours.find(({ text }) => opened.startsWith(text)) ?? null;
}

/** The opening that this scene's seed and suggestions make; the same whenever it is asked. */
export function openingFor(scene: Pick<Scene, "seed" | "location" | "relationship">): Opening {
  if (scene.location || scene.relationship) {
    return givenOpening(scene.location, scene.relationship, scene.seed);
  }
  return pick(OPENINGS, scene.seed, "opening");
}
