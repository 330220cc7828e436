import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { setVars } from "./support/house.ts";
import { lineOf } from "./support/lines.ts";
import { hold } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  joined,
  jsonOf,
  opened,
  say,
  sayRaw,
} from "./support/stage-client.ts";

const BURST = 10;
const HOUSES = 40;

beforeAll(() => setVars({ RATE_LIMITS: "on" }));
afterEach(() => void vi.restoreAllMocks());

/** A clock that stands still until it is set: no bucket fills while the test is slow. */
function stillClock() {
  const begins = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(begins);
  return (afterMs: number) => void clock.mockReturnValue(begins + afterMs);
}

async function playBurst(created: Created): Promise<void> {
  for (let turn = 1; turn <= BURST; turn += 1) await say(created, lineOf(turn), `line-${turn}`);
}

describe("lines of one session", () => {
  it("come in a burst of ten, then one a second, with 429 and Retry-After between", async () => {
    const setClock = stillClock();
    const created = await createSession();
    await playBurst(created);
    const refused = await sayRaw(created, { message: lineOf(11), message_id: "line-11" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(await jsonOf(refused)).toMatchObject({ status: 429, title: expect.any(String) });
    setClock(1_000);
    expect(await say(created, lineOf(11), "line-11")).toMatchObject({ turn: 11 });
    expect((await sayRaw(created, { message: lineOf(12) })).status).toBe(429);
  });

  it("are too_fast on a socket, which stays open", async () => {
    const setClock = stillClock();
    const created = await createSession();
    const player = await joined(created.session_id, created.token);
    await opened(player);
    await playBurst(created);
    player.send({ type: "text_message", id: "line-11", message: lineOf(11) });
    expect(await player.next("error")).toMatchObject({ code: "too_fast", in_reply_to: "line-11" });
    setClock(1_000);
    expect((await player.say("line-11", lineOf(11))).turn).toBe(11);
  });

  it("are answered from the log without counting, when their id is known", async () => {
    stillClock();
    const created = await createSession();
    await playBurst(created);
    for (let n = 0; n < 20; n += 1) {
      expect((await say(created, lineOf(3), "line-3")).turn).toBe(3);
    }
  });

  it("are refused for the phase, or because the Partner speaks, before they are for their pace", async () => {
    stillClock();
    const created = await createSession();
    const { session_id, token } = created;
    for (let turn = 1; turn < BURST; turn += 1) await say(created, lineOf(turn));
    const held = hold(session_id, `reply:${BURST} begins`);
    const last = sayRaw(created, { message: lineOf(BURST) });
    await held.reached();
    expect((await sayRaw(created, { message: lineOf(11) })).status).toBe(409);
    await held.release();
    await last;
    expect((await sayRaw(created, { message: lineOf(11) })).status).toBe(429);
    expect((await sayRaw(created, { message: "" })).status).toBe(422);
    await call("POST", at(session_id, "/end"), { token });
    expect((await sayRaw(created, { message: lineOf(11) })).status).toBe(409);
  });
});

describe("new sessions from one address", () => {
  const from = (address: string, json: unknown = {}) =>
    call("POST", "/api/sessions", { json, address });

  it("are forty, then ten a minute, and other addresses do not pay for it", async () => {
    const setClock = stillClock();
    for (let n = 0; n < HOUSES; n += 1) expect((await from("192.0.2.1")).status).toBe(201);
    const refused = await from("192.0.2.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBe(6);
    expect((await from("192.0.2.2")).status).toBe(201);
    setClock(6_000);
    expect((await from("192.0.2.1")).status).toBe(201);
    expect((await from("192.0.2.1")).status).toBe(429);
  });

  it("are not counted when nothing could be begun", async () => {
    stillClock();
    for (let n = 0; n < HOUSES + 5; n += 1) {
      expect((await from("192.0.2.3", { seed: "x" })).status).toBe(422);
    }
    expect((await from("192.0.2.3")).status).toBe(201);
  });
});

describe("frames of one socket", () => {
  const FRAMES = 60;
  const SPACED = '{ "type": "ping" }';

  it.each([
    ["pings in any spelling", () => SPACED],
    ["joins", (token: string) => JSON.stringify({ type: "join_session", token })],
    ["what cannot be read", () => "this is no frame"],
  ])("are sixty at once, %s too; twenty more in a minute close it", async (_, frameFor) => {
    stillClock();
    const { session_id, share_token } = await createSession();
    const socket = await joined(session_id, share_token);
    for (let n = 1; n < FRAMES; n += 1) socket.sendRaw(SPACED);
    socket.sendRaw(frameFor(share_token));
    expect(await socket.next("error")).toMatchObject({ code: "too_fast" });
    for (let n = 0; n < 19; n += 1) socket.sendRaw(frameFor(share_token));
    await socket.until("twenty refusals", () => socket.all("error")[19]);
    socket.sendRaw(frameFor(share_token));
    expect((await socket.closed).code).toBe(1008);
    expect(socket.all("session_joined")).toHaveLength(1);
    expect(socket.all("pong")).toHaveLength(FRAMES - 1);
  });

  it("are ten a second after that, and the ping that the platform answers is none of them", async () => {
    const setClock = stillClock();
    const { session_id, token } = await createSession();
    const socket = await joined(session_id, token);
    for (let n = 1; n < FRAMES; n += 1) socket.sendRaw(SPACED);
    for (let n = 0; n < 30; n += 1) socket.sendRaw('{"type":"ping"}');
    await socket.until("all pongs", () => socket.all("pong")[FRAMES + 28]);
    setClock(1_000);
    for (let n = 0; n < 11; n += 1) socket.sendRaw(SPACED);
    expect(await socket.next("error")).toMatchObject({ code: "too_fast" });
    expect(socket.all("pong")).toHaveLength(FRAMES + 29 + 10);
  });

  it("that come too fast are named, if they hold a line", async () => {
    stillClock();
    const { session_id, token } = await createSession();
    const socket = await joined(session_id, token);
    await opened(socket);
    for (let n = 1; n < FRAMES; n += 1) socket.sendRaw(SPACED);
    socket.send({ type: "text_message", id: "line-1", message: lineOf(1) });
    expect(await socket.next("error")).toMatchObject({ code: "too_fast", in_reply_to: "line-1" });
  });
});

describe("reactions and suggestions", () => {
  const AT_ONCE = 20;
  const clap = { type: "reaction", emoji: "👏" } as const;

  it("are twenty at once and then five a second from all who watch, whoever reconnects", async () => {
    const setClock = stillClock();
    const { session_id, share_token } = await createSession();
    const claps: (number | undefined)[] = [];
    for (let n = 0; n < 5; n += 1) {
      const watcher = await joined(session_id, share_token);
      for (let clapped = 0; clapped < 15; clapped += 1) watcher.send(clap);
      await watcher.until("the last answer", () =>
        watcher.all("audience").length + watcher.all("error").length > 15 ? true : undefined,
      );
      claps.push(watcher.all("audience").at(-1)?.reactions["👏"]);
      watcher.close();
    }
    expect(claps).toEqual([15, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE]);
    setClock(1_000);
    const watcher = await joined(session_id, share_token);
    for (let clapped = 0; clapped < 10; clapped += 1) watcher.send(clap);
    expect(await watcher.next("error")).toMatchObject({ code: "too_fast" });
    await watcher.settled();
    expect(watcher.all("audience").at(-1)?.reactions["👏"]).toBe(AT_ONCE + 5);
  });

  it("of a loud house cost the player none", async () => {
    stillClock();
    const { session_id, token, share_token } = await createSession();
    // Suggestions are taken before and between scenes.
    await call("POST", at(session_id, "/end"), { token });
    const watcher = await joined(session_id, share_token);
    for (let clapped = 0; clapped < 30; clapped += 1) watcher.send(clap);
    expect(await watcher.next("error")).toMatchObject({ code: "too_fast" });
    watcher.send({ type: "suggestion", text: "a lighthouse" });
    await watcher.settled();
    expect(watcher.all("error").at(-1)).toMatchObject({ code: "too_fast" });
    const player = await joined(session_id, token);
    player.send({ type: "suggestion", text: "a submarine" });
    player.send(clap);
    await player.settled();
    expect(player.all("error")).toEqual([]);
  });
});
