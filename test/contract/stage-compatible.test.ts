/** A compatible model on the built stage, alone and behind Gemini, as player and operator meet it. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ADVICE, type Fault } from "../../src/observability/advice.ts";
import type { DegradationReason } from "../../src/scene/vocabulary.ts";
import { chatFaults, chatLine } from "../support/chat-behaviours.ts";
import { CHAT_MODEL } from "../support/chat-stage.ts";
import { type ChatRequest, type ChatStandIn, isRollCall } from "../support/chat-stand-in.ts";
import {
  type CompatibleStage,
  KEY,
  openCompatibleStage,
  openFor,
} from "../support/compatible-stage.ts";
import { expectOnce, LINES, openScene, SAID, SLOW } from "../support/fault-stage.ts";
import { agentAsked, PRO_MODEL } from "../support/online-stage.ts";
import { type Behaviour, faults } from "../support/vertex-behaviours.ts";

const ADMIN_TOKEN = "the-operators-own-0123456789abcdef";
const [FIRST = "", SECOND = "", THIRD = ""] = LINES;
/** The most requests that the server had open at once. */
function crowdAt(server: ChatStandIn): () => number {
  let now = 0;
  let most = 0;
  server.always((request) => {
    now += 1;
    most = Math.max(most, now);
    void request.ended.then(() => {
      now -= 1;
    });
    return null;
  });
  return () => most;
}

describe.concurrent("with nothing but a compatible model", () => {
  it(
    "a scene is played whole by it, one call at a time, at no price and with the key untold",
    SLOW,
    async (test) => {
      const stage = await openFor(test, { COMPATIBLE_FLASH_MODEL: "", ADMIN_TOKEN });
      const crowd = crowdAt(stage.server);
      const health = await (await stage.call("GET", "/health")).json();
      expect(health).toMatchObject({ status: "ok", model: "compatible" });

      const { session, socket } = await openScene(test, stage);
      const answers = [await stage.say(session, FIRST), await stage.say(session, SECOND)];
      await expectOnce(socket, 2);
      const report = await stage.end(session);

      expect(session.session).toMatchObject({ model: CHAT_MODEL, degraded: false });
      expect(answers).toMatchObject([{ degraded: false }, { degraded: false }]);
      expect(answers[0]?.room_reaction).toMatch(/chuckle/);
      expect(report?.source).toBe("model");
      expect(crowd()).toBe(1);
      expect(
        stage.server.requests.every(({ headers }) => headers.authorization === `Bearer ${KEY}`),
      ).toBe(true);
      const view = await stage.view(session);
      expect(view).toMatchObject({ cost_usd: 0, degraded: false });
      expect(view.total_tokens_used?.output).toBeGreaterThan(0);
      expect(stage.log()).toContain('"priced":false');
      const trial = await fetch(`${stage.stage.url}/api/test/partner`, {
        method: "POST",
        headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      });
      expect(await trial.json()).toMatchObject({ model: CHAT_MODEL, cost_usd: 0, priced: false });
      for (const told of [stage.log(), JSON.stringify([health, session, answers, report, view])]) {
        expect(told).not.toContain(KEY);
      }
    },
  );

  it(
    "while it is being loaded the understudy welcomes, opens and answers; then it plays",
    SLOW,
    async (test) => {
      const stage = await openFor(test);
      let loaded: (ready: Behaviour) => void = () => undefined;
      const ready = new Promise<Behaviour>((resolve) => {
        loaded = resolve;
      });
      stage.server.always((request) => (isRollCall(request) ? ready : null));

      const { session, socket } = await openScene(test, stage);
      const cold = await stage.say(session, FIRST);
      expect(cold).toMatchObject({ degraded: true, degradation_reason: "unavailable" });
      expect(stage.server.requests.every(isRollCall)).toBe(true);

      loaded(chatLine("Ready"));
      // That the answer has come to the stage cannot be seen from outside but by this.
      let turns = 1;
      await vi.waitFor(async () => {
        turns += 1;
        expect(await stage.say(session, `${SECOND} ${turns}`)).toMatchObject({
          degraded: false,
          room_reaction: expect.stringMatching(/chuckle/),
        });
      }, 10_000);
      await expectOnce(socket, turns);
      expect((await stage.end(session))?.source).toBe("model");
    },
  );

  it(
    "with a price it is counted, and past the day's budget the understudy opens",
    SLOW,
    async (test) => {
      const stage = await openFor(test, {
        COMPATIBLE_PRICES: "1000,4000",
        DAILY_BUDGET_USD: "0.5",
      });
      const { session } = await openScene(test, stage);
      expect((await stage.view(session)).cost_usd).toBeGreaterThan(0.5);
      expect(stage.log()).not.toContain('"priced"');
      // What a call took is told to the gate a moment after it.
      await vi.waitFor(async () => {
        expect((await stage.create()).session.model).toBe("understudy");
      }, 10_000);
    },
  );
});

describe.concurrent("behind Gemini", () => {
  it("a line changes hands twice in mid-sentence, and is one line", SLOW, async (test) => {
    const stage = await openFor(test, {}, "gemini");
    const { session, socket } = await openScene(test, stage);
    expect(session.session.model).toBe(PRO_MODEL);
    const next = "over the cellar door ";
    stage.standIn.always((asked) =>
      agentAsked(asked) === "partner" ? faults.resetAfter(SAID) : null,
    );
    stage.server.always(({ body }) =>
      body.model === CHAT_MODEL ? chatFaults.endsAfter(next) : null,
    );

    const answer = await stage.say(session, FIRST);

    expect(answer).toMatchObject({ degraded: true, degradation_reason: "broken_stream" });
    expect(answer.partner_response.startsWith(`${SAID}${next}`)).toBe(true);
    expect(answer.partner_response.length).toBeGreaterThan(SAID.length + next.length + 5);
    expect(answer.room_reaction).toMatch(/chuckle/);
    await expectOnce(socket, 1);
    const continued = stage.server.requests.find(
      ({ body }) => body.model === CHAT_MODEL && body.messages.length > 2,
    );
    expect(continued?.body.messages.at(-2)).toEqual({ role: "assistant", content: SAID });
  });

  it(
    "it plays the whole scene while Google is down, and opens the next where the money is spent",
    SLOW,
    async (test) => {
      const stage = await openFor(test, { DAILY_BUDGET_USD: "0.001" }, "gemini");
      const { session } = await openScene(test, stage);
      stage.standIn.always(faults.internal);
      const answers = [await stage.say(session, FIRST), await stage.say(session, SECOND)];
      expect(answers.map(({ degraded }) => degraded)).toEqual([true, true]);
      expect(answers[1]?.room_reaction).toMatch(/chuckle/);
      expect((await stage.end(session))?.source).toBe("model");

      const next = await openScene(test, stage);
      expect(next.session.session.model).toBe(CHAT_MODEL);
      expect(await stage.say(next.session, THIRD)).toMatchObject({ degraded: false });
    },
  );
});

interface Met {
  readonly fault: (request: ChatRequest) => Behaviour;
  readonly reason: DegradationReason;
  /** What the log tells the operator to do. */
  readonly advice?: Fault;
  readonly inMidSentence?: boolean;
}

const FAULTS: Readonly<Record<string, Met>> = {
  "a wrong key": {
    fault: chatFaults.wrongKey,
    reason: "misconfigured",
    advice: "compatible_key_refused",
  },
  "no credit": {
    fault: chatFaults.noCredit,
    reason: "misconfigured",
    advice: "compatible_no_credit",
  },
  "a model that was not pulled": {
    fault: chatFaults.notPulled,
    reason: "misconfigured",
    advice: "compatible_model_unknown",
  },
  "a prompt beyond the context": {
    fault: chatFaults.tooLong,
    reason: "misconfigured",
    advice: "compatible_request_refused",
  },
  "too many requests": { fault: () => chatFaults.tooMany("60"), reason: "rate_limited" },
  "no capacity": { fault: chatFaults.noCapacity, reason: "rate_limited" },
  "a failure": { fault: chatFaults.failed, reason: "unavailable" },
  "a way elsewhere": {
    fault: chatFaults.moved,
    reason: "misconfigured",
    advice: "compatible_moved",
  },
  "a reset": { fault: chatFaults.reset, reason: "unavailable", advice: "compatible_unreachable" },
  "an error as a document": { fault: chatFaults.errorAsDocument, reason: "unavailable" },
  "an answer without words": { fault: chatFaults.silence, reason: "unavailable" },
  "a filter": { fault: () => chatFaults.heldBack(), reason: "safety" },
  "an end without a reason in mid-sentence": {
    fault: () => chatFaults.endsAfter(SAID),
    reason: "broken_stream",
    inMidSentence: true,
  },
  "an error as an event in mid-sentence": {
    fault: () => chatFaults.errorAfter(SAID),
    reason: "broken_stream",
    inMidSentence: true,
  },
  // Last: until midnight nobody asks it again.
  "the day's neurons spent": {
    fault: chatFaults.neuronsSpent,
    reason: "rate_limited",
    advice: "compatible_day_spent",
  },
};

describe("whatever a compatible server does to a line, the understudy has it", () => {
  let stage: CompatibleStage;
  beforeAll(async () => {
    stage = await openCompatibleStage();
  });
  afterAll(() => stage.close());

  it.for(Object.entries(FAULTS))(
    "%s",
    SLOW,
    async ([, { fault, reason, advice, inMidSentence }], test) => {
      stage.server.always(null);
      const { session, socket } = await openScene(test, stage);
      expect(session.session).toMatchObject({ model: CHAT_MODEL });
      stage.server.always((asked) => (asked.body.model === CHAT_MODEL ? fault(asked) : null));

      const answer = await stage.say(session, FIRST);

      expect(answer).toMatchObject({ degraded: true, degradation_reason: reason });
      expect(answer.partner_response.startsWith(SAID)).toBe(inMidSentence ?? false);
      await expectOnce(socket, 1);
      if (advice) expect(stage.log()).toContain(ADVICE[advice]);
    },
  );
});
