/**
 * What the mirror should hold, and how it gets there. One entry a session: not a queue of writes
 * but the state that is wanted, so that an erasure simply replaces the upsert it overtakes.
 *
 * The rules, all pure; `drain` in outbox-drain.ts does the work between them:
 * - an attempt is written down before it is made (`beginAttempt`), so a kill in its midst is a retry;
 * - what a finished attempt means is decided on the entry as it stands then (`settleAttempt`), so a
 *   wish that changed meanwhile, which a new `generation` shows, is not overwritten by old news;
 * - an erasure is final: a session's id is never used again.
 */

export type Desired = "present" | "absent";

export interface OutboxEntry {
  readonly desired: Desired;
  /** Counts changes of `desired`, from 1. */
  readonly generation: number;
  /** Attempts begun since then. */
  readonly attempts: number;
  /** Unix milliseconds. */
  readonly nextAttemptAtMs: number;
  /** Set after a permanent refusal: no further attempt until something else is desired. */
  readonly parked: { readonly status: number | null; readonly atMs: number } | null;
  /**
   * Unix milliseconds until which an upsert whose end is unknown (cut off, out of time, killed)
   * may still arrive in the mirror; 0 if there is none. An erasure before then is repeated after.
   */
  readonly strayUntilMs: number;
  /** What is desired has been reached; the entry stays only for the stray upsert's sake. */
  readonly confirmed: boolean;
}

/** Where the entry lives; null is an empty outbox. Both are synchronous: no await comes between. */
export interface OutboxStore {
  read(): OutboxEntry | null;
  write(entry: OutboxEntry | null): void;
}

/** How an attempt ended. `status` is HTTP's, null without an answer. */
export type AttemptOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly permanent: boolean; readonly status: number | null };

const FIRST_BACKOFF_MS = 500;
/** SPEC 7. */
export const MAX_BACKOFF_MS = 30_000;
/** Full jitter may draw nothing at all; this much keeps a failing mirror from a tight loop. */
const MIN_BACKOFF_MS = 50;
/** Longer than any server works on a request whose caller is gone. */
export const STRAY_UPSERT_MS = 120_000;

/**
 * The entry after `desired` is asked for. Asking again for what is desired already wakes a parked
 * entry and shortens its wait; asking for presence after an erasure changes nothing.
 */
export function desire(entry: OutboxEntry | null, desired: Desired, nowMs: number): OutboxEntry {
  if (entry?.desired === "absent" && desired === "present") return entry;
  return {
    desired,
    generation: (entry?.generation ?? 0) + 1,
    attempts: 0,
    nextAttemptAtMs: nowMs,
    parked: null,
    strayUntilMs: entry?.strayUntilMs ?? 0,
    confirmed: false,
  };
}

/**
 * When the outbox wants to be drained next, in Unix milliseconds; null if there is nothing left to
 * write, or if it is parked.
 */
export function outboxDueAt(entry: OutboxEntry | null): number | null {
  if (entry === null || entry.parked !== null) return null;
  return entry.desired === "present" && entry.confirmed ? null : entry.nextAttemptAtMs;
}

/**
 * Whether the session must stay because of its outbox. A parked entry does not hold it: nothing
 * would ever come of the wait, and it has been logged and counted. The entry itself is to outlive
 * the session all the same, beside the token's hash, for the erasure that may still be asked for.
 */
export function outboxHoldsSession(entry: OutboxEntry | null): boolean {
  return outboxDueAt(entry) !== null;
}

/** Exponential with full jitter: anything from nearly none to twice the last cap, 30 s at most. */
export function backoffMs(attempts: number, random: number): number {
  const capMs = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempts, 16));
  return Math.max(MIN_BACKOFF_MS, Math.round(random * capMs));
}

/** What to write down before an attempt: if nothing more is ever heard of it, it is tried again. */
export function beginAttempt(entry: OutboxEntry, nowMs: number, random: number): OutboxEntry {
  const attempts = entry.attempts + 1;
  return {
    ...entry,
    attempts,
    nextAttemptAtMs: nowMs + backoffMs(attempts, random),
    strayUntilMs:
      entry.desired === "present"
        ? Math.max(entry.strayUntilMs, nowMs + STRAY_UPSERT_MS)
        : entry.strayUntilMs,
  };
}

/**
 * The entry after an attempt has ended.
 * @param before the entry as it was before `beginAttempt`
 * @param begun what `beginAttempt` made of it
 * @param current the entry as it stands now; its generation tells whether the wish has changed
 */
export function settleAttempt(
  before: OutboxEntry,
  begun: OutboxEntry,
  current: OutboxEntry | null,
  outcome: AttemptOutcome,
  nowMs: number,
  random: number,
): OutboxEntry | null {
  if (current === null) return null;
  // An upsert that was answered is no stray; those before it, whose answers never came, may still be.
  const answered = outcome.kind === "done" || outcome.permanent;
  const strayUntilMs = answered ? before.strayUntilMs : current.strayUntilMs;
  if (current.generation !== begun.generation) return { ...current, strayUntilMs };
  if (outcome.kind === "failed") {
    return {
      ...current,
      strayUntilMs,
      nextAttemptAtMs: nowMs + backoffMs(current.attempts, random),
      parked: outcome.permanent ? { status: outcome.status, atMs: nowMs } : null,
    };
  }
  return strayUntilMs > nowMs
    ? { ...current, attempts: 0, nextAttemptAtMs: strayUntilMs, strayUntilMs, confirmed: true }
    : null;
}
