/**
 * Builds `try_instead` lines: what the player could have said then and there, made of the things that
 * were on the stage. Few patterns, each of which reads well whatever stands in it.
 */
import { answerTo, guessing, put } from "./answer-lines.ts";
import type { NamedThing } from "./named-things.ts";
import type { Flop } from "./protocol.ts";
import { contentStems, wordsOf } from "./words.ts";

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
/** Joins the player's own idea to what the partner had just named. */
const WITH_THING = [
  "It all goes back to {n}.",
  "I thought of it the moment you mentioned {n}.",
  "And {n} will tell you the same.",
] as const;

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
  return put(draw(thing.person ? OF_PERSON : mine ? OF_MINE : OF_THING), named);
}

/** Answers what was asked, with the gift in the answer; or takes the gift up. */
export function replying(asked: string | null, gift: Gift | null, draw: Draw): string {
  if (asked === null || gift === null) return takingUp(gift, draw);
  const answer = answerTo(asked, gift.named, gift.thing);
  if (answer === null) return takingUp(gift, draw);
  return answer.whole ? answer.line : `${answer.line} ${takingUp(gift, draw)}`;
}

/** The player's question with the guess that was in it. */
export function suspecting(line: string, gift: Gift | null, draw: Draw): string {
  return gift === null
    ? `${line.trim()} ${draw(OF_NOTHING)}`
    : guessing(line, gift.named, gift.thing);
}

/** The player's own idea, and the partner's beside it. */
export function joining(line: string, gift: Gift, draw: Draw): string {
  const sentences = sentencesOf(line);
  const kept = line.length <= 110 ? line.trim() : (sentences.at(-1) ?? line.trim());
  if (/\?\W*$/u.test(kept)) return `${kept} I ask because of ${gift.named}.`;
  if (gift.thing.person) return `${sentence(kept)} ${put("Ask {n}.", gift.named)}`;
  return `${sentence(kept)} ${put(draw(WITH_THING.slice(0, 2)), gift.named)}`;
}

/** The player's own yes, and something after it. */
export function goingOn(line: string, gift: Gift | null, draw: Draw): string {
  return `${sentence(line)} ${takingUp(gift, draw)}`;
}

export function sentencesOf(line: string): string[] {
  return (line.match(/[^.!?…]+[.!?…]*["”’»]?/gu) ?? []).map((one) => one.trim()).filter(Boolean);
}

const PREFACE =
  /^(?:well|so|ok|okay|first|before|let's|let us|let me|wait|hold on|i think|i guess|maybe|we should|actually|listen)\b/i;
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
    .map((one) => one.replace(/^(?:and|but|so|because|then|well)\s+(?:then\s+)?/i, "").trim())
    .filter((one) => /^(?:I|we|you|he|she|they|my|our|your|the)\b/i.test(one));
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

/** Sentences that carry a player's own idea on, in languages of which we know enough for that. */
const ELSEWHERE: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:ich|der|die|das|und|nicht|ist|ein|eine|ja|nein|wir)\b/,
    [
      "Ja, genau: {n}. Und niemand darf es erfahren.",
      "Gut, dass du fragst: {n}. Ich war dabei.",
      "Hör zu: {n}. Das habe ich dir nie erzählt.",
    ],
  ],
  [
    /\b(?:el|los|las|una|que|es|y|yo|muy|qué)\b/,
    ["Sí, exacto: {n}. Y nadie debe saberlo.", "Escucha: {n}. Nunca te lo había contado."],
  ],
  [
    /\b(?:je|le|les|une|est|et|vous|nous|oui|c'est)\b/,
    [
      "Oui, justement : {n}. Et personne ne doit le savoir.",
      "Écoute : {n}. Je ne te l'avais jamais dit.",
    ],
  ],
  [
    /\b(?:il|gli|che|è|non|sono|una|sì)\b/,
    ["Sì, proprio così: {n}. E nessuno deve saperlo.", "Ascolta: {n}. Non te l'avevo mai detto."],
  ],
];

/** In a language that we hardly speak: the player's own last idea, held on to. */
export function inTheirWords(line: string, own: string | null, draw: Draw): string {
  const words = `${line} ${own ?? ""}`.toLowerCase();
  const patterns = ELSEWHERE.find(([signs]) => signs.test(words))?.[1];
  const idea = own ?? line.replace(/[.!?…。！？\s]+$/u, "");
  if (patterns === undefined || own === null)
    return `${sentence(idea, "!")} ${sentence(idea, "!")}`;
  return draw(patterns).replace("{n}", idea);
}
