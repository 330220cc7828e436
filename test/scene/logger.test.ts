import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ADVICE } from "../../src/observability/advice.ts";
import { inTrace } from "../../src/observability/call-context.ts";
import { agentCallLine, createLogger, errorLine } from "../../src/observability/logger.ts";

function recorded(level: "debug" | "info" | "warn" | "error" = "debug") {
  const lines: string[] = [];
  const logger = createLogger({ level, write: (line) => lines.push(line), now: () => 0 });
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
}

const call = {
  agent: "partner",
  model: "gemini-3.8-flash",
  status: "ok",
  latencyMs: 900,
  firstWordMs: 310,
  inputTokens: 1200,
  outputTokens: 40,
  cachedTokens: 0,
  costUsd: 0.0004,
} as const;

describe("a log line", () => {
  test("is one JSON object on one line, with its session and trace", () => {
    const { logger, lines, parsed } = recorded();
    const traceparent = `00-${"f".repeat(32)}-${"1".repeat(16)}-01`;
    inTrace(traceparent, "abc123", () => logger.info(agentCallLine(call)));
    expect(lines[0]).not.toContain("\n");
    expect(parsed()).toEqual([
      {
        level: "info",
        timestamp: "1970-01-01T00:00:00.000Z",
        session_id: "abc123",
        trace_id: "f".repeat(32),
        log_type: "agent_call",
        agent_name: "partner",
        model: "gemini-3.8-flash",
        status: "ok",
        latency_ms: 900,
        first_word_ms: 310,
        input_tokens: 1200,
        output_tokens: 40,
        cached_tokens: 0,
        cost_usd: 0.0004,
      },
    ]);
  });

  test("below the level is not written", () => {
    const { logger, parsed } = recorded("warn");
    logger.debug(agentCallLine(call));
    logger.info(agentCallLine(call));
    logger.warn(agentCallLine(call));
    logger.error(agentCallLine(call));
    expect(parsed().map(({ level }) => level)).toEqual(["warn", "error"]);
  });

  test("withholds speech that slips past the types", () => {
    const { logger, lines } = recorded();
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 2 }), (words) => {
        const speech = words.join(" ");
        logger.error({ log_type: "error", where: speech });
        logger.error({ log_type: "error", where: "x", error_name: speech, frames: [speech] });
      }),
    );
    expect(lines.join("")).not.toMatch(/[a-z] [a-z]/);
    expect(lines[0]).toContain("[withheld]");
  });
});

describe("an error's line", () => {
  test("that has a fault says what to do about it, in words that stand in our own file", () => {
    const { logger, parsed } = recorded();
    logger.warn({ log_type: "error", where: "model_attempt", fault: "gemini_key_unknown" });
    expect(parsed()).toMatchObject([
      { fault: "gemini_key_unknown", advice: ADVICE.gemini_key_unknown },
    ]);
  });

  test("tells kind and place, never the message", () => {
    const { logger, lines, parsed } = recorded();
    const message = "The soup is on fire\n    at forged (player.ts:1:1)";
    logger.error(errorLine("turn", new TypeError(message), { reason: "unavailable" }));
    expect(lines[0]).not.toContain("soup");
    expect(lines[0]).not.toContain("forged");
    const [line] = parsed();
    expect(line).toMatchObject({ where: "turn", error_name: "TypeError", reason: "unavailable" });
    expect(line.frames[0]).toContain("logger.test.ts");
  });

  test("takes whatever was thrown", () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(errorLine("turn", thrown).log_type).toBe("error");
      }),
    );
    expect(errorLine("turn", "secret speech")).toEqual({
      log_type: "error",
      where: "turn",
      error_name: "string",
    });
  });
});
