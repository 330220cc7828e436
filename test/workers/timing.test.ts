/** How long the player hesitated, as their page has measured it: kept with the line, and never in its way. */
import { describe, expect, it } from "vitest";
import type { Report, SessionView } from "../../src/scene/protocol.ts";
import { at, call, jsonOf, onStage, sayRaw } from "./support/stage-client.ts";

const LINE = "The oven is humming our mother's song again.";

async function entryOf(sessionId: string, token: string, turn: number) {
  const view = await jsonOf<SessionView>(await call("GET", at(sessionId), { token }));
  return view.conversation_history.find((one) => one.turn === turn && one.agent_name === null);
}

describe("the time to the first key", () => {
  it("is kept with the line that came over a socket, apart from the gap between word and line", async () => {
    const { session_id, token, player } = await onStage();
    player.send({ type: "text_message", id: "a", message: LINE, timing: { first_key_ms: 1_250 } });
    await player.next("agent_response");
    const metadata = (await entryOf(session_id, token, 1))?.metadata;
    expect(metadata).toMatchObject({ think_ms: 1_250, reply_gap_ms: expect.any(Number) });
    expect(metadata?.reply_gap_ms).not.toBe(1_250);
    const ended = await call("POST", at(session_id, "/end"), { token });
    expect((await jsonOf<Report>(ended)).measures.think_ms_phase_1).toBe(1_250);
  });

  it("is kept with the line that came over HTTP, 0 as well", async () => {
    const created = await onStage();
    const said = await sayRaw(created, { message: LINE, timing: { first_key_ms: 0 } });
    expect(said.status).toBe(200);
    expect((await entryOf(created.session_id, created.token, 1))?.metadata.think_ms).toBe(0);
  });

  it.each([
    ["none", undefined],
    ["a negative one", { first_key_ms: -1 }],
    ["more than ten minutes", { first_key_ms: 600_001 }],
    ["a fraction", { first_key_ms: 1.5 }],
    ["text", { first_key_ms: "1250" }],
    ["nothing in it", {}],
    ["no object", 7],
    ["null", null],
  ])("is not measured where the page sends %s, and the line is played", async (_, timing) => {
    const created = await onStage();
    const said = await sayRaw(created, { message: LINE, timing });
    expect(said.status).toBe(200);
    const metadata = (await entryOf(created.session_id, created.token, 1))?.metadata;
    expect(metadata?.think_ms).toBeNull();
    expect(metadata?.reply_gap_ms).toEqual(expect.any(Number));
  });
});
