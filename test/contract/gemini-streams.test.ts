/** Gemini's streams: silences, callers who leave, and bytes cut anywhere. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRequest, type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { type Behaviour, faults, frame, line } from "../support/vertex-behaviours.ts";

const SAID = "The bread is ";

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

describe("Gemini that says nothing", () => {
  it.each([
    ["before its headers", faults.hang()],
    ["after its first words", faults.hangAfter(SAID)],
  ])("%s is left as soon as the caller gives up, and the connection closed", async (_, fault) => {
    stage.standIn.next(fault);
    const caller = new AbortController();
    const listening = listen(stage.gemini, aRequest(), caller.signal, () => caller.abort());
    await expect.poll(() => stage.standIn.requests.length).toBe(1);
    if (fault.kind === "hang") caller.abort();

    const { error, calls } = await listening;

    expect(error).toBeUndefined();
    expect(calls).toMatchObject([{ status: "cancelled" }]);
    expect(await stage.standIn.requests[0]?.ended).toBe("dropped");
  });

  it("is a timeout where the caller's deadline passed", async () => {
    stage.standIn.next(faults.hang());

    const { calls } = await listen(stage.gemini, aRequest(), AbortSignal.timeout(30));

    expect(calls).toMatchObject([{ status: "timeout", firstWordMs: null }]);
  });

  it("a listener who walks away closes the connection", async () => {
    stage.standIn.next(faults.hangAfter(SAID));

    for await (const chunk of stage.gemini.stream(aRequest(), new AbortController().signal)) {
      expect(chunk).toEqual({ type: "text", text: SAID });
      break;
    }

    expect(await stage.standIn.requests[0]?.ended).toBe("dropped");
  });

  it("after its last word loses nothing and holds nobody up", async () => {
    stage.standIn.next({
      kind: "frames",
      frames: [frame([{ text: "All said." }], "STOP")],
      ending: "hang",
    });

    const { text, error, calls } = await listen(stage.gemini, aRequest());

    expect({ text, error }).toEqual({ text: "All said.", error: undefined });
    expect(calls[0]).toMatchObject({ status: "ok", outputTokens: 100 });
  });

  it("asks nobody when the caller gave up before", async () => {
    const { calls, error } = await listen(stage.gemini, aRequest(), AbortSignal.abort());

    expect({ error, status: calls[0]?.status }).toEqual({ error: undefined, status: "cancelled" });
    expect(stage.standIn.requests).toHaveLength(0);
  });
});

describe("bytes on the wire", () => {
  const WORDS = ["Köstlich, 兄さん! ", "🍞 rises ", "— again."];

  it.each([
    { newline: "\n" as const },
    { newline: "\r\n" as const },
    { newline: "\r\n" as const, bytesAtATime: 1 },
    { newline: "\n" as const, bytesAtATime: 7 },
    { newline: "\r\n" as const, bytesAtATime: 61 },
  ])("arrive as the same words, cut as $bytesAtATime with $newline", async (wire) => {
    stage.standIn.next({ ...line(...WORDS), ...wire } as Behaviour);

    const { text, error } = await listen(stage.gemini, aRequest());

    expect(error).toBeUndefined();
    expect(text).toBe(WORDS.join(""));
  });

  it("are passed on as they come", async () => {
    stage.standIn.next(line(...WORDS));

    const { chunks } = await listen(stage.gemini, aRequest());

    expect(chunks.flatMap((chunk) => (chunk.type === "text" ? [chunk.text] : []))).toEqual(WORDS);
  });
});
