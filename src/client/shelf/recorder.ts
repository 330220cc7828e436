/**
 * Keeps a scene on the shelf as it goes, so that a crash loses little. It never holds anything up:
 * one write at a time, and what happens meanwhile goes into the next.
 */
import type { SessionView } from "../../scene/protocol.ts";
import type { StageState } from "../stage.ts";
import type { Ticket } from "../ticket.ts";
import { entryFrom, type ShelfEntry } from "./entry.ts";
import { type Shelf, ShelfError, type ShelfTrouble } from "./store.ts";

/** How the shelf took it: the entry as written, and what was wrong if it could not be. */
export interface Kept {
  readonly entry: ShelfEntry;
  readonly trouble: ShelfTrouble | null;
}

interface RecorderDeps {
  readonly shelf: Pick<Shelf, "keep">;
  /** Asks for the view once more at the scene's end, when it has changed for the last time. */
  readonly fetchView: (ticket: Ticket) => Promise<SessionView>;
  readonly onKept: (kept: Kept) => void;
}

/** To be called with every state of the stage. */
export function startRecorder(
  ticket: Ticket,
  { shelf, fetchView, onKept }: RecorderDeps,
): (state: StageState) => void {
  let latest: StageState | null = null;
  let lastView: SessionView | null = null;
  let seen: StageState["log"] = [];
  let asked = false;
  let due = false;
  let writing = false;

  async function write(): Promise<void> {
    due = true;
    if (writing) return;
    writing = true;
    while (due && latest) {
      due = false;
      const entry = entryFrom(ticket, latest, lastView ?? latest.view);
      if (!entry) continue;
      const trouble = await shelf.keep([entry]).then(
        () => null,
        (error: unknown) => (error instanceof ShelfError ? error.trouble : "shut"),
      );
      onKept({ entry, trouble });
    }
    writing = false;
  }

  return (state) => {
    // Until the log has been retold the kept copy is the longer one.
    if (state.log === seen || state.lastSeq < state.retoldUpTo) return;
    latest = state;
    seen = state.log;
    void write();
    if (!state.complete || asked) return;
    asked = true;
    fetchView(ticket).then(
      (view) => {
        lastView = view;
        void write();
      },
      // Nobody answers: the view that came with the join is kept.
      () => undefined,
    );
  };
}
