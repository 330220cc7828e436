import { afterEach, describe, expect, it, vi } from "vitest";
import { EventLog } from "../../src/objects/event-log.ts";
import type { SceneEvent } from "../../src/scene/events.ts";
import type { Report } from "../../src/scene/protocol.ts";
import {
  alarmOf,
  evict,
  kill,
  type Logged,
  logOf,
  ringAlarm,
  untilLogged,
} from "./support/objects.ts";
import { createHeld, hold, type Step } from "./support/prompter.ts";
import {
  at,
  call,
  createSession,
  joined,
  jsonOf,
  onStage,
  opened,
  say,
} from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";
/** SPEC's promise is 10 s with nobody there; the object's own is to wake well within it. */
const WAKES_WITHIN_MS = 5_000;

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

describe("a log that cannot be written", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("leaves nothing that only memory knows: the line is not heard of, and is played when it comes again", async () => {
    const { player, ...created } = await onStage();
    const before = await logOf(created.session_id);
    const heard = player.frames.length;
    vi.spyOn(EventLog.prototype, "append").mockImplementationOnce(() => {
      throw new Error("the disk is full");
    });
    player.send({ type: "text_message", id: "m1", message: LINE });
    await player.closed;
    expect(player.frames.slice(heard)).toEqual([]);
    expect(await logOf(created.session_id)).toEqual(before);
    expect((await say(created, LINE, "m1")).turn).toBe(1);
    expectWhole(await logOf(created.session_id));
  });
});

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
    const room = hold(session_id, "reaction:1 hands in account");
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
