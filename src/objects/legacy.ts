/**
 * What stays of a session that has expired: the hash of its token, until the mirrored document's own
 * end, so that the player can still have it erased (SPEC 7).
 */
export const LEGACY_TABLE = "legacy";

export class Legacy {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** `until` in Unix milliseconds; null: for good. */
  leave(until: number | null): void {
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS ${LEGACY_TABLE} (until INTEGER)`);
    this.#sql.exec(`INSERT INTO ${LEGACY_TABLE} (until) VALUES (?)`, until);
  }

  /** Null if nothing was left here. */
  read(): { readonly until: number | null } | null {
    if (!hasTable(this.#sql, LEGACY_TABLE)) return null;
    return this.#sql.exec<{ until: number | null }>(`SELECT until FROM ${LEGACY_TABLE}`).one();
  }
}

/** Asking creates nothing, so that an unknown session leaves no trace. */
export function hasTable(sql: SqlStorage, name: string): boolean {
  return sql.exec("SELECT 1 FROM sqlite_master WHERE name = ?", name).toArray().length > 0;
}
