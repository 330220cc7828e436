/** What is heard in a player's line before anything is decided about it. */
import { ENGLISH_FUNCTION_WORDS, SHARED_WORDS } from "../scene/language/function-words.ts";
import { meaningOf } from "../scene/language/meaning.ts";
import { endearmentsIn } from "../scene/language/to-the-point.ts";
import {
  fold,
  looksEnglish,
  sharedStems,
  stem,
  type Word,
  wordsOf,
} from "../scene/language/words.ts";
import type { EarlierOffer } from "../scene/offers.ts";
import type { Game } from "../scene/stock.ts";
import { ADDRESSED, affirms } from "./move-signs.ts";
import { type PickUp, pickUpOf } from "./pick-up.ts";
import { asksOnly } from "./questions.ts";
import { spelledOut } from "./spelled-out.ts";

export interface LineContext {
  /** The number of the player's line, from 1. */
  readonly turn: number;
  /** What the Partner said last; null if nothing yet. */
  readonly partnerLine: string | null;
  readonly earlierOffers: readonly EarlierOffer[];
  /** The player's lines before this one, oldest first. */
  readonly playerLines: readonly string[];
  readonly game: Game | null;
}

/** All that the decision needs to know about the line. */
export interface Heard {
  readonly line: string;
  readonly folded: string;
  readonly words: readonly Word[];
  readonly english: boolean;
  /** Meaningful words that neither the Partner's last line nor the player's own last one had. */
  readonly fresh: number;
  /** The meaningful words of the Partner's last line. */
  readonly given: ReadonlySet<string>;
  /** How many of them the line has too. */
  readonly shared: number;
  /** The stems of the titles by which the other one is called. */
  readonly addressed: ReadonlySet<string>;
  readonly affirms: boolean;
  /** Whether all asks that says anything. */
  readonly asks: boolean;
  readonly pickUp: PickUp | null;
  /** The game wants questions, so that a question is no way out. */
  readonly mustAsk: boolean;
  /** The game allows one word: "the" is then a fair contribution, and "no" a word of the story. */
  readonly oneWord: boolean;
}

/** What stands before somebody who is called. */
const CALLS = /(?:^|[,.!?]\s*|\b(?:yes|no|ok|okay|sure|well|thanks|you|course|aye|right|hey)\s+)$/i;

export function hear(line: string, context: LineContext): Heard {
  const folded = spelledOut(fold(line).trim());
  const words = wordsOf(line);
  const english = isEnglish(words, context.partnerLine);
  const stems = meaningOf(line, english);
  if (folded.includes("i'll ")) stems.delete("ill");
  const given = meaningOf(context.partnerLine ?? "");
  const own = meaningOf(context.playerLines.at(-1) ?? "", english);
  const says = affirms(folded);
  const endearments = endearmentsIn(line);
  const addressed = new Set(
    words.flatMap((word) =>
      addresses(word, line) || endearments.has(word.start) ? stem(word.folded) : [],
    ),
  );
  const [caller] = words;
  if (caller && uncalled(folded) !== folded) addressed.add(stem(caller.folded));
  const rules = new Set(context.game?.referee.map(({ kind }) => kind));
  return {
    line,
    folded,
    words,
    english,
    fresh: [...stems].filter((one) => !given.has(one) && !own.has(one) && !addressed.has(one))
      .length,
    given,
    shared: sharedStems(stems, given),
    addressed,
    affirms: says,
    asks: asksOnly(folded) || asksOnly(uncalled(folded)),
    pickUp: pickUpOf({ line, folded, stems, words, affirms: says }, context),
    mustAsk: rules.has("ends_with_question"),
    oneWord: rules.has("one_word"),
  };
}

/** Without whom it calls first: "doctor is it bad". */
function uncalled(folded: string): string {
  const [, first = "", rest = ""] = /^([a-z]+),? (.*)$/u.exec(folded) ?? [];
  return ADDRESSED.has(first) || first === "wait" ? rest : folded;
}

/** A line too short to tell is in the language that is being spoken. */
function isEnglish(words: readonly Word[], partnerLine: string | null): boolean {
  if (!looksEnglish(words)) return false;
  if (words.some(({ folded }) => ENGLISH_FUNCTION_WORDS.has(folded) && !SHARED_WORDS.has(folded)))
    return true;
  return partnerLine === null || looksEnglish(wordsOf(partnerLine));
}

/** "Yes, captain.", "Captain, look!": a title that calls the other one adds nobody. */
function addresses({ folded, start, end }: Word, line: string): boolean {
  return (
    ADDRESSED.has(folded) &&
    CALLS.test(line.slice(Math.max(0, start - 12), start)) &&
    /^\s*(?:[,.!?]|$)/.test(line.slice(end))
  );
}
