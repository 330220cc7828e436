/** Scenes played with the understudy from end to end, by the real Stage Manager and the real log. */

import { readStock } from "../../../scripts/stock.ts";
import { createCast } from "../../../src/ensemble/cast.ts";
import { createStageManager } from "../../../src/ensemble/stage-manager.ts";
import type { LanguageModel, ModelRequest, Task } from "../../../src/models/language-model.ts";
import { createUnderstudy } from "../../../src/models/understudy/index.ts";
import type { Command } from "../../../src/scene/commands.ts";
import { create, decide } from "../../../src/scene/decide.ts";
import { dueJobs } from "../../../src/scene/due.ts";
import type { Scene, SceneSetup } from "../../../src/scene/scene.ts";

const data = readStock();
export const { stock } = data;
export const understudy: LanguageModel = createUnderstudy({ stock, paceMs: 0, now: () => 0 });
const manager = createStageManager(createCast(understudy, data));

export interface Wish extends Partial<SceneSetup> {
  readonly seed: number;
}

/** What a command makes of the scene; as it was if it is refused. A second goes by with each. */
export function carriedOut(scene: Scene, command: Command): Scene {
  const decision = decide(scene, command, scene.updatedAt + 1_000);
  return decision.ok ? decision.scene : scene;
}

/** Does all that is due, in order. */
export async function performed(begun: Scene): Promise<Scene> {
  let scene = begun;
  for (let [job] = dueJobs(scene); job !== undefined; [job] = dueJobs(scene)) {
    const hooks = {
      signal: new AbortController().signal,
      onDelta: () => undefined,
      heardOfPartner: () => "",
    };
    for await (const command of manager.perform(job, () => scene, hooks)) {
      scene = carriedOut(scene, command);
    }
  }
  return scene;
}

/** Says a line and plays its turn to the end. */
export async function said(scene: Scene, text: string): Promise<Scene> {
  const id = `line-${scene.turns.length + 1}`;
  return performed(carriedOut(scene, manager.say(scene, { id, text }, null)));
}

/** Plays the lines to the end of the last reply. Without a game asked for, an open one is played. */
export async function play(lines: readonly string[], wish: Wish): Promise<Scene> {
  const asked = wish.askedGame ? (manager.gameNamed(wish.askedGame) ?? null) : null;
  const setup: SceneSetup = {
    sessionId: "rehearsal",
    userId: null,
    location: null,
    relationship: null,
    askedGame: null,
    locale: null,
    keepTranscript: true,
    maxTurns: 0,
    model: "understudy",
    ttlMs: 0,
    retakeOf: null,
    ...wish,
  };
  const house = manager.audienceFor(wish.seed, null);
  let scene = await performed(create(setup, house, asked, 1_700_000_000_000).scene);
  for (const text of lines) {
    if (scene.phase === "COMPLETE") break;
    scene = await said(scene, text);
  }
  return scene;
}

/** The Partner's lines, the opening first. */
export function repliesOf(scene: Scene): string[] {
  return scene.lines.filter(({ agent }) => agent === "partner").map(({ content }) => content);
}

/** Line and reply, turn by turn. */
export function exchangesOf(scene: Scene): { line: string; reply: string }[] {
  return scene.turns.map(({ line, reply }) => ({ line, reply: reply ?? "" }));
}

export function requestFor(scene: Scene, task: Task, heard?: string): ModelRequest {
  return {
    agent: "partner",
    task,
    scene,
    prompt: () => ({ system: "", turns: [] }),
    tier: "pro",
    temperature: 0.9,
    maxOutputTokens: 200,
    ...(heard === undefined ? {} : { heard }),
  };
}

/** The whole answer as one text. */
export async function answerTo(scene: Scene, task: Task, heard?: string): Promise<string> {
  let text = "";
  for await (const chunk of understudy.stream(
    requestFor(scene, task, heard),
    new AbortController().signal,
  )) {
    if (chunk.type === "text") text += chunk.text;
  }
  return text;
}

export const replyTask = (turn: number): Task => ({
  kind: "reply",
  turn,
  mode: "support",
  flop: null,
  toRescue: null,
});

/** A scene whose last line still waits for its answer. */
export async function waitingScene(line: string, wish: Wish): Promise<Scene> {
  const scene = await play([line], wish);
  const [turn] = scene.turns;
  if (!turn) throw new Error("no turn was played");
  return {
    ...scene,
    lines: scene.lines.filter(({ turn: of, agent }) => of === 0 || agent === null),
    turns: [{ ...turn, reply: null }],
  };
}
