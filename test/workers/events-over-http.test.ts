import { describe, expect, it } from "vitest";
import { at, call, jsonOf, onStage, say } from "./support/stage-client.ts";

const read = async (session_id: string, token: string, query = "") =>
  call("GET", at(session_id, `/events${query}`), { token });

describe("GET /api/sessions/{id}/events", () => {
  it("tells, in the very bytes of the socket, what has happened after an event", async () => {
    const { session_id, token, player } = await onStage();
    await player.say("m1", "I brought the brass whistle.");
    await player.settled();
    const response = await read(session_id, token);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe(`[${player.eventTexts().join(",")}]`);
    const later = await read(session_id, token, "?after=5");
    expect(await later.text()).toBe(`[${player.eventTexts(5).join(",")}]`);
    const last = player.events().at(-1)?.seq;
    expect(await jsonOf(await read(session_id, token, `?after=${last}`))).toEqual([]);
  });

  it("withholds from a watcher what is not theirs", async () => {
    const { session_id, token, share_token } = await onStage();
    await say({ session_id, token }, "I brought the brass whistle.", "m1");
    await call("POST", at(session_id, "/end"), { token });
    const texts = await (await read(session_id, share_token)).text();
    expect(texts).toContain('"coach_report"');
    expect(texts).toContain('"withheld":true');
    expect(texts).not.toContain('"headline"');
  });

  it.each(["-1", "x", "1.5", "1e3", "999"])("refuses after=%s, and says why", async (after) => {
    const { session_id, token } = await onStage();
    const response = await read(session_id, token, `?after=${after}`);
    expect(response.status).toBe(422);
    const { errors } = await jsonOf<{ errors: { path: string; message: string }[] }>(response);
    expect(errors).toMatchObject([{ path: "after", message: expect.stringMatching(/^must be/) }]);
  });
});
