/** The words of one streamed answer, from the request's first byte to the answer's last. */
import type { Connection } from "./connection.ts";
import type { ModelError } from "./language-model.ts";

/**
 * Where the model has said that it is done, the connection is given this long to bring more words or
 * to close. The end of the stream is the end; a server that holds it open costs the player this wait
 * for the floor, with the whole line before them, and a shorter one would lose words of a model that
 * says so on every chunk and pauses.
 */
const QUIET_AFTER_END_MS = 2_500;

/** What one answer has brought so far. */
export interface AnswerReading<Chunk> {
  /** Takes in a chunk and returns the words in it. */
  add(chunk: Chunk): string;
  /** The model said that it is done, for better or worse, and is taken at its word. */
  readonly finished: boolean;
  /** Nothing that may still come can change what the answer is. */
  readonly closed: boolean;
}

/**
 * Reads the answer as it comes, and closes the connection whatever happens. Throws what `failed` makes
 * of an error, unless the answer was at its end before it.
 */
export async function* wordsOf<Chunk>(
  connection: Connection<Chunk>,
  reading: AnswerReading<Chunk>,
  failed: (error: unknown) => ModelError,
): AsyncGenerator<string> {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  try {
    for (let chunks = await connection.next(); chunks; chunks = await connection.next()) {
      for (const chunk of chunks) {
        const words = reading.add(chunk);
        if (reading.closed) connection.close();
        if (words !== "" || !reading.finished) {
          clearTimeout(quiet);
          quiet = undefined;
        }
        if (words !== "") yield words;
      }
      // Only what goes on puts it off: neither comments nor one more reason hold the player up.
      if (reading.finished) quiet ??= setTimeout(connection.close, QUIET_AFTER_END_MS);
    }
  } catch (error) {
    // What breaks after the last word broke nothing.
    if (!reading.finished) throw failed(error);
  } finally {
    clearTimeout(quiet);
    connection.close();
  }
}
