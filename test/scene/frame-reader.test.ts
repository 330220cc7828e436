import { afterEach, describe, expect, test, vi } from "vitest";
import { type FrameRead, readFrame } from "../../src/objects/frame-reader.ts";
import type { ClientFrame, Role } from "../../src/scene/protocol.ts";

afterEach(() => void vi.restoreAllMocks());

/** A letter with marks in an order that normalising has to sort, which is what makes it slow. */
const marks = (times: number) => `a${"\u0323\u0301".repeat(times)}`;

const line = (message: string) => JSON.stringify({ type: "text_message", id: "m1", message });

/** How the frame is read, and how often anything of it was parsed or normalised. */
function readCounting(data: string, role: Role | null) {
  const parse = vi.spyOn(JSON, "parse");
  const normalize = vi.spyOn(String.prototype, "normalize");
  const read = readFrame(data, role);
  return { read, parsed: parse.mock.calls.length, normalised: normalize.mock.calls.length };
}

const refusal = (read: FrameRead) => (read.ok ? null : read.refusal);

describe("a frame", () => {
  test("over 16 KiB is refused unread, and the line in it still named", () => {
    const { read, parsed, normalised } = readCounting(line(marks(4_200)), "player");
    expect(refusal(read)).toMatchObject({ code: "too_large", inReplyTo: "m1" });
    expect([parsed, normalised]).toEqual([0, 0]);
  });

  test("with a field over four times its limit is refused before anything is normalised", () => {
    const { read, normalised } = readCounting(line(marks(2_001)), "player");
    expect(refusal(read)).toMatchObject({ code: "bad_message", inReplyTo: "m1" });
    expect(normalised).toBe(0);
    expect(readFrame(line("ü".repeat(1_000)), "player").ok).toBe(true);
  });

  test("of more than 1 KiB is refused unread before the socket has joined", () => {
    for (const data of [
      line(marks(500)),
      JSON.stringify({ type: "join_session", token: "t".repeat(2_000) }),
      `{"type":"ping"${" ".repeat(1_100)}}`,
    ]) {
      const { read, parsed } = readCounting(data, null);
      expect(refusal(read)).toMatchObject({ code: "forbidden" });
      expect(parsed).toBe(0);
      vi.restoreAllMocks();
    }
  });

  test("of a kind that is not this role's is refused before its fields are looked at", () => {
    const frames: Readonly<Record<ClientFrame["type"], string>> = {
      join_session: JSON.stringify({ type: "join_session", token: "t" }),
      ping: '{ "type": "ping" }',
      reaction: JSON.stringify({ type: "reaction", emoji: "👏" }),
      suggestion: JSON.stringify({ type: "suggestion", text: marks(100) }),
      text_message: line(marks(100)),
      end_scene: JSON.stringify({ type: "end_scene" }),
    };
    const refusedTo = (role: Role | null) =>
      Object.entries(frames).flatMap(([kind, data]) => {
        const { read, normalised } = readCounting(data, role);
        vi.restoreAllMocks();
        if (read.ok) return [];
        expect(read.refusal.code).toBe("forbidden");
        expect(normalised).toBe(0);
        return [kind];
      });
    expect(refusedTo(null)).toEqual(["reaction", "suggestion", "text_message", "end_scene"]);
    expect(refusedTo("watcher")).toEqual(["text_message", "end_scene"]);
    expect(refusedTo("player")).toEqual([]);
  });

  test("of no kind there is, or that is no object, is a bad message from anyone", () => {
    for (const data of ['{"type":"dance"}', '{"type":"toString"}', "[]", "null", "5", "{"]) {
      for (const role of [null, "watcher", "player"] as const) {
        expect(refusal(readFrame(data, role))).toMatchObject({ code: "bad_message" });
      }
    }
  });

  test("whose text looks like an id names no line by it", () => {
    const message = 'He said: "id":"m7", and left.';
    const read = readFrame(JSON.stringify({ type: "text_message", message, id: 5 }), "player");
    expect(refusal(read)).toMatchObject({ code: "bad_message", inReplyTo: undefined });
  });
});
