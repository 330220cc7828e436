/**
 * A scene as this browser keeps it: all that the page was told of it, whole, so that later pages can
 * make more of it than this one does.
 */
import type { SessionView } from "../../scene/protocol.ts";
import type { LogFrame, StageState } from "../stage.ts";
import type { Ticket } from "../ticket.ts";

/** Rises when the meaning of a field changes; a page leaves alone what a later page has written. */
export const ENTRY_VERSION = 1;

/**
 * Why the stage no longer has a scene, the surer reason first: its player erased it; its time was up;
 * there is no trace of it, and nobody says why.
 */
export const LEFT = ["erased", "expired", "gone"] as const;
export type Left = (typeof LEFT)[number];

export interface ShelfEntry {
  readonly version: typeof ENTRY_VERSION;
  readonly sessionId: string;
  /** Opens the scene, and erases it and its record. */
  readonly ticket: Ticket;
  /** As last told: at the scene's end if the page was there, else when it joined. */
  readonly view: SessionView;
  /** The durable events from the first on. */
  readonly frames: readonly LogFrame[];
  /** What has become of it on the stage, as far as this browser knows; null: it is there. */
  readonly left: Left | null;
}

/** What the shelf shows of a scene. */
export interface Card {
  readonly sessionId: string;
  /** ISO 8601. */
  readonly playedAt: string;
  readonly place: string | null;
  readonly relationship: string | null;
  readonly game: string | null;
  /** The notes' headline; null where there are none. */
  readonly headline: string | null;
  /** Player lines. */
  readonly lines: number;
  readonly isFinished: boolean;
  readonly isRetake: boolean;
}

/** The entry of a scene under way, or null while there is nothing of the player's own to keep. */
export function entryFrom(
  ticket: Ticket,
  state: StageState,
  view: SessionView | null = state.view,
): ShelfEntry | null {
  if (view === null || !hasSpoken(ticket, state.turnCount)) return null;
  const { sessionId } = ticket;
  return { version: ENTRY_VERSION, sessionId, ticket, view, frames: state.log, left: null };
}

/** Whether the player has said a line of this scene's own: a retake begins with those of the first take. */
export function hasSpoken(ticket: Ticket, turnCount: number): boolean {
  return turnCount >= (ticket.again?.turn ?? 1);
}

/**
 * Two copies of one scene as one: the longer log, the later view, and what is known of its end.
 * Neither a page that has only begun to be told nor an old file makes the kept one shorter.
 */
export function mergeEntries(kept: ShelfEntry, given: ShelfEntry): ShelfEntry {
  const later = given.view.updated_at >= kept.view.updated_at ? given : kept;
  const longer = given.frames.length >= kept.frames.length ? given : kept;
  const again = given.ticket.again ?? kept.ticket.again;
  return {
    ...later,
    ticket: { ...later.ticket, ...(again && { again }) },
    frames: longer.frames,
    left: LEFT.find((left) => left === kept.left || left === given.left) ?? null,
  };
}

export function isFinished(entry: ShelfEntry): boolean {
  return entry.frames.some((frame) => frame.type === "session_complete");
}

export function cardOf(entry: ShelfEntry): Card {
  const { sessionId, view, frames, ticket } = entry;
  return {
    sessionId,
    playedAt: view.created_at,
    place: view.location,
    relationship: view.relationship,
    game: gameOf(entry),
    headline: headlineOf(entry),
    lines: frames.filter((frame) => frame.type === "message" && frame.role === "user").length,
    isFinished: isFinished(entry),
    isRetake: ticket.again !== undefined,
  };
}

function gameOf({ view, frames }: ShelfEntry): string | null {
  const chosen = frames.findLast((frame) => frame.type === "game_selected");
  return chosen?.type === "game_selected" ? chosen.game.name : (view.selected_game?.name ?? null);
}

function headlineOf({ frames }: ShelfEntry): string | null {
  const notes = frames.findLast((frame) => frame.type === "coach_report");
  return notes?.type === "coach_report" && !("withheld" in notes) ? notes.report.headline : null;
}

/** The last played first. */
export function newestFirst(entries: readonly ShelfEntry[]): readonly ShelfEntry[] {
  return entries.toSorted((a, b) => (a.view.created_at < b.view.created_at ? 1 : -1));
}

/** Of the tickets given, those of retakes that hold a copy of this scene, also those made from its retakes. */
export function retakesOf(sessionId: string, tickets: readonly Ticket[]): readonly Ticket[] {
  return tickets.filter(({ again }) => {
    for (let first = again?.first; first; first = first.again?.first) {
      if (first.sessionId === sessionId) return true;
    }
    return false;
  });
}
