/** One attempt at an answer: its rounds with Google, tools first and the answer last. */
import type { Content } from "@google/genai/node";
import type { ThinkingLevel } from "../scene/thinking-levels.ts";
import { openConnection } from "./connection.ts";
import { asModelError } from "./gemini-errors.ts";
import { Reading } from "./gemini-reading.ts";
import { answerFormat, type GeminiBody, geminiBody } from "./gemini-request.ts";
import type { Surface } from "./gemini-surface.ts";
import { answerCalls, MAX_TOOL_ROUNDS, offering } from "./gemini-tools.ts";
import { geminiWire } from "./gemini-wire.ts";
import type { ModelRequest } from "./language-model.ts";
import type { Hooks } from "./told-call.ts";
import { wordsOf } from "./words.ts";

export interface Attempt extends Hooks {
  readonly surface: Surface;
  readonly model: string;
  readonly thinking: ThinkingLevel;
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
}

/** One request and its answer's words. Fills `reading`; throws `ModelError` unless it ends well. */
async function* ask(attempt: Attempt, body: GeminiBody, reading: Reading): AsyncGenerator<string> {
  const { surface, model, signal, now } = attempt;
  const connection = openConnection({
    url: surface.streamUrl(model),
    headers: surface.authorization(),
    body,
    wire: geminiWire(surface.isByKey),
    signal,
    now,
  });
  surface.whileWaiting();
  const failed = (error: unknown) => asModelError(error, connection.answered());
  try {
    for await (const words of wordsOf(connection, reading, failed)) {
      attempt.onWords();
      yield words;
    }
  } finally {
    if (connection.billed()) attempt.onUsage(reading.usageOr(body));
  }
  reading.checkEnd();
}

/**
 * The words of the answer, as they come; JSON in one piece, when it is whole. Throws `ModelError`,
 * and whatever an abort brings about once the signal is aborted.
 */
export async function* answer(attempt: Attempt): AsyncGenerator<string> {
  const { schema, tools } = attempt.request;
  const body = geminiBody(attempt.model, attempt.thinking, attempt.request);
  const contents: Content[] = [...body.contents];

  for (let rounds = 0; tools?.length && rounds < MAX_TOOL_ROUNDS; rounds += 1) {
    const reading = new Reading();
    const offer = { ...body, contents, ...offering(tools) };
    for await (const words of ask(attempt, offer, reading)) if (!schema) yield words;
    const exchange = answerCalls(reading.parts, tools);
    if (exchange) contents.push(...exchange);
    else if (schema) break;
    else return reading.checkWords(false);
  }
  const reading = new Reading();
  const last = { ...body, contents, ...answerFormat(body, attempt.request) };
  for await (const words of ask(attempt, last, reading)) if (!schema) yield words;
  reading.checkWords(schema !== undefined);
  if (schema) yield reading.text;
}
