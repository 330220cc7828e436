/** Scenes with lines and turns that agree with each other, and the cast to play them. */

import { readStock } from "../../scripts/stock.ts";
import { type Cast, createCast } from "../../src/ensemble/cast.ts";
import type { LanguageModel } from "../../src/models/language-model.ts";
import type { Line, Scene, Turn } from "../../src/scene/scene.ts";
import { alone } from "./guarded-stage.ts";
import { aScene, aTurn } from "./scenes.ts";

const data = readStock();
const { stock } = data;

/** The whole cast with the real stock and prompts, and the given model alone in its list. */
export function aCast(model: LanguageModel): Cast {
  return createCast(alone(model), data);
}

export interface Exchange {
  readonly line: string;
  /** Null while it is owed. */
  readonly reply: string | null;
  readonly turn?: Partial<Turn>;
}

/** A scene in which these lines were said, the last reply perhaps still owed. */
export function aPlayedScene(
  exchanges: readonly Exchange[],
  {
    opening = "Marta, hold the ladder, the parrot is back.",
    ...overrides
  }: Partial<Scene> & {
    opening?: string;
  } = {},
): Scene {
  const lines: Line[] = [];
  const say = (turn: number, agent: Line["agent"], content: string) => {
    const seq = lines.length + 3;
    lines.push({ seq, turn, agent, content, at: seq * 1_000, messageId: null });
  };
  say(0, "mc", "Welcome, and here is how it goes.");
  say(0, "partner", opening);
  const turns = exchanges.map(({ line, reply, turn }, index) => {
    say(index + 1, null, line);
    if (reply !== null) say(index + 1, "partner", reply);
    return aTurn(index + 1, { line, reply, ...turn });
  });
  return aScene({
    lines,
    turns,
    phase: "PHASE_1_SUPPORT",
    model: "gemini-test",
    audience: stock.archetypes.slice(0, 5),
    game: stock.games[0] ?? null,
    ...overrides,
  });
}
