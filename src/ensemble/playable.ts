/** The scene without what a model's provider would not play. */
import type { Scene } from "../scene/scene.ts";

/**
 * Takes out the player's lines that were refused for safety, and what was read in them: refused
 * once, they would be refused again in every later prompt. The Partner's answers stay.
 */
export function playable(scene: Scene): Scene {
  const refused = refusedTurns(scene);
  if (refused.size === 0) return scene;
  return {
    ...scene,
    lines: scene.lines.filter(({ agent, turn }) => agent !== null || !refused.has(turn)),
    turns: scene.turns.map((turn) =>
      refused.has(turn.turn) ? { ...turn, line: "(a line that was not played)", read: null } : turn,
    ),
  };
}

/** The turns whose line was refused for safety. */
export function refusedTurns(scene: Scene): ReadonlySet<number> {
  return new Set(
    scene.turns.filter(({ degradation }) => degradation === "safety").map(({ turn }) => turn),
  );
}
