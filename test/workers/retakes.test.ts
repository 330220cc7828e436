import { describe, expect, it } from "vitest";
import { type Created, type Report, reportSchema } from "../../src/scene/protocol.ts";
import { lineOf } from "./support/lines.ts";
import { at, call, createSession, joined, jsonOf, say } from "./support/stage-client.ts";

async function played(lines: number): Promise<Created> {
  const created = await createSession({ location: "a bakery" });
  for (let turn = 1; turn <= lines; turn += 1) await say(created, lineOf(turn), `line-${turn}`);
  await end(created);
  return created;
}

async function end({ session_id, token }: Created): Promise<Report> {
  const response = await call("POST", at(session_id, "/end"), { token });
  expect(response.status).toBe(200);
  return reportSchema.parse(await response.json());
}

async function retake({ session_id, token }: Created, json: object) {
  const response = await call("POST", at(session_id, "/retake"), { token, json });
  expect(response.status).toBe(201);
  const again = await jsonOf<Created>(response);
  expect(response.headers.get("location")).toBe(at(again.session_id));
  return again;
}

/** All durable events so far, as text. */
async function eventsOf({ session_id, token }: Created): Promise<string[]> {
  const socket = await joined(session_id, token);
  await socket.next("audience");
  return socket.raw.filter((_, index) => "seq" in (socket.frames[index] ?? {}));
}

describe("a retake", () => {
  it("begins with a copy of the log up to the line that is taken again", async () => {
    const first = await played(4);
    const again = await retake(first, { turn: 3 });
    expect(again.session).toMatchObject({ turn_count: 2, location: "a bakery" });
    const [before, after] = [await eventsOf(first), await eventsOf(again)];
    const cut = before.findIndex((text) => text.includes('"message_id":"line-3"'));
    expect(after.slice(0, cut)).toEqual(before.slice(0, cut));
    expect(after.map((text) => (JSON.parse(text) as { seq: number }).seq)).toEqual(
      after.map((_, index) => index + 1),
    );
  });

  it("is a session of its own: other tokens, and it stays when the first is erased", async () => {
    const first = await played(2);
    const again = await retake(first, { turn: 2 });
    const { session_id, token } = again;
    expect((await call("GET", at(session_id), { token: first.token })).status).toBe(403);
    await call("DELETE", at(first.session_id), { token: first.token });
    expect((await call("GET", at(session_id), { token })).status).toBe(200);
    expect(await say(again, "Then the oven marries us both.")).toMatchObject({ turn: 2 });
    expect((await end(again)).comparison?.session_id).toBe(first.session_id);
  });

  it("as a drill ends after two turns, with both takes compared over those two", async () => {
    const first = await played(5);
    const again = await retake(first, { turn: 2, drill: true });
    await say(again, "Yes, and I baked the marzipan into a crown.", "again-1");
    const last = await say(again, "Wear it, Harold, the whole mill is watching.", "again-2");
    expect(last).toMatchObject({ turn: 3, current_phase: "COACH_ANALYSIS" });
    const report = await end(again);
    expect(report.comparison).toMatchObject({
      session_id: first.session_id,
      turn: 2,
      lines: 2,
      before: { line: lineOf(2) },
      after: { line: "Yes, and I baked the marzipan into a crown." },
    });
    const { token, session_id } = again;
    const headers = { accept: "text/markdown" };
    const page = await call("GET", at(session_id, "/transcript"), { token, headers });
    expect(await page.text()).toContain("### Both takes of line 2");
  });

  it("made whole from a drill has the house's turns again", async () => {
    const drill = await retake(await played(3), { turn: 2, drill: true });
    await say(drill, "Yes, and I baked the marzipan into a crown.", "again-1");
    await say(drill, "Wear it, Harold, the whole mill is watching.", "again-2");
    await end(drill);
    expect((await retake(drill, { turn: 2 })).session.max_turns).toBe(15);
  });

  it("that ends before a new line has notes without a comparison, as a first take has", async () => {
    const first = await createSession();
    await say(first, lineOf(1));
    await say(first, lineOf(2));
    expect(await end(first)).not.toHaveProperty("comparison");
    const again = await retake(first, { turn: 2 });
    expect(await end(again)).not.toHaveProperty("comparison");
  });

  it("from the first line on, ended unspoken, has no notes", async () => {
    const again = await retake(await played(1), { turn: 1 });
    const { token, session_id } = again;
    expect((await call("POST", at(session_id, "/end"), { token })).status).toBe(204);
  });

  it("of a retake is compared with that one", async () => {
    const second = await retake(await played(2), { turn: 2 });
    await say(second, "And the crumbs spell your name.");
    await end(second);
    const third = await retake(second, { turn: 2 });
    await say(third, "And your name rises with the dough.");
    expect((await end(third)).comparison).toMatchObject({
      session_id: second.session_id,
      before: { line: "And the crumbs spell your name." },
    });
  });
});
