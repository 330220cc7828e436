/** Every way in which Google can fail, and what whoever asked sees of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { answer } from "../../src/ensemble/agent.ts";
import { ModelError } from "../../src/models/language-model.ts";
import { aRequest, type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { generateServiceAccount } from "../support/service-account.ts";
import { type Behaviour, faults, line } from "../support/vertex-behaviours.ts";
import { WAYS } from "../support/vertex-ways.ts";

const SAID = "The bread is ";

interface Expectation {
  readonly fault: () => Behaviour;
  readonly reason: ModelError["reason"];
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  /** What was delivered before. */
  readonly text?: string;
  readonly status?: string;
}

const TABLE: Readonly<Record<string, Expectation>> = {
  "429 without a word about when": {
    fault: faults.tooMany,
    reason: "rate_limited",
    retryable: true,
  },
  "429 with RetryInfo": {
    fault: () => faults.tooManyWithRetryInfo("1.5s"),
    reason: "rate_limited",
    retryable: true,
    retryAfterMs: 1_500,
  },
  "429 with Retry-After": {
    fault: () => faults.tooManyWithRetryAfter("7"),
    reason: "rate_limited",
    retryable: true,
    retryAfterMs: 7_000,
  },
  "400": { fault: faults.badRequest, reason: "misconfigured", retryable: false },
  "401": { fault: faults.unauthenticated, reason: "misconfigured", retryable: false },
  "403": { fault: faults.forbidden, reason: "misconfigured", retryable: false },
  "404": { fault: faults.notFound, reason: "misconfigured", retryable: false },
  "500 in JSON": { fault: faults.internal, reason: "unavailable", retryable: true },
  "503 in HTML": { fault: faults.html, reason: "unavailable", retryable: true },
  "504": { fault: faults.late, reason: "timeout", retryable: true, status: "timeout" },
  "a reset before the headers": { fault: faults.reset, reason: "unavailable", retryable: true },
  "a reset in mid-sentence": {
    fault: () => faults.resetAfter(SAID),
    reason: "broken_stream",
    retryable: true,
    text: SAID,
  },
  "an end in mid-sentence, between two frames": {
    fault: () => faults.truncatedAfter(SAID),
    reason: "broken_stream",
    retryable: true,
    text: SAID,
  },
  "an end in the middle of a frame": {
    fault: () => faults.halfFrameAfter(SAID),
    reason: "broken_stream",
    retryable: true,
    text: SAID,
  },
  "a malformed frame": {
    fault: () => faults.malformedAfter(SAID),
    reason: "broken_stream",
    retryable: true,
    text: SAID,
  },
  "an error sent in mid-stream": {
    fault: () => faults.errorAfter(SAID),
    reason: "unavailable",
    retryable: true,
    text: SAID,
  },
  "a page of somebody else's": {
    fault: faults.notAStream,
    reason: "broken_stream",
    retryable: true,
  },
  "an empty body": { fault: faults.empty, reason: "broken_stream", retryable: true },
  "SAFETY at once": {
    fault: () => faults.safety(),
    reason: "safety",
    retryable: false,
    status: "safety",
  },
  "SAFETY in mid-sentence": {
    fault: () => faults.safety(SAID),
    reason: "safety",
    retryable: false,
    text: SAID,
    status: "safety",
  },
  "a blocked prompt": {
    fault: faults.blockedPrompt,
    reason: "safety",
    retryable: false,
    status: "safety",
  },
  "a recitation held back": { fault: faults.recitation, reason: "unavailable", retryable: true },
  "MAX_TOKENS before the first word": {
    fault: () => faults.maxTokens(),
    reason: "unavailable",
    retryable: true,
  },
  "no candidates": { fault: faults.noCandidates, reason: "unavailable", retryable: true },
  "an answer without words": { fault: faults.silence, reason: "unavailable", retryable: true },
  "a function call that Gemini bungled": {
    fault: faults.malformedCall,
    reason: "unavailable",
    retryable: true,
  },
};

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

describe.each(WAYS)("Gemini's bad days, by %s", (way) => {
  it.each(Object.entries(TABLE))("%s", async (_name, expected) => {
    stage.standIn.next(expected.fault());

    const { text, calls, error, chunks } = await listen(stage.by(way), aRequest());

    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ reason: expected.reason, retryable: expected.retryable });
    expect((error as ModelError).retryAfterMs).toBe(expected.retryAfterMs);
    expect(text).toBe(expected.text ?? "");
    expect(calls.map(({ status }) => status)).toEqual([expected.status ?? "error"]);
    expect(chunks.at(-1)?.type).toBe("call");
    // Asking again is the guard's decision alone.
    expect(stage.standIn.requests).toHaveLength(1);
  });
});

describe("Gemini's bad days, by whichever way", () => {
  it("nobody at the address", async () => {
    const nowhere = stage.with({ baseUrl: "http://127.0.0.1:1" });

    const { error } = await listen(nowhere, aRequest());

    expect(error).toMatchObject({ reason: "unavailable", retryable: true });
  });

  it("a key that Google does not know", async () => {
    const stranger = await openGeminiStage({}, generateServiceAccount());
    const { error } = await listen(
      stranger.with({ baseUrl: stage.standIn.url }),
      aRequest(),
    ).finally(() => stranger.standIn.close());

    expect(error).toMatchObject({ reason: "misconfigured", retryable: false });
  });

  it.each([301, 302, 307, 308])(
    "%i is not followed: prompt and token go nowhere else",
    async (code) => {
      const elsewhere = await openGeminiStage();
      const headers = { location: `${elsewhere.standIn.url}/v1beta1/projects/p/locations/global` };
      stage.standIn.next({ kind: "status", code, body: "", headers });

      const { error } = await listen(stage.gemini, aRequest()).finally(() =>
        elsewhere.standIn.close(),
      );

      expect(error).toMatchObject({ reason: "misconfigured", retryable: false });
      expect(elsewhere.standIn.requests).toHaveLength(0);
    },
  );

  it("names what is wrong in Google's own identifiers, and quotes nothing else of the answer", async () => {
    stage.standIn.next(faults.badRequest(), faults.forbidden());

    const refused = await listen(stage.gemini, aRequest());
    const forbidden = await listen(stage.gemini, aRequest());

    expect(String(refused.error)).toBe(
      "ModelError: Gemini answered 400 INVALID_ARGUMENT generation_config.thinking_config",
    );
    expect(String(forbidden.error)).toBe(
      "ModelError: Gemini answered 403 PERMISSION_DENIED SERVICE_DISABLED",
    );
  });

  it("MAX_TOKENS after some words is an answer", async () => {
    stage.standIn.next(faults.maxTokens("The bread is rising."));

    const { text, error, calls } = await listen(stage.gemini, aRequest());

    expect(error).toBeUndefined();
    expect(text).toBe("The bread is rising.");
    expect(calls[0]?.status).toBe("ok");
  });

  it.each([
    ["said twice", '{"game":"New Choice"}{"game":"New Choice"}'],
    ["with a trailing scrap", '{"game":"New Choice"}\n}'],
    ["in a fence, with a word after it", '```json\n{"game":"New Choice"}\n```\nHave {fun}!'],
    ["after a word", 'Here is {it}: {"game":"New Choice"}'],
  ])("JSON %s is an answer, in one call", async (_, words) => {
    const schema = z.object({ game: z.string() });
    stage.standIn.next(line(words));

    const { value } = await answer(
      stage.gemini,
      { ...aRequest(), schema },
      new AbortController().signal,
    );

    expect(value).toEqual({ game: "New Choice" });
    expect(stage.standIn.requests).toHaveLength(1);
  });

  it("JSON that broke off is not delivered in part", async () => {
    const schema = z.object({ game: z.string() });
    stage.standIn.next(faults.resetAfter('{"game":'), faults.maxTokens('{"game": "Ne'));

    const broken = await listen(stage.gemini, aRequest({ schema }));
    const cut = await listen(stage.gemini, aRequest({ schema }));

    expect(broken.text).toBe("");
    expect(broken.error).toMatchObject({ reason: "broken_stream", retryable: true });
    expect(cut.text).toBe("");
    expect(cut.error).toMatchObject({ reason: "unavailable", retryable: true });
  });
});
