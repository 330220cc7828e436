/** One HTTP request to Google: cancelled at once when nobody waits for it, its failures typed. */
import { currentTraceparent } from "../observability/call-context.ts";
import { failedCall, unreachable } from "./gemini-errors.ts";
import { type Chunk, EventReader } from "./gemini-events.ts";
import type { Surface } from "./gemini-surface.ts";

/** An error's body is read no further than this; Google's are a few hundred characters. */
const ERROR_BODY_MAX = 65_536;

export interface Connection {
  /**
   * The answer's next chunks, one or several; null at its end. Throws `ModelError` where there is no
   * good answer or it breaks off, and whatever an abort brings about.
   */
  readonly next: () => Promise<Iterable<Chunk> | null>;
  /** Google's headers have come, and they were good. */
  readonly answered: () => boolean;
  /**
   * Whether the request is on Google's bill: it was sent, and neither refused nor without a
   * connection. One that was cancelled before an answer is.
   */
  readonly billed: () => boolean;
  /** Ends the request wherever it is; harmless after its end. */
  readonly close: () => void;
}

export interface ConnectionOptions {
  readonly surface: Surface;
  readonly model: string;
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
}

/** Sends the request before it returns: nothing waits before the player's first word. */
export function openConnection(options: ConnectionOptions): Connection {
  const { surface, signal, now } = options;
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  const events = new EventReader();
  let read: (() => Promise<Uint8Array | null>) | undefined;
  let billed = !controller.signal.aborted;
  let ended = false;

  const response = send(options, controller.signal);
  surface.whileWaiting();

  async function open(): Promise<() => Promise<Uint8Array | null>> {
    let answer: Response;
    try {
      answer = await response;
    } catch (error) {
      if (controller.signal.aborted) throw error;
      billed = false;
      throw unreachable(error);
    }
    if (!answer.ok) {
      billed = false;
      throw await failureOf(answer, now());
    }
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

function send(options: ConnectionOptions, signal: AbortSignal): Promise<Response> {
  const { surface, model, body } = options;
  const traceparent = currentTraceparent();
  return fetch(surface.streamUrl(model), {
    method: "POST",
    headers: {
      ...surface.authorization(),
      "content-type": "application/json",
      ...(traceparent === undefined ? {} : { traceparent }),
    },
    body: JSON.stringify(body),
    // Followed, it would take the prompt and the token to wherever the answer says.
    redirect: "manual",
    signal,
  });
}

async function failureOf(response: Response, now: number) {
  const body = await response.text().catch(() => "");
  const retryAfter = response.headers.get("retry-after");
  return failedCall(response.status, body.slice(0, ERROR_BODY_MAX), retryAfter, now);
}

/** The body's bytes as they come, then null. */
function piecesOf(response: Response): () => Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  return async () => (await reader?.read())?.value ?? null;
}
