/** Bearer tokens and session ids, as they come with a request. */
import type { Context } from "hono";

/** Whatever it holds, a token is a token: whether it is the right one is judged elsewhere. */
const BEARER = /^Bearer +(\S.*)$/i;

/** The bearer token, or null. Never from the path or the query: those reach logs. */
export function bearerOf(c: Context): string | null {
  return BEARER.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/** Whether a browser's request comes from this very host; one without `Origin` comes from no page. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === hostOf(request);
}

function hostOf(request: Request): string {
  return request.headers.get("host") ?? new URL(request.url).host;
}
