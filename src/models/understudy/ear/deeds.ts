/** Deeds: what an order, a "let's" or a described action would have done. */
import { stripped } from "./clause.ts";
import { mirroredText } from "./mirror.ts";
import { hasTag, type Term, tagged, written } from "./tagged.ts";
import { lowerFirst } from "./things.ts";

export interface Deed {
  readonly kind: "lets" | "command";
  readonly deed: string;
}

const NO_DEED = new Set(
  "be let's lets please no sorry thank thanks welcome look listen wait stop come hey time act".split(
    " ",
  ),
);

/** The deed of an order or a "let's"; null if the sentence is neither. */
export function deedOf(sentence: readonly Term[]): Deed | null {
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
      index > 0 &&
      (/[,;:—–!.]/.test(terms[index - 1]?.post ?? "") ||
        ["and", "because", "so", "or", "but", "before", "while", "i", "we"].includes(term.lower)),
  );
  return at < 0 ? terms : terms.slice(0, at);
}

function mirroredTerms(terms: readonly Term[]): Term[] {
  return tagged(mirroredText(terms)).flat();
}

/** "opens the door slowly" -> "open the door slowly"; null if it does not begin with a verb in -s. */
export function actionDeed(focus: readonly Term[]): string | null {
  const first = focus[0];
  if (!first || focus.length > 14) return null;
  const rest = mirroredText(cutDeed(focus).slice(1));
  const base = baseForm(first.lower);
  return base ? `${base} ${rest}`.trim() : null;
}

function baseForm(verb: string): string | null {
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
