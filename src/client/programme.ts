/** What the start page makes of the house's games. Pure: whoever calls brings the chance. */
import type { Game } from "../scene/stock.ts";
import { inspire } from "./inspirations.ts";
import type { Wishes } from "./wishes.ts";

export type Difficulty = Game["difficulty"];
export type ExampleLine = Game["example"][number];

/** The easiest first; spelled out here because stock.ts brings its schemas along. */
export const DIFFICULTIES: readonly Difficulty[] = ["beginner", "intermediate", "advanced"];

/** So many lines show how a game goes. */
const EXAMPLE_LINES = 3;

/** How the game goes, in its own first lines. */
export function exampleOf(game: Game): readonly ExampleLine[] {
  return game.example.slice(0, EXAMPLE_LINES);
}

const lengthOf = (game: Game) => game.example.reduce((sum, { line }) => sum + line.length, 0);

/**
 * The game that shows a newcomer what happens here: a beginners' one whose example is whole in three
 * lines, the shortest of them. Undefined where the house has none.
 */
export function showcaseOf(games: readonly Game[]): Game | undefined {
  return games
    .filter(
      ({ difficulty, example }) => difficulty === "beginner" && example.length === EXAMPLE_LINES,
    )
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
}

/** A ticket for whoever does not know what to wish for: a place, a pair and a beginners' game. */
export function surprise(games: readonly Game[], random: () => number): Wishes {
  const easy = games.filter(({ difficulty }) => difficulty === "beginner");
  const game = easy[Math.floor(random() * easy.length)]?.name ?? "";
  return { ...inspire(random), game };
}
