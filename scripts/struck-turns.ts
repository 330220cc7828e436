/** What New Choice does to a scene, for those who check its log. */
import type { NumberedEvent } from "../src/scene/protocol.ts";

/**
 * The turns whose line New Choice struck: it counts in no measure and no quote, and the Partner's part
 * is a held beat, which nobody is asked for and which comes whole.
 */
export function struckTurns(events: readonly NumberedEvent[]): ReadonlySet<number> {
  const calls = events.filter((event) => event.type === "host_call");
  return new Set(calls.filter((call) => call.strikes_line === true).map(({ turn }) => turn));
}
