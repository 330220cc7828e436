/** JSON in what a model wrote: models fence it, announce it, say it twice or go on talking after it. */

/** Each brace in prose costs a look through the rest of the text; no answer has so many before it. */
const MOST_TRIES = 64;

/**
 * The first whole JSON object in the text that fits; the first of all where none does, so that it can
 * be said what is wrong with it; undefined if there is none.
 */
export function firstJsonObject(
  text: string,
  fits: (value: unknown) => boolean = () => true,
): unknown {
  let first: unknown;
  let start = text.indexOf("{");
  for (let tries = 0; start !== -1 && tries < MOST_TRIES; tries += 1) {
    const found = objectAt(text, start);
    if (found !== null && fits(found.value)) return found.value;
    first ??= found?.value;
    // What stands inside an object is its own: `{"text": "{}"}` is one.
    start = text.indexOf("{", found?.end ?? start + 1);
  }
  return first;
}

/** A brace in prose, such as `{game}` or one that is never closed, is none. */
function objectAt(text: string, start: number): { value: unknown; end: number } | null {
  const end = endOfObject(text, start);
  if (end === null) return null;
  try {
    return { value: JSON.parse(text.slice(start, end)), end };
  } catch {
    return null;
  }
}

/** Where the object that begins at `start` is closed, its strings read as strings; null: nowhere. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth += 1;
    else if (char === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
