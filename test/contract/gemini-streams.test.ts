/** Gemini's streams: silences, callers who leave, and bytes cut anywhere. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, type TestContext } from "vitest";
import { aRequest, type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { type Behaviour, faults, frame, line } from "../support/vertex-behaviours.ts";
import { SIGNATURE } from "../support/vertex-wire.ts";

const SAID = "The bread is ";
/** An end that does not come is waited for 2.5 s. */
const SLOW = { timeout: 9_000 };

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

/** On a stage of its own: what is slow is waited for side by side, and what comes late meets nobody else. */
async function playedAlone(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  behaviour: Behaviour,
  request = aRequest(),
  signal?: AbortSignal,
) {
  const own = await openGeminiStage();
  onTestFinished(() => own.standIn.close());
  own.standIn.next(behaviour);
  return listen(own.gemini, request, signal);
}

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

  it("is a timeout where the caller's deadline passed", async (test) => {
    const deadline = AbortSignal.timeout(200);

    const { calls } = await playedAlone(test, faults.hang(), aRequest(), deadline);

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

  it("asks nobody when the caller gave up before", async () => {
    const { calls, error } = await listen(stage.gemini, aRequest(), AbortSignal.abort());

    expect({ error, status: calls[0]?.status }).toEqual({ error: undefined, status: "cancelled" });
    expect(stage.standIn.requests).toHaveLength(0);
  });
});

describe("the end of Gemini's stream", () => {
  const frames = (...pieces: [words: string, reason?: string][]): Behaviour => ({
    kind: "frames",
    frames: pieces.map(([words, reason]) => {
      const one = frame(words === "" ? [] : [{ text: words }]);
      const [candidate] = one.candidates;
      return reason === undefined
        ? one
        : { ...one, candidates: [{ ...candidate, finishReason: reason }] };
    }),
  });

  it.concurrent.for([
    ["STOP on every chunk", frames(["The bread ", "STOP"], ["is rising.", "STOP"])],
    ["STOP on an empty first one", frames(["", "STOP"], ["The bread "], ["is rising.", "STOP"])],
    ["an empty reason on every chunk", frames(["The bread ", ""], ["is rising.", "STOP"])],
    [
      "an unspecified reason on every chunk",
      frames(
        ["The bread ", "FINISH_REASON_UNSPECIFIED"],
        ["is rising.", "STOP"],
        ["", "FINISH_REASON_UNSPECIFIED"],
      ),
    ],
    ["STOP in the middle alone", frames(["The bread ", "STOP"], ["is rising."])],
  ] as const)(
    "is where it ends, whatever a finish reason says before: %s",
    async ([, how], test) => {
      // Far apart, so that nothing of it is there by chance when the first reason is read.
      const apart = { ...how, gapMs: 300 } as Behaviour;

      const { text, error, calls } = await playedAlone(test, apart);

      expect({ text, error }).toEqual({ text: "The bread is rising.", error: undefined });
      expect(calls.map(({ status }) => status)).toEqual(["ok"]);
    },
  );

  it.each([
    ["an empty reason", frames(["The bread ", ""])],
    ["an unspecified one", frames(["The bread ", "FINISH_REASON_UNSPECIFIED"])],
  ])("without a reason is a broken one: %s", async (_, behaviour) => {
    stage.standIn.next(behaviour);

    const { error } = await listen(stage.gemini, aRequest());

    expect(error).toMatchObject({ reason: "broken_stream", retryable: true });
  });

  it("may lack its blank line", async () => {
    const last = JSON.stringify(frame([{ text: "All said." }], "STOP"));
    for (const newline of ["", "\n", "\r\n"]) {
      stage.standIn.next({ kind: "raw", body: `data: ${last}${newline}` });

      const { text, error } = await listen(stage.gemini, aRequest());

      expect({ text, error }).toEqual({ text: "All said.", error: undefined });
    }
  });

  it("may come after comments and events without words", async () => {
    const first = JSON.stringify(frame([{ text: "All " }]));
    const last = JSON.stringify(frame([{ text: "said." }], "STOP"));
    const body = [
      ": keepalive",
      `data: ${first}`,
      "data: : keepalive",
      "event: ping\ndata:",
      "id: 7\nretry: 10",
      `data: ${last}`,
    ];
    stage.standIn.next({ kind: "raw", body: `${body.join("\r\n\r\n")}\r\n\r\n` });

    const { text, error } = await listen(stage.gemini, aRequest());

    expect({ text, error }).toEqual({ text: "All said.", error: undefined });
  });
});

describe.concurrent("Gemini's finish reasons, far apart or held open", () => {
  const WORDS = "The bread is rising.";
  const first = { text: "The bread " };
  const last = { text: "is rising." };
  const thought = { text: "They baked.", thought: true };
  const signature = { text: "", thoughtSignature: SIGNATURE };
  const behave = (
    frames: readonly unknown[],
    how: Partial<Extract<Behaviour, { kind: "frames" }>> = {},
  ): Behaviour => ({ kind: "frames", frames, ...how });
  const onEveryChunk = [frame([first], "STOP"), frame([last], "STOP")];
  const apart = { gapMs: 1_500 };

  it.for([
    ["STOP on every chunk, a while apart", behave(onEveryChunk, apart)],
    ["STOP on a thought", behave([frame([thought], "STOP"), ...onEveryChunk], apart)],
    ["STOP on a signature", behave([frame([signature], "STOP"), ...onEveryChunk], apart)],
    ["comments after it", behave([frame([{ text: WORDS }], "STOP")], { ending: "keepalive" })],
    ["STOP on every chunk, then silence", behave(onEveryChunk, { ending: "hang" })],
    [
      "an empty STOP first, then silence",
      behave([frame([], "STOP"), ...onEveryChunk], { ending: "hang" }),
    ],
    [
      "STOP again and again",
      behave([...onEveryChunk, ...Array.from({ length: 40 }, () => frame([], "STOP"))], {
        gapMs: 500,
        ending: "hang",
      }),
    ],
  ] as const)("lose no word and hold nobody for ever: %s", SLOW, async ([, behaviour], test) => {
    const { text, error, calls } = await playedAlone(test, behaviour);

    expect({ text, error }).toEqual({ text: WORDS, error: undefined });
    expect(calls).toMatchObject([{ status: "ok", outputTokens: 100 }]);
  });

  it("hear the Room's answer although the connection stays open", SLOW, async (test) => {
    const held = behave([frame([{ text: WORDS }], "STOP")], { ending: "hang" });

    const { text, error } = await playedAlone(test, held, aRequest({ agent: "room" }));

    expect({ text, error }).toEqual({ text: WORDS, error: undefined });
  });

  it("that hold an answer back are not taken back", async (test) => {
    const refused = behave([frame([first], "SAFETY"), frame([last], "STOP")]);

    const { error, calls } = await playedAlone(test, refused);

    expect(error).toMatchObject({ reason: "safety" });
    expect(calls).toMatchObject([{ status: "safety" }]);
  });

  it("are those of the first candidate, wherever it stands", async (test) => {
    const other = { index: 1, content: { parts: [{ text: "No." }] }, finishReason: "SAFETY" };
    const mine = { index: 0, content: { parts: [{ text: WORDS }] }, finishReason: "STOP" };
    const both = behave([{ candidates: [other, mine] }, { candidates: [other] }]);

    const { text, error } = await playedAlone(test, both);

    expect({ text, error }).toEqual({ text: WORDS, error: undefined });
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

  it("arrive as the same words where they were compressed", async () => {
    const body = `data: ${JSON.stringify(frame([{ text: WORDS.join("") }], "STOP"))}\r\n\r\n`;
    stage.standIn.next({ kind: "raw", body, encoding: "gzip" });

    expect(await listen(stage.gemini, aRequest())).toMatchObject({ text: WORDS.join("") });
  });

  it("are passed on as they come", async () => {
    stage.standIn.next(line(...WORDS));

    const { chunks } = await listen(stage.gemini, aRequest());

    expect(chunks.flatMap((chunk) => (chunk.type === "text" ? [chunk.text] : []))).toEqual(WORDS);
  });
});
