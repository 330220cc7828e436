/** How a compatible server's answer is read: words without thoughts, the end, usage, cancelling. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pickAnswerSchema } from "../../src/models/answers.ts";
import {
  chatFaults,
  chatFrames,
  chatLine,
  chunk,
  DONE,
  USAGE,
  usageChunk,
} from "../support/chat-behaviours.ts";
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
  model = stage.with({});
  await model.warmth.warmUp();
});

const heard = async (behaviour: Behaviour, overrides = {}) => {
  stage.standIn.always(() => behaviour);
  return listen(model, aRequest(overrides));
};

describe("the end", () => {
  it.each<[string, Behaviour]>([
    ["a reason and the last event", chatLine("The oven ", "hums.")],
    ["a reason alone", chatFrames(chunk("The oven "), chunk("hums.", "stop"))],
    ["the last event alone", chatFrames(chunk("The oven "), chunk("hums."), DONE)],
    ["a reason on every chunk", chatFrames(chunk("The oven ", "stop"), chunk("hums.", "stop"))],
    ["no reason in words", chatFrames(chunk("The oven ", ""), chunk("hums.", ""), DONE)],
  ])("%s", async (_name, behaviour) => {
    expect(await heard(behaviour)).toMatchObject({ text: "The oven hums.", error: undefined });
  });

  it("a server that holds the connection open after its last event is not waited for", async () => {
    const behaviour: Behaviour = {
      kind: "frames",
      frames: [chunk("The oven hums."), DONE],
      ending: "hang",
    };
    expect(await heard(behaviour)).toMatchObject({ text: "The oven hums.", error: undefined });
    expect(await stage.standIn.requests.at(-1)?.ended).toBe("dropped");
  });
});

describe("the wire", () => {
  const line = "Ja, die Öfen — 炉 🥖 — summen.";
  it.each<[string, Partial<Extract<Behaviour, { kind: "frames" }>>]>([
    ["characters cut in two", { bytesAtATime: 7 }],
    ["lone returns between lines", { newline: "\r" }],
  ])("%s", async (_name, manner) => {
    const behaviour = { ...chatLine(...line.split(/(?<= )/)), ...manner } as Behaviour;
    expect((await heard(behaviour)).text).toBe(line);
  });

  it("comments, chunks without choices and unknown events are no words", async () => {
    const frames = [{ ping: true }, { ...chunk(""), choices: [] }, { ...chunk(""), choices: null }];
    const events = [...frames, chunk("The oven hums.", "stop")].map(
      (one) => `data: ${JSON.stringify(one)}\n\n`,
    );
    const body = `: OPENROUTER PROCESSING\n\n${events.join(": keepalive\n\n")}data: [DONE]\n\n`;
    expect(await heard({ kind: "raw", body })).toMatchObject({
      text: "The oven hums.",
      error: undefined,
    });
  });

  it("an answer that comes as one document is one", async () => {
    const message = { role: "assistant", content: "The oven hums." };
    const body = JSON.stringify({ choices: [{ message, finish_reason: "stop" }], usage: USAGE });
    const headers = { "content-type": "application/json; charset=utf-8" };
    const { text, calls } = await heard({ kind: "status", code: 200, body, headers });
    expect(text).toBe("The oven hums.");
    expect(calls[0]).toMatchObject({ inputTokens: 900, outputTokens: 40, cachedTokens: 100 });
  });

  it("words may come as parts", async () => {
    const content = [
      { type: "thinking", thinking: [] },
      { type: "text", text: "The oven hums." },
    ];
    expect((await heard(chatFrames(chunk("", "stop", { content }), DONE))).text).toBe(
      "The oven hums.",
    );
  });
});

describe("thoughts", () => {
  it.each<[string, Behaviour]>([
    [
      "in a field of their own",
      chatFrames(chunk("", null, { reasoning: "They bake." }), chunk("The oven hums.", "stop")),
    ],
    [
      "in the other field",
      chatFrames(chunk("", null, { reasoning_content: "Hm." }), chunk("The oven hums.", "stop")),
    ],
    ["between tags", chatLine("<think>They bake.</think>", "The oven hums.")],
    [
      "between tags cut anywhere",
      chatLine("<th", "ink>They <b", "ake.</thi", "nk>\n\nThe oven", " hums."),
    ],
    ["twice", chatLine("<think>a</think>The oven ", "<think>b</think>hums.")],
  ])("%s are kept out", async (_name, behaviour) => {
    expect(await heard(behaviour)).toMatchObject({ text: "The oven hums.", error: undefined });
  });

  it("whose tag is only closed are kept out of the first line, and from then on of a stream", async () => {
    const untold = stage.with({});
    stage.standIn.always(() =>
      chatLine("They bake, so ", "I hum.\n</thi", "nk>\n\nThe ", "oven hums."),
    );

    expect((await listen(untold, aRequest())).text).toBe("The oven hums.");
    const { chunks, text } = await listen(untold, aRequest());
    expect(text).toBe("The oven hums.");
    expect(chunks.filter(({ type }) => type === "text").length).toBeGreaterThan(1);
  });

  it("are kept out of JSON, and what is only a sign is none", async () => {
    const schema = pickAnswerSchema;
    const thought = await heard(chatLine('The {game}?</think>{"game": "A"}'), { schema });
    expect(JSON.parse(thought.text)).toEqual({ game: "A" });
    expect((await heard(chatLine("3 < 4, I <3 you <th"))).text).toBe("3 < 4, I <3 you <th");
  });

  it("that come all the same get room, and the other way of asking for none is tried", async () => {
    await heard(chatLine("<think>Hm.</think>", "The oven hums."));
    await heard(chatLine("The oven hums."));

    const { body } = stage.standIn.requests.at(-1) ?? {};
    expect(body).toMatchObject({ max_tokens: 300 + 2_048, chat_template_kwargs: {} });
    expect(body).not.toHaveProperty("reasoning_effort");
  });
});

describe("what a call took", () => {
  it("is told after the words, in a chunk without choices", async () => {
    const { calls } = await heard(chatLine("The oven hums."));
    expect(calls[0]).toMatchObject({ inputTokens: 900, cachedTokens: 100, outputTokens: 40 });
  });

  it("costs nothing where nobody has said what, and says so", async () => {
    expect((await heard(chatLine("Hum."))).calls[0]).toMatchObject({ costUsd: 0, priced: false });
  });

  it("costs what is configured", async () => {
    model = stage.with({ prices: { input: 0.1, output: 0.4 } });
    const [call] = (await heard(chatLine("Hum."))).calls;
    expect(call?.costUsd).toBeCloseTo((900 * 0.1 + 40 * 0.4) / 1e6, 12);
    expect(call).not.toHaveProperty("priced");
  });

  it("or what the server says", async () => {
    const frames = chatFrames(chunk("Hum.", "stop"), usageChunk({ ...USAGE, cost: 0.002 }), DONE);
    const [call] = (await heard(frames)).calls;
    expect(call).toMatchObject({ costUsd: 0.002 });
    expect(call).not.toHaveProperty("priced");
  });

  it("is guessed where it broke off", async () => {
    const [call] = (await heard(chatFaults.endsAfter("Yes, and the lantern "))).calls;
    expect(call?.outputTokens).toBe(6);
    expect(call?.inputTokens).toBeGreaterThan(20);
  });
});

describe("a context that was cut", () => {
  const long = { prompt: () => ({ system: "x".repeat(8_000), turns: [] }) };
  const counted = (prompt_tokens: number) =>
    chatFrames(chunk("Hum.", "stop"), usageChunk({ prompt_tokens, completion_tokens: 1 }), DONE);

  it("is told in the log, once", async () => {
    const before = stage.lines.length;
    await heard(counted(900), long);
    await heard(counted(900), long);

    expect(stage.lines.slice(before)).toEqual([
      {
        log_type: "error",
        where: "model_context",
        codes: ["prompt_tokens:900", "expected:2002"],
        fault: "compatible_context_cut",
      },
    ]);
  });

  it("is not suspected of one that counts a little less than we do, or nothing", async () => {
    const before = stage.lines.length;
    await heard(counted(1_500), long);
    await heard(counted(0), long);
    expect(stage.lines).toHaveLength(before);
  });
});

it("a caller who goes closes the connection upstream", async () => {
  const caller = new AbortController();
  stage.standIn.always(() => chatFaults.hangAfter("Yes, and "));
  const { text, calls, error } = await listen(model, aRequest(), caller.signal, () =>
    caller.abort(),
  );

  expect({ text, error }).toEqual({ text: "Yes, and ", error: undefined });
  expect(calls[0]?.status).toBe("cancelled");
  expect(await stage.standIn.requests.at(-1)?.ended).toBe("dropped");
});
