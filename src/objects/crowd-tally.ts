/**
 * Watchers' reactions: shown to everyone as they come, and counted once for the room's mood. They are no
 * events: a house that claps for two hours would make a log that takes seconds to fold. So they are
 * sums in one row, which is written before anybody is shown the reaction; a scene without reactions
 * writes nothing.
 */
import { type Crowd, NO_CROWD } from "../scene/crowd.ts";
import { REACTIONS, type ReactionEmoji } from "../scene/vocabulary.ts";
import { hasTable } from "./legacy.ts";

interface Tally {
  /** All of this scene so far. */
  readonly shown: Partial<Record<ReactionEmoji, number>>;
  /** Those that no settled turn has counted yet. */
  readonly waiting: Crowd;
}

const TABLE = "crowd";
const NOBODY: Tally = { shown: {}, waiting: NO_CROWD };

export class CrowdTally {
  readonly #sql: SqlStorage;
  #tally: Tally;
  /** As it stands in storage. */
  #saved: Tally;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#saved = hasTable(sql, TABLE) ? this.#read() : NOBODY;
    this.#tally = this.#saved;
  }

  /** Counts a reaction and keeps it. */
  add(emoji: ReactionEmoji): void {
    const { shown, waiting } = this.#tally;
    const mood = REACTIONS[emoji];
    this.#tally = {
      shown: { ...shown, [emoji]: (shown[emoji] ?? 0) + 1 },
      waiting: { ...waiting, [mood]: waiting[mood] + 1 },
    };
    this.save();
  }

  get waiting(): Crowd {
    return this.#tally.waiting;
  }

  /** By emoji. */
  get shown(): Record<string, number> {
    return { ...this.#tally.shown };
  }

  /** A turn was settled with what waited. To be saved in the tick that writes its event: both or neither. */
  settled(): void {
    const { applause, tension, doubt } = this.#tally.waiting;
    if (applause + tension + doubt > 0) this.#tally = { ...this.#tally, waiting: NO_CROWD };
  }

  save(): void {
    if (this.#tally === this.#saved) return;
    if (this.#saved === NOBODY) {
      this.#sql.exec(
        `CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY CHECK (id = 1), tally TEXT NOT NULL)`,
      );
    }
    this.#sql.exec(
      `INSERT OR REPLACE INTO ${TABLE} (id, tally) VALUES (1, ?)`,
      JSON.stringify(this.#tally),
    );
    this.#saved = this.#tally;
  }

  /** The scene is erased, its storage with it. */
  forget(): void {
    this.#tally = NOBODY;
    this.#saved = NOBODY;
  }

  #read(): Tally {
    const row = this.#sql.exec<{ tally: string }>(`SELECT tally FROM ${TABLE}`).toArray()[0];
    return row === undefined ? NOBODY : (JSON.parse(row.tally) as Tally);
  }
}
