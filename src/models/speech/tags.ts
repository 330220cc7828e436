/**
 * Takes out what stands in angle brackets: a model's thoughts with all that is in them, the tags of
 * our prompts with the material between them, and markup without. "3 < 4" and "<3" are left alone.
 */
import type { Filter } from "./filter.ts";

/** What stands between these is not said: thoughts, calls of tools, and what the prompt handed over. */
const HIDING = new Set(
  (
    "think thinking thought thoughts thought_process reasoning reflection analysis scratchpad plan planning " +
    "monologue inner_monologue internal_monologue tool_call tool_calls tool_code tool_response tool_result " +
    "tool_output function function_call function_calls function_response invoke system instructions context " +
    "notes facts setting suggestions about asked offers scene player user human audience room coach"
  ).split(" "),
);
/** These stand within a sentence; all others begin and end a line. */
const WITHIN = new Set("b i em strong u s span small mark sub sup font q cite code".split(" "));

const NAME = "[a-zA-Z][\\w:-]{0,30}";
const VALUE = `(?:"[^"<>]*"|'[^'<>]*'|[^\\s<>"'=]+)`;
const ATTRIBUTE = `\\s+[\\w:-]+\\s*=\\s*${VALUE}`;
const WHOLE = new RegExp(`^<(/?)(${NAME})(?:${ATTRIBUTE})*\\s*/?>$`, "u");
const ATTRIBUTE_BEGUN = `\\s+(?:[\\w:-]+(?:\\s*=\\s*(?:"[^"<>]*|'[^'<>]*|[^\\s<>"'=]*)?)?)?`;
const BEGUN = new RegExp(
  `^<(?:/?(?:${NAME}(?:${ATTRIBUTE})*(?:${ATTRIBUTE_BEGUN})?\\s*/?)?|\\|[^<>|]{0,30}\\|?)$`,
  "u",
);
/** A mark of a chat's template, such as `<|im_end|>`. */
const TEMPLATE_MARK = /^<\|[^<>|]{0,30}\|>$/u;
/** Shorter ones may be anything. */
const SHORTEST_HINT = 2;

export function withoutTags(): Filter {
  let held = "";
  /** Inside a hiding tag. */
  let hidden = false;

  function settle(tag: string): string {
    const [, slash = "", name = ""] = WHOLE.exec(tag) ?? [];
    // Our fences carry a number of the scene's.
    const folded = name.toLowerCase().replace(/-[0-9a-f]{4}$/u, "");
    if (!HIDING.has(folded)) return hidden || WITHIN.has(folded) ? "" : "\n";
    // Any closing one ends it: models open <think> and close </thinking>. One that was never opened
    // ends a line that nobody can take back.
    hidden = slash === "" && !tag.endsWith("/>");
    return "\n";
  }

  return {
    push(chunk) {
      if (held === "" && !chunk.includes("<")) return hidden ? "" : chunk;
      let out = "";
      for (const char of chunk) {
        const longer = held + char;
        if (held !== "" && (WHOLE.test(longer) || TEMPLATE_MARK.test(longer))) {
          out += settle(longer);
          held = "";
        } else if (BEGUN.test(longer)) held = longer;
        else {
          const told = held + (char === "<" ? "" : char);
          held = char === "<" ? char : "";
          if (!hidden) out += told;
        }
      }
      return out;
    },
    end() {
      const name = held.replace(/^<[/|]?/u, "").toLowerCase();
      const isHint =
        name.length >= SHORTEST_HINT &&
        [...HIDING].some((tag) => tag.startsWith(name) || name.startsWith(`${tag} `));
      const rest = hidden || isHint || held.startsWith("<|") ? "" : held;
      held = "";
      return rest;
    },
  };
}
