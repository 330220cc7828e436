/**
 * The scene so far as a script for a prompt. Old turns leave it in steps of several, so that the
 * prompt's beginning stays the same from one turn to the next; what they established stays behind in
 * the fact sheet.
 */
import type { Line, Scene } from "../scene/scene.ts";
import { asMaterial, clip, estimateTokens } from "./material.ts";

/** So many turns leave the script at a time. */
const STEP_TURNS = 3;
/** An older line keeps about this many tokens; few improvised lines are longer. */
const OLD_LINE_TOKENS = 110;

export interface History {
  /** The first turn that is in the script; all before it live on in the fact sheet only. */
  readonly firstTurn: number;
  readonly script: readonly string[];
}

/** The turns before `turn`, the latest that fit into about `maxTokens`. The opening is not among them. */
export function historyBefore(scene: Scene, turn: number, maxTokens: number): History {
  let firstTurn = 1;
  let script = scriptOf(scene, firstTurn, turn - 1);
  while (firstTurn < turn && estimateTokens(script.join("\n")) > maxTokens) {
    firstTurn = Math.min(turn, firstTurn + STEP_TURNS);
    script = scriptOf(scene, firstTurn, turn - 1);
  }
  return { firstTurn, script };
}

/** The lines of the turns `from` to `to`, both included, clipped to `lineTokens` each. */
export function scriptOf(
  scene: Scene,
  from: number,
  to: number,
  lineTokens = OLD_LINE_TOKENS,
): string[] {
  const unplayable = new Set(
    scene.turns.filter(({ degradation }) => degradation === "safety").map(({ turn }) => turn),
  );
  return scene.lines
    .filter(({ turn }) => turn >= from && turn <= to)
    .flatMap((line) => {
      // A line that the model's provider refused once would be refused again in every later prompt.
      if (line.agent === null && unplayable.has(line.turn)) return [];
      return [`${nameOf(line)}: ${clip(asMaterial(line.content), lineTokens)}`];
    });
}

function nameOf({ agent }: Line): string {
  switch (agent) {
    case null:
      return "PLAYER";
    case "partner":
      return "PARTNER";
    case "mc":
      return "HOST";
    case "room":
      return "AUDIENCE";
    case "coach":
      return "COACH";
    default:
      return agent satisfies never;
  }
}
