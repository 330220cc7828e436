/** Errors as RFC 9457 `application/problem+json`. The only place where a denial becomes a status. */
import type { Denial, InputError } from "../objects/outcome.ts";

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly InputError[];
  /** Of an expired scene: until when its mirrored document is kept, an ISO time or `never`. */
  readonly record_until?: string;
}

/** A `type` that is a relative reference to the readable docs. */
const typeOf = (slug: string) => `/docs#${slug}`;

export const PROBLEMS = {
  incomplete: { slug: "incomplete", title: "The body broke off", status: 400 },
  unauthorized: { slug: "unauthorized", title: "No token", status: 401 },
  forbidden: { slug: "forbidden", title: "Not yours to do", status: 403 },
  not_found: { slug: "not-found", title: "No such thing on this stage", status: 404 },
  expired: { slug: "expired", title: "Its time was up", status: 404 },
  method_not_allowed: { slug: "method-not-allowed", title: "Not that method", status: 405 },
  too_slow: { slug: "too-slow", title: "The body came too slowly", status: 408 },
  wrong_phase: { slug: "wrong-phase", title: "Not in this phase of the show", status: 409 },
  turn_in_progress: { slug: "turn-in-progress", title: "The Partner is speaking", status: 409 },
  too_large: { slug: "too-large", title: "Too large", status: 413 },
  unsupported_media_type: {
    slug: "unsupported-media-type",
    title: "JSON is wanted here",
    status: 415,
  },
  bad_input: { slug: "bad-input", title: "Something in the request is not right", status: 422 },
  upgrade_required: { slug: "upgrade-required", title: "A WebSocket is wanted here", status: 426 },
  too_fast: { slug: "too-fast", title: "Too fast", status: 429 },
  unreadable: { slug: "unreadable", title: "The scene cannot be read", status: 500 },
  internal: { slug: "internal", title: "Something broke backstage", status: 500 },
  misconfigured: { slug: "misconfigured", title: "The stage is not set up right", status: 503 },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

export function problem(
  kind: ProblemKind,
  detail: string,
  more: Pick<Problem, "errors" | "record_until"> & { readonly headers?: HeadersInit } = {},
): Response {
  const { slug, title, status } = PROBLEMS[kind];
  const { headers: given, ...members } = more;
  const body: Problem = { type: typeOf(slug), title, status, detail, ...members };
  const headers = new Headers(given);
  headers.set("content-type", "application/problem+json; charset=utf-8");
  headers.set("cache-control", "no-store");
  return new Response(JSON.stringify(body), { status, headers });
}

export function unauthorized(): Response {
  return problem("unauthorized", "Send the session's token as `Authorization: Bearer …`.", {
    headers: { "www-authenticate": "Bearer" },
  });
}

/** The response for a denial. Exhaustive, so that a new kind cannot be forgotten here. */
export function denied(denial: Denial): Response {
  switch (denial.code) {
    case "not_found":
      return problem("not_found", "There is no such session, or it was erased.");
    case "expired":
      return problem("expired", `The session has ended here; ${keptWords(denial.recordUntil)}.`, {
        record_until: denial.recordUntil,
      });
    case "forbidden":
      return problem("forbidden", "This token does not give the right to do that.");
    case "unreadable":
      return problem(
        "unreadable",
        "This session's log cannot be read here, which another version of the stage may put right. DELETE erases it.",
      );
    case "too_large":
      return problem("too_large", `The body must be at most ${denial.maxBytes} bytes.`);
    case "too_slow":
      return problem(
        "too_slow",
        `The body must be here whole within ${denial.deadlineMs / 1_000} s.`,
      );
    case "incomplete":
      return problem("incomplete", "The body ended before it was whole.");
    case "bad_input":
      return problem("bad_input", sentenceOf(denial.errors), { errors: denial.errors });
    case "turn_in_progress":
      return problem("turn_in_progress", "Wait for the Partner's line, then say yours.");
    case "wrong_phase":
      return problem("wrong_phase", `${capital(denial.detail)}.`);
    case "too_fast": {
      const seconds = Math.max(1, Math.ceil(denial.retryAfterMs / 1_000));
      return problem("too_fast", `Try again in ${seconds} s.`, {
        headers: { "retry-after": String(seconds) },
      });
    }
    default:
      return denial satisfies never;
  }
}

function keptWords(recordUntil: string): string {
  const until = recordUntil === "never" ? "for good" : `until ${recordUntil}`;
  return `its record is kept ${until} and can still be erased with DELETE`;
}

function sentenceOf(errors: readonly InputError[]): string {
  return errors.map(({ path, message }) => `${path || "The body"}: ${message}`).join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
