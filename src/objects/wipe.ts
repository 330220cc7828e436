/**
 * Erasing that leaves nothing readable. SQLite only unlinks what is dropped: its bytes stay in the
 * file's free pages until something else needs them, and the platform allows neither `VACUUM` nor
 * `secure_delete`. So something else needs them at once: zeros, more than the file is long.
 */
import { eraseAllBut } from "./outbox-store.ts";

export const BLANKS_TABLE = "blanks";
/** The platform's limit of a row is 2 MB. */
const BLANK_BYTES = 1_000_000;

/**
 * Drops all but the tables named, and what the caller writes in this very tick stays with them: a kill
 * keeps both or neither. The zeros go once they are written; SQLite would not write pages that are
 * freed again in the same transaction. If a kill leaves them, they go with the next wipe.
 */
export function wipeAllBut({ sql }: DurableObjectStorage, kept: readonly string[]): void {
  // Free pages do not count in it; a log that was made anew has left as many as it is long.
  const bytes = 2 * sql.databaseSize;
  eraseAllBut(sql, kept);
  sql.exec(`CREATE TABLE ${BLANKS_TABLE} (zeros BLOB NOT NULL)`);
  const zeros = new ArrayBuffer(BLANK_BYTES);
  for (let left = bytes; left > 0; left -= BLANK_BYTES) {
    const some = left < BLANK_BYTES ? zeros.slice(0, left) : zeros;
    sql.exec(`INSERT INTO ${BLANKS_TABLE} (zeros) VALUES (?)`, some);
  }
}

/** To be awaited after the tick of `wipeAllBut`. */
export async function blanksGone(storage: DurableObjectStorage): Promise<void> {
  await storage.sync();
  storage.sql.exec(`DROP TABLE IF EXISTS ${BLANKS_TABLE}`);
}
