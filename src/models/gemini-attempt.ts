/** One attempt at an answer: its rounds with Google, tools first and the answer last. */
import type { Content, GenerateContentConfig, GoogleGenAI } from "@google/genai/node";
import type { ThinkingLevel } from "../scene/config.ts";
import { openConnection } from "./gemini-connection.ts";
import { asModelError } from "./gemini-errors.ts";
import { Reading } from "./gemini-reading.ts";
import { answerFormat, vertexCall } from "./gemini-request.ts";
import { answerCalls, MAX_TOOL_ROUNDS, offering } from "./gemini-tools.ts";
import type { ModelRequest } from "./language-model.ts";
import type { TokenUsage } from "./prices.ts";

/** After an answer's end its connection is given this long to close, so that it can be used again. */
const GRACE_AFTER_END_MS = 250;

export interface Attempt {
  readonly client: GoogleGenAI;
  readonly model: string;
  readonly thinking: ThinkingLevel;
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  /** Run once a request is on its way. */
  readonly whileWaiting: () => void;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Told of the first word, whether or not it is passed on yet; not where an answer is read as a whole. */
  readonly onWords: () => void;
  /** Told what every round took, also one that failed. */
  readonly onUsage: (usage: TokenUsage) => void;
}

/** One request and its answer's words. Fills `reading`; throws `ModelError` unless it ends well. */
async function* ask(
  attempt: Attempt,
  contents: Content[],
  config: GenerateContentConfig,
  reading: Reading,
): AsyncGenerator<string> {
  const { client, model, request, now } = attempt;
  const { signal, whileWaiting } = attempt;
  // The Room's answer comes in every turn, beside the Partner's words.
  const whole = request.agent === "room";
  const connection = openConnection({ signal, whileWaiting, now, whole });
  const headers = request.traceparent ? { headers: { traceparent: request.traceparent } } : {};
  let grace: ReturnType<typeof setTimeout> | undefined;
  try {
    await client.models.generateContentStream({
      model,
      contents,
      config: {
        ...config,
        abortSignal: connection.signal,
        httpOptions: { fetch: connection.fetch, ...headers },
      },
    });
    for (let chunks = await connection.next(); chunks; chunks = await connection.next()) {
      for (const chunk of chunks) {
        const words = reading.add(chunk);
        if (words === "") continue;
        if (!whole) attempt.onWords();
        yield words;
      }
      if (reading.finished) grace ??= setTimeout(connection.close, GRACE_AFTER_END_MS);
    }
  } catch (error) {
    // What breaks after the last word broke nothing.
    if (!reading.finished) throw asModelError(error, connection.answered());
  } finally {
    clearTimeout(grace);
    connection.close();
    if (connection.answered()) attempt.onUsage(reading.usageOr(contents, config));
  }
  reading.checkEnd();
}

/**
 * The words of the answer, as they come; JSON in one piece, when it is whole. Throws `ModelError`,
 * and whatever an abort brings about once the signal is aborted.
 */
export async function* answer(attempt: Attempt): AsyncGenerator<string> {
  const { schema, tools } = attempt.request;
  const { contents, config } = vertexCall(attempt.model, attempt.thinking, attempt.request);

  for (let rounds = 0; tools?.length && rounds < MAX_TOOL_ROUNDS; rounds += 1) {
    const reading = new Reading();
    for await (const words of ask(attempt, contents, { ...config, ...offering(tools) }, reading)) {
      if (!schema) yield words;
    }
    const exchange = answerCalls(reading.parts, tools);
    if (exchange) contents.push(...exchange);
    else if (schema) break;
    else return reading.checkWords(false);
  }
  const reading = new Reading();
  const settings = { ...config, ...answerFormat(attempt.request) };
  for await (const words of ask(attempt, contents, settings, reading)) if (!schema) yield words;
  reading.checkWords(schema !== undefined);
  if (schema) yield reading.text;
}
