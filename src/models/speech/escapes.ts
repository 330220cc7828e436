/** Turns escapes that nobody means to say back into characters: `&#39;`, `&quot;`, a literal `\n`. */
import type { Filter } from "./filter.ts";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  hellip: "…",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  nbsp: " ",
  ndash: "–",
  quot: '"',
  rdquo: "”",
  rsquo: "’",
};
const AFTER_BACKSLASH: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\n",
  t: " ",
  '"': '"',
  "'": "'",
  "`": "`",
};
const BEGUN =
  /^(?:&(?:#(?:\d{0,7}|[xX][\da-fA-F]{0,6})?|[a-zA-Z]{0,8})?|\\(?:u[\da-fA-F]{0,3})?)$/u;
const WHOLE =
  /^(?:&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{1,8});|\\(?:u[\da-fA-F]{4}|[nrt"'`]))$/u;

/** What the escape stands for; null if it is none, such as the one in "R&D;". */
function meaning(escaped: string): string | null {
  if (escaped.startsWith("\\u")) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  if (escaped.startsWith("\\")) return AFTER_BACKSLASH[escaped.slice(1)] ?? null;
  const name = escaped.slice(1, -1);
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

export function withoutEscapes(): Filter {
  let held = "";
  return {
    push(chunk) {
      if (held === "" && !/[&\\]/u.test(chunk)) return chunk;
      let out = "";
      for (const char of chunk) {
        const longer = held + char;
        if (held !== "" && WHOLE.test(longer)) {
          out += meaning(longer) ?? longer;
          held = "";
        } else if (BEGUN.test(longer)) held = longer;
        else {
          out += held;
          held = BEGUN.test(char) ? char : "";
          if (held === "") out += char;
        }
      }
      return out;
    },
    end() {
      const rest = held;
      held = "";
      return rest;
    },
  };
}
