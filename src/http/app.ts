/** The Worker's routes, put together. */
import { Hono } from "hono";
import { inTrace } from "../observability/call-context.ts";
import { errorLine } from "../observability/logger.ts";
import type { ConfigProblem } from "../scene/config-values.ts";
import { docsRoutes } from "./docs.ts";
import { gameRoutes } from "./games.ts";
import { healthOf } from "./health.ts";
import { methodsOf } from "./methods.ts";
import { operatorRoutes } from "./operator.ts";
import type { HttpParts } from "./parts.ts";
import { problem } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import { sessionRoutes } from "./sessions.ts";
import { guardUnsafeMethods } from "./unsafe-methods.ts";

export function createApp(parts: HttpParts): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use((c, next) =>
    inTrace(c.req.header("traceparent"), undefined, async () => {
      const began = parts.now();
      await next();
      parts.logger.info({
        log_type: "request",
        method: c.req.method,
        route: c.req.routePath,
        http_status: c.res.status,
        latency_ms: parts.now() - began,
      });
    }),
  );
  app.use(guardUnsafeMethods());

  app.get("/health", (c) => c.json(healthOf(parts)));
  app.route("/api/sessions", sessionRoutes(parts));
  app.route("/api/games", gameRoutes(parts));
  app.route("/api/test", operatorRoutes(parts));
  app.route("/", docsRoutes(parts));

  app.notFound(async (c) => {
    const methods = methodsOf(c.req.path);
    if (methods.length === 0 || (methods.includes("GET") && isRead(c.req.method))) {
      const file = await pageFile(c.req.raw, parts);
      return file ?? problem("not_found", "There is nothing at this address.");
    }
    const allow = methods.join(", ");
    return problem("method_not_allowed", `This address takes ${allow}.`, { headers: { allow } });
  });
  app.onError((error) => {
    parts.logger.error(errorLine("http", error));
    return problem(
      "internal",
      "Something broke on our side. Nothing you said was lost; try again.",
    );
  });
  return app;
}

const isRead = (method: string) => method === "GET" || method === "HEAD";

/** The page or one of its files; null if there is none of that name. */
async function pageFile(request: Request, { assets }: HttpParts): Promise<Response | null> {
  if (!isRead(request.method)) return null;
  const file = await assets.fetch(request);
  return file.status === 404 ? null : new Response(file.body, file);
}

/** What every route answers while the configuration is not right: which variable, and what would be. */
export function misconfiguredApp(problems: readonly ConfigProblem[]): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.all("*", () =>
    problem("misconfigured", problems.map(({ message }) => message).join(" "), {
      errors: problems.map(({ name, message }) => ({ path: name, message })),
    }),
  );
  return app;
}
