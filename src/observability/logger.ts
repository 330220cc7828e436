/**
 * Logs: one JSON object a line (SPEC 6). The fields of each kind of line are numbers, words of the
 * contract and ids, so that no line of dialogue, token or key has a place to stand in; whatever
 * text slips past the types is withheld when it is written. Session and trace id are those of the call
 * that is being worked on (`call-context.ts`).
 */
import type { AgentCall } from "../scene/events.ts";
import type { AgentName, DegradationReason, Phase, Sentiment } from "../scene/vocabulary.ts";
import { ADVICE, type Fault } from "./advice.ts";
import { logContext } from "./call-context.ts";

export type Level = "debug" | "info" | "warn" | "error";

export interface AgentCallLine {
  readonly log_type: "agent_call";
  readonly agent_name: AgentName;
  readonly model: string;
  readonly status: AgentCall["status"];
  readonly latency_ms: number;
  readonly first_word_ms: number | null;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cached_tokens: number;
  readonly cost_usd: number;
  /** Nobody has said what the model costs. */
  readonly priced?: false;
  readonly turn?: number;
  readonly attempt?: number;
  readonly reason?: DegradationReason;
}

export interface PhaseTransitionLine {
  readonly log_type: "phase_transition";
  readonly from_phase: Phase;
  readonly to_phase: Phase;
  readonly turn: number;
}

export interface TurnLine {
  readonly log_type: "turn";
  readonly turn: number;
  readonly latency_ms: number;
  readonly sentiment: Sentiment;
  readonly degraded: DegradationReason | null;
}

export interface MirrorLine {
  readonly log_type: "mirror";
  readonly action: "upsert" | "erase";
  readonly outcome: "done" | "retry" | "parked";
  readonly attempts: number;
  /** Firestore's HTTP status; 0 if it was not reached. */
  readonly http_status: number;
  /** Milliseconds until the next try; null if there is none. */
  readonly retry_in_ms: number | null;
}

export interface RequestLine {
  readonly log_type: "request";
  readonly method: string;
  /** The route's pattern, such as `/api/sessions/:id`, never the path with its ids and tokens. */
  readonly route: string;
  readonly http_status: number;
  readonly latency_ms: number;
}

/** An error's own message may quote what a player typed, so there is no field for it. */
export interface ErrorLine {
  readonly log_type: "error";
  /** Where in the house: a fixed word, such as `room_turn` or `model_gate`. */
  readonly where: string;
  readonly error_name?: string;
  /** Status codes and names such as `PERMISSION_DENIED`, from messages that we word ourselves. */
  readonly codes?: readonly string[];
  /** Stack frames as `function@place`. */
  readonly frames?: readonly string[];
  readonly agent_name?: AgentName;
  readonly reason?: DegradationReason;
  readonly http_status?: number;
  /** Rows of a scene's log that are broken, or of a later version. */
  readonly skipped_events?: number;
  /** What an operator can put right; written with what to do about it, as `advice`. */
  readonly fault?: Fault;
}

export type LogLine =
  | AgentCallLine
  | PhaseTransitionLine
  | TurnLine
  | MirrorLine
  | RequestLine
  | ErrorLine;

export interface Logger {
  debug(line: LogLine): void;
  info(line: LogLine): void;
  warn(line: LogLine): void;
  error(line: LogLine): void;
}

export interface LoggerOptions {
  /** Lines below it are not written. */
  readonly level: Level;
  readonly write?: (line: string) => void;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

const RANK: Readonly<Record<Level, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

export function createLogger(options: LoggerOptions): Logger {
  const { level, write = (line) => console.log(line), now = Date.now } = options;
  const at = (lineLevel: Level) => (line: LogLine) => {
    if (RANK[lineLevel] < RANK[level]) return;
    const timestamp = new Date(now()).toISOString();
    const advice = "fault" in line && line.fault ? { advice: ADVICE[line.fault] } : {};
    const whole = { level: lineLevel, timestamp, ...logContext(), ...line, ...advice };
    write(JSON.stringify(whole, withhold));
  };
  return {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
  };
}

/** An `agent_call` line of what a call took. */
export function agentCallLine(
  call: AgentCall,
  more: Pick<AgentCallLine, "turn" | "attempt" | "reason"> = {},
): AgentCallLine {
  return {
    log_type: "agent_call",
    agent_name: call.agent,
    model: call.model,
    status: call.status,
    latency_ms: call.latencyMs,
    first_word_ms: call.firstWordMs,
    input_tokens: call.inputTokens,
    output_tokens: call.outputTokens,
    cached_tokens: call.cachedTokens,
    cost_usd: call.costUsd,
    ...(call.priced === undefined ? {} : { priced: call.priced }),
    ...more,
  };
}

/** An `error` line of something thrown: its kind and where it came from, never its message. */
export function errorLine(
  where: string,
  thrown: unknown,
  more: Omit<ErrorLine, "log_type" | "where" | "error_name" | "frames"> = {},
): ErrorLine {
  if (!(thrown instanceof Error)) {
    return { log_type: "error", where, error_name: typeof thrown, ...more };
  }
  const frames = framesOf(thrown);
  return { log_type: "error", where, error_name: thrown.name, frames, ...more };
}

const MOST_FRAMES = 12;
const FRAME = /^\s+at (?:async )?(?:new )?(?:(\S+) (?:\[as \S+\] )?\()?(\S+?)\)?$/;

function framesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  // A message may hold lines that look like frames: only what follows the message is trusted.
  const messageAt = stack.indexOf(error.message);
  if (messageAt < 0) return [];
  return stack
    .slice(messageAt + error.message.length)
    .split("\n")
    .map((line) => FRAME.exec(line))
    .filter((match) => match !== null)
    .slice(0, MOST_FRAMES)
    .map(([, name = "", place = ""]) => `${name}@${place}`);
}

/** Ids, words of the contract, model ids and places have no spaces and are short; speech is not so. */
const WRITABLE = /^[\w.:/@()*{}$<>#-]{0,200}$/;

/** Sentences that are no speech: they stand in our own file. */
const SENTENCES: ReadonlySet<unknown> = new Set(Object.values(ADVICE));

function withhold(_key: string, value: unknown): unknown {
  if (typeof value !== "string" || WRITABLE.test(value) || SENTENCES.has(value)) return value;
  return "[withheld]";
}
