/**
 * Finds the concrete offers in a line: short phrases in the speaker's own words, verbatim. A clause
 * is worth more the more it names; a name or a number is worth more than a common word.
 */
import { type NamedThing, thingsNamed } from "./named-things.ts";
import { withoutDirections } from "./stage-directions.ts";
import {
  contentStems,
  fold,
  isContentWord,
  isUnspaced,
  looksEnglish,
  stem,
  type Word,
  wordsOf,
} from "./words.ts";

const MAX_WORDS = 9;
const MAX_UNSPACED_CHARS = 24;
const MAX_CHARS = 120;
/** Sentence and clause ends, brackets, quotes, stage directions' stars, and dashes with space around. */
const CLAUSE_END = /[.!?…;:,。！？、；，()[\]{}"“”«»„*\n]+|\s[-–—]+\s|[–—]/gu;
/** Conjunctions at which a long clause is cut in two. */
const JOINT = new Set(
  "and but because so then while und aber weil denn y pero porque et mais".split(" "),
);
/** Words that a phrase which had to be cut must not leave dangling: it ends before the last of them. */
const LEANS_ON = new Set(
  "a an the in on at of for from with to into onto under over by about as than who that which whose where when and or but my your our his her their its".split(
    " ",
  ),
);
/** What a clause begins with that says nothing by itself: "before the chef comes in", "as if it were true". */
const LEANING =
  /^(?:before|after|if|as|like|while|until|unless|than|though|although|when|whenever|whether|since|or|in case|even if|with|without|which|who|whose|except|instead)$/;
/** What may be left off at a phrase's head without loss: joints and interjections. */
const HEAD = new Set(
  `and but so because then that well oh ah yes yeah no ok okay also just please now look listen hey
  right good und aber ja nein also dann y pero si no et mais oui non alors`.split(/\s+/),
);

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly worth: number;
  readonly stems: ReadonlySet<string>;
}

function clausesOf(line: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of line.matchAll(CLAUSE_END)) {
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < line.length) clauses.push({ start, end: line.length });
  return clauses;
}

/** Long clauses fall apart at their conjunctions, if both sides say something. */
function atJoints(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  for (const word of words) {
    if (JOINT.has(word.folded) && part.filter(isContentWord).length >= 2 && words.length > 6) {
      parts.push(part);
      part = [];
    }
    part.push(word);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

const isName = (word: Word, line: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word.text) && !/(?:^|[.!?…"“”]\s*)$/u.test(line.slice(0, word.start));

function trimmed(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (from < words.length - 1) {
    const word = words[from];
    if (!word || !HEAD.has(word.folded)) break;
    from += 1;
  }
  const tail = words.slice(from);
  const unspaced = tail.some((word) => isUnspaced(word.text));
  const first = tail[0];
  let to = unspaced
    ? tail.findLastIndex((word) => first && word.end - first.start <= MAX_UNSPACED_CHARS) + 1
    : Math.min(tail.length, MAX_WORDS);
  if (to < tail.length && !unspaced) to = whereItMayEnd(tail, to);
  if (to < tail.length) {
    while (to > 1) {
      const last = tail[to - 1];
      if (last && isContentWord(last)) break;
      to -= 1;
    }
  }
  return tail.slice(0, Math.max(to, 1));
}

/** A clause cut at `to` would break a group in two: it ends before that group, if enough is left. */
function whereItMayEnd(words: readonly Word[], to: number): number {
  const next = words[to];
  if (!next || LEANS_ON.has(next.folded)) return to;
  for (let at = to - 1; at >= 3; at -= 1) {
    const word = words[at];
    if (!word || !LEANS_ON.has(word.folded)) continue;
    const kept = words.slice(0, at);
    // "The man who repairs" still waits for what he repairs.
    const opened = kept.findLastIndex(({ folded }) => /^(?:who|which|that|where)$/.test(folded));
    const end = opened >= 3 && at - opened <= 3 ? opened : at;
    return words.slice(0, end).filter(isContentWord).length > 1 ? end : to;
  }
  return to;
}

/** A clause's phrase; of one too long to quote the beginning, unless the end says clearly more. */
function phraseOf(words: readonly Word[], line: string, known: ReadonlySet<string>): Phrase | null {
  const head = phraseFrom(trimmed(words), line, known);
  if (words.length <= MAX_WORDS) return head;
  const end = phraseFrom(trimmed(words.slice(-MAX_WORDS)), line, known);
  return (head?.worth ?? 0) === 0 ? end : head;
}

function phraseFrom(
  kept: readonly Word[],
  line: string,
  known: ReadonlySet<string>,
): Phrase | null {
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return null;
  const text = line.slice(first.start, last.end);
  const stems = contentStems(text);
  if (stems.size === 0 || text.length > MAX_CHARS) return null;
  let worth = 0;
  for (const word of kept) {
    if (!isContentWord(word) || known.has(stem(word.folded))) continue;
    worth += isName(word, line) || /\p{N}/u.test(word.text) ? 1.5 : 1;
  }
  // A name called out ("Beatrice!") says who; a claim beside it says more.
  if (kept.every((word) => /^\p{Lu}/u.test(word.text))) worth /= 2;
  return { text, start: first.start, worth, stems };
}

/** Every phrase of the line that says something beyond the `known` stems, in the order of speech. */
export function phrasesIn(line: string, known: ReadonlySet<string> = new Set()): Phrase[] {
  const words = wordsOf(line);
  return clausesOf(line)
    .flatMap(({ start, end }) => atJoints(words.filter((w) => w.start >= start && w.end <= end)))
    .flatMap((part) => phraseOf(part, line, known) ?? [])
    .filter(({ worth }) => worth > 0);
}

/** A clause that leans on another says less than the one it leans on. */
const LEANING_WORTH = 0.4;

/** The one phrase that adds most beyond what is known, or null. Of equals the first; of a question what it names. */
export function bestPhrase(line: string, known: ReadonlySet<string>): string | null {
  let best: Phrase | null = null;
  let most = 0;
  for (const phrase of phrasesIn(line, known)) {
    const leans = LEANING.test(wordsOf(phrase.text)[0]?.folded ?? "");
    const worth = phrase.worth * (leans ? LEANING_WORTH : 1);
    if (worth > most) [best, most] = [phrase, worth];
  }
  if (best === null) return null;
  const { start, text } = best;
  const end = start + text.length;
  if (!/^[^.!?…\n]*\?/u.test(line.slice(end))) return text;
  const named = thingsNamed(line).find((one) => one.start >= start && one.start < end);
  return named && [...named.stems].some((one) => !known.has(one)) ? named.text : text;
}

/** "Mrs. Alvarez" is one name: its dot ends no clause. */
const HONORIFIC = /\b(Mrs?|Ms|Dr|Prof|St)\./g;

/**
 * The concrete offers in a partner's line (names, objects, places, claims, promises), one to three
 * short verbatim phrases in the order of speech; none if the line gives nothing to hold on to. What is
 * done in brackets or stars, what leans on another clause and what only says back the `known` stems is
 * no offer; of a question only the thing it names is one.
 */
export function offersIn(line: string, known: ReadonlySet<string> = new Set()): string[] {
  const spoken = withoutDirections(line).replace(HONORIFIC, "$1 ");
  const english = looksEnglish(wordsOf(spoken));
  const things = english ? thingsNamed(line) : [];
  const chosen = phrasesIn(spoken, known)
    .flatMap((phrase) => (english ? (standing(phrase, spoken, things, known) ?? []) : phrase))
    .sort((a, b) => b.worth - a.worth || a.start - b.start)
    .slice(0, 3)
    // A thin third phrase beside a rich one is noise in the ledger.
    .filter(
      ({ worth }, index, all) => index === 0 || worth >= 2 || worth * 2 > (all[0]?.worth ?? 0),
    );
  return chosen
    .sort((a, b) => a.start - b.start)
    .map(({ start, text }) => line.slice(start, start + text.length))
    .filter((one, at, all) => all.findIndex((other) => fold(other) === fold(one)) === at);
}

/** The phrase if it can stand alone and names something new; what it names, if it asks or leans. */
function standing(
  phrase: Phrase,
  line: string,
  things: readonly NamedThing[],
  known: ReadonlySet<string>,
): Phrase | null {
  const end = phrase.start + phrase.text.length;
  const inside = things.filter((one) => one.start < end && one.end > phrase.start);
  const fresh = inside.filter(({ stems }) => [...stems].some((one) => !known.has(one)));
  if (fresh.length === 0) return null;
  const before = wordsOf(line.slice(Math.max(0, phrase.start - 12), phrase.start)).at(-1);
  const first = wordsOf(phrase.text)[0]?.folded ?? "";
  // "Ssh, Charlie, listen": a name called out is no offer.
  if (wordsOf(phrase.text).length === 1 && /^\p{Lu}/u.test(phrase.text)) {
    if (/^\s*,/u.test(line.slice(end)) || /,\s*$/u.test(line.slice(0, phrase.start))) return null;
  }
  const leans =
    LEANING.test(first) || (before !== undefined && /^(?:if|as|like)$/.test(before.folded));
  const asks = /^[^.!?…\n]*\?/u.test(line.slice(end));
  if (!leans && !asks) return phrase;
  if (leans && !asks) return null;
  const named = fresh.at(-1);
  if (!named || named.start < phrase.start || [...named.stems].length === 0) return null;
  const text = line.slice(named.start, named.end);
  const worth = [...named.stems].filter((one) => !known.has(one)).length;
  return { text, start: named.start, worth: Math.min(worth, phrase.worth), stems: named.stems };
}
