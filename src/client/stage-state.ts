/**
 * The stage as a fold over what the server says (SPEC 4) and the player does. Pure: no clock, no
 * socket, no storage. The same frames give the same stage, however often the connection broke in
 * between.
 */
import type { ServerFrame } from "../scene/protocol.ts";
import { hearDelta } from "./deltas.ts";
import { acknowledge, afterJoin, type PendingLine, refuse } from "./outbox.ts";
import type { Connection, LogFrame, ScriptItem, Speaker, StageState } from "./stage.ts";

export type StageAction =
  | { type: "frame"; frame: ServerFrame }
  | { type: "connection"; connection: Connection }
  /** How page and stage talk from now on. */
  | { type: "way"; overHttp: boolean }
  /** The player said a line; it stays in the outbox until its `message` event. */
  | { type: "said"; id: string; text: string; firstKeyMs?: number | undefined }
  /** The line went out on the present connection. */
  | { type: "sent"; id: string }
  /** A line that was told to wait may try again. */
  | { type: "retry"; id: string };

export function onStage(state: StageState, action: StageAction): StageState {
  switch (action.type) {
    case "frame":
      return onFrame(state, action.frame);
    case "connection":
      return { ...state, connection: action.connection };
    case "way":
      return action.overHttp === state.overHttp ? state : { ...state, overHttp: action.overHttp };
    case "said": {
      const { id, text, firstKeyMs } = action;
      const line: PendingLine = { id, text, firstKeyMs, status: "queued" };
      return { ...state, refusal: null, outbox: [...state.outbox, line] };
    }
    case "sent":
    case "retry": {
      const status: PendingLine["status"] = action.type === "sent" ? "sent" : "queued";
      const outbox = state.outbox.map((line) =>
        line.id === action.id ? { ...line, status } : line,
      );
      return { ...state, outbox };
    }
  }
}

function onFrame(state: StageState, frame: ServerFrame): StageState {
  if ("seq" in frame) {
    if (frame.seq <= state.lastSeq) return state;
    return { ...onEvent(state, frame), lastSeq: frame.seq, log: [...state.log, frame] };
  }
  switch (frame.type) {
    case "connected":
    case "pong":
      return state;
    case "suggestions":
      return { ...state, suggestions: frame.texts };
    case "session_joined": {
      const { session } = frame;
      const isRetold = state.role !== null || !state.isNew;
      return {
        ...state,
        connection: { is: "live" },
        role: frame.role,
        view: session,
        retoldUpTo: isRetold ? Math.max(state.retoldUpTo, frame.last_seq) : 0,
        degraded: session.degraded,
        suggestions: session.suggestions ?? [],
        outbox: afterJoin(state.outbox),
        playbill: {
          model: session.model,
          maxTurns: session.max_turns,
          location: session.location,
          relationship: session.relationship,
          keepTranscript: session.keep_transcript,
        },
      };
    }
    case "agent_delta":
      return { ...state, speeches: hearDelta(state.speeches, frame) };
    case "agent_response":
      return {
        ...state,
        degraded: frame.degraded,
        outbox: acknowledge(state.outbox, frame.in_reply_to),
      };
    case "audience":
      return { ...state, watchers: frame.watchers, reactions: frame.reactions };
    case "error":
      return refuse(state, frame);
  }
}

function onEvent(state: StageState, event: LogFrame): StageState {
  switch (event.type) {
    case "audience_seated":
      return { ...state, audience: event.archetypes };
    case "game_selected":
      return { ...state, game: event.game };
    case "message":
      return onMessage(state, event);
    case "sentiment_changed":
      return { ...state, sentiment: event.to };
    case "phase_changed": {
      const carries = event.to === "PHASE_2_FALLIBLE" && state.carryingSince === null;
      const carryingSince = carries ? state.turnCount : state.carryingSince;
      return { ...state, phase: event.to, carryingSince };
    }
    case "spotlight": {
      const { seq, turn, archetype, line: text } = event;
      return add(state, { kind: "shout", seq, turn, archetype, text });
    }
    case "referee_call": {
      const { seq, turn, rule, message } = event;
      return add(state, { kind: "bell", seq, turn, rule, message });
    }
    case "host_call": {
      const { seq, turn, kind, option, message } = event;
      const call = { kind, option, message };
      return { ...add(state, { kind: "sign", seq, turn, call }), sign: call };
    }
    case "scene_ended":
      return { ...state, endReason: event.reason, partnerOwesTurn: null, sign: null, speeches: [] };
    case "backstage":
      return "withheld" in event ? state : { ...state, backstage: event };
    case "coach_report":
      return "withheld" in event ? state : { ...state, report: event.report };
    case "session_complete":
      return { ...state, complete: true, phase: "COMPLETE" };
    default:
      // From a later version of the house, or a row that it could not read.
      return state;
  }
}

type Message = Extract<LogFrame, { type: "message" }>;

function onMessage(state: StageState, event: Message): StageState {
  const { seq, turn, content: text } = event;
  const speaker: Speaker = event.role === "user" ? "player" : (event.agent_name ?? "mc");
  const last = state.script.at(-1);
  // The MC voices the host's call in the same words: it is heard once.
  const isVoicedCall = speaker === "mc" && last?.kind === "sign" && last.call.message === text;
  const said = isVoicedCall ? state : add(state, { kind: "line", seq, turn, speaker, text });
  if (speaker === "player") {
    return {
      ...said,
      turnCount: Math.max(state.turnCount, turn),
      partnerOwesTurn: turn,
      sign: null,
      outbox: event.message_id ? acknowledge(state.outbox, event.message_id) : state.outbox,
    };
  }
  const speeches = state.speeches.filter((one) => one.agent !== speaker || one.turn !== turn);
  const settles = speaker === "partner" && state.partnerOwesTurn === turn;
  return { ...said, speeches, partnerOwesTurn: settles ? null : state.partnerOwesTurn };
}

function add(state: StageState, item: ScriptItem): StageState {
  return { ...state, script: [...state.script, item] };
}
