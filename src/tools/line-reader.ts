/**
 * The heuristic read of a player's line (SPEC 2.5): what it does to the scene, told by code alone.
 * It stands until a model's read replaces it, and for good where no model plays. Signs and lexicons
 * speak English first; in other languages length, punctuation and shared words carry it.
 */

import { linksBetween, meaningOf } from "../scene/language/meaning.ts";
import { bestPhrase } from "../scene/language/offer-phrases.ts";
import { afterGreeting, greets, saysNothing, toThePoint } from "../scene/language/to-the-point.ts";
import { contentStems, isMash } from "../scene/language/words.ts";
import type { Read } from "../scene/protocol.ts";
import type { Move } from "../scene/vocabulary.ts";
import {
  afterRefusal,
  denialIn,
  deniesFlatly,
  deniesGiven,
  develops,
  startsWithNo,
} from "./denials.ts";
import { type Heard, hear, type LineContext } from "./heard-line.ts";
import {
  avows,
  breaksFiction,
  cancels,
  defers,
  delays,
  hedgeIn,
  hedges,
  LAUGHS,
  onlyNods,
  onlyReacts,
  PUN,
  reacts,
} from "./move-signs.ts";
import { asksAfter, asksAgain, isOpenQuestion, proposes } from "./questions.ts";
import { noteOn } from "./read-notes.ts";

export { offersIn } from "../scene/language/offer-phrases.ts";
export type { LineContext } from "./heard-line.ts";

/**
 * Whether the line puts something new on the stage. A single new word does if it is shouted, placed in
 * a sentence, or the whole line ("Bees."), but not beside a yes ("Of course, captain.").
 */
function adds({ fresh, words, line, english, affirms, mustAsk }: Heard): boolean {
  if (fresh >= 2) return true;
  if (fresh === 0) return false;
  if (mustAsk) return true;
  if (!english) return (!affirms || words.length >= 6) && line.length >= 6;
  return words.length >= 4 || line.includes("!") || (words.length <= 2 && !affirms);
}

/** Says that it does not know, and hardly more. Words of other languages cannot be weighed, only counted. */
function shrugs({ folded, fresh, shared, english, line, words }: Heard): boolean {
  if (!hedges(folded) || shared > 0) return false;
  if (!english) return line.length <= 24;
  const beyond = fresh - contentStems(hedgeIn(folded)).size;
  return beyond <= 0 || (beyond === 1 && (words.length <= 4 || defers(folded)));
}

const newIn = (text: string, { given, english }: Heard): number =>
  [...meaningOf(text, english)].filter((one) => !given.has(one)).length;

/** So much that is new beside a denial makes it the no of somebody who plays. */
const RICH = 4;

/**
 * A denial blocks if it denies what the partner just gave, or if nothing else stands beside it. A
 * reason or a change over time makes a development of it, and so does much that is new.
 */
function blocks(heard: Heard): boolean {
  const { folded, fresh, shared, words, given, english } = heard;
  if (fresh >= RICH || (fresh >= 1 && develops(folded))) return false;
  const denial = denialIn(folded);
  if (denial !== null) {
    if (linksBetween(meaningOf(denial.clause, english), given) > 0) return true;
    if (fresh <= 2 && !(denial.corrects && fresh > 0)) return true;
  }
  if (fresh <= 2 && deniesFlatly(folded)) return true;
  const reason = afterRefusal(folded);
  if (reason !== null && fresh <= 2 && newIn(reason, heard) < 2) return true;
  if (fresh <= 2 && !heard.affirms && deniesGiven(folded, given, english)) return true;
  const whatThing = /^(?:\W*)what (\p{L}+)\W*$/u.test(folded) && shared > 0;
  if (whatThing) return true;
  // A character's no gives a reason or an order: then there is more in the line than the no.
  return startsWithNo(folded) && fresh <= 1 && words.length <= 6;
}

function isGag(heard: Heard): boolean {
  const { folded, fresh, shared, words } = heard;
  if (PUN.test(folded)) return true;
  if (onlyNods(folded) || hedges(folded) || startsWithNo(folded)) return false;
  return LAUGHS.test(folded) && shared === 0 && !heard.affirms && (fresh <= 2 || words.length <= 5);
}

/** An open question that supposes little, or any question without a picture of its own. */
function isBareQuestion({ asks, folded, fresh, mustAsk }: Heard): boolean {
  if (!asks) return false;
  if (mustAsk || proposes(folded)) return fresh === 0;
  return isOpenQuestion(folded) || asksAgain(folded) || asksAfter(folded)
    ? fresh <= 1
    : fresh === 0;
}

function wimps(heard: Heard): boolean {
  const { folded, fresh, words } = heard;
  if (hedges(folded)) return fresh === 0;
  if (heard.affirms || reacts(folded) || avows(folded)) return false;
  // Four plain words or more are at least a deed ("We need to leave now."), if not a new thing.
  return fresh + heard.shared === 0 && heard.pickUp === null && words.length < 4;
}

function moveOf(heard: Heard): Move {
  const { line, folded, words, pickUp } = heard;
  if (words.length === 0) return /[👍👌✅🙆🫡]/u.test(line) ? "accept" : "wimp";
  if (heard.oneWord) return heard.fresh > 0 ? "yes_and" : "accept";
  if (breaksFiction(folded)) return "gag";
  // "Never mind the rain, Aunt Greta, the cake is floating off!" waves a thing away and goes on.
  if (cancels(folded) && heard.fresh <= 3) return "cancel";
  if (isGag(heard)) return "gag";
  if (isMash(words) || shrugs(heard)) return "wimp";
  if (isBareQuestion(heard) && !blocks(heard)) return "question";
  if (blocks(heard)) return "block";
  if (delays(folded)) return "bridge";
  if (wimps(heard)) return "wimp";
  if (onlyReacts(folded)) return "accept";
  if (greets(line) && saysNothing(line)) return "accept";
  if (pickUp?.callback) return "callback";
  if (adds(heard)) return "yes_and";
  // Words new to the scene are rare in a short echo; one that asks is still only asking.
  if (heard.asks && !heard.mustAsk) return "question";
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
      // "Never, lieutenant!": to call the other one by a title is no offer.
      for (const one of heard.addressed) known.add(one);
      if (move === "gag" && heard.fresh < 3) return null;
      return pointOf(bestPhrase(heard.line, known));
    }
    default:
      return move satisfies never;
  }
}

/** The phrase without what only leads up to it; null if there is nothing else in it. */
function pointOf(phrase: string | null): string | null {
  return phrase === null || saysNothing(phrase) ? null : toThePoint(phrase);
}

/** Reads one line. Pure, and cheap enough for the turn's critical path. */
export function readLine(line: string, context: LineContext): Read {
  const heard = hear(afterGreeting(line), context);
  const move = moveOf(heard);
  const offer = offerOf(heard, move, context);
  const takesAway = move === "cancel" || move === "wimp" || move === "gag";
  const picksUp = takesAway ? null : (heard.pickUp?.offer.offer ?? null);
  return {
    turn: context.turn,
    move,
    offer,
    picks_up: move === "block" ? null : picksUp,
    note: noteOn(move, offer, picksUp, heard),
    source: "heuristic",
  };
}
