/** Where the log is written: one SQLite table in the scene's Durable Object. Append-only. */

import type { LoggedEvent, SceneEvent } from "../scene/events.ts";
import type { Role } from "../scene/protocol.ts";
import { frameOf } from "../scene/view.ts";
import { hasTable } from "./legacy.ts";

/** The platform binds at most 100 values to a statement, three a row. */
const MOST_ROWS = 32;

export class EventLog {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Whether a scene was begun here. Asking creates nothing, so an unknown session leaves no trace. */
  exists(): boolean {
    return hasTable(this.#sql, "events");
  }

  create(): void {
    this.#sql.exec(
      "CREATE TABLE events (n INTEGER PRIMARY KEY, seq INTEGER UNIQUE, at INTEGER NOT NULL, body TEXT NOT NULL)",
    );
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
}
