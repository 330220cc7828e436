/** What notes made from the log say about a line worth keeping, in the line's own words where they can. */
import type { Beat } from "./beats.ts";
import type { Reason } from "./principle-choice.ts";
import type { Flop } from "./protocol.ts";
import { midSentence, type Told } from "./told.ts";
import { contentStems, countWords, cutAtWord, sharedStems } from "./words.ts";

const CITED_MAX_CHARS = 120;

/** Said where everything was said already. */
export const AGAIN = " So it was here too.";

export const said = (words: string): string => {
  const cut = cutAtWord(words.trim(), CITED_MAX_CHARS);
  // The marks within a quotation are the single ones.
  const inner = cut.replaceAll("“", "‘").replaceAll("”", "’");
  return `“${inner}${cut.length < words.trim().length ? " …" : ""}”`;
};

export const STUMBLED: Readonly<Record<Flop["kind"], string>> = {
  forgot_name: "lost a name",
  contradicted_fact: "contradicted what you had settled",
  froze: "froze",
  misheard: "misheard you",
  lost_object: "lost hold of a thing",
  panicked: "panicked",
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

const WHY_RESCUE = [
  "A partner who is caught in mid-fall trusts you with more, and the house saw it.",
  "Nobody remembers the stumble afterwards; everybody remembers who reached out.",
  "Whoever stays calm next to trouble makes it safe to be bold.",
  "It told your partner that nothing can go so wrong that you would leave them alone with it.",
];

/** Reasons for lines whose use by the partner cannot be cited, or was cited already. */
const WHYS: Partial<Readonly<Record<Reason, readonly string[]>>> = {
  callback: [
    "What returns shows that somebody listened; it ties the scene together.",
    "An old thing in a new place is worth more than a new thing: the house knows it already.",
    "It turns two moments into a story.",
    "The audience had half forgotten it, and likes you for not having done so.",
  ],
  yes_and: [
    "It is concrete. Your partner can see it, and so can the last row.",
    "You did not ask for leave: you put it there, and it was true.",
    "It raised the number of things that this scene can be about.",
    "It could only have been said in this scene, and nowhere else.",
    "It gave your partner something to stand on.",
  ],
  accept: [
    "Agreement is the ground that the next offer stands on.",
    "A plain yes costs nothing and makes the other one braver.",
    "Your partner knew that they had been heard.",
    "It kept the scene in one place long enough to become one.",
  ],
  question: [
    "Interest in the other is where listening begins.",
    "To want to know is half of it; the other half is to say what you suspect.",
    "Your partner felt that you were looking at them.",
    "A question is a light. It showed where you wanted the scene to go.",
  ],
  gag: [
    "Ease is what the house breathes along with; it only wants a home inside the scene.",
    "Whoever enjoys being up there gives everybody else leave to do so.",
    "Play is the point. All it needs is a partner in it.",
    "The laugh shows that you hear what is odd, and that ear is worth training.",
  ],
};
const WHYS_PRESENT = [
  "To answer without knowing how it goes on is the muscle that all others hang on.",
  "A short line said in time is worth more than a fine one that comes too late.",
  "Whoever stays on the stage can still do everything with the next line.",
  "Nothing was lost yet: your partner had the floor again, and you were still there.",
  "Most people would have looked at their shoes.",
];

function whyItHelped(reason: Reason, { turn, usedIn }: Beat, told: Told): string {
  const cited =
    usedIn === null
      ? ""
      : `Your partner took it up ${usedIn.turn === turn.turn ? "at once" : `in turn ${usedIn.turn}`}: ${said(usedIn.words)}`;
  return told.fresh([cited, ...(WHYS[reason] ?? WHYS_PRESENT)], AGAIN);
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

/** Observation and reason for a line worth keeping; neither was told before in this report. */
export function keepWords(
  reason: Reason,
  beat: Beat,
  told: Told,
): { observation: string; why: string } {
  const { turn, rescued, pickedUp, things } = beat;
  const offer = turn.read?.offer ?? null;
  const see = (...options: string[]) => told.fresh([...options, ...presence(beat)], AGAIN);
  switch (reason) {
    case "rescue": {
      const flop = rescued?.kind ?? "froze";
      return {
        observation: see(
          `Your partner ${STUMBLED[flop]} on purpose in turn ${rescued?.turn ?? turn.turn}, and with this line ${RESCUED[flop]}.`,
        ),
        why: told.fresh(WHY_RESCUE, AGAIN),
      };
    }
    case "callback": {
      const back = things.find(
        ({ stems }) => pickedUp && sharedStems(stems, contentStems(pickedUp.words)) > 0,
      );
      const since = pickedUp?.turn === 0 ? "the very first line" : `turn ${pickedUp?.turn ?? 0}`;
      return {
        observation: see(
          back && pickedUp
            ? `You fetched ${said(midSentence(back.text))} back from ${since}.`
            : offer === null
              ? things[0]
                ? `You came back to ${said(midSentence(things[0].text))}.`
                : ""
              : `You added ${said(offer)}.`,
          things[0] ? `You came back to ${said(midSentence(things[0].text))}.` : "",
        ),
        why: whyItHelped(back ? "callback" : "yes_and", beat, told),
      };
    }
    case "yes_and": {
      const took = pickedUp && offer && pickedUp.words !== offer;
      return {
        observation: see(
          took ? `You took up ${said(pickedUp.words)} and added ${said(offer)}.` : "",
          offer === null ? "" : `You added ${said(offer)}.`,
        ),
        why: whyItHelped(reason, beat, told),
      };
    }
    case "accept":
      return {
        observation: see(
          pickedUp
            ? `You said yes to ${said(pickedUp.words)} and took nothing away from it.`
            : "You said yes, and took nothing away from what was there.",
          "Again you went along with what was there.",
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
      return { observation: see(), why: told.fresh(WHYS_PRESENT, AGAIN) };
  }
}
