/** Scenes as a browser keeps them, played by a few frames. */
import type { ShelfEntry } from "../../src/client/shelf/entry.ts";
import type { LogFrame } from "../../src/client/stage.ts";
import type { Report, SessionView } from "../../src/scene/protocol.ts";
import { AT, numbered, sceneLog } from "./client-frames.ts";

export const ID = "a1".repeat(32);

export const aReport: Report = {
  session_id: ID,
  headline: "You climbed",
  moments: [
    {
      turn: 1,
      kind: "keep",
      quote: "I climb.",
      principle_id: "say-yes",
      principle: "Say yes",
      observation: "You went up.",
      why: "It moved.",
    },
  ],
  recovery: { score: null, flops: [], note: null },
  measures: {
    lines: 2,
    offers_made: 1,
    yes_and: 1,
    accepted: 1,
    wimped: 0,
    blocked: 0,
    questions: 0,
    callbacks: 0,
    words_player: 4,
    words_partner: 9,
    think_ms_phase_1: null,
    think_ms_phase_2: null,
  },
  offers: { made: 1, accepted: 1, added_to: 0, called_back: 0, dropped: [] },
  sentiment_arc: ["ENGAGED"],
  mission: { title: "Climb", task: "Say the first thing." },
  next_game: "One Word",
  source: "heuristic",
};

const end = sceneLog.length;
/** Of a scene that came to its notes. */
export const wholeLog: readonly LogFrame[] = [
  ...sceneLog,
  numbered(end + 1, { type: "scene_ended", reason: "ended by the player" }),
  numbered(end + 2, { type: "coach_report", report: aReport }),
  numbered(end + 3, { type: "session_complete" }),
];

export function aView(over: Partial<SessionView> = {}): SessionView {
  return {
    session_id: ID,
    user_id: null,
    current_phase: "COMPLETE",
    turn_count: 2,
    max_turns: 15,
    location: "a lighthouse",
    relationship: "two keepers",
    selected_game: null,
    conversation_history: [],
    audience_archetypes: [],
    current_sentiment: "ENGAGED",
    sentiment_history: [],
    phase_1_stability_count: 1,
    phase_transition_turn: null,
    seed: 1,
    locale: "en",
    keep_transcript: true,
    created_at: AT,
    updated_at: AT,
    expires_at: "2026-11-29T20:00:00.000Z",
    record_until: "2027-02-20T20:00:00.000Z",
    total_tokens_used: { input: 0, output: 0 },
    cost_usd: 0,
    latencies: {},
    model: "understudy",
    degraded: false,
    ...over,
  };
}

/** A finished scene with notes, still on the stage, and with a record. */
export function anEntry({ view, ...over }: Partial<ShelfEntry> = {}): ShelfEntry {
  const sessionId = over.sessionId ?? ID;
  return {
    version: 1,
    sessionId,
    ticket: { sessionId, token: "t", shareToken: "s" },
    view: view ?? aView({ session_id: sessionId }),
    frames: wholeLog,
    left: null,
    ...over,
  };
}
