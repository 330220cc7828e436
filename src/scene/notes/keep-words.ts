/** What notes made from the log say about a line worth keeping, in the line's own words where they can. */

import { type Deed, deedOf } from "../language/line-deeds.ts";
import { contentStems, countWords, cutAtWord, sharedStems } from "../language/words.ts";
import type { Flop } from "../protocol.ts";
import { stumble } from "../recovery.ts";
import type { Beat } from "./beats.ts";
import { WHYS_KEPT, WHYS_PRESENT, WHYS_RESCUED } from "./keep-whys.ts";
import { factAsked, fetchedBack, nameGiven, numberGiven, praised } from "./line-strengths.ts";
import type { Reason } from "./principle-choice.ts";
import { inWords, midSentence, type Told } from "./told.ts";

const CITED_MAX_CHARS = 120;

/** Said where everything was said already. */
export const AGAIN = " So it was here too.";

export const said = (words: string): string => {
  const cut = cutAtWord(words.trim(), CITED_MAX_CHARS);
  // The marks within a quotation are the single ones.
  const inner = cut.replaceAll("„", "‚").replaceAll("“", "‘").replaceAll("”", "’");
  return `“${inner}${cut.length < words.trim().length ? " …" : ""}”`;
};

/** What the rescue did, by the trouble it rescued from. */
const RESCUED: Readonly<Record<Flop["kind"], string>> = {
  forgot_name: "you made sure that the scene did not need it to go on",
  contradicted_fact: "you kept both stories standing",
  froze: "you put something into the silence that they could hold on to",
  misheard: "you let the mistake be part of the scene",
  lost_object: "you put it back into the story",
  panicked: "you were the steady one",
};

function whyItHelped(reason: Reason, { turn, usedIn }: Beat, told: Told): string {
  const cited =
    usedIn === null
      ? ""
      : `Your partner took it up ${usedIn.turn === turn.turn ? "at once" : `in turn ${usedIn.turn}`}: ${said(usedIn.words)}`;
  if (cited !== "" && !told.has(cited)) return told.fresh([cited]);
  return told.oneOf(WHYS_KEPT[reason] ?? WHYS_PRESENT, AGAIN);
}

/** What was seen in a line of which the log tells little: where it stood, how long it was. */
function presence({ turn, isFirst, isLast, isLongest, things, answered }: Beat): string[] {
  const heard = contentStems(answered ?? "");
  const own = things.find((thing) => sharedStems(thing.stems, heard) < thing.stems.size);
  const proposal = /\b(?:let's|we (?:could|can|should|must)|shall we) [^.,!?]+/i.exec(
    turn.line,
  )?.[0];
  const words = countWords(turn.line);
  return [
    own
      ? `You put ${said(midSentence(own.text))} on the stage: that is something one can see.`
      : "",
    proposal ? `There is a proposal in it, ${said(proposal)}, and it is yours.` : "",
    turn.read?.move === "block" && words > 1
      ? `You said it in ${words} plain words; nobody in the last row could mistake them.`
      : "",
    isFirst ? "You walked on and answered first thing, with the house watching." : "",
    isLast ? `This was turn ${turn.turn}, and you were still there and still answering.` : "",
    isLongest ? "It is the longest line you said: there was more in you than it looked." : "",
    `In turn ${turn.turn} it was your line, and you said one; the stage was never empty.`,
  ];
}

/** Where a thing came from that returned: in its own words if they are the same, beside them if not. */
function returned(beat: Beat): string {
  const { pickedUp } = beat;
  const back = fetchedBack(beat);
  if (!back || !pickedUp) return "";
  const since = pickedUp.turn === 0 ? "the very first line" : `turn ${pickedUp.turn}`;
  const then = contentStems(pickedUp.words);
  return sharedStems(back.stems, then) === back.stems.size
    ? `You fetched ${said(midSentence(back.text))} back from ${since}.`
    : `With ${said(midSentence(back.text))} you came back to ${said(midSentence(pickedUp.words))} from ${since}.`;
}

/** What the line did with that which it brought. */
const DID: Readonly<Partial<Record<Deed, string>>> = {
  proposes: "You proposed something, {o}, and your partner had only to go along.",
  orders: "{O}: you gave your partner something to do.",
  reasons: "You gave a reason, {o}, and a reason makes what came before it true.",
  concludes: "You drew a conclusion, {o}, and so the scene took a step.",
  names: "With {o} somebody has a name.",
  introduces: "With {o} you said who somebody is.",
  plans: "{O}: you decided what comes next.",
  recalls: "{O}: now there is something that happened before this moment.",
  reports: "{O}: you said how things stand, and so they did.",
};

const did = (offer: string, line: string): string =>
  (DID[deedOf(offer, line, /\?\W*$/u.test(line))] ?? "").replace(/\{o\}/i, said(offer));

/** The plain praise of an offer, in other words each time. */
function added(offer: string, before: number): string[] {
  return [
    `You added ${offer}, and it was your own idea.`,
    `${offer} was new on this stage, and it came from you.`,
    `Nobody had thought of ${offer} before you said it.`,
  ].slice(before % 3);
}

/** How often the scene came back to what the line had brought. */
function kept({ brought }: Beat): string {
  if (!brought) return "";
  const { thing, mentions } = brought;
  const it = thing.person || thing.plural ? "them" : "it";
  return `This line brought in ${said(midSentence(thing.text))}, and the two of you spoke of ${it} in ${inWords(mentions)} lines after that.`;
}

/** Observation and reason for a line worth keeping; neither was told before in this report. */
export function keepWords(
  reason: Reason,
  beat: Beat,
  told: Told,
): { observation: string; why: string } {
  const { turn, rescued, pickedUp } = beat;
  const offer = turn.read?.offer ?? null;
  const see = (...options: string[]) => told.fresh([...options, ...presence(beat)], AGAIN);
  switch (reason) {
    case "rescue": {
      return {
        observation: see(
          rescued
            ? `Your partner ${stumble(rescued)} on purpose in turn ${rescued.turn}, and with this line ${RESCUED[rescued.kind]}.`
            : "",
        ),
        why: told.oneOf(WHYS_RESCUED, AGAIN),
      };
    }
    case "callback":
      return { observation: see(returned(beat)), why: whyItHelped(reason, beat, told) };
    case "brought":
      return { observation: see(kept(beat)), why: told.oneOf(WHYS_KEPT.brought ?? [], AGAIN) };
    case "names":
      return {
        observation: see(`You put a name on the stage: ${said(nameGiven(beat) ?? "")}.`),
        why: whyItHelped(reason, beat, told),
      };
    case "exact":
      return {
        observation: see(
          `You said it exactly: ${said(midSentence(numberGiven(beat) ?? ""))}, where “some” would have done.`,
        ),
        why: whyItHelped(reason, beat, told),
      };
    case "gives":
      return {
        observation: see(
          `With ${said(praised(beat))} you told your partner something about themselves.`,
        ),
        why: whyItHelped(reason, beat, told),
      };
    case "confides":
      return {
        observation: see(`${said(praised(beat))}: you laid open something of your own.`),
        why: whyItHelped(reason, beat, told),
      };
    case "yes_and": {
      const took = pickedUp && offer && pickedUp.words !== offer;
      return {
        observation: see(
          took ? `You took up ${said(pickedUp.words)} and added ${said(offer)}.` : "",
          beat.english && offer !== null ? did(offer, turn.line) : "",
          ...(offer === null ? [] : added(said(praised(beat)), told.count("added"))),
        ),
        why: whyItHelped(reason, beat, told),
      };
    }
    case "accept":
      return {
        observation: see(
          pickedUp
            ? `You said yes to ${said(pickedUp.words)} and took nothing away from it.`
            : "You went along, and took nothing away from what was there.",
          "Again you went along with what was there.",
        ),
        why: whyItHelped(reason, beat, told),
      };
    case "supposes":
      return {
        observation: see(
          `There is a fact in your question, ${said(midSentence(factAsked(beat)?.text ?? ""))}: that gives more than it asks.`,
        ),
        why: whyItHelped(reason, beat, told),
      };
    case "question":
      return {
        observation: see("You wanted to know something from your partner, and asked it plainly."),
        why: whyItHelped(reason, beat, told),
      };
    case "gag":
      return {
        observation: see("You were at ease enough up there to play for a laugh."),
        why: whyItHelped(reason, beat, told),
      };
    default:
      return { observation: see(), why: told.oneOf(WHYS_PRESENT, AGAIN) };
  }
}
