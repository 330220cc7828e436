/** What a page elsewhere can make its visitors' browsers send: it changes nothing here (SPEC 3, 4). */
import { describe, expect, it } from "vitest";
import { at, call, createSession } from "./support/stage-client.ts";

const OWN = "https://stage.test";
const AWAY = "https://elsewhere.test";

describe("a request that changes something", () => {
  it.each([
    ["a foreign Origin", { origin: AWAY }, 403],
    ["an opaque Origin", { origin: "null" }, 403],
    ["its own host without TLS", { origin: "http://stage.test" }, 403],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }, 403],
    ["plain text", { "content-type": "text/plain" }, 415],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["a type that only begins like JSON", { "content-type": "application/jsonp" }, 415],
    ["its own page", { origin: OWN, "sec-fetch-site": "same-origin" }, 201],
    ["a charset", { "content-type": "application/json; charset=utf-8" }, 201],
  ])("with %s", async (_, headers, status) => {
    const answered = await call("POST", "/api/sessions", { json: {}, headers });
    expect(answered.status).toBe(status);
    if (status !== 201) {
      expect(answered.headers.get("content-type")).toContain("application/problem+json");
    }
  });

  it("needs no type where it has no body", async () => {
    expect((await call("POST", "/api/sessions")).status).toBe(201);
  });

  it("is refused for that before its token or its session is looked at", async () => {
    const headers = { origin: AWAY };
    expect((await call("DELETE", at("0".repeat(64)), { headers })).status).toBe(403);
    const text = { "content-type": "text/plain" };
    const path = at("0".repeat(64), "/message");
    expect((await call("POST", path, { body: "{}", headers: text })).status).toBe(415);
  });
});

describe("a foreign page", () => {
  it("opens no socket, nor does an http page of this host on an https stage", async () => {
    const { session_id } = await createSession();
    for (const origin of [AWAY, "http://stage.test"]) {
      const headers = { upgrade: "websocket", origin };
      const { status } = await call("GET", at(session_id, "/ws"), { headers });
      expect(status, origin).toBe(403);
    }
  });
});
