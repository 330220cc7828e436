/** Frames of a short scene, and ways to play them to the page's fold. */
import type { StageState } from "../../src/client/stage.ts";
import { onStage, type StageAction } from "../../src/client/stage-state.ts";
import type { NumberedEvent, PublicEvent, ServerFrame } from "../../src/scene/protocol.ts";

export const AT = "2026-11-22T20:00:00.000Z";

export function play(state: StageState, ...frames: ServerFrame[]): StageState {
  return frames.reduce((stage, frame) => onStage(stage, { type: "frame", frame }), state);
}

export function act(state: StageState, ...actions: StageAction[]): StageState {
  return actions.reduce(onStage, state);
}

export function numbered(seq: number, event: PublicEvent): NumberedEvent {
  return { ...event, seq, timestamp: AT };
}

export function joined(lastSeq: number, over: object = {}): ServerFrame {
  const session = {
    model: "understudy",
    max_turns: 15,
    location: null,
    relationship: null,
    keep_transcript: true,
    degraded: false,
    ...over,
  } as Extract<ServerFrame, { type: "session_joined" }>["session"];
  return { type: "session_joined", session, last_seq: lastSeq, role: "player" };
}

export function delta(turn: number, offset: number, text: string): ServerFrame {
  return { type: "agent_delta", turn, agent_name: "partner", offset, text };
}

export function partnerSays(seq: number, turn: number, content: string): NumberedEvent {
  return numbered(seq, {
    type: "message",
    turn,
    role: "assistant",
    agent_name: "partner",
    content,
  });
}

export function playerSays(seq: number, turn: number, content: string, id: string): NumberedEvent {
  return numbered(seq, {
    type: "message",
    turn,
    role: "user",
    agent_name: null,
    content,
    message_id: id,
  });
}

export const texts = (state: StageState) =>
  state.script.map((item) => (item.kind === "line" ? item.text : item.kind));

export const sceneLog: NumberedEvent[] = [
  numbered(1, { type: "phase_changed", from: "INITIALIZATION", to: "MC_WARMUP", reason: "r" }),
  numbered(2, {
    type: "message",
    turn: 0,
    role: "assistant",
    agent_name: "mc",
    content: "Welcome!",
  }),
  partnerSays(3, 0, "The lamp is out."),
  playerSays(4, 1, "I climb.", "a"),
  numbered(5, { type: "referee_call", turn: 1, rule: "one_word", message: "One word!" }),
  partnerSays(6, 1, "Up you go."),
  numbered(7, { type: "sentiment_changed", turn: 1, from: "NEUTRAL", to: "ENGAGED" }),
  numbered(8, { type: "spotlight", turn: 1, archetype: "The Baker", line: "Higher!" }),
  numbered(9, {
    type: "host_call",
    turn: 1,
    kind: "new_choice",
    option: null,
    message: "New choice!",
  }),
  playerSays(10, 2, "I fall.", "b"),
  numbered(11, {
    type: "phase_changed",
    from: "PHASE_1_SUPPORT",
    to: "PHASE_2_FALLIBLE",
    reason: "r",
  }),
  partnerSays(12, 2, "Onto the dog."),
];
