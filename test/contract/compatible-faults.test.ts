/** Every way in which a compatible server fails, as the guard is told of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ModelError } from "../../src/models/language-model.ts";
import { chatFaults } from "../support/chat-behaviours.ts";
import { type ChatStage, openChatStage } from "../support/chat-stage.ts";
import { aRequest, listen } from "../support/gemini-stage.ts";
import type { Behaviour } from "../support/vertex-behaviours.ts";

let stage: ChatStage;
let model: ChatStage["model"];
beforeAll(async () => {
  stage = await openChatStage();
});
afterAll(() => stage.standIn.close());
beforeEach(async () => {
  stage.standIn.always(null);
  // One that is known to begin with words, so that they are passed on as they come.
  model = stage.with({});
  await model.warmth.warmUp();
});

type Told = Partial<Pick<ModelError, "reason" | "retryable" | "retryAfterMs" | "blameless">>;

const BEFORE_A_WORD: readonly [string, Behaviour, Told, RegExp][] = [
  [
    "a prompt beyond the context",
    chatFaults.tooLong(),
    { reason: "misconfigured", retryable: false },
    /400 exceed_context_size_error/,
  ],
  ["a wrong key", chatFaults.wrongKey(), { reason: "misconfigured", retryable: false }, /401/],
  ["no credit", chatFaults.noCredit(), { reason: "misconfigured", retryable: false }, /402/],
  [
    "a model that was not pulled",
    chatFaults.notPulled(),
    { reason: "misconfigured", retryable: false },
    /404 not_found_error/,
  ],
  [
    "too many requests",
    chatFaults.tooMany("7"),
    { reason: "rate_limited", retryable: true, retryAfterMs: 7_000 },
    /429 rate_limit_error/,
  ],
  [
    "a quota that is spent",
    chatFaults.quotaSpent(),
    { reason: "rate_limited", retryable: false },
    /429 insufficient_quota/,
  ],
  [
    "the day's neurons spent",
    chatFaults.neuronsSpent(),
    { reason: "rate_limited", retryable: false },
    /429 3036/,
  ],
  [
    "no capacity for a moment",
    chatFaults.noCapacity(),
    { reason: "rate_limited", retryable: true },
    /429 3040/,
  ],
  ["a failure", chatFaults.failed(), { reason: "unavailable", retryable: true }, /500/],
  [
    "a model that is still loading",
    chatFaults.loading(),
    { reason: "unavailable", retryable: false, blameless: true },
    /loading/,
  ],
  [
    "an overloaded proxy",
    chatFaults.overloaded(),
    { reason: "unavailable", retryable: true, blameless: false },
    /503$/,
  ],
  ["a way elsewhere", chatFaults.moved(), { reason: "misconfigured", retryable: false }, /307/],
  ["a reset", chatFaults.reset(), { reason: "unavailable", retryable: true }, /reached/],
  [
    "an error as a document, in a 200",
    chatFaults.errorAsDocument(),
    { reason: "unavailable", retryable: true },
    /503/,
  ],
  ["an empty body", chatFaults.empty(), { reason: "broken_stream" }, /broke off/],
  ["somebody else's page", chatFaults.notAStream(), { reason: "broken_stream" }, /broke off/],
  [
    "an end before the first word",
    chatFaults.cutOff(),
    { reason: "unavailable", retryable: true },
    /LENGTH before a word/,
  ],
  ["an answer without words", chatFaults.silence(), { reason: "unavailable" }, /no words/],
  ["a filter", chatFaults.heldBack(), { reason: "safety", retryable: false }, /held/],
];

const SAID = "Yes, and the lantern ";
const AFTER_WORDS: readonly [string, Behaviour, Told][] = [
  ["an end without a reason", chatFaults.endsAfter(SAID), { reason: "broken_stream" }],
  ["a reset", chatFaults.resetAfter(SAID), { reason: "broken_stream" }],
  ["half an event", chatFaults.halfFrameAfter(SAID), { reason: "broken_stream" }],
  ["a malformed event", chatFaults.malformedAfter(SAID), { reason: "broken_stream" }],
  ["an error as an event", chatFaults.errorAfter(SAID), { reason: "unavailable" }],
  [
    "an error whose code is a word",
    chatFaults.errorAfter(SAID, "server_error"),
    { reason: "unavailable" },
  ],
  ["a rate limit as an event", chatFaults.errorAfter(SAID, 429), { reason: "rate_limited" }],
  [
    "an error that is the event, before a last one",
    chatFaults.bareErrorAfter(SAID),
    { reason: "unavailable" },
  ],
  ["an error in plain words", chatFaults.errorInWords(SAID), { reason: "unavailable" }],
  ["`error` for a reason", chatFaults.finishesInError(SAID), { reason: "broken_stream" }],
  ["a filter", chatFaults.heldBack(SAID), { reason: "safety", retryable: false }],
];

/** What is told of an error, without what may be quoted from the stage. */
function told(error: unknown): ModelError {
  if (!(error instanceof ModelError)) throw new Error("the stream threw no ModelError");
  return error;
}

describe("before a word", () => {
  it.each(BEFORE_A_WORD)("%s", async (_name, fault, expected, message) => {
    stage.standIn.always(() => fault);

    const { text, calls, error } = await listen(model, aRequest());

    expect(text).toBe("");
    expect(told(error)).toMatchObject(expected);
    expect(told(error).message).toMatch(message);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.status).toBe(expected.reason === "safety" ? "safety" : "error");
  });

  it("a server that is not there", async () => {
    const gone = await openChatStage();
    await gone.standIn.close();

    const { error, calls } = await listen(gone.model, aRequest());

    expect(told(error)).toMatchObject({ reason: "unavailable", retryable: true });
    expect(calls[0]).toMatchObject({ inputTokens: 0, outputTokens: 0 });
  });
});

describe("after words", () => {
  it.each(AFTER_WORDS)("%s", async (_name, fault, expected) => {
    stage.standIn.always(() => fault);

    const { text, calls, error } = await listen(model, aRequest());

    expect(text).toBe(SAID);
    expect(told(error)).toMatchObject(expected);
    expect(calls).toHaveLength(1);
  });

  it("an answer that was cut at its limit is a whole one", async () => {
    stage.standIn.always(() => chatFaults.cutOff(SAID));

    expect(await listen(model, aRequest())).toMatchObject({ text: SAID, error: undefined });
  });
});

it("no message quotes what the server said", async () => {
  const secret = "PLAYER: my name is Marta";
  stage.standIn.always(() => chatFaults.refuses(secret));

  const { error } = await listen(model, aRequest());

  expect(JSON.stringify([told(error).message, told(error).stack, error])).not.toContain("Marta");
});
