/**
 * The player's own seat: which scene is theirs and the token that proves it. Kept per tab, so that
 * two tabs play two scenes in peace, and once for the browser, so that a new tab finds the last one.
 */
import type { Created } from "../scene/protocol.ts";
import type { PendingLine } from "./outbox.ts";
import { forgetShareToken } from "./share-token.ts";
import { forget, keep, recall } from "./storage.ts";

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

/** Null for what is no JSON, such as what another page of this address has left. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parseTicket(text: string | null): Ticket | null {
  if (text === null) return null;
  const ticket = parse(text) as Partial<Ticket> | null;
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

/** For this tab: a reload finds the scene again. */
export function keepTicket(ticket: Ticket): void {
  keep("tab", TICKET, JSON.stringify(ticket));
}

/** Also for the browser, once something was said: a scene that was only looked at replaces no other. */
export function keepAsLast(ticket: Ticket): void {
  keep("browser", TICKET, JSON.stringify(ticket));
}

/** This tab's ticket, else the browser's last. */
export function findTicket(): Ticket | null {
  const mine = parseTicket(recall("tab", TICKET));
  const ticket = mine ?? parseTicket(recall("browser", TICKET));
  if (ticket && !mine) keep("tab", TICKET, JSON.stringify(ticket));
  return ticket;
}

/** Forgets a ticket, in this tab and for the browser; another scene's stays. */
export function tearTicket(ticket: Ticket): void {
  const mine = parseTicket(recall("tab", TICKET));
  if (mine === null || mine.sessionId === ticket.sessionId) {
    forget("tab", TICKET);
    forget("tab", UNSAID);
  }
  const last = parseTicket(recall("browser", TICKET));
  if (last?.sessionId === ticket.sessionId) forget("browser", TICKET);
  forgetShareToken(ticket.sessionId);
}

/** What was typed and is not in the log yet: the lines on their way and the one being written. */
export interface Unsaid {
  readonly sessionId: string;
  readonly lines: readonly Pick<PendingLine, "id" | "text" | "firstKeyMs">[];
  readonly draft: string;
}

/**
 * Keeps what changed of it. At once, where it is said or typed: an effect after the next paint would
 * come too late for a reload in between.
 */
export function keepUnsaid(sessionId: string, changed: Partial<Omit<Unsaid, "sessionId">>): void {
  const unsaid: Unsaid = { ...findUnsaid(sessionId), ...changed };
  keep("tab", UNSAID, JSON.stringify(unsaid));
}

export function findUnsaid(sessionId: string): Unsaid {
  const text = recall("tab", UNSAID);
  const unsaid = text === null ? null : (parse(text) as Partial<Unsaid> | null);
  if (unsaid?.sessionId !== sessionId) return { sessionId, lines: [], draft: "" };
  return { sessionId, lines: unsaid.lines ?? [], draft: unsaid.draft ?? "" };
}
