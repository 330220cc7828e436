/**
 * Renders each task as a prompt: the constant part, a lesson from `prompts/`, as system instruction,
 * and as one user turn, from what changes least to what changes most: the game,
 * what is established, the scene so far, and what is asked now.
 *
 * Everything players typed, and everything drawn from it, stands in the user turn inside fences and
 * never in the system instruction, so that it can be played with and cannot become an order.
 */
import type { Prompt, Task } from "../models/language-model.ts";
import type { Scene } from "../scene/scene.ts";
import type { Stock } from "../scene/stock.ts";
import type { Cast } from "./cast.ts";
import { coachTurn } from "./coach-prompt.ts";
import { withNonce } from "./material.ts";
import { mcPickTurn, mcTurn } from "./mc-prompt.ts";
import { openingTurn, replyTurn } from "./partner-prompt.ts";
import { playable } from "./playable.ts";
import { roomTurn } from "./room-prompt.ts";

/** From this line on, a prompt's file gives reasons to readers; models are not sent them. */
const REASONS = /^---\s*$/mu;

/** The prompt's text without its reasons. Throws `RangeError` when there is no such prompt. */
export function lesson(prompts: Cast["prompts"], name: string): string {
  const text = prompts[name];
  if (text === undefined) throw new RangeError(`there is no prompt "${name}"`);
  return (text.split(REASONS, 1)[0] ?? "").trim();
}

/** The prompt for a task in this scene. */
export function promptFor(cast: Pick<Cast, "prompts" | "stock">, scene: Scene, task: Task): Prompt {
  const system = lesson(cast.prompts, promptName(task));
  const lines = turnFor(cast.stock, playable(scene), task, system);
  return { system, turns: [{ role: "user", text: withNonce(lines.join("\n"), scene) }] };
}

function promptName(task: Task): string {
  switch (task.kind) {
    case "pick_game":
      return "mc-pick";
    case "welcome":
      return "mc-welcome";
    case "farewell":
      return "mc-farewell";
    case "steer":
      return "mc-steer";
    case "care":
      return "mc-care";
    case "open":
      return "partner-open";
    case "reply":
      return task.mode === "support" ? "partner-support" : "partner-fallible";
    case "react":
      return "room";
    case "notes":
      return "coach";
    default:
      return task satisfies never;
  }
}

function turnFor(stock: Stock, scene: Scene, task: Task, system: string): string[] {
  switch (task.kind) {
    case "pick_game":
      return mcPickTurn(scene);
    case "welcome":
    case "farewell":
    case "steer":
    case "care":
      return mcTurn(scene, task);
    case "open":
      return openingTurn(scene);
    case "reply":
      return replyTurn(scene, task, system);
    case "react":
      return roomTurn(scene, task);
    case "notes":
      return coachTurn(stock, scene, task);
    default:
      return task satisfies never;
  }
}
