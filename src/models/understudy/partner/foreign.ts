/** A player who speaks another language is answered in it, if the understudy has a stock of it. */

import { ENGLISH_FUNCTION_WORDS } from "../../../scene/function-words.ts";
import { shuffle } from "../../../scene/random.ts";
import type { PlayedFlop } from "../../../scene/scene.ts";
import { looksEnglish, type Word, wordsOf } from "../../../scene/words.ts";
import { upperFirst } from "../ear/things.ts";
import { french } from "../tongues/french.ts";
import { german } from "../tongues/german.ts";
import { spanish } from "../tongues/spanish.ts";
import type { Tongue } from "../tongues/tongue.ts";
import { turnedIn } from "../tongues/turned.ts";
import type { Stage } from "./stage.ts";

const TONGUES: readonly Tongue[] = [german, spanish, french];
const LONGEST_QUOTE_WORDS = 8;

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
  const hits = hitsOf(line, tongue);
  const english = wordsOf(line).filter(
    ({ folded, text }) =>
      ENGLISH_FUNCTION_WORDS.has(folded) &&
      !/^(?:a|me|no|he|so|in|an|am|die|was|on|i|do|as|to)$/.test(folded) &&
      hitsOf(text, tongue) === 0,
  );
  // Without a word of English the talk goes on as it was.
  if (hits === 0)
    return english.length === 0 && line.split(/\s+/).length <= 3 && !NO_TONGUE.test(line);
  return hits >= english.length;
}

/** Said in every language. */
const NO_TONGUE =
  /^\W*(?:ok(?:ay)?|yes|yeah|no|stop|hello|hi|hey|please|thanks|wow|cool|what|why|sorry|help)\b/i;

/** What the scene has been speaking, and speaks now. */
export function tongueOf({ told, heard }: Stage): {
  readonly now: Tongue | null;
  readonly before: Tongue | null;
} {
  let before: Tongue | null = null;
  for (const line of told) before = tongueIn(line, before) ?? before;
  return { now: tongueIn(heard.raw, before), before };
}

/** Answers in the player's own language, the closest first. */
export function foreignLines(stage: Stage, tongue: Tongue, before: Tongue | null): string[] {
  const raw =
    tongue.typed?.reduce((line, [from, to]) => line.replace(from, to), stage.heard.raw) ??
    stage.heard.raw;
  const formal = [...stage.told, raw].some((line) => tongue.formal.test(line));
  const told = (wide: boolean) =>
    tongue.topics
      .filter((topic) => (topic.wide ?? false) === wide)
      .flatMap(({ on, say }) => {
        const matched = on.exec(raw)?.[1];
        return matched === undefined ? [] : drawn(stage, say).map((line) => put(line, matched));
      });
  const quote = raw.replace(/^[¿¡\s]+|[\s.!?…]+$/gu, "");
  const short = wordsOf(quote).length <= LONGEST_QUOTE_WORDS && !/["“”«»„*]/.test(quote);
  const said = turnedIn(tongue, quote);
  // Turned to a stranger its verbs would be others.
  const turned = formal && said !== quote ? null : said;
  const echo = turned ?? `${tongue.quotes[0]}${upperFirst(quote)}${tongue.quotes[1]}`;
  const plain = drawn(stage, tongue.said).flatMap((line) =>
    short ? [line.replace("{echo}", echo).replace("{Echo}", upperFirst(echo))] : [],
  );
  const asked = drawn(stage, tongue.asked);
  const asks = raw.includes("?") || (tongue.asks?.test(raw) ?? false);
  const broad = told(true);
  const lines = [
    ...told(false),
    ...(asks
      ? [...broad, ...asked, ...plain]
      : turned || wordsOf(raw).length > 3
        ? [...plain, ...broad, ...asked]
        : [...broad, ...plain, ...asked]),
  ];
  const [turn] = before === tongue ? [] : drawn(stage, tongue.turnsTo);
  return lines.map((line) => addressed(turn ? `${turn} ${line}` : line, formal));
}

export function foreignFlop(stage: Stage, tongue: Tongue, { kind }: PlayedFlop): string[] {
  const formal = [...stage.told, stage.heard.raw].some((line) => tongue.formal.test(line));
  return drawn(stage, tongue.flops[kind]).map((line) => addressed(line, formal));
}

export function foreignAfterFlop(
  stage: Stage,
  tongue: Tongue,
  lines: readonly string[],
  rescued: boolean,
): string[] {
  const formal = [...stage.told, stage.heard.raw].some((line) => tongue.formal.test(line));
  const said = drawn(stage, rescued ? tongue.rescued : tongue.stuck);
  return said
    .map((line) => addressed(line, formal))
    .flatMap((extra) => lines.map((line) => (rescued ? `${extra} ${line}` : `${line} ${extra}`)));
}

function drawn(stage: Stage, from: readonly string[]): string[] {
  return shuffle(from, stage.seed, "tongue", stage.turn);
}

function put(line: string, matched: string): string {
  return line.replaceAll("{M}", upperFirst(matched)).replaceAll("{m}", matched);
}

/** "[du|Sie]": the familiar way, or the formal one. */
function addressed(line: string, formal: boolean): string {
  return line.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, familiar: string, polite: string) =>
    formal ? polite : familiar,
  );
}
