/** What an HTTP answer that is none says by itself, whoever sent it. */
import type { DegradationReason } from "../scene/vocabulary.ts";

/** What an HTTP status says by itself. */
export function verdictOn(code: number): { reason: DegradationReason; retryable: boolean } {
  if (code === 429) return { reason: "rate_limited", retryable: true };
  if (code === 408 || code === 504) return { reason: "timeout", retryable: true };
  if (code >= 500 || code === 499 || code === 409)
    return { reason: "unavailable", retryable: true };
  // 400, 401, 403, 404 and the like stay as they are however often one asks.
  return { reason: "misconfigured", retryable: false };
}

/** `Retry-After` in milliseconds: seconds, or an HTTP date seen from `now` (Unix milliseconds). */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return seconds >= 0 ? Math.ceil(seconds * 1000) : undefined;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Identifiers such as `RESOURCE_EXHAUSTED`, paths such as `generation_config.foo[0]`; no prose. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === "string" && /^[\w.[\]-]{1,120}$/.test(value);
