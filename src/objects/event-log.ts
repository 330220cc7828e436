/** Where the log is written: one SQLite table in the scene's Durable Object. Append-only. */

import type { LoggedEvent, SceneEvent } from "../scene/events.ts";
import type { Role } from "../scene/protocol.ts";
import { frameOf } from "../scene/view.ts";
import { hasTable } from "./legacy.ts";

/** The platform binds at most 100 values to a statement, three a row. */
const MOST_ROWS = 32;

const COLUMNS = "n, seq, at, body";
const TABLE =
  "CREATE TABLE events (n INTEGER PRIMARY KEY, seq INTEGER, at INTEGER NOT NULL, body TEXT NOT NULL)";
/** Every entry of an index is billed like a row. Most events have no `seq`, and a partial index holds none of them. */
const INDEX = "CREATE UNIQUE INDEX events_by_seq ON events (seq) WHERE seq IS NOT NULL";

export class EventLog {
  readonly #sql: SqlStorage;

  /** Opens the log, if there is one; a table of an earlier shape is made anew, with all its rows. */
  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
    const shape = this.#shape();
    if (shape !== null && shape !== TABLE) storage.transactionSync(() => this.#rebuild());
  }

  /** Whether a scene was begun here. Asking creates nothing, so an unknown session leaves no trace. */
  exists(): boolean {
    return hasTable(this.#sql, "events");
  }

  create(): void {
    this.#sql.exec(TABLE);
    this.#sql.exec(INDEX);
  }

  append(events: readonly LoggedEvent[]): void {
    for (let i = 0; i < events.length; i += MOST_ROWS) {
      const some = events.slice(i, i + MOST_ROWS);
      this.#sql.exec(
        `INSERT INTO events (seq, at, body) VALUES ${some.map(() => "(?, ?, ?)").join(", ")}`,
        ...some.flatMap(({ seq, at, event }) => [seq, at, JSON.stringify(event)]),
      );
    }
  }

  /** All events, hidden ones too, in order. */
  *all(): Generator<LoggedEvent> {
    const rows = this.#sql.exec<{ seq: number | null; at: number; body: string }>(
      "SELECT seq, at, body FROM events ORDER BY n",
    );
    for (const { seq, at, body } of rows) {
      yield { seq, at, event: JSON.parse(body) as SceneEvent };
    }
  }

  /** The frames after `seq`, byte for byte as they were first sent to this role. */
  *framesAfter(after: number, role: Role): Generator<string> {
    const rows = this.#sql.exec<{ seq: number; at: number; body: string }>(
      "SELECT seq, at, body FROM events WHERE seq > ? ORDER BY seq",
      after,
    );
    for (const { seq, at, body } of rows) {
      yield JSON.stringify(frameOf({ seq, at, event: JSON.parse(body) as SceneEvent }, role));
    }
  }

  /** The statement that made the table; null if there is none. */
  #shape(): string | null {
    const rows = this.#sql.exec<{ sql: string }>(
      "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'events'",
    );
    return rows.toArray()[0]?.sql ?? null;
  }

  #rebuild(): void {
    this.#sql.exec("ALTER TABLE events RENAME TO old_events");
    this.create();
    this.#sql.exec(`INSERT INTO events (${COLUMNS}) SELECT ${COLUMNS} FROM old_events`);
    this.#sql.exec("DROP TABLE old_events");
  }
}
