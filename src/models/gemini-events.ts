/** Google's answers as they come over the wire: server-sent events, each with one JSON document. */
import type { GenerateContentResponse } from "@google/genai/node";
import { createParser } from "eventsource-parser";
import { brokenStream, failedCall } from "./gemini-errors.ts";

/** What a chunk holds that is read here; REST and the SDK know it by the same names. */
export type Chunk = Pick<
  GenerateContentResponse,
  "candidates" | "promptFeedback" | "usageMetadata"
>;

/** Takes an answer's bytes as they were cut and gives its chunks as they are whole. */
export class EventReader {
  readonly #decoder = new TextDecoder();
  readonly #events: string[] = [];
  readonly #parser = createParser({ onEvent: ({ data }) => void this.#events.push(data) });

  /**
   * The chunks that are complete with these bytes, read one by one: what stands before a broken one
   * is heard. Throws `ModelError` where one is no JSON, or is an error that Google sends in
   * mid-stream. `now` in Unix milliseconds.
   */
  push(bytes: Uint8Array, now: number): Generator<Chunk> {
    this.#parser.feed(this.#decoder.decode(bytes, { stream: true }));
    return this.#chunks(now);
  }

  /** The chunk after the last blank line, if it is whole; throws `ModelError` if it was cut. */
  end(now: number): Generator<Chunk> {
    this.#parser.feed(`${this.#decoder.decode()}\n\n`);
    return this.#chunks(now);
  }

  *#chunks(now: number): Generator<Chunk> {
    for (let data = this.#events.shift(); data !== undefined; data = this.#events.shift()) {
      // Some proxies keep a connection alive with a comment inside an event.
      if (data !== "" && !data.startsWith(":")) yield chunkOf(data, now);
    }
  }
}

function chunkOf(data: string, now: number): Chunk {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch {
    // The parser's own message quotes the chunk, and with it what was said on stage.
    throw brokenStream("it was malformed");
  }
  if (typeof chunk !== "object" || chunk === null) throw brokenStream("it was malformed");
  if ("error" in chunk) throw failedCall(codeOf(chunk.error), data, null, now);
  return chunk;
}

/** An error without a code is Google's own trouble. */
function codeOf(error: unknown): number {
  const isCoded = typeof error === "object" && error !== null && "code" in error;
  return isCoded && typeof error.code === "number" ? error.code : 500;
}
