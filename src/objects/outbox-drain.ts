/** Carries the outbox's wish to the mirror, one write at a time. */
import { type Mirror, MirrorError } from "../google/mirror.ts";
import type { MirrorDocument } from "../scene/mirror-document.ts";
import {
  type AttemptOutcome,
  beginAttempt,
  type Desired,
  desire,
  type OutboxEntry,
  type OutboxStore,
  outboxDueAt,
  outboxHoldsSession,
  settleAttempt,
} from "./outbox.ts";

/** One line for the log and the metrics; never a word of the document. */
export interface MirrorRecord {
  readonly log_type: "mirror";
  readonly session_id: string;
  readonly operation: "upsert" | "erase";
  /** `nothing`: presence was desired, and there was no document. */
  readonly outcome: "written" | "nothing" | "failed" | "parked";
  /** Attempts begun for this wish, this one included. */
  readonly attempts: number;
  /** HTTP status, null without an answer. */
  readonly status: number | null;
  readonly reason: string | null;
  readonly duration_ms: number;
}

export interface OutboxDeps {
  readonly sessionId: string;
  readonly store: OutboxStore;
  readonly mirror: Mirror;
  /** The document as it should be mirrored now; null if the scene is not one to mirror. */
  readonly loadDocument: () => MirrorDocument | null;
  readonly log: (record: MirrorRecord) => void;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

export interface Outbox {
  /** Writes the wish down, in the caller's tick. The caller sets the alarm, or drains. */
  desire(desired: Desired): void;
  /**
   * Writes until nothing is due, however many call it at once; resolves when that is so. Does not
   * reject for what the mirror does: that is logged and tried again at `dueAt()`.
   */
  drain(): Promise<void>;
  /** For `computeNextAlarm`. While a write is under way: when to look again if it never ends. */
  dueAt(): number | null;
  /** Whether expiry has to wait. */
  holdsSession(): boolean;
  /** Whether the mirror has refused for good. */
  isParked(): boolean;
}

type Outcome = AttemptOutcome & { readonly reason: string | null; readonly nothing?: true };

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store } = deps;
  let underWay: Promise<void> | null = null;

  async function attempt(entry: OutboxEntry): Promise<void> {
    const startedAtMs = deps.now();
    const begun = beginAttempt(entry, startedAtMs, deps.random());
    store.write(begun);
    const outcome = await write(deps, begun);
    const nowMs = deps.now();
    store.write(settleAttempt(entry, begun, store.read(), outcome, nowMs, deps.random()));
    deps.log(record(deps.sessionId, begun, outcome, nowMs - startedAtMs));
  }

  return {
    desire: (desired) => store.write(desire(store.read(), desired, deps.now())),
    dueAt: () => outboxDueAt(store.read()),
    holdsSession: () => outboxHoldsSession(store.read()),
    isParked: () => store.read()?.parked != null,
    async drain() {
      for (;;) {
        if (underWay !== null) {
          await underWay;
          continue;
        }
        const entry = store.read();
        const dueAtMs = outboxDueAt(entry);
        if (entry === null || dueAtMs === null || dueAtMs > deps.now()) return;
        underWay = attempt(entry).finally(() => {
          underWay = null;
        });
      }
    },
  };
}

async function write(deps: OutboxDeps, { desired }: OutboxEntry): Promise<Outcome> {
  if (desired === "absent") return outcomeOf(() => deps.mirror.erase(deps.sessionId));
  let document: MirrorDocument | null;
  try {
    document = deps.loadDocument();
  } catch (error) {
    // The log is at fault, not the mirror; it will read the same next time.
    const kind = error instanceof Error ? error.name : typeof error;
    return { kind: "failed", permanent: true, status: null, reason: `no document (${kind})` };
  }
  if (document === null) return { kind: "done", reason: null, nothing: true };
  const found = document;
  return outcomeOf(() => deps.mirror.upsert(deps.sessionId, found));
}

async function outcomeOf(request: () => Promise<void>): Promise<Outcome> {
  try {
    await request();
    return { kind: "done", reason: null };
  } catch (error) {
    if (error instanceof MirrorError) {
      const { permanent, status, message } = error;
      return { kind: "failed", permanent, status, reason: message };
    }
    const kind = error instanceof Error ? error.name : typeof error;
    return { kind: "failed", permanent: false, status: null, reason: kind };
  }
}

function record(
  sessionId: string,
  { desired, attempts }: OutboxEntry,
  outcome: Outcome,
  durationMs: number,
): MirrorRecord {
  const failed = outcome.kind === "failed";
  return {
    log_type: "mirror",
    session_id: sessionId,
    operation: desired === "present" ? "upsert" : "erase",
    outcome: failed
      ? outcome.permanent
        ? "parked"
        : "failed"
      : outcome.nothing
        ? "nothing"
        : "written",
    attempts,
    status: failed ? outcome.status : null,
    reason: outcome.reason,
    duration_ms: durationMs,
  };
}
