/** What notes made from the log say about a line, in the line's own words where it can. */
import type { Beat } from "./beats.ts";
import { QUOTE_MAX_CHARS } from "./moments.ts";
import type { Reason } from "./principle-choice.ts";
import type { Flop } from "./protocol.ts";
import { answering, goingOn, raisingStakes, sentence, takingUp } from "./try-lines.ts";
import { cutAtWord, looksEnglish, wordsOf } from "./words.ts";

const CITED_MAX_CHARS = 120;

const said = (words: string): string => `“${cutAtWord(words.trim(), CITED_MAX_CHARS)}”`;

const STUMBLED: Readonly<Record<Flop["kind"], string>> = {
  forgot_name: "forgot a name",
  contradicted_fact: "contradicted what you had settled",
  froze: "froze",
  misheard: "misheard you",
  lost_object: "lost hold of a thing",
  panicked: "panicked",
};

/** Why it worked: the next line that used it, or what it is good for. */
function whyItHelped({ turn, usedIn }: Beat): string {
  if (!usedIn)
    return "It gave your partner something to stand on, and the scene went on from there.";
  const when = usedIn.turn === turn.turn ? "at once" : `in turn ${usedIn.turn}`;
  return `Your partner built on it ${when}: ${said(usedIn.words)}`;
}

/** Observation and reason for a line worth keeping. */
export function keepWords(reason: Reason, beat: Beat): { observation: string; why: string } {
  const { turn, rescued, pickedFrom, given } = beat;
  const offer = turn.read?.offer ?? null;
  const picksUp = turn.read?.picks_up ?? null;
  const why = whyItHelped(beat);
  switch (reason) {
    case "rescue":
      return {
        observation: `Your partner ${STUMBLED[rescued?.kind ?? "froze"]} on purpose in turn ${rescued?.turn ?? turn.turn}, and with this line you made it part of the scene.`,
        why: "A partner who is caught in mid-fall trusts you with more, and the audience saw it.",
      };
    case "callback":
      return {
        observation:
          picksUp === null
            ? "You fetched back something from earlier in the scene."
            : `You fetched back ${said(picksUp)}${pickedFrom === null ? "" : ` from turn ${pickedFrom}`}.`,
        why: beat.usedIn
          ? why
          : "What returns shows that somebody listened; it ties the scene together.",
      };
    case "yes_and":
      if (picksUp !== null && offer !== null)
        return { observation: `You took up ${said(picksUp)} and added ${said(offer)}.`, why };
      return {
        observation:
          offer === null ? "You went along and added to it." : `You added ${said(offer)}.`,
        why,
      };
    case "accept":
      return {
        observation: `You said yes to ${picksUp || given ? said(picksUp ?? given ?? "") : "what was there"} and took nothing away from it.`,
        why: "Agreement is the ground that the next offer stands on.",
      };
    case "question":
      return {
        observation: "You wanted to know what your partner had in mind.",
        why: "Interest in the other is where listening begins.",
      };
    case "gag":
      return {
        observation: "You were at ease enough up there to laugh.",
        why: "Ease is what the audience breathes along with; it only wants a home inside the scene.",
      };
    case "bridge":
      return {
        observation: "You took your time and kept hold of the scene's thread.",
        why: "Whoever does not hurry has room to hear the other.",
      };
    default:
      return {
        observation: `In turn ${turn.turn} it was your line, and you said one: the stage was never empty.`,
        why: "To answer at all, without knowing how it will go on, is the muscle that all others hang on.",
      };
  }
}

/** A line that would have caught the flop. */
function rescueLine({ kind, about }: Flop): string {
  switch (kind) {
    case "forgot_name":
      return `${about ?? "Say it slowly"}. Say it with me: ${about ?? "you know this name"}. You sang it at my wedding.`;
    case "contradicted_fact":
      return about === null
        ? "You are right too, and that is what frightens me: both of us remember it."
        : `${sentence(about)} And your story is true as well; that is what frightens me.`;
    case "misheard":
      return `I said ${about ?? "something else"}, you heard something better. We are doing both.`;
    case "lost_object":
      return `Look in your other hand. The ${about ?? "thing"} has been there since we began.`;
    case "froze":
      return "You have gone quiet. Sit down, I will hold this for you, and then tell me what you saw.";
    case "panicked":
      return "Give me your hand and breathe. You hold the door, I will do the talking.";
    default:
      return kind satisfies never;
  }
}

/** What was seen, per reason, where the player gave something away. */
function seen(reason: Reason, { given, missed, dropped }: Beat): string {
  const gift = given === null ? "what was there" : said(given);
  const lost = dropped && given !== null ? ` ${said(given)} was not heard of again.` : "";
  switch (reason) {
    case "rescue":
      return `Your partner ${STUMBLED[missed?.kind ?? "froze"]} in turn ${missed?.turn ?? 0}, on purpose, and this line left them alone with it.`;
    case "block":
      return `Your partner gave you ${gift}, and this line says that it is not so.`;
    case "cancel":
      return "This line takes back what the two of you had built.";
    case "wimp":
      return `Your partner gave you ${gift}, and this line leaves the choice to them.${lost}`;
    case "question":
      return `This line asks your partner to invent, though you had ${gift} to answer with.${lost}`;
    case "gag":
      return "The laugh was bought from the scene: for a moment nobody believed in it.";
    case "bridge":
      return "This line puts off what was about to happen.";
    case "accept":
      return `You said yes to ${gift}, and stopped there.`;
    case "dropped":
      return `Your partner also gave you ${gift}, and it was not heard of again.`;
    default:
      return "A line that holds. It could have cost your character something as well.";
  }
}

function whyBetter(reason: Reason): string {
  switch (reason) {
    case "rescue":
      return "It names the trouble kindly and makes it useful: the mistake becomes what the scene is about.";
    case "block":
    case "cancel":
      return "What was said stays true, and now there are two things on the stage instead of none.";
    case "wimp":
      return "It decides something. Even a wrong choice gives your partner more to work with than none.";
    case "question":
      return "It answers the question itself, so your partner gets a gift in place of a task.";
    case "gag":
      return "The funny thing then happens to people the audience believes in, and stays funny longer.";
    case "bridge":
      return "It begins with what everybody is waiting for.";
    case "accept":
      return "The yes is yours already; this is the and.";
    case "dropped":
      return "It says back what your partner gave you, so they know that it landed, and carries it on.";
    default:
      return "When something can be lost, the audience has a reason to lean in.";
  }
}

/** In a language that we do not speak, only words that were said on this stage are safe. */
function inTheirWords(reason: Reason, { turn, given, ownOffer }: Beat): string {
  const echo = given === null ? "" : `${sentence(given, "!")} `;
  const goesOn = reason === "accept" || reason === "presence" || reason === "dropped";
  const own = goesOn || ownOffer === null ? turn.line : ownOffer;
  return echo === "" ? `${sentence(own, "!")} ${sentence(own, "!")}` : `${echo}${sentence(own)}`;
}

function betterLine(reason: Reason, beat: Beat, seed: number): string {
  const { turn, given, asked, missed } = beat;
  const line = cutAtWord(turn.line, QUOTE_MAX_CHARS);
  if (!looksEnglish(wordsOf(turn.line))) return inTheirWords(reason, beat);
  if (reason === "rescue" && missed) return rescueLine(missed);
  if (reason === "presence") return raisingStakes(line, seed, turn.turn);
  if (reason === "accept") return goingOn(line, seed, turn.turn);
  if (asked !== null && reason !== "dropped") return answering(asked, seed, turn.turn);
  return given === null
    ? "I know exactly where we are: I have the key in my shoe, and it still fits."
    : takingUp(given, seed, turn.turn);
}

/** Observation, better line and reason for a line worth another try. */
export function tryWords(
  reason: Reason,
  beat: Beat,
  seed: number,
): { observation: string; try_instead: string; why: string } {
  return {
    observation: seen(reason, beat),
    try_instead: betterLine(reason, beat, seed),
    why: whyBetter(reason),
  };
}
