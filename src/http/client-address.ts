/** What is asked of a request. */
interface Told {
  readonly cf?: unknown;
  readonly headers: Headers;
}

/**
 * The visitor's address as the platform tells it; null where nobody tells it who can be believed.
 *
 * Cloudflare writes `CF-Connecting-IP` over whatever the client sent, and gives every request a `cf`,
 * which no header can forge. On a `workerd` of one's own there is no `cf`, and the header holds what the
 * client likes: an address of its own for each request would be a bucket of its own for each. There all
 * visitors are taken for one, and what stands in front has to tell them apart (docs/operations.md).
 */
export function clientAddress({ cf, headers }: Told): string | null {
  return cf ? headers.get("cf-connecting-ip") : null;
}
