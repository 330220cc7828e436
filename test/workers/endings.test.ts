import { afterEach, describe, expect, it, vi } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { setVars } from "./support/house.ts";
import { alarmOf, logOf, ringAlarm, tablesOf, untilLogged } from "./support/objects.ts";
import { hold, type Step } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  joined,
  jsonOf,
  opened,
  openSocket,
  say,
  sayRaw,
} from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";

describe("asking twice", () => {
  it("ends a scene once, however often and at once it is asked to", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    await say(created, LINE, "m1");
    const end = () => call("POST", at(session_id, "/end"), { token });
    const reports = await Promise.all([end(), end(), end()].map(async (r) => jsonOf(await r)));
    const { length } = await logOf(session_id);
    expect(await jsonOf(await end())).toEqual(reports[0]);
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
    expect(await logOf(session_id)).toHaveLength(length);
  });

  it("answers 204 every time to the end of a scene in which the player never spoke", async () => {
    const { session_id, token } = await createSession();
    for (const _ of [1, 2]) {
      expect((await call("POST", at(session_id, "/end"), { token })).status).toBe(204);
    }
    expect((await call("GET", at(session_id, "/report"), { token })).status).toBe(404);
  });
});

describe("erasure in mid-turn", () => {
  it.each<Step>([
    "reply:1 begins",
    "reply:1 has said 3",
    "reply:1 hands in reply",
    "reaction:1 begins",
  ])(
    "when %s, stops the call, empties storage, closes sockets with 4404, and tells the waiting caller 404",
    async (step) => {
      const created: Created = await createSession();
      const { session_id, token, share_token } = created;
      const player = await joined(session_id, token);
      const watcher = await joined(session_id, share_token);
      await opened(player);
      const held = hold(session_id, step);
      const waiting = sayRaw(created, { message: LINE, message_id: "m1" });
      await held.reached();
      const unjoined = await openSocket(session_id);
      expect((await call("DELETE", at(session_id), { token })).status).toBe(204);
      expect((await waiting).status).toBe(404);
      for (const socket of [player, watcher, unjoined]) {
        expect(await socket.closed).toEqual({ code: 4404, reason: "erased" });
      }
      expect(await held.isCancelled()).toBe(true);
      await held.release();
      expect(await tablesOf(session_id)).toEqual([]);
      expect(await alarmOf(session_id)).toBeNull();
      expect((await call("DELETE", at(session_id), { token })).status).toBe(404);
      expect((await sayRaw(created, { message: LINE, message_id: "m1" })).status).toBe(404);
    },
  );

  it("in the notes tells 404 to whoever waits for them", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    await say(created, LINE, "m1");
    const held = hold(session_id, "notes begins");
    const waiting = call("POST", at(session_id, "/end"), { token });
    await held.reached();
    expect((await call("DELETE", at(session_id), { token })).status).toBe(204);
    expect((await waiting).status).toBe(404);
    await held.release();
    expect(await tablesOf(session_id)).toEqual([]);
  });
});

describe("expiry", () => {
  const FINISHED_TTL_MS = 168 * 3_600_000;

  afterEach(() => {
    vi.restoreAllMocks();
    setVars({});
  });

  /** The clock of the whole house jumps to this time. */
  const setClock = (toMs: number) => vi.spyOn(Date, "now").mockReturnValue(toMs);
  const expiryOf = ({ session }: Created) => Date.parse(session.expires_at ?? "");

  it("ends a running scene with its notes, keeps it for as long as a finished one, then erases it", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    await player.say("m1", LINE);
    const alarm = await alarmOf(session_id);
    const view = await jsonOf<Created["session"]>(await call("GET", at(session_id), { token }));
    const expires = Date.parse(view.expires_at ?? "");
    expect(alarm ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(expires);
    setClock(expires);
    await ringAlarm(session_id);
    await player.next("coach_report");
    await player.next("session_complete");
    expect(player.all("scene_ended")).toMatchObject([{ reason: "expired" }]);
    await ringAlarm(session_id);
    const ended = await jsonOf<Created["session"]>(await call("GET", at(session_id), { token }));
    expect(ended).toMatchObject({ current_phase: "COMPLETE", record_until: null });
    expect(Date.parse(ended.expires_at ?? "")).toBe(expires + FINISHED_TTL_MS);
    expect((await call("GET", at(session_id, "/report"), { token })).status).toBe(200);
    setClock(expires + FINISHED_TTL_MS - 1);
    await ringAlarm(session_id);
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
    setClock(expires + FINISHED_TTL_MS);
    await ringAlarm(session_id);
    expect(await player.closed).toEqual({ code: 4404, reason: "expired" });
    expect(await tablesOf(session_id)).toEqual([]);
    expect((await call("GET", at(session_id), { token })).status).toBe(404);
  });

  it("is never, for a finished scene, where it has no limit", async () => {
    setVars({ FINISHED_TTL_HOURS: "0" });
    const created = await createSession();
    const { session_id, token } = created;
    await say(created, LINE, "m1");
    await call("POST", at(session_id, "/end"), { token });
    const view = await jsonOf<Created["session"]>(await call("GET", at(session_id), { token }));
    expect(view.expires_at).toBeNull();
    setClock(Date.now() + 10 * 365 * 24 * 3_600_000);
    await ringAlarm(session_id);
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
  });

  it("erases a scene in which nobody spoke, without notes", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    setClock(Date.now() + 3 * 3_600_000);
    await ringAlarm(session_id);
    expect(await player.closed).toEqual({ code: 4404, reason: "expired" });
    expect(player.all("coach_report")).toEqual([]);
    expect(await tablesOf(session_id)).toEqual([]);
  });

  it("keeps a scene whose time is not up, and every line gives it new time", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    await untilLogged(
      session_id,
      (event) => event.type === "message" && event.agent_name === "partner",
    );
    setClock(expiryOf(created) - 60_000);
    await say(created, LINE, "m1");
    setClock(expiryOf(created) + 60_000);
    await ringAlarm(session_id);
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
    expect((await logOf(session_id)).some(({ event }) => event.type === "scene_ended")).toBe(false);
    expect(await alarmOf(session_id)).not.toBeNull();
  });
});
