import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../src/models/clock.ts";
import { LEASE_MS } from "../../src/models/gate.ts";
import {
  createGateLease,
  type GateLeaseOptions,
  type Permit,
} from "../../src/models/gate-lease.ts";
import { localGate } from "../support/local-gate.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const PRO = "pro-model";

function aScenesLease(options: Partial<GateLeaseOptions> = {}, gate = localGate(() => Date.now())) {
  let ids = 0;
  let unreachable = 0;
  const lease = createGateLease({
    gate,
    rpm: {},
    budgetUsd: 0,
    ahead: [{ agent: "partner", model: PRO }],
    gatherMs: 0,
    clock: systemClock,
    newId: () => `lease-${++ids}`,
    onUnreachable: () => {
      unreachable += 1;
    },
    ...options,
  });
  const permit = (): Permit => {
    const taken = lease.take("partner", PRO);
    if (!taken.ok) throw new Error(`refused: ${taken.reason}`);
    return taken;
  };
  return { gate, lease, permit, unreachable: () => unreachable };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe("taking a permit", () => {
  test("from a lease that was prepared is booked on it", async () => {
    const { lease, permit, gate } = aScenesLease({ rpm: { [PRO]: 5 } });
    await lease.prepare();
    expect(permit()).toMatchObject({ lease: "lease-1", calls: 1 });
    await settled();
    expect(gate.state.leases["lease-1"]).toMatchObject({ permits: 0, running: 1 });
  });

  test("without a lease and without a rate goes through, booked afterwards", async () => {
    const { lease, permit, gate } = aScenesLease();
    const optimistic = permit();
    expect(optimistic.lease).toBeNull();
    expect(gate.trips).toBe(0);
    lease.settle(optimistic, "ok", 0.25);
    await settled();
    expect(gate.view.spentUsd).toBe(0.25);
  });

  test("without a lease but with a rate has to be asked for", async () => {
    const { lease, permit } = aScenesLease({ rpm: { [PRO]: 5 } });
    expect(lease.take("partner", PRO)).toEqual({
      ok: false,
      reason: "rate_limited",
      mayAsk: true,
      retryInMs: 0,
    });
    await lease.ask("partner", PRO);
    expect(permit().lease).toBe("lease-1");
  });

  test("from a lease stops before the gate takes the permit back", async () => {
    const { lease, permit } = aScenesLease({ rpm: { [PRO]: 5 } });
    await lease.prepare();
    await vi.advanceTimersByTimeAsync(LEASE_MS - 1_001);
    permit();
    await lease.ask("partner", PRO);
    await vi.advanceTimersByTimeAsync(LEASE_MS - 1_000);
    expect(lease.take("partner", PRO).ok).toBe(false);
  });

  test("for calls with tools weighs as many as they may be, but never more than the rate", async () => {
    const { lease, gate } = aScenesLease({ rpm: { [PRO]: 3 } });
    await lease.ask("mc", PRO, 4);
    expect(lease.take("mc", PRO, 4)).toMatchObject({ ok: true, calls: 3 });
    await settled();
    expect(gate.state.models[PRO]?.window).toEqual([[expect.any(Number), 3]]);
  });
});

describe("renewal", () => {
  test("follows each call of those for whom permits are leased ahead", async () => {
    const { lease, permit } = aScenesLease();
    await lease.prepare();
    lease.settle(permit(), "ok", 0);
    await settled();
    expect(permit().lease).toBe("lease-2");
  });

  test("does not ask for what is held", async () => {
    const { lease, gate } = aScenesLease();
    await lease.prepare();
    await lease.prepare();
    expect(Object.keys(gate.state.leases)).toEqual(["lease-1"]);
  });
});

describe("a full house", () => {
  test("has the ends of its calls told together, and none of them forgotten", async () => {
    const { gate, lease, permit } = aScenesLease({ gatherMs: 500 });
    for (let call = 0; call < 40; call += 1) lease.settle(permit(), "ok", 0.25);
    await settled();
    expect(gate.trips).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(gate.trips).toBe(1);
    expect(gate.view.spentUsd).toBe(10);
  });

  test("hears of a failure at once", async () => {
    const { gate, lease, permit } = aScenesLease({ gatherMs: 500 });
    for (let call = 0; call < 20; call += 1) lease.settle(permit(), "ok", 0);
    lease.settle(permit(), "failed", 0);
    await settled();
    expect(gate.state.models[PRO]?.circuit.failures).toBe(1);
    await vi.advanceTimersByTimeAsync(500);
  });

  test("goes on telling when the scene that was to tell has ended", async () => {
    const clock = { ...systemClock, setTimeout: () => 0, clearTimeout: () => undefined };
    const { gate, lease, permit } = aScenesLease({ clock, gatherMs: 500 });
    for (let call = 0; call < 20; call += 1) lease.settle(permit(), "ok", 0.5);
    await vi.advanceTimersByTimeAsync(10_000);
    lease.settle(permit(), "ok", 0.5);
    await settled();
    expect(gate.view.spentUsd).toBe(10.5);
  });
});

describe("a scene that is ended while it asks", () => {
  test("does not keep the others from leasing ahead", async () => {
    const clock = { ...systemClock, setTimeout: () => 0, clearTimeout: () => undefined };
    const { gate, lease, permit } = aScenesLease({ rpm: { [PRO]: 5 }, clock });
    gate.mood = "silent";
    void lease.prepare();
    gate.mood = "well";
    await vi.advanceTimersByTimeAsync(5_000);
    await lease.prepare();
    expect(permit().lease).toBe("lease-2");
  });
});

describe("a gate out of reach", () => {
  test.each(["broken", "silent"] as const)(
    "(%s) stops nobody and is told of later",
    async (mood) => {
      const { gate, lease, permit, unreachable } = aScenesLease({ rpm: { [PRO]: 1 } });
      gate.mood = mood;
      const prepared = lease.prepare();
      await vi.advanceTimersByTimeAsync(1_000);
      await prepared;
      expect(unreachable()).toBe(1);
      const first = permit();
      lease.settle(first, "ok", 0.5);
      lease.settle(permit(), "failed", 0.25);
      await vi.advanceTimersByTimeAsync(2_000);

      gate.mood = "well";
      await lease.prepare();
      expect(gate.view.spentUsd).toBe(0.75);
      expect(gate.state.models[PRO]?.circuit.failures).toBe(1);
    },
  );

  test("leaves the circuit as it was last known", async () => {
    const { gate, lease, permit } = aScenesLease();
    for (let failure = 0; failure < 5; failure += 1) lease.settle(permit(), "failed", 0);
    await settled();
    gate.mood = "broken";
    await lease.prepare();
    expect(lease.take("partner", PRO)).toMatchObject({ reason: "circuit_open", mayAsk: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(permit().lease).toBeNull();
  });
});

describe("the day's money", () => {
  test("is known to be spent from the gate's last answer, until the UTC day is over", async () => {
    const { lease, permit } = aScenesLease({ budgetUsd: 1 });
    expect(lease.moneySpent()).toBe(false);
    lease.settle(permit(), "ok", 1);
    await settled();
    expect(lease.moneySpent()).toBe(true);
    expect(lease.take("partner", PRO)).toMatchObject({ reason: "budget", mayAsk: false });
    await vi.advanceTimersByTimeAsync(12 * 3_600_000);
    expect(lease.moneySpent()).toBe(false);
    expect(lease.take("partner", PRO).ok).toBe(true);
  });

  test("held by other scenes' leases is asked about again after some seconds", async () => {
    const gate = localGate(() => Date.now());
    const one = aScenesLease({ budgetUsd: 0.0001, newId: () => "other" }, gate);
    await one.lease.prepare();
    const two = aScenesLease({ budgetUsd: 0.0001 }, gate);
    await two.lease.prepare();
    expect(two.lease.take("partner", PRO)).toMatchObject({ reason: "budget", mayAsk: false });
    await vi.advanceTimersByTimeAsync(LEASE_MS);
    expect(two.lease.take("partner", PRO)).toMatchObject({ reason: "budget", mayAsk: true });
    await two.lease.ask("partner", PRO);
    expect(two.lease.take("partner", PRO).ok).toBe(true);
  });
});
