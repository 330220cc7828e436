/**
 * A scene's side of the model gate. It holds leases in memory and renews them after each call, off
 * the critical path: `take` answers at once, from what is known.
 *
 * Where it does not know it lets the call go and has it booked afterwards, unless there is a rate
 * to keep. If the gate cannot be reached the scene goes on with what was last known of circuit and
 * money, and no rate is kept.
 *
 * Between calls it holds plain data only, no promise, and no timer that it relies on, so that scenes
 * in one isolate may share it.
 */
import type { AgentName } from "../scene/vocabulary.ts";
import type { Outcome } from "./circuit.ts";
import type { Clock } from "./clock.ts";
import type { LeaseAnswer, LeaseRequest } from "./gate.ts";
import { createGateLine, type GatePort } from "./gate-line.ts";
import { type GateView, utcDay } from "./gate-state.ts";
import { costUsd, type TokenUsage } from "./prices.ts";

export interface Permit {
  readonly ok: true;
  readonly agent: AgentName;
  readonly model: string;
  readonly lease: string | null;
  /** What it counts for in the rate. */
  readonly calls: number;
}

export interface Refusal {
  readonly ok: false;
  readonly reason: "budget" | "rate_limited" | "circuit_open";
  /** Whether the gate may know better by now: `ask`, then `take` again. */
  readonly mayAsk: boolean;
  /** Milliseconds before which asking is no use; 0: ask now. */
  readonly retryInMs: number;
}

export interface GateLease {
  /** Leases ahead what is not held. Call it when the scene begins; never rejects. */
  prepare(): Promise<void>;
  /** A permit for `calls` calls now, or why not. Never waits. */
  take(agent: AgentName, model: string, calls?: number): Permit | Refusal;
  /**
   * Asks for a permit that is needed now; `insists`: even of an open circuit. Resolves when the gate
   * has answered; never rejects.
   */
  ask(agent: AgentName, model: string, calls?: number, insists?: boolean): Promise<void>;
  /** The permit's calls have come to their end; `payer` as in `Report`. */
  settle(permit: Permit, outcome: Outcome, costUsd: number, payer?: string | null): void;
  /** Whether today's money is known to be spent: a new scene had better begin with one that costs nothing. */
  moneySpent(): boolean;
}

export interface GateLeaseOptions {
  readonly gate: GatePort;
  /** Calls a minute by model id; absent or 0: no limit. */
  readonly rpm: Readonly<Record<string, number>>;
  /** US dollars a UTC day; 0: no limit. */
  readonly budgetUsd: number;
  /** What a call costs, in US dollars; `at` in Unix milliseconds. Absent: by the table of prices. */
  readonly costUsd?: (model: string, usage: TokenUsage, at: number) => number;
  /** For whom a permit is leased ahead, again after each of their calls. */
  readonly ahead: readonly { readonly agent: AgentName; readonly model: string }[];
  /**
   * Ends of calls wait so many milliseconds to be told together, so that a turn's two are one trip and
   * a full house's hundreds a second are few; 0: none waits. A trip is a call to another object and a
   * write there; a kill in between takes along what was not told yet.
   */
  readonly gatherMs: number;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onUnreachable?: () => void;
}

/** What a call is taken to cost before it is known: our longest prompt and a reply with its thoughts. */
const TYPICAL_CALL = { inputTokens: 3_000, cachedTokens: 0, outputTokens: 300 };
/** Less than the gate's own lease, by the time a report may take on its way. */
const MARGIN_MS = 1_000;
/** A question of which no end was heard, not even by the clock: the scene that asked it was ended. */
const LOST_QUESTION_MS = 5_000;
/** A refusal for want of money is worth another question after this time. */
const MONEY_STALE_MS = 5_000;

interface Held {
  readonly id: string;
  readonly permits: number;
  readonly endsAt: number;
  readonly probe: boolean;
}

export function createGateLease(options: GateLeaseOptions): GateLease {
  const { gate, budgetUsd, ahead, gatherMs, clock, newId, costUsd: priceCall = costUsd } = options;
  const leases = new Map<string, Held>();
  /** Since when a lease is being asked for ahead. */
  const askingSince = new Map<string, number>();
  const rateFreeAt = new Map<string, number>();
  const circuitOpenUntil = new Map<string, { readonly at: number; readonly mayProbe: boolean }>();
  let spent = { day: "", usd: 0 };
  let moneyRefusedAt: number | null = null;
  /** Since when somebody waits to tell; their timer may have died with their scene. */
  let gatheringSince: number | null = null;
  const line = createGateLine(gate, clock, options.onUnreachable);

  const keyOf = (agent: AgentName, model: string) => `${agent} ${model}`;
  const rpmOf = (model: string) => options.rpm[model] ?? 0;
  const weigh = (model: string, calls: number) =>
    rpmOf(model) === 0 ? 1 : Math.min(calls, rpmOf(model));
  const heldFor = (agent: AgentName, model: string): Held | undefined => {
    const held = leases.get(keyOf(agent, model));
    return held && held.endsAt > clock.now() ? held : undefined;
  };
  const moneySpent = () =>
    budgetUsd > 0 && spent.day === utcDay(clock.now()) && spent.usd >= budgetUsd;

  const requestFor = (
    agent: AgentName,
    model: string,
    calls: number,
    urgent: boolean,
    insists = false,
  ): LeaseRequest => ({
    id: newId(),
    agent,
    model,
    permits: weigh(model, calls),
    // Where no budget is kept, for a model that costs nothing, no other's money is held.
    reserveUsd: budgetUsd > 0 ? priceCall(model, TYPICAL_CALL, clock.now()) : 0,
    rpm: rpmOf(model),
    budgetUsd,
    urgent,
    insists,
  });

  const learn = (view: GateView, at: number) => {
    spent = { day: view.day, usd: view.spentUsd };
    for (const [model, { state, retryInMs }] of Object.entries(view.circuits)) {
      if (state === "closed") circuitOpenUntil.delete(model);
      else circuitOpenUntil.set(model, { at: at + retryInMs, mayProbe: state === "half_open" });
    }
  };

  const hear = (request: LeaseRequest, answer: LeaseAnswer, at: number) => {
    const key = keyOf(request.agent, request.model);
    if (answer.ok) {
      const { id, permits, probe } = answer;
      leases.set(key, { id, permits, endsAt: at + answer.ttlMs - MARGIN_MS, probe });
      rateFreeAt.delete(key);
      moneyRefusedAt = null;
    } else if (answer.reason === "budget") moneyRefusedAt = clock.now();
    else if (answer.reason === "rate_limited") {
      rateFreeAt.set(key, clock.now() + answer.retryInMs);
    }
  };

  const exchange = async (requests: readonly LeaseRequest[]): Promise<void> => {
    // Before the question: a lease counted from its answer could outlive the gate's own count.
    const at = clock.now();
    const reply = await line.exchange(requests);
    if (reply === undefined) return;
    learn(reply.view, clock.now());
    for (const [index, request] of requests.entries()) {
      const answer = reply.answers[index];
      if (answer) hear(request, answer, at);
    }
  };

  const renew = async (who: GateLeaseOptions["ahead"]): Promise<void> => {
    const missing = who.filter(({ agent, model }) => {
      const since = askingSince.get(keyOf(agent, model)) ?? Number.NEGATIVE_INFINITY;
      return !heldFor(agent, model) && clock.now() - since >= LOST_QUESTION_MS;
    });
    const requests = missing.map(({ agent, model }) => requestFor(agent, model, 1, false));
    for (const { agent, model } of missing) {
      askingSince.set(keyOf(agent, model), clock.now());
    }
    await exchange(requests);
    for (const { agent, model } of missing) askingSince.delete(keyOf(agent, model));
  };

  const permit = (agent: AgentName, model: string, calls: number, held?: Held): Permit => {
    if (held) {
      const permits = held.permits - calls;
      if (permits > 0) leases.set(keyOf(agent, model), { ...held, permits });
      else leases.delete(keyOf(agent, model));
    }
    const lease = held?.id ?? null;
    if (rpmOf(model) > 0) {
      // Told at once: a permit of whose use the gate knows nothing returns at the lease's end.
      line.tell({ kind: "started", lease, model, calls });
      void exchange([]);
    }
    return { ok: true, agent, model, lease, calls };
  };

  return {
    moneySpent,
    prepare: () => renew(ahead),

    ask: (agent, model, calls = 1, insists = false) =>
      exchange([requestFor(agent, model, calls, true, insists)]),

    take(agent, model, asked = 1) {
      const now = clock.now();
      const calls = weigh(model, asked);
      const refuse = (reason: Refusal["reason"], mayAsk: boolean, retryInMs = 0): Refusal => ({
        ok: false,
        reason,
        mayAsk,
        retryInMs,
      });
      if (moneySpent()) return refuse("budget", false);
      const lease = heldFor(agent, model);
      const held = lease && lease.permits >= calls ? lease : undefined;
      const open = circuitOpenUntil.get(model);
      if (open && !held?.probe) {
        if (now < open.at && !open.mayProbe) return refuse("circuit_open", false);
        if (line.reachable) return refuse("circuit_open", true);
      }
      if (held) return permit(agent, model, calls, held);
      if (moneyRefusedAt !== null && utcDay(moneyRefusedAt) === utcDay(now)) {
        return refuse("budget", now - moneyRefusedAt > MONEY_STALE_MS);
      }
      if (rpmOf(model) > 0 && line.reachable) {
        const freeAt = rateFreeAt.get(keyOf(agent, model)) ?? now;
        return refuse("rate_limited", true, Math.max(0, freeAt - now));
      }
      return permit(agent, model, calls);
    },

    settle({ agent, model, lease, calls }, outcome, cost, payer = null) {
      line.tell({ kind: "finished", lease, model, calls, outcome, costUsd: cost, payer });
      const hasDied = gatheringSince !== null && clock.now() - gatheringSince >= LOST_QUESTION_MS;
      const mayOpen = outcome !== "ok" && outcome !== "neutral";
      // A failure may open the circuit for all, and a rate needs its permits back.
      if (gatherMs === 0 || mayOpen || rpmOf(model) > 0 || hasDied) {
        if (hasDied) gatheringSince = null;
        void renew(ahead.filter((who) => who.agent === agent && who.model === model));
      } else if (gatheringSince === null) {
        gatheringSince = clock.now();
        clock.setTimeout(() => {
          gatheringSince = null;
          void renew(ahead);
        }, gatherMs);
      }
    },
  };
}
