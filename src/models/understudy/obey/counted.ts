/** Lines of an exact number of words. */

import { spokenWords } from "../../../scene/language/spoken-words.ts";
import { isContentWord, wordsOf } from "../../../scene/language/words.ts";
import { shuffle } from "../../../scene/random.ts";
import { upperFirst } from "../ear/things.ts";
import type { Stage } from "../partner/stage.ts";

/** Short lines by number of words, `*` for a word of the player's. */
const BY_COUNT: Readonly<Record<number, readonly string[]>> = {
  1: ["*?", "*!"],
  2: ["My *?", "*? Finally.", "*! Hush!", "Again? *?"],
  3: ["*? Not again.", "Hide the *!", "*? Whose fault?", "*. I knew.", "Blame the *."],
  4: [
    "*? I smell smoke.",
    "Who told you? *?",
    "*! Behind you! Run!",
    "So, * it is.",
    "*? Cousin Edgar cried.",
  ],
  5: [
    "*? I sold it yesterday.",
    "My mother warned me: *.",
    "*? Then lock the door.",
    "Say “*” again, but slower.",
    "*! That explains the smell.",
    "Nobody mentions “*” in church.",
    "I dreamt of “*” again.",
    "*? Now I need soup.",
    "You said “*” too loudly.",
    "*? The twins are listening.",
    "Who else knows about “*”?",
    "*, and you look guilty.",
    "After “*”, I trust nobody.",
    "“*” was my father's word.",
  ],
  6: [
    "*? You promised me it's over.",
    "*? Somebody is at the door.",
    "*! I knew it was you!",
    "Don't say “*” near the horse.",
    "*? My knees have gone soft.",
    "Swear on “*” that you're real.",
  ],
  7: [
    "*? I left that in the taxi.",
    "If that's “*”, then who's the bride?",
    "*! Grandmother hears everything through that wall!",
    "You say “*”, and the lights flicker.",
  ],
};

/** A line of exactly `words` words about the player's own; the ready ones only while they are new. */
export function countedLine(text: string, words: number, stage: Stage): string {
  const word = wordToEcho(stage);
  const said = stage.said.join("\n").toLowerCase();
  const ready = shuffle(BY_COUNT[words] ?? [], stage.seed, "counted", stage.turn);
  const line =
    ready.find((one) =>
      one
        .split("*")
        .every((part) => part.trim().length < 4 || !said.includes(part.trim().toLowerCase())),
    ) ?? ready[0];
  if (line) return upperFirst(line.replace("*", /^[*“]/.test(line) ? upperFirst(word) : word));
  return cutTo(text, words);
}

function wordToEcho(stage: Stage): string {
  const thing = stage.heard.things[0]?.head;
  const content = wordsOf(stage.heard.raw).filter(isContentWord).at(-1)?.text;
  return (thing ?? content ?? "well").split(/[^\p{L}\p{M}\p{N}']/u)[0]?.toLowerCase() || "well";
}

const FILLERS = ["and", "then", "we", "run", "very", "far", "away", "from", "here", "together"];

/** Whole words of the reply, filled up with steps that anybody can take. */
function cutTo(text: string, words: number): string {
  let line = "";
  for (const part of text.split(/\s+/)) {
    if (spokenWords(`${line} ${part}`).length > words) break;
    line = `${line} ${part}`.trim();
  }
  const missing = Math.max(0, words - spokenWords(line).length);
  const fill = Array.from({ length: missing }, (_, at) => FILLERS[at % FILLERS.length]).join(" ");
  return `${`${line.replace(/[,;:.!?]+$/, "")} ${fill}`.trim()}.`;
}
