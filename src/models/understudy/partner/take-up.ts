/** An answer without a word of the player's takes one up first. */
import { contentStems, countWords, sharedStems } from "../../../scene/words.ts";
import { type Thing, upperFirst } from "../ear/things.ts";
import type { Stage } from "./stage.ts";

const VAGUE: ReadonlySet<string> = new Set("time idea outdoors weather feeling body".split(" "));
const LONGEST_CLAUSE = 8;

/** "Never? That one hurt": a word said back in doubt, in whose place the player's own clause may stand. */
const ECHO =
  /^(?!(?:who|what|when|where|why|how|do|did|does|is|are|am|was|have|has|can|would|will|in|to|with|from|for|on|of|after)\b)[\p{L}' ]{2,18}\?\s+/iu;

/** "I never listen to you? That one hurt"; "Ah, your trumpet. Nobody ...". */
export function takenUp(text: string, { heard }: Stage, things: readonly Thing[]): string {
  if (heard.stems.size === 0 || sharedStems(heard.stems, contentStems(text)) > 0) return text;
  const { clause } = heard;
  if (clause && countWords(clause.text) <= LONGEST_CLAUSE) {
    const whole = `${upperFirst(clause.text)}?`;
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

/** "At home" and "for work" are about something else. */
function isSpokenOf({ head, plural, mass, name }: Thing, raw: string): boolean {
  const pointed = new RegExp(
    `\\b(?:the|an?|my|your|his|her|our|their|this|that|\\w+'s) (?:[\\w-]+ ){0,2}${head.replace(/[^\p{L}'-]/gu, ".")}`,
    "iu",
  );
  return plural || mass || name || pointed.test(raw);
}
