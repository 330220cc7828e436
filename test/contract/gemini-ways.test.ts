/** Gemini by key: what differs from the service account's way on the wire. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keySurface } from "../../src/models/gemini-surface.ts";
import {
  aRequest,
  type GeminiStage,
  KEYS,
  listen,
  openGeminiStage,
} from "../support/gemini-stage.ts";

let stage: GeminiStage;
beforeAll(async () => {
  stage = await openGeminiStage();
});
afterAll(() => stage.standIn.close());
beforeEach(() => stage.standIn.forget());

describe.each([
  {
    api: "studio",
    google: "https://generativelanguage.googleapis.com/v1beta/models/",
    path: "/v1beta/models/",
  },
  {
    api: "express",
    google: "https://aiplatform.googleapis.com/v1beta1/publishers/google/models/",
    path: "/v1beta1/publishers/google/models/",
  },
] as const)("by a key for $api", ({ api, google, path }) => {
  it("Google's own host is asked, at the version that knows previews", () => {
    expect(keySurface({ apiKey: "k", api }).streamUrl("gemini-3.8-flash")).toBe(
      `${google}gemini-3.8-flash:streamGenerateContent?alt=sse`,
    );
  });

  it.each(["models/gemini-3.8-flash", "publishers/google/models/gemini-3.8-flash"])(
    "a model may be called as Google lists it: %s",
    (model) => {
      expect(keySurface({ apiKey: "k", api }).streamUrl(model)).toBe(
        `${google}gemini-3.8-flash:streamGenerateContent?alt=sse`,
      );
    },
  );

  it("the key stands in its header and nowhere else, and the body is the service account's", async () => {
    await listen(stage.by("account"), aRequest());
    const heard = await listen(stage.by(api), aRequest());

    const [byAccount, byKey] = stage.standIn.requests;
    expect(heard.error).toBeUndefined();
    expect(byKey?.path).toBe(`${path}gemini-3.8-flash:streamGenerateContent?alt=sse`);
    expect(byKey?.headers).toMatchObject({ "x-goog-api-key": KEYS[api] });
    expect(byKey?.headers).not.toHaveProperty("authorization");
    expect(byKey?.body).toEqual(byAccount?.body);
    expect(JSON.stringify([byKey?.path, byKey?.body, heard.chunks])).not.toContain(KEYS[api]);
  });
});
