/** Finds what somebody's notes put between quotation marks though nobody said it (SPEC 2.6: nothing may be invented). */

import { wordsOf } from "../language/words.ts";
import { once } from "../once.ts";
import type { Scene } from "../scene.ts";

/** “A term” or a “yes” may stand in marks without being a quotation. */
const QUOTED_LEAST_WORDS = 3;
const BETWEEN_MARKS = /[“„«]([^“”„«»]+)[”“»]|"([^"]+)"/gu;

const bare = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ")} `;

/** All that was said or read in the scene, as it is looked for. */
const saidIn = once((scene: Scene): readonly string[] =>
  [
    ...scene.lines.map(({ content }) => content),
    ...scene.turns.flatMap(({ line, reply }) => [line, reply ?? ""]),
    ...scene.offersAtOpening,
    ...scene.turns.flatMap(({ partnerOffers, read }) => [
      ...partnerOffers,
      read?.offer ?? "",
      read?.picks_up ?? "",
    ]),
  ].map(bare),
);

/** The first quotation that stands in no line of the scene; null if all do. Case and marks may differ. */
export function inventedQuote(text: string, scene: Scene): string | null {
  const quoted = [...text.matchAll(BETWEEN_MARKS)]
    .map(([, curly, straight]) => (curly ?? straight ?? "").trim())
    .filter((one) => wordsOf(one).length >= QUOTED_LEAST_WORDS);
  if (quoted.length === 0) return null;
  const said = saidIn(scene);
  // What was left out of a quotation is marked: each part must stand by itself.
  const stands = (one: string) =>
    one.split(/…|\.\.\./u).every((part) => said.some((line) => line.includes(bare(part))));
  return quoted.find((one) => !stands(one)) ?? null;
}
