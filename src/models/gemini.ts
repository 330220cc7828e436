/**
 * Gemini behind the `LanguageModel` port: Google's REST API over plain `fetch`.
 *
 * One `stream` is one attempt: retries, deadlines and the next entry of the list are the guard's.
 */
import type { ThinkingLevel } from "../scene/thinking-levels.ts";
import { answer } from "./gemini-attempt.ts";
import { asModelError } from "./gemini-errors.ts";
import type { Surface } from "./gemini-surface.ts";
import type { LanguageModel, ModelChunk, ModelRequest } from "./language-model.ts";
import { costUsd } from "./prices.ts";
import { toldCall } from "./told-call.ts";

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

/**
 * Connects nothing yet. Its streams end with one `call` chunk, also before they throw; an aborted one
 * ends quietly after it.
 */
export function createGemini(options: GeminiOptions): LanguageModel {
  const now = options.now ?? Date.now;

  return {
    name: "gemini",
    stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      const { surface, thinking } = options;
      const model = request.tier === "pro" ? options.proModel : options.flashModel;
      return toldCall(
        {
          ...{ request, model, signal, now },
          costUsd: (usage, at) => costUsd(model, usage, at),
          asModelError: (error) => asModelError(error, false),
        },
        (hooks) => answer({ surface, model, thinking, request, signal, now, ...hooks }),
      );
    },
  };
}
