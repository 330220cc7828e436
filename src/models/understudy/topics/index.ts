/** Which topics a line touches, the surest first. */
import { plainly } from "../ear/plain.ts";
import { ABOUT_US } from "./about-us.ts";
import { ASIDES } from "./asides.ts";
import { ASKED_EASILY } from "./asked-easily.ts";
import { ASKED_FOR } from "./asked-for.ts";
import { ASKED_WHAT } from "./asked-what.ts";
import { ASKED_WHERE } from "./asked-where.ts";
import { ASKED_WHY } from "./asked-why.ts";
import { ASKED_YES_NO } from "./asked-yes-no.ts";
import { AT_THE_COUNTER } from "./at-the-counter.ts";
import { BETWEEN_TWO } from "./between-two.ts";
import { DENIED } from "./denied.ts";
import { DONE } from "./done.ts";
import { DONE_TOO } from "./done-too.ts";
import { EVERYDAY } from "./everyday.ts";
import { FEELINGS } from "./feelings.ts";
import { FORBIDDEN } from "./forbidden.ts";
import { MEETING } from "./meeting.ts";
import { NEWS } from "./news.ts";
import { ORDERS } from "./orders.ts";
import { OTHERS } from "./others.ts";
import { PROPOSALS } from "./proposals.ts";
import { SMALL } from "./small.ts";
import { TELLING } from "./telling.ts";
import { TOLD } from "./told.ts";
import type { Topic } from "./topic.ts";
import { TROUBLE } from "./trouble.ts";
import { TURNS } from "./turns.ts";
import { WISHES } from "./wishes.ts";

export interface Touched {
  readonly topic: Topic;
  /** What the topic's first group matched, as it was said; empty if it has none. */
  readonly matched: string;
  /** The plain sentence in which it was found, and where in it the match ended. */
  readonly sentence: string;
  readonly after: number;
  /** Where the match began. */
  readonly from: number;
  /** How well it answers the line, from 0 to about 2. */
  readonly fits: number;
}

const SAID: readonly Topic[] = [
  ...TROUBLE,
  ...EVERYDAY,
  ...BETWEEN_TWO,
  ...AT_THE_COUNTER,
  ...NEWS,
  ...SMALL,
  ...TURNS,
  ...DENIED,
  ...FEELINGS,
  ...WISHES,
  ...ABOUT_US,
  ...OTHERS,
  ...DONE,
  ...DONE_TOO,
  ...TOLD,
  ...TELLING,
  ...MEETING,
  ...ASIDES,
];
const TO_DO: readonly Topic[] = [...FORBIDDEN, ...ORDERS, ...PROPOSALS];
const ASKED: readonly Topic[] = [
  ...AT_THE_COUNTER,
  ...ASKED_EASILY,
  ...ASKED_WHY,
  ...ASKED_FOR,
  ...ASKED_YES_NO,
  ...ASKED_WHAT,
  ...ASKED_WHERE,
];
/** The whole stock. */
export const TOPICS: readonly Topic[] = [...TO_DO, ...SAID, ...ASKED];
const MOST = 6;
const ASKS_FOR_WORD = /^(?:who|whose|what|where|when|why|how|which)\b/;

/** Found in the plain sentences of a line; the last one said weighs most. */
export function topicsIn(raw: string): Touched[] {
  const sentences = plainly(raw);
  const found: Touched[] = [];
  sentences.forEach(({ text, asks }, index) => {
    const late = (index + 1) / sentences.length;
    // "You broke my lamp?" is told as much as asked.
    const stock = asks ? [...ASKED, ...SAID] : [...TO_DO, ...SAID];
    stock.forEach((topic, place) => {
      const told = asks && place >= ASKED.length;
      const match = topic.on.exec(text);
      if (!match || (told && ASKS_FOR_WORD.test(text))) return;
      // Narrow topics stand before wide ones, so an earlier place in its list is a better fit.
      const narrow = 0.4 * (1 - place / stock.length);
      found.push({
        topic,
        matched: match.slice(1).find((group) => group !== undefined) ?? "",
        sentence: text,
        from: match.index,
        after: match.index + match[0].length,
        fits: (topic.sure ?? 0) * 1.6 + narrow + late * 0.8 + (asks ? (told ? -2.4 : 0.5) : 0),
      });
    });
  });
  return found.sort((a, b) => b.fits - a.fits).slice(0, MOST);
}
