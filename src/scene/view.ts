/** What the scene shows: the session view, a turn's answer, frames, transcript. Nothing hidden passes here. */
import type { ForeignEvent, LoggedEvent } from "./events.ts";
import { isPublic } from "./events.ts";
import { expiresAt, type Keeping, recordEnd, recordUntil } from "./keeping.ts";
import type {
  HistoryEntry,
  NumberedEvent,
  Role,
  SessionView,
  TurnAnswer,
  WithheldEvent,
} from "./protocol.ts";
import { asPlayed, type Line, type Scene, type Turn } from "./scene.ts";
import { objectIn } from "./stored-events.ts";
import type { AgentName } from "./vocabulary.ts";

const iso = (atMs: number) => new Date(atMs).toISOString();

export function sessionView(scene: Scene, role: Role, keeping: Keeping): SessionView {
  const expires = expiresAt(scene, keeping);
  return {
    session_id: scene.sessionId,
    ...(role === "player" ? ownView(scene) : {}),
    current_phase: scene.phase,
    turn_count: scene.turns.length,
    max_turns: scene.maxTurns,
    location: scene.location,
    relationship: scene.relationship,
    selected_game: scene.game,
    conversation_history: scene.lines.map((line) => historyEntry(scene, line)),
    audience_archetypes: scene.audience.map(({ name, description }) => ({
      name,
      description,
      spotlight_count: scene.turns.filter(({ spotlight }) => spotlight?.archetype === name).length,
    })),
    current_sentiment: scene.sentiment,
    sentiment_history: asPlayed(scene).turns.flatMap(({ turn, sentiment }) =>
      sentiment === null ? [] : [{ turn, sentiment }],
    ),
    phase_1_stability_count: scene.stabilityCount,
    phase_transition_turn: scene.phase2Turn,
    locale: scene.locale,
    keep_transcript: scene.keepTranscript,
    created_at: iso(scene.createdAt),
    updated_at: iso(scene.updatedAt),
    expires_at: expires === null ? null : iso(expires),
    latencies: latencies(scene),
    model: scene.model,
    degraded: scene.degraded,
    record_until: recordUntil(recordEnd(scene, keeping)),
  };
}

/** What is not for watchers: the seed foretells the stumbles. */
function ownView(scene: Scene) {
  return {
    user_id: scene.userId,
    seed: scene.seed,
    suggestions: [...scene.suggestionsForNext],
    total_tokens_used: {
      input: sum(scene.calls.map((call) => call.inputTokens)),
      output: sum(scene.calls.map((call) => call.outputTokens)),
    },
    cost_usd: sum(scene.calls.map((call) => call.costUsd)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function latencies(scene: Scene): SessionView["latencies"] {
  const byAgent: Partial<Record<AgentName, number[]>> = {};
  for (const { agent, latencyMs } of scene.calls) {
    byAgent[agent] ??= [];
    byAgent[agent].push(Math.round(latencyMs));
  }
  return byAgent;
}

function historyEntry(scene: Scene, line: Line): HistoryEntry {
  const turn = scene.turns[line.turn - 1];
  return {
    seq: line.seq,
    role: line.agent === null ? "user" : "assistant",
    agent_name: line.agent,
    content: line.content,
    turn: line.turn,
    timestamp: iso(line.at),
    ...(line.messageId === null ? {} : { message_id: line.messageId }),
    metadata: metadataOf(line, turn),
  };
}

function metadataOf(line: Line, turn: Turn | undefined): HistoryEntry["metadata"] {
  if (turn === undefined) return {};
  if (line.agent === null) {
    const { thinkMs: think_ms, replyGapMs: reply_gap_ms } = turn;
    return { think_ms, reply_gap_ms, ...(turn.apart === "struck" ? { struck: true } : {}) };
  }
  if (line.agent !== "partner" || turn.degradation === null) return {};
  return { degraded: true, degradation_reason: turn.degradation };
}

/** The turn that was played with this message id, if any. */
export function turnOfMessage(scene: Scene, messageId: string): Turn | undefined {
  return scene.turns.find((turn) => turn.messageId === messageId);
}

/** The answer of a closed turn (SPEC 3.2), or null while Partner or Room are still at it. */
export function answerOf({ turn, closedIn, ...rest }: Turn): TurnAnswer | null {
  if (closedIn === null || rest.reply === null) return null;
  return {
    turn,
    message_id: rest.messageId,
    partner_response: rest.reply,
    room_reaction: rest.reaction,
    spotlight: rest.spotlight,
    sentiment: rest.sentiment ?? rest.gauged.sentiment,
    current_phase: closedIn,
    turn_count: turn,
    referee: rest.referee,
    host_call: rest.hostCall,
    degraded: rest.degradation !== null,
    ...(rest.degradation === null ? {} : { degradation_reason: rest.degradation }),
  };
}

/**
 * The frame of an event that this version does not know: as it stands for the player, without its
 * content for watchers, who might not be meant to see it. A broken row has its place and nothing else.
 */
export function foreignFrameOf(
  { text }: ForeignEvent,
  seq: number,
  at: number,
  role: Role,
): Readonly<Record<string, unknown>> {
  const body = objectIn(text);
  if (typeof body?.type !== "string") return { type: "unreadable", seq };
  const timestamp = iso(at);
  if (role === "watcher") return { type: body.type, seq, timestamp, withheld: true };
  return { ...body, seq, timestamp };
}

/** The frame of a public event, or null for a hidden one. The same for everyone but where content is withheld. */
export function frameOf(
  { seq, at, event }: LoggedEvent,
  role: Role,
): NumberedEvent | WithheldEvent | null {
  if (seq === null || !isPublic(event)) return null;
  const timestamp = iso(at);
  if (role === "watcher" && (event.type === "backstage" || event.type === "coach_report")) {
    return { type: event.type, seq, timestamp, withheld: true };
  }
  return { ...event, seq, timestamp };
}
