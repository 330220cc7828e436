import { listDurableObjectIds } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashToken } from "../../src/objects/access.ts";
import type { Created, Report } from "../../src/scene/protocol.ts";
import { setVars } from "./support/house.ts";
import { alarmOf, inScene, logOf, SCENES, tablesOf } from "./support/objects.ts";
import {
  at,
  call,
  createSession,
  joined,
  jsonOf,
  knock,
  opened,
  openSocket,
  say,
} from "./support/stage-client.ts";

const LINE = "Yes, and I brought the marzipan from my sister's mill.";
const METHODS = ["log", "info", "warn", "error", "debug"] as const;

afterEach(() => {
  vi.restoreAllMocks();
  setVars({});
});

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Everything that is stored for the session, as one text: every row of every table, and the key-value side. */
function dumpOf(sessionId: string): Promise<string> {
  return inScene(sessionId, async ({ storage }) => {
    const cells = storage.sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .toArray()
      .filter(({ name }) => !name.startsWith("_cf_") && !name.startsWith("sqlite_"))
      .flatMap(({ name }) => storage.sql.exec(`SELECT * FROM "${name}"`).toArray())
      .flatMap((row) => Object.values(row));
    const kept = [...(await storage.list())];
    const texts = cells.map((cell) =>
      cell instanceof ArrayBuffer ? latin1(new Uint8Array(cell)) : String(cell),
    );
    return [...texts, JSON.stringify(kept)].join("\n");
  });
}

/** The ways in which a token could stand somewhere in clear. */
function spellingsOf(token: string): string[] {
  const bytes = Uint8Array.from(atob(token.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  );
  return [token, latin1(bytes), Buffer.from(bytes).toString("hex"), btoa(token)];
}

async function playAll(): Promise<Created> {
  const created = await createSession({ user_id: "mara-of-the-mill" });
  const { session_id, token, share_token } = created;
  const player = await joined(session_id, token);
  await joined(session_id, share_token);
  await opened(player);
  await player.say("m1", LINE);
  await say(created, "And the sugar is in the clock.", "m2");
  await call("GET", at(session_id), { token });
  await call("GET", at(session_id), { token: "wrong" });
  player.sendRaw(JSON.stringify({ type: "join_session", token, after: 9_999 }));
  player.sendRaw(JSON.stringify({ type: "text_message", message: LINE }));
  await call("POST", at(session_id, "/end"), { token });
  return created;
}

describe("tokens", () => {
  it("carry 256 random bits and are never the same", async () => {
    const [one, two] = [await createSession(), await createSession()];
    const tokens = [one.token, one.share_token, two.token, two.share_token];
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it("stand in storage as hashes only, whatever was played", async () => {
    const { session_id, token, share_token } = await playAll();
    const dump = await dumpOf(session_id);
    expect(dump).toContain(LINE);
    for (const each of [token, share_token]) {
      expect(dump).toContain(latin1(hashToken(each)));
      for (const spelling of spellingsOf(each)) expect(dump).not.toContain(spelling);
    }
  });

  it("stand in no log line, and neither does anything that was said or who said it", async () => {
    setVars({ LOG_LEVEL: "debug" });
    const spies = METHODS.map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    const { session_id, token, share_token } = await playAll();
    const printed = spies
      .flatMap(({ mock }) => mock.calls)
      .map((args) => args.map(String).join(" "));
    const spoken = (await logOf(session_id)).flatMap(({ event }) =>
      event.type === "message" ? [event.content] : [],
    );
    vi.restoreAllMocks();
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.join("\n")).toContain(session_id);
    expect(spoken.length).toBeGreaterThan(4);
    for (const secret of [token, share_token, "marzipan", "mara-of-the-mill", ...spoken]) {
      expect(printed.filter((line) => line.includes(secret))).toEqual([]);
    }
    for (const line of printed) expect(JSON.parse(line)).toHaveProperty("log_type");
  });

  it("are told once, and in no later answer", async () => {
    const created = await playAll();
    const { session_id, token, share_token } = created;
    const socket = await joined(session_id, token);
    await socket.settled();
    const answers = [...socket.raw];
    for (const rest of ["", "/report", "/transcript"]) {
      answers.push(await (await call("GET", at(session_id, rest), { token })).text());
    }
    for (const each of [token, share_token]) {
      expect(answers.filter((answer) => answer.includes(each))).toEqual([]);
    }
  });

  it("do not count in a path or a query, where they would reach logs", async () => {
    const { session_id, token } = await createSession();
    expect((await call("GET", at(session_id, `?token=${token}`))).status).toBe(401);
    const response = await knock(`${session_id}`, { authorization: `Bearer ${token}` });
    expect(response.status).toBe(101);
    response.webSocket?.accept();
    const socket = await openSocket(session_id);
    socket.send({ type: "end_scene" });
    expect(await socket.next("error")).toMatchObject({ code: "forbidden" });
  });
});

describe("a share token", () => {
  it("cannot speak, end, erase, retake or read the notes, over HTTP or a socket", async () => {
    const created = await createSession();
    const { session_id, token, share_token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    const before = await logOf(session_id);
    const watcher = await joined(session_id, share_token);
    watcher.send({ type: "text_message", id: "w1", message: LINE });
    watcher.send({ type: "end_scene" });
    await watcher.settled();
    expect(watcher.all("error")).toMatchObject([
      { code: "forbidden", in_reply_to: "w1" },
      { code: "forbidden" },
    ]);
    for (const [method, rest] of [
      ["POST", "/message"],
      ["POST", "/end"],
      ["POST", "/retake"],
      ["POST", "/share_token"],
      ["DELETE", ""],
      ["GET", "/report"],
    ] as const) {
      const json = method === "POST" ? { message: LINE, turn: 1 } : undefined;
      expect((await call(method, at(session_id, rest), { token: share_token, json })).status).toBe(
        403,
      );
    }
    expect(await logOf(session_id)).toEqual(before);
    expect((await player.say("m1", LINE)).turn).toBe(1);
  });

  it("reads a finished scene without its notes, its player's name, its seed and its costs", async () => {
    const { session_id, token, share_token } = await playAll();
    const read = async (rest: string, as: string) =>
      (await call("GET", at(session_id, rest), { token: as })).json();
    const { headline } = await jsonOf<Report>(
      await call("GET", at(session_id, "/report"), { token }),
    );
    for (const rest of ["", "/transcript", "/events"]) {
      const seen = await read(rest, share_token);
      const texts = [seen, await read(rest, token)].map((answer) => JSON.stringify(answer));
      expect(texts[0], rest).toContain(LINE);
      expect(texts[0], rest).not.toContain("mara-of-the-mill");
      expect(texts[0], rest).not.toContain(headline);
      for (const own of ["user_id", "seed", "cost_usd", "total_tokens_used", "suggestions"]) {
        expect(texts[0], `${rest} ${own}`).not.toContain(`"${own}"`);
      }
      expect(texts[1], rest).toMatch(rest === "/events" ? headline : /"seed":7,/);
    }
    expect(await read("/transcript", share_token)).toMatchObject({ report: null });
  });
});

describe("a session that is not there", () => {
  const ROUTES = [
    ["GET", ""],
    ["GET", "/report"],
    ["GET", "/events"],
    ["GET", "/transcript"],
    ["POST", "/message"],
    ["POST", "/end"],
    ["POST", "/retake"],
    ["POST", "/share_token"],
    ["DELETE", ""],
  ] as const;

  async function tryEverything(id: string, token: string): Promise<void> {
    for (const [method, rest] of ROUTES) {
      const json = method === "POST" ? { message: LINE, turn: 1 } : undefined;
      expect((await call(method, at(id, rest), { token, json })).status).toBe(404);
    }
    expect((await knock(id)).status).toBe(404);
  }

  it("is not made by asking for it under a forged id: no object comes to be", async () => {
    const { token, session_id } = await createSession();
    const before = (await listDurableObjectIds(SCENES)).length;
    for (const id of [
      "0".repeat(64),
      session_id.slice(0, -1),
      session_id.slice(0, -1) + (session_id.endsWith("0") ? "1" : "0"),
      SCENES.idFromName("a name").toString().slice(0, 60),
      "..%2f..",
    ]) {
      await tryEverything(id, token);
    }
    expect(await listDurableObjectIds(SCENES)).toHaveLength(before);
  });

  it("is not made by asking for it under an id that was never begun", async () => {
    const { token } = await createSession();
    const id = SCENES.newUniqueId().toString();
    await tryEverything(id, token);
    expect(await tablesOf(id)).toEqual([]);
    expect(await alarmOf(id)).toBeNull();
  });

  it("stays gone once it is erased, for every token and every call", async () => {
    const { session_id, token, share_token } = await playAll();
    expect((await call("DELETE", at(session_id), { token })).status).toBe(204);
    await tryEverything(session_id, token);
    await tryEverything(session_id, share_token);
    expect(await tablesOf(session_id)).toEqual([]);
    expect(await alarmOf(session_id)).toBeNull();
    expect(await inScene(session_id, async ({ storage }) => (await storage.list()).size)).toBe(0);
  });
});
