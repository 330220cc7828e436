import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineToSend, timingOf } from "../../src/client/outbox.ts";
import { emptyStage, type StageState } from "../../src/client/stage.ts";
import type { StageAction } from "../../src/client/stage-state.ts";
import type { NumberedEvent } from "../../src/scene/protocol.ts";
import {
  act,
  joined,
  partnerSays,
  play,
  playerSays,
  sceneLog,
  texts,
} from "../support/client-frames.ts";

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

it("keeps with a line how long it took to begin, and tells nothing where nothing was measured", () => {
  const measured = act(emptyStage, { type: "said", id: "a", text: "I climb.", firstKeyMs: 1_250 });
  expect(timingOf(measured.outbox.at(-1) ?? {})).toEqual({ timing: { first_key_ms: 1_250 } });
  const pasted = act(emptyStage, { type: "said", id: "b", text: "I climb." });
  expect(timingOf(pasted.outbox.at(-1) ?? {})).toEqual({});
});
