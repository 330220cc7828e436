/** How every agent asks its model: for a line that is heard as it comes, or for an answer in JSON. */
import type { z } from "zod";
import { type LanguageModel, ModelError, type ModelRequest } from "../models/language-model.ts";
import { namesIn } from "../scene/conditions.ts";
import type { AgentCall } from "../scene/events.ts";
import type { DegradationReason } from "../scene/vocabulary.ts";
import { readAnswer } from "./json-answer.ts";
import { spokenLine } from "./spoken-line.ts";

/** How long a model that has been told to stop is still listened to, for the bill of its call. */
const LAST_CALL_MS = 200;

/** A line as the audience heard it. */
export interface Spoken {
  readonly content: string;
  /** Why somebody else spoke, wholly or from some point on; null if the model itself did. */
  readonly degradation: DegradationReason | null;
  readonly calls: readonly AgentCall[];
}

export interface SpeakOptions {
  readonly maxWords: number;
  /** `offset` in UTF-16 units; all texts in a row are the content. */
  readonly onDelta: (offset: number, text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Has a line spoken. Throws `ModelError` when the model cannot go on or says nothing, and the
 * signal's reason when aborted.
 */
export async function speak(
  model: LanguageModel,
  request: ModelRequest,
  options: SpeakOptions,
): Promise<Spoken> {
  const enough = new AbortController();
  const signal = AbortSignal.any([options.signal, enough.signal]);
  const chunks = model.stream(request, signal)[Symbol.asyncIterator]();
  // Asked before anything else is worked out: the player waits for the first word.
  let coming = chunks.next();
  const line = spokenLine(options.maxWords, namesIn(request.scene));
  const calls: AgentCall[] = [];
  let content = "";
  let ended = false;
  let degradation: DegradationReason | null = null;
  const say = (text: string) => {
    if (text === "") return;
    const offset = content.length;
    content += text;
    options.onDelta(offset, text);
  };

  try {
    for (;;) {
      const next = await coming;
      options.signal.throwIfAborted();
      if (next.done) {
        ended = true;
        break;
      }
      if (next.value.type === "text") say(line.push(next.value.text));
      else if (next.value.type === "degraded") degradation = next.value.reason;
      else calls.push(next.value.call);
      if (line.full) break;
      coming = chunks.next();
    }
    say(line.end());
    if (line.full) {
      enough.abort();
      await lastCalls(chunks, calls);
    }
  } catch (error) {
    // Whatever a model makes of being stopped, whoever stopped it hears their own reason.
    options.signal.throwIfAborted();
    throw error;
  } finally {
    // A stream that nobody reads on from would never come to its own cleaning up; an abort is dear.
    if (!ended) {
      enough.abort();
      void chunks.return?.().catch(() => undefined);
    }
  }
  if (content === "") {
    throw new ModelError("broken_stream", "the model said nothing", { retryable: true });
  }
  return { content, degradation, calls };
}

type Chunks = AsyncIterator<
  ReturnType<LanguageModel["stream"]> extends AsyncIterable<infer C> ? C : never
>;

/** Hears a stopped stream out for what it cost; whatever goes wrong there no longer matters. */
async function lastCalls(chunks: Chunks, calls: AgentCall[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LAST_CALL_MS);
  });
  const rest = async () => {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      if (next.value.type === "call") calls.push(next.value.call);
    }
  };
  await Promise.race([rest().catch(() => undefined), patience]);
  clearTimeout(timer);
}

/** An answer in JSON, parsed and checked. */
export interface Answered<T> {
  readonly value: T;
  readonly degradation: DegradationReason | null;
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
  let degradation: DegradationReason | null = null;
  try {
    for await (const chunk of model.stream(request, signal)) {
      if (chunk.type === "text") text += chunk.text;
      else if (chunk.type === "call") calls.push(chunk.call);
      else {
        // Nobody goes on in the middle of another's JSON: whoever takes over starts anew.
        text = "";
        degradation = chunk.reason;
      }
    }
  } finally {
    signal.throwIfAborted();
  }
  const read = readAnswer(text, request.schema);
  if (read.ok) return { value: read.value, degradation, calls };
  throw new ModelError("broken_stream", `the answer has not the asked shape at ${read.where}`, {
    retryable: true,
  });
}
