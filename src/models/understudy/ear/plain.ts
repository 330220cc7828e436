import { typedOut } from "./typed.ts";

/** A line's sentences in their plainest wording, as topics are told by: no fillers, no contractions, no case. */

export interface PlainSentence {
  readonly text: string;
  readonly asks: boolean;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bi'm\b/g, "i am"],
  [/\bi've\b/g, "i have"],
  [/\bi'll\b/g, "i will"],
  [/\bi'd\b/g, "i would"],
  [/\byou're\b/g, "you are"],
  [/\bit's\b/g, "it is"],
  [/\bcan(?:'t|t|not)\b/g, "cannot"],
  [/\bwon'?t\b/g, "will not"],
  [/\bain'?t\b/g, "is not"],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should)n'?t\b/g, "$1 not"],
  [
    /\b(he|she|that|there|what|who|where|how|here|everyone|somebody|someone|nobody)'?s\b(?! own)/g,
    "$1 is",
  ],
  [/\b(\p{L}+)'s (?=been\b)/gu, "$1 has "],
  [/\b(\p{L}+)'re\b/gu, "$1 are"],
  [/\b(\p{L}+)'ve\b/gu, "$1 have"],
  [/\b(\p{L}+)'ll\b/gu, "$1 will"],
  [/\b(\p{L}+)'d\b/gu, "$1 would"],
  [/\blet'?s\b(?= \w)/g, "let us"],
  [/\bhave got to\b/g, "have to"],
];

/** Words that change nothing about what a sentence says. */
const FILLERS =
  /\b(?:actually|really|just|honestly|basically|literally|totally|kinda|(?<!what |which |some |any )(?:kind|sort) of|probably|tbh|ngl|lol|lmao|btw|haha+|omg|though|tho|anyway|also|still|already|even|finally|to be honest|obviously|definitely|quietly|now that)\b/g;
const OPENERS =
  /^(?:oh no|oh my god|excuse me|pardon me|at least|by the way|to be fair|for once|in fact|oh|ok(?:ay)?|ok then|well|so|and|but|um+|uh+|hmm+|er+|yes|yeah|yep|yup|no|nope|nah|hey|hi|hello|sorry|wow|because|cause|cuz|i mean|you know|like|right|alright|fine|good|great|god|gosh|dude|man|bro|mom|mum|dad|maybe|ah|aw+|damn|jesus|grandpa|grandma|granny|daddy|mummy|mommy|honey|babe|baby|darling|doctor|doc|captain|sir|madam|boss|detective|chef|officer|professor|your majesty|wait|look|listen|see|then)\b[\s,.!:;–—-]+(?=\p{L})/u;
const SUBJECT =
  /^(?:i|you|we|he|she|it|they|there|that|this|the|my|your|his|her|our|is|are|am|was|do|does|did|can|could|will|would|should|have|has|what|where|who|why|how|when|let|please|do not|don't|does|stop|tell|give|hold|help|come|get|go|take|show|look)\b/;
const HEDGES =
  /^(?:i (?:think|thought|guess|suppose|feel like|believe|am sure|am pretty sure|swear|mean)(?: that)?) (?=(?:i|you|we|he|she|it|they|there|that|this|the|my|your|his|her|our|someone|somebody|everyone)\b)/;
/** "I don't think this is working": it is said that it is not. */
const DOUBTED =
  /^i do not think (?:that )?((?:i|you|we|he|she|it|they|this|that|there|(?:my|your|the|our) \p{L}+)) (can|will|am|are|is|have|has|should|could|would|was|were)(?! not)\b/u;
const ASKING =
  /^(?:(?:now|so) what$|(?:what|which) \w+$|(?:who|what|where|when|why|how|which) (?:is|are|am|was|were|do|does|did|will|would|can|could|should|shall|have|has|had|if|about|kind|sort|time|much|many|long|late|big|bad|deep|tall|often|fast|old|far|\w+ (?:is|are|was|were|do|does|did) (?:i|you|he|she|it|we|they|this|that|the)\b)\b|who \w+|whose \w+|why not|may (?:i|we)|do not you|do you|did you|are you|is (?:it|that|this|there|he|she)|(?:is|are|was|were|did|does|do|has|have|can|could|will|would|should) (?:the|my|your|his|her|our|this|that|these|those|any|some|people|they|we|i|you|he|she|it|there|anyone|someone|everyone)\b)/;

/** "That isn't yours, is it": the tag only asks for a nod. */
const TAG =
  /(?<=\w \w+ \S+),? (?:is it|is it not|are you|are you not|were you|were you not|do you|do you not|did you|did you not|does it|does it not|do they|have you|have you not|is he|is she|right|huh|no)$/;

/** "Welcome, do you have a reservation": the question begins after the comma. */
const ASKED_AFTER_COMMA =
  /, (?=(?:do|did|are|is|can|could|will|would|have|should) (?:you|we|i|he|she|it|they|this|that|there)\b|(?:what|where|who|why|how) (?:is|are|was|were|do|does|did|can|should)\b)/i;

/** "It's... your ring?": a pause in the middle of a sentence ends none. */
const PAUSE = /(?:\.{2,}|…)\s*(?=\p{Ll})/gu;

export function plainly(raw: string): PlainSentence[] {
  const typed = typedOut(raw.replaceAll("’", "'")).replace(PAUSE, " ");
  const pieces = typed.match(/[^.!?…\n]+[.!?…]*/gu) ?? [];
  const sentences = pieces
    .flatMap((piece) => piece.split(ASKED_AFTER_COMMA))
    .map((piece) => plain(piece))
    .filter(({ text }) => text !== "");
  return corrected(sentences);
}

const IS_NOT = /\b(?:is|are|was|were|am) not\b/;
const BUT_IS =
  /^(?:it|that|this|they|these|those|he|she|you|we|i) (?:is|are|was|were|am)\b(?! not\b)/;

/** "It's not a hamster. It's your ring!": what is not, and what is instead, is said in one breath. */
function corrected(sentences: readonly PlainSentence[]): PlainSentence[] {
  const whole: PlainSentence[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const corrects = last && !last.asks && IS_NOT.test(last.text) && BUT_IS.test(sentence.text);
    if (corrects) whole[whole.length - 1] = { text: `${last.text}, ${sentence.text}`, asks: false };
    else whole.push(sentence);
  }
  return whole;
}

function plain(piece: string): PlainSentence {
  let text = piece
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}',;:\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const [from, to] of SHORT) text = text.replace(from, to);
  const whole = text;
  text = text.replace(FILLERS, " ").replace(/\s+/g, " ").trim();
  for (;;) {
    const opener = OPENERS.exec(text);
    if (!opener) break;
    const rest = text.slice(opener[0].length);
    // "Look at me" and "wait for me" are orders; "look, I ..." is not.
    const goesOn = SUBJECT.test(rest) || OPENERS.test(rest);
    if (!/[,.!:;–—-]/.test(opener[0]) && !goesOn) break;
    text = rest;
  }
  text = text
    .replace(DOUBTED, (_, who: string, verb: string) =>
      verb === "can" ? `${who} cannot` : `${who} ${verb} not`,
    )
    .replace(HEDGES, "")
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, "");
  if (text === "") text = whole;
  const tagged = TAG.test(text);
  if (tagged) text = text.replace(TAG, "");
  return { text, asks: tagged || /\?/.test(piece) || ASKING.test(text) };
}
