import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { roomAnswerSchema } from "../../src/models/answers.ts";
import { ModelError, type ModelRequest } from "../../src/models/language-model.ts";
import { draw } from "../../src/scene/random.ts";
import { DEGRADATION_REASONS } from "../../src/scene/vocabulary.ts";
import { aRequest, guardedStage } from "../support/guarded-stage.ts";
import { FOR_EVER, type TimedStep } from "../support/timed-model.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const WORDS = ["one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight."];
const REPLY = WORDS.join("");

/** A flawless reply, or, in half of the cases, one that goes wrong somewhere in some way. */
function chance(seed: number, index: number): readonly TimedStep[] {
  const paced = WORDS.flatMap((word): TimedStep[] => [30, word]);
  if (draw(seed, index, "fails") < 0.5) return [300, ...paced];
  const broken = paced.slice(0, Math.floor(draw(seed, index, "where") * (paced.length + 1)));
  const which = Math.floor(draw(seed, index, "how") * (DEGRADATION_REASONS.length + 1));
  const reason = DEGRADATION_REASONS[which];
  if (reason === undefined) return [300, ...broken, FOR_EVER];
  const retryable = draw(seed, index, "retryable") < 0.7;
  const retryAfterMs = draw(seed, index, "wish") < 0.2 ? 900 : undefined;
  return [300, ...broken, new ModelError(reason, "failed", { retryable, retryAfterMs })];
}

/** Goes on exactly where the other stopped, so that a lost or repeated word would show. */
const goesOn = (_index: number, { heard = "" }: ModelRequest): readonly TimedStep[] =>
  WORDS.slice(heard.match(/\S+/g)?.length ?? 0).flatMap((word): TimedStep[] => [20, word]);

test("with half of all calls failing, every line is answered once, whole, in time, nothing said twice", async () => {
  let requests = 0;
  let degraded = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const stage = guardedStage((index) => chance(seed, index), {
        understudy: goesOn,
        random: () => draw(seed, requests),
      });
      for (let turn = 0; turn < 10; turn += 1) {
        requests += 1;
        const heard = await stage.ask();
        expect(heard.text).toBe(REPLY);
        expect(heard.tookMs).toBeLessThanOrEqual(8_000);
        expect(heard.degraded.length).toBeLessThanOrEqual(1);
        expect(stage.primary.working).toBe(0);
        degraded += heard.degraded.length;
        await vi.advanceTimersByTimeAsync(6_000);
      }
    }),
    { numRuns: 200 },
  );
  expect(requests).toBeGreaterThanOrEqual(2_000);
  expect(degraded).toBeGreaterThan(requests / 10);
  expect(degraded).toBeLessThan(requests * 0.9);
});

test("with half of all calls failing, every answer in JSON is one whole answer", async () => {
  const task = { kind: "react", turn: 1, flopInLastReply: false } as const;
  const request = aRequest({ agent: "room", tier: "flash", task, schema: roomAnswerSchema });
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const stage = guardedStage((index) => chance(seed, index), { understudy: () => [REPLY] });
      for (let turn = 0; turn < 10; turn += 1) {
        const heard = await stage.ask(request);
        expect(heard.text).toBe(REPLY);
        expect(heard.tookMs).toBeLessThanOrEqual(8_000);
      }
    }),
    { numRuns: 50 },
  );
});
