/** Every line of a scene as a possible keep and a possible try, the most telling first. */
import { type Beat, beatsOf } from "./beats.ts";
import { keepWords, tryWords } from "./moment-words.ts";
import { quotable, saysTheSame } from "./moments.ts";
import { principleFor, type Reason } from "./principle-choice.ts";
import type { Moment } from "./protocol.ts";
import type { Scene } from "./scene.ts";
import type { Principle } from "./stock.ts";
import type { Move } from "./vocabulary.ts";

export interface Candidate {
  readonly turn: number;
  readonly kind: Moment["kind"];
  readonly strength: number;
  /** Writes the moment; asked for only if it is wanted. */
  readonly make: () => Moment;
}

type Verdict = { readonly reason: Reason; readonly strength: number };

const KEEP: Readonly<Record<Move, Verdict>> = {
  callback: { reason: "callback", strength: 5 },
  yes_and: { reason: "yes_and", strength: 4 },
  accept: { reason: "accept", strength: 2 },
  bridge: { reason: "bridge", strength: 1.2 },
  question: { reason: "question", strength: 1.1 },
  gag: { reason: "gag", strength: 0.9 },
  wimp: { reason: "presence", strength: 0.6 },
  cancel: { reason: "presence", strength: 0.4 },
  block: { reason: "presence", strength: 0.3 },
};

const TRY: Readonly<Record<Move, Verdict>> = {
  block: { reason: "block", strength: 5 },
  cancel: { reason: "cancel", strength: 5 },
  wimp: { reason: "wimp", strength: 4 },
  gag: { reason: "gag", strength: 3.5 },
  question: { reason: "question", strength: 3 },
  bridge: { reason: "bridge", strength: 2.5 },
  accept: { reason: "accept", strength: 2 },
  yes_and: { reason: "presence", strength: 0.8 },
  callback: { reason: "presence", strength: 0.6 },
};

/** Each further line with the same verdict teaches less. */
const REPETITION_COST = 0.75;

function keepVerdict({ turn, rescued, usedIn }: Beat): Verdict {
  if (rescued) return { reason: "rescue", strength: 6 };
  const { reason, strength } = turn.read
    ? KEEP[turn.read.move]
    : ({ reason: "presence", strength: 1 } as const);
  const applauded = turn.applause > 0 || turn.sentiment === "WITH_YOU" ? 0.5 : 0;
  return { reason, strength: strength + (usedIn ? 0.8 : 0) + applauded };
}

function tryVerdict({ turn, missed, dropped }: Beat): Verdict {
  if (missed) return { reason: "rescue", strength: 6 };
  const verdict: Verdict = turn.read ? TRY[turn.read.move] : { reason: "presence", strength: 0.5 };
  if (!dropped) return verdict;
  // A dropped gift is the lesson only where the line itself has no plainer one.
  return verdict.strength < 2
    ? { reason: "dropped", strength: 2.2 }
    : { ...verdict, strength: verdict.strength + 0.3 };
}

function momentFrom(
  kind: Moment["kind"],
  beat: Beat,
  reason: Reason,
  principle: Principle,
  seed: number,
): Moment {
  const { turn, line } = beat.turn;
  const base = {
    turn,
    kind,
    quote: quotable(line),
    principle_id: principle.id,
    principle: principle.name,
  };
  if (kind === "keep") return { ...base, ...keepWords(reason, beat) };
  const words = tryWords(reason, beat, seed);
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
  const seen = new Map<string, number>();
  const candidates: Candidate[] = [];
  for (const beat of beatsOf(scene)) {
    for (const kind of ["keep", "try"] as const) {
      const { reason, strength } = kind === "keep" ? keepVerdict(beat) : tryVerdict(beat);
      const principle = principleFor(kind, reason, principles);
      if (!principle) continue;
      const before = seen.get(`${kind}:${reason}`) ?? 0;
      seen.set(`${kind}:${reason}`, before + 1);
      candidates.push({
        turn: beat.turn.turn,
        kind,
        strength: strength - before * REPETITION_COST,
        make: () => momentFrom(kind, beat, reason, principle, scene.seed),
      });
    }
  }
  return candidates.sort((a, b) => b.strength - a.strength || a.turn - b.turn);
}
