import { afterEach, describe, expect, it, vi } from "vitest";
import { alarmOf, evict, inScene, ringAlarm } from "./support/objects.ts";
import { createHeld, hold } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  error,
  joined,
  knock,
  onStage,
  opened,
  openSocket,
  StageSocket,
} from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";

describe("joining", () => {
  it("is welcomed with `connected` at once, then with the session, its last seq and the role", async () => {
    const { session_id, token, share_token } = await onStage();
    const socket = await openSocket(session_id);
    expect(await socket.next("connected")).toEqual({
      type: "connected",
      status: "ready",
      protocol: 1,
    });
    const welcome = await socket.join(token);
    await socket.settled();
    expect(welcome).toMatchObject({ role: "player", session: { session_id, user_id: null } });
    expect(welcome.last_seq).toBe(socket.events().at(-1)?.seq);
    const watcher = await openSocket(session_id);
    const seen = await watcher.join(share_token);
    expect(seen).toMatchObject({ role: "watcher", session: { session_id } });
    for (const own of ["user_id", "seed", "cost_usd", "total_tokens_used", "suggestions"]) {
      expect(seen.session).not.toHaveProperty(own);
    }
  });

  it("is answered afresh a second time, and may change the role", async () => {
    const { session_id, token, share_token } = await onStage();
    const socket = await joined(session_id, token);
    await socket.settled();
    const from = socket.frames.length;
    const again = await socket.join(share_token, 2);
    await socket.settled();
    expect(again.role).toBe("watcher");
    expect(
      socket
        .events()
        .filter((_, index) => index >= 6)
        .map(({ seq }) => seq)[0],
    ).toBe(3);
    expect(socket.frames.slice(from).filter((frame) => "seq" in frame)).toHaveLength(
      again.last_seq - 2,
    );
    expect(await error(socket, { type: "end_scene" })).toMatchObject({ code: "forbidden" });
  });

  it("may be tried again after a wrong token", async () => {
    const { session_id, token } = await onStage();
    const socket = await openSocket(session_id);
    const wrong = { type: "join_session", token: "not-the-token" };
    expect(await error(socket, wrong)).toMatchObject({ code: "forbidden" });
    expect((await socket.join(token)).role).toBe("player");
  });

  it("after more than the last seq is a bad message, and may be tried again", async () => {
    const { session_id, token, player } = await onStage();
    const last = player.events().length;
    const socket = await openSocket(session_id);
    const beyond = { type: "join_session", token, after: last + 1 };
    expect(await error(socket, beyond)).toMatchObject({ code: "bad_message" });
    await socket.join(token, last);
    await socket.settled();
    expect(socket.events()).toEqual([]);
  });

  it("in mid-reply hears first what was said so far, at offset 0, then the rest", async () => {
    const { session_id, share_token, player } = await onStage();
    const held = hold(session_id, "reply:1 has said 3");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    await player.settled();
    const soFar = player.all("agent_delta").filter(({ turn }) => turn === 1);
    const late = await joined(session_id, share_token);
    const caughtUp = await late.next("agent_delta");
    expect(caughtUp).toMatchObject({ turn: 1, agent_name: "partner", offset: 0 });
    expect(caughtUp.text).toBe(soFar.map(({ text }) => text).join(""));
    await held.release();
    const { partner_response } = await player.next("agent_response");
    await late.settled();
    const heard = late.all("agent_delta").filter(({ turn }) => turn === 1);
    expect(heard.map(({ text }) => text).join("")).toBe(partner_response);
  });

  it("in mid-welcome hears the MC so far as well", async () => {
    const { created, held } = await createHeld("welcome has said 4");
    const socket = await joined(created.session_id, created.token);
    expect(await socket.next("agent_delta")).toMatchObject({
      agent_name: "mc",
      turn: 0,
      offset: 0,
    });
    await held.release();
    await opened(socket);
    const welcome = await socket.next("message");
    const heard = socket.all("agent_delta").filter(({ agent_name }) => agent_name === "mc");
    expect(heard.map(({ text }) => text).join("")).toBe(
      "content" in welcome ? welcome.content : "",
    );
  });
});

describe("a socket that does not join", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("may do nothing but join and ping", async () => {
    const { session_id } = await onStage();
    const socket = await openSocket(session_id);
    for (const frame of [
      { type: "text_message", id: "m1", message: LINE },
      { type: "end_scene" },
      { type: "reaction", emoji: "👏" },
      { type: "suggestion", text: "a submarine" },
    ]) {
      expect(await error(socket, frame)).toMatchObject({ code: "forbidden" });
    }
    expect(socket.events()).toEqual([]);
  });

  it("hears nothing of the scene", async () => {
    const { session_id, player } = await onStage();
    const socket = await openSocket(session_id);
    await player.say("m1", LINE);
    await socket.settled();
    expect(socket.frames.map(({ type }) => type)).toEqual(["connected", "pong"]);
  });

  it("is closed with 4401 after ten seconds, by the alarm, also if the object has slept", async () => {
    const { session_id, player } = await onStage();
    // Spent, so that what rings later is set for the socket's sake.
    await ringAlarm(session_id);
    expect(await alarmOf(session_id)).toBeGreaterThan(Date.now() + 3_600_000);
    const opensAt = Date.now();
    const socket = await openSocket(session_id);
    const alarm = await alarmOf(session_id);
    expect(alarm ?? 0).toBeGreaterThan(0);
    expect(alarm ?? 0).toBeLessThanOrEqual(Date.now() + 10_000);
    await evict(session_id);
    vi.spyOn(Date, "now").mockReturnValue(opensAt + 9_000);
    await ringAlarm(session_id);
    await socket.settled();
    vi.spyOn(Date, "now").mockReturnValue(opensAt + 11_000);
    await ringAlarm(session_id);
    expect((await socket.closed).code).toBe(4401);
    await player.settled();
  });

  it("makes room for whoever comes after ten of them, so that they never keep the player out", async () => {
    const { session_id, token } = await createSession();
    const crowd: StageSocket[] = [];
    for (let n = 0; n < 10; n += 1) crowd.push(await openSocket(session_id));
    const player = await openSocket(session_id);
    // At once, and not only when its ten seconds are over. Of those that came in the same millisecond
    // any is the oldest.
    expect(await Promise.race(crowd.map(({ closed }) => closed))).toEqual({
      code: 4401,
      reason: expect.stringMatching(/too many/),
    });
    expect((await player.join(token)).role).toBe("player");
    await player.settled();
  });
});

describe("a socket over which much was sent", () => {
  const MAX_SENT = 2_097_152;
  const units = (socket: StageSocket) => socket.raw.reduce((sum, text) => sum + text.length, 0);

  it("is closed, though it pings, joins and sleeps, and misses nothing when it comes back", async () => {
    const { session_id, share_token, player } = await onStage();
    const watcher = await joined(session_id, share_token);
    await watcher.settled();
    const welcome = units(watcher);
    const again = JSON.stringify({ type: "join_session", token: share_token });
    let isOpen = true;
    void watcher.closed.then(() => {
      isOpen = false;
    });
    for (let nap = 0; isOpen && nap < 30; nap += 1) {
      for (let n = 0; n < 40; n += 1) watcher.sendRaw(again);
      watcher.sendRaw('{"type":"ping"}');
      await player.settled();
      await evict(session_id);
    }
    expect(isOpen).toBe(false);
    expect(await watcher.closed).toEqual({ code: 1013, reason: expect.stringMatching(/again/) });
    expect(units(watcher)).toBeGreaterThan(MAX_SENT);
    expect(units(watcher)).toBeLessThan(MAX_SENT + 3 * welcome);
    const back = await joined(session_id, share_token, 2);
    await back.settled();
    expect(back.eventTexts()).toEqual(player.eventTexts(2));
  });

  it("is remembered through a hibernation, also where it was little by little", async () => {
    const { session_id, player } = await onStage();
    await player.say("m1", LINE);
    const before = units(player);
    for (let n = 0; n < 200; n += 1) player.send({ type: "text_message", id: "m1", message: LINE });
    await player.settled();
    const sent = units(player) - before;
    await evict(session_id);
    const [noted] = await inScene(session_id, (state) =>
      state
        .getWebSockets()
        .map((socket) => (socket.deserializeAttachment() as { sent: number }).sent),
    );
    expect(sent).toBeGreaterThan(65_536);
    expect(noted).toBeGreaterThan(sent - 65_536);
  });
});

describe("a full house", () => {
  it("takes 49 watchers and the player, turns further watchers away, and always has the player's place", async () => {
    const { session_id, token, share_token } = await createSession();
    const watchers: StageSocket[] = [];
    for (let n = 0; n < 49; n += 1) watchers.push(await joined(session_id, share_token));
    const tooMany = await openSocket(session_id);
    tooMany.send({ type: "join_session", token: share_token });
    expect((await tooMany.closed).code).toBe(1013);
    const player = await joined(session_id, token);
    await player.settled();
    expect(player.all("audience").at(-1)).toMatchObject({ watchers: 49 });
    const elsewhere = await joined(session_id, token);
    expect((await player.closed).code).toBe(1013);
    await opened(elsewhere);
    const answer = await elsewhere.say("m1", LINE);
    const heard = await watchers[48]?.next(
      "message",
      0,
      ({ turn, agent_name }) => turn === 1 && agent_name === "partner",
    );
    expect(heard).toMatchObject({ content: answer.partner_response });
    for (const watcher of watchers) watcher.close();
  });
});

describe("one holder of a share link", () => {
  it("cannot take all places, whatever it says where it comes from", async () => {
    const { session_id, token, share_token } = await createSession();
    const seats = async (address: string) => {
      const socket = await openSocket(session_id, address);
      socket.send({ type: "join_session", token: share_token });
      return socket.until("an answer", () =>
        socket.all("session_joined").length > 0 ? socket : undefined,
      );
    };
    const watchers: StageSocket[] = [];
    for (let n = 0; n < 35; n += 1) watchers.push(await seats(`2001:db8::${n}`));
    const claims = { upgrade: "websocket", "client-address": "192.0.2.9" };
    const response = await call("GET", at(session_id, "/ws"), {
      headers: claims,
      address: "2001:db8::99",
    });
    if (response.webSocket === null) throw new Error("no socket");
    const greedy = new StageSocket(response.webSocket);
    greedy.send({ type: "join_session", token: share_token });
    expect((await greedy.closed).code).toBe(1013);
    watchers.push(await seats("192.0.2.2"));
    const player = await openSocket(session_id, "2001:db8::1");
    expect((await player.join(token)).role).toBe("player");
    for (const watcher of watchers) watcher.close();
  });

  it("cannot keep the player from joining by crowding at the door", async () => {
    const { session_id, token } = await createSession();
    const player = await openSocket(session_id, "192.0.2.1");
    for (let n = 0; n < 12; n += 1) await openSocket(session_id, "192.0.2.2");
    expect((await player.join(token)).role).toBe("player");
  });

  it("cannot pile up sockets that it leaves half closed, and keeps nobody else out by them", async () => {
    const { session_id, token } = await createSession();
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const response = await knock(session_id, {}, "192.0.2.2");
      statuses.push(response.status);
      response.webSocket?.accept({ allowHalfOpen: true });
    }
    expect(new Set(statuses.slice(0, 25))).toEqual(new Set([101]));
    expect(statuses.at(-1)).toBe(429);
    const held = await inScene(session_id, (state) => state.getWebSockets().length);
    expect(held).toBeLessThanOrEqual(25 + 10);
    const player = await openSocket(session_id, "192.0.2.1");
    expect((await player.join(token)).role).toBe("player");
  });
});
