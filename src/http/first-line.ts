/** `GET /api/sessions/{id}/first-line`, as it is documented. */
import { z } from "zod";
import type { ZodOpenApiPathItemObject } from "zod-openapi";
import { firstLineSchema } from "../scene/first-line.ts";
import { problems } from "./problem-responses.ts";

export const firstLinePath: ZodOpenApiPathItemObject = {
  get: {
    summary: "A line to begin with, for who cannot think of one",
    description:
      "Fits the game's rules, the ticket and the Partner's opening; nothing says it for the player.",
    security: [{ playerToken: [] }, { shareToken: [] }],
    requestParams: { path: z.object({ id: z.string() }) },
    responses: {
      200: {
        description: "The line",
        content: { "application/json": { schema: firstLineSchema } },
      },
      204: {
        description: "None: the Partner has not opened yet, the player has spoken, or none fits",
      },
      ...problems("unauthorized", "not_found", "expired", "forbidden"),
    },
  },
};
