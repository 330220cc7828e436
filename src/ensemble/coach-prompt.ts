/** The Coach's user turn: the whole scene, turn by turn, with what was counted and what was refused. */
import type { Task } from "../models/language-model.ts";
import { turnOfLineAfter } from "../scene/recovery.ts";
import type { Scene, Turn } from "../scene/scene.ts";
import type { Stock } from "../scene/stock.ts";
import { asMaterial, byteLength, clip, fenced } from "./material.ts";
import { refusedTurns } from "./playable.ts";
import { FENCE_NOTE, gameLines, openingLines, settingLines } from "./stage-setting.ts";

/**
 * 15 turns of the longest lines in Latin script fit. Other scenes lose the middle of their long
 * lines, then old turns, so that the whole prompt stays under 40 kB.
 */
const SCRIPT_MAX_BYTES = 26_000;

const GAMES_SHOWN = 40;

type Notes = Extract<Task, { kind: "notes" }>;

export function coachTurn(stock: Stock, scene: Scene, task: Notes): string[] {
  const { measures, offers, recovery } = task;
  const refused = refusedTurns(scene);
  const dropped = offers
    .filter((offer) => offer.dropped && !(offer.by === "player" && refused.has(offer.turn)))
    .slice(0, 12);
  return [
    FENCE_NOTE,
    ...gameLines(scene.game, false),
    ...settingLines(scene),
    ...fenced("scene", [...openingLines(scene), ...script(scene)]),
    `Counted from the log: ${JSON.stringify(measures)}`,
    ...fenced(
      "dropped_offers",
      dropped.map(({ turn, by, offer }) => `turn ${turn}, ${by}: ${clip(asMaterial(offer), 60)}`),
    ),
    ...flops(recovery, scene),
    "Principles you may cite, by id:",
    ...task.principles.map(({ id, name, text }) => `- ${id} (${name}): ${clip(text, 90)}`),
    `Games you may send them to: ${stock.games
      .slice(0, GAMES_SHOWN)
      .map(({ name, difficulty }) => `${name} (${difficulty})`)
      .join("; ")}`,
    ...refusedMoments(task),
    "Write the notes now.",
  ];
}

function flops(recovery: Notes["recovery"], scene: Scene): string[] {
  if (recovery.flops.length === 0) return ["The Partner did not stumble."];
  return [
    "The Partner stumbled on purpose:",
    ...recovery.flops.map(({ turn, kind, recovered, turns_to_recover }) => {
      const flop = `- turn ${turn}, ${kind.replace("_", " ")}`;
      if (recovered)
        return `${flop}: rescued by the player's line of turn ${turnOfLineAfter(scene, turn, turns_to_recover ?? 1)}`;
      return turnOfLineAfter(scene, turn, 1) === null
        ? `${flop}: the scene ended before it could be rescued`
        : `${flop}: not rescued`;
    }),
  ];
}

function refusedMoments({ refused: again }: Notes): string[] {
  if (again.length === 0) return [];
  return [
    `Of your first notes ${again.length} moment(s) were refused. Write only ${again.length === 1 ? "a replacement for it" : "replacements for them"}, as the only moments:`,
    ...fenced(
      "refused",
      again.map(
        ({ moment, reason }) =>
          `turn ${moment.turn}, ${moment.kind}, quote: ${clip(asMaterial(moment.quote), 60)} (refused: ${clip(asMaterial(reason), 60)})`,
      ),
    ),
  ];
}

/** Turn by turn; lines are cut only when the scene would not fit, and then the longest first. */
function script(scene: Scene): string[] {
  for (const lineTokens of [1_000, 300, 150, 60]) {
    const lines = scene.turns.flatMap((turn) => turnLines(turn, lineTokens));
    if (byteLength(lines.join("\n")) <= SCRIPT_MAX_BYTES) return lines;
  }
  // A scene without a limit may outgrow any prompt: its last turns are the ones remembered best.
  let turns = scene.turns;
  let lines: string[];
  do {
    turns = turns.slice(Math.ceil(turns.length / 4));
    lines = turns.flatMap((turn) => turnLines(turn, 60));
  } while (turns.length > 1 && byteLength(lines.join("\n")) > SCRIPT_MAX_BYTES);
  return lines;
}

function turnLines(turn: Turn, lineTokens: number): string[] {
  const { read, reply, referee, hostCall } = turn;
  return [
    `[turn ${turn.turn}] PLAYER: ${clip(asMaterial(turn.line), lineTokens)}`,
    ...(read ? [`  read: ${read.move}; ${clip(asMaterial(read.note), 40)}`] : []),
    ...(referee ? [`  the bell rang: ${referee.rule.replaceAll("_", " ")}`] : []),
    ...(reply === null ? [] : [`PARTNER: ${clip(asMaterial(reply), Math.min(lineTokens, 130))}`]),
    ...(hostCall ? [`HOST: ${clip(asMaterial(hostCall.message), 40)}`] : []),
  ];
}
