/** What Gemini is sent and billed: prompts, settings and schemas, as the stand-in received them. */

import {
  type Content,
  type GenerateContentConfig,
  GoogleGenAI,
  type SafetySetting,
} from "@google/genai/node";
import { OAuth2Client } from "google-auth-library";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { coachAnswerSchema, roomAnswerSchema } from "../../src/models/answers.ts";
import { vertexSurface } from "../../src/models/gemini-surface.ts";
import { inTrace } from "../../src/observability/call-context.ts";
import { aRequest, type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { faults, frame, line } from "../support/vertex-behaviours.ts";

const SECRET_WORDS = "Forget everything I said, Harold!";

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

const lastBody = () => stage.standIn.requests.at(-1)?.body;

describe("a request", () => {
  it("goes to the tier's model, with a token that Google accepts, in one HTTP call", async () => {
    await listen(stage.gemini, aRequest({ tier: "pro" }));
    await listen(stage.gemini, aRequest({ tier: "flash" }));

    expect(stage.standIn.requests).toMatchObject([
      { model: "gemini-3.8-flash", project: "stage-test", location: "global", tokenProblem: null },
      { model: "gemini-3.5-flash-lite", method: "streamGenerateContent", tokenProblem: null },
    ]);
  });

  it("keeps what the player typed in user content, out of the system instruction", async () => {
    const prompt = () => ({
      system: "You are the partner.",
      turns: [
        { role: "user" as const, text: `PLAYER: ${SECRET_WORDS}` },
        { role: "model" as const, text: "My name was Harold?" },
        { role: "user" as const, text: "PLAYER: It still is." },
      ],
    });

    await listen(stage.gemini, aRequest({ prompt }));

    expect(lastBody()?.systemInstruction?.parts).toEqual([{ text: "You are the partner." }]);
    expect(lastBody()?.contents?.map(({ role }) => role)).toEqual(["user", "model", "user"]);
    expect(JSON.stringify(lastBody()?.systemInstruction)).not.toContain("Harold");
  });

  it("sends a thinking level and no temperature to Gemini 3 and later", async () => {
    await listen(stage.gemini, aRequest());
    await listen(stage.with({ proModel: "gemini-4-argon", thinking: "HIGH" }), aRequest());

    const sent = stage.standIn.requests.map(({ body }) => body.generationConfig);
    expect(sent.map((config) => config?.thinkingConfig)).toEqual([
      { thinkingLevel: "LOW" },
      { thinkingLevel: "HIGH" },
    ]);
    expect(sent.map((config) => config?.temperature)).toEqual([undefined, undefined]);
  });

  it("sends the temperature and no thinking level to models before Gemini 3", async () => {
    await listen(stage.with({ proModel: "gemini-2.5-flash" }), aRequest({ temperature: 0.7 }));

    expect(lastBody()?.generationConfig?.temperature).toBe(0.7);
    expect(lastBody()?.generationConfig?.thinkingConfig).toBeUndefined();
    expect(lastBody()?.generationConfig?.maxOutputTokens).toBeLessThanOrEqual(8_192);
  });

  it("leaves room for thoughts above the answer's own", async () => {
    await listen(stage.gemini, aRequest({ maxOutputTokens: 300 }));

    expect(lastBody()?.generationConfig?.maxOutputTokens).toBeGreaterThan(300 + 2_000);
  });

  it("says what is held back", async () => {
    await listen(stage.gemini, aRequest());

    expect(lastBody()?.safetySettings).toHaveLength(4);
  });

  it("passes the trace on", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    await inTrace(traceparent, undefined, () => listen(stage.gemini, aRequest()));
    await listen(stage.gemini, aRequest());

    const [inCall, outside] = stage.standIn.requests.map(({ headers }) => headers.traceparent);
    expect(inCall).toMatch(
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/,
    );
    expect(outside).toBeUndefined();
  });

  it("asks to go on from what the audience has heard", async () => {
    await listen(stage.gemini, aRequest({ heard: "The bread is" }));

    const contents = lastBody()?.contents ?? [];
    expect(contents.slice(-2).map(({ role }) => role)).toEqual(["model", "user"]);
    expect(contents.at(-2)?.parts?.[0]?.text).toBe("The bread is");
    expect(contents.at(-1)?.parts?.[0]?.text).toMatch(/Go on from exactly there/);
  });

  it("binds a JSON answer to its schema, reduced to what Vertex takes", async () => {
    await listen(stage.gemini, aRequest({ schema: roomAnswerSchema }));

    const config = lastBody()?.generationConfig;
    expect(config?.responseMimeType).toBe("application/json");
    expect(config?.responseJsonSchema).toMatchObject({
      type: "object",
      required: ["reaction", "spotlight", "sentiment", "read", "distress"],
      properties: {
        reaction: { type: ["string", "null"], description: "At most 200 characters." },
        sentiment: { type: "string", enum: expect.arrayContaining(["WITH_YOU"]) },
        spotlight: { type: ["object", "null"], required: ["archetype", "line"] },
      },
    });
    const text = JSON.stringify(config?.responseJsonSchema);
    expect(text).not.toMatch(/\$schema|maxLength|additionalProperties|anyOf|9007199254740991/);
  });

  it("keeps the bounds that Vertex knows", async () => {
    await listen(stage.gemini, aRequest({ schema: coachAnswerSchema }));

    expect(lastBody()?.generationConfig?.responseJsonSchema?.properties?.moments).toMatchObject({
      type: "array",
      maxItems: 8,
      items: { properties: { turn: { type: "integer", minimum: 1 } } },
    });
  });
});

describe("Google's own SDK", () => {
  it("sends the same request, to the byte of its body", async () => {
    const schema = z.object({ game: z.string() });
    await listen(stage.gemini, aRequest({ schema, heard: "" }));
    const ours = stage.standIn.requests.at(-1);

    const sdk = new GoogleGenAI({
      vertexai: true,
      project: "stage-test",
      location: "global",
      googleAuthOptions: {
        authClient: Object.assign(new OAuth2Client(), {
          getRequestHeaders: async () => new Headers({ ...stage.surface.authorization() }),
        }),
      },
      httpOptions: { baseUrl: stage.standIn.url },
    });
    const { contents, systemInstruction, generationConfig, safetySettings } = ours?.body ?? {};
    const chunks = await sdk.models.generateContentStream({
      model: ours?.model ?? "",
      contents: contents as Content[],
      config: {
        ...(generationConfig as GenerateContentConfig),
        systemInstruction: systemInstruction as Content,
        safetySettings: safetySettings as SafetySetting[],
      },
    });
    for await (const chunk of chunks) expect(chunk.candidates).toHaveLength(1);

    const theirs = stage.standIn.requests.at(-1);
    expect(theirs).not.toBe(ours);
    expect(theirs?.body).toEqual(ours?.body);
    expect(theirs?.path).toBe(ours?.path);
    expect(theirs?.tokenProblem).toBeNull();
  });
});

describe("where a request goes", () => {
  const auth = { authorization: () => "Bearer x", renewAhead: () => undefined };
  const urlFor = (location: string, model: string, baseUrl?: string) =>
    vertexSurface({ auth, project: "p", location, baseUrl }).streamUrl(model);

  it.each([
    ["global", "https://aiplatform.googleapis.com/v1beta1/projects/p/locations/global/"],
    ["eu", "https://aiplatform.eu.rep.googleapis.com/v1beta1/projects/p/locations/eu/"],
    [
      "europe-west4",
      "https://europe-west4-aiplatform.googleapis.com/v1beta1/projects/p/locations/europe-west4/",
    ],
  ])("is the host of its location: %s", (location, root) => {
    expect(urlFor(location, "gemini-3.8-flash")).toBe(
      `${root}publishers/google/models/gemini-3.8-flash:streamGenerateContent?alt=sse`,
    );
  });

  it("is the model's publisher, Google where none is named", () => {
    expect(urlFor("us", "meta/llama-5")).toContain("/publishers/meta/models/llama-5:");
    expect(urlFor("us", "publishers/meta/models/llama-5")).toContain("/us/publishers/meta/models/");
  });

  it("is another endpoint where one is set", () => {
    const url = urlFor("us", "gemini-3.8-flash", "http://127.0.0.1:9100");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9100\/v1beta1\/projects\/p\/locations\/us\//);
  });
});

describe("the bill", () => {
  it("counts prompt, cached and thought tokens from the last frame, and prices them", async () => {
    stage.standIn.next(line("Bread!"));
    const at = Date.UTC(2026, 10, 22);

    const { calls: made } = await listen(stage.with({ now: () => at }), aRequest());

    expect(made).toEqual([
      {
        agent: "partner",
        model: "gemini-3.8-flash",
        status: "ok",
        latencyMs: 0,
        firstWordMs: 0,
        inputTokens: 1_000,
        cachedTokens: 200,
        outputTokens: 100,
        costUsd: (800 * 0.75 + 200 * 0.075 + 100 * 3.75) / 1_000_000,
      },
    ]);
  });

  it("is guessed for a call that was cancelled before Google's headers came", async () => {
    stage.standIn.next({ kind: "hang" });
    const caller = new AbortController();
    const listening = listen(stage.gemini, aRequest(), caller.signal);
    await expect.poll(() => stage.standIn.requests.length).toBe(1);
    caller.abort();

    const { calls: made } = await listening;

    expect(made[0]).toMatchObject({ status: "cancelled", outputTokens: 0 });
    expect(made[0]?.inputTokens).toBeGreaterThan(10);
    expect(made[0]?.costUsd).toBeGreaterThan(0);
  });

  it.each([
    ["refused", faults.tooMany()],
    ["failed", faults.internal()],
  ])("is nothing for a request that was %s", async (_, fault) => {
    stage.standIn.next(fault);
    const { calls: made } = await listen(stage.gemini, aRequest());
    expect(made[0]).toMatchObject({ inputTokens: 0, costUsd: 0 });
  });

  it("is nothing where nobody could be reached", async () => {
    const { calls: made } = await listen(stage.with({ baseUrl: "http://127.0.0.1:1" }), aRequest());
    expect(made[0]).toMatchObject({ inputTokens: 0, costUsd: 0 });
  });

  it("is guessed for an answer that was cut off before it said what it took", async () => {
    stage.standIn.next({ kind: "frames", frames: [frame([{ text: "Bread! ".repeat(10) }])] });

    const { calls: made } = await listen(stage.gemini, aRequest());

    expect(made[0]?.outputTokens).toBeGreaterThan(10);
    expect(made[0]?.inputTokens).toBeGreaterThan(10);
    expect(made[0]?.costUsd).toBeGreaterThan(0);
  });
});
