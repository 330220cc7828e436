/**
 * A model's circuit: after several failures in a row nobody calls it for a while, then one call
 * tries whether it is back. Pure; times are Unix milliseconds.
 */
export interface Circuit {
  /** Failures in a row while closed. */
  readonly failures: number;
  /** Null while closed. */
  readonly openUntil: number | null;
  /** The one call that may try, by its lease, and until when its answer is waited for. */
  readonly probe: { readonly lease: string; readonly until: number } | null;
}

export type CircuitState = "closed" | "open" | "half_open";

/**
 * `neutral`: says nothing about the model's health, such as a safety block or a cancelled call.
 * `backAt`: no call can succeed before then, in Unix milliseconds, so that none need try.
 */
export type Outcome = "ok" | "failed" | "neutral" | { readonly backAt: number };

export const FAILURES_TO_OPEN = 5;
export const OPEN_MS = 60_000;
/**
 * Longer than a call to a model in the cloud may take, so that a second probe follows only one that was
 * lost. A model on somebody's own machine may be asked once more meanwhile.
 */
export const PROBE_MS = 25_000;

export const CLOSED: Circuit = { failures: 0, openUntil: null, probe: null };

export function stateOf(circuit: Circuit, now: number): CircuitState {
  if (circuit.openUntil === null) return "closed";
  return now < circuit.openUntil ? "open" : "half_open";
}

/** Milliseconds until it is worth asking again: for the probe, or for the probe's answer. */
export function retryInMs(circuit: Circuit, now: number): number {
  const until = Math.max(circuit.openUntil ?? now, circuit.probe?.until ?? now);
  return Math.max(0, until - now);
}

/** Whether a half-open circuit has room for a probe. */
export function probeIsFree(circuit: Circuit, now: number): boolean {
  return circuit.probe === null || circuit.probe.until <= now;
}

export function withProbe(circuit: Circuit, lease: string, now: number): Circuit {
  return { ...circuit, probe: { lease, until: now + PROBE_MS } };
}

/**
 * What a call's end does to the circuit. While it is not closed only the probe's end counts: others
 * were begun in better or worse times. That a day's calls are used up is true whoever says it.
 */
export function afterCall(
  circuit: Circuit,
  outcome: Outcome,
  lease: string | null,
  now: number,
): Circuit {
  if (typeof outcome === "object") return opened(circuit.failures, outcome.backAt);
  if (circuit.openUntil === null) {
    if (outcome === "neutral") return circuit;
    const failures = outcome === "ok" ? 0 : circuit.failures + 1;
    return failures < FAILURES_TO_OPEN ? { ...CLOSED, failures } : opened(failures, now + OPEN_MS);
  }
  if (circuit.probe === null || circuit.probe.lease !== lease) return circuit;
  if (outcome === "ok") return CLOSED;
  if (outcome === "neutral") return { ...circuit, probe: null };
  // A trial before its time makes it no shorter.
  return opened(circuit.failures, Math.max(circuit.openUntil, now + OPEN_MS));
}

function opened(failures: number, until: number): Circuit {
  return { failures, openUntil: until, probe: null };
}
