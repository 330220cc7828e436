/**
 * Where one scene of a session ends and another begins: after so many lines as the game gives a scene,
 * and where the host calls a freeze. What is said across such a seam takes up nothing.
 */
import { once } from "./once.ts";
import type { Scene, Turn } from "./scene.ts";

/** An offer taken up this many turns later, or more, is called back. */
export const CALLBACK_TURNS = 3;

/** The turns at whose end the host has called a freeze. */
const frozenIn = once((turns: readonly Turn[]): readonly number[] =>
  turns.flatMap(({ turn, hostCall }) => (hostCall?.kind === "freeze" ? [turn] : [])),
);

/** Which of the session's scenes, from 0, a line of this turn belongs to; the opening is the Partner's line of turn 0. */
export function roundOf({ game, turns }: Scene, turn: number, by: "player" | "partner"): number {
  const before = by === "player" ? 2 * turn - 1 : 2 * turn;
  const bySize = game?.scene_lines ? Math.floor(before / game.scene_lines) : 0;
  const frozen = frozenIn(turns).filter((frozen) => frozen < turn).length;
  return bySize + frozen;
}

/** Whether the player's line of this turn answers the Partner's last one, in the same scene. */
export const answers = (scene: Scene, turn: number): boolean =>
  roundOf(scene, turn, "player") === roundOf(scene, turn - 1, "partner");

/** Whether the Partner's reply of this turn answers the player's line. */
export const isAnswered = (scene: Scene, turn: number): boolean =>
  roundOf(scene, turn, "partner") === roundOf(scene, turn, "player");

/** Whether the player's line of this turn could take up what was said: in its own scene, or as a callback from an older one. */
export const isWithinReach = (
  scene: Scene,
  turn: number,
  said: { readonly turn: number; readonly by: "player" | "partner" },
): boolean =>
  turn - said.turn >= CALLBACK_TURNS ||
  roundOf(scene, turn, "player") === roundOf(scene, said.turn, said.by);
