/** One HTTP request to Google: cancelled at once when nobody waits for it, its failures typed. */
import { failedCall, unreachable } from "./gemini-errors.ts";

/** An error's body is read no further than this; Google's are a few hundred characters. */
const ERROR_BODY_MAX = 65_536;

export interface Connection {
  /** Aborted by `close` and by the caller's signal. */
  readonly signal: AbortSignal;
  /** For the SDK. Throws `ModelError` where there is no good answer. */
  readonly fetch: typeof fetch;
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

/**
 * Prepares one request. `whileWaiting` runs as soon as the request is on its way, while Google
 * thinks; `now` gives Unix milliseconds.
 */
export function openConnection(
  signal: AbortSignal,
  whileWaiting: () => void,
  now: () => number,
): Connection {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  let answered = false;

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
      // The SDK copies an answer's headers for every chunk and reads none of them.
      return new Response(response.body);
    },
    close() {
      signal.removeEventListener("abort", abort);
      controller.abort();
    },
  };
}
