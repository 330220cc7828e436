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
 * Tags a text. Reads the tagger's own terms: its `json()` says the same and costs as much again as
 * the tagging, which the bench showed in every turn.
 */
export function taggedSentences(text: string): readonly (readonly TaggedWord[])[] {
  const { docs } = nlp(text) as unknown as {
    readonly docs: readonly (readonly {
      readonly text: string;
      readonly pre: string;
      readonly post: string;
      readonly tags?: ReadonlySet<string>;
    }[])[];
  };
  return docs.map((terms) =>
    terms.map(({ text: word, pre, post, tags }) => ({ text: word, pre, post, tags: tags ?? NONE })),
  );
}

const NONE: ReadonlySet<string> = new Set();
