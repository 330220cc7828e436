/**
 * Where a scene is still kept, and until when, told in words. The stage forgets a scene after its
 * time, the people who run it may keep a record for longer, and this browser keeps its own copy.
 */
import { isFinished, type ShelfEntry } from "./entry.ts";

export interface Keeping {
  /** `over`: its time is up. `gone`: the stage has no trace of it, and nobody says why. */
  readonly stage: "playing" | "here" | "over" | "gone" | "erased";
  /** When the stage forgets it (ISO 8601); null: not known, or never. */
  readonly stageUntil: string | null;
  /** The mirrored document: until when (ISO 8601); `never`: for good; `unknown`: it may be there. */
  readonly record: "none" | "unknown" | "never" | (string & {});
  /** The record holds numbers and no words. */
  readonly numbersOnly: boolean;
}

/** `nowMs` in Unix milliseconds. */
export function keepingOf(entry: ShelfEntry, nowMs: number): Keeping {
  const { view } = entry;
  const until = knowsEnd(entry) ? view.expires_at : null;
  const stage = stageOf(entry, until, nowMs);
  return {
    stage,
    stageUntil: until,
    record: stage === "erased" ? "none" : recordOf(entry, nowMs),
    numbersOnly: !view.keep_transcript,
  };
}

/** A view that was told before the end knows when a running scene expires, and of no record. */
const knowsEnd = (entry: ShelfEntry) =>
  isFinished(entry) && entry.view.current_phase === "COMPLETE";

function stageOf(entry: ShelfEntry, until: string | null, nowMs: number): Keeping["stage"] {
  if (entry.left === "erased") return "erased";
  if (entry.left === "gone") return "gone";
  const isPast = until !== null && Date.parse(until) <= nowMs;
  if (entry.left === "expired" || isPast) return "over";
  return isFinished(entry) ? "here" : "playing";
}

/** A scene whose end this browser has not seen may have got its record since. */
function recordOf(entry: ShelfEntry, nowMs: number): Keeping["record"] {
  const { record_until: until } = entry.view;
  if (until === null) return knowsEnd(entry) ? "none" : "unknown";
  if (until === "never") return "never";
  return Date.parse(until) <= nowMs ? "none" : until;
}

/** Whether anything of it is, or may be, where only its ticket can erase it. */
export function mayErase({ stage, record }: Keeping): boolean {
  switch (stage) {
    case "playing":
    case "here":
      return true;
    case "over":
      return record !== "none";
    case "gone":
    case "erased":
      // The stage no longer knows the ticket either.
      return false;
  }
}

/** What the button that erases is called: what there is to erase. */
export function eraseLabel(keeping: Keeping): string {
  return keeping.stage === "over" && mayErase(keeping) ? "Erase the record" : "Erase this scene";
}

/** In sentences, the stage's first, then the record's; the own copy is told by whoever shows it. */
export function keepingWords(keeping: Keeping, nowMs: number): string {
  return [stageWords(keeping, nowMs), wordsOfRecord(keeping)].filter(Boolean).join(" ");
}

function stageWords({ stage, stageUntil }: Keeping, nowMs: number): string {
  switch (stage) {
    case "playing":
      return "When this browser last looked, the scene had not ended.";
    case "here":
      return stageUntil === null
        ? "The stage keeps this scene."
        : `The stage keeps this scene until ${untilWords(stageUntil, nowMs)}.`;
    case "over":
      return "Its time on the stage was up.";
    case "gone":
      return "The stage has no trace of it any more: it was erased from somewhere else, or its time was up.";
    case "erased":
      return "You erased it from the stage, and any record with it.";
  }
}

function wordsOfRecord({ stage, record, numbersOnly }: Keeping): string {
  switch (stage) {
    case "playing":
    case "erased":
      return "";
    case "gone":
      return record === "none"
        ? ""
        : "If a record of it is left, only the people who run this stage can erase it.";
    case "here":
      return record === "none" ? "" : recordWords(record, numbersOnly);
    case "over":
      return recordWords(record, numbersOnly);
  }
}

/** `record` as in `Keeping`. */
export function recordWords(record: Keeping["record"], numbersOnly = false): string {
  const what = numbersOnly ? "A record of its numbers, without the words," : "A record of it";
  switch (record) {
    case "none":
      return "No record of it is kept.";
    case "unknown":
      return `${what} may be kept by the people who run this stage.`;
    case "never":
      return `${what} is kept by the people who run this stage, with no end set.`;
    default:
      return `${what} is kept by the people who run this stage until ${dateWords(record)}.`;
  }
}

const SOON_MS = 48 * 3_600_000;
const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** With the hour where the day alone could be the day on which it is read. */
function untilWords(iso: string, nowMs: number): string {
  const isSoon = Date.parse(iso) - nowMs < SOON_MS;
  return isSoon ? times.format(new Date(iso)) : dateWords(iso);
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** An ISO 8601 instant as a day here, such as "7 December 2026". */
export function dateWords(iso: string): string {
  return dates.format(new Date(iso));
}
