/**
 * What the Stage Manager hands to the scene with a line that may be set apart: the words for a player in
 * distress, and the Partner's held beat. All of it is data; no model is asked.
 */
import { tongueIn, tongueSpoken } from "../models/understudy/tongues/hearing.ts";
import { careWords } from "../scene/care.ts";
import type { CareWords } from "../scene/commands.ts";
import { looksEnglish, wordsOf } from "../scene/language/words.ts";
import { pick } from "../scene/random.ts";
import { type Scene, turnsSinceCare } from "../scene/scene.ts";
import type { Cast } from "./cast.ts";

/** Who says it again so soon has just been told everything: they are met again, in fewer words. */
const WHOLE_AGAIN_AFTER_TURNS = 3;

type Stocked = Pick<Cast, "stock">;

/** What is said to the player if the line about to be played is their own distress; null if it is a line of the scene. */
export function careForLine(
  cast: Pick<Cast, "stock" | "hearsDistress">,
  scene: Scene,
  text: string,
): CareWords | null {
  const language = ourLanguageOf(cast, scene, text);
  if (language === null || !cast.hearsDistress(text)) return null;
  return wordsFor(cast, scene, scene.turns.length + 1, language);
}

/** The same after the Room has heard distress in the line of `turn`; null where the line is in none of the stage's languages. */
export function careForTurn(cast: Stocked, scene: Scene, turn: number): CareWords | null {
  const language = ourLanguageOf(cast, scene, scene.turns[turn - 1]?.line ?? "");
  return language === null ? null : wordsFor(cast, scene, turn, language);
}

/** What the Partner says plainly, in English if need be. */
export function plainWords(cast: Stocked, scene: Scene, turn: number): string {
  return wordsFor(cast, scene, turn, languageOf(scene, scene.turns[turn - 1]?.line ?? "") ?? "en")
    .partner;
}

/** The Partner's part of the next turn, should the host strike its line. */
export function heldBeatFor({ stock }: Stocked, scene: Scene, text: string): string {
  const { heldBeats } = stock;
  const wanted = [scene.locale?.slice(0, 2).toLowerCase(), languageOf(scene, text), "en"];
  const language = wanted.find((one) => one != null && one in heldBeats) ?? "en";
  return pick(heldBeats[language] ?? ["…"], scene.seed, "held-beat", scene.turns.length);
}

function wordsFor({ stock }: Stocked, scene: Scene, turn: number, language: string): CareWords {
  const { seed, locale } = scene;
  const since = turnsSinceCare(scene);
  const isAgain = since !== null && since < WHOLE_AGAIN_AFTER_TURNS;
  return careWords(stock.care, { language, locale, isAgain, seed, turn });
}

/** The language of a line, if the stage has words of care in it. */
function ourLanguageOf({ stock }: Stocked, scene: Scene, line: string): string | null {
  const language = languageOf(scene, line);
  return stock.care.voices.some((voice) => voice.language === language) ? language : null;
}

/** The language that a line is said in, "de"; null if that cannot be told. */
function languageOf(scene: Scene, line: string): string | null {
  const tongue = tongueIn(line, tongueSpoken(scene));
  return tongue?.code ?? (looksEnglish(wordsOf(line)) ? "en" : null);
}
