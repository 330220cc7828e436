/**
 * Finds the label ("Partner:", "**MC**:", "[Harold] (whispering):") that models like to put before
 * a line, looking at no more of the line than it takes to be sure.
 */

/** None begins with "the": half of all lines do, and each would wait for its second word. */
const AGENT_LABELS = [
  "partner",
  "scene partner",
  "improv partner",
  "mc",
  "emcee",
  "host",
  "player",
  "room",
  "audience",
  "coach",
  "assistant",
  "model",
];

/** After the label's words: closing marks, then perhaps how it is said, in round brackets. */
const BEFORE_COLON = /^[\]\s*_]*(?:\([^()\n]{0,40}\)[\]\s*_]*)?$/u;
const BEFORE_COLON_BEGUN = /^[\]\s*_]*(?:\([^()\n]{0,40}\)?[\]\s*_]*)?$/u;

export type LabelSearch =
  /** The text after the label. */
  | { readonly found: true; readonly rest: string }
  /** `undecided`: it may still become a label when more text comes. */
  | { readonly found: false; readonly undecided: boolean };

/**
 * Looks for a label at the very start of `text`. `names` are the characters who might be speaking;
 * a name is a label only when a colon follows it.
 */
export function findLabel(text: string, names: readonly string[] = []): LabelSearch {
  const bare = text.startsWith("[") ? text.slice(1) : text;
  const folded = bare.toLowerCase();
  let undecided = bare === "";
  for (const label of [...AGENT_LABELS, ...names.map((name) => name.toLowerCase())]) {
    if (label === "") continue;
    if (folded.length < label.length) {
      undecided ||= label.startsWith(folded);
      continue;
    }
    if (!folded.startsWith(label)) continue;
    const after = bare.slice(label.length);
    const colon = after.indexOf(":");
    if (colon === -1) undecided ||= BEFORE_COLON_BEGUN.test(after);
    else if (BEFORE_COLON.test(after.slice(0, colon))) {
      return { found: true, rest: after.slice(colon + 1) };
    }
  }
  return { found: false, undecided };
}
