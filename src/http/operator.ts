/** `/api/test/{agent}`: the operator's call to one agent. Without `ADMIN_TOKEN` there is nothing here. */
import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { Trial } from "../ensemble/trial.ts";
import { hashToken } from "../objects/access.ts";
import { agentCallLine } from "../observability/logger.ts";
import { AGENT_NAMES, DEGRADATION_REASONS } from "../scene/vocabulary.ts";
import { bearerOf } from "./access.ts";
import type { HttpParts } from "./parts.ts";
import { problem } from "./problem.ts";

export const agentSchema = z.enum(AGENT_NAMES);

export const trialSchema = z.object({
  agent: agentSchema,
  /** Who answered: the configured model's id, or `understudy`. */
  model: z.string(),
  /** What was said, or JSON for those who do not speak aloud. */
  content: z.string(),
  latency_ms: z.number(),
  /** Of the attempt that was answered. */
  first_word_ms: z.number().nullable(),
  /** Over all attempts; `cached` are among `input`. */
  tokens: z.object({ input: z.int(), output: z.int(), cached: z.int() }),
  cost_usd: z.number(),
  /** Nobody has said what a model that was asked costs: it counts as nothing. */
  priced: z.literal(false).optional(),
  degraded: z.boolean(),
  degradation_reason: z.enum(DEGRADATION_REASONS).optional(),
});

type OperatorParts = Pick<HttpParts, "config" | "trial" | "logger">;

export function operatorRoutes({ config, trial, logger }: OperatorParts): Hono {
  const app = new Hono();
  const { adminToken } = config;

  app.use(async (_c, next) => {
    // Whoever has not set it has no operator, and no operator's door to rattle at.
    if (adminToken === undefined) return problem("not_found", "There is nothing at this address.");
    return next();
  });

  app.post("/:agent", async (c) => {
    const token = bearerOf(c);
    if (token === null) {
      return problem("unauthorized", "Send `ADMIN_TOKEN` as `Authorization: Bearer …`.", {
        headers: { "www-authenticate": "Bearer" },
      });
    }
    const agent = agentSchema.safeParse(c.req.param("agent"));
    if (!agent.success) {
      return problem("not_found", `The agents are ${AGENT_NAMES.join(", ")}.`);
    }
    if (adminToken === undefined || !isSame(token, adminToken)) {
      return problem("forbidden", "This token is not the operator's.");
    }
    const tried = await trial(agent.data);
    for (const call of tried.calls) logger.info(agentCallLine(call));
    return c.json(worded(tried));
  });

  return app;
}

/** In constant time, whatever the lengths: hashes are compared. */
function isSame(presented: string, expected: string): boolean {
  return timingSafeEqual(hashToken(presented), hashToken(expected));
}

function worded({ agent, content, latencyMs, firstWordMs, calls, degradation }: Trial) {
  const sum = (of: (call: Trial["calls"][number]) => number) =>
    calls.reduce((total, call) => total + of(call), 0);
  const answer: z.infer<typeof trialSchema> = {
    agent,
    model: calls.at(-1)?.model ?? "understudy",
    content,
    latency_ms: latencyMs,
    first_word_ms: firstWordMs,
    tokens: {
      input: sum((call) => call.inputTokens),
      output: sum((call) => call.outputTokens),
      cached: sum((call) => call.cachedTokens),
    },
    cost_usd: sum((call) => call.costUsd),
    ...(calls.some(({ priced }) => priced === false) ? { priced: false } : {}),
    degraded: degradation !== null,
    ...(degradation === null ? {} : { degradation_reason: degradation }),
  };
  return answer;
}
