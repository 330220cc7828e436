/** What the understudy hears in a player's line: the act, the question, the clause, the things, the feeling. */
import { ENGLISH_FUNCTION_WORDS } from "../../../scene/function-words.ts";
import { contentStems, looksEnglish, wordsOf } from "../../../scene/words.ts";
import { type Clause, clauseOf, stripped } from "./clause.ts";
import { mirroredText } from "./mirror.ts";
import { type Question, questionIn } from "./question.ts";
import { hasTag, type Term, tagged, written } from "./tagged.ts";
import { lowerFirst, type Thing, thingsIn } from "./things.ts";

/** What the line does, as far as the answer must differ. */
export type Act =
  | "silence"
  | "marks"
  | "emoji"
  | "laugh"
  | "foreign"
  | "babble"
  | "agree"
  | "refuse"
  | "lost"
  | "unsure"
  | "greet"
  | "thank"
  | "sorry"
  | "love"
  | "leave"
  | "threat"
  | "alarm"
  | "insult"
  | "confess"
  | "name"
  | "question"
  | "lets"
  | "command"
  | "action"
  | "statement"
  | "fragment";

export type Feeling =
  | "afraid"
  | "angry"
  | "sad"
  | "happy"
  | "tired"
  | "ashamed"
  | "jealous"
  | "hungry";

export interface Heard {
  readonly raw: string;
  readonly act: Act;
  /** The sentence that the answer answers: the last question, or the fullest one. */
  readonly focus: readonly Term[];
  readonly clause: Clause | null;
  /** Verb and what follows, turned, of "let's ...", a command or a described action: "rob the bank". */
  readonly deed: string | null;
  readonly question: Question | null;
  /** Things named, the focus sentence's first, best to speak of first. */
  readonly things: readonly Thing[];
  readonly names: readonly string[];
  /** Somebody's own name, given in this line. */
  readonly givenName: string | null;
  readonly feeling: Feeling | null;
  /** The line's meaningful words, stemmed. */
  readonly stems: ReadonlySet<string>;
  /** A short piece of the line to quote word for word; empty if it has no letters. */
  readonly quote: string;
  readonly words: number;
  readonly exclaimed: boolean;
}

const FEELINGS: Readonly<Record<Feeling, RegExp>> = {
  afraid:
    /\b(?:scared|afraid|terrified|frightened|nervous|anxious|worried|fear|panick\w*|shaking|trembling)\b/i,
  angry: /\b(?:angry|furious|mad at|hate|rage|sick of|fed up|annoyed|how dare)\b/i,
  sad: /\b(?:sad|lonely|crying|cry|heartbroken|miss (?:you|him|her|them)|miserable|tears|depressed|hurts?|alone)\b/i,
  happy: /\b(?:happy|thrilled|delighted|excited|wonderful|best day|proud|hooray|yay)\b/i,
  tired: /\b(?:tired|exhausted|sleepy|can't sleep|no sleep|worn out)\b/i,
  ashamed: /\b(?:ashamed|embarrass\w*|guilty|my fault|humiliat\w*)\b/i,
  jealous: /\b(?:jealous|envious|envy)\b/i,
  hungry: /\b(?:hungry|starving|thirsty)\b/i,
};

const LINES: readonly (readonly [Act, RegExp])[] = [
  ["laugh", /^\W*(?:(?:ha|he|hi){2,}h?|lol|lmao|rofl|haha\w*)\W*$/i],
  [
    "agree",
    /^\W*(?:ok(?:ay)?|k|yes|yeah|yep|yup|sure|fine|right|alright|all right|agreed|of course|deal|good|great|cool|nice|perfect|absolutely|definitely|exactly|true|i see|got it|i agree|sounds good|let's do it|go on|if you say so|okay then|mhm|aha|uh huh|wow)(?:[\s,]+(?:ok(?:ay)?|yes|yeah|sure|fine|then|sir|boss|i agree|good|great|let's do it|sounds good))*\W*$/i,
  ],
  [
    "unsure",
    /^\W*(?:(?:well|um+|uh+|hmm*|er+),?\s*)*(?:i (?:don'?t|do not) know(?: what to (?:say|do))?|idk|dunno|no idea|i have no idea|i'm not sure|not sure|maybe|perhaps|whatever|i guess(?: so)?|hmm+|um+|uh+|er+)\W*$/i,
  ],
  [
    "lost",
    /^\W*(?:what|huh|pardon|sorry|excuse me|come again|wait,? what|what do you mean|i don'?t (?:understand|get it)|i'm (?:lost|confused)|what are you talking about|what is going on|what's going on|what is happening|what's happening)\s*[?!.…]*\W*$/i,
  ],
  [
    "refuse",
    /^\W*(?:no(?:pe)?|nah|never|no way|absolutely not|not at all|i don'?t (?:think so|want to)|i refuse|i won'?t|forget it|stop it|stop|not really|that's not true|that is not true|not true|wrong)(?:[\s,]+(?:no|never|thanks|thank you|way|i won'?t|stop))*\W*$/i,
  ],
  [
    "greet",
    /^\W*(?:hi|hello|hey|good (?:morning|evening|afternoon)|greetings|howdy|hiya)\b[^?]{0,24}$/i,
  ],
  [
    "sorry",
    /^\W*(?:(?:i'?m|i am|we're) (?:so |very |really |terribly )?sorry|sorry|my apologies|i apologi[sz]e|forgive me|please forgive)\b/i,
  ],
  ["thank", /^\W*(?:thank you|thanks|many thanks|cheers)\b/i],
  ["love", /\bi(?:'ve| have)? (?:always |still |really |secretly )?loved? (?:you|u)\b(?! to\b)/i],
  [
    "leave",
    /\b(?:i(?:'m| am) leaving(?: you)?|i(?:'m| am) breaking up|(?:we should|let's|want to|we need to|have to) break up|it'?s over(?: between)?|i want a divorce|i quit|i(?:'m| am) moving out|we(?:'re| are) (?:done|through|finished)|breaking up with you)\b/i,
  ],
  [
    "threat",
    /\b(?:hands up|freeze|nobody move|don't move|this is a (?:robbery|hold-?up|stick-?up)|i(?:'ll| will|'m going to| am going to) (?:kill|shoot|destroy|eat|hurt|arrest|fire|report|sue) (?:you|u|him|her|them|everyone|us)|i have a (?:gun|knife|bomb)|you(?:'re| are) (?:under arrest|fired)|or else)\b/i,
  ],
  [
    "confess",
    /\b(?:i (?:have|need|want|'ve got|must|gotta|got) (?:something )?(?:to )?(?:confess|tell you)(?: something)?|i have a (?:confession|secret)|(?:to be honest|the truth is|i lied|i(?:'ve| have) been lying))\b/i,
  ],
  [
    "insult",
    /\byou(?:'re| are|r|) (?:(?:so|such|such an?|an?|really|the most|the worst|a complete|a total|absolutely) )*(?:idiot|stupid|fool|liar|useless|terrible|awful|horrible|monster|pathetic|incompetent|crazy|insane|ridiculous|worst|dumb|moron|coward|lazy|disgusting|annoying|mad|cheat|traitor)\b/i,
  ],
  [
    "alarm",
    /(?:^|[.!?]\s*)\W*(?:help(?: me| us)?|run|look out|watch out|get down|hide|duck|quick(?:ly)?|hurry|fire|careful|behind you|oh no|oh my god)(?:\b[^.?!]{0,24})?!/i,
  ],
];

const MARKS = /^[\s\p{P}\p{S}]*$/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const ACTION =
  /^\s*(?:\*([^*]{2,200})\*|\(([^)]{2,200})\)|\[([^\]]{2,200})\]|_([^_]{2,200})_)[\s.!]*$/;

/** Earlier lines are heard again at every turn. Weak, so that an erased scene takes its words along. */
const heardBefore = new WeakMap<object, Heard>();

/** Hears the line that an object of the log holds, once. */
export function listenOnce(holder: object, text: string): Heard {
  const known = heardBefore.get(holder);
  if (known) return known;
  const heard = listen(text);
  heardBefore.set(holder, heard);
  return heard;
}

/** Hears one line. `text` is the player's line as stored. */
export function listen(text: string): Heard {
  const raw = text.trim().replace(/\bwhat i(?:'m| am) trying to say is(?: that)? /gi, "");
  const words = wordsOf(raw);
  const action = ACTION.exec(raw);
  const inner = action?.slice(1).find((part) => part !== undefined) ?? raw;
  const sentences = words.length === 0 ? [] : tagged(inner);
  const act0 = actByLook(raw, words.length > 0 && !looksEnglish(words));
  const questions = sentences.filter((terms) => terms.at(-1)?.post.includes("?") || asks(terms));
  const asked = act0 === null ? lastQuestion(sentences, questions) : null;
  const focus = asked ?? fullest(sentences);
  const question = asked ? questionIn(asked) : null;
  const commandDeed = question ? null : deedOf(focus);
  const act =
    act0 ??
    (action ? "action" : (actByWords(inner) ?? actByShape(focus, question !== null, commandDeed)));
  const clause = act === "foreign" || question !== null ? null : clauseOf(focus);
  const deed = act === "action" ? actionDeed(focus) : (commandDeed?.deed ?? null);
  const english = act !== "foreign" && act !== "babble";
  const things = english ? rankedThings(sentences, focus) : [];
  return {
    raw,
    act,
    focus,
    clause,
    deed,
    question,
    things,
    names: things.filter((thing) => thing.name).map((thing) => thing.bare),
    givenName: givenNameIn(inner),
    feeling: feelingIn(raw),
    stems: contentStems(raw),
    quote: quoteOf(focus, raw),
    words: words.length,
    exclaimed: /!/.test(raw),
  };
}

function actByLook(raw: string, strange: boolean): Act | null {
  if (/^[\s.…]+$/.test(raw)) return "silence";
  if (EMOJI.test(raw) && !/\p{L}{2,}/u.test(raw)) return "emoji";
  if (MARKS.test(raw)) return "marks";
  for (const [act, pattern] of LINES.slice(0, 1)) if (pattern.test(raw)) return act;
  if (LINES.some(([, pattern]) => pattern.test(raw))) return null;
  if (strange) return "foreign";
  if (
    /^\S+$/.test(raw) &&
    /^(?:[bcdfghjklmnpqrstvwxz]{4,}|(\p{L})\1{3,}|[asdfghjkl]{6,}|\d+)$/iu.test(raw)
  )
    return "babble";
  return null;
}

function actByWords(text: string): Act | null {
  if (givenNameIn(text) !== null && text.split(/\s+/).length < 9 && !text.includes("?"))
    return "name";
  for (const [act, pattern] of LINES) if (pattern.test(text)) return act;
  return null;
}

function actByShape(
  focus: readonly Term[],
  question: boolean,
  deed: { readonly kind: "lets" | "command" } | null,
): Act {
  if (question) return "question";
  if (deed) return deed.kind;
  return clauseOf(focus) ? "statement" : "fragment";
}

/** The question that waits for an answer; one the player went on to answer ("My experience? I once ...") does not. */
function lastQuestion(
  sentences: readonly Term[][],
  questions: readonly Term[][],
): readonly Term[] | null {
  const last = questions.at(-1);
  if (!last) return null;
  const answered = sentences.indexOf(last) < sentences.length - 1 && last.length < 4;
  return answered ? null : last;
}

function asks(terms: readonly Term[]): boolean {
  const first = stripped(terms)[0];
  const second = stripped(terms)[1];
  if (!first || !second || terms.at(-1)?.post.includes("!")) return false;
  if (first.lower === "what" && ["if", "about"].includes(second.lower)) return true;
  if (["who", "where", "why", "how"].includes(first.lower))
    return hasTag(second, "Verb", "Copula", "Auxiliary", "Modal");
  return (
    ["do", "are", "can", "could", "did", "would", "will", "is", "have"].includes(first.lower) &&
    ["you", "we", "they", "it", "he", "she", "there"].includes(second.lower)
  );
}

function fullest(sentences: readonly Term[][]): readonly Term[] {
  let best: readonly Term[] = [];
  let bestScore = -1;
  sentences.forEach((terms, index) => {
    // The last thing said weighs most; a whole clause beats a fragment; length counts up to a point.
    const score =
      (clauseOf(terms) ? 6 : 0) +
      Math.min(6, contentStems(written(terms)).size) * 2 +
      (index / sentences.length) * 3;
    if (score > bestScore) {
      best = terms;
      bestScore = score;
    }
  });
  return best;
}

interface Deed {
  readonly kind: "lets" | "command";
  readonly deed: string;
}

const NO_DEED = new Set(
  "be let's lets please no sorry thank thanks welcome look listen wait stop come hey".split(" "),
);

function deedOf(sentence: readonly Term[]): Deed | null {
  const body = stripped(sentence);
  const first = body[0];
  if (!first || body.length > 14) return null;
  if (["let's", "lets"].includes(first.lower) && body.length > 1) {
    return { kind: "lets", deed: lowerFirst(written(cutDeed(mirroredTerms(body.slice(1))))) };
  }
  const please = first.lower === "please" ? body.slice(1) : body;
  const verb = please[0];
  if (!verb || please.length < 2 || NO_DEED.has(verb.lower)) return null;
  if (["don't", "dont", "never"].includes(verb.lower)) return null;
  if (
    !hasTag(verb, "Imperative", "Infinitive") ||
    hasTag(verb, "Noun", "Modal", "Auxiliary", "Copula")
  )
    return null;
  return { kind: "command", deed: lowerFirst(written(cutDeed(mirroredTerms(please)))) };
}

/** Only the first deed, without what it is done for: "put the gun down", not "and then ...". */
function cutDeed(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex(
    (term, index) =>
      index > 1 &&
      (/[,;:—–!.]/.test(terms[index - 1]?.post ?? "") ||
        ["and", "because", "so", "or", "but", "before", "while"].includes(term.lower)),
  );
  return at < 0 ? terms : terms.slice(0, at);
}

function mirroredTerms(terms: readonly Term[]): Term[] {
  return tagged(mirroredText(terms)).flat();
}

/** "opens the door slowly" -> "open the door slowly"; null if it does not begin with a verb in -s. */
function actionDeed(focus: readonly Term[]): string | null {
  const first = focus[0];
  if (!first || focus.length > 14) return null;
  const rest = mirroredText(cutDeed(focus).slice(1));
  const base = baseForm(first.lower);
  return base ? `${base} ${rest}`.trim() : null;
}

export function baseForm(verb: string): string | null {
  const irregular: Readonly<Record<string, string>> = {
    goes: "go",
    does: "do",
    has: "have",
    is: "are",
  };
  if (irregular[verb]) return irregular[verb] ?? null;
  if (/ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  if (/[^s]s$/.test(verb)) return verb.slice(0, -1);
  return null;
}

const WORTH: Readonly<Record<string, number>> = {
  idea: -1,
  time: -3,
  feeling: -1,
  room: 0,
  person: 1,
};

function rankedThings(sentences: readonly Term[][], focus: readonly Term[]): Thing[] {
  const scored: { thing: Thing; score: number }[] = [];
  sentences.forEach((terms, index) => {
    thingsIn(terms).forEach((thing, place) => {
      if (scored.some(({ thing: known }) => known.head === thing.head)) return;
      const known = thing.category === null ? 0 : 3 + (WORTH[thing.category] ?? 1);
      const score =
        known + (terms === focus ? 3 : 0) + index * 0.2 + place * 0.3 - (thing.name ? 2 : 0);
      scored.push({ thing, score });
    });
  });
  return scored.sort((a, b) => b.score - a.score).map(({ thing }) => thing);
}

function givenNameIn(text: string): string | null {
  const match =
    /\b(?:my name(?:'s| is)|call me|i am called|i'm called|(?:^|[.!?,]\s*)i(?:'m| am))\s+((?:(?:Captain|Doctor|Dr|Mr|Mrs|Ms|Professor|Agent|King|Queen|Sir)\.?\s)?\p{Lu}\p{Ll}{1,15}(?:\s\p{Lu}\p{Ll}{1,15})?)\b/u.exec(
      text,
    );
  return match?.[1] ?? null;
}

export function feelingIn(text: string): Feeling | null {
  if (
    /\b(?:not|never|n't|no longer) (?:\w+ )?(?:scared|afraid|angry|sad|happy|tired|jealous|hungry|nervous|worried)\b/i.test(
      text,
    )
  )
    return null;
  for (const [feeling, pattern] of Object.entries(FEELINGS)) {
    if (pattern.test(text)) return feeling as Feeling;
  }
  return null;
}

/** At most six words of the line, from its fullest sentence. */
function quoteOf(focus: readonly Term[], raw: string): string {
  const body = stripped(focus);
  let terms = body.slice(0, 6);
  while (
    terms.length > 1 &&
    body.length > terms.length &&
    ENGLISH_FUNCTION_WORDS.has(terms.at(-1)?.lower ?? "")
  ) {
    terms = terms.slice(0, -1);
  }
  const text = terms.length > 0 ? written(terms) : raw.slice(0, 40).trim();
  return /\p{L}/u.test(text)
    ? text
        .replace(/["“”*_()[\]]/g, "")
        .replace(/[,;:]$/, "")
        .trim()
    : "";
}
