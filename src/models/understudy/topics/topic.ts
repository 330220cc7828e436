/**
 * Topics: what people say to each other on a stage, and what an attentive partner answers. A topic is
 * told by the line's plain wording (`plain.ts`); its answers hold for every line that it fits, so they
 * are about the matter itself, and no seam with the player's grammar can go wrong.
 */
export interface Topic {
  /** Tested on one plain sentence; the first group, if any, is what the slot `{m}` says back. */
  readonly on: RegExp;
  /**
   * Slots: `{m}` the matched words; `{thing}` and its kin the first thing named after the match; `{whom}`
   * a person named in the sentence; `{they}`, `{them}`, `{their}` whoever the sentence is about.
   */
  readonly say: readonly string[];
  /** More for what is told by few words with a plain meaning; 0 unless given. */
  readonly sure?: number;
}

const DOER =
  "\\b(?:i|we) (?:have |had |must have |also |accidentally |once |finally |almost |may have |might have )*";

/** The player tells that they did it: `verbs` in the past tense, apart by bars. */
export function did(verbs: string, after = ""): RegExp {
  return new RegExp(`${DOER}(?:${verbs})\\b${after}`);
}
