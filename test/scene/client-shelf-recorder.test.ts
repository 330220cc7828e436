import { describe, expect, it } from "vitest";
import type { ShelfEntry } from "../../src/client/shelf/entry.ts";
import { type Kept, startRecorder } from "../../src/client/shelf/recorder.ts";
import { ShelfError } from "../../src/client/shelf/store.ts";
import { emptyStage, type StageState } from "../../src/client/stage.ts";
import type { ServerFrame, SessionView } from "../../src/scene/protocol.ts";
import { joined, play } from "../support/client-frames.ts";
import { aView, ID, wholeLog } from "../support/shelf-entries.ts";

const ticket = { sessionId: ID, token: "t", shareToken: "s" };
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A recorder on a shelf that answers when it is told to. */
function atShelf(answers: { fail?: () => unknown; view?: () => Promise<SessionView> } = {}) {
  const writes: ShelfEntry[] = [];
  const kept: Kept[] = [];
  const waiting: (() => void)[] = [];
  const record = startRecorder(ticket, {
    shelf: {
      keep: ([entry]) =>
        new Promise((resolve, reject) => {
          if (entry) writes.push(entry);
          waiting.push(() => (answers.fail ? reject(answers.fail()) : resolve()));
        }),
    },
    fetchView: answers.view ?? (() => Promise.reject(new Error("nobody answers"))),
    onKept: (one) => kept.push(one),
  });
  return {
    writes,
    kept,
    async answer() {
      waiting.shift()?.();
      await settled();
    },
    /** Plays the frames one by one, and tells the recorder each time. */
    tell(state: StageState, ...frames: readonly ServerFrame[]): StageState {
      return frames.reduce((before, frame) => {
        const after = play(before, frame);
        record(after);
        return after;
      }, state);
    },
  };
}

describe("a scene under way", () => {
  it("is written from the player's first line on, and never two writes at a time", async () => {
    const { writes, tell, answer } = atShelf();
    const state = tell(emptyStage, joined(0, aView()), ...wholeLog.slice(0, 3));
    expect(writes).toHaveLength(0);
    const later = tell(state, ...wholeLog.slice(3, 5));
    tell(later, ...wholeLog.slice(5, 9));
    expect(writes).toHaveLength(1);
    await answer();
    expect(writes.map(({ frames }) => frames.length)).toEqual([4, 9]);
    await answer();
    expect(writes).toHaveLength(2);
  });

  it("is not written while it is being retold, when the copy on the shelf is the longer one", async () => {
    const { writes, tell } = atShelf();
    const state = tell(emptyStage, joined(9, aView()), ...wholeLog.slice(0, 8));
    expect(writes).toHaveLength(0);
    tell(state, ...wholeLog.slice(8, 9));
    expect(writes.map(({ frames }) => frames.length)).toEqual([9]);
  });
});

describe("at its end", () => {
  it("the view is asked for once more, and kept", async () => {
    const view = aView({ turn_count: 7, record_until: "never" });
    const { kept, tell, answer } = atShelf({ view: () => Promise.resolve(view) });
    tell(emptyStage, joined(0, aView()), ...wholeLog);
    await answer();
    await answer();
    await answer();
    expect(kept.at(-1)).toMatchObject({ trouble: null, entry: { view, frames: wholeLog } });
  });

  it("the view of the join is kept where nobody answers", async () => {
    const { kept, tell, answer } = atShelf();
    tell(emptyStage, joined(0, aView()), ...wholeLog);
    await answer();
    await answer();
    expect(kept.at(-1)?.entry.view.turn_count).toBe(2);
  });
});

describe("a shelf that fails", () => {
  it.each([
    ["full", () => new ShelfError(new DOMException("no room", "QuotaExceededError"))],
    ["shut", () => new ShelfError(new DOMException("private", "InvalidStateError"))],
    ["shut", () => new Error("anything else")],
  ] as const)(
    "is told as %s, with the scene in hand, and tried again with the next line",
    async (trouble, fail) => {
      const { kept, writes, tell, answer } = atShelf({ fail });
      const state = tell(emptyStage, joined(0, aView()), ...wholeLog.slice(0, 4));
      await answer();
      expect(kept).toMatchObject([{ trouble, entry: { sessionId: ID } }]);
      tell(state, ...wholeLog.slice(4, 6));
      expect(writes).toHaveLength(2);
    },
  );
});
