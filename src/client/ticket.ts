/**
 * The player's own seat: which scene is theirs and the token that proves it. Kept per tab, so that
 * two tabs play two scenes in peace, and once for the browser, so that a new tab finds the last one.
 */
import type { Created } from "../scene/protocol.ts";

export interface Ticket {
  readonly sessionId: string;
  readonly token: string;
  readonly shareToken: string;
  /** What is taken again; absent in a scene of its own. */
  readonly again?: Again;
}

export interface Again {
  readonly turn: number;
  /** What the player said there. */
  readonly quote: string;
  /** What the coach would try, in a drill. */
  readonly tryInstead?: string;
  /** The way back to the first take. */
  readonly first: Ticket;
}

const TICKET = "improv.ticket";
const UNSAID = "improv.unsaid";

/** Storage may be forbidden or full; the show goes on without it. */
function attempt<T>(what: () => T): T | null {
  try {
    return what();
  } catch {
    return null;
  }
}

function parseTicket(text: string | null): Ticket | null {
  if (text === null) return null;
  const ticket = attempt(() => JSON.parse(text) as Partial<Ticket> | null);
  return ticket?.sessionId && ticket.token && ticket.shareToken ? (ticket as Ticket) : null;
}

export function ticketFrom(created: Created, again?: Again): Ticket {
  return {
    sessionId: created.session_id,
    token: created.token,
    shareToken: created.share_token,
    ...(again && { again }),
  };
}

export function keepTicket(ticket: Ticket): void {
  const text = JSON.stringify(ticket);
  attempt(() => sessionStorage.setItem(TICKET, text));
  attempt(() => localStorage.setItem(TICKET, text));
}

/** This tab's ticket, else the browser's last. */
export function findTicket(): Ticket | null {
  const mine = parseTicket(attempt(() => sessionStorage.getItem(TICKET)));
  const ticket = mine ?? parseTicket(attempt(() => localStorage.getItem(TICKET)));
  if (ticket && !mine) attempt(() => sessionStorage.setItem(TICKET, JSON.stringify(ticket)));
  return ticket;
}

/** Forgets a ticket here, and for the browser if it is still the last one. */
export function tearTicket(ticket: Ticket): void {
  attempt(() => sessionStorage.removeItem(TICKET));
  attempt(() => sessionStorage.removeItem(UNSAID));
  const last = parseTicket(attempt(() => localStorage.getItem(TICKET)));
  if (last?.sessionId === ticket.sessionId) attempt(() => localStorage.removeItem(TICKET));
}

/** What was typed and is not in the log yet: the lines on their way and the one being written. */
export interface Unsaid {
  readonly sessionId: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  readonly draft: string;
}

/**
 * Keeps what changed of it. At once, where it is said or typed: an effect after the next paint would
 * come too late for a reload in between.
 */
export function keepUnsaid(sessionId: string, changed: Partial<Omit<Unsaid, "sessionId">>): void {
  const unsaid: Unsaid = { ...findUnsaid(sessionId), ...changed };
  attempt(() => sessionStorage.setItem(UNSAID, JSON.stringify(unsaid)));
}

export function findUnsaid(sessionId: string): Unsaid {
  const text = attempt(() => sessionStorage.getItem(UNSAID));
  const unsaid = text ? attempt(() => JSON.parse(text) as Partial<Unsaid>) : null;
  if (unsaid?.sessionId !== sessionId) return { sessionId, lines: [], draft: "" };
  return { sessionId, lines: unsaid.lines ?? [], draft: unsaid.draft ?? "" };
}
