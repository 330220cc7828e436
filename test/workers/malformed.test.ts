import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Created,
  clientFrameSchema,
  createSessionSchema,
  postMessageSchema,
} from "../../src/scene/protocol.ts";
import { parsed, wrongBodies, wrongFrames } from "../support/wrong-input.ts";
import { logOf } from "./support/objects.ts";
import { at, call, createSession, joined, opened, say } from "./support/stage-client.ts";

const FRAMES = 200;
const BODIES = 200;
/** Bad frames a socket may send in a minute. */
const PER_SOCKET = 20;
const SEED = 20_261;
const LINE = "Yes, and I brought the flour from my sister's mill.";

const sample = (from: fc.Arbitrary<string>, isRight: (text: string) => boolean, count: number) =>
  fc.sample(
    from.filter((text) => text.trim() !== "" && !isRight(text)),
    { numRuns: count, seed: SEED },
  );

async function onStage() {
  const created = await createSession();
  const player = await joined(created.session_id, created.token);
  await opened(player);
  await player.say("m1", LINE);
  return { created, player };
}

/** The scene goes on as if nothing had been: the same log, and a next turn. */
async function expectUnharmed(created: Created, before: readonly unknown[]): Promise<void> {
  expect(await logOf(created.session_id)).toEqual(before);
  expect(await say(created, "And the sugar is in the clock.", "m2")).toMatchObject({ turn: 2 });
}

describe("malformed input leaves the scene unharmed", () => {
  it(`${FRAMES} frames over the WebSocket: each gets its error, on an open socket`, async () => {
    const { created } = await onStage();
    const { session_id, token } = created;
    const before = await logOf(session_id);
    const wrong = sample(
      wrongFrames,
      (text) => clientFrameSchema.safeParse(parsed(text)).success,
      FRAMES,
    );
    for (let first = 0; first < wrong.length; first += PER_SOCKET) {
      const socket = await joined(session_id, token);
      for (const text of wrong.slice(first, first + PER_SOCKET)) {
        const from = socket.frames.length;
        socket.sendRaw(text);
        const { code, message } = await socket.next("error", from);
        expect(code).toBe("bad_message");
        expect(message).not.toMatch(/\n\s+at |\.ts:\d/);
      }
      await socket.settled();
      socket.close();
    }
    await expectUnharmed(created, before);
  });

  it(`${BODIES} bodies over HTTP: each is refused with 422 as problem+json`, async () => {
    const { created } = await onStage();
    const { session_id, token } = created;
    const before = await logOf(session_id);
    const isRight = (text: string) =>
      [postMessageSchema, createSessionSchema].some(
        (schema) => schema.safeParse(parsed(text)).success,
      );
    const wrong = sample(wrongBodies, isRight, BODIES);
    for (const body of wrong) {
      for (const path of [at(session_id, "/message"), "/api/sessions"]) {
        const response = await call("POST", path, { token, body });
        const answer = await response.text();
        expect([body, response.status]).toEqual([body, 422]);
        expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
        expect(answer).not.toMatch(/\n\s+at |\.ts:\d/);
        expect((JSON.parse(answer) as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
      }
    }
    await expectUnharmed(created, before);
  });
});
