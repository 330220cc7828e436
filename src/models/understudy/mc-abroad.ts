/** The MC in another language than English. */

import { countWords, wordsOf } from "../../scene/language/words.ts";
import { pick, shuffle } from "../../scene/random.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Game } from "../../scene/stock.ts";
import { tongueIn, tongueSpoken } from "./tongues/hearing.ts";
import type { Hosting } from "./tongues/hosting.ts";

const WELCOME_WORDS = 78;
const QUOTE_WORDS = { from: 2, to: 8 } as const;

export function hostedWelcome(scene: Scene, game: Game, mc: Hosting["mc"]): string {
  const hello = pick(mc.hellos, scene.seed, "hello");
  const hand = pick(mc.hands, scene.seed, "handover");
  const where = scene.location ?? "";
  const who = scene.relationship ?? "";
  const suggestion = scene.suggestions.at(-1) ?? "";
  const given = where && who ? mc.both : where ? mc.where : who ? mc.who : "";
  const house = suggestion ? mc.fromTheHouse : "";
  const slots: Readonly<Record<string, string>> = { where, who, suggestion, game: game.name };
  const tries = [
    [hello, given, house, mc.title, hand],
    [hello, given, mc.title, hand],
    [hello, mc.title, hand],
  ].map((parts) =>
    parts
      .filter((part) => part !== "")
      .join(" ")
      .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? ""),
  );
  return tries.find((one) => countWords(one) <= WELCOME_WORDS) ?? `${hello} ${hand}`;
}

/** A farewell in the language that was played in; null if that was English. */
export function hostedFarewell(scene: Scene): string | null {
  const tongue = tongueSpoken(scene);
  if (!tongue?.hosts) return null;
  const { mc } = tongue.hosts;
  const quotes = scene.turns
    .filter(({ line }) => tongueIn(line, tongue) === tongue)
    .map(({ line }) => line.replace(/^[¿¡\s]+|[\s.,;]+$/gu, ""))
    .filter((line) => quotable(line));
  const [quote] = shuffle(quotes, scene.seed, "farewell");
  return quote === undefined
    ? mc.farewell
    : pick(mc.farewells, scene.seed, "farewell-words").replace("{quote}", () => quote);
}

/** One sentence, short, without marks of its own inside. */
function quotable(line: string): boolean {
  const words = wordsOf(line).length;
  return (
    words >= QUOTE_WORDS.from && words <= QUOTE_WORDS.to && !/["“”„«»*()\n]|[.!?…]\s/u.test(line)
  );
}
