/** The tagger, behind one door: sentences of words with their parts of speech. English only. */
import nlp from "compromise/two";

export interface TaggedWord {
  /** As written, without the punctuation around it; empty for the silent half of a contraction. */
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

/**
 * How closely a text is listened to. `careful` weighs each sentence against some thousand patterns in
 * the end, and takes four times as long as `quick`, which goes by words and their neighbours: what is
 * read in every turn is read quickly.
 */
export type Ear = "careful" | "quick";

const QUICK_STEPS = ["contractions", "lexicon", "preTagger"];

/** The tagger's own terms; its `json()` says the same and costs as much again as the tagging. */
interface Terms {
  readonly docs: readonly (readonly {
    readonly text: string;
    readonly pre: string;
    readonly post: string;
    readonly tags?: ReadonlySet<string>;
  }[])[];
}

/** Tags a text. */
export function taggedSentences(text: string, ear: Ear): readonly (readonly TaggedWord[])[] {
  const view = ear === "quick" ? nlp.tokenize(text).compute(QUICK_STEPS) : nlp(text);
  const { docs } = view as unknown as Terms;
  return docs.map((terms) =>
    terms.map(({ text: word, pre, post, tags }) => ({ text: word, pre, post, tags: tags ?? NONE })),
  );
}

const NONE: ReadonlySet<string> = new Set();
