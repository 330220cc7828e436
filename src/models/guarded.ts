/**
 * The model that never lets the stage down: the one that was asked for, guarded by budget, rate,
 * circuit, retries and deadlines (DESIGN 6), and behind it the understudy.
 */
import { errorLine, type Logger } from "../observability/logger.ts";
import type { AgentCall } from "../scene/events.ts";
import type { DegradationReason } from "../scene/vocabulary.ts";
import { admitted } from "./admission.ts";
import { type Attempt, attempt } from "./attempt.ts";
import type { Outcome } from "./circuit.ts";
import { type Clock, pause, within } from "./clock.ts";
import { type DeadlineOptions, deadlinesFor } from "./deadlines.ts";
import type { GateLease, Permit } from "./gate-lease.ts";
import type { LanguageModel, ModelChunk, ModelError, ModelRequest } from "./language-model.ts";

export interface GuardedOptions extends DeadlineOptions {
  readonly primary: LanguageModel;
  /** Must not fail, and must be quick: a whole reply within the headroom of `deadlines.ts`. */
  readonly understudy: LanguageModel;
  readonly gate: GateLease;
  /** The model ids behind the tiers; the gate knows them by these. */
  readonly models: Readonly<Record<ModelRequest["tier"], string>>;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Pick<Logger, "warn">;
  /** A call waited this long for the gate. */
  readonly onWait?: (model: string, waitedMs: number) => void;
}

const MOST_ATTEMPTS = 3;
const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 2_000;
/** Where there is no deadline nobody waits longer than this for another attempt. */
const LONGEST_WAIT_MS = 10_000;
/** An attempt with less time than this before its deadline is not begun. */
const SHORTEST_ATTEMPT_MS = 250;
/** What is still told of a call that was cut off is waited for this long, after the last word. */
const STRAGGLER_MS = 20;

/** What a request has come to with the model that was asked; `degraded`: the understudy is needed. */
interface Played {
  readonly degraded: DegradationReason | null;
  readonly delivered: string;
  readonly stragglers: readonly Straggler[];
}

interface Straggler {
  readonly calls: Promise<readonly AgentCall[]>;
  /** Said in its place if nothing comes. */
  readonly missing: AgentCall;
}

export function createGuarded(options: GuardedOptions): LanguageModel {
  const { primary, understudy, gate, clock, random, log } = options;

  /** One attempt with its permit; whatever happens, even if nobody listens any more, it is settled. */
  async function* accounted(
    request: ModelRequest,
    permit: Permit,
    signal: AbortSignal,
    firstWordBy: number,
    wholeBy: number,
  ): AsyncGenerator<ModelChunk, Attempt> {
    let made: Attempt | null = null;
    try {
      const bounds = { firstWordBy, wholeBy };
      made = yield* attempt({ model: primary, request, signal, clock, ...bounds });
      return made;
    } finally {
      gate.settle(permit, made ? outcomeOf(made) : "neutral", made?.costUsd ?? 0);
      void made?.stragglers?.then((calls) => {
        const costUsd = calls.reduce((sum, call) => sum + call.costUsd, 0);
        if (costUsd > 0) gate.settle({ ...permit, lease: null }, "neutral", costUsd);
      });
    }
  }

  async function* played(request: ModelRequest, signal: AbortSignal) {
    const startedAt = clock.now();
    const deadlines = deadlinesFor(request, options);
    const wholeBy = startedAt + deadlines.wholeMs;
    const firstWordBy = Math.min(startedAt + deadlines.firstWordMs, wholeBy);
    const useBy = Math.min(firstWordBy, startedAt + LONGEST_WAIT_MS) - SHORTEST_ATTEMPT_MS;
    const model = options.models[request.tier];
    const onWait = options.onWait ?? (() => undefined);
    const stragglers: Straggler[] = [];
    const done = (degraded: DegradationReason | null, delivered = ""): Played => ({
      degraded: signal.aborted ? null : degraded,
      delivered,
      stragglers,
    });

    for (let attempts = 1; ; attempts += 1) {
      const pass = await admitted({ gate, request, model, useBy, signal, clock, onWait });
      if (!pass.ok) return done(pass.reason);
      const calledAt = clock.now();
      const made = yield* accounted(request, pass, signal, firstWordBy, wholeBy);
      const { error, delivered } = made;
      if (error === null) return done(null);
      log.warn(failureLine(request, error));
      if (made.stragglers !== null) {
        const missing = cutOffCall(request, model, clock.now() - calledAt);
        stragglers.push({ calls: made.stragglers, missing });
      }
      if (delivered !== "") return done(reasonInMidReply(error), delivered);
      if (!error.retryable || attempts === MOST_ATTEMPTS) return done(error.reason);
      const waitMs = backoffMs(attempts, error.retryAfterMs, random);
      if (clock.now() + waitMs > useBy) return done(error.reason);
      await pause(clock, waitMs, signal);
    }
  }

  return {
    name: primary.name,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      // A scene that began with the understudy ends with it, and is not degraded by that.
      if (request.scene.model === understudy.name) {
        yield* understudy.stream(request, signal);
        return;
      }
      const { degraded, delivered, stragglers }: Played = yield* played(request, signal);
      if (degraded === null) return;
      yield { type: "degraded", reason: degraded };
      const heard = (request.heard ?? "") + delivered;
      // JSON is begun anew; a line is gone on with.
      const rest = request.schema || heard === "" ? request : { ...request, heard };
      yield* understudy.stream(rest, signal);
      for (const { calls, missing } of stragglers) {
        const told = await within(clock, STRAGGLER_MS, calls);
        const all = told && told.length > 0 ? told : [missing];
        for (const call of all) yield { type: "call", call };
      }
    },
  };
}

/** A safety block is an answer: it says nothing against the model's health. */
function outcomeOf({ end, error, delivered }: Attempt): Outcome {
  if (end === "complete") return "ok";
  if (end === "aborted") return delivered === "" ? "neutral" : "ok";
  return error?.reason === "safety" ? "neutral" : "failed";
}

/** Once words were heard, whatever the cause, what the audience sees is a line that broke off. */
function reasonInMidReply({ reason }: ModelError): DegradationReason {
  return reason === "timeout" || reason === "safety" ? reason : "broken_stream";
}

/**
 * Full jitter: anything up to a bound that doubles. The server's own wish comes first, with a little
 * jitter on top, so that those who were sent away together do not come back together.
 */
function backoffMs(attempts: number, wishMs: number | undefined, random: () => number): number {
  if (wishMs !== undefined) return wishMs + random() * FIRST_BACKOFF_MS;
  return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1));
}

/** For a model that, cut off, says nothing of what it took. */
function cutOffCall(request: ModelRequest, model: string, latencyMs: number): AgentCall {
  return {
    agent: request.agent,
    model,
    status: "timeout",
    latencyMs,
    firstWordMs: null,
    inputTokens: 0,
    outputTokens: 0,
    cachedTokens: 0,
    costUsd: 0,
  };
}

/** `ModelError` messages are worded by us; still only codes are taken from them. */
function failureLine(request: ModelRequest, error: ModelError) {
  const codes = error.message.match(/\b(?:[1-5]\d\d|[A-Z][A-Z0-9_]{3,})\b/g) ?? [];
  return errorLine("model_attempt", error, {
    agent_name: request.agent,
    reason: error.reason,
    codes: codes.slice(0, 6),
  });
}
