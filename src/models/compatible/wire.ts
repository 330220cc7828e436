/** OpenAI's chat completions as they come over the wire: chunks, and every way of failing. */
import { z } from "zod";
import type { Fault } from "../../observability/advice.ts";
import type { Wire } from "../connection.ts";
import { msToMidnight } from "../gate-state.ts";
import { isIdentifier, retryAfterMs, verdictOn } from "../http-failure.ts";
import { ModelError } from "../language-model.ts";
import type { OptionalField } from "./request.ts";

const messageSchema = z.object({
  content: z
    .union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))])
    .nullish(),
  /** Thoughts, under either of the names that servers have for them. */
  reasoning: z.string().nullish().catch(null),
  reasoning_content: z.string().nullish().catch(null),
});

const usageSchema = z.object({
  prompt_tokens: z.number().min(0),
  completion_tokens: z.number().min(0).catch(0),
  prompt_tokens_details: z
    .object({ cached_tokens: z.number().min(0) })
    .nullish()
    .catch(null),
  /** US dollars, where the server tells them, as OpenRouter does. */
  cost: z.number().min(0).nullish().catch(null),
});

const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: messageSchema.nullish(),
        /** In the place of `delta` where the answer comes as one document. */
        message: messageSchema.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: usageSchema.nullish().catch(null),
});

/** One event of the stream; `DONE` is the protocol's own last one. */
export type Chunk = z.infer<typeof chunkSchema> | typeof DONE;
export const DONE = "[DONE]";

export const chatWire: Wire<Chunk> = { chunkOf, failedCall, unreachable };

function chunkOf(data: string, now: number): Chunk {
  if (data.trim() === DONE) return DONE;
  const json = jsonIn(data);
  const error = errorIn(json);
  if (error !== null) throw failedCall(codeIn(error), data, null, now);
  const chunk = chunkSchema.safeParse(json);
  if (!chunk.success) throw brokenStream("it was malformed");
  return chunk.data;
}

/** An error in mid-stream, in a 200; vLLM also sends it without a wrapping of its own. */
function errorIn(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return null;
  if ("error" in json && json.error) return json.error;
  return "object" in json && json.object === "error" ? json : null;
}

/** Where words to each field that may be refused stand in a refusal; servers quote it or describe it. */
const HINTS: Readonly<Record<OptionalField, RegExp>> = {
  reasoning_effort: /reasoning|effort|think/i,
  chat_template_kwargs: /template|kwargs|enable_thinking/i,
  response_format: /response_format|json_schema|schema|grammar|structured/i,
  stream_options: /stream_options|include_usage/i,
};
/** The request is too long, which no field left out would mend. */
const TOO_LONG = /context|too long|too many tokens/i;

/** The server does not take the request as it is. */
export class RefusedRequest extends ModelError {
  /** May quote the prompt: read here, shown nowhere. */
  readonly #said: string;

  constructor(message: string, said: string) {
    super("misconfigured", message, { retryable: false, fault: "compatible_request_refused" });
    this.#said = said;
  }

  /** Which of the fields sent to leave out before asking again; null: it would be no use. */
  fieldToDrop(sent: readonly OptionalField[]): OptionalField | null {
    const named = sent.find((field) => HINTS[field].test(this.#said));
    if (named !== undefined) return named;
    return TOO_LONG.test(this.#said) ? null : (sent[0] ?? null);
  }
}

/** The server is there and its model not yet: nobody's failure, and soon over. */
export class StillLoading extends ModelError {
  constructor() {
    super("unavailable", "The compatible model is still loading", {
      retryable: false,
      blameless: true,
    });
  }
}

/** OpenAI's code for an account that nobody has paid for. */
const UNPAID = "insufficient_quota";
/** Workers AI's code for a day's neurons that are spent; they come back at midnight UTC. */
const DAY_SPENT = "3036";

function failedCall(code: number, body: string, retryAfter: string | null, now: number) {
  const said = identifiersIn(jsonIn(body));
  const message = `The compatible model answered ${[code, ...said].join(" ")}`;
  if (code === 400 || code === 422) return new RefusedRequest(message, body);
  if (code === 503 && /\bloading\b/i.test(body)) return new StillLoading();
  const fault = faultOf(code, said);
  const { reason, retryable } = verdictOn(code);
  if (fault === "compatible_day_spent") {
    const backAt = now + msToMidnight(now);
    return new ModelError(reason, message, { retryable: false, fault, backAt });
  }
  return new ModelError(reason, message, {
    retryable: retryable && fault === null,
    retryAfterMs: retryAfterMs(retryAfter, now),
    fault,
  });
}

/** Null: nothing is wrong that an operator could put right. */
function faultOf(code: number, said: readonly string[]): Fault | null {
  if (code === 429 && said.includes(DAY_SPENT)) return "compatible_day_spent";
  if (code === 402 || said.includes(UNPAID)) return "compatible_no_credit";
  if (code === 401 || code === 403) return "compatible_key_refused";
  if (code === 404) return "compatible_model_unknown";
  return code >= 300 && code < 400 ? "compatible_moved" : null;
}

function unreachable(cause: unknown): ModelError {
  return new ModelError("unavailable", "The compatible model could not be reached", {
    retryable: true,
    fault: "compatible_unreachable",
    cause,
  });
}

/** The answer began and did not come to its end. */
export function brokenStream(how: string): ModelError {
  return new ModelError("broken_stream", `The compatible model's answer broke off: ${how}`, {
    retryable: true,
  });
}

/** The answer is whole, but nobody can speak it. */
export class UnusableAnswer extends ModelError {
  constructor(why: string) {
    super("unavailable", `The compatible model's answer could not be used: ${why}`, {
      retryable: true,
    });
  }
}

/** Held back by a filter of the server's. The same request would be held back again. */
export function blocked(): ModelError {
  return new ModelError("safety", "The compatible model's server held the answer back", {
    retryable: false,
  });
}

/** Whatever was thrown on the way to an answer. `answered`: the headers had come. */
export function asModelError(error: unknown, answered: boolean): ModelError {
  if (error instanceof ModelError) return error;
  if (answered) return brokenStream("the line was cut");
  return new ModelError("misconfigured", "The request to the compatible model could not be made", {
    retryable: false,
    cause: error,
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // An HTML page of some proxy's, or half of an event.
  }
}

const errorSchema = z.object({
  code: z.union([z.string(), z.number()]).nullish().catch(null),
  type: z.string().nullish().catch(null),
});
const failureSchema = z.object({
  error: errorSchema.nullish().catch(null),
  /** Cloudflare's own way. */
  errors: z.array(errorSchema).nullish().catch(null),
});

/** An error in mid-stream without an HTTP status for a code is the server's own trouble. */
function codeIn(error: unknown): number {
  const code = Number(errorSchema.safeParse(error).data?.code);
  return code >= 400 && code <= 599 ? code : 500;
}

/** Codes and types, never sentences: these may quote what was said on stage. */
function identifiersIn(json: unknown): string[] {
  const { error, errors } = failureSchema.safeParse(json).data ?? {};
  return [error, ...(errors ?? [])]
    .flatMap((one) => (one ? [one.code, one.type] : []))
    .map((word) => (typeof word === "number" ? String(word) : word))
    .filter(isIdentifier);
}
