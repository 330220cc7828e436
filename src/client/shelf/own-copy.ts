/** A kept scene, brought back without the stage: its state as a page that was there would have it. */
import type { HistoryEntry, SessionView } from "../../scene/protocol.ts";
import type { Call, Transcript } from "../../scene/transcript.ts";
import { emptyStage, type LogFrame, type StageState } from "../stage.ts";
import { onStage } from "../stage-state.ts";
import type { ShelfEntry } from "./entry.ts";

export function stageFromCopy({ view, frames }: ShelfEntry): StageState {
  const last_seq = frames.at(-1)?.seq ?? 0;
  const session = wholeView(view);
  const joined = { type: "session_joined", session, last_seq, role: "player" } as const;
  return [joined, ...frames].reduce(
    (state, frame) => onStage(state, { type: "frame", frame }),
    emptyStage,
  );
}

/** What the stage would give to download, also where the view was told before the end. */
export function transcriptFromCopy(entry: ShelfEntry): Transcript {
  const { view } = entry;
  const state = stageFromCopy(entry);
  return {
    session: {
      ...wholeView(view),
      conversation_history: historyOf(entry),
      turn_count: state.turnCount,
      current_phase: state.phase,
      selected_game: state.game ?? view.selected_game,
    },
    calls: entry.frames.filter(isCall),
    report: state.report,
  };
}

function isCall(frame: LogFrame): frame is LogFrame & Call {
  return ["referee_call", "host_call", "spotlight"].includes(frame.type);
}

/** As a stage tells it today; an entry of before does not know of a record. */
function wholeView(view: SessionView): SessionView {
  return { ...view, record_until: view.record_until ?? null };
}

/** The view's own entries, which know more of a line, then what was said after it was told. */
function historyOf({ view, frames }: ShelfEntry): SessionView["conversation_history"] {
  const told = view.conversation_history;
  const toldUpTo = told.at(-1)?.seq ?? 0;
  const since = frames.flatMap((frame): HistoryEntry[] => {
    if (frame.type !== "message" || frame.seq <= toldUpTo) return [];
    const { type: _, ...message } = frame;
    return [{ ...message, metadata: {} }];
  });
  return [...told, ...since];
}
