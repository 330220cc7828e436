/** Answers as they come over the wire: server-sent events, each with one document in its data. */
import { createParser } from "eventsource-parser";

/** Reads one event's data. Throws `ModelError` where it is none, or tells of an error in mid-stream. */
export type ChunkOf<Chunk> = (data: string, now: number) => Chunk;

/** Takes an answer's bytes as they were cut and gives its chunks as they are whole. Times: Unix ms. */
export interface ChunkReader<Chunk> {
  push(bytes: Uint8Array, now: number): Iterable<Chunk>;
  /** The answer is at its end. */
  end(now: number): Iterable<Chunk>;
}

export class EventReader<Chunk> implements ChunkReader<Chunk> {
  readonly #decoder = new TextDecoder();
  readonly #events: string[] = [];
  readonly #parser = createParser({ onEvent: ({ data }) => void this.#events.push(data) });
  readonly #chunkOf: ChunkOf<Chunk>;

  constructor(chunkOf: ChunkOf<Chunk>) {
    this.#chunkOf = chunkOf;
  }

  /**
   * The chunks that are complete with these bytes, read one by one: what stands before a broken one
   * is heard. Throws `ModelError` where one is broken. `now` in Unix milliseconds.
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
      if (data !== "" && !data.startsWith(":")) yield this.#chunkOf(data, now);
    }
  }
}

/** For a server that was asked for a stream and sends its answer, or an error, as one document. */
export class DocumentReader<Chunk> implements ChunkReader<Chunk> {
  readonly #decoder = new TextDecoder();
  readonly #chunkOf: ChunkOf<Chunk>;
  #text = "";

  constructor(chunkOf: ChunkOf<Chunk>) {
    this.#chunkOf = chunkOf;
  }

  push(bytes: Uint8Array): Iterable<Chunk> {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    return [];
  }

  end(now: number): Iterable<Chunk> {
    const text = this.#text + this.#decoder.decode();
    return text === "" ? [] : [this.#chunkOf(text, now)];
  }
}
