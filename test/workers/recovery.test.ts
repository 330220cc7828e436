import { afterEach, describe, expect, it, vi } from "vitest";
import type { SceneEvent } from "../../src/scene/events.ts";
import type { Created, Report } from "../../src/scene/protocol.ts";
import { alarmOf, evict, kill, logOf, ringAlarm, tablesOf } from "./support/objects.ts";
import { createHeld, hold, type Step } from "./support/prompter.ts";
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
/** SPEC's promise is 10 s with nobody there; the object's own is to wake well within it. */
const WAKES_WITHIN_MS = 5_000;

type Logged = { seq: number | null; event: SceneEvent };

/** Asks the log until it holds what is waited for; every look lets the object go on. */
async function untilLogged(id: string, what: (event: SceneEvent) => boolean): Promise<Logged[]> {
  for (;;) {
    const log = await logOf(id);
    if (log.some(({ event }) => what(event))) return log;
  }
}

const opening = (event: SceneEvent) =>
  event.type === "message" && event.agent_name === "partner" && event.turn === 0;
const closing = (turn: number) => (event: SceneEvent) =>
  event.type === "turn_closed" && event.turn === turn;
const complete = (event: SceneEvent) => event.type === "session_complete";

/** One of each: no line twice, no answer twice, no event without its number. */
function expectWhole(log: readonly Logged[]): void {
  const seqs = log.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  const spoken = log.flatMap(({ event }) =>
    event.type === "message" && event.agent_name !== "mc"
      ? [`${event.agent_name ?? "player"} ${event.turn}`]
      : [],
  );
  expect(spoken).toEqual([...new Set(spoken)]);
  for (const type of ["game_selected", "coach_report", "session_complete", "backstage"] as const) {
    expect(log.filter(({ event }) => event.type === type).length).toBeLessThanOrEqual(1);
  }
  const welcomes = log.filter(
    ({ event }) => event.type === "message" && event.agent_name === "mc" && event.turn === 0,
  );
  expect(welcomes.length).toBeLessThanOrEqual(1);
}

/** The server is gone at this very step; nobody reconnects, only the alarm rings. */
async function dieAndWake(id: string, end: (id: string) => Promise<void>): Promise<void> {
  const alarm = await alarmOf(id);
  expect(alarm).not.toBeNull();
  expect(alarm ?? 0).toBeLessThanOrEqual(Date.now() + WAKES_WITHIN_MS);
  await end(id);
  expect(await ringAlarm(id)).toBe(true);
}

const ENDS: readonly [string, (id: string) => Promise<void>][] = [
  ["killed", kill],
  ["evicted", evict],
];

describe.each(ENDS)("a stage that is %s", (_, end) => {
  it.each<Step>([
    "welcome begins",
    "welcome hands in pick_game",
    "welcome has said 2",
    "welcome hands in welcome",
    "opening begins",
    "opening has said 3",
    "opening hands in open",
  ])("in the warm-up, when %s, opens the scene on its return", async (step) => {
    const { created } = await createHeld(step);
    const { session_id } = created;
    await dieAndWake(session_id, end);
    expectWhole(await untilLogged(session_id, opening));
    expect(await say(created, LINE, "m1")).toMatchObject({ turn: 1 });
  });

  it.each<Step>([
    "reply:1 begins",
    "reply:1 has said 1",
    "reply:1 has said 3",
    "reply:1 hands in account",
    "reply:1 hands in reply",
    "reaction:1 begins",
    "reaction:1 hands in account",
    "reaction:1 hands in react",
  ])("in a turn, when %s, finishes it on its return", async (step) => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    const held = hold(session_id, step);
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    await player.next("message", 0, ({ message_id }) => message_id === "m1");
    // Between Partner and Room: whoever is not held has come to an end.
    if (step.startsWith("reaction")) {
      await player.next(
        "message",
        0,
        ({ turn, agent_name }) => turn === 1 && agent_name === "partner",
      );
    }
    await dieAndWake(session_id, end);
    expectWhole(await untilLogged(session_id, closing(1)));
    const answer = await say(created, LINE, "m1");
    expect(answer.partner_response).not.toBe("");
    expect(await say(created, "And a second sack of sugar.", "m2")).toMatchObject({ turn: 2 });
    expectWhole(await logOf(session_id));
  });

  /** An eviction waits for what runs, in the notes until their deadline of many seconds, so it comes before them. */
  const inTheNotes: Step[] =
    end === kill
      ? ["notes begins", "notes hands in account", "notes hands in notes"]
      : ["notes begins"];

  it.each(inTheNotes)("in the notes, when %s, writes them on its return", async (step) => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    await player.say("m1", LINE);
    const held = hold(session_id, step);
    player.send({ type: "end_scene" });
    await held.reached();
    await dieAndWake(session_id, end);
    expectWhole(await untilLogged(session_id, complete));
    const report = await call("GET", at(session_id, "/report"), { token });
    expect(await jsonOf<Report>(report)).toMatchObject({ session_id, measures: { lines: 1 } });
  });

  it("with an end asked for in mid-reply keeps the wish: the reply, then the notes", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    const held = hold(session_id, "reply:1 has said 2");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    player.send({ type: "end_scene" });
    await player.settled();
    await dieAndWake(session_id, end);
    const log = await untilLogged(session_id, complete);
    expectWhole(log);
    expect(
      log.some(
        ({ event }) =>
          event.type === "message" && event.agent_name === "partner" && event.turn === 1,
      ),
    ).toBe(true);
  });
});

describe("whoever stays through it or comes back", () => {
  it("hears a reply that is begun again from offset 0 on, on a socket that outlived the eviction", async () => {
    const { session_id, token } = await createSession();
    const player = await joined(session_id, token);
    await opened(player);
    const held = hold(session_id, "reply:1 has said 3");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    await player.settled();
    const from = player.frames.length;
    await evict(session_id);
    await ringAlarm(session_id);
    const { partner_response } = await player.next("agent_response", from);
    const deltas = player.all("agent_delta", from).filter(({ turn }) => turn === 1);
    expect(deltas[0]?.offset).toBe(0);
    expect(deltas.map(({ text }) => text).join("")).toBe(partner_response);
    expect(player.events().map(({ seq }) => seq)).toEqual(player.events().map((_, i) => i + 1));
  });

  it("misses nothing and sees nothing twice after the kill", async () => {
    const { session_id, token } = await createSession();
    const before = await joined(session_id, token);
    await opened(before);
    const held = hold(session_id, "reply:1 hands in reply");
    before.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    await before.settled();
    const seen = before.events().at(-1)?.seq ?? 0;
    await kill(session_id);
    await before.closed;
    const after = await joined(session_id, token, seen);
    after.send({ type: "text_message", id: "m1", message: LINE });
    await after.next("agent_response");
    const fresh = await joined(session_id, token);
    await fresh.settled();
    expect([...before.eventTexts(), ...after.eventTexts()]).toEqual(fresh.eventTexts());
    expectWhole(await logOf(session_id));
  });

  it("plays a line once that was sent again because the server died before it could be acknowledged", async () => {
    const { session_id, token } = await createSession();
    const player = await joined(session_id, token);
    await opened(player);
    player.send({ type: "text_message", id: "m1", message: LINE });
    await kill(session_id);
    const again = await joined(session_id, token);
    await again.say("m1", LINE);
    const log = await logOf(session_id);
    expectWhole(log);
    expect(
      log.filter(({ event }) => event.type === "message" && event.role === "user"),
    ).toHaveLength(1);
  });

  it("does not hear the late words of a turn that was ended without them", async () => {
    const { session_id, token } = await createSession();
    const player = await joined(session_id, token);
    await opened(player);
    const room = hold(session_id, "reaction:1 hands in react");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await room.reached();
    await player.next(
      "message",
      0,
      ({ turn, agent_name }) => turn === 1 && agent_name === "partner",
    );
    player.send({ type: "end_scene" });
    await player.next("session_complete");
    expect(await room.isCancelled()).toBe(true);
    const { length } = await logOf(session_id);
    await room.release();
    await player.settled();
    expect(await logOf(session_id)).toHaveLength(length);
  });
});

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
        expect((await socket.closed).code).toBe(4404);
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
  afterEach(() => void vi.restoreAllMocks());

  /** The clock of the whole house jumps to this time. */
  const setClock = (toMs: number) => vi.spyOn(Date, "now").mockReturnValue(toMs);
  const expiryOf = ({ session }: Created) => Date.parse(session.expires_at ?? "");

  it("writes the notes of a running scene first, then erases it", async () => {
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
    expect((await player.closed).code).toBe(4404);
    expect(await tablesOf(session_id)).toEqual([]);
    expect((await call("GET", at(session_id), { token })).status).toBe(404);
  });

  it("erases a scene in which nobody spoke, without notes", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    const player = await joined(session_id, token);
    await opened(player);
    setClock(Date.now() + 3 * 3_600_000);
    await ringAlarm(session_id);
    await player.next("session_complete");
    expect(player.all("coach_report")).toEqual([]);
    await ringAlarm(session_id);
    expect((await player.closed).code).toBe(4404);
    expect(await tablesOf(session_id)).toEqual([]);
  });

  it("keeps a scene whose time is not up, and every line gives it new time", async () => {
    const created = await createSession();
    const { session_id, token } = created;
    await untilLogged(session_id, opening);
    setClock(expiryOf(created) - 60_000);
    await say(created, LINE, "m1");
    setClock(expiryOf(created) + 60_000);
    await ringAlarm(session_id);
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
    expect((await logOf(session_id)).some(({ event }) => event.type === "scene_ended")).toBe(false);
    expect(await alarmOf(session_id)).not.toBeNull();
  });
});
