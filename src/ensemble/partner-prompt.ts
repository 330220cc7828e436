/** The Partner's user turns: the opening, and a reply to the player's last line. */
import type { Task } from "../models/language-model.ts";
import type { Scene } from "../scene/scene.ts";
import { flopDirection, gameDirection, rescueDirection } from "./directions.ts";
import { establishedIn, factSheet } from "./established.ts";
import { historyBefore } from "./history.ts";
import { asMaterial, clip, estimateTokens, fenced } from "./material.ts";
import {
  FENCE_NOTE,
  gameLines,
  openingLines,
  settingLines,
  suggestionLines,
} from "./stage-setting.ts";

/** The whole prompt's limit is 3,000 tokens; the rest is room for error in the estimate. */
const PROMPT_TOKENS = 2_850;
/** The script never takes more than this, so that long scenes stay as fast as short ones. */
const SCRIPT_TOKENS = 900;
const OLD_FACTS_TOKENS = 330;
const NEW_FACTS_TOKENS = 170;
/** A player's line may be 1,000 characters long, of any script. */
const LAST_LINE_TOKENS = 1_000;

export function openingTurn(scene: Scene): string[] {
  return [
    FENCE_NOTE,
    ...gameLines(scene.game, true),
    ...settingLines(scene),
    ...suggestionLines(scene),
    ...gameDirection(scene, null),
    "Speak the scene's first line now.",
  ];
}

export function replyTurn(
  scene: Scene,
  task: Extract<Task, { kind: "reply" }>,
  system: string,
): string[] {
  const line = scene.turns.find(({ turn }) => turn === task.turn)?.line ?? "";
  const before = [FENCE_NOTE, ...gameLines(scene.game, true), ...settingLines(scene)];
  const after = [
    ...fenced("line", [`PLAYER: ${clip(asMaterial(line), LAST_LINE_TOKENS)}`]),
    ...gameDirection(scene, line),
    ...flopDirection(task.flop),
    ...rescueDirection(task.toRescue),
    "Answer the player's last line now, in character.",
  ];
  const opening = openingLines(scene);
  const fixed = estimateTokens([system, ...before, ...opening, ...after].join("\n"));
  const forFacts = Math.min(
    OLD_FACTS_TOKENS + NEW_FACTS_TOKENS,
    Math.max(0, PROMPT_TOKENS - fixed - 60),
  );
  const forScript = Math.min(SCRIPT_TOKENS, PROMPT_TOKENS - fixed - forFacts - 60);
  const history = historyBefore(scene, task.turn, forScript);
  const oldFacts = factSheet(
    establishedIn(scene, 0, history.firstTurn - 1),
    Math.floor((forFacts * OLD_FACTS_TOKENS) / (OLD_FACTS_TOKENS + NEW_FACTS_TOKENS)),
  );
  const newFacts = factSheet(
    establishedIn(scene, history.firstTurn, task.turn),
    Math.floor((forFacts * NEW_FACTS_TOKENS) / (OLD_FACTS_TOKENS + NEW_FACTS_TOKENS)),
  );
  return [
    ...before,
    ...fenced("facts", oldFacts),
    ...fenced("scene", [...opening, ...history.script]),
    ...fenced("facts", newFacts),
    ...after,
  ];
}
