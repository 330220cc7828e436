/** What the model gate keeps, and what of it others may know. Pure; times are Unix milliseconds. */
import type { AgentName } from "../scene/vocabulary.ts";
import type { CallWindow } from "./call-window.ts";
import { type Circuit, type CircuitState, CLOSED, retryInMs, stateOf } from "./circuit.ts";

export interface GateState {
  /** The UTC day of `spentUsd`, as `YYYY-MM-DD`. */
  readonly day: string;
  readonly spentUsd: number;
  readonly models: Readonly<Record<string, ModelState>>;
  readonly leases: Readonly<Record<string, OpenLease>>;
}

export interface ModelState {
  readonly circuit: Circuit;
  readonly window: CallWindow;
  /** When each agent last asked for permits. */
  readonly askedAt: Readonly<Partial<Record<AgentName, number>>>;
}

export interface OpenLease {
  readonly model: string;
  /** Not yet used; none after the lease's end. */
  readonly permits: number;
  /** Used by calls that have not come to their end. */
  readonly running: number;
  /** For each permit. */
  readonly reserveUsd: number;
  readonly endsAt: number;
}

export interface GateView {
  readonly day: string;
  readonly spentUsd: number;
  readonly reservedUsd: number;
  readonly circuits: Readonly<Record<string, { state: CircuitState; retryInMs: number }>>;
}

/** How long money stays reserved for a call of whose end nobody tells. */
export const RUNNING_MS = 30_000;
/** Nothing spent, nothing leased, every model well. */
export const emptyGate = (now: number): GateState => ({
  day: utcDay(now),
  spentUsd: 0,
  models: {},
  leases: {},
});

export const NEW_MODEL: ModelState = { circuit: CLOSED, window: [], askedAt: {} };

export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

export function msToMidnight(now: number): number {
  return Date.parse(`${utcDay(now)}T00:00:00Z`) + 86_400_000 - now;
}

/** What scenes and metrics may know. */
export function view(state: GateState, now: number): GateView {
  const current = upToDate(state, now);
  const circuits = Object.entries(current.models).map(([model, { circuit }]) => {
    return [model, { state: stateOf(circuit, now), retryInMs: retryInMs(circuit, now) }] as const;
  });
  return {
    day: current.day,
    spentUsd: current.spentUsd,
    reservedUsd: reservedUsd(current),
    circuits: Object.fromEntries(circuits),
  };
}

export function reservedUsd(state: GateState): number {
  return Object.values(state.leases).reduce(
    (sum, { permits, running, reserveUsd }) => sum + (permits + running) * reserveUsd,
    0,
  );
}

/** A new day begins with nothing spent; leases end by themselves. */
export function upToDate(state: GateState, now: number): GateState {
  const today = utcDay(now);
  const isNewDay = today > state.day;
  const leases = Object.entries(state.leases)
    .map(([id, open]) => [id, open.endsAt <= now ? { ...open, permits: 0 } : open] as const)
    .filter(([, open]) => open.permits > 0 || (open.running > 0 && open.endsAt + RUNNING_MS > now));
  return {
    ...state,
    day: isNewDay ? today : state.day,
    spentUsd: isNewDay ? 0 : state.spentUsd,
    leases: Object.fromEntries(leases),
  };
}

export function withLease(state: GateState, id: string | null, open: OpenLease): GateState {
  return id === null ? state : { ...state, leases: { ...state.leases, [id]: open } };
}

export function withModel(state: GateState, name: string, model: ModelState): GateState {
  return { ...state, models: { ...state.models, [name]: model } };
}
