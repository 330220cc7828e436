/** The first line under a game's rules. */

import { pick } from "../../../scene/random.ts";
import { keepsRules } from "../../../scene/referee.ts";
import type { Scene } from "../../../scene/scene.ts";

/** The opening itself where the rules allow it; else its nearest lawful cousin. */
export function openUnderRules(scene: Scene, text: string): string {
  const rules = scene.game?.referee ?? [];
  const context = { previousLine: null };
  if (rules.some((rule) => rule.kind === "one_word"))
    return pick(["Once", "Yesterday", "Grandmother", "Somewhere"], scene.seed, "open-word");
  if (keepsRules(rules, text, context)) return text;
  const asked = text.replace(/[.!]*$/, ", don't you think?");
  if (keepsRules(rules, asked, context)) return asked;
  return text;
}
