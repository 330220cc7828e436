/**
 * Google's bad days as the player meets them: the built stage on `workerd`, every kind of fault, and
 * what comes over the wire.
 */
import { describe, expect, it } from "vitest";
import type { DegradationReason } from "../../src/scene/vocabulary.ts";
import {
  expectOnce,
  LINES,
  openScene,
  openStage,
  REPORT_DEADLINE_MS,
  SAID,
  SLOW,
  sayInTime,
  TURN_DEADLINE_MS,
  timed,
} from "../support/fault-stage.ts";
import { type Behaviour, faults } from "../support/vertex-behaviours.ts";

interface Fault {
  /** Given the words that come before it, where any do. */
  readonly fault: (words: string) => Behaviour;
  readonly reason: DegradationReason;
  /** Words came before it broke off. */
  readonly inMidSentence?: boolean;
}

const mid = (fault: Fault["fault"], reason: DegradationReason): Fault => ({
  fault,
  reason,
  inMidSentence: true,
});

/** Words for the latest line in a request: a reply that begins like the one before is held back. */
function saidTo(request: string): string {
  const turn = LINES.findLastIndex((line) => request.includes(line));
  return [SAID, "No, but the anchor ", "Maybe the whale "][turn] ?? SAID;
}

const TOTAL: Readonly<Record<string, Fault>> = {
  "429 without a word about when": { fault: () => faults.tooMany(), reason: "rate_limited" },
  "429 with a short RetryInfo": {
    fault: () => faults.tooManyWithRetryInfo("0.2s"),
    reason: "rate_limited",
  },
  "429 with a RetryInfo beyond the deadline": {
    fault: () => faults.tooManyWithRetryInfo("37s"),
    reason: "rate_limited",
  },
  "429 with Retry-After": {
    fault: () => faults.tooManyWithRetryAfter("30"),
    reason: "rate_limited",
  },
  "400": { fault: () => faults.badRequest(), reason: "misconfigured" },
  "401": { fault: () => faults.unauthenticated(), reason: "misconfigured" },
  "403": { fault: () => faults.forbidden(), reason: "misconfigured" },
  "404": { fault: () => faults.notFound(), reason: "misconfigured" },
  "500 in JSON": { fault: () => faults.internal(), reason: "unavailable" },
  "503 in HTML": { fault: () => faults.html(), reason: "unavailable" },
  "504": { fault: () => faults.late(), reason: "timeout" },
  "a reset before the headers": { fault: () => faults.reset(), reason: "unavailable" },
  "a reset in mid-sentence": mid(faults.resetAfter, "broken_stream"),
  "an end in mid-sentence": mid(faults.truncatedAfter, "broken_stream"),
  "an end in the middle of a frame": mid(faults.halfFrameAfter, "broken_stream"),
  "a malformed frame": mid(faults.malformedAfter, "broken_stream"),
  "an error in mid-stream": mid(faults.errorAfter, "broken_stream"),
  "a page of somebody else's": { fault: () => faults.notAStream(), reason: "broken_stream" },
  "an empty body": { fault: () => faults.empty(), reason: "broken_stream" },
  "SAFETY at once": { fault: () => faults.safety(), reason: "safety" },
  "SAFETY in mid-sentence": mid(faults.safety, "safety"),
  "a blocked prompt": { fault: () => faults.blockedPrompt(), reason: "safety" },
  "a recitation held back": { fault: () => faults.recitation(), reason: "unavailable" },
  "MAX_TOKENS before the first word": { fault: () => faults.maxTokens(), reason: "unavailable" },
  "no candidates": { fault: () => faults.noCandidates(), reason: "unavailable" },
  "an answer without words": { fault: () => faults.silence(), reason: "unavailable" },
  "a bungled function call": { fault: () => faults.malformedCall(), reason: "unavailable" },
  "silence without headers": { fault: () => faults.hang(), reason: "timeout" },
  "silence after the first chunk": mid(faults.hangAfter, "timeout"),
};

describe.concurrent("under a total fault", () => {
  it.for(Object.entries(TOTAL))(
    "%s: every line is answered in time, marked, once, and the notes come",
    SLOW,
    async ([, { fault, reason, inMidSentence }], test) => {
      const stage = await openStage(test);
      const { session, socket } = await openScene(test, stage);
      stage.standIn.always(({ body }) => fault(saidTo(JSON.stringify(body))));

      const answers = await sayInTime(stage, session, LINES);
      const report = await timed(stage.end(session));

      expect(answers.map(({ degraded }) => degraded)).toEqual([true, true, true]);
      expect(answers[0]?.degradation_reason).toBe(reason);
      for (const answer of answers) {
        expect([reason, "circuit_open"]).toContain(answer.degradation_reason);
      }
      await expectOnce(socket, LINES.length);
      if (inMidSentence) {
        const [first = ""] = answers.map(({ partner_response }) => partner_response);
        expect(first.startsWith(SAID)).toBe(true);
        expect(first.length).toBeGreaterThan(SAID.length + 5);
        expect(first.split("lantern")).toHaveLength(2);
        // Nobody begins a sentence in the middle of one.
        expect(first.slice(SAID.length)).not.toMatch(/^\s*(?!I\b)\p{Lu}/u);
      }
      expect(report.ms).toBeLessThan(REPORT_DEADLINE_MS);
      expect(report.value?.moments.length).toBeGreaterThan(0);
      expect(report.value?.measures.lines).toBe(LINES.length);
      const view = await stage.view(session);
      expect(view).toMatchObject({ degraded: true, current_phase: "COMPLETE", turn_count: 3 });
    },
  );

  it(
    "nobody at Google's address: the same, also for a scene that begins then",
    SLOW,
    async (test) => {
      const stage = await openStage(test);
      const { session, socket } = await openScene(test, stage);
      await stage.standIn.close();

      const answers = await sayInTime(stage, session, LINES);
      expect(answers.map(({ degraded }) => degraded)).toEqual([true, true, true]);
      expect(answers[0]?.degradation_reason).toBe("unavailable");
      await expectOnce(socket, LINES.length);
      expect((await stage.end(session))?.source).toBe("heuristic");

      const begun = await timed(openScene(test, stage));
      expect(begun.ms).toBeLessThan(TURN_DEADLINE_MS);
      await sayInTime(stage, begun.value.session, LINES);
      await expectOnce(begun.value.socket, LINES.length);
      expect(await stage.end(begun.value.session)).not.toBeNull();
    },
  );

  it(
    "a scene that begins while Google hangs is welcomed and opened all the same",
    SLOW,
    async (test) => {
      const stage = await openStage(test);
      stage.standIn.always(faults.hang);
      const { value, ms } = await timed(openScene(test, stage));
      expect(ms).toBeLessThan(TURN_DEADLINE_MS);
      const spoken = value.socket.all("message").map(({ agent_name }) => agent_name);
      expect(spoken).toEqual(["mc", "partner"]);
    },
  );

  it.for<readonly [string, () => Behaviour]>([
    ["before the first word", faults.hang],
    ["after the first chunk", () => faults.hangAfter(SAID)],
  ])(
    "with the deadlines as they come, a hang %s is over within 8 s",
    SLOW,
    async ([, fault], test) => {
      const stage = await openStage(test, {});
      const { session, socket } = await openScene(test, stage);
      stage.standIn.always(fault);
      const [answer] = await sayInTime(stage, session, LINES.slice(0, 1));
      expect(answer).toMatchObject({ degraded: true, degradation_reason: "timeout" });
      await expectOnce(socket, 1);
    },
  );
});
