/**
 * The scene so far as a script for a prompt. Old turns leave it in steps of several, so that the
 * prompt's beginning stays the same from one turn to the next; what they established stays behind in
 * the fact sheet.
 */
import { once } from "../scene/once.ts";
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
  const script = entriesOf(scene, 1, turn - 1);
  let firstTurn = 1;
  let first = 0;
  let left = script.reduce((sum, { tokens }) => sum + tokens, 0);
  while (firstTurn < turn && left > maxTokens) {
    firstTurn = Math.min(turn, firstTurn + STEP_TURNS);
    for (; (script[first]?.turn ?? turn) < firstTurn; first += 1) {
      left -= script[first]?.tokens ?? 0;
    }
  }
  const shown = script.slice(first);
  return {
    firstTurn,
    script: shown.map(({ text }) => text),
    clippedTurns: new Set(shown.filter(({ isClipped }) => isClipped).map((one) => one.turn)),
  };
}

/** The lines of the turns `from` to `to`, both included. */
export function scriptOf(scene: Scene, from: number, to: number): string[] {
  return entriesOf(scene, from, to).map(({ text }) => text);
}

function entriesOf(scene: Scene, from: number, to: number) {
  return scene.lines.filter(({ turn }) => turn >= from && turn <= to).map(entryOf);
}

const entryOf = once((line: Line) => {
  const whole = asMaterial(line.content);
  const kept = clip(whole, OLD_LINE_TOKENS);
  const text = `${nameOf(line)}: ${kept}`;
  return { turn: line.turn, text, tokens: estimateTokens(text) + 1, isClipped: kept !== whole };
});

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
