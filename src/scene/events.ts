/**
 * Everything that happens in a scene (DESIGN 1). The log of these is the only truth.
 *
 * Public events are numbered by `seq` and sent to clients; hidden ones are what the scene knows
 * and does not show before its end, or never.
 */
import type { PublicEvent, Read } from "./protocol.ts";
import type {
  AgentName,
  DegradationReason,
  FlopKind,
  Move,
  Phase,
  Sentiment,
} from "./vocabulary.ts";

/** What one call to a model took; the source of latencies, tokens and cost. */
export interface AgentCall {
  readonly agent: AgentName;
  readonly model: string;
  readonly status: "ok" | "error" | "timeout" | "cancelled" | "safety";
  readonly latencyMs: number;
  /** Milliseconds to the first word; null if none came. */
  readonly firstWordMs: number | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
  readonly costUsd: number;
  /** Nobody has said what the model costs, and it is counted as nothing. Absent: it is priced. */
  readonly priced?: false;
}

/** One player line of a first take, in numbers and words of the vocabulary. */
export interface TakenTurn {
  readonly move: Move | null;
  readonly madeOffer: boolean;
  readonly sentiment: Sentiment;
  /** As in `Turn.thinkMs`. Logs of before held the gap between word and line as `thinkMs`, which is another thing. */
  readonly firstKeyMs?: number | null;
}

/** What a scene came to from the turn on from which it is taken again. */
export interface FirstTake {
  /** The player's line of that turn, which is tried again. */
  readonly line: string;
  readonly turns: readonly TakenTurn[];
  readonly recoveryScore: number | null;
}

export interface RetakeOf {
  readonly sessionId: string;
  readonly turn: number;
  readonly firstTake: FirstTake;
}

export type HiddenEvent =
  | {
      readonly type: "scene_created";
      readonly sessionId: string;
      readonly userId: string | null;
      readonly location: string | null;
      readonly relationship: string | null;
      /** The game asked for, by name; null leaves the choice to the MC. */
      readonly askedGame: string | null;
      readonly locale: string | null;
      readonly keepTranscript: boolean;
      /** 0 to 2^32 - 1. */
      readonly seed: number;
      /** 0: no limit. */
      readonly maxTurns: number;
      /** Who plays: `understudy`, or the Partner's model id. */
      readonly model: string;
      /** Milliseconds of quiet after which the session expires; 0: never. */
      readonly ttlMs: number;
      /**
       * By whom its cost is counted: the id of their address's object, which tells no address. Absent or
       * null: by nobody.
       */
      readonly payer?: string | null;
      /** Where this scene was cut from another one's log; null for a scene of its own. */
      readonly retakeOf: RetakeOf | null;
    }
  /** A watcher's suggestion: in the warm-up for the MC to pick from, after the scene for the next one. */
  | { readonly type: "suggestion_made"; readonly text: string }
  /** What the local gauge made of the player's line, before any model was asked. */
  | {
      readonly type: "line_gauged";
      readonly turn: number;
      readonly sentiment: Sentiment;
      /** 0 to 1. */
      readonly confidence: number;
      /** What the player's page has measured, in milliseconds; absent: nothing. */
      readonly firstKeyMs?: number;
    }
  /** A later read of the same turn replaces the earlier one. */
  | ({ readonly type: "line_read" } & Read)
  | {
      readonly type: "flop_played";
      readonly turn: number;
      readonly kind: FlopKind;
      readonly about: string | null;
    }
  /** Offers in the Partner's line, so that the ledger knows what the player was given. */
  | { readonly type: "offers_heard"; readonly turn: number; readonly offers: readonly string[] }
  /** The Partner's line came wholly or partly from the understudy, in a Gemini session. */
  | { readonly type: "degraded"; readonly turn: number; readonly reason: DegradationReason }
  | {
      readonly type: "turn_settled";
      readonly turn: number;
      readonly sentiment: Sentiment;
      readonly steady: boolean;
      /** Watchers' applause counted in this turn. */
      readonly applause: number;
    }
  /** The Room has said what it had to say about this turn, or its time was up. */
  | { readonly type: "room_done"; readonly turn: number }
  /** Partner and Room are both done: the turn's answer is final and tells this phase. */
  | { readonly type: "turn_closed"; readonly turn: number; readonly phase: Phase }
  /**
   * The player themself, not the character, seems to be in distress: the MC owes them a kind word, and
   * the turn is none of the scene.
   */
  | { readonly type: "distress_noticed"; readonly turn: number }
  /** The player asked for the end while the Partner was speaking. */
  | { readonly type: "end_asked"; readonly reason: string }
  | ({ readonly type: "agent_called"; readonly turn: number } & AgentCall);

export type SceneEvent = PublicEvent | HiddenEvent;

/** What stands in the log and this version cannot take up: of a later version, or broken. Kept and skipped. */
export interface ForeignEvent {
  readonly type: "foreign";
  readonly version: number;
  /** As it stands in the log. */
  readonly text: string;
}

/** An event in its place in the log. `seq` is null for hidden events. */
export interface LoggedEvent {
  readonly seq: number | null;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly event: SceneEvent | ForeignEvent;
}

const HIDDEN: Readonly<Record<HiddenEvent["type"], true>> = {
  scene_created: true,
  suggestion_made: true,
  line_gauged: true,
  line_read: true,
  flop_played: true,
  offers_heard: true,
  degraded: true,
  turn_settled: true,
  room_done: true,
  turn_closed: true,
  distress_noticed: true,
  end_asked: true,
  agent_called: true,
};

export function isPublic(event: SceneEvent | ForeignEvent): event is PublicEvent {
  return event.type !== "foreign" && !isHidden(event.type);
}

export function isHidden(type: string): boolean {
  return Object.hasOwn(HIDDEN, type);
}
