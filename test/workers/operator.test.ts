/** The operator's call: who may make it, and what it tells of the understudy. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setVars } from "./support/house.ts";
import { call, createSession, jsonOf } from "./support/stage-client.ts";

const ADMIN_TOKEN = "operator-0123456789abcdef0123456789";
const AGENTS = ["mc", "room", "partner", "coach"];
const asOperator = (agent: string, token: string = ADMIN_TOKEN) =>
  call("POST", `/api/test/${agent}`, { token });

describe("POST /api/test/{agent}, with ADMIN_TOKEN set", () => {
  beforeEach(() => setVars({ ADMIN_TOKEN }));
  afterEach(() => setVars({}));

  it("401 without a token, saying how to send one", async () => {
    const response = await call("POST", "/api/test/partner");
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ["another one", "operator-9876543210"],
    ["the beginning of the right one", ADMIN_TOKEN.slice(0, -1)],
    ["the right one and more", `${ADMIN_TOKEN}0`],
    ["the right one in capitals", ADMIN_TOKEN.toUpperCase()],
  ])("403 with a wrong token: %s", async (_which, token) => {
    const response = await asOperator("partner", token);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain(ADMIN_TOKEN);
  });

  it("403 with a player's token, and the operator's is none of a session's", async () => {
    const session = await createSession();
    expect((await asOperator("mc", session.token)).status).toBe(403);
    const path = `/api/sessions/${session.session_id}`;
    expect((await call("GET", path, { token: ADMIN_TOKEN })).status).toBe(403);
  });

  it.each(["nobody", "Partner", "mc%20", "constructor"])(
    "404 for an agent that is not of the ensemble: %s",
    async (agent) => {
      expect((await asOperator(agent)).status).toBe(404);
    },
  );

  it("405 for another method, naming the right one", async () => {
    const response = await call("GET", "/api/test/mc", { token: ADMIN_TOKEN });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it.each(AGENTS)("the %s answers, and says that it is the understudy", async (agent) => {
    const response = await asOperator(agent);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const trial = await jsonOf<{ content: string }>(response);
    expect(trial).toStrictEqual({
      agent,
      model: "understudy",
      content: expect.any(String),
      latency_ms: expect.any(Number),
      first_word_ms: expect.any(Number),
      tokens: { input: 0, output: 0, cached: 0 },
      cost_usd: 0,
      degraded: false,
    });
    expect(trial.content).not.toBe("");
  });

  it("room and coach answer in JSON of their kind", async () => {
    const contentOf = async (agent: string) =>
      JSON.parse((await jsonOf<{ content: string }>(await asOperator(agent))).content) as unknown;
    expect(await contentOf("room")).toMatchObject({ sentiment: expect.any(String) });
    expect(await contentOf("coach")).toMatchObject({ moments: [{ turn: 1, kind: "keep" }] });
  });
});

describe("POST /api/test/{agent}, without ADMIN_TOKEN", () => {
  it.each(["POST", "GET", "DELETE"])("%s is answered as if there were nothing", async (method) => {
    for (const token of [undefined, ADMIN_TOKEN, "undefined"]) {
      const options = token === undefined ? {} : { token };
      expect((await call(method, "/api/test/mc", options)).status).toBe(404);
    }
  });

  it("an empty ADMIN_TOKEN is none", async () => {
    setVars({ ADMIN_TOKEN: "  " });
    expect((await asOperator("mc")).status).toBe(404);
    setVars({});
  });
});
