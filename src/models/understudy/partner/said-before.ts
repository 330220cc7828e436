/** Nothing is said twice in a scene: phrases of four words, names of people and things left aside. */
import { wordsOf } from "../../../scene/words.ts";
import { withoutArticle } from "./fill.ts";
import type { Stage } from "./stage.ts";

const PHRASE_WORDS = 4;

export function firstWord(text: string): string {
  return wordsOf(text)[0]?.folded ?? "";
}

/** People and props come back on purpose, and so do the player's words. */
function masked(stage: Stage, text: string): string {
  let plain = text;
  for (const name of [...stage.world.people, ...stage.world.props]) {
    plain = plain.replaceAll(withoutArticle(name), " \u0001 ");
  }
  return plain;
}

function phrasesIn(text: string): string[] {
  const phrases: string[] = [];
  for (const part of text.split("\u0001")) {
    const words = wordsOf(part).map((word) => word.folded);
    for (let at = 0; at + PHRASE_WORDS <= words.length; at += 1) {
      phrases.push(words.slice(at, at + PHRASE_WORDS).join(" "));
    }
  }
  return phrases;
}

export function phrasesUsed(stage: Stage): ReadonlySet<string> {
  return new Set(stage.said.flatMap((line) => phrasesIn(masked(stage, line))));
}

/** Whether the text says a phrase again that the player did not just say. */
export function repeats(stage: Stage, text: string, used: ReadonlySet<string>): boolean {
  const own = new Set(phrasesIn(stage.heard.raw));
  const turned = new Set([
    ...phrasesIn(stage.heard.clause?.text ?? ""),
    ...phrasesIn(stage.heard.question?.turned ?? ""),
    ...phrasesIn(stage.heard.deed ?? ""),
  ]);
  return phrasesIn(masked(stage, text)).some(
    (phrase) => used.has(phrase) && !own.has(phrase) && !turned.has(phrase),
  );
}
