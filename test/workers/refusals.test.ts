import { describe, expect, it } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { SCENES } from "./support/objects.ts";
import { expectRefused, problemOf } from "./support/problems.ts";
import { hold } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  joined,
  knock,
  opened,
  say,
  sayRaw,
} from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";
const TOO_LARGE = JSON.stringify({ message: "x".repeat(17_000) });
const BAD_INPUT = JSON.stringify({ message: "" });

async function finished(): Promise<Created> {
  const created = await createSession();
  await say(created, LINE, "m1");
  await call("POST", at(created.session_id, "/end"), { token: created.token });
  return created;
}

/** Every call that belongs to one session. */
const CALLS = [
  ["GET", ""],
  ["GET", "/report"],
  ["GET", "/events"],
  ["GET", "/transcript"],
  ["POST", "/message"],
  ["POST", "/end"],
  ["POST", "/retake"],
  ["DELETE", ""],
] as const;

describe.each(CALLS)("%s /api/sessions/{id}%s", (method, rest) => {
  it("without a token is 401, and says how to send one", async () => {
    const { session_id } = await createSession();
    const response = await call(method, at(session_id, rest));
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect((await problemOf(response)).status).toBe(401);
    for (const authorization of ["Basic abc", "Bearer", "Bearer  ", "token"]) {
      await expectRefused(401, method, at(session_id, rest), { headers: { authorization } });
    }
  });

  it("for a session that does not exist, or no longer, is 404", async () => {
    const { session_id, token } = await createSession();
    await call("DELETE", at(session_id), { token });
    const unknown = SCENES.newUniqueId().toString();
    for (const id of [session_id, unknown, "nonsense", "0".repeat(64), "%F0%9F%8E%AD"]) {
      await expectRefused(404, method, at(id, rest), { token });
    }
  });

  it("with a token that is not this session's is 403", async () => {
    const [{ session_id }, { token }] = [await createSession(), await createSession()];
    await expectRefused(403, method, at(session_id, rest), { token });
    await expectRefused(403, method, at(session_id, rest), { token: "x" });
  });
});

describe("a share token", () => {
  it("opens the view, the events and the transcript, and nothing else", async () => {
    const { session_id, share_token } = await createSession();
    for (const [method, rest] of CALLS) {
      const reads = method === "GET" && rest !== "/report";
      const { status } = await call(method, at(session_id, rest), { token: share_token });
      expect([method, rest, status]).toEqual([method, rest, reads ? 200 : 403]);
    }
  });
});

describe("refusals come in the contract's order", () => {
  it("401 before 404 and 413", async () => {
    await expectRefused(401, "POST", at("nonsense", "/message"), { body: TOO_LARGE });
  });

  it("404 before 403, 413 and 422", async () => {
    for (const body of [TOO_LARGE, BAD_INPUT, "{"]) {
      const id = SCENES.newUniqueId().toString();
      await expectRefused(404, "POST", at(id, "/message"), { token: "wrong", body });
    }
  });

  it("403 before 413 and 422", async () => {
    const { session_id, share_token } = await createSession();
    for (const body of [TOO_LARGE, BAD_INPUT, "{"]) {
      for (const token of ["wrong", share_token]) {
        await expectRefused(403, "POST", at(session_id, "/message"), { token, body });
      }
    }
  });

  it("413 and 422 before 409, in the middle of a turn and after the scene", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    const held = hold(session_id, "reply:1 begins");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    const running = at(session_id, "/message");
    await expectRefused(413, "POST", running, { token, body: TOO_LARGE });
    await expectRefused(422, "POST", running, { token, body: BAD_INPUT });
    await expectRefused(409, "POST", running, { token, json: { message: "Two." } });
    await held.release();
    const over = await finished();
    const path = at(over.session_id, "/message");
    await expectRefused(413, "POST", path, { token: over.token, body: TOO_LARGE });
    await expectRefused(422, "POST", path, { token: over.token, body: BAD_INPUT });
    await expectRefused(409, "POST", path, { token: over.token, json: { message: "Two." } });
  });

  it("a known id before 409", async () => {
    const over = await finished();
    const response = await sayRaw(over, { message: LINE, message_id: "m1" });
    expect(response.status).toBe(200);
  });
});

describe("409", () => {
  it("is the answer to asking for the report while the scene runs, and while the coach writes", async () => {
    const { session_id, token } = await createSession();
    await expectRefused(409, "GET", at(session_id, "/report"), { token });
    const player = await joined(session_id, token);
    await opened(player);
    await player.say("m1", LINE);
    const held = hold(session_id, "notes begins");
    player.send({ type: "end_scene" });
    await held.reached();
    await expectRefused(409, "GET", at(session_id, "/report"), { token });
    await held.release();
    await player.next("session_complete");
    expect((await call("GET", at(session_id, "/report"), { token })).status).toBe(200);
  });
});

describe("sockets", () => {
  it("need an upgrade: 426 says so", async () => {
    const { session_id } = await createSession();
    const response = await call("GET", at(session_id, "/ws"));
    expect(response.headers.get("upgrade")).toBe("websocket");
    expect((await problemOf(response)).status).toBe(426);
  });

  it("are not opened for pages of another origin", async () => {
    const { session_id } = await createSession();
    for (const origin of [
      "https://elsewhere.test",
      "https://stage.test.elsewhere.test",
      "https://stage.test:8443",
      "null",
      "not an origin",
    ]) {
      const response = await knock(session_id, { origin });
      expect([origin, response.status]).toEqual([origin, 403]);
      expect(response.webSocket).toBeNull();
    }
    const own = await knock(session_id, { origin: "https://stage.test" });
    expect(own.status).toBe(101);
    own.webSocket?.accept();
    own.webSocket?.close(1000, "done");
  });

  it("of an unknown or erased session are 404", async () => {
    const { session_id, token } = await createSession();
    await call("DELETE", at(session_id), { token });
    for (const id of [session_id, SCENES.newUniqueId().toString(), "nonsense"]) {
      expect((await problemOf(await knock(id))).status).toBe(404);
    }
  });
});

describe("addresses", () => {
  it.each([
    ["PUT", "/api/sessions", "POST"],
    ["GET", "/api/sessions", "POST"],
    ["PATCH", "/api/sessions/{id}", "GET, DELETE"],
    ["GET", "/api/sessions/{id}/message", "POST"],
    ["DELETE", "/api/sessions/{id}/report", "GET"],
    ["POST", "/api/games", "GET"],
    ["POST", "/health", "GET"],
    ["POST", "/", "GET"],
    ["DELETE", "/docs", "GET"],
    ["PUT", "/openapi.json", "GET"],
  ])("take their own methods only: %s %s is 405", async (method, path, allowed) => {
    const { session_id, token } = await createSession();
    const response = await call(method, path.replace("{id}", session_id), { token });
    const allow = response.headers.get("allow") ?? "";
    expect((await problemOf(response)).status).toBe(405);
    for (const each of allowed.split(", ")) expect(allow).toContain(each);
  });

  it("that are not there are 404", async () => {
    for (const path of [
      "/api",
      "/api/nothing",
      "/api/sessions/",
      "/api/games/no-such-game",
      "/metrics/x",
    ]) {
      await expectRefused(404, "GET", path);
    }
  });

  it("answer with headers that keep browsers from guessing", async () => {
    for (const path of ["/health", "/api/games", "/api/nothing"]) {
      const { headers } = await call("GET", path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'/);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  it("answer with a header that keeps them out of search engines, refusals too", async () => {
    for (const path of ["/health", "/api/games", "/docs", "/api/nothing"]) {
      expect((await call("GET", path)).headers.get("x-robots-tag"), path).toBe("noindex");
    }
  });
});
