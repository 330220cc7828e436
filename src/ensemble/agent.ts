/** How every agent asks its model: for a line that is heard as it comes, or for an answer in JSON. */
import type { z } from "zod";
import { type LanguageModel, ModelError, type ModelRequest } from "../models/language-model.ts";
import type { AgentCall } from "../scene/events.ts";
import type { DegradationReason } from "../scene/vocabulary.ts";
import { readAnswer } from "./json-answer.ts";

/** A line as the audience heard it. */
export interface Spoken {
  readonly content: string;
  /** Why somebody else spoke, wholly or from some point on; null if the model itself did. */
  readonly degradation: DegradationReason | null;
  readonly calls: readonly AgentCall[];
}

export interface SpeakOptions {
  /** `offset` in UTF-16 units; all texts in a row are the content. */
  readonly onDelta: (offset: number, text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Has a line spoken, by a model whose words are fit to be heard as they come (`models/guarded.ts`).
 * Throws `ModelError` when the model cannot go on, and the signal's reason when aborted.
 */
export async function speak(
  model: LanguageModel,
  request: ModelRequest,
  { onDelta, signal }: SpeakOptions,
): Promise<Spoken> {
  const calls: AgentCall[] = [];
  let content = "";
  let degradation: DegradationReason | null = null;
  try {
    for await (const chunk of model.stream(request, signal)) {
      signal.throwIfAborted();
      if (chunk.type === "text") {
        const offset = content.length;
        content += chunk.text;
        onDelta(offset, chunk.text);
      } else if (chunk.type === "degraded") degradation ??= chunk.reason;
      else calls.push(chunk.call);
    }
  } finally {
    // Whatever a model makes of being stopped, whoever stopped it hears their own reason.
    signal.throwIfAborted();
  }
  return { content, degradation, calls };
}

/** An answer in JSON, parsed and checked. */
export interface Answered<T> {
  readonly value: T;
  /** Whose answer it is, by model id. */
  readonly by: string;
  readonly calls: readonly AgentCall[];
}

/**
 * Asks for JSON of the request's schema. Throws a retryable `ModelError` when what came is not that.
 * `calls` gathers what was spent, also when it throws.
 */
export async function answer<T>(
  model: LanguageModel,
  request: ModelRequest & { readonly schema: z.ZodType<T> },
  signal: AbortSignal,
  calls: AgentCall[] = [],
): Promise<Answered<T>> {
  let text = "";
  let by = request.scene.model;
  try {
    for await (const chunk of model.stream(request, signal)) {
      if (chunk.type === "text") text += chunk.text;
      else if (chunk.type === "call") {
        calls.push(chunk.call);
        if (chunk.call.status === "ok") by = chunk.call.model;
      }
      // Nobody goes on in the middle of another's JSON: whoever takes over starts anew.
      else text = "";
    }
  } finally {
    signal.throwIfAborted();
  }
  const read = readAnswer(text, request.schema);
  if (read.ok) return { value: read.value, by, calls };
  throw new ModelError("broken_stream", `the answer has not the asked shape at ${read.where}`, {
    retryable: true,
  });
}
