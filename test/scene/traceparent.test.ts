import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  continueTrace,
  formatTraceparent,
  parseTraceparent,
} from "../../src/observability/traceparent.ts";

const hex = (digits: number) =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`)).filter((text) => !/^0+$/.test(text));
const context = fc.record({ traceId: hex(32), spanId: hex(16), sampled: fc.boolean() });
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

describe("traceparent", () => {
  test("reads what it writes", () => {
    fc.assert(
      fc.property(context, (trace) => {
        expect(parseTraceparent(formatTraceparent(trace))).toEqual(trace);
      }),
    );
  });

  test("ignores what is malformed", () => {
    for (const bad of [
      null,
      undefined,
      "",
      `00-${TRACE}-${SPAN}`,
      `00-${TRACE}-${SPAN}-01-more`,
      `ff-${TRACE}-${SPAN}-01`,
      `00-${TRACE.toUpperCase()}-${SPAN}-01`,
      `00-${"0".repeat(32)}-${SPAN}-01`,
      `00-${TRACE}-${"0".repeat(16)}-01`,
      `00-${TRACE}-${SPAN}-0g`,
    ]) {
      expect(parseTraceparent(bad)).toBeNull();
    }
  });

  test("accepts a later version with more fields", () => {
    const later = `cc-${TRACE}-${SPAN}-01-what-the-future-brings`;
    expect(parseTraceparent(later)).toEqual({ traceId: TRACE, spanId: SPAN, sampled: true });
  });

  test("goes on in the caller's trace with a span of its own", () => {
    const next = continueTrace(`00-${TRACE}-${SPAN}-00`, (bytes) => "ab".repeat(bytes));
    expect(next).toEqual({ traceId: TRACE, spanId: "ab".repeat(8), sampled: false });
  });

  test("begins a new, sampled trace when there is none, never with the id zero", () => {
    const next = continueTrace("nonsense", (bytes) => "00".repeat(bytes));
    expect(parseTraceparent(formatTraceparent(next))).toEqual(next);
    expect(next.sampled).toBe(true);
  });
});
