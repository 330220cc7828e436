/**
 * What each payer has used of the day's budget. A table and not a part of the gate's state, which is
 * written whole: there are as many rows as addresses that cost something today.
 */
import type { Report } from "../models/gate.ts";

export class BudgetShares {
  readonly #sql: SqlStorage;
  /** The day of which the table is; unknown at first. */
  #day: string | null = null;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "CREATE TABLE IF NOT EXISTS shares (payer TEXT PRIMARY KEY, day TEXT NOT NULL, usd REAL NOT NULL) WITHOUT ROWID",
    );
  }

  /** US dollars on that UTC day, as `YYYY-MM-DD`. */
  spentUsd(payer: string, day: string): number {
    const rows = this.#sql.exec<{ usd: number }>(
      "SELECT usd FROM shares WHERE payer = ? AND day = ?",
      payer,
      day,
    );
    return rows.toArray()[0]?.usd ?? 0;
  }

  /** Books what the calls cost to whom they are counted by; who was counted on another day is forgotten. */
  book(reports: readonly Report[], day: string): void {
    const byPayer = new Map<string, number>();
    for (const report of reports) {
      if (report.kind !== "finished" || !report.payer || report.costUsd <= 0) continue;
      byPayer.set(report.payer, (byPayer.get(report.payer) ?? 0) + report.costUsd);
    }
    if (byPayer.size > 0 && day !== this.#day) {
      this.#sql.exec("DELETE FROM shares WHERE day <> ?", day);
      this.#day = day;
    }
    for (const [payer, usd] of byPayer) {
      this.#sql.exec(
        "INSERT INTO shares (payer, day, usd) VALUES (?, ?, ?) ON CONFLICT (payer) DO UPDATE SET usd = usd + excluded.usd",
        payer,
        day,
        usd,
      );
    }
  }
}
