/** OpenAPI 3.1 from the very schemas that check requests: what is documented is what runs. */
import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import {
  createdSchema,
  createSessionSchema,
  messageIdSchema,
  postMessageSchema,
  reportSchema,
  retakeSchema,
  sessionViewSchema,
  turnAnswerSchema,
} from "../scene/protocol.ts";
import { gameSchema } from "../scene/stock.ts";
import { firstLinePath } from "./first-line.ts";
import { gameQuerySchema } from "./games.ts";
import { healthPath } from "./health.ts";
import { agentSchema, trialSchema } from "./operator.ts";
import { problems, withBody } from "./problem-responses.ts";
import { eventsQuerySchema } from "./sessions.ts";

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

const player = [{ playerToken: [] }];
const playerOrWatcher = [{ playerToken: [] }, { shareToken: [] }];
const guarded = ["unauthorized", "not_found", "expired", "forbidden"] as const;
const id = z.object({ id: z.string().meta({ description: "The session's id." }) });
const idempotencyKey = z.object({ "Idempotency-Key": messageIdSchema.optional() });
const events = z.array(z.looseObject({ type: z.string(), seq: z.int() }));
const called = z.array(z.looseObject({ type: z.string(), turn: z.int() }));
const script = { session: sessionViewSchema, calls: called, report: reportSchema.nullable() };
const noContent = (description: string) => ({ description });

/** Every call of the API. */
export const paths: ZodOpenApiPathsObject = {
  "/health": healthPath,
  "/api/sessions": {
    post: {
      summary: "Begin a scene",
      description:
        "All fields are optional. `token` is the player's, `share_token` is for watchers; both are told once, here.",
      requestBody: { content: json(createSessionSchema) },
      responses: {
        201: { description: "The scene has begun", content: json(createdSchema) },
        ...problems("forbidden", ...withBody, "too_fast"),
      },
    },
  },
  "/api/sessions/{id}": {
    get: {
      summary: "The scene as it stands",
      security: playerOrWatcher,
      requestParams: { path: id },
      responses: {
        200: { description: "The session view", content: json(sessionViewSchema) },
        ...problems(...guarded),
      },
    },
    delete: {
      summary: "Erase the session, also in mid-turn",
      security: player,
      requestParams: { path: id },
      responses: { 204: noContent("Erased"), ...problems(...guarded) },
    },
  },
  "/api/sessions/{id}/message": {
    post: {
      summary: "Say a line, and wait for the turn's answer",
      description:
        "Repeating a `message_id` (or `Idempotency-Key`) with the same text gives the same turn's answer, also while it runs and after the scene.",
      security: player,
      requestParams: { path: id, header: idempotencyKey },
      requestBody: { content: json(postMessageSchema), required: true },
      responses: {
        200: { description: "The turn's answer", content: json(turnAnswerSchema) },
        ...problems(...guarded, ...withBody, "wrong_phase", "turn_in_progress", "too_fast"),
      },
    },
  },
  "/api/sessions/{id}/end": {
    post: {
      summary: "End the scene, and wait for the notes",
      security: player,
      requestParams: { path: id },
      responses: {
        200: { description: "The notes", content: json(reportSchema) },
        204: noContent("Ended; the player never spoke, so there are no notes"),
        ...problems(...guarded),
      },
    },
  },
  "/api/sessions/{id}/report": {
    get: {
      summary: "The coach's notes",
      security: player,
      requestParams: { path: id },
      responses: {
        200: { description: "The notes", content: json(reportSchema) },
        ...problems(...guarded, "wrong_phase"),
      },
    },
  },
  "/api/sessions/{id}/first-line": firstLinePath,
  "/api/sessions/{id}/events": {
    get: {
      summary: "The numbered events after a `seq`, as on a socket: for clients that have none",
      security: playerOrWatcher,
      requestParams: { path: id, query: eventsQuerySchema },
      responses: {
        200: { description: "The events, in order", content: json(events) },
        ...problems(...guarded, "bad_input"),
      },
    },
  },
  "/api/sessions/{id}/transcript": {
    get: {
      summary: "The scene to keep: JSON, or Markdown by `Accept: text/markdown`",
      security: playerOrWatcher,
      requestParams: { path: id },
      responses: {
        200: {
          description: "The transcript",
          content: { ...json(z.object(script)), "text/markdown": { schema: z.string() } },
        },
        ...problems(...guarded),
      },
    },
  },
  "/api/sessions/{id}/retake": {
    post: {
      summary: "Play a finished scene again from one of its turns",
      description:
        "The new session begins with a copy of the log up to that turn. `drill` plays two turns and ends.",
      security: player,
      requestParams: { path: id },
      requestBody: { content: json(retakeSchema), required: true },
      responses: {
        201: { description: "The retake has begun", content: json(createdSchema) },
        ...problems(...guarded, ...withBody, "wrong_phase", "too_fast"),
      },
    },
  },
  "/api/sessions/{id}/share_token": {
    post: {
      summary: "Renew the link for watchers",
      description:
        "The old `share_token` opens nothing from then on; its sockets are closed with 4403.",
      security: player,
      requestParams: { path: id },
      responses: {
        200: {
          description: "The new token",
          content: json(createdSchema.pick({ share_token: true })),
        },
        ...problems(...guarded),
      },
    },
  },
  "/api/sessions/{id}/ws": {
    get: {
      summary: "The scene live, over WebSocket",
      description:
        "Text frames of JSON. Send `join_session { token, after? }` within 10 s; `after` is the last `seq` you have seen.",
      requestParams: { path: id },
      responses: {
        101: noContent("Switching protocols"),
        ...problems("forbidden", "not_found", "upgrade_required", "too_fast"),
      },
    },
  },
  "/api/games": {
    get: {
      summary: "The house's games",
      requestParams: { query: gameQuerySchema },
      responses: {
        200: { description: "Games", content: json(z.object({ games: z.array(gameSchema) })) },
        ...problems("bad_input"),
      },
    },
  },
  "/api/games/{name}": {
    get: {
      summary: "One game, by its name",
      requestParams: { path: z.object({ name: z.string() }) },
      responses: {
        200: { description: "The game", content: json(gameSchema) },
        ...problems("not_found"),
      },
    },
  },
  "/api/test/{agent}": {
    post: {
      summary: "Operator: one real call to one agent",
      description:
        "On a small scene made for it, with what it said, how long that took and what it cost. Only where `ADMIN_TOKEN` is set.",
      security: [{ adminToken: [] }],
      requestParams: { path: z.object({ agent: agentSchema }) },
      responses: {
        200: { description: "What came of it", content: json(trialSchema) },
        ...problems("unauthorized", "forbidden", "not_found"),
      },
    },
  },
};

export type OpenApiDocument = ReturnType<typeof createDocument>;

export function openApiDocument(version: string): OpenApiDocument {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Improv Olympics",
      version,
      description: "Play improv scenes with an AI ensemble: begin a session, say lines, get notes.",
    },
    components: {
      securitySchemes: {
        playerToken: { type: "http", scheme: "bearer", description: "`token` of the session" },
        adminToken: {
          type: "http",
          scheme: "bearer",
          description: "`ADMIN_TOKEN`, the operator's",
        },
        shareToken: { type: "http", scheme: "bearer", description: "`share_token`: reads only" },
      },
    },
    paths,
  });
}
