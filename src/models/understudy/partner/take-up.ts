/** An answer without a word of the player's takes one up first. */

import { contentStems, countWords, sharedStems } from "../../../scene/language/words.ts";
import { pick } from "../../../scene/random.ts";
import { type Thing, upperFirst } from "../ear/things.ts";
import type { Stage } from "./stage.ts";

const VAGUE: ReadonlySet<string> = new Set("time idea outdoors weather feeling body".split(" "));
const LONGEST_CLAUSE = 8;

/** "Never? That one hurt": a word said back in doubt, in whose place the player's own clause may stand. */
const ECHO =
  /^(?!(?:who|what|when|where|why|how|do|did|does|is|are|am|was|have|has|can|would|will|in|to|with|from|for|on|of|after)\b)[\p{L}' ]{2,18}\?\s+/iu;

/** "He's been gone since your birthday?": a whole clause said back in doubt, or asked. */
export const OPENS_IN_DOUBT = /^[^.!?…]{12,}\?/;

/** "I never listen to you? That one hurt"; "Ah, your trumpet. Nobody ...". */
export function takenUp(text: string, stage: Stage, things: readonly Thing[]): string {
  const { heard } = stage;
  if (heard.stems.size === 0 || sharedStems(heard.stems, contentStems(text)) > 0) return text;
  const { clause } = heard;
  if (clause && countWords(clause.text) <= LONGEST_CLAUSE) {
    const whole = saidBack(clause.text, stage);
    const echo = ECHO.exec(text);
    return `${whole} ${echo && countWords(echo[0]) <= 3 ? upperFirst(text.slice(echo[0].length)) : text}`;
  }
  const thing = things.find(
    (one) => (one.category === null || !VAGUE.has(one.category)) && isSpokenOf(one, heard.raw),
  );
  if (!thing) return text;
  return heard.act === "question" || /^[^.!?]{1,18}\?/.test(text)
    ? `${upperFirst(thing.the)}? ${text}`
    : `Ah, ${thing.the}. ${text}`;
}

/** In doubt, as people do; but not twice running. */
function saidBack(clause: string, { said, seed, turn }: Stage): string {
  if (!OPENS_IN_DOUBT.test(said.at(-1) ?? "")) return `${upperFirst(clause)}?`;
  const ways = [`So ${clause}.`, `${upperFirst(clause)}. I see.`, `${upperFirst(clause)}. Right.`];
  return pick(ways, seed, "said back", turn);
}

/** "At home" and "for work" are about something else. */
function isSpokenOf({ head, plural, mass, name }: Thing, raw: string): boolean {
  const pointed = new RegExp(
    `\\b(?:the|an?|my|your|his|her|our|their|this|that|\\w+'s) (?:[\\w-]+ ){0,2}${head.replace(/[^\p{L}'-]/gu, ".")}`,
    "iu",
  );
  return plural || mass || name || pointed.test(raw);
}
