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
    call("POST", "/api/sessions", { json, headers: { "cf-connecting-ip": address } });

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

describe("watchers", () => {
  it("are slowed down when they react or suggest without end, each for themself", async () => {
    stillClock();
    const { session_id, share_token } = await createSession();
    const loud = await joined(session_id, share_token);
    const calm = await joined(session_id, share_token);
    for (let n = 0; n < 30; n += 1) loud.send({ type: "reaction", emoji: "👏" });
    expect(await loud.next("error")).toMatchObject({ code: "too_fast" });
    await loud.settled();
    const shown = loud.all("audience").at(-1)?.reactions["👏"] ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(30);
    calm.send({ type: "reaction", emoji: "😂" });
    await calm.settled();
    expect(calm.all("error")).toEqual([]);
  });
});
