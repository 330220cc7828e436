import { describe, expect, test } from "vitest";
import { z } from "zod";
import { answer, speak } from "../../../src/ensemble/agent.ts";
import {
  type LanguageModel,
  ModelError,
  type ModelRequest,
} from "../../../src/models/language-model.ts";
import { alone } from "../../support/guarded-stage.ts";
import { aScene } from "../../support/scenes.ts";
import { aCall, HANG, type ScriptedModel, scriptedModel } from "../../support/scripted-model.ts";

const request: ModelRequest = {
  agent: "partner",
  task: { kind: "open" },
  scene: aScene(),
  prompt: () => ({ system: "", turns: [] }),
  tier: "pro",
  temperature: 0.9,
  maxOutputTokens: 100,
};

async function said(model: LanguageModel, maxWords = 60, signal = new AbortController().signal) {
  const deltas: [number, string][] = [];
  const onDelta = (offset: number, text: string) => deltas.push([offset, text]);
  const spoken = await speak(alone(model), { ...request, maxWords }, { onDelta, signal });
  return { ...spoken, deltas };
}

describe("a line that is spoken", () => {
  test("the deltas stand at their offsets and add up to the content", async () => {
    const model = scriptedModel([
      ["Partner: Look, ", "\ud83c", "\udfad", "!\n\nThe oven ", '"hums".  ', "\n"],
    ]);
    const { content, deltas } = await said(model);
    expect(content).toBe('Look, 🎭! The oven "hums".');
    let soFar = "";
    for (const [offset, text] of deltas) {
      expect(offset).toBe(soFar.length);
      expect(text).not.toBe("");
      expect(text.isWellFormed()).toBe(true);
      soFar += text;
    }
    expect(soFar).toBe(content);
  });

  test("tells who spoke instead, and what every attempt took", async () => {
    const failed = aCall({ status: "error" });
    const model = scriptedModel([
      [
        "The oven ",
        { type: "call", call: failed },
        { type: "degraded", reason: "broken_stream" },
        "hums.",
        { type: "call", call: aCall() },
      ],
    ]);
    const { content, degradation, calls } = await said(model);
    expect(content).toBe("The oven hums.");
    expect(degradation).toBe("broken_stream");
    expect(calls).toEqual([failed, aCall()]);
  });

  test("a model that goes on too long is stopped, and its call is still accounted for", async () => {
    const model: ScriptedModel = scriptedModel([
      ["One two. ", "Three four five ", "six seven", " eight", HANG],
    ]);
    const { content, calls } = await said(model, 6);
    expect(content).toBe("One two. Three four five six…");
    expect(model.cancelled).toBe(1);
    expect(calls).toEqual([aCall({ status: "cancelled" })]);
  });

  test("a model that is stopped and fails at it does no harm", async () => {
    const model = scriptedModel([["One two three", " four", HANG, new Error("socket closed")]]);
    expect((await said(model, 3)).content).toBe("One two three…");
  });

  test.each([[[]], [["  \n "]], [["**MC**:", " "]], [['""']]])(
    "nothing said (%j) is a fault that may be tried again",
    async (script) => {
      await expect(said(scriptedModel([script]))).rejects.toMatchObject({
        name: "ModelError",
        reason: "unavailable",
        retryable: true,
      });
    },
  );

  test("a model's own fault is passed on as it is", async () => {
    const fault = new ModelError("safety", "blocked", { retryable: false });
    await expect(said(scriptedModel([["The ", fault]]))).rejects.toBe(fault);
  });

  test("an abort ends it with the signal's reason", async () => {
    const abort = new AbortController();
    const line = said(scriptedModel([["The oven ", HANG]]), 60, abort.signal);
    const reason = new Error("erased");
    abort.abort(reason);
    await expect(line).rejects.toBe(reason);
  });
});

test("a stream that nobody reads on from is closed", async () => {
  let closed = false;
  const abort = new AbortController();
  const model: LanguageModel = {
    name: "open-ended",
    async *stream() {
      try {
        yield { type: "text", text: "The oven hums." };
        abort.abort(new Error("erased"));
        yield { type: "text", text: " And hums." };
        yield { type: "text", text: " And hums." };
      } finally {
        closed = true;
      }
    },
  };
  await expect(said(model, 60, abort.signal)).rejects.toThrow("erased");
  await Promise.resolve();
  expect(closed).toBe(true);
});

describe("an answer in JSON", () => {
  const schema = z.object({ game: z.string() });
  const asked = { ...request, schema };
  const signal = new AbortController().signal;

  test("is gathered from its chunks, whatever stands around it", async () => {
    const model = scriptedModel([['```json\n{ "ga', 'me": "Alphabet" }\n', "```"]]);
    expect((await answer(model, asked, signal)).value).toEqual({ game: "Alphabet" });
  });

  test("what was said before somebody else took over is forgotten", async () => {
    const model = scriptedModel([
      [
        '{ "game": "Alph',
        { type: "degraded", reason: "timeout" },
        '{ "game": "New Choice" }',
        { type: "call", call: aCall({ model: "understudy" }) },
      ],
    ]);
    expect(await answer(model, asked, signal)).toEqual({
      value: { game: "New Choice" },
      by: "understudy",
      calls: [aCall({ model: "understudy" })],
    });
  });

  test("texts and lists that are only too long are cut, not refused", async () => {
    const short = z.object({ game: z.string().max(8), also: z.array(z.string().max(3)).max(2) });
    const model = scriptedModel([['{ "game": "Alphabet Soup", "also": ["abcde", "f", "g"] }']]);
    expect((await answer(model, { ...request, schema: short }, signal)).value).toEqual({
      game: "Alphabet",
      also: ["abc", "f"],
    });
  });

  test("an abort ends it with the signal's reason, whatever the model makes of it", async () => {
    const abort = new AbortController();
    const asking = answer(scriptedModel([["{", HANG, new Error("reset")]]), asked, abort.signal);
    const reason = new Error("erased");
    abort.abort(reason);
    await expect(asking).rejects.toBe(reason);
  });

  test.each(["", "no", "{", '{ "game": 3 }', '["game"]', '{ "game": "A" '])(
    "%j is not one, and what it cost is kept",
    async (text) => {
      const calls: ReturnType<typeof aCall>[] = [];
      const model = scriptedModel([[text, { type: "call", call: aCall() }]]);
      await expect(answer(model, asked, signal, calls)).rejects.toMatchObject({
        reason: "broken_stream",
        retryable: true,
      });
      expect(calls).toHaveLength(1);
    },
  );
});
