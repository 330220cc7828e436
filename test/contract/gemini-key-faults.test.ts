/**
 * What goes wrong with a key, and the service account's likes: what the player hears, what the
 * operator reads in the log, and what is never in it.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/models/clock.ts";
import { createGateLease } from "../../src/models/gate-lease.ts";
import { createGuarded } from "../../src/models/guarded.ts";
import type { LanguageModel } from "../../src/models/language-model.ts";
import { nextPacificMidnight } from "../../src/models/pacific-day.ts";
import { ADVICE, type Fault } from "../../src/observability/advice.ts";
import { createLogger } from "../../src/observability/logger.ts";
import {
  aRequest,
  type GeminiStage,
  KEYS,
  listen,
  openGeminiStage,
} from "../support/gemini-stage.ts";
import { understudyEntry } from "../support/guarded-stage.ts";
import { type LocalGate, localGate } from "../support/local-gate.ts";
import { aScene } from "../support/scenes.ts";
import { timedModel } from "../support/timed-model.ts";
import { type Behaviour, faults } from "../support/vertex-behaviours.ts";
import type { Way } from "../support/vertex-ways.ts";

const PRO = "gemini-3.8-flash";
const NEXT = "The next one takes the line.";

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

/** The list as the house makes it, with its gate; what is heard, and what is logged. */
function playedBy(model: LanguageModel) {
  const gate: LocalGate = localGate(Date.now);
  const logged: string[] = [];
  const guarded = createGuarded({
    models: [
      {
        model,
        ids: { pro: PRO, flash: "gemini-3.5-flash-lite" },
        gate: createGateLease({
          gate,
          rpm: {},
          budgetUsd: 0,
          ahead: [],
          gatherMs: 0,
          clock: systemClock,
          newId: () => crypto.randomUUID(),
        }),
      },
      understudyEntry(timedModel(() => [NEXT], { name: "understudy" })),
    ],
    firstWordDeadlineMs: 4_000,
    turnDeadlineMs: 8_000,
    pace: "swift",
    clock: systemClock,
    random: () => 0,
    log: createLogger({ level: "warn", write: (line) => logged.push(line) }),
  });
  const request = aRequest({ scene: aScene({ model: PRO, phase: "PHASE_1_SUPPORT" }) });
  return { gate, logged, ask: () => listen(guarded, request) };
}

const BY_KEY: Readonly<Record<string, readonly [fault: () => Behaviour, name: Fault]>> = {
  "a key that Google does not know": [faults.badKey, "gemini_key_unknown"],
  "a key of the old kind, which is dead": [faults.deadKey, "gemini_key_outdated"],
  "a key that is not taken for anything": [faults.unauthenticated, "gemini_key_unknown"],
  "a key for the other way in": [faults.wrongSurface, "gemini_key_elsewhere"],
  "a project that may not use the API": [faults.forbidden, "gemini_key_elsewhere"],
  "a key bound to addresses": [faults.restrictedKey, "gemini_key_restricted"],
  "a region that is not served": [faults.wrongRegion, "gemini_region"],
  "a model that is not served": [faults.notFound, "gemini_model_unknown"],
  "a thinking level that the model does not have": [faults.badRequest, "gemini_request_refused"],
};
const BY_ACCOUNT: typeof BY_KEY = {
  "an account that Google does not take": [faults.unauthenticated, "gemini_account_refused"],
  "an account without rights": [faults.forbidden, "gemini_account_rights"],
  "a model that is not served": [faults.notFound, "gemini_model_unknown"],
  "a request that is not taken": [faults.badRequest, "gemini_request_refused"],
  "a condition that is not met": [faults.wrongRegion, "gemini_request_refused"],
};

const CASES = [
  ...Object.entries(BY_KEY).flatMap(([what, [fault, name]]) =>
    (["studio", "express"] as const).map((way) => ({ way, what, fault, name })),
  ),
  ...Object.entries(BY_ACCOUNT).map(([what, [fault, name]]) => ({
    way: "account" as Way,
    what,
    fault,
    name,
  })),
];

describe("what the operator has to put right", () => {
  it.each(CASES)("$way: $what", async ({ way, fault, name }) => {
    stage.standIn.next(fault());
    const { logged, ask } = playedBy(stage.by(way));

    const heard = await ask();

    expect(heard.text).toBe(NEXT);
    expect(heard.chunks).toContainEqual({ type: "degraded", reason: "misconfigured" });
    // Asked again, Google would say the same.
    expect(stage.standIn.requests).toHaveLength(1);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { log_type: "error", where: "model_attempt", fault: name, advice: ADVICE[name] },
    ]);
    const all = logged.join("");
    for (const secret of [...Object.values(KEYS), "oven is humming"]) {
      expect(all).not.toContain(secret);
    }
  });

  it.each([
    { api: "studio", key: "not-a-key-but-a-slip", name: "gemini_key_unknown" },
    { api: "express", key: "not-a-key-but-a-slip", name: "gemini_key_unknown" },
    { api: "studio", key: KEYS.express, name: "gemini_key_elsewhere" },
    { api: "express", key: KEYS.studio, name: "gemini_key_elsewhere" },
  ] as const)("$key for $api, which Google refuses by itself", async ({ api, key, name }) => {
    const { logged, ask } = playedBy(stage.by(api, key));

    expect((await ask()).text).toBe(NEXT);
    expect(JSON.parse(logged[0] ?? "{}")).toMatchObject({ fault: name });
    expect(logged.join("")).not.toContain(key);
  });
});

describe.each(["studio", "express"] as const)("the day's calls are used up, by %s", (way) => {
  it("the next plays at once, and nobody asks again until midnight in California", async () => {
    stage.standIn.always(faults.dayIsSpent);
    const { gate, logged, ask } = playedBy(stage.by(way));
    const before = nextPacificMidnight(Date.now());

    const first = await ask();
    const second = await ask();

    expect(first.chunks).toContainEqual({ type: "degraded", reason: "rate_limited" });
    expect(second.chunks).toContainEqual({ type: "degraded", reason: "circuit_open" });
    expect([first.text, second.text]).toEqual([NEXT, NEXT]);
    expect(stage.standIn.requests).toHaveLength(1);
    const openUntil = gate.state.models[PRO]?.circuit.openUntil;
    expect([before, nextPacificMidnight(Date.now())]).toContain(openUntil);
    expect(JSON.parse(logged[0] ?? "{}")).toMatchObject({
      reason: "rate_limited",
      codes: ["429", "RESOURCE_EXHAUSTED"],
      fault: "gemini_day_spent",
      advice: ADVICE.gemini_day_spent,
    });
  });

  it("a minute's are not the day's: they are asked for again as soon as Google says", async () => {
    stage.standIn.next(faults.minuteIsSpent());
    const { gate, ask } = playedBy(stage.by(way));

    const { text, chunks } = await ask();

    expect(text).not.toBe(NEXT);
    expect(chunks.map(({ type }) => type)).not.toContain("degraded");
    expect(stage.standIn.requests).toHaveLength(2);
    expect(gate.view.circuits[PRO]?.state).toBe("closed");
  });
});
