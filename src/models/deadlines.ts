/**
 * How long the model that was asked may take, by what it is asked for. After that the understudy
 * speaks, which needs a little time of its own: it is quick, but its words come at its own pace.
 */
import type { ModelRequest } from "./language-model.ts";

export interface DeadlineOptions {
  /** From the request to the first words; 0: none. */
  readonly firstWordDeadlineMs: number;
  /** From the request to the complete answer, the understudy's part included; 0: none. */
  readonly turnDeadlineMs: number;
}

/** Both from the request's start; `Infinity`: none. */
export interface Deadlines {
  readonly firstWordMs: number;
  /** Over all attempts and waits, without the understudy's headroom. */
  readonly wholeMs: number;
}

/** The MC's eighty words at the understudy's usual pace take 1.6 s, and timers are never early. */
const UNDERSTUDY_HEADROOM_MS = 2_000;
/** Of a deadline too short for that headroom. */
const LARGEST_HEADROOM = 0.25;
/** The player waits at a dark stage, and any game is a good game. */
const PICK_GAME_MS = 2_500;
/** The report comes within 20 s (SPEC 2.6): the first notes and those asked for once more fit in. */
const NOTES_MS = 12_000;
const NOTES_AGAIN_MS = 6_000;

export function deadlinesFor(request: ModelRequest, options: DeadlineOptions): Deadlines {
  const { task } = request;
  switch (task.kind) {
    case "pick_game":
      return { firstWordMs: Number.POSITIVE_INFINITY, wholeMs: PICK_GAME_MS };
    case "notes":
      return {
        firstWordMs: Number.POSITIVE_INFINITY,
        wholeMs: task.refused.length === 0 ? NOTES_MS : NOTES_AGAIN_MS,
      };
    case "react":
      // Nobody hears the first words of a JSON answer.
      return { firstWordMs: Number.POSITIVE_INFINITY, wholeMs: withHeadroom(options) };
    default:
      return { firstWordMs: orNone(options.firstWordDeadlineMs), wholeMs: withHeadroom(options) };
  }
}

function withHeadroom({ turnDeadlineMs }: DeadlineOptions): number {
  const headroom = Math.min(UNDERSTUDY_HEADROOM_MS, turnDeadlineMs * LARGEST_HEADROOM);
  return orNone(turnDeadlineMs - headroom);
}

function orNone(ms: number): number {
  return ms > 0 ? ms : Number.POSITIVE_INFINITY;
}
