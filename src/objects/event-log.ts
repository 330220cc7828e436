/** Where the log is written: one SQLite table in the scene's Durable Object. Append-only. */

import { errorLine, type Logger } from "../observability/logger.ts";
import { dueJobs } from "../scene/due.ts";
import type { LoggedEvent } from "../scene/events.ts";
import { fold } from "../scene/evolve.ts";
import type { Role } from "../scene/protocol.ts";
import type { Scene } from "../scene/scene.ts";
import { readStored, versionOf } from "../scene/stored-events.ts";
import { foreignFrameOf, frameOf } from "../scene/view.ts";
import { hasTable } from "./legacy.ts";
import { deny, type Outcome, ok } from "./outcome.ts";

/** The platform binds at most 100 values to a statement, four a row. */
const MOST_ROWS = 25;

const TABLE =
  "CREATE TABLE events (n INTEGER PRIMARY KEY, seq INTEGER, at INTEGER NOT NULL, body TEXT NOT NULL, v INTEGER NOT NULL DEFAULT 1)";
/** Every shape has had the first four; a log without versions is of the first. */
const COLUMNS: ReadonlySet<string> = new Set(["n", "seq", "at", "body", "v"]);
/** Every entry of an index is billed like a row. Most events have no `seq`, and a partial index holds none of them. */
const INDEX = "CREATE UNIQUE INDEX events_by_seq ON events (seq) WHERE seq IS NOT NULL";

type Row<Seq> = {
  readonly seq: Seq;
  readonly at: number;
  readonly body: string;
  readonly v: number;
};

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
        `INSERT INTO events (seq, at, body, v) VALUES ${some.map(() => "(?, ?, ?, ?)").join(", ")}`,
        ...some.flatMap(({ seq, at, event }) =>
          event.type === "foreign"
            ? [seq, at, event.text, event.version]
            : [seq, at, JSON.stringify(event), versionOf(event.type)],
        ),
      );
    }
  }

  /** All events, hidden ones too, in order. */
  *all(): Generator<LoggedEvent> {
    const rows = this.#sql.exec<Row<number | null>>(
      "SELECT seq, at, body, v FROM events ORDER BY n",
    );
    for (const { seq, at, body, v } of rows) yield { seq, at, event: readStored(v, body) };
  }

  /** When the last event was logged, in Unix milliseconds; null if there is none. Reads no event. */
  lastAt(): number | null {
    if (!this.exists()) return null;
    return this.#sql.exec<{ at: number | null }>("SELECT MAX(at) AS at FROM events").one().at;
  }

  /** The frames after `seq`, byte for byte as they were first sent to this role. */
  *framesAfter(after: number, role: Role): Generator<string> {
    const rows = this.#sql.exec<Row<number>>(
      "SELECT seq, at, body, v FROM events WHERE seq > ? ORDER BY seq",
      after,
    );
    for (const { seq, at, body, v } of rows) {
      const event = readStored(v, body);
      const isForeign = event.type === "foreign";
      yield JSON.stringify(
        isForeign ? foreignFrameOf(event, seq, at, role) : frameOf({ seq, at, event }, role),
      );
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
    // An index keeps its name when its table gets another one.
    this.#sql.exec("DROP INDEX IF EXISTS events_by_seq");
    this.create();
    const kept = this.#sql
      .exec<{ name: string }>("SELECT name FROM pragma_table_info('old_events')")
      .toArray()
      .flatMap(({ name }) => (COLUMNS.has(name) ? [name] : []))
      .join(", ");
    this.#sql.exec(`INSERT INTO events (${kept}) SELECT ${kept} FROM old_events`);
    this.#sql.exec("DROP TABLE old_events");
  }
}

/**
 * The scene that the log adds up to; null if there is no log, or none can be made of it. Never throws:
 * what cannot be read must still be there to be erased.
 */
export function sceneIn(log: EventLog, logger: Logger): Scene | null {
  if (!log.exists()) return null;
  try {
    let skipped = 0;
    const scene = fold(log.all(), () => {
      skipped += 1;
    });
    if (skipped > 0)
      logger.warn({ log_type: "error", where: "event_log", skipped_events: skipped });
    // What the object asks first; a scene that cannot answer is none.
    if (scene !== null && dueJobs(scene)) return scene;
    logger.error({ log_type: "error", where: "event_log", error_name: "NoScene" });
  } catch (error) {
    logger.error(errorLine("event_log", error));
  }
  return null;
}

/** The frames after `after` as the text of a JSON array; denied above the last `seq` there is. */
export function eventsAfter(
  after: number,
  { scene, role }: { readonly scene: Scene; readonly role: Role },
  log: EventLog,
): Outcome<string> {
  if (after <= scene.lastSeq) return ok(`[${[...log.framesAfter(after, role)].join(",")}]`);
  const message = `must be at most ${scene.lastSeq}, the last seq there is`;
  return deny({ code: "bad_input", errors: [{ path: "after", message }] });
}
