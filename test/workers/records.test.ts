/** A finished scene and its record elsewhere: what is told of it, and what can be done when the scene itself is gone. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Created, SessionView } from "../../src/scene/protocol.ts";
import { firestoreAnswers } from "./support/firestore.ts";
import { setVars } from "./support/house.ts";
import { evict, inScene, ringAlarm, tablesOf } from "./support/objects.ts";
import { problemOf } from "./support/problems.ts";
import { at, call, createSession, jsonOf, say } from "./support/stage-client.ts";

const DAY_MS = 86_400_000;
const LINE = "Yes, and I brought the flour from my sister's mill.";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  setVars({});
});

async function finishedScene(): Promise<Created> {
  const created = await createSession();
  await say(created, LINE, "m1");
  await call("POST", at(created.session_id, "/end"), { token: created.token });
  return created;
}

const viewOf = async ({ session_id, token }: Created) =>
  jsonOf<SessionView>(await call("GET", at(session_id), { token }));

/** Its time is up, and it is gone. */
async function expire({ session_id }: Created, atMs: number): Promise<void> {
  vi.spyOn(Date, "now").mockReturnValue(atMs);
  await ringAlarm(session_id);
}

describe("the record of a scene", () => {
  it("is told of from the scene's end, until when it is kept", async () => {
    firestoreAnswers(undefined, { ANALYTICS_RETENTION_DAYS: "30" });
    const running = await createSession();
    expect(running.session.record_until).toBeNull();
    const view = await viewOf(await finishedScene());
    expect(view.record_until).toBe(
      new Date(Date.parse(view.updated_at) + 30 * DAY_MS).toISOString(),
    );
  });

  it("is kept for good where nothing else is said", async () => {
    firestoreAnswers(undefined, { ANALYTICS_RETENTION_DAYS: "0" });
    expect((await viewOf(await finishedScene())).record_until).toBe("never");
  });

  it("is not there where Firestore has refused it for good", async () => {
    firestoreAnswers(() => new Response("{}", { status: 400 }));
    const created = await finishedScene();
    await ringAlarm(created.session_id);
    expect((await viewOf(created)).record_until).toBeNull();
  });

  it("outlives the scene, as its player alone is told, who can still erase it", async () => {
    const commits = firestoreAnswers(undefined, { FINISHED_TTL_HOURS: "24" });
    const created = await finishedScene();
    const { session_id, token, share_token } = created;
    await ringAlarm(session_id);
    expect(commits).toHaveLength(1);
    const { expires_at, record_until } = await viewOf(created);
    await expire(created, Date.parse(expires_at ?? ""));

    const gone = await problemOf(await call("GET", at(session_id), { token }));
    expect(gone).toMatchObject({ status: 404, type: "/docs#expired", record_until });
    for (const other of [share_token, "a-strangers"]) {
      const unknown = await problemOf(await call("GET", at(session_id), { token: other }));
      expect(unknown).toMatchObject({ status: 404, type: "/docs#not-found" });
      expect(unknown).not.toHaveProperty("record_until");
      expect((await call("DELETE", at(session_id), { token: other })).status).toBe(403);
    }

    expect((await call("DELETE", at(session_id), { token })).status).toBe(204);
    await ringAlarm(session_id);
    expect(commits.map(({ writes: [write] }) => Object.keys(write)[0])).toEqual([
      "update",
      "delete",
    ]);
    const erased = await problemOf(await call("GET", at(session_id), { token }));
    expect(erased).toMatchObject({ status: 404, type: "/docs#not-found" });
  });

  it("has reads, flops and offers as they were logged, whatever would be made of the lines today", async () => {
    const commits = firestoreAnswers(() => new Response(null, { status: 503 }));
    const { session_id } = await finishedScene();
    const logged = { reads: [{ turn: 1, note: "as another ear heard it" }], flops: [], offers: [] };
    await inScene(session_id, ({ storage }) => {
      const body = JSON.stringify({ type: "backstage", ...logged });
      storage.sql.exec('UPDATE events SET body = ? WHERE body LIKE \'{"type":"backstage"%\'', body);
    });
    await evict(session_id);
    commits.length = 0;
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    await ringAlarm(session_id);
    const [write] = commits[0]?.writes ?? [];
    const fields = write && "update" in write ? write.update.fields : {};
    expect(JSON.stringify(fields.reads)).toContain("as another ear heard it");
    expect(fields.offers).toEqual({ arrayValue: { values: [] } });
  });
});

describe("a retake in which no line was said anew", () => {
  async function onlyLookedAt(): Promise<Created> {
    const first = await createSession();
    await say(first, LINE, "m1");
    await say(first, "And the oven is warm.", "m2");
    const { session_id, token } = first;
    await call("POST", at(session_id, "/end"), { token });
    await ringAlarm(session_id);
    const json = { turn: 2 };
    return jsonOf<Created>(await call("POST", at(session_id, "/retake"), { token, json }));
  }

  it("goes as a scene without a line does, with no notes and no record: it holds the first take's words", async () => {
    const commits = firestoreAnswers(undefined, { SESSION_TTL_HOURS: "2" });
    const retake = await onlyLookedAt();
    expect(commits).toHaveLength(1);
    const created = Date.parse(retake.session.created_at);
    await expire(retake, created + 2 * 3_600_000);
    await ringAlarm(retake.session_id);
    expect(await tablesOf(retake.session_id)).toEqual([]);
    const { session_id, token } = retake;
    const gone = await problemOf(await call("GET", at(session_id), { token }));
    expect(gone).toMatchObject({ status: 404, type: "/docs#not-found" });
    expect(commits).toHaveLength(1);
  });

  it("is neither recorded nor kept for longer where it was ended", async () => {
    const commits = firestoreAnswers(undefined, { SESSION_TTL_HOURS: "2" });
    const retake = await onlyLookedAt();
    const { session_id, token } = retake;
    await call("POST", at(session_id, "/end"), { token });
    await ringAlarm(session_id);
    const view = await viewOf(retake);
    expect(view).toMatchObject({ current_phase: "COMPLETE", record_until: null });
    expect(Date.parse(view.expires_at ?? "") - Date.parse(view.updated_at)).toBe(2 * 3_600_000);
    expect(commits).toHaveLength(1);
  });

  it("is recorded and kept once one is said", async () => {
    const commits = firestoreAnswers();
    const retake = await onlyLookedAt();
    await say(retake, "And the sugar is in the clock.");
    const { session_id, token } = retake;
    await call("POST", at(session_id, "/end"), { token });
    await ringAlarm(session_id);
    expect((await viewOf(retake)).record_until).not.toBeNull();
    expect(commits).toHaveLength(2);
  });
});
