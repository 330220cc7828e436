/**
 * Finds the concrete offers in a line: short phrases in the speaker's own words, verbatim. A clause
 * is worth more the more it names; a name or a number is worth more than a common word.
 */
import { thingsNamed } from "./named-things.ts";
import {
  CARRYING,
  CLAUSE_END,
  HARDLY,
  HEAD,
  HONORIFIC,
  IS,
  JOINT,
  LEANING,
  LEANING_WORTH,
  LEANS_ON,
} from "./phrase-signs.ts";
import { withoutDirections } from "./stage-directions.ts";
import { namesSomething } from "./thing-signs.ts";
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

interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
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
    const says = part.filter(isContentWord).length;
    // What is too long to be quoted whole is cut where it was joined, not in the middle of a thought.
    const stands = says >= 2 || (says === 1 && part.length >= 3 && words.length > MAX_WORDS);
    if (JOINT.has(word.folded) && stands && words.length > 6) {
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
    // "That isn't water": here it is what the sentence is about.
    if (word.folded === "that" && IS.test(words[from + 1]?.folded ?? "")) break;
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
  return { text, words: kept, start: first.start, worth, stems };
}

/** Every phrase of the line that says something beyond the `known` stems, in the order of speech. */
export function phrasesIn(line: string, known: ReadonlySet<string> = new Set()): Phrase[] {
  const words = wordsOf(line);
  return clausesOf(line)
    .flatMap(({ start, end }) => atJoints(words.filter((w) => w.start >= start && w.end <= end)))
    .flatMap((part) => phraseOf(part, line, known) ?? [])
    .filter(({ worth }) => worth > 0);
}

/** The one phrase that adds most beyond what is known, or null. Of equals the first; of a question what it names. */
export function bestPhrase(line: string, known: ReadonlySet<string>): string | null {
  let best: Phrase | null = null;
  let most = 0;
  for (const phrase of phrasesIn(line, known)) {
    const leans = LEANING.test(fold(phrase.text));
    const worth = phrase.worth * (leans ? LEANING_WORTH : 1);
    if (worth > most) [best, most] = [phrase, worth];
  }
  if (best === null) return null;
  const { start, text } = best;
  const end = start + text.length;
  if (!/^[^.!?…\n]*\?/u.test(line.slice(end))) return text;
  const named = thingsNamed(line, "quick").find((one) => one.start >= start && one.start < end);
  return named && [...named.stems].some((one) => !known.has(one)) ? named.text : text;
}

/**
 * The concrete offers in a partner's line (names, objects, places, claims, promises), one to three
 * short verbatim phrases in the order of speech; none if the line gives nothing to hold on to. What is
 * done in brackets or stars, what leans on another clause and what only says back the `known` stems is
 * no offer; of a question only the thing it names is one.
 */
export function offersIn(line: string, known: ReadonlySet<string> = new Set()): string[] {
  const spoken = withoutDirections(line).replace(HONORIFIC, "$1 ");
  const english = looksEnglish(wordsOf(spoken));
  const chosen = phrasesIn(spoken, known)
    .flatMap(
      (phrase) => (english ? standing(phrase, spoken, known) : elsewhere(phrase, spoken)) ?? [],
    )
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

/** Where nouns cannot be told, a statement of some length is believed, and nothing that asks or leans. */
function elsewhere(phrase: Phrase, line: string): Phrase | null {
  const { text, start, words } = phrase;
  const asks = /^[^.!?…。！？\n]*[?？]/u.test(line.slice(start + text.length));
  const long = words.length > 1 || isUnspaced(text);
  return long && !asks && !LEANING.test(fold(text)) ? phrase : null;
}

/** The phrase if it can stand alone and names something new; what it names, if it asks. */
function standing(phrase: Phrase, line: string, known: ReadonlySet<string>): Phrase | null {
  const { words, start } = phrase;
  const end = start + phrase.text.length;
  const before = wordsOf(line.slice(Math.max(0, start - 12), start)).at(-1)?.folded ?? "";
  const said = fold(phrase.text);
  const carries = CARRYING.test(said);
  const leans =
    LEANING.test(said) || /^(?:if|as|like)$/.test(before) || (before === "so" && HARDLY.test(said));
  const asks = /^[^.!?…\n]*\?/u.test(line.slice(end));
  if (leans && !asks && !carries) return null;
  // "Ssh, Charlie, listen": a name called out is no offer.
  if (words.length === 1 && /^\p{Lu}/u.test(phrase.text)) {
    if (/^\s*,/u.test(line.slice(end)) || /,\s*$/u.test(line.slice(0, start))) return null;
  }
  if (!namesSomething(words, line, known)) return null;
  if (asks || carries) return lastNamedIn(phrase, line, known);
  const next = /^\s+(?=[\p{L}\p{N}])/u.test(line.slice(end))
    ? wordsOf(line.slice(end))[0]
    : undefined;
  return next && !JOINT.has(next.folded) ? endingWithAThing(phrase, line) : phrase;
}

/** A phrase that had to be cut ends with the last thing in it: "a fortune teller told me to beware" would not do. */
function endingWithAThing(phrase: Phrase, line: string): Phrase {
  const end = phrase.start + phrase.text.length;
  const last = thingsNamed(line, "quick").findLast(
    (one) => one.end <= end && one.start >= phrase.start,
  );
  return last ? { ...phrase, text: line.slice(phrase.start, last.end) } : phrase;
}

/** Of a question only what it names is given. */
function lastNamedIn(phrase: Phrase, line: string, known: ReadonlySet<string>): Phrase | null {
  const end = phrase.start + phrase.text.length;
  const isFresh = (stems: ReadonlySet<string>) => [...stems].some((one) => !known.has(one));
  const named = thingsNamed(line, "quick").findLast(
    (one) => one.start < end && one.end > phrase.start && isFresh(one.stems),
  );
  if (!named || named.start < phrase.start) return null;
  const { start, stems } = named;
  const worth = Math.min(phrase.worth, [...stems].filter((one) => !known.has(one)).length);
  return { ...phrase, text: line.slice(start, named.end), start, worth, stems };
}
