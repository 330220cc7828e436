/** Logs as earlier versions of the house wrote them, put into objects of their own: what is kept must stay readable. */
import { hashToken } from "../../../src/objects/access.ts";
import firstFinished from "../../support/logs/first-finished.jsonl?raw";
import firstRunning from "../../support/logs/first-running.jsonl?raw";
import { evict, inScene, SCENES } from "./objects.ts";

export interface KeptRow {
  readonly seq: number | null;
  /** Unix milliseconds. */
  readonly at: number;
  readonly body: string;
}

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as KeptRow);

/** Of the first shape: a scene of twelve lines with its notes, and one in its fourth turn. */
export const FIRST_FINISHED = rowsOf(firstFinished);
export const FIRST_RUNNING = rowsOf(firstRunning);

export const TOKEN = "the-player's";
export const SHARE_TOKEN = "the-watchers'";

/** A new object in whose storage these rows stand in the first shape of the tables; it has yet to open them. */
export async function planted(rows: readonly KeptRow[]): Promise<string> {
  const sessionId = SCENES.newUniqueId().toString();
  await inScene(sessionId, ({ storage: { sql } }) => {
    sql.exec(
      "CREATE TABLE events (n INTEGER PRIMARY KEY, seq INTEGER UNIQUE, at INTEGER NOT NULL, body TEXT NOT NULL)",
    );
    for (const { seq, at, body } of rows) {
      sql.exec("INSERT INTO events (seq, at, body) VALUES (?, ?, ?)", seq, at, body);
    }
    sql.exec("CREATE TABLE access (role TEXT PRIMARY KEY, hash BLOB NOT NULL)");
    for (const [role, token] of [
      ["player", TOKEN],
      ["watcher", SHARE_TOKEN],
    ] as const) {
      sql.exec(
        "INSERT INTO access (role, hash) VALUES (?, ?)",
        role,
        new Uint8Array(hashToken(token)).buffer,
      );
    }
  });
  await evict(sessionId);
  return sessionId;
}
