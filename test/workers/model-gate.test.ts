import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import type { LeaseRequest, Report } from "../../src/models/gate.ts";
import type { GatePort } from "../../src/models/gate-line.ts";
import type { ModelGate } from "../../src/objects/model-gate.ts";

const gates = (env as { GATE: DurableObjectNamespace<ModelGate> }).GATE;
const MODEL = "pro-model";

const request = (id: string, limits: Partial<LeaseRequest> = {}): LeaseRequest => ({
  id,
  agent: "partner",
  model: MODEL,
  permits: 1,
  reserveUsd: 0.25,
  rpm: 0,
  budgetUsd: 1,
  urgent: true,
  insists: false,
  ...limits,
});
const finished = (outcome: "ok" | "failed", costUsd = 0, payer: string | null = null): Report => ({
  kind: "finished",
  lease: null,
  model: MODEL,
  calls: 1,
  outcome,
  costUsd,
  payer,
});

describe("the model gate", () => {
  it("is the port that scenes lease from", async () => {
    const gate: GatePort = gates.getByName("port");
    const { answers, view } = await gate.lease([request("a"), request("b")], []);
    expect(answers).toEqual([
      { ok: true, id: "a", permits: 1, ttlMs: expect.any(Number), probe: false },
      { ok: true, id: "b", permits: 1, ttlMs: expect.any(Number), probe: false },
    ]);
    expect(view).toMatchObject({ spentUsd: 0, reservedUsd: 0.5 });
  });

  it("books reports before it answers", async () => {
    const { answers, view } = await gates
      .getByName("order")
      .lease([request("a")], [finished("ok", 1)]);
    expect(answers[0]).toMatchObject({ ok: false, reason: "budget" });
    expect(view.spentUsd).toBe(1);
  });

  it("remembers the day's money, the circuit and the minute's calls when it has to start again", async () => {
    const before = gates.getByName("restart");
    const started: Report = { kind: "started", lease: null, model: "flash", calls: 2 };
    await before.settle([...Array<Report>(5).fill(finished("failed", 0.125)), started]);
    await before.lease([request("lost")], []);
    await abortAllDurableObjects();

    const after = gates.getByName("restart");
    const state = await after.state();
    expect(state).toMatchObject({ spentUsd: 0.625, reservedUsd: 0 });
    expect(state.circuits[MODEL]?.state).toBe("open");
    const { answers } = await after.lease([request("b", { model: "flash", rpm: 2 })], []);
    expect(answers[0]).toMatchObject({ ok: false, reason: "rate_limited" });
  });

  it("counts what each payer has used of a day, and forgets it the next", async () => {
    const gate = gates.getByName("shares");
    const paid = (payer: string) => finished("ok", 0.25, payer);
    await gate.settle([paid("a"), paid("b"), paid("a"), finished("ok", 4)]);
    const spentBy = async (payer: string) => (await gate.state(payer)).spentByPayerUsd;
    expect([await spentBy("a"), await spentBy("b"), await spentBy("c")]).toEqual([0.5, 0.25, 0]);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
    expect(await spentBy("a")).toBe(0);
    await gate.settle([paid("b")]);
    const kept = (_: ModelGate, { storage }: DurableObjectState) =>
      storage.sql.exec("SELECT payer, usd FROM shares").toArray();
    expect(await runInDurableObject(gate, kept)).toEqual([{ payer: "b", usd: 0.25 }]);
    vi.restoreAllMocks();
  });

  it("writes nothing when nothing changed that has to last", async () => {
    const gate = gates.getByName("quiet");
    await gate.settle([finished("ok", 0.5)]);
    const writes = (state: DurableObjectState) =>
      state.storage.sql.exec<{ n: number }>("SELECT total_changes() AS n").one().n;
    const before = await runInDurableObject(gate, (_, state) => writes(state));
    await gate.lease([request("a")], []);
    await gate.settle([]);
    await gate.state();
    expect(await runInDurableObject(gate, (_, state) => writes(state))).toBe(before);
  });
});
