/** Who a visitor is to the house: a bucket of new sessions, and a share of the day's money. */
import { addressKey } from "./address-key.ts";
import { clientAddress } from "./client-address.ts";
import type { HttpParts } from "./parts.ts";
import { denied } from "./problem.ts";

/** Stands for all visitors where their addresses are not known. */
const EVERYBODY = "everybody";

type Doors = Pick<HttpParts, "addresses" | "config">;

/** By what the visitor is counted; null where their address is not known. */
export function visitorOf(request: Request): string | null {
  const address = clientAddress(request);
  return address === null ? null : addressKey(address);
}

/** Why this visitor may begin no session now; null if they may. */
export async function knock(
  request: Request,
  { addresses, config }: Doors,
): Promise<Response | null> {
  if (!config.rateLimits) return null;
  const gate = addresses.get(addresses.idFromName(visitorOf(request) ?? EVERYBODY));
  const retryAfterMs = await gate.knock();
  return retryAfterMs === null ? null : denied({ code: "too_fast", retryAfterMs });
}

/**
 * By whom the cost of the visitor's scenes is counted: an id that the platform makes of the address and
 * that tells it to nobody. Null where the address is not known, or no share is kept.
 */
export function payerOf(request: Request, { addresses, config }: Doors): string | null {
  const visitor = visitorOf(request);
  const isKept = config.dailyBudgetUsd > 0 && config.addressBudgetShare > 0;
  return visitor === null || !isKept ? null : addresses.idFromName(visitor).toString();
}
