/** One attempt at an answer: its rounds with Google, tools first and the answer last. */
import type { Content } from "@google/genai/node";
import type { ThinkingLevel } from "../scene/thinking-levels.ts";
import { openConnection } from "./gemini-connection.ts";
import { asModelError } from "./gemini-errors.ts";
import { Reading } from "./gemini-reading.ts";
import { answerFormat, type GeminiBody, geminiBody } from "./gemini-request.ts";
import type { Surface } from "./gemini-surface.ts";
import { answerCalls, MAX_TOOL_ROUNDS, offering } from "./gemini-tools.ts";
import type { ModelRequest } from "./language-model.ts";
import type { TokenUsage } from "./prices.ts";

/**
 * Where the model has said that it is done, the connection is given this long to bring more words or
 * to close. The end of the stream is the end; a server that holds it open costs the player this wait
 * for the floor, with the whole line before them, and a shorter one would lose words of a model that
 * says so on every chunk and pauses.
 */
const QUIET_AFTER_END_MS = 2_500;

export interface Attempt {
  readonly surface: Surface;
  readonly model: string;
  readonly thinking: ThinkingLevel;
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Told of words, whether or not they are passed on yet. */
  readonly onWords: () => void;
  /** Told what every round took, also one that failed. */
  readonly onUsage: (usage: TokenUsage) => void;
}

/** One request and its answer's words. Fills `reading`; throws `ModelError` unless it ends well. */
async function* ask(attempt: Attempt, body: GeminiBody, reading: Reading): AsyncGenerator<string> {
  const { surface, model, signal, now } = attempt;
  const connection = openConnection({ surface, model, body, signal, now });
  let quiet: ReturnType<typeof setTimeout> | undefined;
  try {
    for (let chunks = await connection.next(); chunks; chunks = await connection.next()) {
      for (const chunk of chunks) {
        const words = reading.add(chunk);
        if (reading.isHeldBack) connection.close();
        if (words !== "" || !reading.finished) {
          clearTimeout(quiet);
          quiet = undefined;
        }
        if (words === "") continue;
        attempt.onWords();
        yield words;
      }
      // Only what goes on puts it off: neither comments nor one more reason hold the player up.
      if (reading.finished) quiet ??= setTimeout(connection.close, QUIET_AFTER_END_MS);
    }
  } catch (error) {
    // What breaks after the last word broke nothing.
    if (!reading.finished) throw asModelError(error, connection.answered());
  } finally {
    clearTimeout(quiet);
    connection.close();
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
