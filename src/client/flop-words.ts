import type { FlopKind } from "../scene/vocabulary.ts";

/** What the Partner did, told after the scene. */
export const flopWords: Readonly<Record<FlopKind, string>> = {
  forgot_name: "forgot a name",
  contradicted_fact: "contradicted a fact",
  froze: "froze",
  misheard: "misheard you",
  lost_object: "lost track of an object",
  panicked: "panicked",
};
