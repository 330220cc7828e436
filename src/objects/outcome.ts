/** What a Durable Object answers: a value, or a denial that `http/problem.ts` and the sockets put into words. */
import type { z } from "zod";

export interface InputError {
  /** Dotted path of the field; empty for the whole body. */
  readonly path: string;
  readonly message: string;
}

export type Denial =
  | { readonly code: "not_found" }
  /** Told to its player alone. The record's end is an ISO time or `never`. */
  | { readonly code: "expired"; readonly recordUntil: string }
  | { readonly code: "forbidden" }
  /** There is a log, and this version can make no scene of it. */
  | { readonly code: "unreadable" }
  | { readonly code: "too_large"; readonly maxBytes: number }
  /** The body took longer than this to come. */
  | { readonly code: "too_slow"; readonly deadlineMs: number }
  /** The body ended before it was whole: whoever sent it has gone. */
  | { readonly code: "incomplete" }
  | { readonly code: "bad_input"; readonly errors: readonly InputError[] }
  | { readonly code: "turn_in_progress" }
  | { readonly code: "wrong_phase"; readonly detail: string }
  | { readonly code: "too_fast"; readonly retryAfterMs: number };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly denial: Denial };

/** A request's body after the edge has looked at it; refused only once the caller is known to be allowed. */
export type Input<T> = Outcome<T>;

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const deny = (denial: Denial): Outcome<never> => ({ ok: false, denial });

/** What comes of a value, if there is one. */
export function whenOk<T, U>(outcome: Outcome<T>, work: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.ok ? work(outcome.value) : outcome;
}

/** `message` goes on from the path: "turn: must be …". */
export const denyInput = (path: string, message: string) =>
  deny({ code: "bad_input", errors: [{ path, message }] });

/** Checks a value against its schema; every wrong field is named. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): Input<T> {
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  return deny({
    code: "bad_input",
    errors: result.error.issues.map((issue) => ({
      path: issue.path.join("."),
      message: issue.message,
    })),
  });
}

export const ID_REUSED = denyInput(
  "message_id",
  "was already used for another line; every new line needs an id of its own",
);

export const LINES_ARE_OVER = deny({
  code: "wrong_phase",
  detail: "the scene has ended; no more lines are played",
});
