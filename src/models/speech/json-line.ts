/**
 * A model that was asked for a line may answer with JSON that holds one. Plainly one line of speech
 * is taken out of it; all other JSON is no speech, nor is what is left of it when it breaks off.
 */
import type { Filter } from "./filter.ts";

/** The first of these that there is, is the line. */
const KEYS = [
  "line",
  "reply",
  "response",
  "text",
  "content",
  "speech",
  "dialogue",
  "dialog",
  "message",
  "answer",
  "output",
  "say",
  "utterance",
  "partner",
  "mc",
  "assistant",
] as const;
/** What may stand before it: a fence, the word "json". */
const BEFORE = /^[\s`*:]*(?:j|js|jso|json[\s`*:]*)?$/iu;
const OPENS = /^(?:\{\s*["'}]|\[\s*[{"])$/u;
const OPENS_PERHAPS = /^[{[]\s*$/u;

/** The one line in a value; null if it is not plain which that is. */
function lineIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 1 ? lineIn(value[0]) : null;
  if (typeof value !== "object" || value === null) return null;
  const lower = new Map(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
  const key = KEYS.find((one) => lower.has(one));
  return key === undefined ? null : lineIn(lower.get(key));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export function withoutJson(): Filter {
  /** What came before anything else and may belong to JSON; null once that is settled. */
  let before: string | null = "";
  /** A bracket of which it is not known yet whether it opens JSON. */
  let bracket = "";
  let json = "";
  let depth = 0;
  let inString = false;
  let escaped = false;
  let isSaid = false;

  /** One more character of the JSON; what it says, once it is whole. */
  function read(char: string): string {
    json += char;
    if (escaped) escaped = false;
    else if (inString && char === "\\") escaped = true;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === "{" || char === "[")) depth += 1;
    else if (!inString && (char === "}" || char === "]")) depth -= 1;
    if (depth > 0) return "";
    const line = lineIn(parsed(json));
    json = "";
    // Some answer the same thing twice.
    if (line === null || isSaid) return "\n";
    isSaid = true;
    return `${line}\n`;
  }

  function plain(char: string): string {
    if (bracket !== "") {
      const longer = bracket + char;
      bracket = "";
      if (OPENS.test(longer)) {
        before = null;
        return [...longer].map(read).join("");
      }
      if (OPENS_PERHAPS.test(longer)) {
        bracket = longer;
        return "";
      }
      const told = (before ?? "") + longer;
      before = null;
      return told;
    }
    // Stage directions stand in square brackets; only a whole answer is a list.
    if (char === "{" || (char === "[" && before !== null)) {
      bracket = char;
      return "";
    }
    if (before === null) return char;
    before += char;
    if (BEFORE.test(before)) return "";
    const told = before;
    before = null;
    return told;
  }

  return {
    push(chunk) {
      if (json === "" && bracket === "" && before === null && !chunk.includes("{")) return chunk;
      let out = "";
      for (const char of chunk) out += json === "" ? plain(char) : read(char);
      return out;
    },
    end() {
      const rest = (before ?? "") + bracket;
      before = null;
      bracket = "";
      return json === "" ? rest : "";
    },
  };
}
