/** What the stand-in for a compatible server can be told to do with one request, beside `Behaviour`'s own ways. */
import type { Behaviour } from "./vertex-behaviours.ts";

export const USAGE = {
  prompt_tokens: 900,
  completion_tokens: 40,
  total_tokens: 940,
  prompt_tokens_details: { cached_tokens: 100 },
};
/** A text is sent as it stands: the protocol's last event is no JSON. */
export const DONE = "[DONE]";

/** One chunk of an answer; `delta` is put over its words. */
export function chunk(words: string, finishReason: string | null = null, delta: object = {}) {
  return {
    id: "chatcmpl-stand-in",
    object: "chat.completion.chunk",
    created: 1_796_000_000,
    model: "stand-in",
    choices: [
      {
        index: 0,
        delta: { ...(words === "" ? {} : { content: words }), ...delta },
        finish_reason: finishReason,
      },
    ],
  };
}

/** After the answer, with nothing in `choices`. */
export const usageChunk = (usage: object = USAGE) => ({ ...chunk(""), choices: [], usage });

/** A line in as many chunks as there are pieces, ending as the protocol has it. */
export function chatLine(...pieces: string[]): Behaviour {
  return chatFrames(...pieces.map((piece) => chunk(piece)), chunk("", "stop"), usageChunk(), DONE);
}

export function chatFrames(...frames: readonly unknown[]): Behaviour {
  return { kind: "frames", frames };
}

function json(
  code: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return {
    kind: "status",
    code,
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  };
}

/** As OpenAI, llama.cpp, vLLM and OpenRouter tell what is wrong. */
const problem = (code: number, type: string, message = `The stand-in answers ${code}.`) =>
  json(code, { error: { code, type, message } });

/** Every way of failing of the servers that speak this protocol, by name. */
export const chatFaults = {
  /** A field of the request is refused, named or not. */
  refuses: (what: string) => problem(400, "invalid_request_error", what),
  tooLong: () =>
    problem(400, "exceed_context_size_error", "the request exceeds the available context size"),
  wrongKey: () => problem(401, "authentication_error"),
  noCredit: () => problem(402, "insufficient_credits"),
  /** Ollama's, for a model that was not pulled. */
  notPulled: () => problem(404, "not_found_error", 'model "gemma4:12b" not found, try pulling it'),
  tooMany: (retryAfter = "7") =>
    json(429, { error: { code: 429, type: "rate_limit_error" } }, { "retry-after": retryAfter }),
  /** OpenAI's: nobody has paid. */
  quotaSpent: () =>
    json(429, { error: { code: "insufficient_quota", type: "insufficient_quota" } }),
  /** Workers AI's: the day's neurons are spent, or there is no room just now. */
  neuronsSpent: () => json(429, { success: false, errors: [{ code: 3036, message: "spent" }] }),
  noCapacity: () => json(429, { success: false, errors: [{ code: 3040, message: "capacity" }] }),
  failed: () => problem(500, "server_error"),
  /** llama.cpp's, while it reads the model from disk. */
  loading: () => problem(503, "unavailable_error", "Loading model"),
  overloaded: (): Behaviour => ({
    kind: "status",
    code: 503,
    body: "<html><body><h1>Service Unavailable</h1></body></html>",
    headers: { "content-type": "text/html" },
  }),
  moved: (): Behaviour => ({
    kind: "status",
    code: 307,
    body: "",
    headers: { location: "https://example.test/elsewhere" },
  }),
  reset: (): Behaviour => ({ kind: "reset" }),
  hang: (): Behaviour => ({ kind: "hang" }),
  hangAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [chunk(words)],
    ending: "hang",
  }),
  resetAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [chunk(words)],
    ending: "reset",
  }),
  /** Ollama's: an error in mid-stream is an end without a reason. */
  endsAfter: (words: string) => chatFrames(chunk(words)),
  halfFrameAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [chunk(words)],
    ending: "half_frame",
  }),
  malformedAfter: (words: string): Behaviour => ({
    kind: "raw",
    body: `data: ${JSON.stringify(chunk(words))}\n\ndata: {"choices": [}\n\n`,
  }),
  /** OpenRouter's and llama.cpp's: a 200, and then an event with an error. */
  errorAfter: (words: string, code: number | string = 502) =>
    chatFrames(chunk(words), { error: { code, message: "the provider is gone" } }),
  /** vLLM's: the error is the event, and the stream ends as if all were well. */
  bareErrorAfter: (words: string) =>
    chatFrames(chunk(words), { object: "error", message: "engine died", code: 500 }, DONE),
  errorInWords: (words: string) => chatFrames(chunk(words), { error: "model runner has stopped" }),
  finishesInError: (words: string) => chatFrames(chunk(words), chunk("", "error"), DONE),
  errorAsDocument: () => json(200, { error: { code: 503, message: "no provider" } }),
  heldBack: (words = "") => chatFrames(chunk(words, "content_filter"), DONE),
  cutOff: (words = "") => chatFrames(chunk(words, "length"), usageChunk(), DONE),
  silence: () => chatFrames(chunk("", "stop"), DONE),
  empty: (): Behaviour => ({ kind: "raw", body: "" }),
  notAStream: (): Behaviour => ({ kind: "raw", body: "<html>\n\nWelcome to Wi-Fi!\n\n</html>" }),
};
