/** `/api/games`: the house's games, for everyone. */
import { Hono } from "hono";
import { z } from "zod";
import { parseInput } from "../objects/outcome.ts";
import { GAME_CATEGORIES, GAME_CONSTRAINTS, GAME_DIFFICULTIES } from "../scene/stock.ts";
import type { HttpParts } from "./parts.ts";
import { denied, problem } from "./problem.ts";

const CACHE = { "cache-control": "public, max-age=300" };

export const gameQuerySchema = z.object({
  category: z.enum(GAME_CATEGORIES).optional(),
  difficulty: z.enum(GAME_DIFFICULTIES).optional(),
  constraint: z.enum(GAME_CONSTRAINTS).optional(),
});

export function gameRoutes({ games }: Pick<HttpParts, "games">): Hono {
  const app = new Hono();

  app.get("/", (c) => {
    const given = Object.entries(c.req.query()).filter(([, value]) => value !== "");
    const query = parseInput(gameQuerySchema, Object.fromEntries(given));
    if (!query.ok) return denied(query.denial);
    const { constraint, category, difficulty } = query.value;
    const found = games.search({
      ...(category === undefined ? {} : { category }),
      ...(difficulty === undefined ? {} : { difficulty }),
      ...(constraint === undefined ? {} : { constraints: [constraint] }),
    });
    return c.json({ games: found }, 200, CACHE);
  });

  app.get("/:name", (c) => {
    const game = games.byName(c.req.param("name"));
    return game
      ? c.json(game, 200, CACHE)
      : problem("not_found", "There is no game of that name; GET /api/games lists them.");
  });

  return app;
}
