/** The things a line names, ready to be spoken of again: with article, number and pronoun right. */
import { ENGLISH_FUNCTION_WORDS, THIN_WORDS } from "../../../scene/language/function-words.ts";
import { type Category, categoryOf, singular } from "./lexicon.ts";
import { mirrored } from "./mirror.ts";
import { isName, isNamed, isNounish, isPointed, isPredicate, OWNERS } from "./naming.ts";
import { EMPTY_NOUNS, MASS } from "./nouns.ts";
import { type Pronoun, pronounFor } from "./pronouns.ts";
import { hasTag, type Term, written } from "./tagged.ts";

export interface Thing {
  /** With its article, as one speaks of it again: "the goat", "your sourdough", "Gary". */
  readonly the: string;
  /** As it may be named afresh: "a goat", "more rope", "your sourdough". */
  readonly fresh: string;
  /** The words without article: "goat", "old piano". */
  readonly bare: string;
  /** The last word alone, lower case. */
  readonly head: string;
  readonly plural: boolean;
  /** No plural and no article "a": bread, money, help. */
  readonly mass: boolean;
  readonly category: Category | null;
  /** Whose it was said to be: mine means the player's. */
  readonly owner: "player" | "partner" | "other" | null;
  /** The pronoun for it, when it is one and not many. */
  readonly pronoun: Pronoun;
  /** It is somebody's name. */
  readonly name: boolean;
}

const MASS_CATEGORIES: ReadonlySet<Category | null> = new Set([
  "feeling",
  "weather",
  "material",
  "drink",
]);

const SUBJECT_PRONOUNS = new Set([
  "i",
  "you",
  "he",
  "she",
  "it",
  "we",
  "they",
  "who",
  "to",
  "everyone",
  "everybody",
  "someone",
  "somebody",
  "nobody",
]);

export function isMass(noun: string): boolean {
  return MASS.has(noun);
}

/** Words that may stand between article and noun and are worth keeping: "old", "seventeen", "secret". */
function isDescriber(term: Term): boolean {
  return (
    hasTag(term, "Adjective", "Value", "Cardinal", "Gerund") &&
    !hasTag(term, "Copula", "Auxiliary") &&
    !THIN_WORDS.has(term.lower) &&
    !/^(?:enough|more|many|much|other|same|whole|own|such|few)$/.test(term.lower) &&
    !ENGLISH_FUNCTION_WORDS.has(term.lower)
  );
}

function articleFor(before: Term | undefined, isPlural: boolean): string {
  const word = before?.lower ?? "";
  const turned: Readonly<Record<string, string>> = {
    my: "your",
    your: "my",
    our: "our",
    his: "his",
    her: "her",
    their: "their",
    its: "its",
  };
  if (turned[word]) return `${turned[word]} `;
  if (word === "these" || word === "those") return "those ";
  if (word === "this" && !isPlural) return "this ";
  if (word === "that" && !isPlural) return "that ";
  if (before && /'s$/.test(word) && hasTag(before, "Noun")) return "";
  return "the ";
}

/** Everything a sentence names, in order. */
export function thingsIn(terms: readonly Term[]): Thing[] {
  const things: Thing[] = [];
  let at = 0;
  while (at < terms.length) {
    const term = terms[at];
    // "It smells": what follows a subject pronoun is its verb, whatever else it may be.
    const verbal =
      SUBJECT_PRONOUNS.has(terms[at - 1]?.lower ?? "") && terms[at - 1]?.post.trim() === "";
    if (!term || verbal || !isNounish(term) || !isNamed(terms, at)) {
      at += 1;
      continue;
    }
    // The run of nouns that belong together: "health inspector", "oven room".
    let end = at;
    for (;;) {
      const next = terms[end + 1];
      const here = terms[end];
      if (!next || !here || here.post.trim() !== "" || here.lower.endsWith("'s")) break;
      const lot = next.lower === "lot" && hasTag(next, "Noun");
      if (lot) end += 1;
      // "Wedding ring": the tagger takes the ring for a verb, but it stands among nouns.
      const noun =
        isNamed(terms, end + 1) &&
        (isNounish(next) || (categoryOf(next.lower) !== null && isPointed(terms[at - 1])));
      if (!noun || isName(next, false) !== isName(here, end === 0) || end - at >= 2) break;
      if (EMPTY_NOUNS.has(next.lower)) break;
      end += 1;
    }
    let start = at;
    for (let back = at - 1; back >= 0 && at - back <= 2; back -= 1) {
      const describer = terms[back];
      if (describer?.post.trim() !== "" || !isDescriber(describer)) break;
      // "The singing bowl" is a bowl; "he's writing poems" only makes some.
      if (hasTag(describer, "Gerund") && !isPointed(terms[back - 1])) break;
      start = back;
    }
    const head = terms[end];
    if (head && !head.lower.endsWith("'s")) {
      const thing = makeThing(terms, start, end, head);
      const owner = terms[start - 1];
      const pointed = hasTag(owner, "Determiner", "Possessive") || /'s$/.test(owner?.lower ?? "");
      // "I love you", "at night": a feeling or a time is a thing only when it is pointed at.
      // "Captain, ..." and "ok mom" call somebody; they do not speak of one.
      const calls =
        !pointed &&
        !thing.plural &&
        !thing.name &&
        start === end &&
        (thing.category === "person" || thing.category === "family");
      if (
        calls ||
        isPredicate(terms, start, thing.category) ||
        (thing.name && isCalled(terms, start, end))
      ) {
        at = end + 1;
        continue;
      }
      // A word that the lexicon does not know may be anything; something before it must say it is a noun.
      const sure = thing.category !== null || thing.name || thing.plural || pointed || start < end;
      if (sure && (pointed || (thing.category !== "feeling" && thing.category !== "time")))
        things.push(thing);
    }
    at = end + 1;
  }
  return things;
}

/** "Seven years, Tom" and "Tom, listen" speak to somebody; "Tom, the baker, knows" is rare enough. */
function isCalled(terms: readonly Term[], start: number, end: number): boolean {
  const apart = /,/.test(terms[start - 1]?.post ?? "");
  const last = end === terms.length - 1;
  return (
    (apart && (last || /,/.test(terms[end]?.post ?? ""))) ||
    (start <= 1 && (start === 0 || terms[0]?.lower === "your") && /,/.test(terms[end]?.post ?? ""))
  );
}

function makeThing(terms: readonly Term[], start: number, end: number, head: Term): Thing {
  const words = terms.slice(start, end + 1);
  const name = isName(head, end === 0);
  const place = name && hasTag(head, "Place", "City", "Country", "Region");
  const before = terms[start - 1];
  const plural =
    !name &&
    ((hasTag(head, "Plural") &&
      (/s$/.test(head.lower) || singular(head.lower) !== head.lower || head.lower === "people")) ||
      (/[^s]s$/.test(head.lower) && !/(us|is)$/.test(head.lower)));
  const category = categoryOf(head.lower);
  const mass = MASS.has(head.lower) || (!plural && MASS_CATEGORIES.has(category));
  const possessor =
    before && /'s$/.test(before.lower)
      ? mirrored(terms.slice(Math.max(0, start - 2), start))
      : null;
  const owned = possessor
    ? `${possessorText(possessor, terms[start - 2])} `
    : articleFor(before, plural);
  const bare = written(words);
  const lowered = name ? bare : lowerFirst(bare);
  return {
    the: name ? bare : `${owned}${lowered}`,
    fresh: name
      ? bare
      : `${/^the $/.test(owned) && before?.lower !== "the" ? freshly(before, lowered, plural || mass) : owned}${lowered}`,
    bare: lowered,
    head: head.lower,
    plural,
    mass,
    category: name ? (place ? null : "person") : category,
    pronoun: place ? "it" : pronounFor(head, name ? "person" : category),
    owner: OWNERS[before?.lower ?? ""] ?? null,
    name,
  };
}

function freshly(before: Term | undefined, noun: string, many: boolean): string {
  const word = before?.lower ?? "";
  if (["more", "some", "another", "no", "any"].includes(word))
    return word === "another" ? "another " : "";
  if (many || !/^(?:an?|one|such|what)$/.test(word)) return "";
  return /^[aeiou]/i.test(noun) ? "an " : "a ";
}

/** "my grandmother's" keeps its owner; of "hid Anna's" only the name stays. */
function possessorText(possessor: readonly Term[], first: Term | undefined): string {
  const keeps =
    first && (OWNERS[first.lower] !== undefined || ["the", "a", "an"].includes(first.lower));
  return written(keeps ? possessor : possessor.slice(-1));
}

/** Lower-cases the first letter, but leaves "I" and words in capitals alone. */
export function lowerFirst(text: string): string {
  if (/^I\b|^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.replace(
    /^(["“'(«]*)(\p{Ll})/u,
    (_, pre: string, letter: string) => pre + letter.toUpperCase(),
  );
}
