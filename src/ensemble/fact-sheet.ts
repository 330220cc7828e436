/** What the scene has made true, as lines for a prompt, in no more room than they are given. */
import type { Established } from "./established.ts";
import { asMaterial, estimateTokens, fitting } from "./material.ts";

/** The kinds of facts, what matters most to a next line first, each with its share of the room. */
const KINDS: readonly (readonly [key: keyof Established, label: string, share: number])[] = [
  ["names", "Names", 0.1],
  ["people", "Who they are", 0.14],
  ["places", "Places", 0.08],
  ["objects", "Things", 0.08],
  ["promisedByPlayer", "The player promised or planned", 0.13],
  ["promisedByPartner", "The partner promised or planned", 0.09],
  ["offeredByPlayer", "The player made true", 0.24],
  ["offeredByPartner", "The partner made true", 0.14],
  ["saidByPlayer", "The player's earlier lines, in short", 0.6],
];

/** The facts as lines, at most about `maxTokens` of them; empty if there are none. */
export function factSheet(facts: Established, maxTokens: number): string[] {
  let left = maxTokens;
  let sharesLeft = KINDS.reduce((sum, [, , share]) => sum + share, 0);
  return KINDS.flatMap(([key, label, share]) => {
    // What one kind does not need goes to those after it.
    const room = (left * share) / sharesLeft - estimateTokens(label) - 1;
    sharesLeft -= share;
    const items = fitting(
      facts[key].map((item) => asMaterial(item)),
      Math.floor(room),
    );
    if (items.length === 0) return [];
    const line = `${label}: ${items.join("; ")}`;
    left -= estimateTokens(line) + 1;
    return [line];
  });
}
