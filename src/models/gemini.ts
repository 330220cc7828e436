/**
 * Gemini behind the `LanguageModel` port: Google's REST API over plain `fetch`.
 *
 * One `stream` is one attempt: retries, deadlines and the next entry of the list are the guard's.
 */

import type { AgentCall } from "../scene/events.ts";
import type { ThinkingLevel } from "../scene/thinking-levels.ts";
import { answer } from "./gemini-attempt.ts";
import { asModelError } from "./gemini-errors.ts";
import type { Surface } from "./gemini-surface.ts";
import type { LanguageModel, ModelChunk, ModelError, ModelRequest } from "./language-model.ts";
import { costUsd, type TokenUsage } from "./prices.ts";

export interface GeminiOptions {
  readonly surface: Surface;
  /** The Partner's. */
  readonly proModel: string;
  /** The other agents'. */
  readonly flashModel: string;
  readonly thinking: ThinkingLevel;
  /** Unix milliseconds. */
  readonly now?: () => number;
}

const NOTHING: TokenUsage = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };

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

/**
 * Connects nothing yet. Its streams end with one `call` chunk, also before they throw; an aborted one
 * ends quietly after it.
 */
export function createGemini(options: GeminiOptions): LanguageModel {
  const now = options.now ?? Date.now;

  return {
    name: "gemini",
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      const model = request.tier === "pro" ? options.proModel : options.flashModel;
      const startedAt = now();
      let firstWordMs: number | null = null;
      let usage = NOTHING;
      let status: AgentCall["status"] = "ok";
      let failure: ModelError | null = null;
      const words = answer({
        surface: options.surface,
        model,
        thinking: options.thinking,
        request,
        signal,
        now,
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
          failure = asModelError(error, false);
          status = failedStatus(failure);
        }
      }
      const at = now();
      const cost = costUsd(model, usage, at);
      const latencyMs = at - startedAt;
      yield {
        type: "call",
        call: {
          agent: request.agent,
          model,
          status,
          latencyMs,
          firstWordMs,
          ...usage,
          costUsd: cost,
        },
      };
      if (failure) throw failure;
    },
  };
}
