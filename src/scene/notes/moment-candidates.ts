/** Every line of a scene as a possible keep and a possible try, the most telling first. */

import { afterGreeting } from "../language/to-the-point.ts";
import { countWords, isUnspaced, onlyAsks } from "../language/words.ts";
import type { Moment } from "../protocol.ts";
import type { Scene } from "../scene.ts";
import type { Principle } from "../stock.ts";
import type { Move } from "../vocabulary.ts";
import { type Beat, beatsOf } from "./beats.ts";
import { keepWords } from "./keep-words.ts";
import { factAsked, fetchedBack, strengthOf } from "./line-strengths.ts";
import { tryWords } from "./moment-words.ts";
import { quotable, saysTheSame } from "./moments.ts";
import { principleFor, type Reason } from "./principle-choice.ts";
import type { Told } from "./told.ts";

export interface Candidate {
  readonly turn: number;
  readonly kind: Moment["kind"];
  /** From `TELLING` on there is something to say about the line; below it is there to fill up. */
  readonly strength: number;
  /** A try of a line that had a weakness of its own. */
  readonly isWeak: boolean;
  /** Writes the moment without saying what was told; asked for only if it is wanted. */
  readonly make: (told: Told) => Moment;
}

/** A candidate of this strength is worth a moment for its own sake. */
export const TELLING = 1.5;

type Verdict = { readonly reason: Reason; readonly strength: number };

const KEEP: Readonly<Record<Move, Verdict>> = {
  callback: { reason: "callback", strength: 5 },
  yes_and: { reason: "yes_and", strength: 4 },
  accept: { reason: "accept", strength: 1.4 },
  bridge: { reason: "presence", strength: 1.2 },
  question: { reason: "question", strength: 1 },
  gag: { reason: "gag", strength: 0.9 },
  wimp: { reason: "presence", strength: 0.6 },
  cancel: { reason: "presence", strength: 0.4 },
  block: { reason: "presence", strength: 0.4 },
};

const TRY: Readonly<Record<Move, Verdict>> = {
  block: { reason: "block", strength: 5 },
  cancel: { reason: "cancel", strength: 5 },
  wimp: { reason: "wimp", strength: 4 },
  gag: { reason: "gag", strength: 3.8 },
  question: { reason: "question", strength: 3.5 },
  bridge: { reason: "bridge", strength: 3 },
  accept: { reason: "accept", strength: 2 },
  yes_and: { reason: "presence", strength: 0.5 },
  callback: { reason: "presence", strength: 0.4 },
};

/** Each further line with the same verdict teaches less. */
const REPETITION_COST = 0.75;
/** Longer lines leave a partner no room, whatever is in them. */
const LONG_WORDS = 35;
const MANY_WORDS = 7;
const FEW_WORDS = 4;

function keepVerdict(beat: Beat): Verdict {
  const { turn, rescued, usedIn, isLongest } = beat;
  if (rescued) return { reason: "rescue", strength: 6 };
  const { reason, strength } = giving(
    beat,
    turn.read ? KEEP[turn.read.move] : { reason: "presence", strength: 1 },
  );
  const liked = turn.applause > 0 || turn.sentiment === "WITH_YOU";
  const applauded = liked && strength >= 1 ? 0.5 : 0;
  const tooLong = countWords(turn.line) > LONG_WORDS ? 1.5 : 0;
  // Where little was said, the line in which most was said is the one to keep.
  const most = strength < TELLING && isLongest ? 0.5 : 0;
  return {
    reason,
    strength:
      strength +
      (usedIn && strength >= 1 ? (reason === "yes_and" ? 0.3 : 0.8) : 0) +
      applauded +
      most -
      tooLong,
  };
}

function isQuestion({ turn }: Beat): boolean {
  const { read, line } = turn;
  return read?.source === "heuristic" && read.move === "yes_and" && onlyAsks(line);
}

/**
 * A no in many words, or one cried out ("No! Not the high one!"), to nothing that the partner had named,
 * may be the character's, and serve the scene: no lesson hangs on it.
 */
function isDoubtful({ turn, gifts }: Beat): boolean {
  const { line, read } = turn;
  if (read?.source !== "heuristic" || read.move !== "block" || gifts.denied.length > 0)
    return false;
  const startsWithNo = /^\W*(?:no|nope|nah|never|nein)\b/iu.test(line);
  const words = countWords(line);
  return startsWithNo ? line.includes("!") && words >= FEW_WORDS : words >= MANY_WORDS;
}

/** In what the line that gives something is strong, as far as one can point to it. */
function giving(beat: Beat, verdict: Verdict): Verdict {
  const { reason } = verdict;
  if (reason === "question" && factAsked(beat)) return { reason: "supposes", strength: 1.6 };
  if (reason === "callback" && fetchedBack(beat)) return verdict;
  if (reason !== "callback" && reason !== "yes_and") return verdict;
  // A reader by words takes a question for a gift if it has new words; it is one if it has a fact.
  if (isQuestion(beat))
    return factAsked(beat) ? { reason: "supposes", strength: 3 } : KEEP.question;
  const yes = KEEP.yes_and.strength;
  if (strengthOf(beat) === null) {
    // A word alone ("Goodbye.") is said quickly, and may be anything.
    const nothing = countWords(beat.turn.read?.offer ?? "") < 2 && beat.things.length === 0;
    const unspaced = isUnspaced(beat.turn.line);
    return nothing && !unspaced ? KEEP.bridge : { reason: "yes_and", strength: yes };
  }
  const returns = Math.min(beat.brought?.mentions ?? 0, 4);
  return { reason: strengthOf(beat) ?? reason, strength: yes + 0.2 + 0.2 * returns };
}

function tryVerdict(beat: Beat): Verdict {
  const { turn, missed, gifts } = beat;
  if (missed) return { reason: "rescue", strength: 6 };
  const asks = isQuestion(beat) && factAsked(beat) === null && beat.english && !beat.mustAsk;
  const verdict: Verdict =
    !turn.read || isDoubtful(beat)
      ? { reason: "presence", strength: 0.5 }
      : TRY[asks ? "question" : turn.read.move];
  const [gift] = gifts.all;
  // Where the rules want questions, a question is no way out.
  if (verdict.reason === "question" && beat.mustAsk)
    return { ...verdict, reason: "presence", strength: 1 };
  // Somebody who puts an idea into a question has given half of it.
  if (verdict.reason === "question" && factAsked(beat)) return { ...verdict, strength: 2.4 };
  // A line that had much to answer with teaches more than one that had little.
  const rich = verdict.strength >= TELLING && gift ? 0.1 * gift.thing.stems.size : 0;
  if (countWords(turn.line) > LONG_WORDS && verdict.strength < 3.2)
    return { reason: "long", strength: 3.2 };
  // Of a good line the lesson can only be a gift that lay beside it.
  if (verdict.strength < TELLING && beat.english && gifts.dropped.length > 0)
    return { reason: "dropped", strength: 2 + 0.1 * (gifts.dropped[0]?.thing.stems.size ?? 0) };
  return { ...verdict, strength: verdict.strength + rich };
}

function momentFrom(
  kind: Moment["kind"],
  beat: Beat,
  reason: Reason,
  principle: Principle,
  told: Told,
): Moment {
  const { turn, line } = beat.turn;
  const base = {
    turn,
    kind,
    quote: quotable(afterGreeting(line)),
    principle_id: principle.id,
    principle: principle.name,
  };
  if (kind === "keep") return { ...base, ...keepWords(reason, beat, told) };
  const words = tryWords(reason, beat, told);
  const repeats =
    saysTheSame(words.try_instead, line) || saysTheSame(words.try_instead, base.quote);
  return {
    ...base,
    ...words,
    ...(repeats ? { try_instead: `${words.try_instead} And you?` } : {}),
  };
}

/** All candidates, strongest first; of equals the earlier turn. None if there is no principle to cite. */
export function candidatesIn(scene: Scene, principles: readonly Principle[]): Candidate[] {
  const judged = beatsOf(scene)
    .flatMap((beat) => [
      { beat, kind: "keep" as const, ...keepVerdict(beat) },
      { beat, kind: "try" as const, ...tryVerdict(beat) },
    ])
    .sort((a, b) => b.strength - a.strength || a.beat.turn.turn - b.beat.turn.turn);
  const seen = new Map<string, number>();
  const candidates = judged.flatMap(({ beat, kind, reason, strength }): Candidate[] => {
    const principle = principleFor(kind, reason, principles);
    if (!principle) return [];
    const before = seen.get(`${kind}:${reason}`) ?? 0;
    seen.set(`${kind}:${reason}`, before + 1);
    return [
      {
        turn: beat.turn.turn,
        kind,
        strength: strength - before * REPETITION_COST,
        isWeak: kind === "try" && strength >= 2.5,
        make: (told) => momentFrom(kind, beat, reason, principle, told),
      },
    ];
  });
  return candidates.sort((a, b) => b.strength - a.strength || a.turn - b.turn);
}
