/** What is asked of a request. */
interface Told {
  readonly cf?: unknown;
  readonly headers: Headers;
}

/**
 * The visitor's address as the platform tells it; null where nobody tells it who can be believed.
 *
 * Cloudflare writes `CF-Connecting-IP` over whatever the client sent, and tells in `cf`, which no header
 * can forge, in which of its data centres (`colo`) the request came in. On a `workerd` of one's own `cf`
 * is missing or tells no such thing, and the header holds what the client likes: an address of its own
 * for each request would be a bucket of its own for each. There all visitors are taken for one, and what
 * stands in front has to tell them apart (docs/operations.md).
 */
export function clientAddress({ cf, headers }: Told): string | null {
  const isCloudflare = typeof cf === "object" && cf !== null && "colo" in cf;
  return isCloudflare ? headers.get("cf-connecting-ip") : null;
}
