/** Erasing scenes: on the stage with their record, in this browser, or both. */
import { BoxOfficeError, eraseScene } from "../box-office.ts";
import { type Ticket, tearTicket } from "../ticket.ts";
import type { Left } from "./entry.ts";
import { shelf } from "./store.ts";

export interface EraseWish {
  /** The scene, and its retakes if they are to go too. */
  readonly tickets: readonly Ticket[];
  /** On the stage, with the record. */
  readonly stage: boolean;
  /** The copies in this browser. */
  readonly copy: boolean;
}

/**
 * One after the other, so that after a failure what is left can still be seen and erased: the key
 * goes last. Throws what stood in the way, in a host's words.
 */
export async function erase({ tickets, stage, copy }: EraseWish): Promise<void> {
  for (const ticket of tickets) {
    if (stage) await eraseOnStage(ticket);
    if (copy) await forget(ticket);
  }
}

async function eraseOnStage(ticket: Ticket): Promise<void> {
  const left = await eraseScene(ticket).then((): Left => "erased", traceless);
  tearTicket(ticket);
  // Without a shelf there is no copy to mark.
  await shelf.mark(ticket.sessionId, left).catch(() => undefined);
}

/** The stage had no trace of it: then this has erased nothing, and is not told so. */
function traceless(error: unknown): Left {
  if (error instanceof BoxOfficeError && error.status === 404) return "gone";
  throw error;
}

async function forget(ticket: Ticket): Promise<void> {
  tearTicket(ticket);
  await shelf.remove([ticket.sessionId]).catch(() => {
    throw new Error("This browser would not let me take the copy off its shelf. Try once more.");
  });
}
