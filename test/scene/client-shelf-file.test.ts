import { describe, expect, it } from "vitest";
import type { ShelfEntry } from "../../src/client/shelf/entry.ts";
import { readShelfFile, shelfFileName, writeShelfFile } from "../../src/client/shelf/file.ts";
import { numbered } from "../support/client-frames.ts";
import { anEntry, aReport, aView, ID, wholeLog } from "../support/shelf-entries.ts";

const NOW = new Date("2026-12-07T09:00:00.000Z");
const file = (...entries: unknown[]) => writeShelfFile(entries as ShelfEntry[], NOW);

it("is named by its day", () => {
  expect(shelfFileName(NOW)).toBe("improv-shelf-2026-12-07.json");
});

describe("a saved shelf", () => {
  it("reads back as it was written", () => {
    const first = { sessionId: "b", token: "t", shareToken: "s" };
    const again = { turn: 1, quote: "I climb.", first };
    const entries = [
      anEntry(),
      anEntry({
        sessionId: "c",
        ticket: { sessionId: "c", token: "t", shareToken: "s", again },
        left: "gone",
      }),
    ];
    expect(readShelfFile(file(...entries))).toEqual({ ok: true, entries });
  });

  it("keeps what this page does not know: fields, events, rows that could not be read", () => {
    const frames = [
      ...wholeLog,
      { type: "line_cut", seq: 90, turn: 1 },
      { type: "unreadable", seq: 91 },
    ];
    const entry = { ...anEntry(), frames, view: { ...aView(), voice: "google" }, starred: true };
    expect(readShelfFile(file(entry))).toEqual({ ok: true, entries: [entry] });
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", "{", /format must be "improv-olympics-shelf"/],
    ["something else", '{"scenes":[]}', /format must be "improv-olympics-shelf"/],
    ["null", "null", /format must be/],
    ["a list", "[]", /format must be/],
    [
      "a later version",
      JSON.stringify({ format: "improv-olympics-shelf", version: 2, scenes: [] }),
      /version 1 of this file only\. A newer page/,
    ],
    [
      "no scenes",
      JSON.stringify({ format: "improv-olympics-shelf", version: 1 }),
      /: scenes must be a list\./,
    ],
  ])("that is %s is refused with a reason", (_name, json, why) => {
    expect(readShelfFile(json)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  it.each<[unknown, RegExp]>([
    [{ ...anEntry(), version: 2 }, /scenes\[1\]\.version must be 1\./],
    [{ ...anEntry(), ticket: null }, /scenes\[1\]\.ticket must be an object\./],
    [
      { ...anEntry(), left: "lost" },
      /scenes\[1\]\.left must be erased or expired or gone or null\./,
    ],
    [
      { ...anEntry(), ticket: { ...anEntry().ticket, token: "" } },
      /ticket\.token must be a text that is not empty\./,
    ],
    [
      { ...anEntry(), ticket: { ...anEntry().ticket, sessionId: "other" } },
      /scenes\[1\]\.ticket\.sessionId must be the scene's own/,
    ],
    [
      { ...anEntry(), view: { ...aView(), created_at: "yesterday" } },
      /view\.created_at must be a date such as/,
    ],
    [
      { ...anEntry(), view: { ...aView(), record_until: "soon" } },
      /view\.record_until must be a date/,
    ],
    [{ ...anEntry(), frames: [...wholeLog, 7] }, /frames\[\d+\] must be an object\./],
    [
      {
        ...anEntry(),
        frames: [
          numbered(1, { type: "coach_report", report: { ...aReport, moments: [{}] as never } }),
        ],
      },
      /frames\[0\]\.report\.moments\[0\]\.turn must be a number\./,
    ],
    [
      { ...anEntry(), frames: [{ type: "sentiment_changed", seq: 1, to: "BORING" }] },
      /frames\[0\]\.to must be WITH_YOU or/,
    ],
  ])("with a scene that is wrong names the place (%#)", (entry, why) => {
    const read = readShelfFile(file(anEntry({ sessionId: ID }), entry));
    expect(read).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  it("may hold withheld notes, as watchers get them", () => {
    const entry = { ...anEntry(), frames: [{ type: "coach_report", seq: 1, withheld: true }] };
    expect(readShelfFile(file(entry)).ok).toBe(true);
  });
});
