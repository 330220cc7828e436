/**
 * The words everyone on this stage uses: phases, agents, sentiments, moves, flops.
 * They are part of the contract; a value added here is a value that clients will see.
 */

export const PHASES = [
  "INITIALIZATION",
  "MC_WARMUP",
  "PHASE_1_SUPPORT",
  "PHASE_2_FALLIBLE",
  "COACH_ANALYSIS",
  "COMPLETE",
] as const;
export type Phase = (typeof PHASES)[number];

export const AGENT_NAMES = ["mc", "partner", "room", "coach"] as const;
export type AgentName = (typeof AGENT_NAMES)[number];

export const SENTIMENTS = ["WITH_YOU", "ENGAGED", "NEUTRAL", "BORED", "CONFUSED", "TENSE"] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Who may play the ensemble, first to last (SPEC 2.8). */
export const PLAYER_KINDS = ["gemini", "compatible", "understudy"] as const;
export type PlayerKind = (typeof PLAYER_KINDS)[number];

/**
 * Where a scene's words go to be answered: Google Cloud; Google AI Studio, of whose tiers one is free and
 * costs the words; a model's server on the operator's machine or network, or anywhere else.
 */
export const DESTINATIONS = [
  "google_cloud",
  "google_studio",
  "own_server",
  "other_server",
] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** What a player's line does to the scene, in improv's own terms. */
export const MOVES = [
  "yes_and",
  "accept",
  "wimp",
  "block",
  "cancel",
  "question",
  "gag",
  "callback",
  "bridge",
] as const;
export type Move = (typeof MOVES)[number];

/** The ways in which the Partner stumbles on purpose in phase 2. */
export const FLOP_KINDS = [
  "forgot_name",
  "contradicted_fact",
  "froze",
  "misheard",
  "lost_object",
  "panicked",
] as const;
export type FlopKind = (typeof FLOP_KINDS)[number];

/** The emoji that watchers may send; the value says how the room takes it. */
export const REACTIONS = {
  "👏": "applause",
  "😂": "applause",
  "❤️": "applause",
  "😮": "tension",
  "🔥": "applause",
  "🤔": "doubt",
} as const;
export type ReactionEmoji = keyof typeof REACTIONS;

export function isReaction(emoji: string): emoji is ReactionEmoji {
  return Object.hasOwn(REACTIONS, emoji);
}

/** Why a Gemini session's Partner line came from the understudy. */
export const DEGRADATION_REASONS = [
  "timeout",
  "rate_limited",
  "circuit_open",
  "budget",
  "safety",
  "broken_stream",
  "unavailable",
  "misconfigured",
] as const;
export type DegradationReason = (typeof DEGRADATION_REASONS)[number];

/** Why a session is gone, as the reason of close code 4404: its player erased it, or its time was up. */
export const GONE = { erased: "erased", expired: "expired" } as const;
