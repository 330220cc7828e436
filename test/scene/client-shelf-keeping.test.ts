import { expect, it } from "vitest";
import type { ShelfEntry } from "../../src/client/shelf/entry.ts";
import { eraseLabel, keepingOf, keepingWords, mayErase } from "../../src/client/shelf/keeping.ts";
import { sceneLog } from "../support/client-frames.ts";
import { anEntry, aView } from "../support/shelf-entries.ts";

const PLAYED = "2026-11-22T20:00:00.000Z";
const IN_THE_WEEK = "2026-11-25T12:00:00.000Z";
const AFTER_IT = "2026-12-01T12:00:00.000Z";
const NEXT_YEAR = "2027-06-01T12:00:00.000Z";

const noRecord = aView({ record_until: null });
const playing = { frames: sceneLog, view: aView({ record_until: null }) };

it.each<[string, Partial<ShelfEntry>, string, string, string | null]>([
  [
    "is on the stage, and a record is kept",
    {},
    IN_THE_WEEK,
    "The stage keeps this scene until 29 November 2026. A record of it is kept by the people who run this stage until 20 February 2027.",
    "Erase this scene",
  ],
  [
    "is on the stage, without a record",
    { view: noRecord },
    IN_THE_WEEK,
    "The stage keeps this scene until 29 November 2026.",
    "Erase this scene",
  ],
  [
    "has had its time, and the record stays",
    { left: "expired" },
    AFTER_IT,
    "Its time on the stage was up. A record of it is kept by the people who run this stage until 20 February 2027.",
    "Erase the record",
  ],
  [
    "has had its time, and the record holds numbers only",
    { view: aView({ keep_transcript: false }) },
    AFTER_IT,
    "Its time on the stage was up. A record of its numbers, without the words, is kept by the people who run this stage until 20 February 2027.",
    "Erase the record",
  ],
  [
    "has had its time, and the record stays for good",
    { view: aView({ record_until: "never" }) },
    NEXT_YEAR,
    "Its time on the stage was up. A record of it is kept by the people who run this stage, with no end set.",
    "Erase the record",
  ],
  [
    "has had its time, and so has the record",
    {},
    NEXT_YEAR,
    "Its time on the stage was up. No record of it is kept.",
    null,
  ],
  [
    "has had its time, as the stage says, and the record stays",
    { ...playing, left: "expired", view: aView({ record_until: "2027-02-20T20:00:00.000Z" }) },
    IN_THE_WEEK,
    "Its time on the stage was up. A record of it is kept by the people who run this stage until 20 February 2027.",
    "Erase the record",
  ],
  [
    "has left no trace, and nobody says why",
    { left: "gone" },
    AFTER_IT,
    "The stage has no trace of it any more: it was erased from somewhere else, or its time was up. If a record of it is left, only the people who run this stage can erase it.",
    null,
  ],
  [
    "has left no trace, and never had a record",
    { left: "gone", view: noRecord },
    IN_THE_WEEK,
    "The stage has no trace of it any more: it was erased from somewhere else, or its time was up.",
    null,
  ],
  [
    "was erased by the player",
    { left: "erased" },
    IN_THE_WEEK,
    "You erased it from the stage, and any record with it.",
    null,
  ],
  [
    "was erased by the player and would have had its time since",
    { left: "erased" },
    AFTER_IT,
    "You erased it from the stage, and any record with it.",
    null,
  ],
  [
    "was being played when this browser last looked",
    playing,
    NEXT_YEAR,
    "When this browser last looked, the scene had not ended.",
    "Erase this scene",
  ],
])("tells of a scene that %s", (_name, over, now, words, erase) => {
  const keeping = keepingOf(anEntry(over), Date.parse(now));
  expect(keepingWords(keeping, Date.parse(now))).toBe(words);
  expect(mayErase(keeping) ? eraseLabel(keeping) : null).toBe(erase);
});

it("tells the hour of an end that is near", () => {
  const view = aView({ record_until: null, expires_at: "2026-11-22T22:00:00.000Z" });
  const nowMs = Date.parse(PLAYED);
  expect(keepingWords(keepingOf(anEntry({ view }), nowMs), nowMs)).toMatch(
    /^The stage keeps this scene until 2\d November 2026 at \d\d:\d\d\.$/,
  );
});

it("tells no date by what it was told before the end", () => {
  const view = aView({ current_phase: "PHASE_1_SUPPORT", record_until: null });
  const keeping = keepingOf(anEntry({ view }), Date.parse(AFTER_IT));
  expect(keepingWords(keeping, Date.parse(AFTER_IT))).toBe(
    "The stage keeps this scene. A record of it may be kept by the people who run this stage.",
  );
});

it("tells of a scene that never expires without a date", () => {
  const view = aView({ expires_at: null, record_until: null });
  const nowMs = Date.parse(PLAYED);
  expect(keepingWords(keepingOf(anEntry({ view }), nowMs), nowMs)).toBe(
    "The stage keeps this scene.",
  );
});
