/**
 * Ends a line that grows too long, while it is being said. Near the limit whole sentences are held
 * back until it is known that they fit, so that the last thing heard is a sentence's end; a sentence
 * that was begun long before the limit and never ends is broken off with "…".
 */

/** From this share of the limit on, a new sentence is said only when it is whole. */
const CAREFUL_FROM = 0.6;
/** Writing without spaces would never reach a limit of words: this many characters count as one at most. */
const CHARS_PER_WORD = 12;

export const SENTENCE_END = /[.!?…。！？]["'”’)\]»]*$/u;
const TITLE_END = /\b(?:Mr|Mrs|Ms|Dr|St|Prof)\.$/;
/** Marks that must not be the last thing heard when a line is cut. */
const HANGING = /[,;:–—-]$/u;

export interface WordCap {
  /** Takes text whose words stand one space apart; returns what may be said now. */
  push(text: string): string;
  /** What was held back. */
  end(): string;
  readonly full: boolean;
  /** Whether whole words wait to be said. */
  readonly holdsBack: boolean;
}

/** `before` was said already, and counts. */
export function wordCap(maxWords: number, before = ""): WordCap {
  const maxChars = maxWords * CHARS_PER_WORD;
  let said = "";
  let held = "";
  /** Whether whole sentences are held back now. */
  let careful = false;
  let words = 0;
  let chars = 0;
  let full = false;

  function cut(): string {
    full = true;
    if (careful && said !== "") return "";
    const kept = held.replace(/[\s,;:–—-]+$/u, "");
    const open = (said + kept).split("(").length > (said + kept).split(")").length;
    const end = SENTENCE_END.test(said + kept) ? "" : "…";
    const last = kept + end + (open ? ")" : "");
    said += last;
    return last;
  }

  function release(): string {
    const text = held;
    said += text;
    held = "";
    return text;
  }

  function take(char: string): string {
    const starts = char === " " || (said === "" && held === "");
    let out = "";
    if (char === " " && endsSentence(said + held)) {
      if (careful) out += release();
      careful = words >= maxWords * CAREFUL_FROM;
    }
    if ((starts && words >= maxWords) || chars >= maxChars) return out + cut();
    if (starts) words += 1;
    chars += 1;
    held += char;
    if (careful || char === " " || HANGING.test(held)) return out;
    return out + release();
  }

  for (const char of before) {
    if (!full) take(char);
  }
  said = before;
  held = "";

  return {
    push(text) {
      let out = "";
      for (const char of text) {
        if (full) break;
        out += take(char);
      }
      return out;
    },
    end() {
      return full ? "" : release();
    },
    get full() {
      return full;
    },
    get holdsBack() {
      return held.startsWith(" ");
    },
  };
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !TITLE_END.test(text);
}
