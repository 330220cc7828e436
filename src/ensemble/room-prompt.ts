/** The Room's user turn: who sits there, what was just played, and the offers that still stand. */
import type { Task } from "../models/language-model.ts";
import { earlierOffers } from "../scene/offers.ts";
import { once } from "../scene/once.ts";
import type { Scene } from "../scene/scene.ts";
import type { Archetype } from "../scene/stock.ts";
import { historyBefore } from "./history.ts";
import { asMaterial, clip, fenced } from "./material.ts";
import { FENCE_NOTE, gameLines, openingLines, settingLines } from "./stage-setting.ts";

/** The house judges what it has just seen; older lines matter to it less than to the Partner. */
const SCRIPT_TOKENS = 600;
const OFFERS_SHOWN = 14;

export function roomTurn(scene: Scene, task: Extract<Task, { kind: "react" }>): string[] {
  const played = scene.turns.find(({ turn }) => turn === task.turn);
  const line = played?.line ?? "";
  const { script } = historyBefore(scene, task.turn, SCRIPT_TOKENS);
  const offers = earlierOffers({
    ...scene,
    turns: scene.turns.filter(({ turn }) => turn < task.turn),
  }).slice(-OFFERS_SHOWN);
  return [
    FENCE_NOTE,
    "Tonight's audience:",
    ...scene.audience.map(seated),
    ...gameLines(scene.game, false),
    ...settingLines(scene),
    ...fenced("scene", [...openingLines(scene), ...script]),
    ...fenced(
      "offers",
      offers.map(({ turn, by, offer }) => `turn ${turn}, ${by}: ${clip(asMaterial(offer), 60)}`),
    ),
    `The house's mood until now: ${scene.sentiment}.`,
    ...(task.flopInLastReply
      ? ["The Partner has just stumbled, in the last line before this one."]
      : []),
    `The player's new line, turn ${task.turn}:`,
    ...fenced("line", [`PLAYER: ${clip(asMaterial(line), 1_000)}`]),
    ...(played
      ? [`A gauge that knows only words hears ${played.gauged.sentiment} in it; you know better.`]
      : []),
    "React as the room, and read this one line.",
  ];
}

const seated = once(
  (one: Archetype) =>
    `- ${one.name}: ${clip(one.description, 60)} Delights in: ${clip(one.delights_in.join(" "), 50)} Drifts off: ${clip(one.loses_interest_when.join(" "), 50)}`,
);
