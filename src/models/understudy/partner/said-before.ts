/** Nothing is said twice in a scene: phrases of four words, names of people and things left aside. */
import { wordsOf } from "../../../scene/language/words.ts";
import type { World } from "../worlds/index.ts";
import { withoutArticle } from "./fill.ts";
import type { Stage } from "./stage.ts";

const PHRASE_WORDS = 4;

export function firstWord(text: string): string {
  return wordsOf(text)[0]?.folded ?? "";
}

const NAMES = new WeakMap<World, RegExp>();

/** People and props come back on purpose, and so do the player's words. */
function masked(stage: Stage, text: string): string {
  let names = NAMES.get(stage.world);
  if (!names) {
    const all = [...stage.world.people, ...stage.world.props].map(withoutArticle);
    names = new RegExp(
      all.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
      "g",
    );
    NAMES.set(stage.world, names);
  }
  return text.replace(names, " \u0001 ");
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
  const again = phrasesIn(masked(stage, text)).filter((phrase) => used.has(phrase));
  if (again.length === 0) return false;
  const { raw, clause, question, deed } = stage.heard;
  const theirs = new Set(
    [raw, clause?.text ?? "", question?.turned ?? "", deed ?? ""].flatMap(phrasesIn),
  );
  return again.some((phrase) => !theirs.has(phrase));
}
