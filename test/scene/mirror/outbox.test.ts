import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMs, desire, MAX_BACKOFF_MS, STRAY_UPSERT_MS } from "../../../src/objects/outbox.ts";
import { mirrorStage, SESSION_ID } from "../../support/mirror-stage.ts";

describe("the outbox", () => {
  it("holds nothing and wants no alarm while nothing is desired", async () => {
    const stage = mirrorStage();
    await stage.outbox.drain();
    expect(stage.outbox.dueAt()).toBeNull();
    expect(stage.outbox.holdsSession()).toBe(false);
    expect(stage.writes).toEqual([]);
  });

  it("is empty again once the document is written", async () => {
    const stage = mirrorStage();
    stage.outbox.desire("present");
    expect(stage.outbox.holdsSession()).toBe(true);
    await stage.outbox.drain();
    expect(stage.writes).toEqual(["upsert"]);
    expect(stage.remoteHasDocument()).toBe(true);
    expect(stage.store.read()).toBeNull();
    expect(stage.log).toEqual([
      {
        log_type: "mirror",
        session_id: SESSION_ID,
        operation: "upsert",
        outcome: "written",
        attempts: 1,
        status: null,
        reason: null,
        duration_ms: 0,
      },
    ]);
  });

  it("tries again for as long as the mirror is down, at most 30 s apart", async () => {
    const stage = mirrorStage({ script: Array(200).fill("down") });
    stage.outbox.desire("present");
    for (let hourMs = 0; hourMs < 3_600_000; ) {
      await stage.outbox.drain();
      const dueAtMs = stage.outbox.dueAt() ?? Number.NaN;
      const waitMs = dueAtMs - stage.nowMs();
      if (stage.remoteHasDocument()) break;
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(MAX_BACKOFF_MS);
      stage.advanceTo(dueAtMs);
      hourMs += waitMs;
    }
    expect(stage.writes).toHaveLength(201);
    expect(stage.remoteHasDocument()).toBe(true);
    expect(stage.outbox.holdsSession()).toBe(false);
  });

  it("parks a permanent refusal, says so once, and does not try again", async () => {
    const stage = mirrorStage({ script: ["refused"] });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    stage.advanceTo(stage.nowMs() + 86_400_000);
    await stage.outbox.drain();
    expect(stage.writes).toEqual(["upsert"]);
    expect(stage.store.read()?.parked).toEqual({ status: 400, atMs: 0 });
    expect(stage.outbox.dueAt()).toBeNull();
    expect(stage.outbox.holdsSession()).toBe(false);
    expect(stage.log.map(({ outcome, status }) => [outcome, status])).toEqual([["parked", 400]]);
  });

  it("erases what was asked to be erased, also after a parked upsert", async () => {
    const stage = mirrorStage({ script: ["refused"] });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    stage.outbox.desire("absent");
    await stage.outbox.drain();
    expect(stage.writes).toEqual(["upsert", "erase"]);
    expect(stage.store.read()).toBeNull();
  });

  it("writes the erasure next when it is asked for while the upsert is in flight", async () => {
    const stage = mirrorStage({ script: ["held"] });
    stage.outbox.desire("present");
    const drained = stage.outbox.drain();
    stage.outbox.desire("absent");
    const second = stage.outbox.drain();
    expect(stage.writes).toEqual(["upsert"]);
    stage.release();
    await Promise.all([drained, second]);
    expect(stage.writes).toEqual(["upsert", "erase"]);
    expect(stage.mostAtOnce()).toBe(1);
    expect(stage.remoteHasDocument()).toBe(false);
    expect(stage.store.read()).toBeNull();
  });

  it("does not bring back what was erased", () => {
    const erased = desire(null, "absent", 5);
    expect(desire(erased, "present", 9)).toBe(erased);
  });

  it("repeats an erasure once an upsert without an answer can no longer arrive", async () => {
    const stage = mirrorStage({ script: [{ landsAfterMs: 60_000 }] });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    stage.outbox.desire("absent");
    await stage.outbox.drain();
    expect(stage.remoteHasDocument()).toBe(false);
    expect(stage.outbox.dueAt()).toBe(STRAY_UPSERT_MS);
    stage.advanceTo(STRAY_UPSERT_MS);
    expect(stage.remoteHasDocument()).toBe(true);
    await stage.outbox.drain();
    expect(stage.remoteHasDocument()).toBe(false);
    expect(stage.store.read()).toBeNull();
  });

  it("remembers a stray upsert, but lets the session go, after a later upsert was answered", async () => {
    const stage = mirrorStage({ script: [{ landsAfterMs: 100_000 }] });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    stage.advanceTo(stage.outbox.dueAt() ?? 0);
    await stage.outbox.drain();
    expect(stage.outbox.holdsSession()).toBe(false);
    expect(stage.outbox.dueAt()).toBeNull();
    stage.outbox.desire("absent");
    await stage.outbox.drain();
    expect(stage.outbox.dueAt()).toBe(STRAY_UPSERT_MS);
  });

  it("is done when there turns out to be no document", async () => {
    const stage = mirrorStage({ loadDocument: () => null });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    expect(stage.writes).toEqual([]);
    expect(stage.store.read()).toBeNull();
    expect(stage.log[0]?.outcome).toBe("nothing");
  });

  it("parks a document that cannot be made, and keeps the cause's words out of the log", async () => {
    const stage = mirrorStage({
      loadDocument: () => {
        throw new RangeError("my secret line");
      },
    });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    expect(stage.store.read()?.parked).toEqual({ status: null, atMs: 0 });
    expect(stage.log[0]?.reason).toBe("no document (RangeError)");
  });

  it("takes an error that is not the mirror's own for a passing one", async () => {
    const stage = mirrorStage({ script: [new TypeError("boom")] });
    stage.outbox.desire("present");
    await stage.outbox.drain();
    expect(stage.store.read()).toMatchObject({ parked: null, attempts: 1 });
    expect(stage.log[0]).toMatchObject({ outcome: "failed", reason: "TypeError" });
  });

  it("writes an attempt down before it is made, so that a kill leaves a retry", async () => {
    const stage = mirrorStage({ script: ["killed"] });
    stage.outbox.desire("present");
    await stage.drainUntilKilled();
    expect(stage.store.read()).toMatchObject({ desired: "present", attempts: 1, parked: null });
    stage.restart();
    stage.advanceTo(stage.outbox.dueAt() ?? Number.NaN);
    await stage.outbox.drain();
    expect(stage.remoteHasDocument()).toBe(true);
  });
});

describe("the backoff", () => {
  it("is never under 50 ms, never over 30 s, and never over twice the last cap", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, r) => {
        const waitMs = backoffMs(attempts, r);
        expect(waitMs).toBeGreaterThanOrEqual(50);
        expect(waitMs).toBeLessThanOrEqual(Math.min(MAX_BACKOFF_MS, 500 * 2 ** attempts));
      }),
    );
  });
});
