/**
 * The model that never lets the stage down: a list of models, each guarded by budget, rate, circuit,
 * retries and deadlines (DESIGN 6), and each standing behind the one before it.
 *
 * What fails fast hands on to the next; what is late hands on to the last, since nobody else could
 * still make it. The audience's half of a line is never begun anew: whoever takes over is told what
 * was heard. Spoken text leaves here fit to be heard (`speech/`), so that deadlines, retries and the
 * next model go by what the audience hears.
 */
import { errorLine, type Logger } from "../observability/logger.ts";
import type { AgentCall } from "../scene/events.ts";
import type { DegradationReason } from "../scene/vocabulary.ts";
import { accounted } from "./accounted.ts";
import { admitted } from "./admission.ts";
import { backoffMs } from "./backoff.ts";
import { type Clock, pause, within } from "./clock.ts";
import {
  type Bounds,
  beginBy,
  type DeadlineOptions,
  deadlinesFor,
  NO_BOUNDS,
} from "./deadlines.ts";
import type { GateLease } from "./gate-lease.ts";
import {
  type LanguageModel,
  type ModelChunk,
  ModelError,
  type ModelRequest,
} from "./language-model.ts";
import { stillCold, type Warmth } from "./warmth.ts";

/** One in the list of who plays. */
export interface Entry {
  readonly model: LanguageModel;
  /** The model ids behind the tiers: the gate knows them by these, and a scene whom it began with. */
  readonly ids: Readonly<Record<ModelRequest["tier"], string>>;
  /** Budget, rate and circuit; null for one that needs none, which is asked once and not again. */
  readonly gate: GateLease | null;
  /** Of one that may have to be loaded before it plays; absent: it is always there. */
  readonly warmth?: Warmth;
}

export interface GuardedOptions extends DeadlineOptions {
  /**
   * First to last. The last is never cut off: it must be quick, a whole reply within the headroom of
   * `deadlines.ts`.
   */
  readonly models: readonly [Entry, ...Entry[]];
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Pick<Logger, "warn">;
  /** A call waited this long for the gate. */
  readonly onWait?: (model: string, waitedMs: number) => void;
}

const MOST_ATTEMPTS = 3;
/** Where there is no deadline nobody waits longer than this for another attempt. */
const LONGEST_WAIT_MS = 10_000;
/** What is still told of a call that was cut off is waited for this long, after the last word. */
const STRAGGLER_MS = 20;

/** What a request has come to with one entry. */
interface Played {
  /** Why the next one is needed; null: the answer is whole, or nobody wants it any more. */
  readonly error: ModelError | null;
  /** By the audience, of all that was said until now. */
  readonly heard: string;
  readonly straggler: Straggler | null;
}

interface Straggler {
  readonly calls: Promise<readonly AgentCall[]>;
  /** Said in its place if nothing comes. */
  readonly missing: AgentCall;
}

/**
 * Throws `ModelError` only when the last of the list fails too. Tells
 * once that the line is `degraded`: with the reason why whom the scene began with was not enough.
 */
export function createGuarded(options: GuardedOptions): LanguageModel {
  const { models, clock, random, log } = options;
  const last = models.length - 1;

  async function* played(
    entry: Entry,
    request: ModelRequest,
    signal: AbortSignal,
    bounds: Bounds,
  ): AsyncGenerator<ModelChunk, Played> {
    const { gate, warmth } = entry;
    const model = entry.ids[request.tier];
    const useBy = Math.min(beginBy(bounds), clock.now() + LONGEST_WAIT_MS);
    const onWait = options.onWait ?? (() => undefined);
    const heardBefore = request.heard ?? "";
    const failed = (
      error: ModelError | null,
      heard = heardBefore,
      straggler: Played["straggler"] = null,
    ) => ({
      error: signal.aborted ? null : error,
      heard,
      straggler,
    });

    const ready = warmth?.ready(model, signal) ?? true;
    if (ready !== true && !(await ready)) return failed(stillCold());
    for (let attempts = 1; ; attempts += 1) {
      const pass = gate && (await admitted({ gate, request, model, useBy, signal, clock, onWait }));
      if (pass && !pass.ok) return failed(refused(pass.reason));
      const calledAt = clock.now();
      const one = { model: entry.model, request, signal, clock, ...bounds };
      const wasWarm = warmth?.isWarm(model) ?? true;
      const made = yield* accounted({ gate, permit: pass, wasWarm }, one);
      const { error, delivered, heard } = made;
      if (error === null) return failed(null, heard);
      log.warn(failureLine(request, error));
      const straggler = made.stragglers && {
        calls: made.stragglers,
        missing: cutOffCall(request, model, clock.now() - calledAt),
      };
      if (delivered !== "") return failed(inMidReply(error), heard, straggler);
      if (straggler || !gate || !error.retryable || attempts === MOST_ATTEMPTS) {
        return failed(error, heard, straggler);
      }
      const waitMs = backoffMs(attempts, error.retryAfterMs, random);
      if (clock.now() + waitMs > useBy) return failed(error);
      await pause(clock, waitMs, signal);
    }
  }

  return {
    name: models[0].model.name,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      const deadlines = deadlinesFor(request, options, clock.now());
      const stragglers: Straggler[] = [];
      let heard = request.heard ?? "";
      let isDegraded = false;
      let at = beganWith(models, request.scene.model);
      for (;;) {
        const entry = models[at] ?? models[0];
        const bounds = at === last ? NO_BOUNDS : deadlines.from(clock.now(), heard !== "");
        // JSON is begun anew; a line is gone on with.
        const rest = request.schema || heard === "" ? request : { ...request, heard };
        const turn: Played = yield* played(entry, rest, signal, bounds);
        if (turn.straggler) stragglers.push(turn.straggler);
        if (turn.error === null) break;
        if (at === last) throw turn.error;
        heard = turn.heard;
        const inTime = clock.now() <= beginBy(deadlines.from(clock.now(), heard !== ""));
        at = inTime ? at + 1 : last;
        if (!isDegraded) yield { type: "degraded", reason: turn.error.reason };
        isDegraded = true;
      }
      for (const { calls, missing } of stragglers) {
        const told = await within(clock, STRAGGLER_MS, calls);
        const all = told && told.length > 0 ? told : [missing];
        for (const call of all) yield { type: "call", call };
      }
    },
  };
}

/** A scene goes on with whom it began with, and is not degraded by that; one whose model is gone, with the first. */
function beganWith(models: readonly Entry[], model: string): number {
  return Math.max(
    0,
    models.findIndex(({ ids }) => ids.pro === model),
  );
}

function refused(reason: DegradationReason): ModelError {
  return new ModelError(reason, "the gate lets no call through", { retryable: true });
}

/** Once words were heard, whatever the cause, what the audience sees is a line that broke off. */
function inMidReply(error: ModelError): ModelError {
  if (error.reason === "timeout" || error.reason === "safety") return error;
  return new ModelError("broken_stream", error.message, { retryable: false, cause: error });
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
    ...(error.fault && { fault: error.fault }),
  });
}
