/** Plays scenes on the stage while Gemini fails, and holds them to what the player is owed. */
import { expect, inject, type TestContext } from "vitest";
import type { Created, TurnAnswer } from "../../src/scene/protocol.ts";
import { type OnlineStage, openOnlineStage } from "./online-stage.ts";
import type { SceneSocket } from "./stage-visitor.ts";

/** What the audience has heard when a reply breaks off. */
export const SAID = "Yes, and the lantern ";
export const LINES = [
  "Captain, the harbour lights are going out one after the other.",
  "Then I take the wheel and you hold my umbrella.",
  "You never told me that the whale could sing.",
];
/** SPEC 5: whatever happens, the player has an answer by then. */
export const TURN_DEADLINE_MS = 8_000;
/** SPEC 2.6. */
export const REPORT_DEADLINE_MS = 20_000;
/** Shorter than as they come, and long enough for three attempts on a busy machine. */
const IMPATIENT = { FIRST_WORD_DEADLINE_MS: "2000", TURN_DEADLINE_MS: "3500" };
/** A test's own patience; above every deadline of the stage together. */
export const SLOW = { timeout: 60_000 };

/** Tests that run side by side have each their own word for when they are over. */
export type Test = Pick<TestContext, "onTestFinished">;

export async function openStage(
  test: Test,
  vars: Readonly<Record<string, string>> = IMPATIENT,
): Promise<OnlineStage> {
  const stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0, vars });
  test.onTestFinished(() => stage.close());
  return stage;
}

/** A scene with the floor given to the player. */
export async function openScene(test: Test, stage: OnlineStage) {
  const session = await stage.create({ seed: 11, location: "a harbour" });
  const socket = await stage.watch(session);
  test.onTestFinished(() => socket.close());
  await socket.opened();
  return { session, socket };
}

export async function timed<T>(
  work: Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work;
  return { value, ms: performance.now() - began };
}

/** Says lines one after the other; every one is answered in time. */
export async function sayInTime(stage: OnlineStage, session: Created, lines: readonly string[]) {
  const answers: TurnAnswer[] = [];
  for (const line of lines) {
    const { value, ms } = await timed(stage.say(session, line));
    expect(ms).toBeLessThan(TURN_DEADLINE_MS);
    expect(value.partner_response).not.toBe("");
    answers.push(value);
  }
  return answers;
}

/** Every line stands in the scene once, the Partner's answer to it once, and what was heard of it as it came is what was written down. */
export async function expectOnce(socket: SceneSocket, turns: number): Promise<void> {
  await socket.next("agent_response", ({ turn }) => turn === turns);
  const messages = socket.all("message");
  for (let turn = 1; turn <= turns; turn += 1) {
    const said = messages.filter((message) => message.turn === turn);
    expect(said.filter(({ role }) => role === "user")).toHaveLength(1);
    const replies = said.filter(({ agent_name }) => agent_name === "partner");
    expect(replies).toHaveLength(1);
    const deltas = socket
      .all("agent_delta")
      .filter((delta) => delta.turn === turn && delta.agent_name === "partner");
    let heard = "";
    for (const { offset, text } of deltas) {
      expect(offset).toBe(heard.length);
      heard += text;
    }
    expect(heard).toBe(replies[0]?.content);
    expect(heard).not.toMatch(DOUBLED);
  }
}

/** Up to four words, and the very same again. */
const DOUBLED = /(?<![\p{L}'’])([\p{L}'’]+(?:\W+[\p{L}'’]+){0,3})\W+\1(?![\p{L}'’])/iu;
