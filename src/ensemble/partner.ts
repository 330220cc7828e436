/** The Partner (SPEC 2.1): opens the scene, answers every line, and from phase 2 on stumbles on cue. */
import type { ModelRequest, Task } from "../models/language-model.ts";
import { turnOfLineAfter } from "../scene/recovery.ts";
import type { PlayedFlop, Scene } from "../scene/scene.ts";
import { type Spoken, speak } from "./agent.ts";
import type { Cast, Hooks } from "./cast.ts";
import { promptFor } from "./prompt-book.ts";

export const PARTNER_MAX_WORDS = 60;
/** 60 words in the wordiest languages; what a model needs for thinking comes on top. */
const MAX_OUTPUT_TOKENS = 300;
const TEMPERATURE = { support: 0.9, fallible: 0.7 } as const;
/** SPEC 2.4: the player's next two lines are read for recovery. */
const RESCUE_TURNS = 2;

/** Turn 0: who, where and what, in the Partner's words. Throws `ModelError`. */
export function openScene(cast: Cast, scene: Scene, hooks: Hooks): Promise<Spoken> {
  return speakAs(cast, scene, { kind: "open" }, TEMPERATURE.support, hooks);
}

/** The Partner's answer to the player's line of `turn`. Throws `ModelError`. */
export function reply(cast: Cast, scene: Scene, turn: number, hooks: Hooks): Promise<Spoken> {
  const mode = scene.phase === "PHASE_2_FALLIBLE" ? "fallible" : "support";
  const flop = scene.flops.find((played) => played.turn === turn) ?? null;
  const task: Task = { kind: "reply", turn, mode, flop, toRescue: flopToRescue(scene, turn) };
  return speakAs(cast, scene, task, TEMPERATURE[mode], hooks);
}

/** The latest flop that the line of `turn` may still rescue, or null. */
export function flopToRescue(scene: Scene, turn: number): PlayedFlop | null {
  return (
    scene.flops.findLast(
      (flop) =>
        flop.turn < turn &&
        [1, RESCUE_TURNS].some((line) => turnOfLineAfter(scene, flop.turn, line) === turn),
    ) ?? null
  );
}

function speakAs(
  cast: Cast,
  scene: Scene,
  task: Task,
  temperature: number,
  hooks: Hooks,
): Promise<Spoken> {
  const request: ModelRequest = {
    agent: "partner",
    task,
    scene,
    prompt: () => promptFor(cast, scene, task),
    tier: "pro",
    temperature,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    maxWords: PARTNER_MAX_WORDS,
  };
  return speak(cast.model, request, hooks);
}
