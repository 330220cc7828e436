/**
 * Builds `try_instead` lines: what the player could have said then and there, made of the words that
 * were on the stage. The simplest good answer says the other's offer back and adds one thing to it.
 */
import { draw } from "./random.ts";

/** What can follow anything that was just said back. Each is a thing one can see or act on. */
const AND_THEN = [
  "And I packed both suitcases the moment I heard.",
  "Quick, close the curtains before the neighbours notice.",
  "That is why I have not slept since Tuesday.",
  "And my mother is already on the stairs to see it.",
  "I kept it from everyone until tonight, and now the whole street knows.",
  "Then take the heavy end, and I will get the door.",
  "I wrote it down the day we met. Here, page one.",
] as const;

/** What makes a line that was said cost its speaker something. */
const AND_IT_MATTERS = [
  "And if it goes wrong, I lose my father's house.",
  "I have never told that to anyone but you.",
  "And I promised your grandmother I would, with my hand on her piano.",
  "I have until the bells ring, and my hands are shaking already.",
  "You were the one who taught me, the summer the lake froze.",
] as const;

/** Answers to open questions that give more than was asked for, by the word that asks. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/^why\b/, "Because I swore it to your grandmother, and she is standing right behind you."],
  [/^who(?:m|se)?\b/, "My mother's five brothers, all of them, and they have brought the piano."],
  [/^where\b/, "Under the piano stool, where you used to hide your letters."],
  [/^when\b/, "At the stroke of seven. Listen, that was the sixth."],
  [/^how\b/, "With my bare hands and your father's recipe. Do not tell him."],
  [/^(?:what|which)\b/, "The last one of its kind. I carried it in under my hat."],
];

const SWAPPED: Readonly<Record<string, string>> = {
  "i am": "you are",
  "i'm": "you're",
  "i was": "you were",
  "i've": "you've",
  "i'll": "you'll",
  "i'd": "you'd",
  i: "you",
  me: "you",
  my: "your",
  mine: "yours",
  myself: "yourself",
  "you are": "I am",
  "you're": "I'm",
  "you were": "I was",
  "you've": "I've",
  "you'll": "I'll",
  "you'd": "I'd",
  your: "my",
  yours: "mine",
  yourself: "myself",
};
const PERSON =
  /\b(?:i am|i'm|i was|i've|i'll|i'd|i|me|mine|myself|my|you are|you're|you were|you've|you'll|you'd|yourself|yours|your|you)\b(?!')/gi;
const SUBJECT_BEFORE = /(?:^|[.!?,;:]\s*|\b(?:and|but|that|if|when|because|what|so|than|then) )$/i;
const VERB_AFTER =
  /^ (?:have|can|will|would|could|should|must|did|do|had|may|might|never|always)\b/i;

/** The same said by the other: "my key is in your hat" becomes "your key is in my hat". */
export function fromTheOtherSide(phrase: string): string {
  const plain = phrase.replace(/’/g, "'");
  return plain.replace(PERSON, (word, at: number) => {
    const swapped = SWAPPED[word.toLowerCase()];
    if (swapped !== undefined) return swapped;
    const isSubject =
      SUBJECT_BEFORE.test(plain.slice(0, at)) || VERB_AFTER.test(plain.slice(at + word.length));
    return isSubject ? "I" : "me";
  });
}

/** The phrase as a sentence of its own, with the given mark if it has none. */
export function sentence(phrase: string, mark = "."): string {
  const [first = "", ...rest] = [...phrase.trim()];
  const text = first.toUpperCase() + rest.join("");
  return /[.!?…。！？]$/u.test(text) ? text : `${text}${mark}`;
}

/** Another of the endings for every turn, so that two notes on one scene do not end alike. */
function ending(endings: readonly string[], seed: number, turn: number): string {
  const first = Math.floor(draw(seed, "try-line") * endings.length);
  return endings[(first + turn) % endings.length] ?? "";
}

/** Answers the question and gives more than was asked for. */
export function answering(question: string, seed: number, turn: number): string {
  const asked = question
    .toLowerCase()
    .replace(/^(?:\P{L}|(?:and|but|so|then|well|wait|now|oh|no|yes)\b)+/u, "");
  const open = ANSWERS.find(([asks]) => asks.test(asked));
  return open ? open[1] : `Yes! ${ending(AND_THEN, seed, turn)}`;
}

/** Says the partner's offer back and adds to it. */
export function takingUp(offer: string, seed: number, turn: number): string {
  return `${sentence(fromTheOtherSide(offer), "!")} ${ending(AND_THEN, seed, turn)}`;
}

/** The player's own line, with something concrete after it. */
export function goingOn(line: string, seed: number, turn: number): string {
  return `${sentence(line)} ${ending(AND_THEN, seed, turn)}`;
}

/** The player's own line, with something at stake after it. */
export function raisingStakes(line: string, seed: number, turn: number): string {
  return `${sentence(line)} ${ending(AND_IT_MATTERS, seed, turn)}`;
}
