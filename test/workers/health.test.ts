import { afterEach, expect, it, vi } from "vitest";
import { setVars } from "./support/house.ts";
import { call, jsonOf } from "./support/stage-client.ts";

const STUDIO = { GEMINI_API_KEY: "not-a-key-0123456789abcdef" };
const OLLAMA = { COMPATIBLE_BASE_URL: "http://127.0.0.1:9/v1", COMPATIBLE_MODEL: "gemma4:12b" };

afterEach(() => {
  setVars({});
  vi.restoreAllMocks();
});

it.each([
  ["nobody is configured", {}, { model: "understudy", words_go_to: [] }],
  ["there is a key", STUDIO, { model: "gemini", words_go_to: ["google_studio"] }],
  [
    "there is a key, and a server behind it",
    { ...STUDIO, ...OLLAMA },
    { model: "gemini", words_go_to: ["google_studio", "own_server"] },
  ],
])("says who plays and where words go, and asks nobody: %s", async (_, vars, expected) => {
  setVars(vars);
  const fetched = vi.spyOn(globalThis, "fetch");

  const answer = await call("GET", "/health");

  expect(answer.status).toBe(200);
  expect(await jsonOf(answer)).toMatchObject({ status: "ok", ...expected });
  expect(fetched).not.toHaveBeenCalled();
});

it("names the variable that is wrong, and what would be right", async () => {
  setVars({ ...STUDIO, GEMINI_API: "vertex" });

  const answer = await call("GET", "/health");

  expect(answer.status).toBe(503);
  expect(await jsonOf(answer)).toMatchObject({
    errors: [{ path: "GEMINI_API", message: "GEMINI_API must be one of studio, express." }],
  });
});
