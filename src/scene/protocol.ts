/**
 * The wire, in one file: what browser and server say to each other (SPEC 3 and 4).
 * The browser imports types only, so no schema reaches its bundle.
 */
import { z } from "zod";
import { flopSchema, offerSchema, readSchema, reportSchema } from "./notes-shape.ts";
import { playerText } from "./player-text.ts";
import { archetypeSchema, gameSchema, HOST_CALL_KINDS } from "./stock.ts";
import { timingSchema } from "./timing.ts";
import { AGENT_NAMES, DEGRADATION_REASONS, PHASES, SENTIMENTS } from "./vocabulary.ts";

export const PROTOCOL_VERSION = 1;

export * from "./notes-shape.ts";

const phase = z.enum(PHASES);
const agentName = z.enum(AGENT_NAMES);
const sentiment = z.enum(SENTIMENTS);
const role = z.enum(["user", "assistant", "system"]);
/** 0 is the time before the player's first line: the MC's welcome and the Partner's opening. */
const turn = z.int().min(0);
const isoTime = z.iso.datetime();

export const MESSAGE_MAX_CHARS = 1_000;
export const messageIdSchema = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/, {
  message: "must be 1 to 64 of the characters A-Z a-z 0-9 . _ : -",
});
const line = { message: playerText(MESSAGE_MAX_CHARS, 1), timing: timingSchema };

// ── HTTP bodies ──────────────────────────────────────────────────────────────

export const createSessionSchema = z.object({
  user_id: playerText(128).optional(),
  location: playerText(200).optional(),
  relationship: playerText(200).optional(),
  game: playerText(60).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  locale: playerText(35).optional(),
  keep_transcript: z.boolean().optional(),
});
export type CreateSession = z.infer<typeof createSessionSchema>;

export const postMessageSchema = z.object({ ...line, message_id: messageIdSchema.optional() });

export const retakeSchema = z.object({
  turn: z.int().min(1),
  /** "Try this line again": two turns and the notes. */
  drill: z.boolean().optional(),
});

// ── Parts ────────────────────────────────────────────────────────────────────

export const refereeVerdictSchema = z.object({
  rule: z.string(),
  /** What was broken and what would have kept the rule, in the host's words. */
  message: z.string(),
});
export type RefereeVerdict = z.infer<typeof refereeVerdictSchema>;

export const hostCallSchema = z.object({
  kind: z.enum(HOST_CALL_KINDS),
  option: z.string().nullable(),
  message: z.string(),
});
export type HostCall = z.infer<typeof hostCallSchema>;

export const spotlightSchema = z.object({ archetype: z.string(), line: z.string() });
export type Spotlight = z.infer<typeof spotlightSchema>;

export const historyEntrySchema = z.object({
  seq: z.int(),
  role,
  agent_name: agentName.nullable(),
  content: z.string(),
  turn,
  timestamp: isoTime,
  message_id: z.string().optional(),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const sessionViewSchema = z.object({
  session_id: z.string(),
  /** Left out for watchers, as are `seed`, `total_tokens_used` and `cost_usd`. */
  user_id: z.string().nullable().optional(),
  /** What watchers suggested after the scene, for the next one; at most 20. Left out for watchers. */
  suggestions: z.array(z.string()).optional(),
  current_phase: phase,
  turn_count: z.int(),
  /** 0: no limit. */
  max_turns: z.int(),
  location: z.string().nullable(),
  relationship: z.string().nullable(),
  selected_game: gameSchema.nullable(),
  conversation_history: z.array(historyEntrySchema),
  audience_archetypes: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      spotlight_count: z.int(),
    }),
  ),
  current_sentiment: sentiment,
  sentiment_history: z.array(z.object({ turn, sentiment })),
  phase_1_stability_count: z.int(),
  phase_transition_turn: z.int().nullable(),
  seed: z.int().optional(),
  locale: z.string().nullable(),
  keep_transcript: z.boolean(),
  created_at: isoTime,
  updated_at: isoTime,
  /** When a running scene ends, and a finished one is erased here; null: never. */
  expires_at: isoTime.nullable(),
  total_tokens_used: z.object({ input: z.int(), output: z.int() }).optional(),
  cost_usd: z.number().optional(),
  latencies: z.partialRecord(agentName, z.array(z.number())),
  model: z.string(),
  degraded: z.boolean(),
  /** Until when the mirrored document is kept; null: there is none. */
  record_until: z.union([isoTime, z.literal("never")]).nullable(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

export const createdSchema = z.object({
  session_id: z.string(),
  token: z.string(),
  share_token: z.string(),
  session: sessionViewSchema,
});
export type Created = z.infer<typeof createdSchema>;

export const turnAnswerSchema = z.object({
  turn,
  message_id: z.string(),
  partner_response: z.string().min(1),
  room_reaction: z.string().nullable(),
  spotlight: spotlightSchema.nullable(),
  sentiment,
  current_phase: phase,
  turn_count: z.int(),
  referee: refereeVerdictSchema.nullable(),
  host_call: hostCallSchema.nullable(),
  degraded: z.boolean(),
  degradation_reason: z.enum(DEGRADATION_REASONS).optional(),
});
export type TurnAnswer = z.infer<typeof turnAnswerSchema>;

// ── WebSocket: client to server ──────────────────────────────────────────────

export const clientFrameSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("join_session"),
    token: z.string(),
    after: z.int().min(0).optional(),
  }),
  z.object({ type: z.literal("text_message"), id: messageIdSchema, ...line }),
  z.object({ type: z.literal("end_scene") }),
  z.object({ type: z.literal("reaction"), emoji: z.string().min(1).max(16) }),
  z.object({ type: z.literal("suggestion"), text: playerText(200, 1) }),
  z.object({ type: z.literal("ping") }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

// ── WebSocket: server to client ──────────────────────────────────────────────

/** The bodies of the durable, numbered events; on the wire each also has `seq` and `timestamp`. */
export const publicEventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("audience_seated"), archetypes: z.array(archetypeSchema) }),
  z.object({ type: z.literal("game_selected"), game: gameSchema }),
  z.object({
    type: z.literal("message"),
    turn,
    role,
    agent_name: agentName.nullable(),
    content: z.string().min(1),
    message_id: z.string().optional(),
  }),
  z.object({ type: z.literal("sentiment_changed"), turn, from: sentiment, to: sentiment }),
  z.object({ type: z.literal("phase_changed"), from: phase, to: phase, reason: z.string() }),
  z.object({ type: z.literal("spotlight"), turn, ...spotlightSchema.shape }),
  z.object({ type: z.literal("referee_call"), turn, ...refereeVerdictSchema.shape }),
  z.object({
    type: z.literal("host_call"),
    turn,
    ...hostCallSchema.shape,
    /** The player's line of this turn never happened; the next one stands in its place. */
    strikes_line: z.literal(true).optional(),
  }),
  z.object({ type: z.literal("scene_ended"), reason: z.string() }),
  z.object({
    type: z.literal("backstage"),
    reads: z.array(readSchema),
    flops: z.array(flopSchema),
    offers: z.array(offerSchema),
  }),
  z.object({ type: z.literal("coach_report"), report: reportSchema }),
  z.object({ type: z.literal("session_complete") }),
]);
export type PublicEvent = z.infer<typeof publicEventSchema>;
export type Backstage = Extract<PublicEvent, { type: "backstage" }>;

/** A durable event as sent. For watchers `backstage` and `coach_report` come with `withheld: true` and no content. */
export type NumberedEvent = PublicEvent & { seq: number; timestamp: string };
export type WithheldEvent = {
  type: "backstage" | "coach_report";
  seq: number;
  timestamp: string;
  withheld: true;
};

export const ERROR_CODES = [
  "bad_message",
  "too_large",
  "too_fast",
  "turn_in_progress",
  "wrong_phase",
  "forbidden",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type Role = "player" | "watcher";

/** Frames without `seq`: never replayed. */
export type EphemeralFrame =
  | { type: "connected"; status: "ready"; protocol: number }
  | { type: "session_joined"; session: SessionView; last_seq: number; role: Role }
  /** `offset` in UTF-16 code units; offset 0 replaces what was shown of this reply. */
  | { type: "agent_delta"; turn: number; agent_name: AgentNameOnWire; offset: number; text: string }
  | ({ type: "agent_response"; in_reply_to: string } & TurnAnswer)
  | { type: "audience"; watchers: number; reactions: Record<string, number> }
  /** All that was suggested after the scene, for the next one; to the player only. */
  | { type: "suggestions"; texts: string[] }
  | { type: "pong" }
  | { type: "error"; code: ErrorCode; message: string; in_reply_to?: string };
type AgentNameOnWire = z.infer<typeof agentName>;

export type ServerFrame = NumberedEvent | WithheldEvent | EphemeralFrame;

/** The close codes a client can meet, besides the standard ones. */
export const CLOSE = {
  notJoined: 4401,
  renewed: 4403,
  erased: 4404,
  policy: 1008,
  tooBig: 1009,
  tryAgainLater: 1013,
} as const;
