/** What is strong in a line that gives something, where the line's own words prove it. */

import type { NamedThing } from "../language/named-things.ts";
import { toThePoint } from "../language/to-the-point.ts";
import { contentStems, countWords, onlyAsks, sharedStems } from "../language/words.ts";
import type { Beat } from "./beats.ts";
import type { Reason } from "./principle-choice.ts";

/** So many later lines speak of it: the scene was about it. */
const RETURNS = 2;

const NAME = /^(?:\p{Lu}[\p{L}’'.-]*\s)*\p{Lu}\p{Ll}+$/u;
const NUMBERED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty|a hundred|a thousand|half an?)\b/i;
/** Deeds: in the past, and a few that one is known by. */
const DEED =
  "\\w+ed|hate|loves?|kept|hid|ate|stole|sold|told|wrote|swore|lost|broke|left|took|made|built|forgot|saw|sang|bought|brought|dream|speak|sleep|came|knew|gave|drank|slept|burnt|stood|held|sat|bit|threw|woke|won|read|taught|found|owe|owes|cut|put|sent|shot|ran|lay|lent|spent|fell|did|been";
/** Says what the partner is, has or did; "you know" and "you could" do not. */
const OF_PARTNER = new RegExp(
  `^(?:you(?:['’]re|['’]ve| are| were| have| had) |you (?:always |never |once |still |only )*(?:${DEED})\\b|you didn['’]t )`,
  "i",
);
/** Lays open something of one's own. */
const OF_SELF = new RegExp(
  `^I(?:['’]ve| have|['’]d| had)? (?:never |always |once |only |still |also |just )*(?:${DEED})\\b`,
  "i",
);

/** The thing that the line fetched back, with the turn it comes from; null if one cannot see any. */
export function fetchedBack(beat: Beat): NamedThing | null {
  const { pickedUp, things, turn } = beat;
  if (turn.read?.move !== "callback" || !pickedUp) return null;
  const then = contentStems(pickedUp.words);
  return things.find(({ stems }) => sharedStems(stems, then) > 0) ?? null;
}

const SHORT_WORDS = 9;

/** What is praised of the line: all of it if it is short and one sentence, else what it offered. */
export function praised({ turn }: Beat): string {
  const line = toThePoint(turn.line).replace(/(?<![.!…])[.!]$/u, "");
  const isOne = countWords(line) <= SHORT_WORDS && !/[.!?…]\s/u.test(line);
  return isOne ? line : (turn.read?.offer ?? line);
}

/** A proper name that the line was the first to say. */
export function nameGiven({ brought }: Beat): string | null {
  const text = brought?.thing.text ?? "";
  return brought?.thing.person && NAME.test(text) ? text : null;
}

export function numberGiven({ things }: Beat): string | null {
  return things.find(({ text }) => NUMBERED.test(text))?.text ?? null;
}

/** What a question takes for granted, and nobody had said before: "Why are you wearing a wedding dress?" */
export function factAsked({ turn, things, answered }: Beat): NamedThing | null {
  if (!onlyAsks(turn.line) && turn.read?.move !== "question") return null;
  const heard = contentStems(`${answered ?? ""} \n ${turn.read?.picks_up ?? ""}`);
  return things.find(({ stems }) => sharedStems(stems, heard) === 0) ?? null;
}

/** The first that holds; null if the log proves none of them. */
export function strengthOf(beat: Beat): Reason | null {
  const { turn, brought } = beat;
  if (!beat.english) return null;
  const offer = turn.read?.offer ?? "";
  if ((brought?.mentions ?? 0) >= RETURNS) return "brought";
  if (nameGiven(beat) !== null) return "names";
  if (numberGiven(beat) !== null) return "exact";
  if (OF_PARTNER.test(offer)) return "gives";
  if (OF_SELF.test(offer)) return "confides";
  return null;
}
