/** One HTTP request to a model: cancelled at once when nobody waits for it, its failures typed. */
import { currentTraceparent } from "../observability/call-context.ts";
import { type ChunkOf, type ChunkReader, DocumentReader, EventReader } from "./event-stream.ts";
import type { ModelError } from "./language-model.ts";

/** An error's body is read no further than this; they are a few hundred characters. */
const ERROR_BODY_MAX = 65_536;

/** What is a server's own in the way it answers. Times are Unix milliseconds. */
export interface Wire<Chunk> {
  readonly chunkOf: ChunkOf<Chunk>;
  /** An answer that is not 2xx; `retryAfter` is the header's value. */
  failedCall(code: number, body: string, retryAfter: string | null, now: number): ModelError;
  /** No answer at all. */
  unreachable(cause: unknown): ModelError;
}

export interface Connection<Chunk> {
  /**
   * The answer's next chunks, one or several; null at its end. Throws `ModelError` where there is no
   * good answer or it breaks off, and whatever an abort brings about.
   */
  readonly next: () => Promise<Iterable<Chunk> | null>;
  /** The answer's headers have come, and they were good. */
  readonly answered: () => boolean;
  /**
   * Whether the request is on somebody's bill: it was sent, and neither refused nor without a
   * connection. One that was cancelled before an answer is.
   */
  readonly billed: () => boolean;
  /** Ends the request wherever it is; harmless after its end. */
  readonly close: () => void;
}

export interface ConnectionOptions<Chunk> {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly wire: Wire<Chunk>;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
}

/** Sends the request before it returns: nothing waits before the player's first word. */
export function openConnection<Chunk>(options: ConnectionOptions<Chunk>): Connection<Chunk> {
  const { wire, signal, now } = options;
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  let events: ChunkReader<Chunk> = new EventReader(wire.chunkOf);
  let read: (() => Promise<Uint8Array | null>) | undefined;
  let billed = !controller.signal.aborted;
  let ended = false;

  const response = send(options, controller.signal);

  async function open(): Promise<() => Promise<Uint8Array | null>> {
    let answer: Response;
    try {
      answer = await response;
    } catch (error) {
      if (controller.signal.aborted) throw error;
      billed = false;
      throw wire.unreachable(error);
    }
    if (!answer.ok) {
      billed = false;
      const body = await answer.text().catch(() => "");
      const retryAfter = answer.headers.get("retry-after");
      throw wire.failedCall(answer.status, body.slice(0, ERROR_BODY_MAX), retryAfter, now());
    }
    if (isDocument(answer)) events = new DocumentReader(wire.chunkOf);
    return piecesOf(answer);
  }

  return {
    answered: () => read !== undefined,
    billed: () => billed,
    async next() {
      if (ended) return null;
      read ??= await open();
      const piece = await read();
      if (piece) return events.push(piece, now());
      ended = true;
      return events.end(now());
    },
    close() {
      signal.removeEventListener("abort", abort);
      // What has ended need not be cancelled: an abort costs some 0.3 ms of CPU.
      if (!ended) controller.abort();
    },
  };
}

function send<Chunk>(
  { url, headers, body }: ConnectionOptions<Chunk>,
  signal: AbortSignal,
): Promise<Response> {
  const traceparent = currentTraceparent();
  return fetch(url, {
    method: "POST",
    headers: {
      ...headers,
      "content-type": "application/json",
      ...(traceparent === undefined ? {} : { traceparent }),
    },
    body: JSON.stringify(body),
    // Followed, it would take the prompt and the token to wherever the answer says.
    redirect: "manual",
    signal,
  });
}

function isDocument({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("application/json") ?? false;
}

/** The body's bytes as they come, then null. */
function piecesOf(response: Response): () => Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  return async () => (await reader?.read())?.value ?? null;
}
