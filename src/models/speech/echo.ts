/** Finds a line of the scene that a model says once more instead of a new one. */

/** Shorter ones may be said twice: "No!", "Yes, chef." */
const SHORTEST = 16;
const SHORTEST_WORDS = 4;
const SAYS = /[\p{L}\p{N}]/u;
/** What ends the repeated sentence: without it the words are a part of a new one. */
const ENDS = /^["'”’»)\]*_]*(?:[.!?…。！？]+["'”’»)\]*_]*(?=\s|$)|["'”’»)\]*_\s]*(?:\n|$))\s*/u;

export interface Echoes {
  /** Finds one at the very start of `text`; `ended`: no more text comes. */
  find(text: string, ended: boolean): Echo;
}

export type Echo =
  | { readonly found: true; readonly rest: string }
  | { readonly found: false; readonly undecided: boolean };

/** `lines` that were said before. */
export function echoesOf(lines: readonly string[]): Echoes {
  const known = lines
    .filter((line) => line.split(/\s+/u).length >= SHORTEST_WORDS)
    .map(folded)
    .filter((line) => line.length >= SHORTEST);
  return {
    find(text, ended) {
      let undecided = false;
      for (const line of known) {
        const after = afterWords(text, line);
        if (after === "part") undecided ||= !ended;
        else if (after !== null) {
          const tail = text.slice(after);
          // More may come: another letter of the last word, or the mark that ends the sentence.
          if (!ended && !SAYS.test(tail) && !tail.includes("\n")) undecided = true;
          else {
            const end = ENDS.exec(tail);
            if (end) return { found: true, rest: tail.slice(end[0].length) };
          }
        }
      }
      return { found: false, undecided };
    },
  };
}

/** The letters and digits of it, which is all that is compared. */
function folded(line: string): string {
  return [...line.toLowerCase()].filter((char) => SAYS.test(char)).join("");
}

/** Where in `text` the words of `said` end, if it begins with them; `part`: it may when more comes. */
export function wordsEnd(text: string, said: string): number | "part" | null {
  const words = folded(said);
  return words === "" ? null : afterWords(text, words);
}

/** Where in `text` the words of `line` end; `part`: the text is no more than their beginning. */
function afterWords(text: string, line: string): number | "part" | null {
  let at = 0;
  let read = 0;
  for (const char of text) {
    read += char.length;
    const letter = char.toLowerCase();
    if (!SAYS.test(letter)) continue;
    if (!line.startsWith(letter, at)) return null;
    at += letter.length;
    if (at === line.length) return read;
  }
  return "part";
}
