/** A scene's line to the model gate: reports and questions in one round trip, and none of them waited for long. */
import { type Clock, within } from "./clock.ts";
import type { LeaseAnswer, LeaseRequest, Report } from "./gate.ts";
import type { GateView } from "./gate-state.ts";

/** The Durable Object's stub, or a test's double. */
export interface GatePort {
  lease(requests: readonly LeaseRequest[], reports: readonly Report[]): Promise<GateReply>;
}

export interface GateReply {
  /** One for each request, in their order. */
  readonly answers: readonly LeaseAnswer[];
  readonly view: GateView;
}

export interface GateLine {
  /** Keeps a report for the next exchange. */
  tell(report: Report): void;
  /** Undefined if the gate did not answer; then what could not be told is told with the next one. */
  exchange(requests: readonly LeaseRequest[]): Promise<GateReply | undefined>;
  /** Whether the last exchange was answered. */
  readonly reachable: boolean;
}

/** After this long without an answer the gate counts as unreachable. */
const ANSWER_MS = 1_000;
/** The oldest are given up first. */
const MOST_REPORTS = 100;

/**
 * Reports arrive at least once: where only the answer was lost they are told again, so that money
 * and calls may be counted twice, never forgotten.
 */
export function createGateLine(
  gate: GatePort,
  clock: Clock,
  onUnreachable: () => void = () => undefined,
): GateLine {
  let untold: readonly { readonly order: number; readonly report: Report }[] = [];
  let told = 0;
  let reachable = true;
  return {
    get reachable() {
      return reachable;
    },
    tell(report) {
      told += 1;
      untold = [...untold, { order: told, report }];
    },
    async exchange(requests) {
      const telling = untold;
      untold = [];
      const reports = telling.map(({ report }) => report);
      const asked = (async () => gate.lease(requests, reports))();
      const reply = await within(clock, ANSWER_MS, asked);
      reachable = reply !== undefined;
      if (reply === undefined) {
        // Several may come back, in any order; failures in a row are told in their order.
        const all = [...telling, ...untold].toSorted((a, b) => a.order - b.order);
        untold = all.slice(-MOST_REPORTS);
        onUnreachable();
      }
      return reply;
    },
  };
}
