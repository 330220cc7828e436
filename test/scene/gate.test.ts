import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratesOf } from "../../src/models/call-window.ts";
import { OPEN_MS, PROBE_MS } from "../../src/models/circuit.ts";
import { LEASE_MS, type LeaseRequest, lease, type Report, settle } from "../../src/models/gate.ts";
import {
  emptyGate,
  type GateState,
  reservedUsd,
  upToDate,
  view,
} from "../../src/models/gate-state.ts";
import type { AgentName } from "../../src/scene/vocabulary.ts";

const NOON = Date.UTC(2026, 10, 22, 12);
const MODEL = "flash";

/** A gate with a clock of its own, and everything that a test may do to it. */
function aGate(limits: Partial<Pick<LeaseRequest, "rpm" | "budgetUsd" | "reserveUsd">> = {}) {
  let state: GateState = emptyGate(NOON);
  let now = NOON;
  let ids = 0;
  return {
    get state() {
      return state;
    },
    get now() {
      return now;
    },
    get view() {
      return view(state, now);
    },
    wait(ms: number) {
      now += ms;
      state = upToDate(state, now);
    },
    ask(agent: AgentName, permits = 1, urgent = true, insists = false) {
      ids += 1;
      const asked = { id: `lease-${ids}`, agent, model: MODEL, permits, urgent, insists };
      const request = { ...asked, reserveUsd: 0, rpm: 0, budgetUsd: 0, ...limits };
      const leased = lease(state, request, now);
      state = JSON.parse(JSON.stringify(leased.state));
      return leased.answer;
    },
    start(held: string | null, calls = 1) {
      state = settle(state, { kind: "started", lease: held, model: MODEL, calls }, now);
    },
    finish(
      held: string | null,
      outcome: Extract<Report, { kind: "finished" }>["outcome"] = "ok",
      costUsd = 0,
    ) {
      const report = { kind: "finished", lease: held, model: MODEL, calls: 1 } as const;
      state = settle(state, { ...report, outcome, costUsd }, now);
    },
  };
}

function granted(answer: ReturnType<ReturnType<typeof aGate>["ask"]>): string {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.id;
}

describe("the rate", () => {
  const agent = fc.constantFrom<AgentName>("partner", "room", "coach", "mc");
  const step = fc.oneof(
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
    fc.record({ do: fc.constant("ask" as const), agent, permits: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant("use" as const), which: fc.nat() }),
  );

  test("is never passed in any minute, whoever asks, waits, uses or forgets", () => {
    const steps = fc.array(step, { maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), steps, (rpm, script) => {
        const gate = aGate({ rpm });
        const held: { id: string; permits: number; endsAt: number }[] = [];
        const calls: number[] = [];
        for (const move of script) {
          if (move.do === "wait") gate.wait(move.ms);
          if (move.do === "ask") {
            const answer = gate.ask(move.agent, move.permits);
            const { permits } = move;
            if (answer.ok) held.push({ id: answer.id, permits, endsAt: gate.now + answer.ttlMs });
          }
          if (move.do === "use") {
            const usable = held.filter(({ permits, endsAt }) => permits > 0 && endsAt > gate.now);
            const one = usable[move.which % Math.max(1, usable.length)];
            if (one === undefined) continue;
            one.permits -= 1;
            gate.start(one.id);
            calls.push(gate.now);
          }
        }
        for (const at of calls) {
          const inMinute = calls.filter((other) => other > at - 60_000 && other <= at);
          expect(inMinute.length).toBeLessThanOrEqual(rpm);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is each model's own, and the stricter of both where one model plays all parts", () => {
    const two = { pro: "deep", flash: "quick" };
    const one = { pro: "quick", flash: "quick" };
    expect(ratesOf(two, { pro: 10, flash: 60 })).toEqual({ deep: 10, quick: 60 });
    expect(ratesOf(one, { pro: 10, flash: 60 })).toEqual({ quick: 10 });
    expect(ratesOf(one, { pro: 60, flash: 10 })).toEqual({ quick: 10 });
    expect(ratesOf(one, { pro: 0, flash: 15 })).toEqual({ quick: 15 });
    expect(ratesOf(one, { pro: 15, flash: 0 })).toEqual({ quick: 15 });
    expect(ratesOf(one, { pro: 0, flash: 0 })).toEqual({ quick: 0 });
  });

  test("unused permits return when the lease ends", () => {
    const gate = aGate({ rpm: 1 });
    granted(gate.ask("partner"));
    expect(gate.ask("partner")).toEqual({ ok: false, reason: "rate_limited", retryInMs: LEASE_MS });
    gate.wait(LEASE_MS);
    granted(gate.ask("partner"));
  });

  test("used permits return after their minute, and the refusal says when", () => {
    const gate = aGate({ rpm: 1 });
    gate.start(granted(gate.ask("partner")));
    gate.wait(LEASE_MS);
    const answer = gate.ask("partner");
    if (answer.ok) throw new Error("the rate was passed");
    gate.wait(answer.retryInMs - 1);
    expect(gate.ask("partner").ok).toBe(false);
    gate.wait(1);
    expect(gate.ask("partner").ok).toBe(true);
  });

  test("when permits are short the Partner goes before the Room, and the Room before Coach and MC", () => {
    const gate = aGate({ rpm: 10 });
    for (const agent of ["partner", "room", "coach", "mc"] as const) granted(gate.ask(agent));
    const fill = (agent: AgentName) => {
      let grants = 0;
      while (gate.ask(agent).ok) grants += 1;
      return grants;
    };
    expect(fill("mc")).toBe(2);
    expect(fill("coach")).toBe(0);
    expect(fill("room")).toBe(2);
    expect(fill("partner")).toBe(2);
  });

  test("nothing is kept for those who have not asked in the last minute", () => {
    const gate = aGate({ rpm: 5 });
    granted(gate.ask("partner"));
    gate.wait(60_000);
    expect([1, 2, 3, 4, 5].map(() => gate.ask("mc").ok)).toEqual(Array(5).fill(true));
  });

  test("calls that went out without a lease count too", () => {
    const gate = aGate({ rpm: 2 });
    gate.start(null, 2);
    expect(gate.ask("partner").ok).toBe(false);
  });
});

describe("the budget", () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 15_000 }) }),
    fc.record({ do: fc.constant("ask" as const), permits: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      do: fc.constant("finish" as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );

  test("is passed by no more than the last leases hold, if calls cost what was reserved", () => {
    const reserve = fc.double({ min: 0.001, max: 2, noNaN: true });
    fc.assert(
      fc.property(reserve, fc.array(step, { maxLength: 100 }), (reserveUsd, script) => {
        const budgetUsd = 5;
        const gate = aGate({ budgetUsd, reserveUsd });
        let running: string[] = [];
        let reservedBefore = 0;
        for (const move of script) {
          if (move.do === "wait") gate.wait(move.ms);
          if (move.do === "ask") {
            const before = gate.state.spentUsd + reservedUsd(gate.state);
            const answer = gate.ask("partner", move.permits);
            expect(answer.ok).toBe(before < budgetUsd);
            if (!answer.ok) continue;
            gate.start(answer.id, move.permits);
            running.push(...Array<string>(move.permits).fill(answer.id));
            reservedBefore = Math.max(reservedBefore, move.permits * reserveUsd);
          }
          if (move.do === "finish") {
            const [id, ...rest] = running;
            if (id === undefined) continue;
            running = rest;
            // Within the time for which money stays reserved.
            if (gate.state.leases[id]) gate.finish(id, "ok", move.share * reserveUsd);
          }
          const taken = gate.state.spentUsd + reservedUsd(gate.state);
          expect(taken).toBeLessThan(budgetUsd + reservedBefore + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("once spent is refused until the UTC day is over", () => {
    const gate = aGate({ budgetUsd: 1, reserveUsd: 0.1 });
    gate.finish(granted(gate.ask("partner")), "ok", 1);
    const answer = gate.ask("partner");
    expect(answer).toEqual({ ok: false, reason: "budget", retryInMs: 12 * 3_600_000 });
    gate.wait(12 * 3_600_000 - 1);
    expect(gate.ask("partner").ok).toBe(false);
    gate.wait(1);
    expect(gate.ask("partner").ok).toBe(true);
    expect(gate.view).toMatchObject({ day: "2026-11-23", spentUsd: 0 });
  });

  test("however small, lets the first call through", () => {
    const gate = aGate({ budgetUsd: 0.000001, reserveUsd: 0.01 });
    gate.finish(granted(gate.ask("mc")), "ok", 0.0004);
    expect(gate.ask("mc")).toMatchObject({ ok: false, reason: "budget" });
  });

  test("reserved money returns with the lease, settled or not", () => {
    const gate = aGate({ budgetUsd: 1, reserveUsd: 0.5 });
    granted(gate.ask("partner", 2));
    expect(gate.view.reservedUsd).toBe(1);
    gate.wait(LEASE_MS);
    expect(gate.view.reservedUsd).toBe(0);
  });

  test("0 is no limit, and is counted all the same", () => {
    const gate = aGate({ budgetUsd: 0 });
    gate.finish(null, "ok", 1_000);
    expect(gate.ask("partner").ok).toBe(true);
    expect(gate.view.spentUsd).toBe(1_000);
  });
});

describe("a day's calls that are used up", () => {
  const DAY_END = NOON + 20 * 3_600_000;

  test("open the circuit with the first call that hears of it, until the day ends", () => {
    const gate = aGate();
    const late = granted(gate.ask("room"));
    gate.finish(granted(gate.ask("partner")), { backAt: DAY_END });
    gate.finish(late, "ok");
    const refusal = { ok: false, reason: "circuit_open", retryInMs: DAY_END - NOON };
    expect(gate.ask("partner")).toEqual(refusal);
    gate.wait(DAY_END - NOON - 1);
    expect(gate.ask("partner")).toMatchObject({ ok: false, reason: "circuit_open" });
    gate.wait(1);
    const probe = gate.ask("partner");
    expect(probe).toMatchObject({ ok: true, probe: true });
    gate.finish(granted(probe), "ok");
    expect(gate.view.circuits[MODEL]?.state).toBe("closed");
  });

  test("are asked for before their time by an operator alone, who makes it no shorter", () => {
    const gate = aGate();
    const insist = () => gate.ask("partner", 1, true, true);
    gate.finish(granted(gate.ask("partner")), { backAt: DAY_END });
    const probe = insist();
    expect(probe).toMatchObject({ ok: true, probe: true });
    expect(insist()).toMatchObject({ ok: false, reason: "circuit_open" });
    gate.finish(granted(probe), "failed");
    expect(gate.view.circuits[MODEL]).toEqual({ state: "open", retryInMs: DAY_END - NOON });
    gate.finish(granted(insist()), "ok");
    expect(gate.ask("partner")).toMatchObject({ ok: true, probe: false });
  });

  test("keep a circuit open that failures had opened for a minute", () => {
    const gate = aGate();
    const held = Array.from({ length: 6 }, () => granted(gate.ask("partner")));
    for (const one of held.slice(0, 5)) gate.finish(one, "failed");
    gate.finish(held[5] ?? null, { backAt: DAY_END });
    gate.wait(OPEN_MS);
    expect(gate.ask("partner")).toMatchObject({ ok: false, reason: "circuit_open" });
  });
});

describe("the circuit", () => {
  const opened = () => {
    const gate = aGate();
    for (let failure = 0; failure < 5; failure += 1) gate.finish(null, "failed");
    return gate;
  };

  test("opens after five failures in a row, for a minute", () => {
    const gate = aGate();
    for (let failure = 0; failure < 4; failure += 1) gate.finish(null, "failed");
    gate.finish(null, "ok");
    for (let failure = 0; failure < 4; failure += 1) gate.finish(null, "failed");
    expect(gate.ask("partner").ok).toBe(true);
    gate.finish(null, "failed");
    expect(gate.ask("partner")).toEqual({ ok: false, reason: "circuit_open", retryInMs: OPEN_MS });
  });

  test("is not moved by what says nothing about the model", () => {
    const gate = aGate();
    for (let failure = 0; failure < 4; failure += 1) gate.finish(null, "failed");
    gate.finish(null, "neutral");
    expect(gate.ask("partner").ok).toBe(true);
    gate.finish(null, "failed");
    expect(gate.ask("partner").ok).toBe(false);
  });

  test("after its minute lets one probe through, only for a call that is waiting", () => {
    const gate = opened();
    gate.wait(OPEN_MS);
    expect(gate.ask("partner", 1, false).ok).toBe(false);
    expect(gate.ask("room")).toMatchObject({ ok: true, probe: true });
    expect(gate.ask("partner")).toMatchObject({ ok: false, reason: "circuit_open" });
    expect(gate.view.circuits[MODEL]?.state).toBe("half_open");
  });

  test("closes on the probe's success, opens again on its failure", () => {
    const gate = opened();
    gate.wait(OPEN_MS);
    gate.finish(granted(gate.ask("partner")), "failed");
    expect(gate.ask("partner")).toMatchObject({ ok: false, retryInMs: OPEN_MS });
    gate.wait(OPEN_MS);
    gate.finish(granted(gate.ask("partner")), "ok");
    expect(gate.view.circuits[MODEL]?.state).toBe("closed");
    expect(gate.ask("room").ok).toBe(true);
  });

  test("gives the probe to another when it says nothing or is lost", () => {
    const gate = opened();
    gate.wait(OPEN_MS);
    gate.finish(granted(gate.ask("partner")), "neutral");
    granted(gate.ask("partner"));
    gate.wait(PROBE_MS - 1);
    expect(gate.ask("partner").ok).toBe(false);
    gate.wait(1);
    expect(gate.ask("partner").ok).toBe(true);
  });

  test("while open or half open is moved by nothing but the probe", () => {
    const outcome = fc.constantFrom("ok" as const, "failed" as const, "neutral" as const);
    const step = fc.oneof(
      fc.record({ do: fc.constant("ask" as const) }),
      fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 40_000 }) }),
      fc.record({ do: fc.constant("end" as const), outcome }),
      fc.record({ do: fc.constant("stray" as const), outcome }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (script) => {
        const gate = opened();
        let probe: { id: string; at: number } | null = null;
        for (const move of script) {
          const before = gate.view.circuits[MODEL]?.state;
          if (before === "closed") return;
          if (move.do === "wait") gate.wait(move.ms);
          if (move.do === "stray") {
            gate.finish("somebody-else", move.outcome);
            expect(gate.view.circuits[MODEL]?.state).toBe(before);
          }
          if (move.do === "ask") {
            const answer = gate.ask("partner");
            if (!answer.ok) continue;
            expect(before).toBe("half_open");
            if (probe !== null) expect(gate.now - probe.at).toBeGreaterThanOrEqual(PROBE_MS);
            probe = { id: answer.id, at: gate.now };
          }
          if (move.do === "end" && probe !== null) {
            gate.finish(probe.id, move.outcome);
            probe = null;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
