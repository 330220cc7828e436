/**
 * Answers to a partner's question, and guesses in answer to one's own, built on a thing of the scene.
 * Every pattern must read well for one thing or many, and says something that was not settled before.
 */
import type { NamedThing } from "../language/named-things.ts";
import { contentStems, sharedStems } from "../language/words.ts";

/** What can be put where `{n}` stands; for people `{p}` stands there, in lines of their own. */
type Pattern = readonly [asks: RegExp, ofThing: string, ofPerson?: string];

const ANSWERS: readonly Pattern[] = [
  [
    /^who(?:'s| is| are)? going to\b|^which of us\b/,
    "I will. And I want {n} in return.",
    "I will. I have wanted to for years.",
  ],
  [
    /^who(?:'s| is) \w+ing\b/,
    "I am. I have been ever since we saw {n}.",
    "I am. {N} was in no state to.",
  ],
  [/^whose\b/, "Mine. I did it because of {n}.", "Mine. I did it for {n}."],
  [
    /^who(?:m|'d|'s)?\b/,
    "My mother. She has known about {n} from the first day.",
    "My mother. She and {n} were at school together.",
  ],
  [
    /^where\b.*\b(?:go|going)\b/,
    "Back to where we found {n}. I left something there.",
    "Wherever {n} is going. I have packed already.",
  ],
  [
    /^where (?:were|was|have)\b/,
    "Right beside {n}, and I have two witnesses.",
    "With {n}, and I have two witnesses.",
  ],
  [/^where\b.*\b(?:begin|start)\b/, "Begin with {n}. I am ready to hear it."],
  [
    /^where do you see\b/,
    "Right beside {n}, with a much better chair.",
    "In your chair, with {n} bringing me the coffee.",
  ],
  [/^where\b/, "Right behind {n}, where nobody ever looks.", "Ask {n}. We went there together."],
  [
    /^when\b/,
    "The night we found {n}. You had that same look on your face.",
    "The night we met {n}. You had that same look on your face.",
  ],
  [/^why\b/, "Because of {n}. I swore I would never speak of that."],
  [/^how many\b/, "Two, if we leave {n} behind."],
  [
    /^how long\b/,
    "Ever since {n}. You were there, and you said nothing.",
    "Ever since {n} came into our lives.",
  ],
  [/^how much\b/, "Everything I have, and {n} on top."],
  [
    /^how (?:can|could) you\b/,
    "Because I have seen {n} before, and I know what comes next.",
    "Because I know {n}, and I know what comes next.",
  ],
  [/^how\b/, "Slowly, with {n} between us, and without a word."],
  [/^which is it\b/, "Both. Ask anybody who was there with {n}."],
  [/^which\b/, "The one beside {n}. I put my name on it."],
  [
    /^what (?:do|shall|should|can|will|are|would|could) we (?:going to )?(?:tell|say)\b/,
    "The truth: that we lost {n}.",
    "The truth, and {n} first of all.",
  ],
  [
    /^what are you (?:going to do|doing)\b/,
    "I am going to take {n} and run.",
    "I am going to tell {n} everything.",
  ],
  [
    /^what (?:do|shall|should|can|will|are|could) we\b|^what now\b/,
    "We take {n}, and we leave by the back door.",
  ],
  [
    /^what(?:'s| is| was) (?:it|wrong|the matter|going on)\b|^what happened\b/,
    "It is about {n}. I was the last one there, and I kept quiet.",
  ],
  [
    /^what do you want\b/,
    "I want {n}, and after that an apology.",
    "I want you to tell {n} the truth, tonight.",
  ],
  [
    /^what did (?:you|he|she|they|i|we) (?:\w+ )*?(?:promise|tell|say|swear)\b/,
    "That nobody would ever find {n}.",
    "That {n} would never hear of it.",
  ],
  [/^what (?:if|happens if)\b/, "Then we blame {n}, and we stick to it."],
  [
    /^what would you\b/,
    "I would take {n} home and never say a word.",
    "I would tell {n} everything, and then I would run.",
  ],
  [/^what did the\b/, "Looked at {n}, and then at me, and wept.", "Called {n}, and then wept."],
  [/^what\b/, "Look at {n}. There is your answer.", "Ask {n}. I have nothing left to hide."],
];

const GUESSES: readonly Pattern[] = [
  [/^what are you doing\b/, "No, let me guess: you have come back for {n}."],
  [
    /^who are you\b/,
    "No, don't tell me: you are the one who left {n} here.",
    "No, don't tell me: {n} sent you.",
  ],
  [/^(?:could|can|would) you (?:say|repeat)\b/, "No, don't. I heard it, and so did {n}."],
  [/^who\b/, "My guess is somebody who wanted {n}.", "My guess is {n}."],
  [/^why\b/, "No, let me guess: because of {n}."],
  [
    /^where (?:did|do|have|are) you (?:get|find|found|got)\b/,
    "No, let me guess: it was lying right beside {n}.",
    "No, let me guess: {n} gave it to you.",
  ],
  [/^where\b/, "I can see {n} from here, so it cannot be far."],
  [/^when\b/, "I say the moment we hear from {n}."],
  [/^how\b/, "No, let me guess: with {n}, and a great deal of patience."],
  [
    /^what (?:do|shall|should|can|will|are) we\b|^what now\b/,
    "I say we take {n} and leave by the back door.",
  ],
  [/^what\b/, "I have a feeling that it has to do with {n}."],
  [
    /^(?:is|are|was|were|am|do|does|did|has|have|had|isn't|aren't|don't|doesn't|didn't)\b/,
    "I say yes, because of {n}.",
    "I say yes, and {n} knows why.",
  ],
  [/^/, "I ask because I saw you with {n} last night."],
];

/** The sentence begins with a capital. */
export function upperFirst(text: string): string {
  const [first = "", ...rest] = [...text];
  return first.toUpperCase() + rest.join("");
}

/** The pattern with the thing in its place, as the other one than its first speaker names it. */
export function put(pattern: string, named: string): string {
  return upperFirst(pattern.replaceAll("{n}", named).replaceAll("{N}", upperFirst(named)));
}

function chosen(patterns: readonly Pattern[], asked: string): Pattern | undefined {
  return patterns.find(([asks]) => asks.test(asked));
}

/** A question in lower case, without what only leads up to it. */
function bare(question: string): string {
  return question
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(
      /^(?:[^\p{L}]|(?:and|but|so|then|well|wait|now|oh|no|yes|okay|ok|listen|tell me)\b)+/u,
      "",
    );
}

/** "Do we open it, or do we run?" is answered with the first of the two; null if it offers no such choice. */
function choice(asked: string): string | null {
  const mine = /^do you want me to ([^,?]+), or\b/.exec(asked)?.[1];
  if (mine && !/\b(?:i|me|my|you|your)\b/.test(mine)) return `${upperFirst(mine.trim())}.`;
  const either = /^(?:is|was) it ([^,?]+),? or (?:is it |was it )?[^?]+\?$/.exec(asked)?.[1];
  if (either && !/\b(?:i|me|my|you|your)\b/.test(either)) return `${upperFirst(either.trim())}.`;
  const found = /^do (we|you) ([^,?]+), or do (?:we|you)\b/.exec(asked);
  const [, who, deed] = found ?? [];
  if (!who || !deed || /\b(?:i|me|my|you|your)\b/.test(deed)) return null;
  return `${who === "we" ? "We" : "I"} ${deed.trim()}.`;
}

const YES_OR_NO =
  /^(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|am|isn't|aren't|don't|didn't|it's|it is|you|we|they|he|she|that's|there's|there)\b/;
/** Asks for a deed or a permission, not for a fact. */
const ASKS_FOR_DEED =
  /^(?:can|could|will|would|shall|should|may)\b|^(?:do|are) (?:we|you) (?:going to|willing|ready|\w+$)|^do (?:we|i)\b/;

/** What a yes can go on with, each of them joined to the yes and to nothing else. */
const AFTER_YES = {
  person: ["But not a word to {n}.", "And {n} was the first to know."],
  deed: ["But first we hide {n}.", "And {n} comes with us."],
  fact: ["Why else would I have kept quiet about {n}?", "And all because of {n}."],
  /** Where the question has the thing in it already. */
  asked: ["I knew that you would ask one day.", "And I would do it again."],
} as const;

/**
 * The answer to the partner's question as far as the question decides it, and what may be said after
 * it ("Yes." is only a head), null if it stands alone; null if it is no question that one answers.
 */
export function answerTo(
  question: string,
  named: string,
  thing: NamedThing,
): { readonly line: string; readonly after: readonly string[] | null } | null {
  const asked = bare(question);
  const about = /^what about ([^?]+)/.exec(asked);
  if (about) {
    const stay = thing.plural ? "stay" : "stays";
    return {
      line: `${upperFirst(named)} ${stay} with me. I have earned that much.`,
      after: null,
    };
  }
  const isAsked = sharedStems(thing.stems, contentStems(question)) > 0;
  const after = isAsked
    ? AFTER_YES.asked
    : thing.person
      ? AFTER_YES.person
      : ASKS_FOR_DEED.test(asked)
        ? AFTER_YES.deed.map((one) => (thing.plural ? one.replace("comes", "come") : one))
        : AFTER_YES.fact;
  const picked = choice(asked);
  if (picked)
    return { line: picked, after: thing.person || isAsked ? after : AFTER_YES.deed.slice(0, 1) };
  const open = chosen(ANSWERS, asked);
  if (open) {
    const [, ofThing, ofPerson] = open;
    return { line: put(thing.person ? (ofPerson ?? ofThing) : ofThing, named), after: null };
  }
  if (YES_OR_NO.test(asked) || /, (?:isn't|wasn't|didn't|don't|aren't|haven't) \w+\?$/.test(asked))
    return { line: "Yes.", after };
  return null;
}

/** The player's own question, and in the same breath what they suspect. */
export function guessing(line: string, named: string, thing: NamedThing): string {
  const question = /[^.!?…]*\?[^?]*$/u.exec(line)?.[0] ?? line;
  const [, ofThing, ofPerson] = chosen(GUESSES, bare(question)) ?? ["", "It has to do with {n}."];
  return `${line.trim()} ${put(thing.person ? (ofPerson ?? ofThing) : ofThing, named)}`;
}
