/** What a player who does not know how to begin is offered; no model is asked. */
import { tongueIn } from "../models/understudy/tongues/hearing.ts";
import { type FirstLine, type FirstLines, firstLine } from "../scene/first-line.ts";
import { looksEnglish, wordsOf } from "../scene/language/words.ts";
import type { SessionView } from "../scene/protocol.ts";

/** Null before the Partner has opened, after the player has spoken, and where the stage has none that fits. */
export function firstLineFor(book: FirstLines, view: SessionView): FirstLine | null {
  const opening = view.conversation_history.findLast((said) => said.agent_name === "partner");
  if (opening === undefined || view.turn_count > 0) return null;
  const { content } = opening;
  const english = looksEnglish(wordsOf(content)) ? "en" : "";
  return firstLine(book, {
    opening: content,
    language: tongueIn(content, null)?.code ?? english,
    location: view.location,
    relationship: view.relationship,
    rules: view.selected_game?.referee ?? [],
    // Watchers are not told the seed, and any line is as good for them.
    seed: view.seed ?? 0,
  });
}
