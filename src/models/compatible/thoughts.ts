/** A model's thoughts among its words, between tags that may be cut anywhere, or of which only the last was sent. */
import type { Filter } from "../speech/filter.ts";

const TAG = /<(\/?)(?:think|thinking|thought|reasoning)>/i;
const TAGS = ["think", "thinking", "thought", "reasoning"].flatMap((name) => [
  `<${name}>`,
  `</${name}>`,
]);

export interface ThoughtFilter extends Filter {
  /** Thoughts were among the words, and have been left out. */
  readonly met: boolean;
  /** They were closed without having been opened. */
  readonly unopened: boolean;
}

/**
 * `mayBeginInside`: the model's chat template may have opened the thoughts itself, so that all before a
 * closing tag is one. Then nothing is passed on until that tag or the end, which costs the stream.
 */
export function withoutThoughts(mayBeginInside: boolean): ThoughtFilter {
  let held = "";
  let state: "unknown" | "speaking" | "thinking" = mayBeginInside ? "unknown" : "speaking";
  let met = false;
  let unopened = false;

  /** Passes what stands before a tag, or leaves it out. */
  function meet(before: string, closes: boolean): string {
    met = true;
    if (closes && state !== "thinking") unopened = true;
    const isThought = state === "thinking" || (closes && state === "unknown");
    state = closes ? "speaking" : "thinking";
    return isThought ? "" : before;
  }

  return {
    push(chunk) {
      held += chunk;
      let out = "";
      for (let tag = TAG.exec(held); tag !== null; tag = TAG.exec(held)) {
        const rest = held.slice(tag.index + tag[0].length);
        out += meet(held.slice(0, tag.index), tag[1] === "/");
        held = state === "speaking" ? rest.trimStart() : rest;
      }
      if (state === "unknown") return out;
      const keep = beginningOfTag(held);
      if (state === "speaking") out += held.slice(0, held.length - keep);
      held = held.slice(held.length - keep);
      return out;
    },
    end() {
      const rest = state === "thinking" ? "" : held;
      held = "";
      return rest;
    },
    get met() {
      return met;
    },
    get unopened() {
      return unopened;
    },
  };
}

/** How many characters at the end may be the beginning of a tag. */
function beginningOfTag(text: string): number {
  const start = text.lastIndexOf("<");
  if (start === -1) return 0;
  const tail = text.slice(start).toLowerCase();
  return TAGS.some((tag) => tag.startsWith(tail)) ? tail.length : 0;
}
