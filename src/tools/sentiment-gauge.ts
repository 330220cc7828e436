/**
 * The sentiment gauge (SPEC 2.3): how the house probably takes a line, told at once and without a
 * model. It works on words, so that "know" is not "no" and "button" is not "but", and it says how
 * sure it is: the Room, if in time, overrules it.
 */
import { z } from "zod";
import {
  contentStems,
  isMash,
  looksEnglish,
  sharedStems,
  stem,
  type Word,
  wordsOf,
} from "../scene/language/words.ts";
import type { Sentiment } from "../scene/vocabulary.ts";
import {
  BRIGHT,
  BRIGHT_EMOJI,
  COMFORTS,
  DARK,
  DARK_EMOJI,
  DULL,
  DULL_EMOJI,
  FLAT,
  LOST,
  LOST_EMOJI,
  LOST_PHRASES,
  NEGATORS,
  SHRUG,
  TENSE_PHRASES,
} from "./mood-words.ts";
import { declareTool, type ToolDeclaration } from "./tool.ts";

export interface Gauged {
  readonly sentiment: Sentiment;
  /** 0 to 1. Under 0.3 means little more than a guess. */
  readonly confidence: number;
}

interface Moods {
  bright: number;
  dark: number;
  dull: number;
  lost: number;
}

/** How many words a negation reaches: "not happy", "don't really love". */
const NEGATION_REACH = 3;

/** Counts mood words. What is negated weighs half and on the other side: "not bored" is mild interest. */
function weigh(line: string, words: readonly Word[]): Moods {
  const moods: Moods = { bright: 0, dark: 0, dull: 0, lost: 0 };
  let negatedUntil = -1;
  words.forEach(({ folded, start }, index) => {
    // "No! I love it!": what was denied ended with its clause.
    const begins = index === 0 || /[.!?,;:…]/.test(line.slice(words[index - 1]?.end, start));
    if (begins) negatedUntil = -1;
    // "Isn't it wonderful?" denies nothing.
    if (begins && /n't$/.test(folded) && folded !== "don't") return;
    if (NEGATORS.has(folded)) {
      negatedUntil = index + NEGATION_REACH;
      return;
    }
    const negated = index <= negatedUntil;
    const root = stem(folded);
    if (BRIGHT.has(root)) moods[negated ? "dark" : "bright"] += negated ? 0.5 : 1;
    else if (DULL.has(root)) moods[negated ? "bright" : "dull"] += negated ? 0.5 : 1;
    else if (LOST.has(root)) moods[negated ? "bright" : "lost"] += negated ? 0.5 : 1;
    // A danger denied is still talk of danger, only milder.
    else if (DARK.has(root)) moods.dark += negated ? 0.5 : 1;
  });
  return moods;
}

function addEmoji(line: string, moods: Moods): void {
  if (BRIGHT_EMOJI.test(line)) moods.bright += 1;
  if (DARK_EMOJI.test(line)) moods.dark += 1;
  if (DULL_EMOJI.test(line)) moods.dull += 1;
  if (LOST_EMOJI.test(line)) moods.lost += 1;
}

/** Two or more words, most letters capital: raised voices are tension unless the words are joyful. */
function isShouted(line: string, words: readonly Word[]): boolean {
  const letters = line.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return words.length >= 2 && letters.length >= 6 && capitals / letters.length > 0.8;
}

const sure = (sentiment: Sentiment, confidence: number): Gauged => ({
  sentiment,
  confidence: Math.round(Math.min(0.95, confidence) * 100) / 100,
});

/**
 * Gauges one line. `previous` is the line said before it, whoever spoke: saying it again tires the
 * house, taking it up wakes it. Languages it does not know are `NEUTRAL` with a confidence under 0.3.
 */
export function gaugeLine(line: string, context: { readonly previous?: string }): Gauged {
  const words = wordsOf(line);
  const english = looksEnglish(words);
  const moods: Moods = english ? weigh(line, words) : { bright: 0, dark: 0, dull: 0, lost: 0 };
  addEmoji(line, moods);
  const folded = words.map((word) => word.folded).join(" ");

  if (words.length === 0) {
    const { bright, dark, dull, lost } = moods;
    if (bright + dark + dull + lost === 0)
      return /[?？¿]/.test(line) ? sure("CONFUSED", 0.5) : sure("NEUTRAL", 0.1);
    return sure(strongest(moods, false), 0.5);
  }
  if (isMash(words)) return sure("CONFUSED", 0.6);
  if (context.previous !== undefined && isRepeat(folded, context.previous))
    return sure("BORED", words.length > 2 ? 0.7 : 0.5);
  if (!english) {
    return moods.bright + moods.dark + moods.dull + moods.lost > 0
      ? sure(strongest(moods, false), 0.35)
      : sure("NEUTRAL", 0.15);
  }

  // "What is going on with the mayor's elephant?" plays; without the elephant it is lost.
  if (contentStems(line).size <= 1 && LOST_PHRASES.some((phrase) => phrase.test(folded)))
    moods.lost += 1.5;
  if (TENSE_PHRASES.some((phrase) => phrase.test(folded))) moods.dark += 1;
  if (SHRUG.test(folded)) moods.dull += 1;
  if (COMFORTS.test(folded)) {
    moods.dark = Math.max(0, moods.dark - 0.5);
    moods.bright += 0.5;
  }
  if (/\?{3,}|(?:\?!){2,}/.test(line)) moods.lost += 1;
  const shouted = isShouted(line, words);
  if (words.length <= 2 && words.every((word) => FLAT.has(word.folded)) && total(moods) < 1)
    return /\?/.test(line) ? sure("CONFUSED", 0.4) : sure("BORED", 0.45);

  const weight = total(moods);
  if (weight === 0) return plain(line, words, shouted, context.previous);
  const top = Math.max(moods.bright, moods.dark, moods.dull, moods.lost);
  const clarity = top / weight;
  return sure(
    strongest(moods, shouted),
    0.3 + 0.2 * Math.min(top, 2) * clarity + (shouted ? 0.1 : 0),
  );
}

/** A line without mood words: what there is to see in it decides. */
function plain(line: string, words: readonly Word[], shouted: boolean, previous?: string): Gauged {
  if (shouted) return sure("TENSE", 0.5);
  const content = contentStems(line);
  const takenUp = previous === undefined ? 0 : sharedStems(content, contentStems(previous));
  if (content.size >= 3) return sure("ENGAGED", 0.35 + 0.05 * Math.min(takenUp, 3));
  if (content.size >= 2 && words.length >= 5) return sure("ENGAGED", 0.3);
  if (content.size >= 1 && line.includes("!")) return sure("ENGAGED", 0.3);
  return sure("NEUTRAL", words.length <= 3 ? 0.3 : 0.4);
}

function total({ bright, dark, dull, lost }: Moods): number {
  return bright + dark + dull + lost;
}

function strongest({ bright, dark, dull, lost }: Moods, shouted: boolean): Sentiment {
  const top = Math.max(bright, dark, dull, lost);
  if (dark === top || (shouted && bright < 1)) return "TENSE";
  if (lost === top) return "CONFUSED";
  if (dull === top) return "BORED";
  return bright >= 1 ? "WITH_YOU" : "ENGAGED";
}

function isRepeat(folded: string, previous: string): boolean {
  return (
    folded ===
    wordsOf(previous)
      .map((word) => word.folded)
      .join(" ")
  );
}

/** `analyze_sentiment`, as a model calls it. */
export const sentimentTool: ToolDeclaration = declareTool({
  name: "analyze_sentiment",
  description: "How an audience probably takes one line of a scene, with a confidence from 0 to 1.",
  parameters: z.object({
    line: z.string().min(1).max(1_000).describe("The line."),
    previous: z.string().max(1_000).optional().describe("The line said before it."),
  }),
  answer: ({ line, previous }) => gaugeLine(line, previous === undefined ? {} : { previous }),
});
