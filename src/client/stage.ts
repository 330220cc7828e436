/** What the page knows of a scene. */
import type {
  Flop,
  HostCall,
  Offer,
  Read,
  RefereeVerdict,
  Report,
  Role,
  ServerFrame,
  SessionView,
} from "../scene/protocol.ts";
import type { Archetype, Game } from "../scene/stock.ts";
import type { AgentName, Phase, Sentiment } from "../scene/vocabulary.ts";
import type { PendingLine } from "./outbox.ts";

/** Who is heard: one of the agents, or the player. */
export type Speaker = AgentName | "player";

/** One thing that stands in the script, in the order in which it happened. */
export type ScriptItem =
  | { kind: "line"; seq: number; turn: number; speaker: Speaker; text: string }
  | ({ kind: "bell"; seq: number; turn: number } & RefereeVerdict)
  | { kind: "sign"; seq: number; turn: number; call: HostCall }
  | { kind: "shout"; seq: number; turn: number; archetype: string; text: string };

/** A reply that is being spoken. */
export interface Speech {
  readonly turn: number;
  readonly agent: AgentName;
  readonly text: string;
}

export type Connection =
  | { is: "connecting" }
  | { is: "live" }
  /** It comes back by itself. */
  | { is: "lost" }
  /**
   * It does not come back: the scene was erased, its time was up, it is gone without a word why, the
   * ticket is wrong, the link by which we watched was renewed, or the server threw us out.
   */
  | { is: "closed"; why: "erased" | "expired" | "gone" | "forbidden" | "renewed" | "thrown_out" };

export interface Backstage {
  readonly reads: readonly Read[];
  readonly flops: readonly Flop[];
  readonly offers: readonly Offer[];
}

/** What the session view says and no event repeats. */
export interface Playbill {
  readonly model: string;
  /** 0: no limit. */
  readonly maxTurns: number;
  readonly location: string | null;
  readonly relationship: string | null;
  readonly keepTranscript: boolean;
}

/** A durable event as it came over the wire: numbered, and the same for ever. */
export type LogFrame = Extract<ServerFrame, { seq: number }>;

export interface StageState {
  readonly connection: Connection;
  /** No socket gets through: lines and what happens go over plain requests. */
  readonly overHttp: boolean;
  /** The scene was begun on this page: whatever the first joining brings is told for the first time. */
  readonly isNew: boolean;
  /** Null until joined. */
  readonly role: Role | null;
  readonly playbill: Playbill | null;
  /** The session view as it came with the last join; null until joined. */
  readonly view: SessionView | null;
  /** Every durable event so far, as it came. */
  readonly log: readonly LogFrame[];
  /** The last `seq` folded in: what a reconnecting socket asks to be told after. */
  readonly lastSeq: number;
  /** Events up to here are history being retold: shown, but neither announced nor sounded. */
  readonly retoldUpTo: number;
  readonly phase: Phase;
  /** The turn from which the player carries; null before. */
  readonly carryingSince: number | null;
  /** Player lines so far. */
  readonly turnCount: number;
  readonly game: Game | null;
  readonly audience: readonly Archetype[];
  readonly sentiment: Sentiment;
  readonly script: readonly ScriptItem[];
  readonly speeches: readonly Speech[];
  /** The player's line of this turn has been heard and the Partner still owes an answer. */
  readonly partnerOwesTurn: number | null;
  /** The host's demand for the next line, until it is said. */
  readonly sign: HostCall | null;
  readonly degraded: boolean;
  readonly outbox: readonly PendingLine[];
  /** The last line that the server would not take; it goes back into the player's hands. */
  readonly returned: { readonly id: string; readonly text: string } | null;
  /** The last refusal, until the player acts again. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly watchers: number;
  readonly reactions: Readonly<Record<string, number>>;
  readonly endReason: string | null;
  /** What watchers have suggested after the scene, for the next one; the player's alone. */
  readonly suggestions: readonly string[];
  readonly backstage: Backstage | null;
  readonly report: Report | null;
  readonly complete: boolean;
}

export const emptyStage: StageState = {
  connection: { is: "connecting" },
  overHttp: false,
  isNew: false,
  role: null,
  playbill: null,
  view: null,
  log: [],
  lastSeq: 0,
  retoldUpTo: 0,
  phase: "INITIALIZATION",
  carryingSince: null,
  turnCount: 0,
  game: null,
  audience: [],
  sentiment: "NEUTRAL",
  script: [],
  speeches: [],
  partnerOwesTurn: null,
  sign: null,
  degraded: false,
  outbox: [],
  returned: null,
  refusal: null,
  watchers: 0,
  reactions: {},
  endReason: null,
  suggestions: [],
  backstage: null,
  report: null,
  complete: false,
};
