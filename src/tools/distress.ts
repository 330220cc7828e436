/**
 * Whether a line is the player's own distress, and not a character's (SPEC 2.13). Asked when the line is
 * said, before anybody answers it. Words and weights are data (`prompts/distress/`); here they are added
 * up. Characters threaten, despair and die all evening, so what sounds like it needs a reason more: that
 * it stands alone, that it steps out of the play, or that there is nothing of the play in it.
 */
import { type DistressSigns, writtenOut } from "../scene/distress-signs.ts";
import { wordsOf } from "../scene/language/words.ts";
import { once } from "../scene/once.ts";
import { speller } from "./spelling.ts";

/** From this sum on the MC steps out. */
const HEARD_FROM = 3;
/** For a last sentence taken by itself: what was played before it might have explained it. */
const HEARD_AT_THE_END_FROM = 4;

const SENTENCE_END = /[.!?…\n]+\s+(?=\S)/g;

function compile(sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

const compiled = once((one: DistressSigns) => ({
  language: one.language,
  spell: speller(one),
  turn: new RegExp(compile(one.turns), "gu"),
  signs: one.signs.map((sign) => ({
    ...sign,
    words: compile(sign.any_of.map((source) => writtenOut(source, one.terms))),
  })),
}));
type Ear = ReturnType<typeof compiled>;

/** The language in which distress is heard in the line, "de"; null if it is a line of the scene. */
export function hearDistress(
  languages: readonly DistressSigns[],
  line: string,
  { previous }: { readonly previous: string | null },
): string | null {
  const sums = languages.map((one) => {
    const ear = compiled(one);
    return { language: ear.language, sum: loudness(ear, line, previous ?? "") };
  });
  const [loudest] = sums.filter(({ sum }) => sum >= HEARD_FROM).sort((a, b) => b.sum - a.sum);
  return loudest?.language ?? null;
}

/** The sum of the whole line or of its end, where that alone is heard: play may come before what is meant. */
function loudness(ear: Ear, line: string, previous: string): number {
  const said = ear.spell(line);
  const before = ear.spell(previous);
  const turn = lastIndex(said, ear.turn);
  const sentence = lastIndex(said, SENTENCE_END);
  const whole = sumOf(ear, said, before);
  const turned = turn > 0 ? sumOf(ear, said.slice(turn), before) : 0;
  const last = sentence > 0 ? sumOf(ear, said.slice(sentence), before) : 0;
  return Math.max(whole, turned, last >= HEARD_AT_THE_END_FROM ? last : 0);
}

function sumOf({ signs }: Ear, said: string, before: string): number {
  const length = wordsOf(said).length;
  return signs
    .filter(({ words_at_most }) => length <= (words_at_most ?? length))
    .filter(({ words, in: where }) => words.test(where === "line" ? said : before))
    .reduce((total, { weight }) => total + weight, 0);
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
