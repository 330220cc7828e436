/** The shelf as one file that can be put back, here or in another browser. */
import type { ShelfEntry } from "./entry.ts";
import { entryShape } from "./entry-shape.ts";
import { fields, listOf } from "./shape.ts";

const FORMAT = "improv-olympics-shelf";
/** Of the file around the entries, which have versions of their own. */
const FILE_VERSION = 1;

export type Imported =
  | { readonly ok: true; readonly entries: readonly ShelfEntry[] }
  /** `why` names the place in the file and what would be right. */
  | { readonly ok: false; readonly why: string };

export function writeShelfFile(entries: readonly ShelfEntry[], now: Date): string {
  const head = { format: FORMAT, version: FILE_VERSION, exported_at: now.toISOString() };
  return JSON.stringify({ ...head, scenes: entries }, null, 1);
}

/** Such as `improv-shelf-2026-12-07.json`. */
export function shelfFileName(now: Date): string {
  return `improv-shelf-${now.toISOString().slice(0, 10)}.json`;
}

/** All of the file or nothing: half a shelf would be taken for the whole. */
export function readShelfFile(json: string): Imported {
  const file = parse(json);
  if (file?.format !== FORMAT) {
    return no(`This is not a shelf that was saved here: its format must be "${FORMAT}".`);
  }
  if (file.version !== FILE_VERSION) {
    const hint = "A newer page may have saved it: reload this one.";
    return no(`I can read version ${FILE_VERSION} of this file only. ${hint}`);
  }
  const complaint = fields({ scenes: listOf(entryShape) })(file, "");
  if (complaint !== null) return no(`Something in this file is not right: ${complaint}.`);
  const entries = file.scenes as readonly ShelfEntry[];
  const odd = entries.findIndex(({ sessionId, ticket }) => ticket.sessionId !== sessionId);
  if (odd >= 0) return no(`scenes[${odd}].ticket.sessionId must be the scene's own sessionId.`);
  return { ok: true, entries };
}

const no = (why: string): Imported => ({ ok: false, why });

function parse(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
