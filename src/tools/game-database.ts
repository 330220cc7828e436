/** The GameDatabase (SPEC 2.1): which games there are, by what a scene needs or by name. */
import { z } from "zod";
import { GAME_CATEGORIES, GAME_CONSTRAINTS, GAME_DIFFICULTIES, type Game } from "../scene/stock.ts";
import { declareTool, type ToolDeclaration } from "./tool.ts";

const querySchema = z.object({
  category: z.enum(GAME_CATEGORIES).optional().describe("Short games or long ones."),
  difficulty: z.enum(GAME_DIFFICULTIES).optional().describe("How experienced the player is."),
  constraints: z
    .array(z.enum(GAME_CONSTRAINTS))
    .optional()
    .describe("What the game must work with; a game fits if it has all of them."),
});
export type GameQuery = {
  readonly category?: Game["category"] | undefined;
  readonly difficulty?: Game["difficulty"] | undefined;
  readonly constraints?: readonly Game["constraints"][number][] | undefined;
};

export interface GameDatabase {
  /** The games that fit every part of the query that is given, in the stock's order. */
  search(query: GameQuery): Game[];
  /** A game by its name, whatever its case, accents, punctuation and hyphens. */
  byName(name: string): Game | undefined;
  readonly tools: readonly ToolDeclaration[];
}

/**
 * No game is called by so much, in UTF-16 units, however it is spelt. A request's path may hold ten
 * thousand marks on one letter, which take long to be put in order.
 */
const MAX_NAME = 240;

/** What two spellings of one name have in common: "World’s worst-advice" is "worldsworstadvice". */
function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** What a model needs to choose by; the rules come with `get_game_by_name`. */
function inBrief({ name, category, difficulty, constraints, summary }: Game) {
  return { name, category, difficulty, constraints, summary };
}

export function createGameDatabase(games: readonly Game[]): GameDatabase {
  const byKey = new Map(games.map((game) => [nameKey(game.name), game]));

  const search = ({ category, difficulty, constraints = [] }: GameQuery): Game[] =>
    games.filter(
      (game) =>
        (category === undefined || game.category === category) &&
        (difficulty === undefined || game.difficulty === difficulty) &&
        constraints.every((constraint) => game.constraints.includes(constraint)),
    );
  const byName = (name: string): Game | undefined =>
    name.length > MAX_NAME ? undefined : byKey.get(nameKey(name));

  return {
    search,
    byName,
    tools: [
      declareTool({
        name: "search_games",
        description: "Lists the improv games that fit a category, a difficulty and constraints.",
        parameters: querySchema,
        answer: (query) => ({ games: search(query).map(inBrief) }),
      }),
      declareTool({
        name: "get_game_by_name",
        description: "One improv game with its rules, tip and example, by its name.",
        parameters: z.object({ name: z.string().min(1).max(120).describe("The game's name.") }),
        answer: ({ name }) => {
          const game = byName(name);
          return game ?? { error: `name: no game is called "${name}"; search_games lists them` };
        },
      }),
    ],
  };
}
