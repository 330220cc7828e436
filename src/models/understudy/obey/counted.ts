/** Lines of an exact number of words. */

import { pick } from "../../../scene/random.ts";
import { spokenWords } from "../../../scene/spoken-words.ts";
import { upperFirst } from "../ear/things.ts";
import type { Stage } from "../partner/stage.ts";

/** Short lines by number of words, `*` for a word of the player's. */
const BY_COUNT: Readonly<Record<number, readonly string[]>> = {
  1: ["*?", "*!"],
  2: ["My *?", "*? Finally."],
  3: ["*? Not again.", "Hide the *!", "Whose * now?"],
  4: ["*? I smell smoke.", "Who told you, *?", "*! Behind you! Run!"],
  5: ["*? I sold it yesterday.", "My mother warned me: *.", "*? Then lock the door."],
  6: ["*? You promised me it's over.", "Give me the *, then run.", "*? Somebody is at the door."],
};

/** A line of exactly `words` words about the player's own. */
export function countedLine(text: string, words: number, stage: Stage): string {
  const thing =
    (stage.heard.things[0]?.head ?? [...stage.heard.stems][0] ?? "well").replace(
      /[^\p{L}\p{N}']/gu,
      "",
    ) || "well";
  const ready = BY_COUNT[words];
  if (ready)
    return upperFirst(pick(ready, stage.seed, "counted", stage.turn).replace("*", thing)).replace(
      /([.!?] )(\p{Ll})/gu,
      (_, mark: string, letter: string) => mark + letter.toUpperCase(),
    );
  // Longer: whole words of the reply, then filled up with steps anybody can take.
  const parts = text.split(/\s+/);
  let line = "";
  for (const part of parts) {
    if (spokenWords(`${line} ${part}`).length > words) break;
    line = `${line} ${part}`.trim();
  }
  const missing = words - spokenWords(line).length;
  const fillers = ["and", "then", "we", "run", "very", "far", "away", "from", "here", "together"];
  return `${`${line.replace(/[,;:.!?]+$/, "")} ${fillers.slice(0, missing).join(" ")}`.trim()}.`;
}
