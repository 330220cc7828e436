import { describe, expect, it } from "vitest";
import { hostWords, refusalWords } from "../../src/client/host-words.ts";
import { ERROR_CODES } from "../../src/scene/protocol.ts";

describe("a host's words", () => {
  it("name the wish that cannot be granted, as the ticket names it", () => {
    const problem = {
      errors: [{ path: "location", message: "must be at most 200 characters long" }],
    };
    expect(hostWords(422, problem, null)).toBe(
      "So close! The place must be at most 200 characters long.",
    );
  });

  it("say when to come back", () => {
    expect(hostWords(429, {}, 1)).toContain("in 1 second;");
    expect(hostWords(429, {}, 7)).toContain("in 7 seconds;");
    expect(hostWords(429, {}, null)).toContain("soon");
  });

  it("pass on what the door says when the house is dark", () => {
    expect(hostWords(503, { detail: "MAX_TURNS must be a number" }, null)).toContain(
      "MAX_TURNS must be a number",
    );
  });

  it("never speak of servers, codes or requests", () => {
    const all = [0, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503]
      .map((status) => hostWords(status, {}, null))
      .concat(ERROR_CODES.map(refusalWords));
    for (const words of all) expect(words).not.toMatch(/server|error|request|invalid|\d{3}/i);
  });
});
