/**
 * The things and people that a line names, ready to be spoken of by somebody else: "my ice-cream van"
 * becomes "your ice-cream van", "a thermos of cold soup" becomes "the thermos of cold soup". English only.
 */
import { ENGLISH_FUNCTION_WORDS } from "./function-words.ts";
import { HOLLOW, HONORIFIC, PEOPLE } from "./noun-kinds.ts";
import { withoutDirections } from "./stage-directions.ts";
import { type Ear, taggedSentences } from "./tagged-words.ts";
import { contentStems, isContentWord, looksEnglish, wordsOf } from "./words.ts";

export interface NamedThing {
  /** Verbatim, with its article: "a thermos of cold soup". */
  readonly text: string;
  /** Where it stands in the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As the same speaker speaks of it again: "the thermos of cold soup", "my van". */
  readonly again: string;
  /** As the other one speaks of it: "the thermos of cold soup", "your van". */
  readonly across: string;
  /** Somebody, not something. */
  readonly person: boolean;
  readonly plural: boolean;
  readonly stems: ReadonlySet<string>;
}

interface Term {
  readonly text: string;
  readonly lower: string;
  readonly tags: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
  /** What joins it to the next word of its group: a space or a hyphen; null if a mark parts them. */
  readonly joint: " " | "-" | null;
}

/** So much of a line is looked at, in UTF-16 units; keeps the longest line cheap. */
const LONGEST_CHARS = 1_000;
const MAX_WORDS = 5;

const ARTICLES = new Set(["a", "an", "the", "one", "another", "some", "every", "each"]);
const POINTERS: Readonly<Record<string, string>> = {
  this: "that",
  that: "that",
  these: "those",
  those: "those",
};
const MINE: Readonly<Record<string, string>> = { my: "your", your: "my" };
const OWNERS = new Set(["my", "your", "our", "his", "her", "their"]);

const NOT_WITHIN = new Set(
  [...ENGLISH_FUNCTION_WORDS, "something", "anything", "less", "enough"].filter(
    (word) => !["only", "own", "other", "same"].includes(word),
  ),
);

function termsIn(line: string, ear: Ear): Term[][] {
  // What is quoted is the other one's; the dot of "Mrs." ends no sentence. Places stay as they are.
  const plain = withoutDirections(line.slice(0, LONGEST_CHARS))
    .replaceAll("’", "'")
    .replace(/“[^”]*”?/g, (quoted) => ".".repeat(quoted.length))
    .replace(/\b(Mrs?|Ms|Dr|Prof|St)\./g, "$1 ");
  let at = 0;
  if (!looksEnglish(wordsOf(plain))) return [];
  return taggedSentences(plain, ear).map((terms) =>
    terms.flatMap(({ text, post, tags }) => {
      if (text === "") return [];
      const start = plain.indexOf(text, at);
      if (start < 0) return [];
      at = start + text.length;
      const joint = post === "-" ? "-" : post.trim() === "" && post !== "" ? " " : null;
      return [{ text, lower: text.toLowerCase(), tags, start, end: at, joint }];
    }),
  );
}

const has = (term: Term | undefined, ...tags: string[]): boolean =>
  term !== undefined && tags.some((tag) => term.tags.has(tag));

const isOwning = (term: Term): boolean =>
  /['’]s$/.test(term.lower) && has(term, "Possessive", "Noun");

// "One-Eyed Maud" is a name from its first word on.
const leads = (term: Term): boolean =>
  term.joint !== "-" &&
  (ARTICLES.has(term.lower) || OWNERS.has(term.lower) || POINTERS[term.lower] !== undefined);

function isNoun(term: Term): boolean {
  if (has(term, "Pronoun", "Determiner", "QuestionWord", "Preposition", "Conjunction"))
    return false;
  if (has(term, "Expression", "Copula", "Modal", "Auxiliary")) return false;
  if (!has(term, "Noun") || (has(term, "Verb") && !has(term, "Gerund"))) return false;
  return /^\p{L}[\p{L}\p{M}-]+(?:['’]s)?$/u.test(term.text);
}

const describes = (term: Term): boolean =>
  (has(term, "Adjective", "Value", "Participle", "PastTense") ||
    term.lower === "only" ||
    isOwning(term)) &&
  !has(term, "Copula", "Auxiliary", "Pronoun", "Modal");

/** The end (exclusive) of the noun group that begins at `from`; -1 if none does. */
function groupEnd(terms: readonly Term[], from: number): number {
  let at = from;
  const first = terms[at];
  const led = first !== undefined && leads(first);
  // "So that Inspector Lamb": the name leads itself.
  if (led && POINTERS[first.lower] && /^\p{Lu}/u.test(terms[at + 1]?.text ?? "")) return -1;
  if (led) at += 1;
  let head = -1;
  while (at < terms.length && at - from < MAX_WORDS) {
    const term = terms[at];
    if (!term || (at > from && terms[at - 1]?.joint === null)) break;
    // A past tense describes only between article and noun: "the burnt letter".
    const verbal = has(term, "PastTense", "Participle") && !has(term, "Adjective");
    if (isNoun(term) && !isOwning(term)) head = at;
    else if (
      (term.lower === "only" && at === from) ||
      !describes(term) ||
      head >= 0 ||
      (verbal && !led)
    )
      break;
    at += 1;
  }
  return head < 0 ? -1 : head + 1;
}

function asSpoken(terms: readonly Term[], mine: boolean): string {
  const [first] = terms;
  if (!first) return "";
  const words = terms.map(({ text, lower, joint }, index) => {
    const own = OWNERS.has(lower) ? (mine ? lower : (MINE[lower] ?? lower)) : text;
    const plain = index === 0 && leads(first) && own === text ? lower : own;
    const word = HONORIFIC.test(plain) ? `${plain}.` : plain;
    return index === terms.length - 1 ? word : word + (joint ?? " ");
  });
  const rest = words.slice(1).join("");
  if (leads(first) && ARTICLES.has(first.lower)) return `the ${rest}`;
  const pointer = POINTERS[first.lower];
  if (pointer) return `${pointer} ${rest}`;
  const whole = words.join("");
  // "Wet matches!": the capital is only the sentence's.
  if (has(first, "Adjective") && !isNameOf(first) && /^\p{Ll}/u.test(terms.at(-1)?.text ?? ""))
    return `the ${whole.toLowerCase()}`;
  const complete = OWNERS.has(first.lower) || isOwning(first) || /^\p{Lu}/u.test(first.text);
  // "Ambassador Charlie": a title before a name.
  if (!complete && isNameOf(terms.at(-1))) return whole.charAt(0).toUpperCase() + whole.slice(1);
  return complete ? whole : `the ${whole}`;
}

const isNameOf = (term: Term | undefined): boolean =>
  /^\p{Lu}/u.test(term?.text ?? "") &&
  has(
    term,
    "ProperNoun",
    "Person",
    "FirstName",
    "LastName",
    "Honorific",
    "Place",
    "MaleName",
    "FemaleName",
  );

/** Everything the line names, in order. What is only a likeness ("like a piano") is left out. */
export function thingsNamed(line: string, ear: Ear = "careful"): NamedThing[] {
  const things: NamedThing[] = [];
  for (const all of termsIn(line, ear)) {
    // "As if you had seen a ghost": there is none.
    const likeness = all.findIndex(
      ({ lower }, index) => lower === "as" && /^(?:if|though)$/.test(all[index + 1]?.lower ?? ""),
    );
    const terms = likeness < 0 ? all : all.slice(0, likeness);
    let at = 0;
    // Holds to the end of the clause: "as a piano on a staircase".
    let likened = false;
    while (at < terms.length) {
      let end = groupEnd(terms, at);
      const before = terms[at - 1];
      if (before?.joint === null) likened = false;
      if (/^(?:like|as|than)$/.test(before?.lower ?? "")) likened = true;
      // What is only a likeness, and what is not there, is nothing that one could touch; "to hum" is a deed.
      if (end < 0 || /^(?:like|as|than|no|any|to)$/.test(before?.lower ?? "")) {
        const deedOnly = before?.lower === "to" && leads(terms[at] ?? before);
        if (end < 0 || !deedOnly) {
          at = end < 0 ? at + 1 : end;
          continue;
        }
      }
      const head = terms[end - 1];
      // "A saucer of toner" is one thing.
      const more = terms[end]?.lower === "of" && head?.joint ? groupEnd(terms, end + 1) : -1;
      // "The other end of this piano": of the two only the piano is a thing.
      if (more > 0 && head && HOLLOW.has(head.lower)) {
        at = end + 1;
        continue;
      }
      if (more > 0) end = more;
      const words = terms.slice(at, end);
      const first = words[0];
      const last = terms[end - 1];
      if (!likened && first && last && head && isSolid(words, head)) {
        const text = line.slice(first.start, last.end);
        const plural = has(head, "Plural") && !isNameOf(head);
        things.push({
          text,
          start: first.start,
          end: last.end,
          again: asSpoken(words, true),
          across: asSpoken(words, false),
          person: PEOPLE.test(head.lower) || has(head, "Person", "FirstName", "LastName"),
          plural,
          stems: contentStems(text),
        });
      }
      at = end;
    }
  }
  return things;
}

function isSolid(words: readonly Term[], head: Term): boolean {
  if (HOLLOW.has(head.lower) || has(head, "Date", "Month", "WeekDay", "Duration")) return false;
  if (!wordsOf(head.text).some(isContentWord)) return false;
  if (words.length === 1 && HONORIFIC.test(head.text)) return false;
  // "Still purrs", "something falls": a word that holds sentences together holds no thing together.
  const between = words.filter((word) => !leads(word) && word.lower !== "of");
  if (between.some(({ lower }) => NOT_WITHIN.has(lower))) return false;
  return words.length > 1 || isNameOf(head) || !/ing$/.test(head.lower);
}

/** Names by which a line calls the other one, folded to lower case: "Sit down, Billie." */
export function calledIn(line: string): string[] {
  return [...line.matchAll(/(?:^|[.!?]\s+)(\p{Lu}\p{Ll}+),|,\s(\p{Lu}\p{Ll}+)(?=[.!?,])/gu)].map(
    (match) => (match[1] ?? match[2] ?? "").toLowerCase(),
  );
}
