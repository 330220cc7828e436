/**
 * The shelf in this browser (IndexedDB). Any of it may fail, for a private window, a full disk or a
 * store that was cleared: then it throws a `ShelfError`, and a scene goes on without it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { ENTRY_VERSION, type Left, mergeEntries, newestFirst, type ShelfEntry } from "./entry.ts";

export type ShelfTrouble = "full" | "shut";

/** `full`: no room is left; `shut`: this browser lets nothing be kept, or not now. */
export class ShelfError extends Error {
  readonly trouble: ShelfTrouble;
  constructor(cause: unknown) {
    super("the shelf failed", { cause });
    const name = cause instanceof Error ? cause.name : "";
    this.trouble = name === "QuotaExceededError" ? "full" : "shut";
  }
}

export interface Shelf {
  /** The last played first; without what a later page has written. */
  all(): Promise<readonly ShelfEntry[]>;
  find(sessionId: string): Promise<ShelfEntry | null>;
  /** Puts them beside what is there, or none of them; two copies of one scene become one. */
  keep(entries: readonly ShelfEntry[]): Promise<void>;
  /** Notes that the stage no longer has the scene, and what it said of the record; nothing if it is not on the shelf. */
  mark(sessionId: string, left: Left, recordUntil?: string | null): Promise<void>;
  remove(sessionIds: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  scenes: { key: string; value: ShelfEntry };
}

const NAME = "improv.shelf";
const SCENES = "scenes";
/** Some browsers never answer when their store is broken, and a page must not wait for ever. */
const OPEN_WITHIN_MS = 5_000;

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= withinDeadline(
    openDB<Schema>(NAME, 1, {
      upgrade: (db) => void db.createObjectStore(SCENES, { keyPath: "sessionId" }),
      // A newer page in another tab waits for this one to let go.
      blocking: (_now, _wanted, event) => {
        opened = null;
        (event.target as IDBDatabase).close();
      },
      // The browser has cleared the store under our feet: the next call opens a new one.
      terminated: () => {
        opened = null;
      },
    }),
  ).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function withinDeadline<T>(work: Promise<T>): Promise<T> {
  const deadline = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("the store does not answer")), OPEN_WITHIN_MS),
  );
  return Promise.race([work, deadline]);
}

async function attempt<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    throw new ShelfError(error);
  }
}

const isReadable = (entry: ShelfEntry) => entry.version <= ENTRY_VERSION;

/** What is there is read and written in one transaction: two tabs may play the same scene. */
function change(
  sessionIds: readonly string[],
  next: (kept: ShelfEntry | undefined, index: number) => ShelfEntry | undefined,
): Promise<void> {
  return attempt(async (db) => {
    const { store, done } = db.transaction(SCENES, "readwrite");
    const work = sessionIds.map(async (sessionId, index) => {
      const kept = await store.get(sessionId);
      if (kept && !isReadable(kept)) return;
      const entry = next(kept, index);
      if (entry) await store.put(entry);
    });
    await Promise.all([...work, done]);
  });
}

export const shelf: Shelf = {
  all: () => attempt(async (db) => newestFirst((await db.getAll(SCENES)).filter(isReadable))),
  find: (sessionId) =>
    attempt(async (db) => {
      const entry = await db.get(SCENES, sessionId);
      return entry && isReadable(entry) ? entry : null;
    }),
  keep: (entries) =>
    change(
      entries.map(({ sessionId }) => sessionId),
      (kept, index) => {
        const given = entries[index];
        return kept && given ? mergeEntries(kept, given) : given;
      },
    ),
  mark: (sessionId, left, recordUntil = null) =>
    change([sessionId], (kept) => {
      if (!kept) return kept;
      const view = recordUntil === null ? kept.view : { ...kept.view, record_until: recordUntil };
      return mergeEntries(kept, { ...kept, view, left });
    }),
  remove: (sessionIds) =>
    attempt(async (db) => {
      const { store, done } = db.transaction(SCENES, "readwrite");
      await Promise.all([...sessionIds.map((sessionId) => store.delete(sessionId)), done]);
    }),
  clear: () => attempt((db) => db.clear(SCENES)),
};
