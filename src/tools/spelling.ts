/**
 * What a line typed in haste means: lower case, no accents, no apostrophes, drawn-out letters shortened,
 * and the words that matter known under a slip. Only words on a list are mended, so that no other word of
 * the line turns into one that was not said.
 */
import { fold } from "../scene/language/words.ts";

const WORD = /[\p{L}\p{N}]+/gu;
/** From so many letters on a word may have one too many or too few, "mysel". */
const LETTERS_TO_MISS_ONE = 5;
/** From so many letters on it may have a wrong one; shorter words have too many neighbours ("living", "giving"). */
const LETTERS_TO_MISTAKE_ONE = 8;

export interface Spelling {
  /** Words that are known although a letter is wrong, folded. */
  readonly mistyped: readonly string[];
  /** By the usual spelling, others that mean the same, folded. */
  readonly spelling: Readonly<Record<string, readonly string[]>>;
}

/** Makes the function that writes a line as it was meant; it remembers nothing between lines. */
export function speller({ mistyped, spelling }: Spelling): (line: string) => string {
  const meant = new Map<string, string>();
  const others: [RegExp, string][] = [];
  for (const word of mistyped) meant.set(word, word);
  for (const [usual, variants] of Object.entries(spelling)) {
    for (const variant of variants) {
      if (variant.includes(" ")) others.push([new RegExp(`\\b${variant}\\b`, "g"), usual]);
      else meant.set(variant, usual);
    }
  }
  const byInitial = Map.groupBy(mistyped, (word) => word.charAt(0));
  const mend = (word: string) =>
    meant.get(word) ?? byInitial.get(word.charAt(0))?.find((known) => isSlip(word, known)) ?? word;
  return (line) => {
    const plain = fold(line)
      .replace(/['´`]/g, "")
      .replace(/(\p{L})\1{2,}/gu, "$1")
      .replace(WORD, mend);
    return others.reduce((text, [variant, usual]) => text.replace(variant, usual), plain);
  };
}

/** Whether `typed` is `known` with two neighbours swapped, or a letter too many, too few or wrong. */
function isSlip(typed: string, known: string): boolean {
  const longer = typed.length - known.length;
  if (typed.length < 4 || Math.abs(longer) > 1) return false;
  let at = 0;
  while (at < known.length && typed[at] === known[at]) at++;
  // A difference at the end is grammar more often than a slip.
  if (at >= Math.min(typed.length, known.length)) return false;
  const restIs = (fromTyped: number, fromKnown: number) =>
    typed.slice(at + fromTyped) === known.slice(at + fromKnown);
  if (longer === 1) return known.length >= LETTERS_TO_MISS_ONE && restIs(1, 0);
  if (longer === -1) return known.length >= LETTERS_TO_MISS_ONE && restIs(0, 1);
  const isSwapped = typed[at] === known[at + 1] && typed[at + 1] === known[at] && restIs(2, 2);
  return isSwapped || (known.length >= LETTERS_TO_MISTAKE_ONE && restIs(1, 1));
}
