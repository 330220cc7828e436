/** Where words go, as it is configured, and what the start page makes of it. */
import { describe, expect, it } from "vitest";
import { companyWords } from "../../src/client/company-words.ts";
import { parseConfig } from "../../src/scene/config.ts";
import { destinationsOf } from "../../src/scene/destinations.ts";

const ACCOUNT = { GOOGLE_SERVICE_ACCOUNT_KEY: "{}" };
const STUDIO = { GEMINI_API_KEY: "not-a-key-0123456789abcdef" };
const served = (url: string) => ({ COMPATIBLE_BASE_URL: url, COMPATIBLE_MODEL: "gemma4:12b" });

function destinations(raw: Record<string, string>) {
  const result = parseConfig(raw);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return destinationsOf(result.config);
}

describe("words go", () => {
  it.each([
    ["nowhere, with nothing configured", {}, []],
    ["to Google Cloud, by service account", ACCOUNT, ["google_cloud"]],
    ["to Google Cloud, in express mode", { ...STUDIO, GEMINI_API: "express" }, ["google_cloud"]],
    ["to Google's Studio, by its key", STUDIO, ["google_studio"]],
    ["by the account where there are both", { ...STUDIO, ...ACCOUNT }, ["google_cloud"]],
    ["to this machine", served("http://localhost:11434/v1"), ["own_server"]],
    ["to one's own network", served("http://192.168.1.20:8000/v1"), ["own_server"]],
    ["to a service", served("https://openrouter.ai/api/v1"), ["other_server"]],
    [
      "to Google first, to one's own server next",
      { ...STUDIO, ...served("http://localhost:11434/v1") },
      ["google_studio", "own_server"],
    ],
  ])("%s", (_, raw, expected) => {
    expect(destinations(raw)).toEqual(expected);
  });
});

describe("the start page says", () => {
  it("of Studio who may read along, and from what age on", () => {
    const words = companyWords(["google_studio"]);
    expect(words).toMatch(/go to Google; .*free tier, people there may read and train on them/);
    expect(words).toContain("from 18 years on");
  });

  it("of Google Cloud nothing of the kind", () => {
    expect(companyWords(["google_cloud"])).toMatch(/go to Google Cloud/);
    expect(companyWords(["google_cloud"])).not.toMatch(/read them|free tier/);
  });

  it("whose the server is, and not that Gemini plays", () => {
    expect(companyWords(["own_server"])).toMatch(/server of this stage’s operator, and no further/);
    expect(companyWords(["other_server"])).toMatch(/a service that this stage’s operator chose/);
    for (const first of ["own_server", "other_server"] as const) {
      expect(companyWords([first])).not.toContain("Gemini");
    }
  });

  it("that the understudy's words go nowhere", () => {
    expect(companyWords([])).toMatch(/understudy plays every part.*no further than this stage/);
  });

  it("where else they go when the first fails", () => {
    expect(companyWords(["google_studio", "own_server"])).toMatch(
      /Google; .* If that fails, they go to a server of this stage’s operator\.$/,
    );
  });
});
