/** The Partner's user turns: the opening, and a reply to the player's last line. */
import type { Task } from "../models/language-model.ts";
import type { Scene } from "../scene/scene.ts";
import { flopDirection, gameDirection, rescueDirection } from "./directions.ts";
import { establishedIn } from "./established.ts";
import { factSheet } from "./fact-sheet.ts";
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
const FACTS_TOKENS = 800;
/** Of the room for facts, so much goes to turns that have left the script; the rest to lines cut in it. */
const OLD_FACTS_SHARE = 0.75;
/** When a long line leaves little room, facts and script share what is left like this. */
const FACTS_SHARE = 0.45;
/** A player's line may be 1,000 characters long, of any script. */
const LAST_LINE_TOKENS = 1_000;
/** The Partner's own lines have at most 60 words. */
const PARTNER_LINE_TOKENS = 130;
/** The tags around facts and script. */
const TAGS_TOKENS = 30;

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
  const previous = scene.lines.findLast(
    ({ agent, turn }) => agent === "partner" && turn > 0 && turn < task.turn,
  );
  const opening = openingLines(scene);
  const before = [FENCE_NOTE, ...gameLines(scene.game, true), ...settingLines(scene)];
  const after = [
    ...fenced("line", [
      ...(previous ? [`PARTNER: ${clip(asMaterial(previous.content), PARTNER_LINE_TOKENS)}`] : []),
      `PLAYER: ${clip(asMaterial(line), LAST_LINE_TOKENS)}`,
    ]),
    ...gameDirection(scene, line),
    ...flopDirection(task.flop),
    ...rescueDirection(task.toRescue),
    "Answer the player's last line now, in character.",
  ];
  const fixed = estimateTokens([system, ...before, ...opening, ...after].join("\n"));
  const left = Math.max(0, PROMPT_TOKENS - fixed - TAGS_TOKENS);
  const forFacts = Math.min(FACTS_TOKENS, Math.floor(left * FACTS_SHARE));
  const forOldFacts = Math.floor(forFacts * OLD_FACTS_SHARE);

  // The line that is being answered stands beside the answer, not in the script.
  const past = { ...scene, lines: scene.lines.filter((one) => one !== previous) };
  const history = historyBefore(past, task.turn, Math.min(SCRIPT_TOKENS, left - forFacts));
  const oldFacts = establishedIn(scene, (turn) => turn < history.firstTurn);
  const newFacts = establishedIn(scene, (turn) => history.clippedTurns.has(turn));
  return [
    ...before,
    ...fenced("facts", factSheet(oldFacts, forOldFacts)),
    ...fenced("scene", [...opening, ...history.script]),
    ...fenced("facts", factSheet({ ...newFacts, saidByPlayer: [] }, forFacts - forOldFacts)),
    ...after,
  ];
}
