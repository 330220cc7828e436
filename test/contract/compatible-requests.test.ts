/** What is sent to a compatible server, and what is left out once it was refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pickAnswerSchema, roomAnswerSchema } from "../../src/models/answers.ts";
import type { ModelRequest, PromptTurn } from "../../src/models/language-model.ts";
import { chatFaults, chatLine } from "../support/chat-behaviours.ts";
import { CHAT_FLASH, CHAT_MODEL, type ChatStage, openChatStage } from "../support/chat-stage.ts";
import { type ChatRequest, saidIn } from "../support/chat-stand-in.ts";
import { aRequest, listen } from "../support/gemini-stage.ts";

let stage: ChatStage;
let model: ChatStage["model"];
let from = 0;
beforeAll(async () => {
  stage = await openChatStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => {
  stage.standIn.always(null);
  model = stage.with({});
  from = stage.standIn.requests.length;
});

const REACT = aRequest({
  agent: "room",
  tier: "flash",
  task: { kind: "react", turn: 1, flopInLastReply: false },
  schema: roomAnswerSchema,
});
const sent = (): readonly ChatRequest[] => stage.standIn.requests.slice(from);
const bodies = () => sent().map(({ body }) => body);

/** A server that takes everything but these fields. */
function refusing(...fields: readonly string[]): void {
  stage.standIn.always(({ body }) => {
    const field = fields.find((name) => name in body);
    return field === undefined ? null : chatFaults.refuses(`Unrecognized argument: ${field}`);
  });
}

describe("the request", () => {
  it("asks for a stream with its usage and without thoughts", async () => {
    await listen(model, aRequest());

    const [request] = sent();
    expect(request?.body).toEqual({
      model: CHAT_MODEL,
      stream: true,
      stream_options: { include_usage: true },
      reasoning_effort: "none",
      max_tokens: 300,
      temperature: 0.9,
      messages: [
        { role: "system", content: "You are the partner." },
        { role: "user", content: "PLAYER: The oven is humming our mother's song." },
      ],
    });
    expect(request?.headers).not.toHaveProperty("authorization");
  });

  it("goes to the other model for all but the Partner, with a schema where JSON is wanted", async () => {
    await listen(model, REACT);

    const [body] = bodies();
    expect(body?.model).toBe(CHAT_FLASH);
    expect(body?.response_format?.type).toBe("json_schema");
    expect(body?.response_format?.json_schema.schema).toMatchObject({ type: "object" });
  });

  it("bears the key, if there is one", async () => {
    await listen(stage.with({ apiKey: "sk-local" }), aRequest());

    expect(sent()[0]?.headers.authorization).toBe("Bearer sk-local");
  });

  const user = (text: string): PromptTurn => ({ role: "user", text });
  const own = (text: string): PromptTurn => ({ role: "model", text });
  it.each<[string, Partial<ModelRequest>, string[][]]>([
    [
      "neighbours of one role become one",
      {
        prompt: () => ({
          system: "Play.",
          turns: [user("a"), user("b"), own("c"), own("d"), user("e")],
        }),
      },
      [
        ["system", "Play."],
        ["user", "a\n\nb"],
        ["assistant", "c\n\nd"],
        ["user", "e"],
      ],
    ],
    [
      "the user comes first",
      { prompt: () => ({ system: "", turns: [own("c"), user("e")] }) },
      [
        ["user", "Begin."],
        ["assistant", "c"],
        ["user", "e"],
      ],
    ],
    [
      "nothing said is something to begin with",
      { prompt: () => ({ system: "Play.", turns: [] }) },
      [
        ["system", "Play."],
        ["user", "Begin."],
      ],
    ],
    [
      "a line is gone on with after what was heard of it",
      { prompt: () => ({ system: "", turns: [user("a")] }), heard: "The oven " },
      [
        ["user", "a"],
        ["assistant", "The oven "],
        ["user", expect.stringMatching(/go on/i)],
      ],
    ],
  ])("%s", async (_name, overrides, expected) => {
    await listen(model, aRequest(overrides));

    expect(bodies()[0]?.messages.map(({ role, content }) => [role, content])).toEqual(expected);
  });

  it("declares no tools, and tells what they tell unasked", async () => {
    const tool = (name: string, told: unknown) =>
      ({ name, description: name, parameters: pickAnswerSchema, run: () => told }) as const;
    const tools = [
      tool("search_games", { games: ["Yes Let's"] }),
      tool("by_name", { error: "name" }),
    ];

    await listen(model, aRequest({ tools, schema: pickAnswerSchema }));

    const [body] = bodies();
    expect(body).not.toHaveProperty("tools");
    expect(body?.messages[0]?.content).toContain('search_games tells:\n{"games":["Yes Let\'s"]}');
    expect(body?.messages[0]?.content).not.toContain("by_name");
  });
});

describe("a field that is refused", () => {
  it.each<[string, string[], object]>([
    [
      "is left out at once, the other way of asking taken",
      ["reasoning_effort"],
      { chat_template_kwargs: { enable_thinking: false } },
    ],
    ["and that one too", ["reasoning_effort", "chat_template_kwargs"], {}],
    ["is not asked for again: usage", ["stream_options"], { reasoning_effort: "none" }],
  ])("%s", async (_name, fields, kept) => {
    refusing(...fields);

    const first = await listen(model, aRequest());
    expect(first).toMatchObject({ error: undefined, text: expect.stringMatching(/\S/) });
    expect(first.calls).toHaveLength(1);
    expect(bodies()).toHaveLength(fields.length + 1);
    await listen(model, aRequest());

    expect(bodies()).toHaveLength(fields.length + 2);
    expect(bodies().at(-1)).toMatchObject(kept);
    for (const field of fields) expect(bodies().at(-1)).not.toHaveProperty(field);
  });

  it("a schema goes into the prompt, and the answer is read out of whatever stands around it", async () => {
    refusing("response_format");

    const { text, error } = await listen(model, REACT);
    expect(error).toBeUndefined();
    expect(roomAnswerSchema.parse(JSON.parse(text)).distress).toBe(false);
    expect(saidIn(bodies()[1] ?? ({ messages: [] } as never))).toContain('"sentiment"');
    expect(bodies().map((body) => JSON.stringify(body))).not.toContain("json_object");

    stage.standIn.always(() =>
      chatLine("Sure! ```json\n", '{"game": "Yes Let', "'s\"}\n``` Enjoy."),
    );
    const again = await listen(model, { ...REACT, schema: pickAnswerSchema });
    expect(again.text).toContain('{"game": "Yes Let\'s"}');
    expect(bodies()).toHaveLength(3);
  });

  it("where none is named they are given up one after the other, and all are tried again if that was no help", async () => {
    stage.standIn.always(() => chatFaults.refuses("Bad request"));
    const { error } = await listen(model, REACT);
    expect(error).toMatchObject({ reason: "misconfigured" });
    expect(bodies()).toHaveLength(5);
    expect(bodies().at(-1)).not.toHaveProperty("response_format");

    stage.standIn.always(null);
    await listen(model, REACT);
    expect(bodies().at(-1)).toMatchObject({ reasoning_effort: "none", stream_options: {} });
  });

  it("a prompt that is too long is not sent again without them", async () => {
    stage.standIn.always(() => chatFaults.tooLong());
    await listen(model, aRequest());
    expect(bodies()).toHaveLength(1);
  });
});
