/**
 * The heuristic read of a player's line (SPEC 2.5): what it does to the scene, told by code alone.
 * It stands until a model's read replaces it, and for good where no model plays. Signs and lexicons
 * speak English first; in other languages length, punctuation and shared words carry it.
 */

import { bestPhrase } from "../scene/offer-phrases.ts";
import type { EarlierOffer } from "../scene/offers.ts";
import type { Read } from "../scene/protocol.ts";
import type { Game } from "../scene/stock.ts";
import type { Move } from "../scene/vocabulary.ts";
import {
  contentStems,
  fold,
  isMash,
  looksEnglish,
  onlyAsks,
  sharedStems,
  type Word,
  wordsOf,
} from "../scene/words.ts";
import {
  AFFIRMS,
  breaksFiction,
  cancels,
  DEVELOPS,
  delays,
  denialIn,
  HEDGES,
  LAUGHS,
  OPEN_QUESTION,
  PUN,
  REFUSES,
  STARTS_WITH_NO,
} from "./move-signs.ts";
import { type PickUp, pickUpOf } from "./pick-up.ts";
import { noteOn } from "./read-notes.ts";

export { offersIn } from "../scene/offer-phrases.ts";

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
interface Heard {
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
  readonly affirms: boolean;
  readonly pickUp: PickUp | null;
  /** The game wants questions, so that a question is no way out. */
  readonly mustAsk: boolean;
  /** The game allows one word: "the" is then a fair contribution, and "no" a word of the story. */
  readonly oneWord: boolean;
}

function hear(line: string, context: LineContext): Heard {
  const folded = fold(line).trim();
  const words = wordsOf(line);
  const stems = contentStems(line);
  const given = contentStems(context.partnerLine ?? "");
  const own = contentStems(context.playerLines.at(-1) ?? "");
  const affirms = AFFIRMS.test(folded);
  const rules = new Set(context.game?.referee.map(({ kind }) => kind));
  return {
    line,
    folded,
    words,
    english: looksEnglish(words),
    fresh: [...stems].filter((one) => !given.has(one) && !own.has(one)).length,
    given,
    shared: sharedStems(stems, given),
    affirms,
    pickUp: pickUpOf({ folded, stems, words, affirms }, context),
    mustAsk: rules.has("ends_with_question"),
    oneWord: rules.has("one_word"),
  };
}

/**
 * Whether the line puts something new on the stage. A single new word does if it is shouted, placed in
 * a sentence, or the whole line ("Bees."), but not beside a yes ("Of course, captain.").
 */
function adds({ fresh, words, line, english, affirms, mustAsk }: Heard): boolean {
  if (fresh >= 2) return true;
  if (fresh === 0) return false;
  if (mustAsk) return true;
  if (!english) return !affirms && line.length >= 6;
  return words.length >= 4 || line.includes("!") || (words.length <= 2 && !affirms);
}

/** Says that it does not know, and hardly more. Words of other languages cannot be weighed, only counted. */
function shrugs({ folded, fresh, shared, english, line, words }: Heard): boolean {
  if (!HEDGES.test(folded) || shared > 0) return false;
  return english ? fresh === 0 || (fresh === 1 && words.length <= 4) : line.length <= 24;
}

/**
 * A denial blocks if it denies what the partner just gave, or if nothing else stands beside it. A
 * reason or a change over time makes a development of it.
 */
function blocks(heard: Heard): boolean {
  const { folded, fresh, shared, words, given } = heard;
  const develops = DEVELOPS.test(folded) && fresh >= 1;
  const denial = denialIn(folded);
  if (denial !== null)
    return !develops && (fresh <= 2 || sharedStems(contentStems(denial), given) > 0);
  if (REFUSES.test(folded)) return !develops && fresh <= 2;
  const whatThing = /^(?:\W*)what (\p{L}+)\W*$/u.test(folded) && shared > 0;
  if (whatThing) return true;
  // A character's no gives a reason or an order: then there is more in the line than the no.
  return STARTS_WITH_NO.test(folded) && fresh <= 1 && words.length <= 6;
}

function isGag(heard: Heard): boolean {
  const { folded, fresh, shared, words } = heard;
  if (breaksFiction(folded)) return true;
  if (PUN.test(folded)) return true;
  return LAUGHS.test(folded) && shared === 0 && !heard.affirms && (fresh <= 2 || words.length <= 5);
}

/** An open question that supposes little, or any question without a picture of its own. */
function isBareQuestion({ line, folded, fresh, mustAsk }: Heard): boolean {
  if (!onlyAsks(line)) return false;
  if (mustAsk) return fresh === 0;
  return OPEN_QUESTION.test(folded) ? fresh <= 1 : fresh === 0;
}

function wimps(heard: Heard): boolean {
  const { folded, fresh, words, affirms } = heard;
  if (HEDGES.test(folded)) return fresh === 0;
  // Four plain words or more are at least a deed ("We need to leave now."), if not a new thing.
  return fresh + heard.shared === 0 && !affirms && heard.pickUp === null && words.length < 4;
}

function moveOf(heard: Heard): Move {
  const { line, folded, words, pickUp } = heard;
  if (words.length === 0) return /[👍👌✅🙆🫡]/u.test(line) ? "accept" : "wimp";
  if (heard.oneWord) return heard.fresh > 0 ? "yes_and" : "accept";
  if (isGag(heard)) return "gag";
  // "Never mind the rain, Aunt Greta, the cake is floating off!" waves a thing away and goes on.
  if (cancels(folded) && heard.fresh <= 3) return "cancel";
  if (isMash(words) || shrugs(heard)) return "wimp";
  if (isBareQuestion(heard) && !blocks(heard)) return "question";
  if (blocks(heard)) return "block";
  if (delays(folded)) return "bridge";
  if (wimps(heard)) return "wimp";
  if (pickUp?.callback) return "callback";
  if (adds(heard)) return "yes_and";
  // Words new to the scene are rare in a short echo; one that asks is still only asking.
  if (onlyAsks(line) && !heard.mustAsk) return "question";
  return "accept";
}

/** What the line adds, in the player's words; a move that takes away or asks adds nothing. */
function offerOf(heard: Heard, move: Move, context: LineContext): string | null {
  switch (move) {
    case "wimp":
    case "block":
    case "cancel":
    case "question":
    case "accept":
      return null;
    case "gag":
    case "bridge":
    case "yes_and":
    case "callback": {
      const known = contentStems(
        `${context.partnerLine ?? ""} ${context.playerLines.at(-1) ?? ""}`,
      );
      if (move === "gag" && heard.fresh < 3) return null;
      return bestPhrase(heard.line, known);
    }
    default:
      return move satisfies never;
  }
}

/** Reads one line. Pure, and cheap enough for the turn's critical path. */
export function readLine(line: string, context: LineContext): Read {
  const heard = hear(line, context);
  const move = moveOf(heard);
  const offer = offerOf(heard, move, context);
  const takesAway = move === "cancel" || move === "wimp" || move === "gag";
  const picksUp = takesAway ? null : (heard.pickUp?.offer.offer ?? null);
  return {
    turn: context.turn,
    move,
    offer,
    picks_up: move === "block" ? null : picksUp,
    note: noteOn(move, offer, picksUp),
    source: "heuristic",
  };
}
