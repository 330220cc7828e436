/** W3C Trace Context, level 1: the `traceparent` header, read and written. Pure. */

export interface TraceContext {
  /** 32 lowercase hex digits, not all zero. */
  readonly traceId: string;
  /** The span that asks, 16 lowercase hex digits, not all zero. */
  readonly spanId: string;
  readonly sampled: boolean;
}

const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ONLY_ZEROS = /^0+$/;
const SAMPLED_FLAG = 0x01;

/**
 * Reads a `traceparent`; null if there is none or it is malformed, as the standard wants it ignored
 * then. A version above 00 may carry more fields, version ff is forbidden.
 */
export function parseTraceparent(header: string | null | undefined): TraceContext | null {
  const match = SHAPE.exec(header?.trim() ?? "");
  if (match === null) return null;
  const [, version = "", traceId = "", spanId = "", flags = "", more] = match;
  if (version === "ff" || (version === "00" && more !== undefined)) return null;
  if (ONLY_ZEROS.test(traceId) || ONLY_ZEROS.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED_FLAG) !== 0 };
}

/** Writes a version 00 header. */
export function formatTraceparent({ traceId, spanId, sampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`;
}

/**
 * The next span in the caller's trace, or the first one of a new trace if the header is no good.
 * `randomHex(bytes)` gives twice as many hex digits; a new trace is sampled.
 */
export function continueTrace(
  header: string | null | undefined,
  randomHex: (bytes: number) => string,
): TraceContext {
  const parent = parseTraceparent(header);
  return {
    traceId: parent?.traceId ?? nonZero(randomHex(16)),
    spanId: nonZero(randomHex(8)),
    sampled: parent?.sampled ?? true,
  };
}

/** Zero means "none" on the wire, so it cannot be an id. */
function nonZero(hex: string): string {
  return ONLY_ZEROS.test(hex) ? `${hex.slice(0, -1)}1` : hex;
}
