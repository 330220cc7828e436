/** What notes made from the log say about a line worth another try: what was seen, a better line, and why. */
import type { Beat } from "./beats.ts";
import { AGAIN, STUMBLED, said } from "./keep-words.ts";
import { inTheirWords } from "./other-tongues.ts";
import type { Reason } from "./principle-choice.ts";
import { midSentence, type Told } from "./told.ts";
import {
  coreOf,
  type Draw,
  type Gift,
  goingOn,
  joining,
  replying,
  rescueLine,
  sentence,
  suspecting,
  takingUp,
} from "./try-lines.ts";
import { countWords, looksEnglish, wordsOf } from "./words.ts";

/** What was seen where the player gave something away; the most particular first. */
function seen(
  reason: Reason,
  { turn, asked, missed }: Beat,
  gift: Gift | null,
  before: number,
): string[] {
  const it = gift ? said(midSentence(gift.thing.text)) : null;
  const question = asked ? said(asked) : null;
  const was = gift?.thing.plural ? "were" : "was";
  const beside = gift && asked?.includes(gift.thing.text) ? null : it;
  switch (reason) {
    case "rescue":
      return [
        `Your partner ${STUMBLED[missed?.kind ?? "froze"]} in turn ${missed?.turn ?? 0}, on purpose, and this line went past it.`,
      ];
    case "block":
      return [
        ...turned(before, [
          it ? `There was ${it} to play with, and this line shuts the door.` : "",
          it ? `With ${it} your partner had begun something; here they have to begin afresh.` : "",
          it ? `A no, while ${it} ${was} waiting: your partner is left with empty hands.` : "",
        ]),
        question ? `Asked ${question}, you said no, and put nothing in its place.` : "",
        "This line says that it is not so, and puts nothing in its place.",
      ];
    case "cancel":
      return [
        it ? `With this line ${it} and all the rest never happened.` : "",
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
        it ? `There was ${it} to take up, and this line lets the moment pass.` : "",
        ...turned(before, [
          question ? `Asked ${question}, you handed the answer back.` : "",
          question ? `${question} was yours to answer in any way you liked.` : "",
        ]),
        "This line leaves it all to your partner.",
      ];
    case "question":
      return [
        ...turned(before, [
          it ? `You ask, though ${it} ${was} right there to make a guess with.` : "",
          it ? `Your partner has to invent the answer, and you had ${it} in view.` : "",
        ]),
        "This line asks your partner to invent, and gives nothing to invent from.",
      ];
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

const WHYS: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  rescue: [
    "It names the trouble kindly and makes it useful: the mistake becomes what the scene is about.",
    "One steady sentence is all that somebody who stumbles needs.",
    "Your partner gets the floor back, and the trouble has become a present.",
    "It costs one sentence, and afterwards nobody can say that it was not planned.",
  ],
  block: [
    "What was said stays true, and there are two things on the stage instead of none.",
    "Your character may still hate it. The scene goes on only if it exists.",
    "A yes to the fact leaves every door open; your feelings about it are up to you.",
    "Your partner dared something. This pays them back.",
  ],
  cancel: [
    "What has happened counts; it only gets dearer if you go on from it.",
    "A world that can be taken back has nothing in it to lose.",
  ],
  wimp: [
    "It decides something. Even a wrong choice gives your partner more to work with than none.",
    "Now there is somebody up there who wants something, and that somebody is you.",
    "It need not be clever: the nearest thing on the stage, and a claim about it.",
    "It makes you the one who knows, and your partner the one who is curious.",
  ],
  question: [
    "The question may stay; the guess behind it is the gift.",
    "A guess can be wrong and still be useful: your partner has something to put right.",
    "You knew more than you asked for. This lets your partner have it.",
  ],
  gag: [
    "The funny thing then happens to people we believe in, and stays funny for longer.",
    "Meant seriously, it gets the bigger laugh, and the scene gets to keep it.",
    "A joke ends something; a straight face begins something.",
  ],
  bridge: [
    "It begins where everybody is waiting.",
    "Done is more fun to watch than planned.",
    "What would have come next is here already, and you find out together what follows.",
  ],
  long: [
    "One picture at a time: your partner can only pick up what they can carry.",
    "Short enough to be heard to its end, and there is still something to ask about.",
  ],
  accept: [
    "The yes is yours already; this is the and.",
    "Now your partner gets something back for what they gave.",
  ],
  dropped: [
    "Two ideas, one from each of you, and the scene suddenly has a history.",
    "Nothing of yours is lost, and your partner learns that theirs had landed.",
  ],
};
const WHYS_STAKES = [
  "When something can be lost, the house has a reason to lean in.",
  "One thing that only your character knows, and everybody listens.",
];

function betterLine(reason: Reason, beat: Beat, gift: Gift | null, draw: Draw): string {
  const { turn, asked, missed, ownOffer } = beat;
  if (!looksEnglish(wordsOf(turn.line))) return inTheirWords(turn.line, ownOffer, draw);
  switch (reason) {
    case "rescue":
      return missed ? rescueLine(missed, gift) : replying(asked, gift, draw);
    case "question":
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

/** The best gift for this line; one that was told of already only if there is no other. */
function giftFor(reason: Reason, { gifts, asked }: Beat, told: Told): Gift | null {
  if (reason === "dropped") return gifts.dropped[0] ?? null;
  // What a block denies is the very thing to accept.
  if (reason === "block" && gifts.denied[0]) return gifts.denied[0];
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
  const english = looksEnglish(wordsOf(beat.turn.line));
  const gift = english ? giftFor(reason, beat, told) : null;
  if (gift) told.add(`gift ${gift.named}`);
  const draw: Draw = (options) => told.oneOf(options);
  let line = sentence(betterLine(reason, beat, gift, draw));
  while (told.has(`line ${line}`)) line = `${line} And you?`;
  told.add(`line ${line}`);
  return {
    observation: told.fresh(seen(reason, beat, gift, told.count(reason)), AGAIN),
    try_instead: line,
    why: told.oneOf(WHYS[reason] ?? WHYS_STAKES, AGAIN),
  };
}
