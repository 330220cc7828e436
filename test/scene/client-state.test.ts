import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyStage } from "../../src/client/stage.ts";
import type { ServerFrame } from "../../src/scene/protocol.ts";
import {
  AT,
  act,
  delta,
  joined,
  numbered,
  partnerSays,
  play,
  sceneLog,
  texts,
} from "../support/client-frames.ts";

describe("events", () => {
  it("fold into the script in the order in which they happened", () => {
    const state = play(emptyStage, joined(12), ...sceneLog);
    expect(texts(state)).toEqual([
      "Welcome!",
      "The lamp is out.",
      "I climb.",
      "bell",
      "Up you go.",
      "shout",
      "sign",
      "I fall.",
      "Onto the dog.",
    ]);
    expect(state.turnCount).toBe(2);
    expect(state.sentiment).toBe("ENGAGED");
    expect(state.carryingSince).toBe(2);
  });

  it("that come twice count once, wherever the connection broke", () => {
    const whole = play(emptyStage, joined(12), ...sceneLog);
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (heard, overlap) => {
        const before = play(emptyStage, joined(12), ...sceneLog.slice(0, heard));
        const lost = act(before, { type: "connection", connection: { is: "lost" } });
        const from = Math.max(0, heard - overlap);
        expect(play(lost, joined(12), ...sceneLog.slice(from))).toEqual(whole);
      }),
    );
  });

  it("say which of them are history retold and which are new", () => {
    const state = play(emptyStage, joined(3), ...sceneLog.slice(0, 4));
    expect(state.retoldUpTo).toBe(3);
    expect(state.script.filter((item) => item.seq > state.retoldUpTo)).toHaveLength(1);
  });

  it("of watchers, made after the scene, are kept as they were last told", () => {
    expect(play(emptyStage, joined(0)).suggestions).toEqual([]);
    const back = play(emptyStage, joined(0, { suggestions: ["a bakery on the moon"] }));
    expect(back.suggestions).toEqual(["a bakery on the moon"]);
    const texts = ["a bakery on the moon", "a lift"];
    expect(play(back, { type: "suggestions", texts }).suggestions).toEqual(texts);
  });

  it("that the first joining brings are new where the scene was begun on this page", () => {
    const state = play({ ...emptyStage, isNew: true }, joined(3), ...sceneLog.slice(0, 4));
    expect(state.retoldUpTo).toBe(0);
    expect(play(state, joined(6)).retoldUpTo).toBe(6);
  });

  it("withheld from watchers leave no content and still move the count on", () => {
    const withheld: ServerFrame = { type: "coach_report", seq: 1, timestamp: AT, withheld: true };
    const state = play(emptyStage, joined(1), withheld);
    expect(state.report).toBeNull();
    expect(state.lastSeq).toBe(1);
  });

  it("let the MC voice a host call once, not twice", () => {
    const voiced = numbered(10, {
      type: "message",
      turn: 1,
      role: "assistant",
      agent_name: "mc",
      content: "New choice!",
    });
    const state = play(emptyStage, joined(10), ...sceneLog.slice(0, 9), voiced);
    expect(texts(state).slice(-2)).toEqual(["shout", "sign"]);
    expect(state.lastSeq).toBe(10);
  });

  it("hang the host's sign until the next line is said", () => {
    const called = play(emptyStage, joined(9), ...sceneLog.slice(0, 9));
    expect(called.sign?.kind).toBe("new_choice");
    expect(play(called, ...sceneLog.slice(9, 10)).sign).toBeNull();
  });
});

describe("deltas", () => {
  it("add up by offset and give way to the whole line", () => {
    const speaking = play(emptyStage, delta(1, 0, "Up "), delta(1, 3, "you "), delta(1, 7, "go."));
    expect(speaking.speeches).toEqual([{ turn: 1, agent: "partner", text: "Up you go." }]);
    const said = play(speaking, partnerSays(1, 1, "Up you go."));
    expect(said.speeches).toEqual([]);
    expect(texts(said)).toEqual(["Up you go."]);
  });

  it("at offset 0 replace what was heard of the reply", () => {
    const state = play(
      emptyStage,
      delta(1, 0, "Up you"),
      delta(1, 0, "Down "),
      delta(1, 5, "now."),
    );
    expect(state.speeches[0]?.text).toBe("Down now.");
  });

  it("that repeat a piece do not double it, and those after a hole wait for the whole", () => {
    const heard = play(emptyStage, delta(1, 0, "Up you"), delta(1, 3, "you go."));
    expect(heard.speeches[0]?.text).toBe("Up you go.");
    expect(play(heard, delta(1, 99, "lost"))).toEqual(heard);
    expect(play(emptyStage, delta(1, 5, "mid-way")).speeches).toEqual([]);
  });

  it("count offsets in UTF-16 units, as the server does", () => {
    const state = play(emptyStage, delta(1, 0, "🎭 "), delta(1, 3, "on"));
    expect(state.speeches[0]?.text).toBe("🎭 on");
  });

  it("survive a reconnect in mid-reply: what has been said so far comes at offset 0", () => {
    const lost = act(play(emptyStage, joined(0), delta(1, 0, "Up ")), {
      type: "connection",
      connection: { is: "lost" },
    });
    const back = play(lost, joined(0), delta(1, 0, "Up you "), delta(1, 7, "go."));
    expect(back.speeches).toEqual([{ turn: 1, agent: "partner", text: "Up you go." }]);
  });
});
