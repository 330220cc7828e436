/**
 * Builds `try_instead` lines: what the player could have said then and there, made of the things that
 * were on the stage. Few patterns, each of which reads well whatever stands in it.
 */

import { ASKS } from "../language/line-deeds.ts";
import type { NamedThing } from "../language/named-things.ts";
import { afterGreeting, toThePoint } from "../language/to-the-point.ts";
import { contentStems, wordsOf } from "../language/words.ts";
import type { Flop } from "../protocol.ts";
import { answerTo, guessing, put } from "./answer-lines.ts";

/** Takes a thing up and makes it matter to oneself. */
const OF_THING = [
  "I know about {n}. I was there, and I said nothing.",
  "I have dreamt of {n} three nights running, and now I know why.",
  "So it is true about {n}. I owe you an apology.",
  "Don't tell my mother about {n}. She thinks we stopped all that years ago.",
  "I wrote to the newspaper about {n}, and they are sending somebody tonight.",
] as const;
const OF_PERSON = [
  "I told {n} everything this morning. I could not keep it in any longer.",
  "I owe {n} an apology, and it has to be tonight.",
  "Then we ask {n} to dinner, and I do the talking.",
  "{N} knew before I did, and that is what hurts.",
] as const;
/** Leads back to what was named a while ago, from whatever was said since. */
const OF_FAR = [
  "It all goes back to {n}. I should have told you sooner.",
  "First {n}, and now this. I owe you the truth.",
  "That is what {n} was about, from the beginning. I knew, and I said nothing.",
] as const;
const OF_FAR_PERSON = [
  "{N} said that it would come to this. I did not want to believe it.",
  "I promised {n} never to speak of this, and now I have to.",
] as const;
/** So many of the partner's lines ago, a thing needs leading back to. */
export const FAR = 2;
/** What is the speaker's own. */
const OF_MINE = [
  "You can have {n}, if you tell me the truth.",
  "I never go anywhere without {n}, and now you see why.",
  "Nobody has asked me about {n} in years. Sit down.",
] as const;
/** Where nothing was named that one could take up. */
const OF_NOTHING = [
  "I have locked the door. Nobody leaves before I have told you what I did.",
  "I kept this from you all year: I still have the other key.",
  "Then I go first, and you hold my coat. My letter is in the pocket.",
  "I came to tell you that I leave on the morning boat, and I want you with me.",
] as const;
/** Questions that tell something. */
const WONDERS = [
  "Did you think that I would not count the spoons?",
  "Shall I tell you what I did with your letter?",
  "Would you believe me if I said that I have been here before?",
] as const;
const WONDERS_OF_THING = [
  "Have you told anybody what we did with {n}?",
  "Did you know that my mother asks about {n} every night?",
  "Would you be so calm if you had seen {n} in the dark?",
] as const;
const WONDERS_OF_PERSON = [
  "Did you know that {n} writes to me every Sunday?",
  "Have you told {n} that I am your twin?",
  "Would you still trust {n} if you had seen us at the harbour?",
] as const;
/** Goes on from any question of one's own. */
const AFTER_ASKING = [
  "I ask because I saw it in your face this morning.",
  "No, don't tell me yet. I would rather hear it from my mother.",
  "I ask because the whole market is talking about it.",
] as const;
/** Joins the player's own idea to what the partner had just named. */
const WITH_THING = [
  "And all because of {n}.",
  "It all began with {n}.",
  "It all goes back to {n}.",
];
const WITH_PERSON = [
  "But not a word to {n}.",
  "{N} must never find out.",
  "And that is just what I told {n}.",
];

/** What the partner named, as the player would name it. */
export interface Gift {
  readonly thing: NamedThing;
  /** In the player's mouth: "your van" for the partner's "my van". */
  readonly named: string;
  /** How many of the partner's lines ago it was named; 0 for the one that is answered. */
  readonly ago: number;
}

/** Takes each of several once, from a place that the seed decides. */
export type Draw = (options: readonly string[]) => string;

/** The phrase as a sentence of its own, with the given mark if it has none. */
export function sentence(phrase: string, mark = "."): string {
  const [first = "", ...rest] = [...phrase.trim()];
  const text = first.toUpperCase() + rest.join("");
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}${mark}`;
}

/** Says something definite about the gift. */
export function takingUp(gift: Gift | null, draw: Draw): string {
  if (gift === null) return draw(OF_NOTHING);
  const { thing, named } = gift;
  const mine = /^my /.test(named);
  if (gift.ago >= FAR) {
    const far = thing.person ? OF_FAR_PERSON : OF_FAR;
    const fitting = thing.plural ? far.filter((line) => !/ was /.test(line)) : far;
    return put(draw(fitting), named);
  }
  return put(draw(thing.person ? OF_PERSON : mine ? OF_MINE : OF_THING), named);
}

/** The same where the game wants nothing but questions. */
export function wondering(gift: Gift | null, draw: Draw): string {
  if (gift === null) return draw(WONDERS);
  return put(draw(gift.thing.person ? WONDERS_OF_PERSON : WONDERS_OF_THING), gift.named);
}

/** Answers what was asked, with the gift in the answer; or takes the gift up. */
export function replying(asked: string | null, gift: Gift | null, draw: Draw): string {
  if (asked === null || gift === null) return takingUp(gift, draw);
  const answer = answerTo(asked, gift.named, gift.thing);
  if (answer === null) return takingUp(gift, draw);
  if (answer.after === null) return answer.line;
  return `${answer.line} ${put(draw(answer.after), gift.named)}`;
}

/** The player's question with the guess that was in it. */
export function suspecting(line: string, gift: Gift | null, draw: Draw): string {
  const asked = sentence(afterGreeting(line).replace(/[\s,.!…]+$/u, ""), "?");
  return gift === null ? `${asked} ${draw(AFTER_ASKING)}` : guessing(asked, gift.named, gift.thing);
}

/** Written so that it can be said again: a sentence in words spelt out, though its capital and its dot may be missing. */
function isClean(line: string): boolean {
  return /[\p{L}\d.!…。！]["”’»]?$/u.test(line.trim()) && !MESSY.test(line) && !ASKS.test(line);
}

/** As it is written where people take their time. */
function written(line: string): string {
  return sentence(line.replace(/(?<=^|[\s,])i(?=['’ ]|$)/gu, "I").replace(/[,\s]+$/u, ""));
}
const MESSY =
  /\b(?:lol|lmao|omg|idk|u|ur|im|ive|ill|dont|cant|wont|didnt|doesnt|isnt|wasnt|its|hes|shes|theyre|youre|thats|whats|theres|lets|gonna|kinda|gotta|ya|rn|tho|cuz|ok|haha\\w*|uh+|um+|hm+|wanna|pls|thx|smth|teh)\b|[.!]{2,}$/i;

/** A no said again is no better line. */
const DENIAL =
  /^(?:no|nope|never)\b|\b(?:can't|won't|cannot|isn't|never) (?:make|do|say|said|true)\b/i;

/** The last of the player's sentences that tells something, or the whole line if it is short; null if it cannot be said again. */
function toSayAgain(line: string): string | null {
  const trimmed = toThePoint(line);
  if (!isClean(trimmed) || DENIAL.test(line.trim()) || DENIAL.test(trimmed)) return null;
  if (trimmed.length <= 90) return written(trimmed);
  const last = sentencesOf(trimmed).at(-1) ?? "";
  return last.length <= 90 && wordsOf(last).length >= FEWEST_WORDS ? written(last) : null;
}

/** The player's own idea, and the partner's beside it. */
export function joining(line: string, asked: string | null, gift: Gift, draw: Draw): string {
  const kept = toSayAgain(line);
  if (kept === null) return replying(asked, gift, draw);
  return `${sentence(kept)} ${put(draw(gift.thing.person ? WITH_PERSON : WITH_THING), gift.named)}`;
}

/** The player's own yes, and something after it. */
export function goingOn(line: string, asked: string | null, gift: Gift | null, draw: Draw): string {
  const kept = toSayAgain(line);
  return kept === null ? replying(asked, gift, draw) : `${kept} ${takingUp(gift, draw)}`;
}

export function sentencesOf(line: string): string[] {
  return (line.match(/[^.!?…]+[.!?…]*["”’»]?/gu) ?? []).map((one) => one.trim()).filter(Boolean);
}

const PREFACE =
  /^(?:well|so|ok|okay|first|before|let's|let us|let me|wait|hold on|i think|i guess|maybe|we should|actually|listen|if|when|while|as|since|which|who|that|because|although|though|until|or|to|with|without|not)\b/i;
/** What only leads up to what one has to say. */
const LEAD_IN =
  /^(?:(?:and|but|so|because|then|well)\s+)*(?:I(?:['’]d| would) (?:just )?like to (?:say|point out|tell you|mention|add)|I (?:just |only )?(?:want|wanted) to (?:say|tell you)|I (?:think|guess|mean|suppose|must say|have to say)|the thing is|what I mean is|you see|you know)[,:]?\s+(?:that\s+)?/i;
const MOST_WORDS = 18;
const FEWEST_WORDS = 4;

/**
 * The one thing that a long or roundabout line had to say, in its own words: its richest sentence, or
 * a clause that stands alone; null if there is none, or if that is the whole line.
 */
export function coreOf(line: string): string | null {
  const sentences = sentencesOf(line);
  const clauses = sentences
    .flatMap((one) =>
      one.split(
        /[,;:]\s+|\s[–—-]\s|\s(?=(?:and|but|because) (?:then )?(?:I|we|you|he|she|they|my|the)\b)|\sthat\s(?=(?:I|we|you) )/u,
      ),
    )
    .map((one) =>
      one
        .replace(LEAD_IN, "")
        .replace(/^(?:and|but|so|because|then|well)\s+(?:then\s+|that\s+)?/i, "")
        .trim(),
    )
    .filter((one) =>
      /^(?:I|we|you|he|she|they|it|my|our|your|the|a|\p{Lu}\p{Ll}+ (?:said|is|was|has|had|knew|saw|told|says))\b/iu.test(
        one,
      ),
    );
  const fits = (one: string) => {
    const count = wordsOf(one).length;
    return count >= FEWEST_WORDS && count <= MOST_WORDS && !PREFACE.test(one);
  };
  const richest = (parts: readonly string[]) =>
    parts.filter(fits).sort((a, b) => contentStems(b).size - contentStems(a).size)[0];
  const core = (sentences.length > 1 ? richest(sentences) : undefined) ?? richest(clauses);
  return core === undefined || core === line.trim() ? null : sentence(core);
}

/** A line that would have caught the flop. */
export function rescueLine({ kind, about }: Flop, gift: Gift | null): string {
  const thing = about?.replace(/^(?:the|an?|my|your) /i, "") ?? null;
  const held = gift === null ? "everything" : gift.named;
  switch (kind) {
    case "forgot_name":
      return about === null
        ? "Say the first letter, and I say the rest. We have always done it that way."
        : `${about}! The name is ${about}. Now sit down, you have had a long day.`;
    case "contradicted_fact":
      return "You have to say that, I know. They are listening at the door. Nod if I am right.";
    case "misheard":
      return thing === null
        ? "That is not what I said, but it is better. We do it your way."
        : `I said “${thing}”, but what you heard is better. We do it your way.`;
    case "lost_object":
      return thing === null
        ? "Look in your other hand. You have been holding it since we came in."
        : `Look in your other hand. You have been holding the ${thing} since we came in.`;
    case "froze":
      return `You have gone quiet. Sit down, leave ${held} to me, and tell me what you saw.`;
    case "panicked":
      return `Give me your hand and breathe. I look after ${held}, you look at me.`;
    default:
      return kind satisfies never;
  }
}
