/**
 * The player's lines on their way: each keeps its id until the server's log has it, so that it is
 * neither lost with a connection nor played twice when it is sent again.
 */
import type { ServerFrame } from "../scene/protocol.ts";
import type { StageState } from "./stage.ts";

export interface PendingLine {
  readonly id: string;
  readonly text: string;
  /** Milliseconds from the whole reply to the first key of this line; absent: not measured. */
  readonly firstKeyMs?: number | undefined;
  /**
   * `queued`: waits for the floor or the connection. `sent`: on its way, not yet in the log.
   * `held`: the server said "not now"; it is queued again a moment later.
   */
  readonly status: "queued" | "sent" | "held";
}

type Refusal = Extract<ServerFrame, { type: "error" }>;

/** As it goes over the wire (SPEC 2.3). */
export function timingOf(line: Pick<PendingLine, "firstKeyMs">): {
  timing?: { first_key_ms: number };
} {
  return line.firstKeyMs === undefined ? {} : { timing: { first_key_ms: line.firstKeyMs } };
}

/** The line is in the log. */
export function acknowledge(outbox: readonly PendingLine[], id: string): readonly PendingLine[] {
  return outbox.some((line) => line.id === id) ? outbox.filter((line) => line.id !== id) : outbox;
}

/** On a new connection nothing has been sent yet. */
export function afterJoin(outbox: readonly PendingLine[]): readonly PendingLine[] {
  return outbox.map((line) => ({ ...line, status: "queued" as const }));
}

/** The line that may go out now, or null: one at a time, joined, history retold, floor free. */
export function lineToSend(state: StageState): PendingLine | null {
  const first = state.outbox[0];
  if (first?.status !== "queued" || state.connection.is !== "live") return null;
  if (state.lastSeq < state.retoldUpTo || state.partnerOwesTurn !== null) return null;
  return state.endReason === null ? first : null;
}

/** The floor is the server's to give: a line that came too soon waits, any other goes back. */
export function refuse(state: StageState, error: Refusal): StageState {
  const line = state.outbox.find((one) => one.id === error.in_reply_to);
  if (line && (error.code === "turn_in_progress" || error.code === "too_fast")) {
    const held = { ...line, status: "held" as const };
    return { ...state, outbox: state.outbox.map((one) => (one === line ? held : one)) };
  }
  const refusal = { code: error.code, message: error.message };
  if (error.code === "forbidden" && state.role === null) {
    return { ...state, refusal, connection: { is: "closed", why: "forbidden" } };
  }
  if (error.code === "forbidden" && isJoiningAgain(state)) {
    return { ...state, refusal, connection: { is: "closed", why: "renewed" } };
  }
  if (!line) return { ...state, refusal };
  const outbox = acknowledge(state.outbox, line.id);
  return { ...state, refusal, outbox, returned: { id: line.id, text: line.text } };
}

/** A watcher whose line was cut, or is no socket: what is refused then is the link that once let them in. */
function isJoiningAgain({ role, connection, overHttp }: StageState): boolean {
  return role === "watcher" && (connection.is !== "live" || overHttp);
}
