/** The outbox in the scene's own SQLite, in a table of its own that outlives the scene. */
import { z } from "zod";
import type { OutboxEntry, OutboxStore } from "./outbox.ts";

/** As much of a Durable Object's `ctx.storage.sql` as is needed here. Synchronous. */
export interface Sql {
  exec(
    query: string,
    ...bindings: (string | number | null)[]
  ): { toArray(): Record<string, unknown>[] };
}

export const OUTBOX_TABLE = "outbox";

const rowSchema = z.object({
  desired: z.enum(["present", "absent"]),
  generation: z.int(),
  attempts: z.int(),
  nextAttemptAtMs: z.number(),
  parked: z.object({ status: z.int().nullable(), atMs: z.number() }).nullable(),
  strayUntilMs: z.number(),
  confirmed: z.boolean(),
});

/** Makes the table if there is none. */
export function createOutboxStore(sql: Sql): OutboxStore {
  sql.exec(
    `CREATE TABLE IF NOT EXISTS ${OUTBOX_TABLE} (id INTEGER PRIMARY KEY CHECK (id = 1), entry TEXT NOT NULL)`,
  );
  return {
    read(): OutboxEntry | null {
      const row = sql.exec(`SELECT entry FROM ${OUTBOX_TABLE}`).toArray()[0];
      return row ? rowSchema.parse(JSON.parse(String(row.entry))) : null;
    },
    write(entry) {
      if (entry === null) {
        sql.exec(`DELETE FROM ${OUTBOX_TABLE}`);
        return;
      }
      sql.exec(
        `INSERT INTO ${OUTBOX_TABLE} (id, entry) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET entry = excluded.entry`,
        JSON.stringify(entry),
      );
    },
  };
}

/**
 * Drops every table but those named and the platform's own (`_…`). Together with what the caller writes
 * in the same tick (the outbox's `absent`, say) it is one transaction: a Durable Object's writes
 * without an await between them become durable as one. `deleteAll()` gives no such word, and takes
 * the outbox and the alarm along; it is for the very end, when the outbox is empty.
 *
 * Not reached: `ctx.storage.put` values, which live in a table that SQL may not drop; and the alarm.
 */
export function eraseAllBut(sql: Sql, kept: readonly string[]): void {
  const tables = sql.exec("SELECT name FROM sqlite_master WHERE type = 'table'").toArray();
  for (const name of tables.map((table) => String(table.name))) {
    if (kept.includes(name) || /^(_|sqlite_)/i.test(name)) continue;
    sql.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`);
  }
}
