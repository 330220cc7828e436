/**
 * Renewed share tokens. A ticket is copied to many places: the tab, the browser, the shelf, the tickets
 * of its retakes. What has replaced its share token is kept once, beside them all.
 */
import { keep, recall } from "./storage.ts";
import type { Ticket } from "./ticket.ts";

const KEY = "improv.renewed";
/** So many scenes' links are remembered, the last renewed; one that is forgotten can be renewed again. */
const MOST = 20;

type Renewed = readonly (readonly [sessionId: string, shareToken: string])[];

function read(): Renewed {
  try {
    const kept: unknown = JSON.parse(recall("browser", KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRenewed) : [];
  } catch {
    return [];
  }
}

function isRenewed(kept: unknown): kept is Renewed[number] {
  return Array.isArray(kept) && kept.length === 2 && kept.every((part) => typeof part === "string");
}

/** The token that the scene's link has now, as far as this browser knows. */
export function shareTokenOf({ sessionId, shareToken }: Pick<Ticket, "sessionId" | "shareToken">) {
  return read().find(([id]) => id === sessionId)?.[1] ?? shareToken;
}

export function keepShareToken(sessionId: string, shareToken: string): void {
  write([...others(sessionId), [sessionId, shareToken]]);
}

export function forgetShareToken(sessionId: string): void {
  const left = others(sessionId);
  if (left.length < read().length) write(left);
}

const others = (sessionId: string) => read().filter(([id]) => id !== sessionId);

function write(renewed: Renewed): void {
  keep("browser", KEY, JSON.stringify(renewed.slice(-MOST)));
}
