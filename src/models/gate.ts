/**
 * The model gate of all scenes: rate limit, circuit and daily budget, by leases. Pure: the state is
 * plain JSON, times are Unix milliseconds handed in.
 *
 * A lease holds permits for calls and the money they may cost. It is handed out ahead of need and
 * for a few seconds only: what is not used returns when it ends, so that idle scenes starve nobody.
 */
import type { AgentName } from "../scene/vocabulary.ts";
import { callsIn, freesInMs, recent, withCalls } from "./call-window.ts";
import { afterCall, type Outcome, probeIsFree, retryInMs, stateOf, withProbe } from "./circuit.ts";
import {
  type GateState,
  msToMidnight,
  NEW_MODEL,
  reservedUsd,
  upToDate,
  withLease,
  withModel,
} from "./gate-state.ts";

export interface LeaseRequest {
  /** Chosen by whoever asks, unique for ever. */
  readonly id: string;
  readonly agent: AgentName;
  readonly model: string;
  /** As many as are needed at once: all are granted or none. */
  readonly permits: number;
  /** What one call may cost. */
  readonly reserveUsd: number;
  /** Calls a minute to this model; 0: no limit. */
  readonly rpm: number;
  /** US dollars a UTC day over all models; 0: no limit. */
  readonly budgetUsd: number;
  /** A call is waiting. Only such a one may be the probe, which others would hold while idle. */
  readonly urgent: boolean;
  /** An operator wants to know: may be the probe of a circuit that is still open. */
  readonly insists: boolean;
}

export type LeaseAnswer =
  | {
      readonly ok: true;
      readonly id: string;
      readonly permits: number;
      readonly ttlMs: number;
      readonly probe: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: "budget" | "rate_limited" | "circuit_open";
      readonly retryInMs: number;
    };

/** `lease` is null for calls that went out without one; `calls` is what they count for. */
export type Report =
  | {
      readonly kind: "started";
      readonly lease: string | null;
      readonly model: string;
      readonly calls: number;
    }
  | {
      readonly kind: "finished";
      readonly lease: string | null;
      readonly model: string;
      readonly calls: number;
      readonly outcome: Outcome;
      readonly costUsd: number;
      /** By whom the cost is counted beside the day's; null or absent: by nobody. */
      readonly payer?: string | null;
    };

export const LEASE_MS = 10_000;
/** Who has asked within this time is kept room for. */
const DEMAND_MS = 60_000;
/** Of the rate, for each agent in demand that goes before the one that asks. */
const KEPT_SHARE = 0.2;
const SOONEST_RETRY_MS = 50;

/** Who goes before whom when permits are short. */
const RANK: Readonly<Record<AgentName, number>> = { partner: 0, room: 1, coach: 2, mc: 2 };

/**
 * Asks for permits ahead. A lease is granted while what is spent and reserved is below the budget,
 * so that the budget may be passed by what the calls of the last leases cost, and no more.
 */
export function lease(
  before: GateState,
  request: LeaseRequest,
  now: number,
): { readonly state: GateState; readonly answer: LeaseAnswer } {
  const model = before.models[request.model] ?? NEW_MODEL;
  const askedAt = { ...model.askedAt, [request.agent]: now };
  const state = withModel(upToDate(before, now), request.model, { ...model, askedAt });
  const refuse = (reason: "budget" | "rate_limited" | "circuit_open", ms: number) => ({
    state,
    answer: { ok: false, reason, retryInMs: Math.max(SOONEST_RETRY_MS, ms) } as const,
  });

  if (request.budgetUsd > 0 && state.spentUsd + reservedUsd(state) >= request.budgetUsd) {
    return refuse("budget", msToMidnight(now));
  }
  const circuit = stateOf(model.circuit, now);
  const mayProbe = request.urgent && probeIsFree(model.circuit, now);
  const mayPass = mayProbe && (circuit === "half_open" || request.insists);
  if (circuit !== "closed" && !mayPass) {
    return refuse("circuit_open", retryInMs(model.circuit, now));
  }
  const short = shortBy(state, request, now);
  if (short > 0) return refuse("rate_limited", freeInMs(state, request.model, short, now));

  const { id, permits, reserveUsd } = request;
  const probe = circuit !== "closed";
  const open = { model: request.model, permits, running: 0, reserveUsd, endsAt: now + LEASE_MS };
  const leased = { ...state, leases: { ...state.leases, [id]: open } };
  return {
    state: probe
      ? withModel(leased, request.model, {
          ...model,
          askedAt,
          circuit: withProbe(model.circuit, id, now),
        })
      : leased,
    answer: { ok: true, id, permits, ttlMs: LEASE_MS, probe },
  };
}

/** Books a call's start or end. Never refuses: what happened has happened. */
export function settle(before: GateState, report: Report, now: number): GateState {
  const state = upToDate(before, now);
  const model = state.models[report.model] ?? NEW_MODEL;
  const held = report.lease === null ? undefined : state.leases[report.lease];
  const open = held?.model === report.model ? held : undefined;
  if (report.kind === "started") {
    const window = withCalls(model.window, report.calls, now);
    const counted = withModel(state, report.model, { ...model, window });
    if (open === undefined) return counted;
    const permits = Math.max(0, open.permits - report.calls);
    return withLease(counted, report.lease, {
      ...open,
      permits,
      running: open.running + report.calls,
    });
  }
  const circuit = afterCall(model.circuit, report.outcome, report.lease, now);
  const spentUsd = state.spentUsd + Math.max(0, report.costUsd);
  const settled = { ...withModel(state, report.model, { ...model, circuit }), spentUsd };
  if (open === undefined) return settled;
  // Where no rate is to be kept a start is not told of, and the permit goes with the call's end.
  const fromRunning = Math.min(open.running, report.calls);
  return withLease(settled, report.lease, {
    ...open,
    running: open.running - fromRunning,
    permits: Math.max(0, open.permits - (report.calls - fromRunning)),
  });
}

/** How many permits are missing, after what is kept for agents that go before this one. */
function shortBy(state: GateState, { agent, model, permits, rpm }: LeaseRequest, now: number) {
  if (rpm === 0) return 0;
  const { window, askedAt } = state.models[model] ?? NEW_MODEL;
  const inDemand = Object.entries(askedAt).filter(
    ([other, at]) => RANK[other as AgentName] < RANK[agent] && at > now - DEMAND_MS,
  );
  const kept = inDemand.length * Math.max(1, Math.floor(rpm * KEPT_SHARE));
  return callsIn(window, now) + outstanding(state, model) + permits + kept - rpm;
}

function outstanding(state: GateState, model: string): number {
  return Object.values(state.leases)
    .filter((open) => open.model === model)
    .reduce((sum, { permits }) => sum + permits, 0);
}

/** Until enough calls are a minute old, or the first of the others' leases ends. */
function freeInMs(state: GateState, model: string, short: number, now: number): number {
  const window = state.models[model]?.window ?? [];
  const ends = Object.values(state.leases)
    .filter((open) => open.model === model && open.permits > 0)
    .map(({ endsAt }) => endsAt - now);
  return Math.min(freesInMs(recent(window, now), short, now), ...ends);
}
