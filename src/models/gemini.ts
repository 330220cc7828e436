/**
 * Gemini on Vertex AI behind the `LanguageModel` port, over Google's own SDK.
 *
 * One `stream` is one attempt: retries, deadlines and the understudy are the guard's.
 */
import { GoogleGenAI } from "@google/genai/node";
import type { ServiceAccountAuth } from "../google/service-account.ts";
import type { ThinkingLevel } from "../scene/config.ts";
import type { AgentCall } from "../scene/events.ts";
import { answer } from "./gemini-attempt.ts";
import { asModelError } from "./gemini-errors.ts";
import type { LanguageModel, ModelChunk, ModelError, ModelRequest } from "./language-model.ts";
import { costUsd, type TokenUsage } from "./prices.ts";

export interface GeminiOptions {
  readonly auth: ServiceAccountAuth;
  readonly project: string;
  readonly location: string;
  /** Another endpoint that speaks the same protocol; absent: Google's own. */
  readonly baseUrl?: string | undefined;
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
 * Connects nothing yet, but signs the first token, so that no player waits for it. Its streams end
 * with one `call` chunk, also before they throw; an aborted one ends quietly after it.
 */
export function createGemini(options: GeminiOptions): LanguageModel {
  const now = options.now ?? Date.now;
  const client = new GoogleGenAI({
    vertexai: true,
    project: options.project,
    location: options.location,
    googleAuthOptions: { authClient: options.auth.authClient },
    ...(options.baseUrl === undefined ? {} : { httpOptions: { baseUrl: options.baseUrl } }),
  });
  options.auth.renewAhead();

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
        client,
        model,
        thinking: options.thinking,
        request,
        signal,
        whileWaiting: options.auth.renewAhead,
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
