import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { computeNextAlarm } from "../../src/objects/alarms.ts";
import { desire } from "../../src/objects/outbox.ts";
import { createOutboxStore, eraseAllBut, OUTBOX_TABLE } from "../../src/objects/outbox-store.ts";

const scenes = (env as { SCENES: DurableObjectNamespace }).SCENES;
/** Runs in the object with this id, by a stub of its own: one that has seen its object die stays broken. */
const inObject = (id: DurableObjectId, run: (state: DurableObjectState) => Promise<void> | void) =>
  runInDurableObject(scenes.get(id), (_, state) => run(state));

const holdsLines = (sql: SqlStorage) =>
  sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'lines_of_a_test'").toArray().length > 0;

describe("the outbox in a Durable Object's storage", () => {
  it("outlives the erasure of all else, and the object's own end", async () => {
    const id = scenes.newUniqueId();
    const entry = desire(null, "absent", 17);
    await inObject(id, async ({ storage }) => {
      storage.sql.exec("CREATE TABLE lines_of_a_test (content TEXT)");
      storage.sql.exec("INSERT INTO lines_of_a_test VALUES ('a line')");
      await storage.sync();
      const store = createOutboxStore(storage.sql);
      eraseAllBut(storage.sql, [OUTBOX_TABLE]);
      store.write(entry);
      await storage.sync();
    });
    await abortAllDurableObjects();
    await inObject(id, ({ storage }) => {
      expect(createOutboxStore(storage.sql).read()).toEqual(entry);
      expect(holdsLines(storage.sql)).toBe(false);
    });
  });

  it("is written together with the erasure or not at all", async () => {
    const id = scenes.newUniqueId();
    await inObject(id, async ({ storage }) => {
      storage.sql.exec("CREATE TABLE lines_of_a_test (content TEXT)");
      await storage.sync();
    });
    const killed = inObject(id, (state) => {
      const store = createOutboxStore(state.storage.sql);
      eraseAllBut(state.storage.sql, [OUTBOX_TABLE]);
      store.write(desire(null, "absent", 17));
      state.abort("killed in the same tick");
    });
    await expect(killed).rejects.toThrow();
    await inObject(id, ({ storage }) => {
      const erased = createOutboxStore(storage.sql).read() !== null;
      expect(holdsLines(storage.sql)).toBe(!erased);
    });
  });
});

describe("the next alarm", () => {
  it("is the earliest time of all, or none", () => {
    expect(computeNextAlarm([])).toBeNull();
    expect(computeNextAlarm([null, null])).toBeNull();
    expect(computeNextAlarm([null, 30, 0, 20, null])).toBe(0);
  });
});
