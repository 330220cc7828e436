/**
 * Words, as the stage counts and compares them, in any script. Written for the turn's critical
 * path: a dictionary segmenter runs only over scripts that write no spaces.
 */
import { cutText } from "../clean-text.ts";
import {
  ENGLISH_FUNCTION_WORDS,
  OTHER_FUNCTION_WORDS,
  SHARED_WORDS,
  THIN_WORDS,
} from "./function-words.ts";
import { asks, sentencesOf } from "./sentences.ts";

/** Joiners and soft hyphens stand inside words and part none. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+|[\u00ad\u200c\u200d]+[\p{L}\p{M}\p{N}]+)*/gu;
/** As a reader counts: "well-known" and "3.5" are one word each. */
const COUNTED_WORD =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’.,\-‐‑]|[\u00ad\u200c\u200d]+)[\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NON_ASCII = /[^\0-\x7f]/;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** A word in its place; `start` and `end` are in UTF-16 units of the text. */
export interface Word {
  readonly text: string;
  /** Lower case, without accents, with a plain apostrophe: what words are compared by. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The form in which two spellings of one word are equal. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  // Only combining marks of Latin, Greek and Cyrillic: in other scripts a mark makes another letter.
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[\u00ad\u200c\u200d]/g, "")
    .replace(/’/g, "'")
    .replace(/ß/g, "ss");
}

/** Whether the text is in a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** The words of a text with their places; hyphenated compounds fall into their parts. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const found = match[0];
    if (!NON_ASCII.test(found) || !UNSPACED.test(found)) {
      words.push({
        text: found,
        folded: fold(found),
        start: match.index,
        end: match.index + found.length,
      });
      continue;
    }
    for (const { segment, index, isWordLike } of segmenter.segment(found)) {
      if (!isWordLike) continue;
      const start = match.index + index;
      words.push({ text: segment, folded: fold(segment), start, end: start + segment.length });
    }
  }
  return words;
}

/** How many words a reader would count. */
export function countWords(text: string): number {
  let count = 0;
  for (const [found] of text.matchAll(COUNTED_WORD)) {
    if (!UNSPACED.test(found)) count += 1;
    else for (const { isWordLike } of segmenter.segment(found)) if (isWordLike) count += 1;
  }
  return count;
}

/**
 * A light stem of a folded word: "dances", "danced" and "dancing" meet; "wedding" and "weds" too.
 * It need not be a word, only the same for relatives; words of other scripts come back as they are.
 */
export function stem(folded: string): string {
  let word = folded.replace(/'(?:s|re|ll|ve|d|m|t)?$/, "");
  if (word.length < 4 || NON_ASCII.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:[sxz]|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^su]s$/.test(word) && !word.endsWith("is")) word = word.slice(0, -1);
  if (word.endsWith("ied") && word.length > 4) word = `${word.slice(0, -3)}y`;
  else word = withoutEnding(word)?.replace(/([^aeioulsz])\1$/, "$1") ?? word;
  return word.length > 3 ? word.replace(/e$/, "") : word;
}

/** Only after these is -eed what was done to an -ee; "bleed", "speed" and "need" end so by nature. */
const DONE_TO_EE = /(?:agr|fr|ant|fer|decr)eed$/;

/** The word without its -ing or -ed, where a word is left; null where it has neither. */
function withoutEnding(word: string): string | null {
  let ending = 0;
  if (word.endsWith("ing")) ending = 3;
  else if (word.endsWith("eed")) ending = DONE_TO_EE.test(word) ? 1 : 0;
  else if (word.endsWith("ed")) ending = 2;
  const bare = word.slice(0, word.length - ending);
  return ending > 0 && bare.length > 2 && /[aeiouy]/.test(bare) ? bare : null;
}

function carriesContent(folded: string): boolean {
  if (ENGLISH_FUNCTION_WORDS.has(folded) || THIN_WORDS.has(folded)) return false;
  if (OTHER_FUNCTION_WORDS.has(folded)) return false;
  if (UNSPACED.test(folded)) return folded.length > 1 || /\p{Script=Han}/u.test(folded);
  return folded.length > 2 || /\p{N}/u.test(folded);
}

/** Whether a word means something of its own: a thing, a name, a deed, a number. */
export function isContentWord(word: Word): boolean {
  return carriesContent(word.folded);
}

/** The stems of the words that mean something, in order of appearance. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) if (isContentWord(word)) stems.add(stem(word.folded));
  return stems;
}

/** How many meaningful words two texts share. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared;
}

/**
 * Whether the words look English enough for English signs to mean something. Two or three words in
 * plain letters are given the benefit of the doubt.
 */
export function looksEnglish(words: readonly Word[]): boolean {
  let english = 0;
  let shared = 0;
  let other = 0;
  let foreignScript = 0;
  for (const { folded } of words) {
    if (SHARED_WORDS.has(folded)) shared += 1;
    else if (ENGLISH_FUNCTION_WORDS.has(folded) || THIN_WORDS.has(folded)) english += 1;
    else if (OTHER_FUNCTION_WORDS.has(folded)) other += 1;
    else if (!/^\p{Script=Latin}+/u.test(folded) && !/^\p{N}+$/u.test(folded)) foreignScript += 1;
  }
  if (foreignScript * 2 > words.length || other > english) return false;
  return english > 0 || (other === 0 && (shared > 0 || words.length <= 3));
}

/** Whether every sentence asks. */
export function onlyAsks(line: string): boolean {
  const sentences = sentencesOf(line);
  return /[\p{L}\p{N}]/u.test(line) && sentences.every(asks);
}

/** No vowel over many letters, or a row of the keyboard: a cat walked over it. */
export function isMash(words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every(({ folded }) =>
      /^(?:[b-df-hj-np-tv-xz]{5,}|(?:asdf|qwer|hjkl|fghj)\w*)$/.test(folded),
    )
  );
}

/** A text cut to at most `maxChars` UTF-16 units at a word's end; nothing is added. */
export function cutAtWord(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const fitting = wordsOf(text.slice(0, maxChars + 1)).filter((word) => word.end <= maxChars);
  const whole = text.charAt(maxChars).match(/[\p{L}\p{M}\p{N}'’]/u)
    ? fitting.filter((word) => word.end < maxChars || isUnspaced(word.text))
    : fitting;
  const end = whole.at(-1)?.end;
  // A single endless word has no end to cut at.
  return end ? text.slice(0, end) : cutText(text, maxChars - 1);
}
