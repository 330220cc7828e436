/** A call's way through the gate: money, circuit, rate; where there is no permit yet, a little patience. */
import { type Clock, pause, within } from "./clock.ts";
import type { GateLease, Permit, Refusal } from "./gate-lease.ts";
import type { ModelRequest } from "./language-model.ts";

export interface AdmissionOptions {
  readonly gate: GateLease;
  readonly request: ModelRequest;
  /** The id of the model that will be called. */
  readonly model: string;
  /** Unix milliseconds after which a permit is of no use. */
  readonly useBy: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** How long the call waited, where it did. */
  readonly onWait: (model: string, waitedMs: number) => void;
}

/** A little: the player is waiting too. */
const PATIENCE_MS = 1_500;
/** Tool rounds are requests of their own; three of them, and the answer's. */
const CALLS_WITH_TOOLS = 4;

/**
 * The permit, at once in all but rare cases; or why there is none. An open circuit and spent money
 * are asked about once and never waited for; a rate is waited for as long as patience and deadline
 * allow. Never throws; after an abort it answers soon.
 */
export async function admitted(options: AdmissionOptions): Promise<Permit | Refusal> {
  const { gate, request, model, useBy, signal, clock, onWait } = options;
  const calls = request.tools && request.tools.length > 0 ? CALLS_WITH_TOOLS : 1;
  const startedAt = clock.now();
  const waitBy = Math.min(startedAt + PATIENCE_MS, useBy);
  let asked = false;
  for (;;) {
    const taken = gate.take(request.agent, model, calls);
    const now = clock.now();
    const insists = request.isTrial === true && !taken.ok && taken.reason === "circuit_open";
    const isFinal =
      taken.ok ||
      signal.aborted ||
      !(taken.mayAsk || insists) ||
      now + taken.retryInMs >= waitBy ||
      (asked && taken.reason !== "rate_limited");
    if (isFinal) {
      if (now > startedAt) onWait(model, now - startedAt);
      return taken;
    }
    if (taken.retryInMs > 0) await pause(clock, taken.retryInMs, signal);
    await within(clock, waitBy - clock.now(), gate.ask(request.agent, model, calls, insists));
    asked = true;
  }
}
