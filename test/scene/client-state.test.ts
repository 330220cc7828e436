import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineToSend } from "../../src/client/outbox.ts";
import {
  emptyStage,
  onStage,
  type StageAction,
  type StageState,
} from "../../src/client/stage-state.ts";
import type { NumberedEvent, PublicEvent, ServerFrame } from "../../src/scene/protocol.ts";

const AT = "2026-11-22T20:00:00.000Z";

function play(state: StageState, ...frames: ServerFrame[]): StageState {
  return frames.reduce((stage, frame) => onStage(stage, { type: "frame", frame }), state);
}

function act(state: StageState, ...actions: StageAction[]): StageState {
  return actions.reduce(onStage, state);
}

function numbered(seq: number, event: PublicEvent): NumberedEvent {
  return { ...event, seq, timestamp: AT };
}

function joined(lastSeq: number, over: object = {}): ServerFrame {
  const session = {
    model: "understudy",
    max_turns: 15,
    location: null,
    relationship: null,
    keep_transcript: true,
    degraded: false,
    ...over,
  } as Extract<ServerFrame, { type: "session_joined" }>["session"];
  return { type: "session_joined", session, last_seq: lastSeq, role: "player" };
}

function delta(turn: number, offset: number, text: string): ServerFrame {
  return { type: "agent_delta", turn, agent_name: "partner", offset, text };
}

function partnerSays(seq: number, turn: number, content: string): NumberedEvent {
  return numbered(seq, {
    type: "message",
    turn,
    role: "assistant",
    agent_name: "partner",
    content,
  });
}

function playerSays(seq: number, turn: number, content: string, id: string): NumberedEvent {
  return numbered(seq, {
    type: "message",
    turn,
    role: "user",
    agent_name: null,
    content,
    message_id: id,
  });
}

const texts = (state: StageState) =>
  state.script.map((item) => (item.kind === "line" ? item.text : item.kind));

const sceneLog: NumberedEvent[] = [
  numbered(1, { type: "phase_changed", from: "INITIALIZATION", to: "MC_WARMUP", reason: "r" }),
  numbered(2, {
    type: "message",
    turn: 0,
    role: "assistant",
    agent_name: "mc",
    content: "Welcome!",
  }),
  partnerSays(3, 0, "The lamp is out."),
  playerSays(4, 1, "I climb.", "a"),
  numbered(5, { type: "referee_call", turn: 1, rule: "one_word", message: "One word!" }),
  partnerSays(6, 1, "Up you go."),
  numbered(7, { type: "sentiment_changed", turn: 1, from: "NEUTRAL", to: "ENGAGED" }),
  numbered(8, { type: "spotlight", turn: 1, archetype: "The Baker", line: "Higher!" }),
  numbered(9, {
    type: "host_call",
    turn: 1,
    kind: "new_choice",
    option: null,
    message: "New choice!",
  }),
  playerSays(10, 2, "I fall.", "b"),
  numbered(11, {
    type: "phase_changed",
    from: "PHASE_1_SUPPORT",
    to: "PHASE_2_FALLIBLE",
    reason: "r",
  }),
  partnerSays(12, 2, "Onto the dog."),
];

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

describe("the player's line", () => {
  const onBoards = play(emptyStage, joined(3), ...sceneLog.slice(0, 3));
  const said = act(onBoards, { type: "said", id: "a", text: "I climb." });

  it("goes out when the stage is joined and the floor is free", () => {
    expect(lineToSend(said)?.id).toBe("a");
    const sent = act(said, { type: "sent", id: "a" });
    expect(lineToSend(sent)).toBeNull();
  });

  it("stays until its message event, and is sent again with the same id after a reconnect", () => {
    const sent = act(said, { type: "sent", id: "a" });
    const lost = act(sent, { type: "connection", connection: { is: "lost" } });
    expect(lineToSend(lost)).toBeNull();
    const back = play(lost, joined(3));
    expect(lineToSend(back)).toMatchObject({ id: "a", text: "I climb." });
    const inTheLog = play(act(back, { type: "sent", id: "a" }), ...sceneLog.slice(3, 4));
    expect(inTheLog.outbox).toEqual([]);
    expect(texts(inTheLog).filter((text) => text === "I climb.")).toHaveLength(1);
  });

  it("that the log already has is not sent again: history is heard out first", () => {
    const lost = act(
      said,
      { type: "sent", id: "a" },
      { type: "connection", connection: { is: "lost" } },
    );
    const back = play(lost, joined(6));
    expect(lineToSend(back)).toBeNull();
    const caughtUp = play(back, ...sceneLog.slice(3, 6));
    expect(caughtUp.outbox).toEqual([]);
    expect(lineToSend(caughtUp)).toBeNull();
  });

  it("said while the Partner speaks waits for the floor", () => {
    const busy = act(play(said, ...sceneLog.slice(3, 5)), {
      type: "said",
      id: "b",
      text: "I fall.",
    });
    expect(busy.partnerOwesTurn).toBe(1);
    expect(lineToSend(busy)).toBeNull();
    expect(lineToSend(play(busy, ...sceneLog.slice(5, 6)))?.id).toBe("b");
  });

  it("told to wait is held, and tried again", () => {
    const held = play(act(said, { type: "sent", id: "a" }), {
      type: "error",
      code: "turn_in_progress",
      message: "m",
      in_reply_to: "a",
    });
    expect(held.outbox[0]?.status).toBe("held");
    expect(held.refusal).toBeNull();
    expect(lineToSend(act(held, { type: "retry", id: "a" }))?.id).toBe("a");
  });

  it("refused for good comes back into the player's hands", () => {
    const refused = play(act(said, { type: "sent", id: "a" }), {
      type: "error",
      code: "bad_message",
      message: "m",
      in_reply_to: "a",
    });
    expect(refused.outbox).toEqual([]);
    expect(refused.returned).toEqual({ id: "a", text: "I climb." });
    expect(act(refused, { type: "took_back" }).returned).toBeNull();
  });

  it("may cut the MC short before anyone else has spoken", () => {
    const warmUp = play(emptyStage, joined(1), ...sceneLog.slice(0, 1));
    expect(lineToSend(act(warmUp, { type: "said", id: "x", text: "Go!" }))?.id).toBe("x");
  });

  it("is neither lost nor doubled, whatever happens to the connection", () => {
    const drop: StageAction = { type: "connection", connection: { is: "lost" } };
    const cut = fc.constantFrom("before the send", "before the log", "after the log", "never");
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
        let state: StageState = onBoards;
        const log: NumberedEvent[] = sceneLog.slice(0, 3);
        const reconnect = () => {
          const after = state.lastSeq;
          state = play(act(state, drop), joined(log.length), ...log.slice(after));
        };
        cuts.forEach((when, i) => {
          const id = `line-${i}`;
          state = act(state, { type: "said", id, text: id });
          if (when === "before the send") reconnect();
          for (let tries = 0; tries < 2; tries++) {
            const line = lineToSend(state);
            if (!line) break;
            state = act(state, { type: "sent", id: line.id });
            if (when === "before the log" && tries === 0) {
              reconnect();
              continue;
            }
            const heard = playerSays(log.length + 1, i + 1, line.text, line.id);
            log.push(heard, partnerSays(log.length + 2, i + 1, `re ${id}`));
            if (when === "after the log") reconnect();
            else state = play(state, ...log.slice(-2));
          }
        });
        const mine = texts(state).filter((text) => text.startsWith("line-"));
        expect(mine).toEqual(cuts.map((_, i) => `line-${i}`));
        expect(state.outbox).toEqual([]);
      }),
    );
  });
});

describe("a ticket", () => {
  it("that the server refuses at the door closes the stage", () => {
    const state = play(emptyStage, { type: "error", code: "forbidden", message: "m" });
    expect(state.connection).toEqual({ is: "closed", why: "forbidden" });
  });
});
