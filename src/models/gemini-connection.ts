/** One HTTP request to Google: cancelled at once when nobody waits for it, its failures typed. */
import { failedCall, unreachable } from "./gemini-errors.ts";
import { type Chunk, EventReader } from "./gemini-events.ts";

/** An error's body is read no further than this; Google's are a few hundred characters. */
const ERROR_BODY_MAX = 65_536;

export interface Connection {
  /** Aborted by `close` and by the caller's signal. */
  readonly signal: AbortSignal;
  /**
   * For the SDK, which makes the request; the answer that it gets to see has no body. Throws
   * `ModelError` where there is no good answer.
   */
  readonly fetch: typeof fetch;
  /**
   * The answer's next chunks, one or several; null at its end. Throws `ModelError` where it breaks
   * off, and whatever an abort brings about.
   */
  readonly next: () => Promise<Iterable<Chunk> | null>;
  /** Google's headers have come, and they were good. */
  readonly answered: () => boolean;
  /** Ends the request wherever it is; harmless after its end. */
  readonly close: () => void;
}

async function failureOf(response: Response, now: number) {
  const body = await response.text().catch(() => "");
  const retryAfter = response.headers.get("retry-after");
  return failedCall(response.status, body.slice(0, ERROR_BODY_MAX), retryAfter, now);
}

export interface ConnectionOptions {
  readonly signal: AbortSignal;
  /** Run as soon as the request is on its way, while Google thinks. */
  readonly whileWaiting: () => void;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** The answer is of use only when it is whole: it is read in one piece, which is cheaper. */
  readonly whole: boolean;
}

/** Prepares one request. */
export function openConnection({
  signal,
  whileWaiting,
  now,
  whole,
}: ConnectionOptions): Connection {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  const events = new EventReader();
  let read: (() => Promise<Uint8Array | null>) | undefined;
  let answered = false;
  let ended = false;

  return {
    signal: controller.signal,
    answered: () => answered,
    async fetch(input, init) {
      let response: Response;
      try {
        const pending = fetch(input, init);
        whileWaiting();
        response = await pending;
      } catch (error) {
        throw controller.signal.aborted ? error : unreachable(error);
      }
      if (!response.ok) throw await failureOf(response, now());
      answered = true;
      read = whole ? wholeOf(response) : piecesOf(response);
      return new Response();
    },
    async next() {
      const piece = await read?.();
      if (piece) return events.push(piece, now());
      ended = true;
      events.end();
      return null;
    },
    close() {
      signal.removeEventListener("abort", abort);
      // What has ended need not be cancelled, and an abort is dear.
      if (!ended) controller.abort();
    },
  };
}

/** The body's bytes as they come, then null. */
function piecesOf(response: Response): () => Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  return async () => (await reader?.read())?.value ?? null;
}

/** All of the body's bytes at once, then null. */
function wholeOf(response: Response): () => Promise<Uint8Array | null> {
  let isRead = false;
  return async () => {
    if (isRead) return null;
    isRead = true;
    return new Uint8Array(await response.arrayBuffer());
  };
}
