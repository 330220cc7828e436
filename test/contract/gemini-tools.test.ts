/** Tools on Gemini: rounds of calls, thought signatures, and the answer last. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Tool } from "../../src/models/language-model.ts";
import { aRequest, type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { calls, frame, line } from "../support/vertex-behaviours.ts";

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

describe("tools", () => {
  const asked: unknown[] = [];
  const tools: Tool[] = [
    {
      name: "search_games",
      description: "Games by what they need.",
      parameters: z.object({ category: z.enum(["short_form", "long_form"]).optional() }),
      run: (args) => {
        asked.push(args);
        return { games: [{ name: "New Choice" }] };
      },
    },
    {
      name: "broken",
      description: "Breaks.",
      parameters: z.object({}),
      run: () => {
        throw new Error("the shelf fell down");
      },
    },
  ];
  const schema = z.object({ game: z.string() });
  const call = { name: "search_games", args: { category: "short_form" }, id: "call-1" };
  beforeEach(() => {
    asked.length = 0;
  });

  it("are run, answered with their thought signatures unchanged, and the answer comes last, by itself", async () => {
    stage.standIn.next(
      calls({ ...call, thoughtSignature: "c2lnbmF0dXJl" }),
      line("I have what I need."),
      line('{"game":', ' "New Choice"}'),
    );

    const { text, error, calls: made } = await listen(stage.gemini, aRequest({ schema, tools }));

    expect(error).toBeUndefined();
    expect(JSON.parse(text)).toEqual({ game: "New Choice" });
    expect(asked).toEqual([{ category: "short_form" }]);
    const [first, second, last] = stage.standIn.requests.map(({ body }) => body);
    expect(first?.tools?.[0]?.functionDeclarations?.map(({ name }) => name)).toEqual([
      "search_games",
      "broken",
    ]);
    expect(first?.generationConfig?.responseJsonSchema).toBeUndefined();
    expect(second?.contents?.slice(-2)).toEqual([
      { role: "model", parts: [{ functionCall: call, thoughtSignature: "c2lnbmF0dXJl" }] },
      {
        role: "user",
        parts: [
          {
            functionResponse: {
              id: "call-1",
              name: "search_games",
              response: { games: [{ name: "New Choice" }] },
            },
          },
        ],
      },
    ]);
    expect(last?.tools).toBeUndefined();
    expect(last?.contents).toEqual(second?.contents);
    expect(last?.generationConfig?.responseJsonSchema).toBeDefined();
    // One attempt, with what all its rounds took.
    expect(made).toMatchObject([{ status: "ok", inputTokens: 3_000, cachedTokens: 600 }]);
  });

  it("are offered for three rounds and no more", async () => {
    const again = calls({ ...call, thoughtSignature: "c2lnbmF0dXJl" });
    stage.standIn.next(again, again, again, line('{"game": "New Choice"}'));

    const { text } = await listen(stage.gemini, aRequest({ schema, tools }));

    expect(JSON.parse(text)).toEqual({ game: "New Choice" });
    expect(asked).toHaveLength(3);
    expect(stage.standIn.requests.map(({ body }) => body.tools?.length ?? 0)).toEqual([1, 1, 1, 0]);
  });

  it("that fail or do not exist are answered with an error, and the show goes on", async () => {
    const thoughtSignature = "c2lnbmF0dXJl";
    stage.standIn.next(
      calls(
        { name: "broken", args: {}, thoughtSignature },
        { name: "summon_dragon", args: {}, thoughtSignature },
      ),
      line("Never mind."),
      line('{"game": "New Choice"}'),
    );

    const { error } = await listen(stage.gemini, aRequest({ schema, tools }));

    expect(error).toBeUndefined();
    const answers = stage.standIn.requests[1]?.body.contents?.at(-1)?.parts ?? [];
    expect(answers.map(({ functionResponse }) => functionResponse?.response)).toEqual([
      { error: "The tool failed. Go on without it." },
      { error: "There is no tool named summon_dragon." },
    ]);
  });

  it("that a spoken line does not need cost it nothing", async () => {
    stage.standIn.next(line("Good evening, ", "and welcome!"));

    const { text } = await listen(stage.gemini, aRequest({ tools }));

    expect(text).toBe("Good evening, and welcome!");
    expect(stage.standIn.requests).toHaveLength(1);
  });

  it("leave thoughts unspoken", async () => {
    stage.standIn.next({
      kind: "frames",
      frames: [frame([{ text: "Hm, bread.", thought: true }]), frame([{ text: "Bread!" }], "STOP")],
    });

    const { text } = await listen(stage.gemini, aRequest());

    expect(text).toBe("Bread!");
  });
});
