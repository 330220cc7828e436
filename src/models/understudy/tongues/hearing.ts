/** In which language a line is said, or a stage set. */
import { ENGLISH_FUNCTION_WORDS } from "../../../scene/language/function-words.ts";
import { looksEnglish, type Word, wordsOf } from "../../../scene/language/words.ts";
import type { Scene, SceneSetup } from "../../../scene/scene.ts";
import { categoryOf } from "../ear/lexicon.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { spanish } from "./spanish.ts";
import type { Tongue } from "./tongue.ts";

export const TONGUES: readonly Tongue[] = [german, spanish, french];

/** The language of a line that is not English; null if it is, or if none of ours is heard in it. */
export function tongueIn(line: string, before: Tongue | null): Tongue | null {
  const words = wordsOf(line);
  if (words.length === 0 || !/\p{Script=Latin}/u.test(line)) return null;
  if (looksEnglish(words)) return before && goesOn(line, before) ? before : toldBySign(line, words);
  let best: Tongue | null = null;
  let most = 0;
  for (const tongue of TONGUES) {
    const hits = hitsOf(line, tongue) + (tongue === before ? 1 : 0);
    // "La la la" is no Spanish.
    const sung = words.length > 2 && new Set(words.map(({ folded }) => folded)).size === 1;
    if (hits > most && !sung) {
      best = tongue;
      most = hits;
    }
  }
  return best;
}

/** "Bonjour" and "estoy aburrida": too short to be told by their small words, but nobody says so in English. */
function toldBySign(line: string, words: readonly Word[]): Tongue | null {
  if (words.length > 3 || words.some(({ folded }) => ENGLISH_FUNCTION_WORDS.has(folded)))
    return null;
  const says = ({ hears }: Tongue) => (line.match(hears) ?? []).some((hit) => hit.length > 3);
  return TONGUES.find(says) ?? null;
}

function hitsOf(line: string, { hears }: Tongue): number {
  return line.match(hears)?.length ?? 0;
}

/** "Gracias, amigo" is too short to tell by itself; after ten lines of Spanish it is Spanish. */
function goesOn(line: string, tongue: Tongue): boolean {
  if (OF_ALL_TONGUES.test(line)) return true;
  const hits = hitsOf(line, tongue);
  const english = wordsOf(line).filter(
    ({ folded, text }) =>
      ENGLISH_FUNCTION_WORDS.has(folded) && !SHARED.test(folded) && hitsOf(text, tongue) === 0,
  );
  // Without a word of English the talk goes on as it was.
  if (hits === 0)
    return english.length === 0 && line.split(/\s+/).length <= 3 && !NO_TONGUE.test(line);
  return hits >= english.length;
}

/** Small words of English that are words of the others, too. */
const SHARED = /^(?:a|me|no|he|so|in|an|am|die|was|on|i|do|as|to)$/;

/** Said in every language. */
const OF_ALL_TONGUES = /^\W*(?:ok(?:ay)?|wow|cool|super|hey|hm+|a?ha+)\W*$/i;
/** English, though too short to be told by anything else. */
const NO_TONGUE = /^\W*(?:yes|yeah|no|stop|hello|hi|please|thanks|what|why|sorry|help)\b/i;

/** Words of English that are as good in another language. */
const EVERYWHERE =
  /^(?:hotel|park|taxi|bar|bus|restaurant|museum|zoo|hospital|motel|casino|film|theater|radio|piano|moon|boss|baby)$/;

/**
 * In which language to open: as the suggestions are written, where they tell; else as the player's
 * locale says. Null is English.
 */
export function tongueSet(
  scene: Pick<SceneSetup, "location" | "relationship"> & Partial<Pick<SceneSetup, "locale">>,
): Tongue | null {
  const given = [scene.location, scene.relationship].filter((one) => one !== null);
  const hosts = TONGUES.filter((tongue) => tongue.hosts);
  const written = hosts.find(({ hosts }) => given.some((one) => hosts?.writes.test(one.trim())));
  if (written) return written;
  if (given.some(isEnglish)) return null;
  const code = scene.locale?.toLowerCase().split(/[-_]/)[0];
  return hosts.find((tongue) => tongue.code === code) ?? null;
}

/** What most of the player's lines are said in, or the stage is set in while there are none. Null is English. */
export function tongueSpoken(scene: Scene): Tongue | null {
  const set = tongueSet(scene);
  let spoken = set;
  let foreign = 0;
  for (const { line } of scene.turns) {
    const heard = tongueIn(line, spoken);
    if (heard) foreign += 1;
    spoken = heard ?? spoken;
  }
  return foreign * 2 >= scene.turns.length ? spoken : null;
}

/** "at the dentist's", "old lighthouse": small words that only English has, or nouns that we know. */
function isEnglish(text: string): boolean {
  if (/^an? /i.test(text.trim())) return true;
  return wordsOf(text).some(
    ({ folded }) =>
      (ENGLISH_FUNCTION_WORDS.has(folded) && !SHARED.test(folded)) ||
      (categoryOf(folded) !== null && !EVERYWHERE.test(folded)),
  );
}
