/**
 * Whether words name something or somebody, told by signs: what leads a thing in, and capitals. The
 * tagger behind `named-things.ts` knows better and takes ten times as long; this is asked of every
 * phrase that is said. English only.
 */
import { OPENERS } from "../conditions.ts";
import { ENGLISH_FUNCTION_WORDS } from "./function-words.ts";
import { HOLLOW } from "./noun-kinds.ts";
import { isContentWord, stem, type Word } from "./words.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What stands before a thing: articles, pointers, owners, numbers. */
const LEADS_IN = list(`
  a an the another some every each both several this that these those my your our his her their its
  one two three four five six seven eight nine ten eleven twelve hundred thousand`);
/** After these a thing may stand with nothing before it: "a thermos of soup", "I brought candles". */
const MAY_LEAD_IN = list(`
  of with without from in into on onto under behind beside near inside by and for
  bring brings brought make makes made need needs want wants find finds found
  call calls called keep keeps kept take takes took`);
/** What is not there, and what is only a likeness, is nothing that one could touch. */
const NOT_THERE = list("no any like as than");
/** So many words may stand between what leads in and the thing: "the old blue rowing boat". */
const FARTHEST = 4;

/** Function words that do not end a group: "the only chair", "our own tent". */
const WITHIN = list("only own other same very really quite rather");

/** `line` is where the words stand; a thing whose stems are all `known` says nothing new. */
export function namesSomething(
  words: readonly Word[],
  line: string,
  known: ReadonlySet<string>,
): boolean {
  const saysMore = (word: Word) =>
    isContentWord(word) &&
    !/(.)\1\1/u.test(word.folded) &&
    !HOLLOW.has(word.folded) &&
    !LEADS_IN.has(word.folded) &&
    /^\p{L}/u.test(word.text) &&
    !known.has(stem(word.folded));
  const [only] = words;
  if (only && words.length === 1)
    return /^\p{Lu}\p{Ll}/u.test(only.text) && !OPENERS.has(only.text) && saysMore(only);

  /** Words since something led in; -1: nothing has. */
  let led = -1;
  for (const [at, word] of words.entries()) {
    const { folded, text } = word;
    const before = words[at - 1];
    if (folded === "as" && /^(?:if|though)$/.test(words[at + 1]?.folded ?? "")) return false;
    if (NOT_THERE.has(before?.folded ?? "")) {
      led = -1;
      continue;
    }
    const isOwner = /['’]s$/u.test(text) && isContentWord(word);
    if (saysMore(word)) {
      const isName = /^\p{Lu}\p{Ll}/u.test(text) && !beginsSentence(word, line);
      const isMany = /[^sui]s$/.test(folded) && before !== undefined && isContentWord(before);
      const isLed = led === 0 ? !isHollow(words[at + 1]) : led > 0;
      const isDeed = led !== 0 && folded.endsWith("ing");
      if (isName || (!isOwner && !isDeed && (isLed || isMany))) return true;
    }
    if (LEADS_IN.has(folded) || MAY_LEAD_IN.has(folded) || isOwner || /^\p{N}/u.test(text)) led = 0;
    else if (
      led >= 0 &&
      led < FARTHEST &&
      (isContentWord(word) || (led === 0 && mayDescribe(folded)))
    )
      led += 1;
    else led = -1;
  }
  return false;
}

/** "The whole sentence" is nothing, "the storm yesterday" something. */
const isHollow = (next: Word | undefined): boolean =>
  next !== undefined && HOLLOW.has(next.folded) && !/(?:day|night|tomorrow)$/.test(next.folded);

/** "The good teapot", "the only chair"; once a thing has been named, such a word begins something else. */
const mayDescribe = (folded: string): boolean =>
  !ENGLISH_FUNCTION_WORDS.has(folded) || WITHIN.has(folded);

const beginsSentence = (word: Word, line: string): boolean =>
  /(?:^|[.!?…"“”]\s*)$/u.test(line.slice(Math.max(0, word.start - 4), word.start));
