/** The variables that say who plays: each by itself, and what they say together. */
import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/scene/config.ts";
import { thinkingLevelsOf } from "../../src/scene/thinking-levels.ts";

const STUDIO = { GEMINI_API_KEY: "not-a-key-0123456789abcdef" };
const ACCOUNT = { GOOGLE_SERVICE_ACCOUNT_KEY: "{}" };
const OLLAMA = { COMPATIBLE_BASE_URL: "http://localhost:11434/v1", COMPATIBLE_MODEL: "gemma4:12b" };

const configOf = (raw: Record<string, unknown>) => {
  const result = parseConfig(raw);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.config;
};
const sentences = (raw: Record<string, unknown>): string[] => {
  const result = parseConfig(raw);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

describe("a Gemini key", () => {
  test("is for Studio unless it is said to be for express mode", () => {
    expect(configOf(STUDIO)).toMatchObject({
      geminiApiKey: STUDIO.GEMINI_API_KEY,
      geminiApi: "studio",
    });
    expect(configOf({ ...STUDIO, GEMINI_API: "Express" }).geminiApi).toBe("express");
    expect(sentences({ GEMINI_API: "vertex" })).toEqual([
      "GEMINI_API must be one of studio, express.",
    ]);
  });

  test.each([
    "short",
    "AIza 0123456789 0123456789",
    '"not-a-key-0123456789abcdef"',
    "k".repeat(513),
  ])("%s is none", (key) => {
    expect(sentences({ GEMINI_API_KEY: key })).toEqual([
      expect.stringMatching(/^GEMINI_API_KEY must be the key alone, as Google shows it/),
    ]);
  });

  test("brings no Firestore: that is the service account's", () => {
    expect(configOf(STUDIO).firestore).toBe(false);
    expect(configOf({ ...STUDIO, ...ACCOUNT }).firestore).toBe(true);
  });
});

describe("with a Studio key", () => {
  const models = (raw: Record<string, unknown>) => {
    const { geminiProModel, geminiFlashModel } = configOf(raw);
    return [geminiProModel, geminiFlashModel];
  };
  const lite = "gemini-3.5-flash-lite";

  test("both models are the Lite one where none is named", () => {
    expect(models(STUDIO)).toEqual([lite, lite]);
  });

  test("a model that is named is the one that plays, and the other has its default", () => {
    expect(models({ ...STUDIO, GEMINI_PRO_MODEL: "gemini-4-argon" })).toEqual([
      "gemini-4-argon",
      lite,
    ]);
    expect(models({ ...STUDIO, GEMINI_FLASH_MODEL: "gemini-3.1-flash-lite" })).toEqual([
      "gemini-3.8-flash",
      "gemini-3.1-flash-lite",
    ]);
  });

  test("express mode and a service account, which is used where there are both, keep the defaults", () => {
    expect(models({ ...STUDIO, GEMINI_API: "express" })).toEqual(["gemini-3.8-flash", lite]);
    expect(models({ ...STUDIO, ...ACCOUNT })).toEqual(["gemini-3.8-flash", lite]);
  });
});

describe("a thinking level", () => {
  test("that one of the models does not have is refused, with those that it has", () => {
    expect(sentences({ GEMINI_THINKING: "minimal" })).toEqual([
      "GEMINI_THINKING must be one of LOW, MEDIUM, HIGH: gemini-3.8-flash has no other.",
    ]);
    expect(
      sentences({
        GEMINI_THINKING: "MEDIUM",
        GEMINI_PRO_MODEL: "gemini-3.5-flash",
        GEMINI_FLASH_MODEL: "publishers/google/models/gemini-3-pro-preview",
      }),
    ).toEqual(["GEMINI_THINKING must be one of LOW, HIGH: gemini-3-pro-preview has no other."]);
  });

  test("MINIMAL is the Lite models'", () => {
    expect(configOf({ ...STUDIO, GEMINI_THINKING: "minimal" }).geminiThinking).toBe("MINIMAL");
    const lite = { GEMINI_PRO_MODEL: "gemini-3.1-flash-lite", GEMINI_THINKING: "MINIMAL" };
    expect(configOf(lite).geminiThinking).toBe("MINIMAL");
  });

  test("is any for a model that nobody knows yet, and for one that is called like a property", () => {
    expect(thinkingLevelsOf("gemini-5-neon")).toContain("MINIMAL");
    expect(thinkingLevelsOf("constructor")).toContain("MINIMAL");
    expect(thinkingLevelsOf("gemini-3.8-flash-001")).not.toContain("MINIMAL");
  });
});

describe("a compatible model", () => {
  test("needs an address and a name, and plays every part", () => {
    expect(configOf(OLLAMA).compatible).toEqual({
      baseUrl: "http://localhost:11434/v1",
      model: "gemma4:12b",
      flashModel: "gemma4:12b",
      apiKey: undefined,
      prices: null,
    });
  });

  test("may have a smaller one beside it, a key, and prices", () => {
    const config = configOf({
      COMPATIBLE_BASE_URL: "https://api.cloudflare.com/client/v4/accounts/0a/ai/v1/",
      COMPATIBLE_MODEL: "@cf/google/gemma-4-26b-a4b-it",
      COMPATIBLE_FLASH_MODEL: "@cf/zai-org/glm-4.7-flash",
      COMPATIBLE_API_KEY: "cf-0123",
      COMPATIBLE_PRICES: "0.1, 0.4",
    });
    expect(config.compatible).toEqual({
      baseUrl: "https://api.cloudflare.com/client/v4/accounts/0a/ai/v1",
      model: "@cf/google/gemma-4-26b-a4b-it",
      flashModel: "@cf/zai-org/glm-4.7-flash",
      apiKey: "cf-0123",
      prices: { input: 0.1, output: 0.4 },
    });
  });

  test.each([
    [
      { COMPATIBLE_BASE_URL: OLLAMA.COMPATIBLE_BASE_URL },
      "COMPATIBLE_MODEL must be set, such as gemma4:12b, since COMPATIBLE_BASE_URL is.",
    ],
    ...["MODEL", "FLASH_MODEL", "API_KEY", "PRICES"].map((what) => [
      { [`COMPATIBLE_${what}`]: "1,2" },
      `COMPATIBLE_BASE_URL must be set, such as http://localhost:11434/v1, since COMPATIBLE_${what} is.`,
    ]),
  ])("that is only half said is refused: %j", (half, sentence) => {
    expect(sentences(Object(half))).toEqual([sentence]);
  });

  test.each([
    "localhost:11434/v1",
    "/v1",
    "ftp://localhost/v1",
    "http://u:p@localhost/v1",
    "http://localhost/v1?key=k",
    "http://localhost/v1#k",
    "http://localhost:11434/v1/chat/completions",
  ])("%s is no address", (url) => {
    expect(sentences({ ...OLLAMA, COMPATIBLE_BASE_URL: url })).toEqual([
      expect.stringMatching(/^COMPATIBLE_BASE_URL must be an absolute http or https URL/),
    ]);
  });

  test.each(["0.1", "0.1,0.4,1", "a,b", "-1,2", "0.1;0.4", ","])("%s are no prices", (prices) => {
    expect(sentences({ ...OLLAMA, COMPATIBLE_PRICES: prices })).toEqual([
      expect.stringMatching(/^COMPATIBLE_PRICES must be two numbers, .* such as 0\.1,0\.4\.$/),
    ]);
  });

  test("with a key in the form of a header is refused", () => {
    expect(sentences({ ...OLLAMA, COMPATIBLE_API_KEY: "Bearer sk-1" })).toEqual([
      expect.stringMatching(/^COMPATIBLE_API_KEY must be the key alone, without Bearer/),
    ]);
  });

  const at = (host: string) => ({ ...OLLAMA, COMPATIBLE_BASE_URL: `http://${host}/v1` });

  test.each([
    "localhost:11434",
    "127.0.0.1",
    "[::1]",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.0.1",
    "192.168.1.20:8080",
    "169.254.1.1",
    "[fd12::1]",
    "[fe80::1]",
    "ollama:11434",
    "host.docker.internal",
    "studio.local",
  ])("a key may go to %s over http", (host) => {
    expect(sentences({ ...at(host), COMPATIBLE_API_KEY: "k" })).toEqual([]);
  });

  test.each([
    "example.test",
    "8.8.8.8",
    "172.32.0.1",
    "11.0.0.1",
    "192.169.0.1",
    "10.0.0.1.example.test",
    "local.example.test",
    "[2001:db8::1]",
  ])("a key goes to %s over https alone; without a key http will do", (host) => {
    expect(sentences({ ...at(host), COMPATIBLE_API_KEY: "k" })).toEqual([
      expect.stringMatching(/^COMPATIBLE_BASE_URL must be an https URL, since COMPATIBLE_API_KEY/),
    ]);
    expect(sentences(at(host))).toEqual([]);
  });
});

describe("how long is waited", () => {
  const deadlines = (raw: Record<string, unknown>) => {
    const { firstWordDeadlineMs, turnDeadlineMs } = configOf(raw);
    return [firstWordDeadlineMs, turnDeadlineMs];
  };

  test("is longer where a compatible model is first, and only there", () => {
    expect(deadlines(OLLAMA)).toEqual([20_000, 45_000]);
    expect(deadlines({ ...OLLAMA, ...STUDIO })).toEqual([4_000, 8_000]);
    expect(deadlines({ ...OLLAMA, ...ACCOUNT })).toEqual([4_000, 8_000]);
    expect(deadlines({ ...OLLAMA, TURN_DEADLINE_MS: "0" })).toEqual([20_000, 0]);
  });
});
