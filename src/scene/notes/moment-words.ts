/** What notes made from the log say about a line worth another try: what was seen, a better line, and why. */

import { saysNothing } from "../language/to-the-point.ts";
import { countWords, onlyAsks } from "../language/words.ts";
import { stumble } from "../recovery.ts";
import type { Beat } from "./beats.ts";
import { AGAIN, said } from "./keep-words.ts";
import { factAsked } from "./line-strengths.ts";
import { inTheirWords, steadying } from "./other-tongues.ts";
import type { Reason } from "./principle-choice.ts";
import { thingDenied } from "./sure-things.ts";
import { midSentence, type Told } from "./told.ts";
import {
  coreOf,
  type Draw,
  FAR,
  type Gift,
  goingOn,
  joining,
  replying,
  rescueLine,
  sentence,
  suspecting,
  takingUp,
  wondering,
} from "./try-lines.ts";
import { WHYS_STAKES, WHYS_TRIED } from "./try-whys.ts";

/** The same where what lay there had been named some lines before. */
const SEEN_FROM_AFAR: Readonly<Partial<Record<Reason, string>>> = {
  block: "{it} had been on the stage for a while, and this line shuts the door.",
  wimp: "{it} still lay there from before, and this line lets the moment pass.",
  question: "You ask, and {it} from before could have been your guess.",
  gag: "The joke steps outside, with {it} still on the stage.",
  bridge: "This line puts off what everybody waits for, with {it} still on the stage.",
  accept: "You went along with it and stopped there; {it} from before could have come back.",
};

/** What was seen where the player gave something away; the most particular first. */
function seen(reason: Reason, beat: Beat, gift: Gift | null, before: number): string[] {
  const { turn, asked, missed, ownOffer } = beat;
  const afar = gift && gift.ago >= FAR && !asked ? SEEN_FROM_AFAR[reason] : undefined;
  const denied = thingDenied(turn.line)?.text === gift?.thing.text;
  if (gift && afar && !denied && factAsked(beat) === null)
    return [afar.replace("{it}", said(midSentence(gift.thing.text)))];
  const it = gift ? said(midSentence(gift.thing.text)) : null;
  const question = asked ? said(asked) : null;
  const was = gift?.thing.plural ? "were" : "was";
  const beside = gift && asked?.includes(gift.thing.text) ? null : it;
  switch (reason) {
    case "rescue":
      return [
        missed
          ? `Your partner ${stumble(missed)} in turn ${missed.turn}, on purpose, and this line went past it.`
          : "",
      ];
    case "block":
      return [
        thingDenied(turn.line)?.text === gift?.thing.text && it
          ? `This line brings up ${said((gift?.thing.text ?? "").replace(/^the /, ""))}, and waves it away in the same breath.`
          : "",
        ...turned(before, [
          it ? `There ${was} ${it} to play with, and this line shuts the door.` : "",
          it ? `With ${it} your partner had begun something; here they have to begin afresh.` : "",
          it ? `A no, while ${it} ${was} waiting: your partner is left with empty hands.` : "",
        ]),
        question ? `Asked ${question}, you said no, and put nothing in its place.` : "",
        "This line says that it is not so, and puts nothing in its place.",
      ];
    case "cancel":
      return [
        ownOffer ? `This line takes back ${said(ownOffer)}, and all that had come of it.` : "",
        "This line takes back what the two of you had built.",
      ];
    case "wimp":
      return [
        ...turned(before, [
          question && beside
            ? `Asked ${question}, you had ${beside} to answer with, and let it lie.`
            : "",
          question && beside ? `${question} was wide open, and ${beside} lay right beside it.` : "",
          question && beside
            ? `To ${question} any claim would have done, even one about ${beside}.`
            : "",
        ]),
        it ? `There ${was} ${it} to take up, and this line lets the moment pass.` : "",
        ...turned(before, [
          question ? `Asked ${question}, you handed the answer back.` : "",
          question ? `${question} was yours to answer in any way you liked.` : "",
        ]),
        "This line leaves it all to your partner.",
      ];
    case "question": {
      const own = factAsked(beat);
      return [
        own
          ? `You had an idea, ${said(midSentence(own.text))}, and put it into a question: now it waits for your partner to make something of it.`
          : "",
        ...turned(before, [
          it ? `You ask, though ${it} ${was} right there to make a guess with.` : "",
          it ? `Your partner has to invent the answer, and you had ${it} in view.` : "",
        ]),
        "This line asks your partner to invent, and gives nothing to invent from.",
      ];
    }
    case "gag":
      return [
        it ? `The joke steps outside, just when ${it} ${was} on the stage.` : "",
        "For the length of the joke nobody believed in the scene.",
      ];
    case "bridge":
      return [
        it ? `This line puts off what everybody waits for, with ${it} on the stage.` : "",
        "This line announces what it could have done.",
      ];
    case "long":
      return [
        `${countWords(turn.line)} words before your partner could answer. There is a gift among them, and it is hard to find.`,
      ];
    case "accept":
      return [
        it ? `You went along with it and stopped there, with ${it} waiting.` : "",
        "You went along with it, and stopped there.",
      ];
    case "dropped":
      return [
        it
          ? `A good line. Beside it lay one more gift, ${it}, and nobody ever came back to it.`
          : "",
        "A good line, and there was room in it for your partner's idea too.",
      ];
    default:
      return ["A line that holds, and there was room for one thing more."];
  }
}

/** The same options, begun with another each time. */
function turned(by: number, options: readonly string[]): string[] {
  const at = by % options.length;
  return [...options.slice(at), ...options.slice(0, at)];
}

function betterLine(reason: Reason, beat: Beat, gift: Gift | null, draw: Draw, told: Told): string {
  const { turn, asked, missed, ownOffer } = beat;
  if (!beat.english) {
    // One's own idea is held on to once; the second time one owns up to another.
    const isUsed = ownOffer !== null && told.has(`own ${ownOffer}`);
    const own = isUsed && !onlyAsks(turn.line) ? null : ownOffer;
    if (own !== null && reason !== "rescue") told.add(`own ${own}`);
    const steady = reason === "rescue" ? steadying(`${turn.line} ${ownOffer ?? ""}`, draw) : null;
    return steady ?? inTheirWords(turn.line, own, draw);
  }
  if (beat.mustAsk && reason !== "rescue") return wondering(gift, draw);
  switch (reason) {
    case "rescue":
      return missed ? rescueLine(missed, gift) : replying(asked, gift, draw);
    case "question":
      // "Hello?" asks nothing that one could guess at.
      if (saysNothing(turn.line)) return replying(asked, gift, draw);
      return suspecting(turn.line, gift, draw);
    case "long":
    case "bridge":
      return coreOf(turn.line) ?? takingUp(gift, draw);
    case "dropped":
      return gift ? joining(turn.line, asked, gift, draw) : goingOn(turn.line, asked, gift, draw);
    case "accept":
    case "presence":
      return turn.line.length <= 80 && !/\?/u.test(turn.line)
        ? goingOn(turn.line, asked, gift, draw)
        : replying(asked, gift, draw);
    default:
      return replying(asked, gift, draw);
  }
}

/** What the line waves away, as something that the player may own up to instead. */
function wavedAway(line: string): Gift | null {
  const thing = thingDenied(line);
  return thing && { thing, named: thing.again, ago: 0 };
}

/** The best gift for this line; one that was told of already only if there is no other. */
function giftFor(reason: Reason, { turn, gifts, asked, missed }: Beat, told: Told): Gift | null {
  if (reason === "dropped") return gifts.dropped[0] ?? null;
  // What a block denies is the very thing to accept.
  if (reason === "block" && gifts.denied[0]) return gifts.denied[0];
  const waved = reason === "block" ? wavedAway(turn.line) : null;
  if (waved && !told.has(`gift ${waved.named}`)) return waved;
  // What the partner lost, misheard or took back is gift enough.
  if (reason === "rescue" && missed && !/^(?:froze|panicked)$/.test(missed.kind)) return null;
  const about = /what about ([^?]+)\?/i.exec(asked ?? "")?.[1]?.toLowerCase();
  const meant = gifts.all.find(({ thing }) => about?.endsWith(thing.text.toLowerCase()));
  if (meant) return meant;
  // What the question names is no answer to it.
  const isAsked = ({ thing }: Gift) => asked?.includes(thing.text) === true;
  const isFresh = (gift: Gift) => !told.has(`gift ${gift.named}`) && !isAsked(gift);
  // What was just said is what the line answers; only things that were never used are fetched from afar.
  return (
    gifts.all.find((gift) => gift.ago === 0 && isFresh(gift)) ??
    gifts.all.find((gift) => gift.ago === 1 && isFresh(gift)) ??
    gifts.all.find((gift) => gift.ago === 0 && !isAsked(gift)) ??
    gifts.all.find(isFresh) ??
    gifts.all.find((gift) => !isAsked(gift)) ??
    null
  );
}

/** Observation, better line and reason; none of them was told before in this report. */
export function tryWords(
  reason: Reason,
  beat: Beat,
  told: Told,
): { observation: string; try_instead: string; why: string } {
  // Elsewhere the partner's things are in another language than the line that could take them up.
  const gift = beat.english ? giftFor(reason, beat, told) : null;
  if (gift) told.add(`gift ${gift.named}`);
  const draw: Draw = (options) => told.oneOf(options);
  let line = sentence(betterLine(reason, beat, gift, draw, told));
  while (told.has(`line ${line}`)) line = `${line} And you?`;
  told.add(`line ${line}`);
  return {
    observation: told.fresh(seen(reason, beat, gift, told.count(reason)), AGAIN),
    try_instead: line,
    why: told.oneOf(WHYS_TRIED[reason] ?? WHYS_STAKES, AGAIN),
  };
}
