/** The script as Markdown: whatever was typed is text in it. */
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../src/scene/protocol.ts";
import { type Call, transcriptAsMarkdown } from "../../src/scene/transcript.ts";
import { sessionView } from "../../src/scene/view.ts";
import { aScene } from "../support/scenes.ts";

function scriptOf(location: string): string {
  const keeping = { finishedTtlMs: 0, recordTtlMs: 0 };
  const session = sessionView(aScene({ location, relationship: null }), "player", keeping);
  return transcriptAsMarkdown({ session, calls: [], report: null });
}

const at = { turn: 1, timestamp: "2026-11-22T20:00:00.000Z", metadata: {} };
const said = { ...at, seq: 4, role: "user" as const, agent_name: null, content: "I climb." };
const reply = {
  ...at,
  seq: 6,
  role: "assistant" as const,
  agent_name: "partner" as const,
  content: "Up you go.",
};
const hostCall = {
  type: "host_call" as const,
  turn: 1,
  kind: "freeze" as const,
  option: null,
  message: "Freeze!",
};
const calls: Call[] = [
  { type: "referee_call", turn: 1, rule: "one_word", message: "One word!" },
  { type: "spotlight", turn: 1, archetype: "The Baker", line: "Higher <b>!" },
  hostCall,
];

function playedScript(history: HistoryEntry[]): string[] {
  const keeping = { finishedTtlMs: 0, recordTtlMs: 0 };
  const session = sessionView(aScene(), "player", keeping);
  const transcript = {
    session: { ...session, conversation_history: history },
    calls,
    report: null,
  };
  return transcriptAsMarkdown(transcript)
    .split("\n")
    .filter((line) => line.startsWith("**"));
}

describe("a script in Markdown", () => {
  it("tells what was called where it was heard: the bell behind the line, the rest behind the turn", () => {
    expect(playedScript([said, reply])).toEqual([
      "**You:** I climb.",
      "**Bell:** One word\\!",
      "**Partner:** Up you go.",
      "**The Baker:** Higher \\<b\\>\\!",
      "**Host:** Freeze\\!",
    ]);
  });

  it("tells a call once that the MC has voiced in the same words", () => {
    const voiced = { ...reply, seq: 9, agent_name: "mc" as const, content: hostCall.message };
    const script = playedScript([said, reply, voiced]);
    expect(script.filter((line) => line.includes("Freeze"))).toEqual(["**MC:** Freeze\\!"]);
  });

  it.each([
    ["a lone carriage return", "one\r# two"],
    ["a line separator", "one\u2028- two"],
    ["a paragraph separator", "one\u2029> two"],
    ["a next line", "one\u0085## two"],
    ["breaks in a row", "one\r\n\r\n    two"],
  ])("stays one paragraph over %s", (_, text) => {
    const lines = scriptOf(text).split(/[\n\r\u0085\u2028\u2029]/u);
    expect(lines.filter((line) => /one|two/.test(line))).toHaveLength(1);
  });

  it.each([
    ["https://example.test/x", "https\\://example.test/x"],
    ["see www.example.test", "see www\\.example.test"],
    ["ada@example.test", "ada\\@example.test"],
    ["mailto:ada", "mailto\\:ada"],
    ["<b>bold</b> & `code`", "\\<b\\>bold\\</b\\> \\& \\`code\\`"],
    ["1. first", "1\\. first"],
    ["- item", "\\- item"],
    ["# head", "\\# head"],
    ["~~~", "\\~\\~\\~"],
    ["a | b", "a \\| b"],
  ])("makes nothing of %s", (text, inert) => {
    expect(scriptOf(text).split("\n")).toContain(inert);
  });
});
