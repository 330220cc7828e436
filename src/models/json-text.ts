/** JSON in what a model wrote: models fence it, announce it, say it twice or go on talking after it. */

/** The first whole JSON object in the text; undefined if there is none. */
export function firstJsonObject(text: string): unknown {
  for (let start = text.indexOf("{"); start !== -1; start = text.indexOf("{", start + 1)) {
    const end = endOfObject(text, start);
    if (end === null) return undefined;
    try {
      return JSON.parse(text.slice(start, end));
    } catch {
      // A brace in the words before it, such as `{game}`; the object may still come.
    }
  }
  return undefined;
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
