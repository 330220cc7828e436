/** What a line does with that which it brings, told by its form: proposes, orders, tells of what was. */
import { ENGLISH_FUNCTION_WORDS } from "./function-words.ts";
import { taggedSentences } from "./tagged-words.ts";
import { countWords, fold } from "./words.ts";

export type Deed =
  | "asks"
  | "proposes"
  | "orders"
  | "reasons"
  | "concludes"
  | "names"
  | "introduces"
  | "plans"
  | "confides"
  | "addresses"
  | "recalls"
  | "reports"
  | "shows";

const ORDER =
  "take|give|look|close|shut|open|hold|come|go|run|hide|tell|put|bring|get|stop|wait|listen|sit|stand|help|call|keep|leave|make|say|watch|pass|move|hand|let|pull|push|drop|throw|sing|show|breathe|eat|drink|grab|turn|stay|follow|promise|remember|forget|read|sign|pay|try|carry|wear|pick|lock|catch|kiss|write|wake|cut|check|find|ask|trust|imagine";
const PROPOSAL =
  /^(?:then |so |maybe |perhaps )*(?:let's|lets|let us|what if|shall we|why don't we|how about|we (?:could|can|should|must|need to|have to|might))\b/;
const COMMAND = new RegExp(
  `^(?:please |just |now |quick(?:ly)?,? |then )*(?:(?:don't|do not|never) \\w+|(?:${ORDER})\\b(?! (?:is|was|are|were)\\b)|you (?:must|should|have to|need to|better|go|${ORDER})\\b)`,
);
const BECAUSE = /\b(?:because|cause|cuz|since|that's why)\s+$/;
const SO = /(?:^|[,;.!?]\s*|\b)(?:so|then|therefore|which means|that means)\s+$/;
const KIN =
  "(?:boss|mother|father|mom|mum|dad|sister|brother|wife|husband|uncle|aunt|son|daughter|cousin|grandma|grandpa|grandmother|grandfather|ex|friend|neighbou?r|teacher|doctor|lawyer|partner|twin|fiancee?|landlord|assistant|butler)";
const WHO = new RegExp(
  `^(?:(?:that|this|he|she|it|you|i)(?:'s| is| was|'re| are| am|'m)|(?:shes|hes|thats|youre|im)|\\w+ (?:is|was)) (?:only |still |also )*(?:my|your|our|his|her|the) (?:\\w+ )?${KIN}\\b`,
);
const NAMING =
  /\b(?:name(?:'s| is| was) \w|(?:is|was|'s|we) (?:call(?:ed)?|named?) (?:him |her |it )?\w)/;
const PLAN =
  /^(?:i(?:'ll| will|'m going to| am going to| want to|'m (?:start|leav|mov|tak)ing| am \w+ing)|we(?:'ll| will|'re going to| are going to))\b/;
const OF_PARTNER = /^you(?:'re|'ve|'d|r)?\b/;
const DONE =
  /\b(?:\w{2,}ed|took|left|made|came|went|gave|told|said|saw|sang|sold|stole|lost|found|broke|hid|ate|drew|wrote|bought|brought|built|kept|knew|burnt|had|was|were|did|fell|ran|sent|threw|woke|died|grew|held|met|paid|read|rang|swore|taught|wore|won|forgot|drank|drove|bit|blew|caught|fed|fought|got|hit|hurt|let|put|shot|slept|spent|spoke|stood|swam|thought)\b/;
const IS =
  /\b(?:is|are|am|isn't|aren't|can|can't|cannot|will|won't|has|have|hasn't|haven't|does|doesn't|do|don't)\b|\w(?:'s|'re|'m|'ve) |^(?:its|hes|shes|theyre|theres)\b|\b(?:he|she|it|they|we|i) (?:\w+ly |always |never |only |still )?\w+s?\b/;

/** Asks, though the mark may be missing and somebody be called first: "doctor is it bad". */
export const ASKS =
  /^(?:(?:wait|so|and|but|\p{L}+,) |(?:doctor|dad|mum|mom|captain|sir|boss|darling|honey|dear) )*(?:(?:why|what|who|where|when|how)(?:['’]s| is| are| was| were| do| does| did| can| could| will| would| should| have| has)\b|(?:is|are|was|were|do|does|did|can|could|will|would|have|has) (?:i|it|that|this|there|he|she|they|you|we)\b)/iu;

/** "Paint the cat", "the mummy owes me": what comes after tells a deed before. */
const MAY_COMMAND = /^(\w{3,}) (?:the|an?|my|your|his|her|our|their|it|him|them|me|us)\b/;
const MAY_REPORT =
  /\w \w{2,}s (?:the|an?|my|your|his|our|their|it|him|them|me|us|you|to|for|in|on|at|like)\b/;

function seemsToCommand(text: string): boolean {
  const first = MAY_COMMAND.exec(text)?.[1];
  return first !== undefined && !ENGLISH_FUNCTION_WORDS.has(first) && !DONE.test(first);
}

/** Whether it begins with a deed that nobody is named to do: "paint the cat". */
function commands(offer: string): boolean {
  const [first] = taggedSentences(offer, "quick")[0] ?? [];
  return first !== undefined && ["Imperative", "Infinitive"].some((tag) => first.tags.has(tag));
}

const hasVerb = (offer: string): boolean =>
  taggedSentences(offer, "quick").some((words) => words.some(({ tags }) => tags.has("Verb")));

/**
 * Of an English line and what was found in it as its offer. By its `signs` alone it is told quickly, by
 * its `words` also where no sign tells it.
 */
export function deedOf(
  offer: string,
  line: string,
  asks: boolean,
  by: "signs" | "words" = "words",
): Deed {
  const text = fold(offer).trim();
  const before = fold(line.slice(0, Math.max(0, line.indexOf(offer))));
  if (PROPOSAL.test(text)) return "proposes";
  if (asks || ASKS.test(text)) return "asks";
  if (/^because\b/.test(text) || BECAUSE.test(before)) return "reasons";
  if (COMMAND.test(text) || (by === "words" ? commands(offer) : seemsToCommand(text)))
    return "orders";
  if (NAMING.test(text)) return "names";
  if (WHO.test(text)) return "introduces";
  if (PLAN.test(text)) return "plans";
  if (SO.test(before) && countWords(offer) > 2) return "concludes";
  if (/^(?:i|i've|i'm|i'd|im|ive|my)\b/.test(text)) return "confides";
  if (OF_PARTNER.test(text)) return "addresses";
  // "For the burnt rye" has no deed of its own.
  if (/^(?:for|with|in|on|at|from|under|by|of|about|without)\b/.test(text)) return "shows";
  if (DONE.test(text)) return "recalls";
  return countWords(offer) > 2 &&
    (IS.test(text) || (by === "words" ? hasVerb(offer) : MAY_REPORT.test(text)))
    ? "reports"
    : "shows";
}
