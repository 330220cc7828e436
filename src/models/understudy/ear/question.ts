/** Questions: of what kind, and how an answer may take up their words. */

import { clauseOf, stripped } from "./clause.ts";
import { mirrored, mirroredText } from "./mirror.ts";
import { hasTag, type Term, written } from "./tagged.ts";
import { lowerFirst } from "./things.ts";

export type QuestionKind =
  | "who"
  | "what"
  | "where"
  | "when"
  | "why"
  | "how"
  | "how_much"
  | "what_if"
  | "choice"
  | "yes_no"
  | "tag"
  | "other";

export interface Question {
  readonly kind: QuestionKind;
  /** The whole question turned round, without its mark: "why did I steal the bread". */
  readonly turned: string;
  /** A yes-no question as the statement it asks about, turned: "I did feed the shark"; null if unsure. */
  readonly statement: string | null;
  /** The same without its verb's helper repeated: "I did", for a short answer; null if unsure. */
  readonly short: string | null;
  /** "where is X": X turned, and the right "is" or "are"; null otherwise. */
  readonly sought: { readonly what: string; readonly be: string } | null;
  /** The two sides of an "or" question. */
  readonly sides: readonly [string, string] | null;
}

const AUX = new Set(
  "am is are was were do does did have has had can could will would shall should may might must isn't aren't wasn't weren't don't doesn't didn't haven't hasn't can't couldn't won't wouldn't shouldn't".split(
    " ",
  ),
);

const PRONOUN = new Set(
  "i you he she it we they there this that everyone everybody anyone anybody someone".split(" "),
);

function kindOf(body: readonly Term[]): QuestionKind {
  const text = written(body).toLowerCase();
  const first = body[0]?.lower ?? "";
  if (/^(?:what if|what happens if|how about|what about)\b/.test(text)) return "what_if";
  if (/^how (?:much|many|long|old|far|often|big|tall)\b/.test(text)) return "how_much";
  if (/^(?:what|which) (?:time|day|year)\b/.test(text)) return "when";
  if (/^(?:who|who's|whose|whom)\b/.test(text)) return "who";
  if (/^(?:what|what's|which)\b/.test(text)) return /\bfor$/.test(text) ? "why" : "what";
  if (/^(?:where|where's)\b/.test(text)) return "where";
  if (/^when\b/.test(text)) return "when";
  if (/^(?:why|how come)\b/.test(text)) return "why";
  if (/^(?:how|how's)\b/.test(text)) return "how";
  if (AUX.has(first))
    return / or (?!not\b)/.test(text) && text.split(" ").length > 3 ? "choice" : "yes_no";
  if (
    /,? (?:right|no|yes|ok|okay|huh|eh|isn't it|aren't you|don't you|won't you|is it|are you)$/.test(
      text,
    )
  )
    return "tag";
  return "other";
}

const ASKING = new Set(["who", "what", "where", "when", "why", "how", "which"]);

/** "You have only two eyes, how do you see": what is asked begins after the comma. */
function asking(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex(
    (term, index) =>
      index > 1 && ASKING.has(term.lower) && /[,;:—–]/.test(terms[index - 1]?.post ?? ""),
  );
  return at > 0 && terms.length - at > 2 ? terms.slice(at) : terms;
}

/** Takes a question apart; `terms` is one tagged sentence. */
export function questionIn(terms: readonly Term[]): Question {
  const body = asking(stripped(terms));
  const kind = kindOf(body);
  return {
    kind,
    turned: lowerFirst(mirroredText(body)),
    statement: statementIn(kind, body),
    short: kind === "yes_no" ? shortOf(body) : null,
    sought: kind === "where" || kind === "who" || kind === "what" ? soughtIn(body) : null,
    sides: kind === "choice" ? sidesOf(body) : null,
  };
}

function statementIn(kind: QuestionKind, body: readonly Term[]): string | null {
  if (kind === "yes_no") return statementOf(body);
  // "You cut the strings?" is a statement in all but its mark.
  if (kind !== "other") return null;
  const plain = body.map((term) => ({ ...term, post: term.post.replace(/\?+/g, "") }));
  return clauseOf(plain)?.text ?? null;
}

const POSITIVE: Readonly<Record<string, string>> = {
  "can't": "can",
  "won't": "will",
  "shan't": "shall",
};

/** "did you feed the shark" -> "I did feed the shark". Only with a pronoun for subject: else the seam is unsure. */
function statementOf(body: readonly Term[]): string | null {
  const [aux, subject] = body;
  if (!aux || !subject || !PRONOUN.has(subject.lower) || body.length > 13 || body.length < 3)
    return null;
  // "Don't you want" expects a yes as much as "do you want".
  const positive = POSITIVE[aux.lower] ?? aux.lower.replace(/n't$/, "");
  // "Is that lion asleep": the subject is longer than its first word.
  if (["this", "that"].includes(subject.lower) && hasTag(body[2], "Noun")) return null;
  const helper = { ...aux, text: positive, lower: positive };
  const swapped = [subject, helper, ...body.slice(2)];
  const text = written(mirrored(swapped))
    .replace(/\bany\b/, "some")
    .replace(/\banyone\b/, "someone")
    .replace(/\banything\b/, "something")
    .replace(/\b(?:ever|even|really|actually|at least) /, "");
  return /[,;:—]/.test(text) ? null : text;
}

function shortOf(body: readonly Term[]): string | null {
  const [aux, subject] = body;
  if (!aux || !subject || !PRONOUN.has(subject.lower) || /n't$/.test(aux.lower)) return null;
  if (["this", "that"].includes(subject.lower)) return `it ${aux.lower}`;
  return written(
    mirrored([
      { ...subject, post: " " },
      { ...aux, text: aux.lower },
    ]),
  );
}

function soughtIn(body: readonly Term[]): Question["sought"] {
  const first = body[0]?.lower ?? "";
  const contracted = /'s$/.test(first);
  const be = contracted ? "is" : (body[1]?.lower ?? "");
  if (!["is", "are", "was", "were"].includes(be)) return null;
  const rest = body.slice(contracted ? 1 : 2);
  if (rest.length === 0 || rest.length > 6) return null;
  if (rest.some((term) => hasTag(term, "Gerund", "PastTense", "Infinitive"))) return null;
  if (PRONOUN.has(rest[0]?.lower ?? "")) return null;
  if (rest.some((term) => hasTag(term, "Preposition"))) return null;
  return { what: lowerFirst(mirroredText(rest)), be };
}

function sidesOf(body: readonly Term[]): Question["sides"] {
  const at = body.findIndex((term) => term.lower === "or");
  const left = body[at - 1];
  const right = body.slice(at + 1);
  if (at < 2 || !left || right.length === 0 || right.length > 4) return null;
  const before = body[at - 2];
  const article = before && hasTag(before, "Determiner", "Possessive") ? `${before.text} ` : "";
  return [
    lowerFirst(mirroredText([...(article && before ? [before] : []), left])),
    // "Should we run or should we hide": the second asking is no part of what is chosen.
    lowerFirst(mirroredText(right)).replace(
      /^(?:(?:should|shall|do|did|are|can|could|will|would) (?:we|I|you|they)|just) /,
      "",
    ),
  ];
}
