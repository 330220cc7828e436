/** The player may renew the link for watchers: whoever holds the old one is out, and stays out. */
import { runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SceneObject } from "../../src/objects/session.ts";
import { evict, kill, logOf, ringAlarm, SCENES } from "./support/objects.ts";
import { hold } from "./support/prompter.ts";
import { at, call, error, joined, jsonOf, onStage, openSocket } from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";
const READS = ["", "/events", "/transcript"] as const;

type Seats = Awaited<ReturnType<typeof onStage>>;

afterEach(() => void vi.restoreAllMocks());

const ask = (sessionId: string, token?: string) =>
  call("POST", at(sessionId, "/share_token"), token === undefined ? {} : { token });

async function renewed({ session_id, token }: Pick<Seats, "session_id" | "token">) {
  const response = await ask(session_id, token);
  expect(response.status).toBe(200);
  return (await jsonOf<{ share_token: string }>(response)).share_token;
}

async function expectOnly(sessionId: string, opens: string, refused: string): Promise<void> {
  for (const rest of READS) {
    const statusFor = async (token: string) =>
      (await call("GET", at(sessionId, rest), { token })).status;
    expect([await statusFor(refused), await statusFor(opens)], rest).toEqual([403, 200]);
  }
  const socket = await openSocket(sessionId);
  const old = { type: "join_session", token: refused };
  expect(await error(socket, old)).toMatchObject({ code: "forbidden" });
  expect((await socket.join(opens)).role).toBe("watcher");
}

describe("a renewed share token", () => {
  it("opens what the old one opened, which opens nothing any more; the player's stays", async () => {
    const seats = await onStage();
    const { session_id, token, share_token } = seats;
    const next = await renewed(seats);
    expect(next).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(next).not.toBe(share_token);
    await expectOnly(session_id, next, share_token);
    const last = await renewed(seats);
    await expectOnly(session_id, last, next);
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
  });

  it.each([
    ["as it plays", async () => undefined],
    ["after it has slept", evict],
  ] as const)("shows out with 4403 whoever watches the scene, %s", async (_, first) => {
    const seats = await onStage();
    const { session_id, share_token, player } = seats;
    const watchers = [await joined(session_id, share_token), await joined(session_id, share_token)];
    await player.next("audience", 0, ({ watchers }) => watchers === 2);
    await first(session_id);
    const from = player.frames.length;
    await renewed(seats);
    for (const watcher of watchers) {
      expect(await watcher.closed).toEqual({ code: 4403, reason: "the share link was renewed" });
    }
    await player.next("audience", from, ({ watchers }) => watchers === 0);
    expect((await player.say("m1", LINE)).turn).toBe(1);
  });

  it("in mid-reply lets whoever is shown out hear no word more", async () => {
    const seats = await onStage();
    const watcher = await joined(seats.session_id, seats.share_token);
    const held = hold(seats.session_id, "reply:1 has said 2");
    seats.player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    await renewed(seats);
    const heard = watcher.frames.length;
    await held.release();
    await seats.player.next("agent_response");
    await watcher.closed;
    expect(watcher.frames.slice(heard)).toEqual([]);
  });

  it("takes nothing more from a socket that leaves its close unanswered", async () => {
    const { session_id, token, share_token, player } = await onStage();
    await joined(session_id, share_token);
    await player.next("audience", 0, ({ watchers }) => watchers === 1);
    const from = player.frames.length;
    await runInDurableObject(
      SCENES.get(SCENES.idFromString(session_id)),
      (scene: SceneObject<unknown>, state) => {
        const isWatching = (socket: WebSocket) =>
          (socket.deserializeAttachment() as { role: string }).role === "watcher";
        const socket = state.getWebSockets().find(isWatching);
        expect(scene.renewShareToken({ token, traceparent: undefined }).ok).toBe(true);
        if (socket === undefined) throw new Error("nobody watches");
        scene.webSocketMessage(socket, '{"type":"reaction","emoji":"👏"}');
      },
    );
    await player.settled();
    expect(player.all("audience", from).filter(({ reactions }) => reactions["👏"])).toEqual([]);
  });

  it("lets a socket that had not joined stay, and join with the new one", async () => {
    const seats = await onStage();
    const waiting = await openSocket(seats.session_id);
    const next = await renewed(seats);
    expect((await waiting.join(next)).role).toBe("watcher");
  });

  it.each([
    ["killed", kill],
    ["evicted", evict],
  ] as const)("holds though the stage is %s right after it was told", async (_, end) => {
    const seats = await onStage();
    const next = await renewed(seats);
    await end(seats.session_id);
    await ringAlarm(seats.session_id);
    await expectOnly(seats.session_id, next, seats.share_token);
  });
});

describe("renewing", () => {
  it("is the player's to do, of a scene that is there", async () => {
    const { session_id, token, share_token, player } = await onStage();
    const watcher = await joined(session_id, share_token);
    expect((await ask(session_id)).status).toBe(401);
    for (const other of [share_token, "not-the-token"]) {
      expect((await ask(session_id, other)).status).toBe(403);
    }
    await watcher.settled();
    expect((await ask("0".repeat(64), token)).status).toBe(404);
    player.close();
    expect((await call("DELETE", at(session_id), { token })).status).toBe(204);
    expect((await ask(session_id, token)).status).toBe(404);
  });

  it("is no part of the scene: the log, which all see, says nothing of it", async () => {
    const seats = await onStage();
    const before = await logOf(seats.session_id);
    const next = await renewed(seats);
    expect(await logOf(seats.session_id)).toEqual(before);
    expect(seats.player.raw.filter((text) => text.includes(next))).toEqual([]);
  });

  it("works after the scene as well", async () => {
    const seats = await onStage();
    await seats.player.say("m1", LINE);
    await call("POST", at(seats.session_id, "/end"), { token: seats.token });
    await expectOnly(seats.session_id, await renewed(seats), seats.share_token);
  });
});
