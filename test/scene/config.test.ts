import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONFIG_NAMES, type ConfigName, parseConfig } from "../../src/scene/config.ts";

const problemNames = (raw: Record<string, unknown>): string[] => {
  const result = parseConfig(raw);
  return result.ok ? [] : result.problems.map(({ name }) => name);
};
const configOf = (raw: Record<string, unknown>) => {
  const result = parseConfig(raw);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.config;
};

describe("defaults", () => {
  const defaults = {
    geminiApi: "studio",
    vertexLocation: "global",
    geminiProModel: "gemini-3.8-flash",
    geminiFlashModel: "gemini-3.5-flash-lite",
    geminiThinking: "LOW",
    compatible: null,
    firstWordDeadlineMs: 4_000,
    turnDeadlineMs: 8_000,
    flashRpm: 0,
    proRpm: 0,
    dailyBudgetUsd: 10,
    addressBudgetShare: 0.5,
    firestore: false,
    firestoreDatabase: "(default)",
    firestoreCollection: "improv_sessions",
    sessionTtlMs: 7_200_000,
    analyticsRetentionMs: 90 * 86_400_000,
    finishedTtlMs: 604_800_000,
    maxTurns: 15,
    rateLimits: true,
    understudyPaceMs: 20,
    logLevel: "info",
  };

  test("an empty environment is the whole show on the understudy", () => {
    expect(configOf({})).toEqual(defaults);
  });

  test("empty and blank values count as unset", () => {
    fc.assert(
      fc.property(fc.constantFrom("", " ", "\n", undefined, null), (blank) => {
        const raw = Object.fromEntries(CONFIG_NAMES.map((name) => [name, blank]));
        expect(configOf(raw)).toEqual(defaults);
      }),
    );
  });

  test("other bindings in the environment are not looked at", () => {
    expect(configOf({ SESSIONS: { idFromName: 1 }, ASSETS: {}, PATH: "/bin" })).toEqual(defaults);
  });
});

describe("numbers", () => {
  const wholes = [
    ["FIRST_WORD_DEADLINE_MS", "firstWordDeadlineMs"],
    ["TURN_DEADLINE_MS", "turnDeadlineMs"],
    ["FLASH_RPM", "flashRpm"],
    ["PRO_RPM", "proRpm"],
    ["UNDERSTUDY_PACE_MS", "understudyPaceMs"],
  ] as const;

  test.each(wholes)("%s takes whole numbers from 0, as text or number", (name, key) => {
    fc.assert(
      fc.property(fc.nat(10_000), (value) => {
        expect(configOf({ [name]: String(value) })[key]).toBe(value);
        expect(configOf({ [name]: value })[key]).toBe(value);
      }),
    );
  });

  test.each([
    ...wholes.map(([name]) => name),
    "MAX_TURNS",
    "DAILY_BUDGET_USD",
    "SESSION_TTL_HOURS",
    "FINISHED_TTL_HOURS",
  ])("%s refuses what is not a number from 0", (name) => {
    for (const bad of ["-1", "x", "1e3", "0x10", "Infinity", "NaN", "1,5", "9".repeat(14), "."]) {
      expect(problemNames({ [name]: bad })).toEqual([name]);
    }
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY, true, {}, []]) {
      expect(problemNames({ [name]: bad })).toEqual([name]);
    }
  });

  test("no scene is longer than 200 lines, not even one without a limit", () => {
    expect(configOf({ MAX_TURNS: "1" }).maxTurns).toBe(1);
    expect(configOf({ MAX_TURNS: 200 }).maxTurns).toBe(200);
    expect(configOf({ MAX_TURNS: "0" }).maxTurns).toBe(200);
    expect(problemNames({ MAX_TURNS: "201" })).toEqual(["MAX_TURNS"]);
  });

  test("a deadline longer than a timer can be is refused, since it would fire at once", () => {
    expect(problemNames({ TURN_DEADLINE_MS: "2147483648" })).toEqual(["TURN_DEADLINE_MS"]);
  });

  test("money, hours and days may have a fraction", () => {
    expect(configOf({ DAILY_BUDGET_USD: "0.5" }).dailyBudgetUsd).toBe(0.5);
    expect(configOf({ ADDRESS_BUDGET_SHARE: ".25" }).addressBudgetShare).toBe(0.25);
    expect(problemNames({ ADDRESS_BUDGET_SHARE: "1.1" })).toEqual(["ADDRESS_BUDGET_SHARE"]);
    expect(configOf({ SESSION_TTL_HOURS: "0.25" }).sessionTtlMs).toBe(900_000);
    expect(configOf({ SESSION_TTL_HOURS: String(4 / 3_600) }).sessionTtlMs).toBe(4_000);
    expect(configOf({ FINISHED_TTL_HOURS: "0" }).finishedTtlMs).toBe(0);
    expect(configOf({ ANALYTICS_RETENTION_DAYS: "0" }).analyticsRetentionMs).toBe(0);
  });
});

describe("words", () => {
  test("a switch is on or off in any case", () => {
    expect(configOf({ RATE_LIMITS: "OFF" }).rateLimits).toBe(false);
    expect(configOf({ RATE_LIMITS: "on" }).rateLimits).toBe(true);
    for (const bad of ["true", "1", "yes", "onn", false]) {
      expect(problemNames({ RATE_LIMITS: bad })).toEqual(["RATE_LIMITS"]);
    }
  });

  test("log levels and thinking levels are of their kind", () => {
    expect(configOf({ LOG_LEVEL: "WARN" }).logLevel).toBe("warn");
    expect(configOf({ GEMINI_THINKING: "high" }).geminiThinking).toBe("HIGH");
    expect(problemNames({ LOG_LEVEL: "loud", GEMINI_THINKING: "much" }).sort()).toEqual([
      "GEMINI_THINKING",
      "LOG_LEVEL",
    ]);
  });

  test("the endpoint is an absolute URL, https unless it is on this machine", () => {
    expect(configOf({ VERTEX_BASE_URL: "http://127.0.0.1:9000/" }).vertexBaseUrl).toBe(
      "http://127.0.0.1:9000",
    );
    for (const good of [
      "https://a.test/x",
      "http://localhost:1",
      "http://[::1]:1",
      "HTTP://127.1",
    ]) {
      expect(problemNames({ VERTEX_BASE_URL: good })).toEqual([]);
    }
    for (const bad of [
      "http://example.test",
      "http://10.0.0.1:9000",
      "http://127.0.0.1.example.test",
      "http://localhost.example.test",
      "localhost:9000",
      "/v1",
      "ftp://a",
      "http://",
      "http://u:p@a",
      "http://a?b",
    ]) {
      expect(problemNames({ VERTEX_BASE_URL: bad })).toEqual(["VERTEX_BASE_URL"]);
    }
  });

  test("the operator's token is long enough to be no guess", () => {
    const token = "0123456789abcdef0123456789abcdef";
    expect(configOf({ ADMIN_TOKEN: token }).adminToken).toBe(token);
    for (const bad of [token.slice(1), "operator", `${token} x`]) {
      expect(problemNames({ ADMIN_TOKEN: bad })).toEqual(["ADMIN_TOKEN"]);
    }
    const refused = parseConfig({ ADMIN_TOKEN: "short" });
    expect(refused.ok ? "" : refused.problems[0]?.message).toMatch(/32 .*openssl rand -hex 32/);
  });

  test("the emulator's address is host:port", () => {
    const at = (host: string) => ({ FIRESTORE_EMULATOR_HOST: host, VERTEX_PROJECT: "demo" });
    for (const good of ["localhost:8080", "127.0.0.1:1", "[::1]:65535", "my-host.local:80"]) {
      expect(configOf(at(good)).firestoreEmulatorHost).toBe(good);
    }
    for (const bad of [
      "localhost",
      "http://localhost:80",
      ":80",
      "a:0",
      "a:65536",
      "a:80/x",
      "a b:1",
    ]) {
      expect(problemNames(at(bad))).toEqual(["FIRESTORE_EMULATOR_HOST"]);
    }
  });

  test("ids that would leave their place in a path are refused", () => {
    expect(problemNames({ GEMINI_PRO_MODEL: "../x" })).toEqual(["GEMINI_PRO_MODEL"]);
    expect(problemNames({ FIRESTORE_COLLECTION: "a/b" })).toEqual(["FIRESTORE_COLLECTION"]);
    expect(problemNames({ FIRESTORE_COLLECTION: ".." })).toEqual(["FIRESTORE_COLLECTION"]);
    expect(problemNames({ VERTEX_PROJECT: "a/b" })).toEqual(["VERTEX_PROJECT"]);
    expect(problemNames({ VERTEX_LOCATION: "evil.example/" })).toEqual(["VERTEX_LOCATION"]);
  });
});

describe("Firestore", () => {
  const key = { GOOGLE_SERVICE_ACCOUNT_KEY: "{}" };
  const emulator = { FIRESTORE_EMULATOR_HOST: "localhost:8080" };

  test("is on with a key or an emulator, unless it is off", () => {
    expect(configOf(key).firestore).toBe(true);
    expect(configOf({ ...emulator, VERTEX_PROJECT: "demo" }).firestore).toBe(true);
    expect(configOf({ ...key, ...emulator }).firestore).toBe(true);
    expect(configOf({ ...key, FIRESTORE: "off" }).firestore).toBe(false);
    expect(configOf({ ...emulator, FIRESTORE: "off" }).firestore).toBe(false);
  });

  test("on without key and emulator is a problem", () => {
    expect(problemNames({ FIRESTORE: "on" })).toEqual(["FIRESTORE"]);
  });

  test("an emulator without key needs a project", () => {
    expect(problemNames(emulator)).toEqual(["VERTEX_PROJECT"]);
  });
});

describe("problems", () => {
  const secret = "s3cr3t-value-nobody-may-see";

  test("every problem is listed, by name, in a sentence that begins with it", () => {
    const result = parseConfig({ MAX_TURNS: "many", PRO_RPM: "-1", VERTEX_BASE_URL: "x" });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.map(({ name }) => name).sort()).toEqual([
      "MAX_TURNS",
      "PRO_RPM",
      "VERTEX_BASE_URL",
    ]);
    for (const { name, message } of result.problems) expect(message.startsWith(name)).toBe(true);
  });

  test("no sentence repeats a value", () => {
    const values = [`!${secret}`, { secret }, [secret]];
    for (const [name, value] of CONFIG_NAMES.flatMap((n) => values.map((v) => [n, v] as const))) {
      const result = parseConfig({ FIRESTORE: "on", [name]: value });
      expect(result.ok ? "" : JSON.stringify(result)).not.toContain(secret);
    }
  });

  test("anything at all is either a configuration or a list of problems, never an exception", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.anything());
    const raw = fc.dictionary(fc.constantFrom<ConfigName>(...CONFIG_NAMES), value);
    fc.assert(
      fc.property(raw, (environment) => {
        const result = parseConfig(environment);
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { name } of result.problems) expect(CONFIG_NAMES).toContain(name);
      }),
    );
  });
});
