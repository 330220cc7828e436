/** Whether a line only asks, as people type it: the question mark may be missing. */
import { contentStems, onlyAsks } from "../scene/language/words.ts";

const LEAD_IN = "(?:\\W|and |but |so |ok |okay |well |oh |wait |um |uh |er |hm+ |sorry |no |hey )*";
/** A word that asks, at a sentence's head: an open question gives less than one that supposes something. */
const OPEN = new RegExp(
  `^${LEAD_IN}(?:what|who|where|when|why|how|which|whose|huh|was|wer|wo|wann|warum|wie|que|quien|donde|cuando|por que|como|quoi|qui|ou|quand|pourquoi|comment|cuant[oa]s?|cual(?:es)?|adonde|wohin|woher|womit|wieso|welche[rsnm]?|wessen|wieviele?|combien|quel(?:le)?s?)\\b`,
);
/** Asks to hear again what was said. */
const SAY_AGAIN =
  /\b(?:(?:could|can|would|will) you (?:please )?(?:repeat|say|explain)|say (?:that|it) again|repeat (?:that|the question)|come again|what did you say|what was that|what do you mean|pardon(?: me)?)\b/;

/** Asks, and so makes a proposal. */
const PROPOSES =
  /^(?:\W|and |but |so |ok |okay |well |oh )*(?:what if|how about|why (?:don't|not|can't)|shall we|(?:could|can|should) we)\b/;

/** Asks for news of what was already named: "is it real?", "do they have children?" */
const ASKS_AFTER = new RegExp(
  `^${LEAD_IN}(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had) (?:it|they|he|she|this|that|these|those)\\b`,
);

/** A question without its mark: a word that asks and a verb, or a verb before its subject. */
const UNMARKED = new RegExp(
  `^${LEAD_IN}(?:(?:what|who|where|when|why|how|which)(?:'s| is| are| was| were| do| does| did| can| could| should| would| will| now| next| then| about| else| happened)\\b|who (?!knows|cares|dares)\\p{L}+|(?:what (?:kind|sort|time)|how (?:many|much|long|old|come|far|often)|which) |(?:what|who|where|why|how|huh)$|(?:do|does|did|are|can|could|would|will|have) (?:you|we|they)\\b|(?:is|was) (?:it|that|this|there|he|she)\\b|und (?:jetzt|dann|nun)$|y (?:ahora|luego|entonces)$|(?:warum|wieso|wohin|donde|por que)\\b|was (?:ist|soll|machst|machen|willst|hast|jetzt)\\b)`,
  "u",
);
const LONGEST_UNMARKED = 10;

const SENTENCE = /[^.!?。！？…]+[.!?。！？…]*/gu;

function isUnmarked(sentence: string): boolean {
  return (
    !/[.!…]/u.test(sentence) &&
    UNMARKED.test(sentence.trim()) &&
    sentence.trim().split(/\s+/).length <= LONGEST_UNMARKED
  );
}

/** Whether all asks that says anything: "er... what do you think?", "oh no. what now". */
export function asksOnly(folded: string): boolean {
  if (onlyAsks(folded)) return true;
  const saying = (folded.match(SENTENCE) ?? []).filter(
    (one) => /[?？]/u.test(one) || isUnmarked(one) || contentStems(one).size > 0 || isNod(one),
  );
  return saying.length > 0 && saying.every((one) => /[?？]/u.test(one) || isUnmarked(one));
}

/** A yes before the question has said something. */
const isNod = (sentence: string): boolean =>
  /^\W*(?:yes|yeah|yep|yup|aye|sure|exactly|absolutely|definitely|let's)\b/.test(sentence);

export const isOpenQuestion = (folded: string): boolean => OPEN.test(folded);
export const proposes = (folded: string): boolean => PROPOSES.test(folded);
export const asksAfter = (folded: string): boolean => ASKS_AFTER.test(folded);
export const asksAgain = (folded: string): boolean => SAY_AGAIN.test(folded);
