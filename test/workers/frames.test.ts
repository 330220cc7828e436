import { afterEach, describe, expect, it, vi } from "vitest";
import { evict, inScene } from "./support/objects.ts";
import { error, errorAfter, joined, onStage, openSocket } from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";
const BAD = "this is no frame";

describe("frames", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("over 64 KiB close the socket with 1009", async () => {
    const { session_id, token, player } = await onStage();
    player.sendRaw("x".repeat(64 * 1_024 + 1));
    expect((await player.closed).code).toBe(1009);
    const next = await joined(session_id, token);
    expect((await next.say("m1", LINE)).turn).toBe(1);
  });

  it("over 16 KiB, in bytes, are too_large and the socket stays open", async () => {
    const { player } = await onStage();
    const long = { type: "text_message", id: "m1", message: "ü".repeat(8_200) };
    expect(await error(player, long)).toMatchObject({ code: "too_large", in_reply_to: "m1" });
    expect((await player.say("m1", LINE)).turn).toBe(1);
  });

  it("in binary are bad messages", async () => {
    const { player } = await onStage();
    const { buffer } = new TextEncoder().encode('{"type":"end_scene"}');
    expect(await errorAfter(player, buffer as ArrayBuffer)).toMatchObject({ code: "bad_message" });
    expect((await player.say("m1", LINE)).turn).toBe(1);
  });

  it("that are bad are answered twenty times a minute; one more closes the socket with 1008", async () => {
    const { player } = await onStage();
    for (let n = 0; n < 20; n += 1) {
      expect(await errorAfter(player, BAD)).toMatchObject({ code: "bad_message" });
    }
    await player.settled();
    player.sendRaw(BAD);
    expect((await player.closed).code).toBe(1008);
  });

  it("that guess at tokens or at what there is count as bad; those that only come too early do not", async () => {
    const { session_id, player } = await onStage();
    const early = { type: "suggestion", text: "a lighthouse" };
    for (let n = 0; n < 25; n += 1) {
      expect(await error(player, early)).toMatchObject({ code: "wrong_phase" });
    }
    const unknown = { type: "reaction", emoji: "🐙" };
    for (let n = 0; n < 20; n += 1) await error(player, unknown);
    await player.settled();
    player.sendRaw(JSON.stringify(unknown));
    expect((await player.closed).code).toBe(1008);
    const guesser = await openSocket(session_id);
    for (let n = 0; n <= 20; n += 1) guesser.send({ type: "join_session", token: `guess-${n}` });
    expect((await guesser.closed).code).toBe(1008);
    expect(guesser.all("error")).toHaveLength(20);
  });

  it("that are bad are forgiven after a minute, and counted on through an eviction", async () => {
    const { session_id, player } = await onStage();
    const begins = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(begins);
    for (let n = 0; n < 20; n += 1) await errorAfter(player, BAD);
    clock.mockReturnValue(begins + 61_000);
    for (let n = 0; n < 20; n += 1) await errorAfter(player, BAD);
    await evict(session_id);
    player.sendRaw(BAD);
    expect((await player.closed).code).toBe(1008);
  });

  it("that name a line say which one they answer", async () => {
    const { player } = await onStage();
    const empty = { type: "text_message", id: "m1", message: "   " };
    expect(await error(player, empty)).toMatchObject({ code: "bad_message", in_reply_to: "m1" });
  });
});

describe("ping", () => {
  it("is answered without waking the object when it comes as the contract writes it", async () => {
    const { session_id, player } = await onStage();
    await evict(session_id);
    const from = player.frames.length;
    player.sendRaw('{"type":"ping"}');
    await player.next("pong", from);
    const answered = await inScene(session_id, (state) =>
      state.getWebSockets().map((socket) => state.getWebSocketAutoResponseTimestamp(socket)),
    );
    expect(answered).toEqual([expect.any(Date)]);
  });

  it("is answered in any other spelling as well", async () => {
    const { player } = await onStage();
    const from = player.frames.length;
    player.sendRaw('{ "type" : "ping", "at": 3 }');
    expect(await player.next("pong", from)).toEqual({ type: "pong" });
  });
});
