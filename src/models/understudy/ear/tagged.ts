/** A line's words with their parts of speech, as far as the understudy needs them. */
import { type TaggedWord, taggedSentences } from "../../../scene/language/tagged-words.ts";

export interface Term {
  /** The word as written, without the punctuation around it. */
  readonly text: string;
  readonly lower: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

/** A line of 1,000 characters has some 200 words; more is cut, so that a reply's cost has a ceiling. */
const LONGEST_HEARD_CHARS = 1_200;

/** Sentences of tagged words. The silent second halves of contractions are dropped, so that text can be rebuilt. */
export function tagged(text: string): Term[][] {
  const plain = text.slice(0, LONGEST_HEARD_CHARS).replaceAll("’", "'");
  return taggedSentences(plain, "careful")
    .map((sentence) =>
      withoutSilentHalves(sentence).map((term) => ({
        text: term.text,
        lower: term.text.toLowerCase(),
        pre: term.pre,
        post: term.post,
        tags: term.tags,
      })),
    )
    .filter((terms) => terms.length > 0);
}

/** "I'm" comes as "I'm" and an empty word that carries what follows; the two become one again. */
function withoutSilentHalves(terms: readonly TaggedWord[]): TaggedWord[] {
  const whole: TaggedWord[] = [];
  for (const term of terms) {
    const last = whole.at(-1);
    if (term.text !== "") whole.push(term);
    else if (last) whole[whole.length - 1] = { ...last, post: last.post + term.post };
  }
  return whole;
}

/** The words as they were written, one space apart, without what stands before the first and after the last. */
export function written(terms: readonly Term[]): string {
  return terms
    .map((term, index) => {
      const pre = index === 0 ? "" : term.pre.trimStart();
      const post = index === terms.length - 1 ? "" : term.post;
      return pre + term.text + post;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

export function hasTag(term: Term | undefined, ...tags: readonly string[]): boolean {
  return term !== undefined && tags.some((tag) => term.tags.has(tag));
}

/** Finite as far as one can see: a verb that can carry a clause, not a participle or a gerund. */
export function isFiniteVerb(term: Term | undefined): boolean {
  if (!hasTag(term, "Verb", "Modal", "Copula", "Auxiliary")) return false;
  return !hasTag(term, "Gerund") && !(hasTag(term, "Infinitive") && hasTag(term, "Imperative"));
}
