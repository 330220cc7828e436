/**
 * Google's ways of failing, as `ModelError`s: why, whether to ask again, and when.
 *
 * Messages are for logs and operators. They hold status codes and Google's own identifiers, never
 * the text of an answer or of Google's explanation, which may quote what was said on stage.
 */
import { z } from "zod";
import { faultOf } from "./gemini-faults.ts";
import { isIdentifier, retryAfterMs, verdictOn } from "./http-failure.ts";
import { ModelError } from "./language-model.ts";
import { nextPacificMidnight } from "./pacific-day.ts";

/** `google.rpc.Status` as REST sends it, as far as it is read here. */
const statusSchema = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
});
type Details = readonly Record<string, unknown>[];

function detailsOfType(details: Details, type: string): Details {
  return details.filter((detail) => detail["@type"] === `type.googleapis.com/google.rpc.${type}`);
}

/** Google's wish in `RetryInfo`, in milliseconds: a protobuf duration such as `"1.5s"`. */
function retryInfoMs(details: Details): number | undefined {
  for (const { retryDelay } of detailsOfType(details, "RetryInfo")) {
    const seconds = typeof retryDelay === "string" && /^(\d+(?:\.\d+)?)s$/.exec(retryDelay)?.[1];
    if (seconds) return Math.ceil(Number(seconds) * 1000);
  }
  return undefined;
}

/** The names Google gives to what is wrong: its status, an error's reason, the fields refused. */
function identifiers(status: string | undefined, details: Details): string[] {
  const reasons = detailsOfType(details, "ErrorInfo").map((detail) => detail.reason);
  const fields = inEach(detailsOfType(details, "BadRequest"), "fieldViolations", "field");
  return [status, ...reasons, ...fields].filter(isIdentifier);
}

/** `QuotaFailure` names what is used up, such as `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
function isDaySpent(details: Details): boolean {
  const ids = inEach(detailsOfType(details, "QuotaFailure"), "violations", "quotaId");
  return ids.some((id) => typeof id === "string" && id.includes("PerDay"));
}

/** One field of every entry in a list that each of the details holds. */
function inEach(details: Details, list: string, field: string): unknown[] {
  const entries = details.flatMap((detail) => detail[list] ?? []);
  return entries.map((entry) => new Map(Object.entries(Object(entry))).get(field));
}

function parseStatus(body: string) {
  try {
    return statusSchema.safeParse(JSON.parse(body)).data?.error;
  } catch {
    return undefined; // An HTML page of some proxy's.
  }
}

/**
 * An answer that is not 2xx, or an error in mid-stream. `retryAfter` is the header's value, `now` is
 * Unix milliseconds.
 */
export function failedCall(
  isByKey: boolean,
  code: number,
  body: string,
  retryAfter: string | null,
  now: number,
): ModelError {
  const error = parseStatus(body);
  const details = error?.details ?? [];
  const { reason, retryable } = verdictOn(code);
  const said = identifiers(error?.status, details);
  const refused = { code, said, isDaySpent: code === 429 && isDaySpent(details) };
  const message = `Gemini answered ${[code, ...said].join(" ")}`;
  const fault = faultOf(refused, isByKey);
  if (refused.isDaySpent) {
    // Google asks to be asked again in seconds, when the day's calls are still gone.
    const backAt = nextPacificMidnight(now);
    return new ModelError(reason, message, { retryable: false, fault, backAt });
  }
  return new ModelError(reason, message, {
    retryable,
    retryAfterMs: retryInfoMs(details) ?? retryAfterMs(retryAfter, now),
    fault,
  });
}

/** No answer at all: refused, reset, no such host. */
export function unreachable(cause: unknown): ModelError {
  return new ModelError("unavailable", "Gemini could not be reached", { retryable: true, cause });
}

/** The answer began and did not come to its end. */
export function brokenStream(how: string): ModelError {
  return new ModelError("broken_stream", `Gemini's answer broke off: ${how}`, { retryable: true });
}

/** The answer is whole, but nobody can speak it. */
export function unusable(why: string): ModelError {
  return new ModelError("unavailable", `Gemini's answer could not be used: ${why}`, {
    retryable: true,
  });
}

/** Held back by Google's filters. The same request would be held back again. */
export function blocked(by: string): ModelError {
  const what = isIdentifier(by) ? by : "unnamed";
  return new ModelError("safety", `Gemini held its answer back: ${what}`, { retryable: false });
}

/**
 * Whatever was thrown on the way to an answer, as a `ModelError`. `answered`: Google's headers had
 * come, so that what failed is the stream.
 */
export function asModelError(error: unknown, answered: boolean): ModelError {
  if (error instanceof ModelError) return error;
  if (answered) return brokenStream("the line was cut");
  return new ModelError("misconfigured", "The request to Gemini could not be made", {
    retryable: false,
    cause: error,
  });
}
