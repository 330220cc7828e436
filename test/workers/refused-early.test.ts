/** A refusal costs next to nothing: it comes before anybody listens to the line or reads the log. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EventLog } from "../../src/objects/event-log.ts";
import { setVars } from "./support/house.ts";
import { lineOf } from "./support/lines.ts";
import { hold, linesListenedTo } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  error,
  errorAfter,
  joined,
  onStage,
  say,
  sayRaw,
} from "./support/stage-client.ts";

const BURST = 10;
const HOUSES = 40;

beforeAll(() => setVars({ RATE_LIMITS: "on" }));
afterEach(() => void vi.restoreAllMocks());

function stopTheClock(): void {
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now);
}

describe("a line that is refused is not listened to", () => {
  it("while the Partner speaks, over HTTP and on a socket", async () => {
    const { player, ...created } = await onStage();
    const held = hold(created.session_id, "reply:1 has said 1");
    player.send({ type: "text_message", id: "m1", message: lineOf(1) });
    await held.reached();
    expect(linesListenedTo()).toEqual([lineOf(1)]);
    expect((await sayRaw(created, { message: lineOf(2) })).status).toBe(409);
    const second = { type: "text_message", id: "m2", message: lineOf(2) };
    expect(await error(player, second)).toMatchObject({ code: "turn_in_progress" });
    expect(linesListenedTo()).toEqual([]);
    await held.release();
    await player.next("agent_response");
  });

  it("after the scene", async () => {
    const created = await createSession();
    await say(created, lineOf(1));
    await call("POST", at(created.session_id, "/end"), { token: created.token });
    linesListenedTo();
    expect((await sayRaw(created, { message: lineOf(2) })).status).toBe(409);
    expect(linesListenedTo()).toEqual([]);
  });

  it("when it comes too fast", async () => {
    stopTheClock();
    const created = await createSession();
    for (let turn = 1; turn <= BURST; turn += 1) await say(created, lineOf(turn));
    expect(linesListenedTo()).toHaveLength(BURST);
    const player = await joined(created.session_id, created.token);
    const next = { type: "text_message", id: "next", message: lineOf(11) };
    expect(await error(player, next)).toMatchObject({ code: "too_fast" });
    expect((await sayRaw(created, { message: lineOf(11) })).status).toBe(429);
    expect(linesListenedTo()).toEqual([]);
  });

  it("when it is said by somebody else, is too large, says nothing or was said before", async () => {
    const created = await createSession();
    const { session_id, token, share_token } = created;
    await say(created, lineOf(1), "m1");
    expect(linesListenedTo()).toEqual([lineOf(1)]);
    const path = at(session_id, "/message");
    const json = { message: lineOf(2) };
    const large = JSON.stringify({ message: "x".repeat(17_000) });
    const refused = [
      await call("POST", path, { token: share_token, json }),
      await call("POST", path, { token, body: large }),
      await call("POST", path, { token, json: { message: "" } }),
      await sayRaw(created, { message: lineOf(2), message_id: "m1" }),
      await sayRaw(created, { message: lineOf(1), message_id: "m1" }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 413, 422, 422, 200]);
    expect(linesListenedTo()).toEqual([]);
  });
});

describe("a frame that is too large", () => {
  it("is refused before any of its text is looked at", async () => {
    const { player } = await onStage();
    const normalize = vi.spyOn(String.prototype, "normalize");
    const frame = { type: "text_message", id: "m1", message: "e\u0301".repeat(9_000) };
    expect(await errorAfter(player, JSON.stringify(frame))).toMatchObject({
      code: "too_large",
      in_reply_to: "m1",
    });
    expect(normalize).not.toHaveBeenCalled();
  });
});

describe("a watcher's call in the middle of the scene", () => {
  it("is refused for the phase and uses up no turn of its pace", async () => {
    stopTheClock();
    const { session_id, share_token } = await onStage();
    const watcher = await joined(session_id, share_token);
    for (let n = 0; n < 8; n += 1) {
      const refused = await error(watcher, { type: "suggestion", text: "a lighthouse" });
      expect(refused).toMatchObject({ code: "wrong_phase" });
    }
    watcher.send({ type: "reaction", emoji: "👏" });
    await watcher.next("audience", 0, ({ reactions }) => reactions["👏"] === 1);
  });
});

describe("a retake that is refused", () => {
  it("for its address has read nothing of the log", async () => {
    stopTheClock();
    const address = "192.0.2.77";
    const created = await createSession();
    const { session_id, token } = created;
    await say(created, lineOf(1));
    await call("POST", at(session_id, "/end"), { token });
    for (let n = 0; n < HOUSES; n += 1) {
      await call("POST", "/api/sessions", { json: {}, address });
    }
    const read = vi.spyOn(EventLog.prototype, "all");
    const retake = () =>
      call("POST", at(session_id, "/retake"), { token, address, json: { turn: 1 } });
    expect((await retake()).status).toBe(429);
    expect(read).not.toHaveBeenCalled();
  });
});
