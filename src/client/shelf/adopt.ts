/** Takes a scene onto the shelf that is on the stage and not here yet. */
import { takeSeat } from "../stage-line.ts";
import type { Ticket } from "../ticket.ts";
import { entryFrom, type ShelfEntry } from "./entry.ts";
import { shelf } from "./store.ts";

/**
 * Whether the shelf has a scene more now. Never throws: a stage that is silent or has forgotten the
 * scene says so where the scene is opened.
 */
export async function adopt(ticket: Ticket): Promise<boolean> {
  try {
    if ((await shelf.find(ticket.sessionId)) !== null) return false;
    const entry = await askFor(ticket);
    if (entry) await shelf.keep([entry]);
    return entry !== null;
  } catch {
    return false;
  }
}

/** All that the stage tells its player; null if it tells nothing, or nothing was said. */
function askFor(ticket: Ticket): Promise<ShelfEntry | null> {
  const { sessionId, token } = ticket;
  const seat = takeSeat({ sessionId, token, unsaid: [] });
  return new Promise<ShelfEntry | null>((resolve) => {
    seat.subscribe((state) => {
      const { connection, lastSeq, retoldUpTo, role } = state;
      if (connection.is === "closed" || connection.is === "lost") resolve(null);
      else if (role !== null && lastSeq >= retoldUpTo) resolve(entryFrom(ticket, state));
    });
  }).finally(() => seat.leave());
}
