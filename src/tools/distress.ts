/**
 * Whether a line is the player's own distress, and not a character's (SPEC 2.13). Asked when the line is
 * said, before anybody answers it. Words and weights are data (`prompts/distress/`); here they are added
 * up. Characters threaten, despair and die all evening, so what sounds like it needs a reason more: that
 * it stands alone, that it steps out of the play, or that there is nothing of the play in it.
 */
import type { DistressSigns } from "../scene/care.ts";
import { fold, wordsOf } from "../scene/language/words.ts";
import { once } from "../scene/once.ts";

/** From this sum on the MC steps out. */
const HEARD_FROM = 3;

function compile(sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

const compiled = once(({ signs }: DistressSigns) =>
  signs.map((sign) => ({ ...sign, words: compile(sign.any_of) })),
);

/** The language in which distress is heard in the line, "de"; null if it is a line of the scene. */
export function hearDistress(
  languages: readonly DistressSigns[],
  line: string,
  { previous }: { readonly previous: string | null },
): string | null {
  const said = fold(line);
  const before = fold(previous ?? "");
  const length = wordsOf(line).length;
  const sums = languages.map((one) => ({
    language: one.language,
    sum: compiled(one)
      .filter(({ words_at_most }) => length <= (words_at_most ?? length))
      .filter(({ words, in: where }) => words.test(where === "line" ? said : before))
      .reduce((total, { weight }) => total + weight, 0),
  }));
  const [loudest] = sums.filter(({ sum }) => sum >= HEARD_FROM).sort((a, b) => b.sum - a.sum);
  return loudest?.language ?? null;
}
