import { afterEach, describe, expect, it, vi } from "vitest";
import { Waiting } from "../../src/objects/waiting.ts";
import { logOf } from "./support/objects.ts";
import { createHeld, hold } from "./support/prompter.ts";
import { error, joined, onStage, opened, openSocket } from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";

afterEach(() => void vi.restoreAllMocks());

describe("the audience", () => {
  it("is counted, and its reactions are shown to everyone", async () => {
    const { session_id, share_token, player } = await onStage();
    const from = player.frames.length;
    const watcher = await joined(session_id, share_token);
    expect(await player.next("audience", from)).toMatchObject({ watchers: 1 });
    watcher.send({ type: "reaction", emoji: "👏" });
    watcher.send({ type: "reaction", emoji: "👏" });
    const shown = await player.next("audience", from, ({ reactions }) => reactions["👏"] === 2);
    expect(shown).toEqual({ type: "audience", watchers: 1, reactions: { "👏": 2 } });
    const left = player.frames.length;
    watcher.close();
    expect(await player.next("audience", left)).toMatchObject({ watchers: 0 });
  });

  it("has a fixed set of reactions", async () => {
    const { session_id, share_token } = await onStage();
    const watcher = await joined(session_id, share_token);
    for (const emoji of ["💀", "__proto__", "constructor"]) {
      expect(await error(watcher, { type: "reaction", emoji })).toMatchObject({
        code: "bad_message",
      });
    }
  });

  it("may suggest before the scene and after it, not in it", async () => {
    const { created, held } = await createHeld("opening begins");
    const { session_id, token, share_token } = created;
    const player = await joined(session_id, token);
    const watcher = await joined(session_id, share_token);
    const suggested = async () =>
      (await logOf(session_id)).flatMap(({ event }) =>
        event.type === "suggestion_made" ? [event.text] : [],
      );
    watcher.send({ type: "suggestion", text: " a submarine " });
    await watcher.settled();
    expect(await suggested()).toEqual(["a submarine"]);
    await held.release();
    await opened(player);
    const inTheScene = { type: "suggestion", text: "a lighthouse" };
    expect(await error(watcher, inTheScene)).toMatchObject({ code: "wrong_phase" });
    player.send({ type: "end_scene" });
    await player.next("session_complete");
    watcher.send({ type: "suggestion", text: "a lighthouse" });
    await watcher.settled();
    expect(await suggested()).toEqual(["a submarine", "a lighthouse"]);
  });
});

describe("suggestions after the scene", () => {
  it("are the player's choices for the next one, twenty at most, and no watcher's to read", async () => {
    const { session_id, token, share_token, player } = await onStage();
    await player.say("m1", LINE);
    player.send({ type: "end_scene" });
    await player.next("session_complete");
    const watcher = await joined(session_id, share_token);
    const texts = Array.from({ length: 20 }, (_, n) => `a lighthouse with ${n + 1} stairs`);
    for (const text of texts) watcher.send({ type: "suggestion", text });
    const oneMore = { type: "suggestion", text: "one more" };
    expect(await error(watcher, oneMore)).toMatchObject({
      code: "wrong_phase",
      message: expect.stringContaining("20"),
    });
    const told = await player.next("suggestions", 0, (frame) => frame.texts.length === 20);
    expect(told).toEqual({ type: "suggestions", texts });
    expect(watcher.all("suggestions")).toEqual([]);
    const again = await openSocket(session_id);
    expect((await again.join(token)).session.suggestions).toEqual(texts);
    const seen = await openSocket(session_id);
    expect((await seen.join(share_token)).session).not.toHaveProperty("suggestions");
  });

  it("have room of their own: what came before the scene is the MC's", async () => {
    const { created, held } = await createHeld("opening begins");
    const { session_id, token, share_token } = created;
    const player = await joined(session_id, token);
    const watcher = await joined(session_id, share_token);
    for (let n = 1; n <= 20; n += 1) watcher.send({ type: "suggestion", text: `a barn, row ${n}` });
    const oneMore = { type: "suggestion", text: "a lighthouse" };
    expect(await error(watcher, oneMore)).toMatchObject({ code: "wrong_phase" });
    await held.release();
    await opened(player);
    player.send({ type: "end_scene" });
    await player.next("session_complete");
    watcher.send({ type: "suggestion", text: "a lighthouse" });
    expect((await player.next("suggestions")).texts).toEqual(["a lighthouse"]);
  });
});

describe("turns over the socket", () => {
  it("refuse a second line while the Partner speaks, and leave the first alone", async () => {
    const { session_id, player } = await onStage();
    const held = hold(session_id, "reply:1 has said 2");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    const second = { type: "text_message", id: "m2", message: "And another one." };
    expect(await error(player, second)).toMatchObject({
      code: "turn_in_progress",
      in_reply_to: "m2",
    });
    await held.release();
    await player.next("agent_response", 0, ({ in_reply_to }) => in_reply_to === "m1");
    expect((await player.say("m2", "And another one.")).turn).toBe(2);
  });

  it("give the floor back with the Partner's message, even if the Room is not done", async () => {
    const { session_id, player } = await onStage();
    const room = hold(session_id, "reaction:1 hands in react");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await room.reached();
    await player.next(
      "message",
      0,
      ({ turn, agent_name }) => turn === 1 && agent_name === "partner",
    );
    const second = await player.say("m2", "And another one.");
    expect(second.turn).toBe(2);
    await room.release();
    const first = await player.next("agent_response", 0, ({ in_reply_to }) => in_reply_to === "m1");
    expect(first).toMatchObject({ turn: 1 });
  });

  it("cut the MC short with a line in the warm-up, keep what was said, and are turn 1", async () => {
    const { created, held } = await createHeld("welcome has said 4");
    const player = await joined(created.session_id, created.token);
    const soFar = await player.next("agent_delta");
    const answer = await player.say("m1", LINE);
    expect(answer.turn).toBe(1);
    const from = player.frames.length;
    await held.release();
    await player.settled();
    // What the MC had still to say is not heard any more.
    expect(player.all("agent_delta", from)).toEqual([]);
    const welcome = player.all("message").filter((frame) => "turn" in frame && frame.turn === 0);
    expect(welcome).toMatchObject([{ agent_name: "mc", content: soFar.text.trim() }]);
  });

  it("let the reply finish when the end is asked for in the middle of it, then end", async () => {
    const { session_id, player } = await onStage();
    const held = hold(session_id, "reply:1 has said 3");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    player.send({ type: "end_scene" });
    player.send({ type: "end_scene" });
    await player.settled();
    expect(player.all("scene_ended")).toEqual([]);
    await held.release();
    await player.next("session_complete");
    const types = player
      .events()
      .map((frame) =>
        frame.type === "message" && "turn" in frame
          ? `${frame.agent_name} ${frame.turn}`
          : frame.type,
      );
    expect(types.indexOf("scene_ended")).toBeGreaterThan(types.indexOf("partner 1"));
    expect(types.filter((type) => type === "scene_ended")).toHaveLength(1);
    expect((await player.next("agent_response")).partner_response).not.toBe("");
  });

  it("let the end be asked for again and again, and keep no list of it", async () => {
    const { session_id, player } = await onStage();
    const waits = vi.spyOn(Waiting.prototype, "wait");
    const held = hold(session_id, "reply:1 has said 3");
    const notes = hold(session_id, "notes begins");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await held.reached();
    for (let n = 0; n < 20; n += 1) player.send({ type: "end_scene" });
    await player.settled();
    await held.release();
    await notes.reached();
    for (let n = 0; n < 20; n += 1) player.send({ type: "end_scene" });
    await player.settled();
    const asked = (await logOf(session_id)).filter(({ event }) => event.type === "end_asked");
    expect(asked).toHaveLength(1);
    expect(waits).not.toHaveBeenCalled();
    await notes.release();
    await player.next("session_complete");
  });
});
