import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { desire } from "../../../src/objects/outbox.ts";
import {
  createOutboxStore,
  eraseAllBut,
  OUTBOX_TABLE,
  type Sql,
} from "../../../src/objects/outbox-store.ts";

/** SQLite with the face of a Durable Object's. */
function sqlite(): Sql {
  const database = new DatabaseSync(":memory:");
  return {
    exec(query, ...bindings) {
      const rows = database.prepare(query).all(...bindings);
      return { toArray: () => rows.map((row) => ({ ...row })) };
    },
  };
}

const tables = (sql: Sql) =>
  sql
    .exec("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .toArray()
    .map(({ name }) => name);

describe("the outbox's table", () => {
  it("is empty at first, keeps one entry, and is empty again", () => {
    const store = createOutboxStore(sqlite());
    expect(store.read()).toBeNull();
    const entry = desire(null, "present", 17);
    store.write(entry);
    const parked = { ...entry, attempts: 3, parked: { status: 400, atMs: 99 }, confirmed: true };
    store.write(parked);
    expect(store.read()).toEqual(parked);
    store.write(null);
    expect(store.read()).toBeNull();
  });

  it("is found again by the next process", () => {
    const sql = sqlite();
    const entry = desire(null, "absent", 17);
    createOutboxStore(sql).write(entry);
    expect(createOutboxStore(sql).read()).toEqual(entry);
  });

  it("outlives the erasure of all else, with what is kept beside it", () => {
    const sql = sqlite();
    const store = createOutboxStore(sql);
    sql.exec("CREATE TABLE events (seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT)");
    sql.exec("CREATE INDEX by_body ON events (body)");
    sql.exec("INSERT INTO events (body) VALUES ('a line')");
    sql.exec('CREATE TABLE "odd ""name" (a TEXT)');
    sql.exec("CREATE TABLE access (hash TEXT)");
    sql.exec("INSERT INTO access VALUES ('abc')");
    store.write(desire(null, "absent", 17));
    eraseAllBut(sql, [OUTBOX_TABLE, "access"]);
    expect(tables(sql)).toEqual(["access", OUTBOX_TABLE, "sqlite_sequence"]);
    expect(sql.exec("SELECT hash FROM access").toArray()).toEqual([{ hash: "abc" }]);
    expect(store.read()?.desired).toBe("absent");
  });
});
