/**
 * How long those who play may take together, by what they are asked for. After that the last of the
 * list speaks, which needs a little time of its own: it is quick, but its words come at its own pace.
 */
import type { ModelRequest } from "./language-model.ts";

export interface DeadlineOptions {
  /** From the request to the first words that the audience hears; 0: none. */
  readonly firstWordDeadlineMs: number;
  /** From the request to the complete answer, the last of the list included; 0: none. */
  readonly turnDeadlineMs: number;
  readonly pace: Pace;
}

/** What may be expected of the first in the list: a model in the cloud, or one on somebody's own machine. */
export type Pace = "swift" | "slow";

/** Unix milliseconds; `Infinity`: none. */
export interface Bounds {
  readonly firstWordBy: number;
  readonly wholeBy: number;
}

export const NO_BOUNDS: Bounds = {
  firstWordBy: Number.POSITIVE_INFINITY,
  wholeBy: Number.POSITIVE_INFINITY,
};

/** Of one request, over all models, attempts and waits. */
export interface Deadlines {
  /**
   * For whoever begins at `now`. Where words were heard already the first word is in time; the next
   * one may then be waited for as long as the first, since silence in mid-line is no better.
   */
  from(now: number, wordsWereHeard: boolean): Bounds;
}

/** Both from the request's start; `Infinity`: none. */
interface Limits {
  readonly firstWordMs: number;
  /** Without the headroom of the last of the list. */
  readonly wholeMs: number;
}

/** An attempt with less time than this before its deadline is not begun. */
const SHORTEST_ATTEMPT_MS = 250;

/** The MC's eighty words at the understudy's usual pace take 1.6 s, and timers are never early. */
const HEADROOM_MS = 2_000;
/** Of a deadline too short for that headroom. */
const LARGEST_HEADROOM = 0.25;
/** For answers of which nobody hears the first words, the second notes being those asked for once more. */
const UNHEARD_MS: Readonly<
  Record<Pace, Readonly<Record<"pickGame" | "notes" | "notesAgain", number>>>
> = {
  // The player waits at a dark stage, and any game is a good game.
  swift: { pickGame: 2_500, notes: 12_000, notesAgain: 6_000 },
  slow: { pickGame: 30_000, notes: 40_000, notesAgain: 17_000 },
};

/**
 * For all of the notes: the report comes within 20 s of the scene's end, or within 60 s (SPEC 2.6), and
 * the rest is for writing it down.
 */
export function notesDeadlineMs(pace: Pace): number {
  return UNHEARD_MS[pace].notes + UNHEARD_MS[pace].notesAgain;
}

/** `startedAt`: when the request came, in Unix milliseconds. */
export function deadlinesFor(
  request: ModelRequest,
  options: DeadlineOptions,
  startedAt: number,
): Deadlines {
  const { firstWordMs, wholeMs } = limitsFor(request, options);
  const wholeBy = startedAt + wholeMs;
  return {
    from: (now, wordsWereHeard) => {
      const firstWordBy = (wordsWereHeard ? now : startedAt) + firstWordMs;
      return { firstWordBy: Math.min(firstWordBy, wholeBy), wholeBy };
    },
  };
}

/** Until when an attempt within these bounds is worth beginning, in Unix milliseconds. */
export function beginBy({ firstWordBy }: Bounds): number {
  return firstWordBy - SHORTEST_ATTEMPT_MS;
}

function limitsFor({ task }: ModelRequest, options: DeadlineOptions): Limits {
  const unheardMs = UNHEARD_MS[options.pace];
  switch (task.kind) {
    case "pick_game":
      return { firstWordMs: Number.POSITIVE_INFINITY, wholeMs: unheardMs.pickGame };
    case "notes":
      return {
        firstWordMs: Number.POSITIVE_INFINITY,
        wholeMs: task.refused.length === 0 ? unheardMs.notes : unheardMs.notesAgain,
      };
    case "react":
      // Nobody hears the first words of a JSON answer.
      return { firstWordMs: Number.POSITIVE_INFINITY, wholeMs: withHeadroom(options) };
    default:
      return { firstWordMs: orNone(options.firstWordDeadlineMs), wholeMs: withHeadroom(options) };
  }
}

function withHeadroom({ turnDeadlineMs }: DeadlineOptions): number {
  const headroom = Math.min(HEADROOM_MS, turnDeadlineMs * LARGEST_HEADROOM);
  return orNone(turnDeadlineMs - headroom);
}

function orNone(ms: number): number {
  return ms > 0 ? ms : Number.POSITIVE_INFINITY;
}
