/** A model's words with what they took told after them, as the port wants it: also when they end in an error. */
import type { AgentCall } from "../scene/events.ts";
import type { ModelChunk, ModelError, ModelRequest } from "./language-model.ts";
import type { TokenUsage } from "./prices.ts";

export interface ToldCall {
  readonly request: ModelRequest;
  /** The model's id. */
  readonly model: string;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** US dollars; `at` in Unix milliseconds. Null: nobody has said what it costs. */
  readonly costUsd: (usage: TokenUsage, at: number) => number | null;
  readonly asModelError: (error: unknown) => ModelError;
}

/** To be told by the answer on its way. */
export interface Hooks {
  /** Of words, whether or not they are passed on yet. */
  readonly onWords: () => void;
  /** Of what every round took, also one that failed. */
  readonly onUsage: (usage: TokenUsage) => void;
}

const NOTHING: TokenUsage = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };

/**
 * Passes the words on and ends with one `call` chunk, also before it throws; an aborted answer ends
 * quietly after it.
 */
export async function* toldCall(
  { request, model, signal, now, costUsd, asModelError }: ToldCall,
  answer: (hooks: Hooks) => AsyncIterable<string>,
): AsyncGenerator<ModelChunk> {
  const startedAt = now();
  let firstWordMs: number | null = null;
  let usage = NOTHING;
  let status: AgentCall["status"] = "ok";
  let failure: ModelError | null = null;
  const words = answer({
    onWords: () => {
      firstWordMs ??= now() - startedAt;
    },
    onUsage: (more) => {
      usage = plus(usage, more);
    },
  });
  try {
    for await (const text of words) {
      if (signal.aborted) break;
      yield { type: "text", text };
    }
    if (signal.aborted) status = stoppedStatus(signal);
  } catch (error) {
    if (signal.aborted) status = stoppedStatus(signal);
    else {
      failure = asModelError(error);
      status = failedStatus(failure);
    }
  }
  const at = now();
  const latencyMs = at - startedAt;
  const cost = costUsd(usage, at);
  yield {
    type: "call",
    call: {
      agent: request.agent,
      model,
      status,
      latencyMs,
      firstWordMs,
      ...usage,
      costUsd: cost ?? 0,
      ...(cost === null ? { priced: false } : {}),
    },
  };
  if (failure) throw failure;
}

function plus(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}

/** Why an attempt ended that nobody let end. */
function stoppedStatus(signal: AbortSignal): AgentCall["status"] {
  const reason: unknown = signal.reason;
  return reason instanceof Error && reason.name === "TimeoutError" ? "timeout" : "cancelled";
}

function failedStatus({ reason }: ModelError): AgentCall["status"] {
  return reason === "safety" || reason === "timeout" ? reason : "error";
}
