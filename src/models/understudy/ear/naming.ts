/** Which words of a sentence name something, and which only look like it. */
import { ENGLISH_FUNCTION_WORDS } from "../../../scene/language/function-words.ts";
import { type Category, categoryOf } from "./lexicon.ts";
import { EMPTY_NOUNS } from "./nouns.ts";
import { hasTag, type Term } from "./tagged.ts";

/** Whose, told by the word before it. */
export const OWNERS: Readonly<Record<string, "player" | "partner" | "other" | null>> = {
  my: "player",
  your: "partner",
  our: "other",
  his: "other",
  her: "other",
  their: "other",
  its: "other",
};

export function isNounish(term: Term): boolean {
  if (
    hasTag(
      term,
      "Pronoun",
      "Determiner",
      "QuestionWord",
      "Preposition",
      "Conjunction",
      "Expression",
    )
  ) {
    return false;
  }
  if (EMPTY_NOUNS.has(term.lower)) return false;
  if (
    categoryOf(term.lower) !== null &&
    !hasTag(term, "Gerund", "Modal", "Auxiliary", "Copula", "Adverb")
  ) {
    // The tagger takes "drill breaks" for nouns and "safe" for an adjective; the lexicon knows better,
    // but a verb after a subject pronoun stays a verb.
    return !hasTag(term, "Verb");
  }
  if (!hasTag(term, "Noun")) return false;
  if (hasTag(term, "Verb") && !hasTag(term, "Gerund")) return false;
  return !ENGLISH_FUNCTION_WORDS.has(term.lower) && /^\p{L}[\p{L}\p{M}'-]+$/u.test(term.text);
}

export function isName(term: Term, first: boolean): boolean {
  if (!/^\p{Lu}\p{Ll}+/u.test(term.text)) return false;
  if (hasTag(term, "FirstName", "LastName", "Person", "Place", "MaleName", "FemaleName")) {
    return categoryOf(term.lower) === null;
  }
  return !first && hasTag(term, "ProperNoun", "Noun") && categoryOf(term.lower) === null;
}

export const ALSO_VERBS = new Set(
  "leaves hates loves plays fears drinks smells stinks rules works dances fights matches watches rings checks lies jokes raises looks plans tricks promises rests falls barks saw cooks bats drills trusts shows tips cares hurts fires cries answers questions accidents names bridges tastes feels sounds seems hits bites kicks".split(
    " ",
  ),
);

/** Told from what looks the same: "the train leaves" has no foliage, "so cold" no weather, "go home" no house. */
export function isNamed(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  const before = terms[at - 1];
  const after = terms[at + 1];
  if (!term) return false;
  const bare = !isPointed(before);
  if (ALSO_VERBS.has(term.lower) && before?.post.trim() === "" && hasTag(before, "Noun") && after)
    return false;
  if (term.lower === "home") return !bare;
  if (term.lower === "fire") return before?.lower !== "on" && !hasTag(term, "Verb");
  if (
    /^(?:cold|heat|light|present|fun|safe|hot|sweet|mean|kind|fine|orange|cool)$/.test(
      term.lower,
    ) &&
    bare
  ) {
    return (
      hasTag(term, "Noun") &&
      !/^(?:so|too|very|is|it's|was|i'm|feel|feels|a)$/.test(before?.lower ?? "") &&
      hasTag(before, "Verb")
    );
  }
  // "For an hour", "a minute": how long it took, and no thing.
  if (categoryOf(term.lower) === "time")
    return !/^(?:an?|one|every|each|per|last|next|this|that)$/.test(before?.lower ?? "");
  return true;
}

const SAID_OF =
  /^(?:is|was|are|were|am|it's|that's|this's|he's|she's|i'm|you're|we're|they're|be|been|not|such)$/;
const ONLY_SAID_OF: ReadonlySet<Category | null> = new Set([
  "idea",
  "person",
  "family",
  "event",
  "feeling",
  "time",
]);

/** "It was an accident", "he's a doctor": tells what something is, and speaks of nothing else. */
export function isPredicate(
  terms: readonly Term[],
  start: number,
  category: Category | null,
): boolean {
  let at = start - 1;
  while (hasTag(terms[at], "Adjective", "Adverb") && start - at < 4) at -= 1;
  return (
    /^(?:an?|such)$/.test(terms[at]?.lower ?? "") &&
    SAID_OF.test(terms[at - 1]?.lower ?? "") &&
    ONLY_SAID_OF.has(category)
  );
}

export function isPointed(before: Term | undefined): boolean {
  if (/^(?:he|she|it|that|there|what|who|let)'s$/.test(before?.lower ?? "")) return false;
  return hasTag(before, "Determiner", "Possessive") || OWNERS[before?.lower ?? ""] !== undefined;
}
