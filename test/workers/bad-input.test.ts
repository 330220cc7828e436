import { describe, expect, it } from "vitest";
import { expectRefused } from "./support/problems.ts";
import { at, call, createSession, say } from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";
const TOO_LARGE = JSON.stringify({ message: "x".repeat(17_000) });

/** A body of ten megabytes whose length nobody knows, and how much of it was asked for. */
function endless() {
  let bytes = 0;
  const chunk = new TextEncoder().encode(" ".repeat(4_096));
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      bytes += chunk.byteLength;
      if (bytes > 10_000_000) controller.close();
      else controller.enqueue(chunk);
    },
  });
  return { stream, pulled: () => bytes };
}

describe("413", () => {
  it("bounds bodies in bytes, also of unknown length, and reads little more than that", async () => {
    const { session_id, token } = await createSession();
    for (const path of ["/api/sessions", at(session_id, "/message"), at(session_id, "/retake")]) {
      await expectRefused(413, "POST", path, { token, body: TOO_LARGE });
      const { stream, pulled } = endless();
      await expectRefused(413, "POST", path, { token, body: stream });
      expect(pulled()).toBeLessThan(200_000);
    }
  });

  it("lets 16 KiB pass and looks into them", async () => {
    const body = `{"location":"a bakery"${" ".repeat(16 * 1_024 - 23)}}`;
    expect((await call("POST", "/api/sessions", { body })).status).toBe(201);
    await expectRefused(413, "POST", "/api/sessions", { body: `${body} ` });
  });
});

describe("422", () => {
  it.each<[string, unknown]>([
    ["user_id", 7],
    ["user_id", "x".repeat(129)],
    ["location", ["a bakery"]],
    ["location", "x".repeat(201)],
    ["location", "a\u0000b"],
    ["relationship", { of: "rivals" }],
    ["relationship", "x".repeat(201)],
    ["game", true],
    ["game", "No Such Game"],
    ["seed", "7"],
    ["seed", -1],
    ["seed", 2 ** 32],
    ["seed", 1.5],
    ["locale", 3],
    ["keep_transcript", "yes"],
    ["keep_transcript", 0],
  ])("names the field when a session is begun with %s: %j", async (field, value) => {
    const { errors } = await expectRefused(422, "POST", "/api/sessions", {
      json: { [field]: value },
    });
    expect(errors).toEqual([{ path: field, message: expect.stringMatching(/\w/) }]);
  });

  it("names every wrong field at once", async () => {
    const json = { seed: "x", location: 1, keep_transcript: 2 };
    const { errors } = await expectRefused(422, "POST", "/api/sessions", { json });
    expect(errors?.map(({ path }) => path).sort()).toEqual(["keep_transcript", "location", "seed"]);
  });

  it.each<[string, unknown]>([
    ["message", {}],
    ["message", { message: null }],
    ["message", { message: 5 }],
    ["message", { message: "" }],
    ["message", { message: " \n\t " }],
    ["message", { message: "x".repeat(1_001) }],
    ["message", { message: "a\u0000b" }],
    ["message_id", { message: LINE, message_id: "" }],
    ["message_id", { message: LINE, message_id: "a b" }],
    ["message_id", { message: LINE, message_id: "x".repeat(65) }],
    ["message_id", { message: LINE, message_id: 3 }],
  ])("names %s when a line is %j", async (path, json) => {
    const { session_id, token } = await createSession();
    const { errors } = await expectRefused(422, "POST", at(session_id, "/message"), {
      token,
      json,
    });
    expect(errors?.map((error) => error.path)).toEqual([path]);
  });

  it("counts characters as a person does: a thousand emoji are a line", async () => {
    expect((await say(await createSession(), "🎭".repeat(1_000))).turn).toBe(1);
  });

  it.each(["{", "nonsense", "[1,2]", "null", "7", '"text"', "\ufeff{", "\u00ff"])(
    "is the answer to a body that is no JSON object: %j",
    async (body) => {
      const { session_id, token } = await createSession();
      await expectRefused(422, "POST", at(session_id, "/message"), { token, body });
      await expectRefused(422, "POST", "/api/sessions", { body });
    },
  );

  it("is the answer to bytes that are not UTF-8", async () => {
    const body = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    await expectRefused(422, "POST", "/api/sessions", { body });
  });
});
