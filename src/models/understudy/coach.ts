/** The Coach: notes from the log itself; every quote is the player's, every better line is built from the scene. */
import { headlineOf, missionFor, nextGameFor } from "../../scene/notes/closing-words.ts";
import { fillMoments } from "../../scene/notes/moments-from-log.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Stock } from "../../scene/stock.ts";
import type { CoachAnswer } from "../answers.ts";
import type { Task } from "../language-model.ts";

type NotesTask = Extract<Task, { kind: "notes" }>;

export function notesOn(stock: Stock, scene: Scene, task: NotesTask): CoachAnswer {
  const principles = [
    ...task.principles,
    ...stock.principles.filter((one) => !task.principles.some((known) => known.id === one.id)),
  ];
  const moments = fillMoments(scene, principles, []).map((moment) => ({
    turn: moment.turn,
    kind: moment.kind,
    quote: moment.quote,
    principle_id: moment.principle_id,
    observation: moment.observation.slice(0, 600),
    try_instead: moment.try_instead?.slice(0, 400) ?? null,
    why: moment.why.slice(0, 600),
  }));
  return {
    headline: headlineOf(scene).slice(0, 200),
    moments,
    mission: missionFor(scene),
    next_game: nextGameFor(scene, stock.games)?.name ?? scene.game?.name ?? "Open Scene",
  };
}
