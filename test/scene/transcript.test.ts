/** The script as Markdown: whatever was typed is text in it. */
import { describe, expect, it } from "vitest";
import { transcriptAsMarkdown } from "../../src/scene/transcript.ts";
import { sessionView } from "../../src/scene/view.ts";
import { aScene } from "../support/scenes.ts";

function scriptOf(location: string): string {
  const keeping = { finishedTtlMs: 0, recordTtlMs: 0 };
  const session = sessionView(aScene({ location, relationship: null }), "player", keeping);
  return transcriptAsMarkdown({ session, report: null });
}

describe("a script in Markdown", () => {
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
