/** The headers of everything that the Worker itself answers; the page's own stand in the client's `_headers`. */
import type { MiddlewareHandler } from "hono";

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
};
const HSTS = "strict-transport-security";

export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    // The answer to an upgrade is the platform's own and takes no more headers.
    if (c.res.webSocket) return;
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    // Over http it must not be sent (RFC 6797, 7.2); the page's files bring it with them.
    if (new URL(c.req.url).protocol === "https:") c.res.headers.set(HSTS, "max-age=31536000");
    else c.res.headers.delete(HSTS);
    // Only the start page is for search engines.
    if (c.req.path !== "/") c.res.headers.set("x-robots-tag", "noindex");
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  };
}
