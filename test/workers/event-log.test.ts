import { describe, expect, it } from "vitest";
import { EventLog, sceneIn } from "../../src/objects/event-log.ts";
import { createLogger } from "../../src/observability/logger.ts";
import type { LoggedEvent, SceneEvent } from "../../src/scene/events.ts";
import type { SessionView } from "../../src/scene/protocol.ts";
import { FIRST_FINISHED, FIRST_RUNNING, planted, TOKEN } from "./support/kept-logs.ts";
import { lineOf } from "./support/lines.ts";
import { inScene, logOf } from "./support/objects.ts";
import { at, call, joined, jsonOf, onStage, say } from "./support/stage-client.ts";

/** The rows that are billed for a log, the entries of its index among them. */
function rowsWrittenFor(storage: DurableObjectStorage, events: readonly LoggedEvent[]): number {
  let written = 0;
  const exec: SqlStorage["exec"] = (...args) => {
    const cursor = storage.sql.exec<Record<string, SqlStorageValue>>(...args);
    written += cursor.rowsWritten;
    return cursor as ReturnType<typeof storage.sql.exec<never>>;
  };
  const log = new EventLog({ ...storage, sql: { exec } as SqlStorage } as DurableObjectStorage);
  log.create();
  const made = written;
  log.append(events);
  return written - made;
}

describe("the log in storage", () => {
  it("writes a row an event, and one more only where there is a seq to be found by", async () => {
    const scene = await onStage();
    for (let turn = 1; turn <= 15; turn += 1) await say(scene, lineOf(turn));
    await scene.player.next("session_complete");
    const log = await logOf(scene.session_id);
    const events = log.map(({ seq, event }) => ({ seq, at: 0, event }));
    const numbered = events.filter(({ seq }) => seq !== null);
    const written = await inScene(scene.session_id, ({ storage }) => {
      storage.sql.exec("DROP TABLE events");
      return rowsWrittenFor(storage, events);
    });
    expect(numbered.length).toBeGreaterThan(60);
    expect(written).toBe(events.length + numbered.length);
  });

  it.each([
    ["a finished scene", FIRST_FINISHED, "COMPLETE"],
    ["a running one", FIRST_RUNNING, "PHASE_1_SUPPORT"],
  ])("of the first shape is taken over with every row: %s", async (_, rows, phase) => {
    const id = await planted(rows);
    const view = await jsonOf<SessionView>(await call("GET", at(id), { token: TOKEN }));
    expect(view.current_phase).toBe(phase);
    const kept = await logOf(id);
    expect(kept).toEqual(
      rows.map(({ seq, body }) => ({ seq, event: JSON.parse(body) as SceneEvent })),
    );
    const indexes = await inScene(id, ({ storage }) =>
      storage.sql
        .exec<{ name: string }>(
          "SELECT name FROM sqlite_master WHERE tbl_name = 'events' AND type = 'index'",
        )
        .toArray(),
    );
    expect(indexes).toEqual([{ name: "events_by_seq" }]);
    const socket = await joined(id, TOKEN);
    await socket.settled();
    expect(socket.events().slice(0, rows.filter(({ seq }) => seq !== null).length)).toEqual(
      rows.flatMap(({ seq, at, body }) =>
        seq === null ? [] : [{ ...JSON.parse(body), seq, timestamp: new Date(at).toISOString() }],
      ),
    );
  });

  it("of another shape keeps the version of every event", async () => {
    const { session_id } = await onStage();
    const versions = (sql: SqlStorage) =>
      sql
        .exec("SELECT n, v FROM events ORDER BY n")
        .toArray()
        .map(({ v }) => v);
    const [before, after] = await inScene(session_id, ({ storage }) => {
      const was = versions(storage.sql);
      storage.sql.exec("ALTER TABLE events ADD COLUMN later TEXT");
      new EventLog(storage);
      return [was, versions(storage.sql)];
    });
    expect(new Set(before)).toEqual(new Set([1, 2]));
    expect(after).toEqual(before);
  });

  it("tells the operator how many events were skipped, and nothing of them", async () => {
    const { session_id } = await onStage();
    const told = await inScene(session_id, ({ storage }) => {
      const broken = "INSERT INTO events (seq, at, body) VALUES (NULL, 1, ?)";
      for (const body of ['{"type":"of_tomorrow"}', '{"type":"mess']) {
        storage.sql.exec(broken, body);
      }
      const lines: unknown[] = [];
      const write = (line: string) => lines.push(JSON.parse(line));
      sceneIn(new EventLog(storage), createLogger({ level: "warn", write }));
      return lines;
    });
    const line = { level: "warn", log_type: "error", where: "event_log", skipped_events: 2 };
    expect(told).toEqual([{ ...line, timestamp: expect.any(String) }]);
  });

  it("of the first shape goes on where it stood", async () => {
    const id = await planted(FIRST_RUNNING);
    const last = Math.max(...FIRST_RUNNING.map(({ seq }) => seq ?? 0));
    const answer = await say({ session_id: id, token: TOKEN }, lineOf(5));
    expect(answer.turn).toBe(5);
    const seqs = (await logOf(id)).flatMap(({ seq }) => (seq === null ? [] : [seq]));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(seqs.length).toBeGreaterThan(last);
  });
});
