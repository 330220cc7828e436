/** Finding a scene again by its place, game, headline, or anything that was said in it. */
import { cardOf, type ShelfEntry } from "./entry.ts";

/** Without capitals and accents, so that "cafe" finds a Café. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All that a search looks at, made once for an entry. */
export function searchable(entry: ShelfEntry): string {
  const { place, relationship, game, headline } = cardOf(entry);
  const said = entry.frames.flatMap((frame) => {
    if (frame.type === "message") return [frame.content];
    return frame.type === "spotlight" ? [frame.line] : [];
  });
  return plain([place, relationship, game, headline, ...said].filter(Boolean).join("\n"));
}

/** Whether every word of the query is in it, in any order, also as part of a longer word. */
export function matches(searched: string, query: string): boolean {
  return plain(query)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
