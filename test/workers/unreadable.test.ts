/** Logs that this version cannot read, in part or at all: the player keeps what can be kept, and can always erase it. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Report, SessionView } from "../../src/scene/protocol.ts";
import { FIRST_FINISHED, FIRST_RUNNING, planted, SHARE_TOKEN, TOKEN } from "./support/kept-logs.ts";
import { lineOf } from "./support/lines.ts";
import { alarmOf, inScene, ringAlarm, tablesOf } from "./support/objects.ts";
import { problemOf } from "./support/problems.ts";
import { breakAt } from "./support/prompter.ts";
import { at, call, createSession, joined, jsonOf, say, sayRaw } from "./support/stage-client.ts";

// What cannot be read is told to the operator, as it should be.
beforeEach(() => void vi.spyOn(console, "log").mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

const lastSeqOf = (rows: typeof FIRST_RUNNING) => Math.max(...rows.map(({ seq }) => seq ?? 0));
const added = (
  rows: typeof FIRST_RUNNING,
  bodies: readonly (readonly [isPublic: boolean, body: string])[],
) => {
  let seq = lastSeqOf(rows);
  const now = Date.now();
  return [
    ...rows.map((row) => ({ ...row, at: now })),
    ...bodies.map(([isPublic, body]) => ({ seq: isPublic ? ++seq : null, at: now, body })),
  ];
};

const FROM_LATER = JSON.stringify({ type: "curtain_call", turn: 4, bows: 3 });
const CUT_OFF = '{"type":"message","turn":4,"role":"assist';
const WITHOUT_FIELDS = '{"type":"spotlight"}';

describe("a log with events that this version does not know, and broken rows", () => {
  const rows = added(FIRST_RUNNING, [
    [true, FROM_LATER],
    [false, JSON.stringify({ type: "mood_painted", colour: "red" })],
    [true, CUT_OFF],
    [true, WITHOUT_FIELDS],
    [false, "null"],
  ]);

  it("is played on, to its notes", async () => {
    const id = await planted(rows);
    const answer = await say({ session_id: id, token: TOKEN }, lineOf(5));
    expect(answer.turn).toBe(5);
    const ended = await call("POST", at(id, "/end"), { token: TOKEN });
    expect((await jsonOf<Report>(ended)).measures.lines).toBe(5);
    const socket = await joined(id, TOKEN);
    await socket.settled();
    const seqs = socket.events().map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it("goes to the player as it stands, to watchers withheld; what is broken has its place only", async () => {
    const id = await planted(rows);
    const last = lastSeqOf(FIRST_RUNNING);
    const seen = async (token: string) => {
      const socket = await joined(id, token, last);
      await socket.settled();
      return socket.events().slice(0, 2);
    };
    const timestamp = expect.any(String);
    const broken = { type: "unreadable", seq: last + 2 };
    expect(await seen(TOKEN)).toEqual([
      { type: "curtain_call", turn: 4, bows: 3, seq: last + 1, timestamp },
      broken,
    ]);
    expect(await seen(SHARE_TOKEN)).toEqual([
      { type: "curtain_call", seq: last + 1, timestamp, withheld: true },
      broken,
    ]);
  });

  it("can be erased", async () => {
    const id = await planted(rows);
    expect((await call("DELETE", at(id), { token: TOKEN })).status).toBe(204);
    expect(await tablesOf(id)).toEqual([]);
  });
});

describe("a beginning that lacks what was added later", () => {
  it("has notes all the same", async () => {
    const [first, ...rest] = added(FIRST_RUNNING, []);
    const { type, sessionId } = JSON.parse(first?.body ?? "");
    const id = await planted([
      { ...FIRST_RUNNING[0], seq: null, at: Date.now(), body: JSON.stringify({ type, sessionId }) },
      ...rest,
    ]);
    const ended = await call("POST", at(id, "/end"), { token: TOKEN });
    expect(ended.status).toBe(200);
    expect((await jsonOf<Report>(ended)).measures.lines).toBe(4);
    const view = await jsonOf<SessionView>(await call("GET", at(id), { token: TOKEN }));
    expect(view).toMatchObject({
      current_phase: "COMPLETE",
      location: null,
      keep_transcript: false,
    });
  });
});

describe("notes that cannot be made", () => {
  it("leave a bare report and the scene its end", async () => {
    const created = await createSession();
    await say(created, lineOf(1));
    breakAt(created.session_id, "notes begins");
    const { session_id, token } = created;
    const report = await jsonOf<Report>(await call("POST", at(session_id, "/end"), { token }));
    expect(report).toMatchObject({ session_id, moments: [], measures: { lines: 1 } });
    const view = await jsonOf<SessionView>(await call("GET", at(session_id), { token }));
    expect(view.current_phase).toBe("COMPLETE");
  });
});

describe("a log that adds up to no scene", () => {
  const rows = () =>
    added(FIRST_FINISHED, []).map((row, n) =>
      n === 0 ? { ...row, body: row.body.slice(0, 99) } : row,
    );

  it("says so to those who hold its tokens, and lets its player erase it", async () => {
    const id = await planted(rows());
    for (const token of [TOKEN, SHARE_TOKEN]) {
      const problem = await problemOf(await call("GET", at(id), { token }));
      expect(problem).toMatchObject({ status: 500, type: "/docs#unreadable" });
    }
    expect((await sayRaw({ session_id: id, token: TOKEN }, { message: "hello" })).status).toBe(500);
    expect((await call("GET", at(id), { token: "a-strangers" })).status).toBe(403);
    expect((await call("DELETE", at(id), { token: SHARE_TOKEN })).status).toBe(403);
    expect((await call("DELETE", at(id), { token: TOKEN })).status).toBe(204);
    expect(await tablesOf(id)).toEqual([]);
    expect((await call("GET", at(id), { token: TOKEN })).status).toBe(404);
  });

  it("goes when a finished scene would", async () => {
    const id = await planted(rows());
    const weekMs = 168 * 3_600_000;
    await inScene(id, ({ storage }) => storage.setAlarm(Date.now() + weekMs));
    await ringAlarm(id);
    expect(await tablesOf(id)).not.toEqual([]);
    expect(await alarmOf(id)).not.toBeNull();
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + weekMs);
    await ringAlarm(id);
    expect(await tablesOf(id)).toEqual([]);
  });
});
