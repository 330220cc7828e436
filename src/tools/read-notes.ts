/** The one sentence that a heuristic read says about a line. */
import type { Move } from "../scene/vocabulary.ts";

/** Tells what the move did, with the words it did it with. */
export function noteOn(move: Move, offer: string | null, picksUp: string | null): string {
  switch (move) {
    case "yes_and":
      if (offer === null) return "Goes along and adds a little.";
      return picksUp === null
        ? `Adds “${offer}”, without a visible hold on what was there.`
        : `Takes up “${picksUp}” and adds “${offer}”.`;
    case "accept":
      return picksUp === null
        ? "Goes along, and adds nothing of its own."
        : `Takes up “${picksUp}”, and adds nothing of its own.`;
    case "callback":
      return `Fetches back “${picksUp ?? "something earlier"}”.`;
    case "wimp":
      return "Leaves the choice to the partner.";
    case "block":
      return "Says no to what was given, and puts nothing in its place.";
    case "cancel":
      return "Takes back what had been established.";
    case "question":
      return "Asks the partner to invent, and gives nothing to invent from.";
    case "gag":
      return "Steps out of the scene for a laugh.";
    case "bridge":
      return "Puts off what is about to happen.";
    default:
      return move satisfies never;
  }
}
