/** The MC's user turns. */
import type { Task } from "../models/language-model.ts";
import { lastTurn, openingOf, type Scene } from "../scene/scene.ts";
import { historyBefore, scriptOf } from "./history.ts";
import { asMaterial, clip, fenced } from "./material.ts";
import { FENCE_NOTE, gameLines, settingLines, suggestionLines } from "./stage-setting.ts";

const SCRIPT_TOKENS = 500;

export function mcPickTurn(scene: Scene): string[] {
  const asked = scene.askedGame === null ? [] : [`- ${clip(asMaterial(scene.askedGame), 30)}`];
  return [
    FENCE_NOTE,
    ...settingLines(scene),
    ...suggestionLines(scene),
    ...(asked.length === 0
      ? []
      : ["The player asked for a game that we do not have under this name:"]),
    ...fenced("asked", asked),
    "Choose one game for this player now.",
  ];
}

export function mcTurn(
  scene: Scene,
  task: Extract<Task, { kind: "welcome" | "farewell" | "steer" | "care" }>,
): string[] {
  switch (task.kind) {
    case "welcome":
      return [
        FENCE_NOTE,
        ...gameLines(task.game, false),
        `What it trains: ${clip(task.game.trains, 80)}`,
        `Advice: ${clip(task.game.tip, 80)}`,
        ...settingLines(scene),
        ...suggestionLines(scene),
        "Welcome the player and explain the game now.",
      ];
    case "farewell":
      return [
        FENCE_NOTE,
        ...gameLines(scene.game, false),
        ...lastLines(scene),
        `Why the scene ends: ${clip(asMaterial(task.reason), 80)}`,
        "Close the scene now.",
      ];
    case "steer":
      return [FENCE_NOTE, ...gameLines(scene.game, false), ...partnerLast(scene), "Steer now."];
    case "care":
      return [
        FENCE_NOTE,
        ...lastLines(scene),
        "Step out of the fiction and speak to the player now.",
      ];
    default:
      return task satisfies never;
  }
}

function lastLines(scene: Scene): string[] {
  const next = (lastTurn(scene)?.turn ?? 0) + 1;
  return fenced("scene", historyBefore(scene, next, SCRIPT_TOKENS).script);
}

/** The Partner's last line only: a player's line that could not be played must not be sent again. */
function partnerLast(scene: Scene): string[] {
  const line = scene.lines.findLast(({ agent }) => agent === "partner") ?? openingOf(scene);
  if (!line) return [];
  return fenced("scene", scriptOf({ ...scene, lines: [line] }, line.turn, line.turn));
}
