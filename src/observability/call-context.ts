/**
 * What a call belongs to: its trace and, once that is known, its session. It follows the call through
 * every await and into all work that the call starts, so that whoever logs a line or asks Google needs
 * no parameter for it. Only where a call crosses into an object does it stop: there the `traceparent`
 * goes along, and the object takes it up with `inTrace`.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomHex } from "./random-hex.ts";
import { continueTrace, formatTraceparent, type TraceContext } from "./traceparent.ts";

/** What every line of a session or a request has in common. */
export interface LogContext {
  readonly session_id?: string;
  readonly trace_id?: string;
}

interface CallContext {
  readonly trace: TraceContext;
  sessionId: string | undefined;
}

const calls = new AsyncLocalStorage<CallContext>();

/**
 * Does the work as a part of the trace that the header tells of; without one, or with one that is
 * malformed, of a new trace. `sessionId`: the session that it is about, if that is known.
 */
export function inTrace<T>(
  traceparent: string | null | undefined,
  sessionId: string | undefined,
  work: () => T,
): T {
  return calls.run({ trace: continueTrace(traceparent, randomHex), sessionId }, work);
}

/** The call turns out to be about this session: its lines say so from here on. */
export function concerns(sessionId: string): void {
  const call = calls.getStore();
  if (call !== undefined) call.sessionId = sessionId;
}

/** What goes along with a request to another service or object; undefined outside of every call. */
export function currentTraceparent(): string | undefined {
  const call = calls.getStore();
  return call && formatTraceparent(call.trace);
}

/** What the log says of the call that is being worked on. */
export function logContext(): LogContext {
  const call = calls.getStore();
  if (call === undefined) return {};
  const { sessionId, trace } = call;
  return { ...(sessionId === undefined ? {} : { session_id: sessionId }), trace_id: trace.traceId };
}
