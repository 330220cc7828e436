/** What a player's line brought into the scene that had not been there, and how often it came back. */

import type { NamedThing } from "../language/named-things.ts";
import { contentStems, sharedStems } from "../language/words.ts";
import { once } from "../once.ts";
import { openingOf, type Scene } from "../scene.ts";
import { lineStems, replyStems, thingsInLine } from "./turn-words.ts";

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
  const spoken = scene.turns.flatMap((turn) => [lineStems(turn), replyStems(turn)]);
  const saidAt = new Map<string, number[]>();
  for (const [at, stems] of spoken.entries()) {
    for (const one of stems) {
      const before = saidAt.get(one);
      if (before) before.push(at);
      else saidAt.set(one, [at]);
    }
  }
  return scene.turns.map((said, index) => {
    const { line, turn, read } = said;
    const brings = read === null || read.move === "yes_and" || read.move === "callback";
    const found = (brings ? thingsInLine(said) : [])
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
        const returns = [...thing.stems].flatMap((one) => saidAt.get(one) ?? []);
        const mentions = new Set(returns.filter((at) => at > 2 * index)).size;
        return { turn, thing, mentions };
      })
      .sort((a, b) => b.mentions - a.mentions);
    for (const stems of [lineStems(said), replyStems(said)])
      for (const one of stems) heard.add(one);
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
