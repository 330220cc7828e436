/** With the real understudy behind it: what the contract promises the player is complete within 8 s. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { systemClock } from "../../src/models/clock.ts";
import { createGateLease } from "../../src/models/gate-lease.ts";
import { createGuarded } from "../../src/models/guarded.ts";
import { createUnderstudy } from "../../src/models/understudy/index.ts";
import { aRequest, FLASH, listen, PRO, understudyEntry } from "../support/guarded-stage.ts";
import { localGate } from "../support/local-gate.ts";
import { aPlayedScene } from "../support/played-scenes.ts";
import { aGame } from "../support/scenes.ts";
import { FOR_EVER, type TimedStep, timedModel } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const scene = aPlayedScene([
  { line: "I brought the ladder, Marta, but the parrot has taken the keys.", reply: null },
]);

function guardedBy(steps: readonly TimedStep[]) {
  const gate = createGateLease({
    gate: localGate(() => Date.now()),
    rpm: {},
    budgetUsd: 0,
    ahead: [],
    gatherMs: 0,
    clock: systemClock,
    newId: () => "lease",
  });
  return createGuarded({
    models: [
      { model: timedModel(() => steps), ids: { pro: PRO, flash: FLASH }, gate },
      understudyEntry(createUnderstudy({ stock: readStock().stock, paceMs: 20 })),
    ],
    firstWordDeadlineMs: 4_000,
    turnDeadlineMs: 8_000,
    pace: "swift",
    clock: systemClock,
    random: () => 0.5,
    log: { warn: () => undefined },
  });
}

test.each<[string, readonly TimedStep[]]>([
  ["is silent", [FOR_EVER]],
  ["breaks off in a word", [3_900, "The par", new Error("reset")]],
  ["hangs after a sentence", [3_900, "The parrot is family, Harold. ", FOR_EVER]],
  ["hangs in a sentence", [3_900, "The parrot ", 1_000, "knows about ", FOR_EVER]],
])("a model that %s: the line and the welcome are whole within 8 s", async (_how, steps) => {
  for (const task of [aRequest().task, { kind: "welcome", game: aGame() }] as const) {
    const heard = listen(
      guardedBy(steps),
      aRequest({
        scene: { ...scene, model: PRO },
        task,
        agent: task.kind === "welcome" ? "mc" : "partner",
      }),
      new AbortController().signal,
    );
    await vi.runAllTimersAsync();
    const { text, degraded, tookMs } = await heard;
    expect(degraded).toHaveLength(1);
    expect(text.trim()).toMatch(/[.!?…"”)]$/u);
    expect(tookMs).toBeLessThanOrEqual(8_000);
  }
});
