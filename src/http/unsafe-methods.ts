/** What is asked of requests that change something, before anything else is: SPEC 3. */
import type { MiddlewareHandler } from "hono";
import { isSameOrigin } from "./access.ts";
import { problem } from "./problem.ts";

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const JSON_TYPE = /^application\/json *(;|$)/i;

/**
 * A page elsewhere can make its visitors send forms and plain text here without asking; they would
 * play on the house's money. So no foreign page is served, and no body that such a page could send.
 */
export function guardUnsafeMethods(): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    if (!isSameOrigin(c.req.raw) || c.req.header("sec-fetch-site") === "cross-site") {
      return problem("forbidden", "A page of another origin may not change anything here.");
    }
    if (hasBody(c.req.raw) && !JSON_TYPE.test(c.req.header("content-type") ?? "")) {
      return problem("unsupported_media_type", "Send the body as `application/json`.");
    }
    return next();
  };
}

function hasBody({ headers, body }: Request): boolean {
  const length = headers.get("content-length");
  return length === null ? body !== null : length !== "0";
}
