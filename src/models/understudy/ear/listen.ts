/** What the understudy hears in a player's line: the act, the question, the clause, the things, the feeling. */
import { ENGLISH_FUNCTION_WORDS } from "../../../scene/language/function-words.ts";
import { contentStems, looksEnglish, wordsOf } from "../../../scene/language/words.ts";
import { type Act, actByLook, actByWords, type Feeling, feelingIn, givenNameIn } from "./acts.ts";
import { type Clause, clauseOf, stripped } from "./clause.ts";
import { actionDeed, deedOf } from "./deeds.ts";
import { type Question, questionIn } from "./question.ts";
import { hasTag, type Term, tagged, written } from "./tagged.ts";
import { type Thing, thingsIn } from "./things.ts";
import { typedOut, withNames } from "./typed.ts";
import { unfilled } from "./unfilled.ts";

export type { Act, Feeling } from "./acts.ts";

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
  const typed = unfilled(typedOut(action?.slice(1).find((part) => part !== undefined) ?? raw));
  const sentences = words.length === 0 ? [] : tagged(typed).map(withNames);
  const inner = namesIn(typed, sentences);
  const act0 = actByLook(raw, words.length > 0 && !looksEnglish(words));
  const questions = sentences.filter((terms) => terms.at(-1)?.post.includes("?") || asks(terms));
  const asked = act0 === null ? lastQuestion(sentences, questions) : null;
  const focus = asked ?? fullest(sentences);
  const question = asked ? questionIn(asked) : null;
  const commandDeed = question ? null : deedOf(focus);
  const act =
    act0 ??
    (action
      ? "action"
      : (shouted(actByWords(inner), commandDeed !== null) ??
        actByShape(focus, question !== null, commandDeed)));
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

/** The text with the names' capitals in it. */
function namesIn(text: string, sentences: readonly Term[][]): string {
  const lost = sentences
    .flat()
    .filter((term) => term.text !== term.lower && term.tags.has("FirstName"));
  return lost.reduce(
    (line, { lower, text: name }) =>
      line.replace(new RegExp(`\\b${lower.replace(/[^\p{L}]/gu, ".")}\\b`, "u"), name),
    text,
  );
}

/** "Quick, jump into the barrel!" is an order more than an alarm. */
function shouted(act: Act | null, orders: boolean): Act | null {
  return act === "alarm" && orders ? null : act;
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
  if (answered) return null;
  // "He moved to Peru? With your car?": the whole one says what it is about.
  const whole = questions.at(-2);
  return whole &&
    last.length < 5 &&
    !last.some((term) => hasTag(term, "Verb")) &&
    clauseOf(unmarked(whole))
    ? whole
    : last;
}

function unmarked(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, post: term.post.replace(/\?/g, "") }));
}

const HELPING = /^(?:do|does|did|am|are|is|was|were|can|could|would|will|should|have|has)(?:n't)?$/;

function asks(terms: readonly Term[]): boolean {
  const first = stripped(terms)[0];
  const second = stripped(terms)[1];
  if (!first || !second || terms.at(-1)?.post.includes("!")) return false;
  if (first.lower === "what" && ["if", "about"].includes(second.lower)) return true;
  if (["what", "which"].includes(first.lower) && stripped(terms).length === 2) return true;
  if (/^(?:what|who|where|how|when)'s$|^whose$/.test(first.lower)) return true;
  if (["what", "when"].includes(first.lower))
    return HELPING.test(second.lower) || hasTag(second, "Copula", "Auxiliary", "Modal");
  if (first.lower === "how" && HELPING.test(stripped(terms)[2]?.lower ?? "")) return true;
  if (["who", "where", "why", "how"].includes(first.lower))
    return hasTag(second, "Verb", "Copula", "Auxiliary", "Modal");
  return (
    HELPING.test(first.lower) &&
    /^(?:i|you|we|they|it|he|she|there|this|that|the|my|your|his|her|our|anyone|anybody|someone|somebody|everyone|everybody)$/.test(
      second.lower,
    )
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

const WORTH: Readonly<Record<string, number>> = {
  idea: -1,
  time: -3,
  feeling: -1,
  room: 0,
  body: -1,
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

const LONGEST_QUOTE = 60;

/** A sentence that is hardly longer is not cut. */
const WHOLE_QUOTE_WORDS = 8;

/** The line's fullest sentence if it is short, or some six words of it. */
function quoteOf(focus: readonly Term[], raw: string): string {
  const body = stripped(focus);
  const whole = body.length <= WHOLE_QUOTE_WORDS && written(body).length <= LONGEST_QUOTE;
  let terms = whole ? body : body.slice(0, 6);
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
        .slice(0, LONGEST_QUOTE)
        .replace(/["“”*_()[\]]/g, "")
        .replace(/[,;:]$/, "")
        .trim()
    : "";
}
