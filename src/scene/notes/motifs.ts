/** What a player's line brought into the scene that had not been there, and how often it came back. */

import type { NamedThing } from "../language/named-things.ts";
import { contentStems, sharedStems } from "../language/words.ts";
import { once } from "../once.ts";
import { openingOf, type Scene } from "../scene.ts";
import { sureThings } from "./sure-things.ts";

export interface Motif {
  readonly turn: number;
  readonly thing: NamedThing;
  /** Lines after it, of either side, that speak of the thing: what answers it at once is one of them. */
  readonly mentions: number;
}

/** What carries no scene by itself, whoever brought it. */
const PLAIN =
  /^(?:(?:the|an?|my|your|our|his|her) )?(?:doors?|windows?|room|house|home|place|way|line|sentence|question|shoes|point|turn|view|part|sir|madam|captain|moment)$/i;

/** "Mr. Pell, I have come": who is called by a name is not spoken of. */
function isCalled({ start, end }: NamedThing, line: string): boolean {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  return (
    (/(?:^|[.!?…]\s*)$/u.test(before) && /^,/u.test(after)) ||
    (/,\s*$/u.test(before) && /^(?:[.,!?…]|$)/u.test(after))
  );
}

/** Every new thing of the player's, turn by turn; of each turn the one that returned most first. */
export const motifsIn = once((scene: Scene): Motif[][] => {
  const heard = contentStems(
    `${openingOf(scene)?.content ?? ""} \n ${scene.location ?? ""} \n ${scene.relationship ?? ""}`,
  );
  const lines = scene.turns.map(({ line }) => contentStems(line));
  const replies = scene.turns.map(({ reply }) => contentStems(reply ?? ""));
  return scene.turns.map(({ line, turn, read }, index) => {
    const brings = read === null || read.move === "yes_and" || read.move === "callback";
    const found = (brings ? sureThings(line) : [])
      .filter((thing) => {
        // "My shoes" carry no scene; "my uncle" may.
        const isDress = /^my /.test(thing.again) && !thing.person && thing.stems.size === 1;
        return (
          !isCalled(thing, line) &&
          !isDress &&
          !PLAIN.test(thing.text) &&
          sharedStems(thing.stems, heard) === 0
        );
      })
      .map((thing): Motif => {
        // Of a thing with several words one may return alone; "cake" is still the wedding cake.
        const returns = (stems: ReadonlySet<string>) => sharedStems(stems, thing.stems) > 0;
        const mentions =
          lines.slice(index + 1).filter(returns).length +
          replies.slice(index).filter(returns).length;
        return { turn, thing, mentions };
      })
      .sort((a, b) => b.mentions - a.mentions);
    for (const said of [lines[index], replies[index]]) for (const one of said ?? []) heard.add(one);
    return found;
  });
});

/** The thing that came up again most often; null if none returned. Of equals the first. */
export function motifOf(scene: Scene): Motif | null {
  let best: Motif | null = null;
  for (const [first] of motifsIn(scene)) {
    if (first && first.mentions > (best?.mentions ?? 0)) best = first;
  }
  return best;
}
