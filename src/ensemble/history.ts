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
  /** Turns in the script with a line that was too long to stand there whole. */
  readonly clippedTurns: ReadonlySet<number>;
}

/** The turns before `turn`, the latest that fit into about `maxTokens`. The opening is not among them. */
export function historyBefore(scene: Scene, turn: number, maxTokens: number): History {
  const script = entriesOf(scene, 1, turn - 1, OLD_LINE_TOKENS);
  const tokens = script.map(({ text }) => estimateTokens(text) + 1);
  let firstTurn = 1;
  let first = 0;
  let left = tokens.reduce((sum, one) => sum + one, 0);
  while (firstTurn < turn && left > maxTokens) {
    firstTurn = Math.min(turn, firstTurn + STEP_TURNS);
    for (; (script[first]?.turn ?? turn) < firstTurn; first += 1) left -= tokens[first] ?? 0;
  }
  const shown = script.slice(first);
  return {
    firstTurn,
    script: shown.map(({ text }) => text),
    clippedTurns: new Set(shown.filter(({ isClipped }) => isClipped).map((one) => one.turn)),
  };
}

/** The lines of the turns `from` to `to`, both included, clipped to `lineTokens` each. */
export function scriptOf(
  scene: Scene,
  from: number,
  to: number,
  lineTokens = OLD_LINE_TOKENS,
): string[] {
  return entriesOf(scene, from, to, lineTokens).map(({ text }) => text);
}

function entriesOf(scene: Scene, from: number, to: number, lineTokens: number) {
  return scene.lines
    .filter(({ turn }) => turn >= from && turn <= to)
    .map((line) => {
      const whole = asMaterial(line.content);
      const kept = clip(whole, lineTokens);
      return {
        turn: line.turn,
        text: `${nameOf(line)}: ${kept}`,
        isClipped: kept !== whole,
      };
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
