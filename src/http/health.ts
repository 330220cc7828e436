/** `GET /health`: who plays, and where words go. It asks nobody, so that it may be asked at any rate. */
import { z } from "zod";
import type { ZodOpenApiPathItemObject } from "zod-openapi";
import { destinationsOf } from "../scene/destinations.ts";
import { DESTINATIONS, PLAYER_KINDS } from "../scene/vocabulary.ts";
import type { HttpParts } from "./parts.ts";
import { problems } from "./problem-responses.ts";

const healthSchema = z.object({
  status: z.literal("ok"),
  model: z.enum(PLAYER_KINDS),
  words_go_to: z.array(z.enum(DESTINATIONS)).readonly().meta({
    description:
      "Where a scene's words are sent to be answered: the first one's, then where they go when that fails. Empty: nowhere.",
  }),
  firestore: z.enum(["on", "off"]),
  version: z.string(),
});

export function healthOf(parts: HttpParts): z.infer<typeof healthSchema> {
  return {
    status: "ok",
    model: parts.modelKind,
    words_go_to: destinationsOf(parts.config),
    firestore: parts.firestore ? "on" : "off",
    version: parts.version,
  };
}

export const healthPath: ZodOpenApiPathItemObject = {
  get: {
    summary: "Is the stage up, and who plays",
    responses: {
      200: { description: "Up", content: { "application/json": { schema: healthSchema } } },
      ...problems("misconfigured"),
    },
  },
};
