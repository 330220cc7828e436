/** `/api/sessions`: each route reads the request, makes one call to the scene's object, and words its answer. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Caller } from "../objects/entrance.ts";
import type { PlayerLine } from "../objects/live-scene.ts";
import { denyInput, type Input, type Outcome, ok, parseInput } from "../objects/outcome.ts";
import { COME_BACK_MS, tellingUpgrade } from "../objects/upgrade.ts";
import { concerns, currentTraceparent } from "../observability/call-context.ts";
import {
  type Created,
  type CreateSession,
  createSessionSchema,
  messageIdSchema,
  postMessageSchema,
  retakeSchema,
} from "../scene/protocol.ts";
import type { RetakeSource } from "../scene/retake.ts";
import type { SceneSetup } from "../scene/scene.ts";
import { transcriptAsMarkdown } from "../scene/transcript.ts";
import { prefersMarkdown } from "./accept.ts";
import { bearerOf, isSameOrigin } from "./access.ts";
import { readJson } from "./body.ts";
import type { HttpParts, SceneStub } from "./parts.ts";
import { denied, problem, unauthorized } from "./problem.ts";
import { knock, payerOf, visitorOf } from "./visitors.ts";

/** A query holds text: the empty one is as good as none. */
export const eventsQuerySchema = z.object({
  after: z
    .string()
    .regex(/^\d{0,9}$/, { message: "must be the seq of an event, a whole number from 0" })
    .default("0")
    .transform(Number),
});

const SEEDS = 2 ** 32;
/** The line that is tried again, and the one after it. */
const DRILL_TURNS = 2;

export function sessionRoutes(parts: HttpParts): Hono {
  const app = new Hono();

  app.post("/", async (c) => {
    const input = withKnownGame(await readJson(c.req.raw, createSessionSchema), parts);
    if (!input.ok) return denied(input.denial);
    const denial = await knock(c.req.raw, parts);
    if (denial !== null) return denial;
    return createdResponse(c, await begin(c, parts, input.value));
  });

  app.get("/:id", (c) =>
    withScene(c, parts, async (scene, caller) => reply(await scene.view(caller), (v) => c.json(v))),
  );

  app.post("/:id/message", (c) =>
    withScene(c, parts, async (scene, caller) => {
      const line = await readLine(c);
      return reply(await scene.message(caller, line), (answer) => c.json(answer));
    }),
  );

  app.post("/:id/end", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.end(caller), (report) => (report ? c.json(report) : c.body(null, 204))),
    ),
  );

  app.get("/:id/report", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.report(caller), (report) =>
        report
          ? c.json(report)
          : problem("not_found", "There are no notes: the player never spoke."),
      ),
    ),
  );

  app.get("/:id/first-line", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.view(caller), (view) => {
        const line = parts.firstLine(view);
        return line ? c.json(line) : c.body(null, 204);
      }),
    ),
  );

  app.get("/:id/events", (c) =>
    withScene(c, parts, async (scene, caller) => {
      const input = parseInput(eventsQuerySchema, c.req.query());
      const headers = { "content-type": "application/json" };
      return reply(await scene.events(caller, input), (events) => c.body(events, 200, headers));
    }),
  );

  app.get("/:id/transcript", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.transcript(caller), (transcript) => {
        const vary = { vary: "accept" };
        if (!prefersMarkdown(c.req.header("accept"))) return c.json(transcript, 200, vary);
        const headers = { ...vary, "content-type": "text/markdown; charset=utf-8" };
        return c.body(transcriptAsMarkdown(transcript), 200, headers);
      }),
    ),
  );

  app.post("/:id/retake", (c) =>
    withScene(c, parts, async (scene, caller) => {
      const input = await readJson(c.req.raw, retakeSchema);
      const allowed = await scene.mayRetake(caller, input);
      if (!allowed.ok) return denied(allowed.denial);
      const denial = await knock(c.req.raw, parts);
      if (denial !== null) return denial;
      const found = await scene.source(caller, input);
      if (!found.ok) return denied(found.denial);
      const { setup, turn, log } = found.value;
      const isDrill = input.ok && input.value.drill === true;
      // Not the first take's: that may have been a drill itself.
      const maxTurns = isDrill ? turn + DRILL_TURNS - 1 : parts.config.maxTurns;
      const payer = payerOf(c.req.raw, parts);
      const model = await parts.model(payer);
      const created = await open(parts, { ...setup, maxTurns, model, payer }, { log, turn });
      return createdResponse(c, created);
    }),
  );

  app.post("/:id/share_token", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.renewShareToken(caller), (share_token) => c.json({ share_token })),
    ),
  );

  app.delete("/:id", (c) =>
    withScene(c, parts, async (scene, caller) =>
      reply(await scene.erase(caller), () => c.body(null, 204)),
    ),
  );

  app.get("/:id/ws", async (c) => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
      return problem("upgrade_required", "Open this address as a WebSocket.", {
        headers: { upgrade: "websocket", connection: "Upgrade" },
      });
    }
    if (!isSameOrigin(c.req.raw)) {
      return problem("forbidden", "A page of another origin may not open this stage's sockets.");
    }
    const scene = sceneOf(parts, c.req.param("id"));
    if (scene === null) return denied({ code: "not_found" });
    const told = { traceparent: currentTraceparent(), address: visitorOf(c.req.raw) };
    const response = await scene.fetch(tellingUpgrade(c.req.raw, told));
    if (response.status === 429) return denied({ code: "too_fast", retryAfterMs: COME_BACK_MS });
    return response.status === 404 ? denied({ code: "not_found" }) : response;
  });

  return app;
}

/** The scene's object, or null for an id that was not made here: such an id creates nothing. */
function sceneOf(parts: HttpParts, id: string): SceneStub | null {
  try {
    const scene = parts.scenes.get(parts.scenes.idFromString(id));
    concerns(id);
    return scene;
  } catch {
    return null;
  }
}

async function withScene(
  c: Context,
  parts: HttpParts,
  work: (scene: SceneStub, caller: Caller) => Promise<Response>,
): Promise<Response> {
  const token = bearerOf(c);
  if (token === null) return unauthorized();
  const scene = sceneOf(parts, c.req.param("id") ?? "");
  return scene === null
    ? denied({ code: "not_found" })
    : work(scene, { token, traceparent: currentTraceparent() });
}

function reply<T>(outcome: Outcome<T>, word: (value: T) => Response): Response {
  return outcome.ok ? word(outcome.value) : denied(outcome.denial);
}

/** The line with its id: from the body, else from `Idempotency-Key`, else made here. */
async function readLine(c: Context): Promise<Input<PlayerLine>> {
  const input = await readJson(c.req.raw, postMessageSchema);
  if (!input.ok) return input;
  const { message, message_id, timing } = input.value;
  const line = { message, firstKeyMs: timing?.first_key_ms };
  if (message_id !== undefined) return ok({ ...line, messageId: message_id });
  const key = c.req.header("idempotency-key");
  if (key === undefined) return ok({ ...line, messageId: crypto.randomUUID() });
  const checked = parseInput(messageIdSchema, key);
  if (checked.ok) return ok({ ...line, messageId: checked.value });
  return denyInput("Idempotency-Key", "must be 1 to 64 of A-Z a-z 0-9 . _ : -");
}

function withKnownGame(input: Input<CreateSession>, parts: HttpParts): Input<CreateSession> {
  if (!input.ok || !input.value.game || parts.games.byName(input.value.game)) return input;
  return denyInput("game", "is not a game of this house; GET /api/games lists them");
}

async function begin(c: Context, parts: HttpParts, input: CreateSession): Promise<Created> {
  const payer = payerOf(c.req.raw, parts);
  const setup = {
    payer,
    userId: input.user_id || null,
    location: input.location || null,
    relationship: input.relationship || null,
    askedGame: input.game || null,
    locale: input.locale || null,
    keepTranscript: input.keep_transcript ?? true,
    seed: input.seed ?? Math.floor(Math.random() * SEEDS),
    maxTurns: parts.config.maxTurns,
    model: await parts.model(payer),
    ttlMs: parts.config.sessionTtlMs,
    retakeOf: null,
  };
  return open(parts, setup, null);
}

function open(
  parts: HttpParts,
  setup: Omit<SceneSetup, "sessionId">,
  source: RetakeSource | null,
): Promise<Created> {
  const id = parts.scenes.newUniqueId();
  concerns(id.toString());
  return parts.scenes.get(id).begin(setup, source, currentTraceparent());
}

function createdResponse(c: Context, created: Created): Response {
  return c.json(created, 201, { location: `/api/sessions/${created.session_id}` });
}
