import { describe, expect, it } from "vitest";
import type { Created, TurnAnswer } from "../../src/scene/protocol.ts";
import { evict, kill, logOf } from "./support/objects.ts";
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

const LINE = "Yes, and I brought the flour from my sister's mill.";
const OTHER = "No wait, I never had a sister.";

async function onStage() {
  const created = await createSession();
  const player = await joined(created.session_id, created.token);
  await opened(player);
  return { created, player };
}

/** How often the line stands in the log: as the player's, and as answered. */
async function timesPlayed({ session_id }: Created, id: string) {
  const log = await logOf(session_id);
  const lines = log.filter(({ event }) => event.type === "message" && event.message_id === id);
  const replies = log.filter(
    ({ event }) => event.type === "message" && event.agent_name === "partner" && event.turn > 0,
  );
  return { lines: lines.length, replies: replies.length };
}

/** A socket's answer in the shape of HTTP's. */
function bare(frame: TurnAnswer & { type: string; in_reply_to: string }): TurnAnswer {
  const { type: _, in_reply_to: __, ...answer } = frame;
  return answer;
}

describe("a line sent again with its id", () => {
  it("gets the same answer on the same socket, on another one and over HTTP", async () => {
    const { created, player } = await onStage();
    const first = await player.say("m1", LINE);
    expect(await player.say("m1", LINE)).toEqual(first);
    const other = await joined(created.session_id, created.token);
    expect(await other.say("m1", LINE)).toEqual(first);
    expect(await say(created, LINE, "m1")).toEqual(bare(first));
    expect(await timesPlayed(created, "m1")).toEqual({ lines: 1, replies: 1 });
  });

  it("gets the same answer on a socket when it was first sent over HTTP", async () => {
    const { created, player } = await onStage();
    const first = await say(created, LINE, "m1");
    await player.next("agent_response");
    const from = player.frames.length;
    expect(bare(await player.say("m1", LINE))).toEqual(first);
    await player.settled();
    expect(player.all("message", from)).toEqual([]);
  });

  it("waits for the running turn and gets its answer, wherever it was sent", async () => {
    const { created, player } = await onStage();
    const held = hold(created.session_id, "reply:1 has said 2");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    const other = await joined(created.session_id, created.token);
    const overHttp = [say(created, LINE, "m1"), say(created, LINE, "m1")];
    player.send({ type: "text_message", id: "m1", message: LINE });
    other.send({ type: "text_message", id: "m1", message: LINE });
    await player.settled();
    await other.settled();
    expect([...player.all("error"), ...other.all("error")]).toEqual([]);
    await held.release();
    const answers = await Promise.all(overHttp);
    const onSocket = await player.next("agent_response");
    expect(answers).toEqual([bare(onSocket), bare(onSocket)]);
    expect(await other.next("agent_response")).toEqual(onSocket);
    expect(await timesPlayed(created, "m1")).toEqual({ lines: 1, replies: 1 });
  });

  it("gets the same answer after the scene, when a new line is refused", async () => {
    const { created, player } = await onStage();
    const first = await player.say("m1", LINE);
    player.send({ type: "end_scene" });
    await player.next("session_complete");
    expect(await say(created, LINE, "m1")).toEqual(bare(first));
    expect(await player.say("m1", LINE)).toEqual(first);
    expect((await sayRaw(created, { message: LINE, message_id: "m2" })).status).toBe(409);
    player.send({ type: "text_message", id: "m2", message: LINE });
    expect(await player.next("error")).toMatchObject({ code: "wrong_phase", in_reply_to: "m2" });
  });

  it.each([
    ["eviction", evict],
    ["sudden death", kill],
  ])("gets the same answer after the object's %s", async (_, end) => {
    const { created, player } = await onStage();
    const first = await player.say("m1", LINE);
    await end(created.session_id);
    expect(await say(created, LINE, "m1")).toEqual(bare(first));
    expect(await timesPlayed(created, "m1")).toEqual({ lines: 1, replies: 1 });
  });

  it("is the same line however its letters are composed and whatever space is around it", async () => {
    const { created } = await onStage();
    const first = await say(created, "The caf\u00e9 is closed.", "m1");
    expect(await say(created, "  The cafe\u0301 is closed.\n", "m1")).toEqual(first);
  });

  it("is the same line where half a character was cut off, which storage would replace", async () => {
    const { created } = await onStage();
    const first = await say(created, "A broken \ud83d face.", "m1");
    await kill(created.session_id);
    expect(await say(created, "A broken \ud83d face.", "m1")).toEqual(first);
  });
});

describe("an id used again for another line", () => {
  it("is refused over HTTP with 422 and on a socket with bad_message, and plays nothing", async () => {
    const { created, player } = await onStage();
    await player.say("m1", LINE);
    const response = await sayRaw(created, { message: OTHER, message_id: "m1" });
    expect(response.status).toBe(422);
    expect(await jsonOf(response)).toMatchObject({ errors: [{ path: "message_id" }] });
    player.send({ type: "text_message", id: "m1", message: OTHER });
    expect(await player.next("error")).toMatchObject({ code: "bad_message", in_reply_to: "m1" });
    expect(await timesPlayed(created, "m1")).toEqual({ lines: 1, replies: 1 });
  });

  it("is refused also while the turn runs and after the scene", async () => {
    const { created, player } = await onStage();
    const held = hold(created.session_id, "reply:1 begins");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    expect((await sayRaw(created, { message: OTHER, message_id: "m1" })).status).toBe(422);
    await held.release();
    await player.next("agent_response");
    await call("POST", at(created.session_id, "/end"), { token: created.token });
    expect((await sayRaw(created, { message: OTHER, message_id: "m1" })).status).toBe(422);
  });
});

describe("Idempotency-Key", () => {
  it("is the line's id where the body has none", async () => {
    const { created } = await onStage();
    const headers = { "idempotency-key": "key-1" };
    const first = await sayRaw(created, { message: LINE }, headers);
    const answer = await jsonOf<TurnAnswer>(first);
    expect(answer.message_id).toBe("key-1");
    const again = await sayRaw(created, { message: LINE }, headers);
    expect(await jsonOf(again)).toEqual(answer);
    expect(await say(created, LINE, "key-1")).toEqual(answer);
  });

  it("gives way to the id in the body", async () => {
    const { created } = await onStage();
    const headers = { "idempotency-key": "key-1" };
    const response = await sayRaw(created, { message: LINE, message_id: "m1" }, headers);
    expect(await jsonOf(response)).toMatchObject({ message_id: "m1" });
  });

  it("is refused by name where it is not an id", async () => {
    const { created } = await onStage();
    for (const key of ["with space", "x".repeat(65), "a/b"]) {
      const response = await sayRaw(created, { message: LINE }, { "idempotency-key": key });
      expect(response.status).toBe(422);
      expect(await jsonOf(response)).toMatchObject({ errors: [{ path: "Idempotency-Key" }] });
    }
  });

  it("is not needed: without any id every line is a new one", async () => {
    const { created } = await onStage();
    const [first, second] = [await say(created, LINE), await say(created, LINE)];
    expect([first.turn, second.turn]).toEqual([1, 2]);
    expect(first.message_id).not.toBe(second.message_id);
  });
});
