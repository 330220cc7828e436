/** What a compatible adapter makes of a scene's calls: their order, and a model that is not there yet. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { roomAnswerSchema } from "../../src/models/answers.ts";
import { chatFaults, chatLine } from "../support/chat-behaviours.ts";
import { CHAT_FLASH, CHAT_MODEL, type ChatStage, openChatStage } from "../support/chat-stage.ts";
import { isRollCall } from "../support/chat-stand-in.ts";
import { aRequest, listen } from "../support/gemini-stage.ts";

let stage: ChatStage;
let model: ChatStage["model"];
beforeAll(async () => {
  stage = await openChatStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => {
  stage.standIn.always(null);
  model = stage.with({});
});

const REACT = aRequest({
  agent: "room",
  tier: "flash",
  task: { kind: "react", turn: 1, flopInLastReply: false },
  schema: roomAnswerSchema,
});
const askedNow = () => stage.standIn.requests.length;

describe("a scene's calls", () => {
  it("the Room waits until the Partner has spoken", async () => {
    const from = askedNow();
    let partner = 0;
    stage.standIn.always(({ body, ended }) => {
      if (body.model !== CHAT_MODEL) return null;
      partner += 1;
      void ended.then(() => {
        partner -= 1;
      });
      return { ...chatLine("The ", "oven ", "hums."), gapMs: 20 };
    });

    const [spoken, reacted] = await Promise.all([listen(model, aRequest()), listen(model, REACT)]);

    expect([spoken.error, reacted.error]).toEqual([undefined, undefined]);
    expect(stage.standIn.requests.slice(from).map(({ body }) => body.model)).toEqual([
      CHAT_MODEL,
      CHAT_FLASH,
    ]);
    expect(partner).toBe(0);
  });

  it("a Room still at work makes way for the Partner, which is nobody's fault", async () => {
    stage.standIn.always(({ body }) => (body.model === CHAT_FLASH ? chatFaults.hang() : null));
    const from = askedNow();
    const reacting = listen(model, REACT);
    await vi.waitFor(() => expect(askedNow()).toBe(from + 1));

    const spoken = await listen(model, aRequest());
    const reacted = await reacting;

    expect(spoken).toMatchObject({ error: undefined, text: expect.stringMatching(/\S/) });
    expect(reacted.error).toMatchObject({
      reason: "unavailable",
      blameless: true,
      retryable: false,
    });
    expect(await stage.standIn.requests[from]?.ended).toBe("dropped");
  });

  it("whoever goes while waiting is never asked for", async () => {
    const from = askedNow();
    stage.standIn.always(() => chatFaults.hang());
    const partner = new AbortController();
    const room = new AbortController();
    const speaking = listen(model, aRequest(), partner.signal);
    const reacting = listen(model, REACT, room.signal);
    room.abort();
    expect((await reacting).chunks).toEqual([]);
    await vi.waitFor(() => expect(askedNow()).toBe(from + 1));
    partner.abort();
    await speaking;
    stage.standIn.always(null);
    expect((await listen(model, aRequest())).error).toBeUndefined();
    expect(askedNow()).toBe(from + 2);
  });
});

describe("a model that is not there yet", () => {
  it("says so to one call, and is asked again until it is; meanwhile it is not ready", async () => {
    let rollCalls = 0;
    stage.standIn.always((request) => {
      if (!isRollCall(request)) return chatFaults.loading();
      rollCalls += 1;
      return rollCalls < 2 ? chatFaults.loading() : null;
    });

    const { error } = await listen(model, aRequest());
    expect(error).toMatchObject({ reason: "unavailable", blameless: true });
    const signal = new AbortController().signal;
    expect(model.warmth.ready(CHAT_MODEL, signal)).not.toBe(true);
    expect(model.warmth.ready(CHAT_FLASH, signal)).toBe(true);

    await vi.waitFor(() => expect(model.warmth.isWarm(CHAT_MODEL)).toBe(true), 10_000);
    expect(model.warmth.ready(CHAT_MODEL, signal)).toBe(true);
  });

  it("and is late for a deadline is loaded at once", async () => {
    stage.standIn.always((request) => (isRollCall(request) ? null : chatFaults.hang()));
    const guard = new AbortController();
    const from = askedNow();
    const speaking = listen(model, aRequest(), guard.signal);
    await vi.waitFor(() => expect(askedNow()).toBe(from + 1));
    guard.abort(new DOMException("the deadline has passed", "TimeoutError"));

    const { calls } = await speaking;
    expect(calls[0]?.status).toBe("timeout");
    await vi.waitFor(() => expect(model.warmth.isWarm(CHAT_MODEL)).toBe(true));
  });

  it.each([
    ["answers", () => chatLine("Ready."), true],
    ["only thinks", () => chatFaults.cutOff("<think>Hm"), true],
    ["is not pulled", chatFaults.notPulled, false],
  ])("one that %s when it is warmed up", async (_how, behaviour, isThere) => {
    stage.standIn.always(behaviour);
    await model.warmth.warmUp();
    expect(model.warmth.isWarm(CHAT_MODEL)).toBe(isThere);
  });

  it("learns while it is warmed up what the server refuses, before a player waits for it", async () => {
    stage.standIn.always(({ body }) =>
      "reasoning_effort" in body ? chatFaults.refuses("reasoning_effort") : null,
    );
    await model.warmth.warmUp();
    const from = askedNow();
    await listen(model, aRequest());
    expect(askedNow()).toBe(from + 1);
  });
});
