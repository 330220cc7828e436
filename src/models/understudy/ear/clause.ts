/** A clause of the player's, turned round, if it is whole enough to be said back inside another sentence. */
import {
  ASIDES,
  CALLS,
  CUTS,
  KIN,
  LEADING,
  PRONOUNS,
  SUBJECT_STARTS,
  THIRD,
} from "./clause-words.ts";
import { mirrored } from "./mirror.ts";
import { ALSO_VERBS } from "./naming.ts";
import { hasTag, isFiniteVerb, type Term, written } from "./tagged.ts";
import { lowerFirst } from "./things.ts";

export interface Clause {
  /** Turned and without end mark: "you locked the cat in the oven room". Never begins with a capital but for names and I. */
  readonly text: string;
  /** Who it is about, seen from the player: "I" is the player, "you" the Partner. */
  readonly subject: "I" | "you" | "we" | "there" | "other";
  readonly tense: "past" | "present" | "future";
  readonly negative: boolean;
  /** The first verb, as said, lower case. */
  readonly verb: string;
  /** What follows subject and verb, turned. */
  readonly rest: string;
}

const LONGEST_CLAUSE_WORDS = 11;

/** The words of the sentence without "oh no, well, and", and without a name called at either end. */
export function stripped(sentence: readonly Term[]): readonly Term[] {
  let start = 0;
  for (;;) {
    const term = sentence[start];
    const next = sentence[start + 1];
    if (!term || !next) break;
    const called =
      /,/.test(term.post) &&
      (hasTag(term, "ProperNoun", "FirstName", "Expression") || CALLS.has(term.lower));
    // "No one", "so many", "well done": not openers.
    const opener =
      LEADING.has(term.lower) &&
      !(
        term.lower === "no" &&
        !/[,!.—–-]/.test(term.post) &&
        !LEADING.has(next.lower) &&
        !SUBJECT_STARTS.has(next.lower)
      );
    // "Dude I told you", "doctor is it bad": typed without the comma.
    const after = sentence[start + 2];
    const meant =
      CALLS.has(term.lower) &&
      (PRONOUNS[next.lower] !== undefined ||
        hasTag(next, "Imperative", "Infinitive") ||
        (hasTag(next, "Auxiliary", "Copula", "Modal") &&
          after !== undefined &&
          (PRONOUNS[after.lower] !== undefined || THIRD.has(after.lower))));
    if (!called && !opener && !meant) break;
    start += 1;
  }
  let end = sentence.length;
  for (;;) {
    const last = sentence[end - 1];
    const before = sentence[end - 2];
    if (!last || !before || end - 2 < start) break;
    if (!/,/.test(before.post)) break;
    if (
      !hasTag(last, "ProperNoun", "FirstName") &&
      !CALLS.has(last.lower) &&
      !LEADING.has(last.lower)
    )
      break;
    end -= 1;
  }
  return sentence.slice(start, end);
}

/** Where a second main clause begins: after a comma, or at "because" and its like. */
function firstClauseEnd(terms: readonly Term[]): number {
  for (let at = 2; at < terms.length; at += 1) {
    const term = terms[at];
    const before = terms[at - 1];
    if (!term || !before) break;
    if (/[;:—–]|\s-\s|\.\.\.|…/.test(before.post)) return at;
    // "So lonely" is no seam, "so I left" is one.
    const opens = term.lower !== "so" || SUBJECT_STARTS.has(terms[at + 1]?.lower ?? "");
    if (CUTS.has(term.lower) && opens) return at;
    const joins = term.lower === "and" || term.lower === "or" || term.lower === "then";
    const next = terms[at + 1];
    if (joins && next?.lower === "now") return at;
    // "You and the conductor" is one; "and the conductor left" is another clause.
    const clauseFollows = terms.slice(at + 2, at + 6).some((one) => isFiniteVerb(one));
    if (joins && next && SUBJECT_STARTS.has(next.lower) && clauseFollows) {
      return at;
    }
    if (/,/.test(before.post) && (SUBJECT_STARTS.has(term.lower) || ASIDES.has(term.lower)))
      return at;
  }
  return terms.length;
}

/** Where the finite verb stands, when the clause begins with a subject; -1 if it does not look whole. */
function verbAt(terms: readonly Term[]): number {
  const first = terms[0];
  if (!first) return -1;
  const contracted =
    /'(m|re|ve|ll|d|s)$/.test(first.lower) && (PRONOUNS[first.lower] || THIRD.has(first.lower));
  if (contracted || ["im", "ive", "youre"].includes(first.lower)) return 0;
  const pronoun = PRONOUNS[first.lower] !== undefined || THIRD.has(first.lower);
  const nominal =
    pronoun ||
    hasTag(first, "Determiner", "Possessive", "ProperNoun", "Plural", "Value") ||
    KIN.has(first.lower) ||
    /^(?:mine|yours|ours|theirs|these|those|both|some|none)$/.test(first.lower) ||
    ["the", "a", "an", "my", "your", "our", "no"].includes(first.lower);
  if (!nominal) return -1;
  for (let at = 1; at < Math.min(terms.length, 7); at += 1) {
    const term = terms[at];
    if (!term) break;
    if (/[,;:]/.test(terms[at - 1]?.post ?? "")) return -1;
    if (hasTag(term, "Preposition", "Conjunction") && pronoun) return -1;
    if (
      isFiniteVerb(term) ||
      (at > 1 && ALSO_VERBS.has(term.lower)) ||
      (pronoun && hasTag(term, "Verb") && !hasTag(term, "Gerund"))
    )
      return at;
    if (pronoun && !hasTag(term, "Adverb", "Negative") && at > 2) return -1;
  }
  return -1;
}

const NEGATIVES =
  /\b(?:not|never|no|nothing|nobody|none|\w+n't|cannot|dont|cant|wont|didnt|isnt)\b/i;

/** The sentence's main clause turned round; null when it is none or too long to be said back. */
export function clauseOf(sentence: readonly Term[]): Clause | null {
  const body = stripped(sentence);
  const end = firstClauseEnd(body);
  const first = clauseIn(body.slice(0, end));
  if (first || end >= body.length) return first;
  // "After this I'm done, I'm opening a bakery": the second one may be whole.
  const rest = body.slice(end);
  const later = stripped(LINKS.has(rest[0]?.lower ?? "") ? rest.slice(1) : rest);
  return later.length < 3 ? null : clauseIn(later.slice(0, firstClauseEnd(later)));
}

const LINKS = new Set("and or then so but".split(" "));

function clauseIn(cut: readonly Term[]): Clause | null {
  if (cut.length < 2 || cut.length > LONGEST_CLAUSE_WORDS) return null;
  if (
    /["“”«»*()[\]?]/.test(written(cut)) ||
    cut.some((term) => /[?*]/.test(term.post.replace(/[?]$/, "?")) && term.post.includes("?"))
  ) {
    return null;
  }
  const verb = verbAt(cut);
  const verbTerm = cut[verb];
  const first = cut[0];
  const last = cut.at(-1);
  if (verb < 0 || !verbTerm || !first || !last) return null;
  if (
    cut.length - 1 === verb &&
    PRONOUNS[first.lower] &&
    ["am", "are", "was", "were", "is", "have", "do"].includes(verbTerm.lower)
  )
    return null;
  if (
    hasTag(last, "Determiner", "Preposition", "Conjunction") &&
    !hasTag(last, "Particle", "Pronoun")
  ) {
    if (["the", "a", "an", "and", "or", "my", "your", "of", "because"].includes(last.lower))
      return null;
  }
  const turned = mirrored(cut);
  const text = keepNames(written(turned), first);
  const subject = PRONOUNS[first.lower] ?? "other";
  return {
    text,
    subject,
    tense: tenseOf(cut, verb),
    negative: NEGATIVES.test(written(cut).split(/ and /)[0] ?? ""),
    verb: verbTerm.lower,
    rest: written(turned.slice(verb + 1)),
  };
}

function keepNames(text: string, first: Term): string {
  const named =
    hasTag(first, "ProperNoun", "FirstName", "Person", "Place") && /^\p{Lu}/u.test(first.text);
  return named ? text : lowerFirst(text);
}

function tenseOf(terms: readonly Term[], verb: number): Clause["tense"] {
  const word = terms[verb]?.lower ?? "";
  const isGoing = /^(?:am|are|is)$|'(?:m|re|s)$/.test(word) && terms[verb + 1]?.lower === "going";
  if (
    /^(will|shall|won't)$|'ll$/.test(word) ||
    (isGoing && terms.some((term) => term.lower === "to"))
  ) {
    return "future";
  }
  if (hasTag(terms[verb], "PastTense") || /^(was|were|did|had)$|'d$/.test(word)) return "past";
  if (/^(have|has)$|'ve$/.test(word) && hasTag(terms[verb + 1], "PastTense", "Participle"))
    return "past";
  return "present";
}
