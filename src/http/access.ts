/** Bearer tokens and session ids, as they come with a request. */
import type { Context } from "hono";

/** Whatever it holds, a token is a token: whether it is the right one is judged elsewhere. */
const BEARER = /^Bearer +(\S.*)$/i;

/** The bearer token, or null. Never from the path or the query: those reach logs. */
export function bearerOf(c: Context): string | null {
  return BEARER.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/**
 * Whether a browser's request comes from this very host, over a line at least as safe; one without
 * `Origin` comes from no page. A page over https may reach a stage behind a proxy that speaks http
 * to it; the other way about, whoever holds the line may have written the page.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  const isWeaker = protocol === "http:" && new URL(request.url).protocol === "https:";
  return host === hostOf(request) && !isWeaker;
}

function hostOf(request: Request): string {
  return request.headers.get("host") ?? new URL(request.url).host;
}
