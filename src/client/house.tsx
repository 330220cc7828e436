/** One scene from the first light to the notes, for its player or for a watcher. */
import { useEffect, useState } from "preact/hooks";
import { Afterwards } from "./afterwards.tsx";
import { RoomTitle } from "./room-title.tsx";
import { Scene } from "./scene.tsx";
import { soundScene } from "./sounds.ts";
import { emptyStage, type StageState } from "./stage.ts";
import { type Stage, takeSeat } from "./stage-line.ts";
import { findUnsaid, keepUnsaid, type Ticket, tearTicket } from "./ticket.ts";

export interface HouseProps {
  readonly sessionId: string;
  readonly token: string;
  /** The player's own ticket; null for a watcher. */
  readonly ticket: Ticket | null;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
}

export function House({ sessionId, token, ticket, onEnter, onLeave }: HouseProps) {
  const [stage, setStage] = useState<Stage | null>(null);
  const [state, setState] = useState<StageState>(emptyStage);
  const [draft, setDraft] = useState(() => findUnsaid(sessionId).draft);

  useEffect(() => {
    const seat = takeSeat({ sessionId, token, unsaid: findUnsaid(sessionId).lines });
    let before = seat.state;
    setState(before);
    setStage(seat);
    const unsubscribe = seat.subscribe((now) => {
      soundScene(before, now);
      before = now;
      setState(now);
    });
    return () => {
      unsubscribe();
      seat.leave();
    };
  }, [sessionId, token]);

  const { outbox, returned } = state;
  useEffect(() => {
    if (!ticket) return;
    keepUnsaid({ sessionId, lines: outbox.map(({ id, text }) => ({ id, text })), draft });
  }, [ticket, sessionId, outbox, draft]);

  // A line that the server would not take comes back in front of what was typed since.
  useEffect(() => {
    if (!returned || !stage) return;
    setDraft((typed) => (typed ? `${returned.text} ${typed}` : returned.text));
    stage.tookBack();
  }, [returned, stage]);

  const closed = state.connection.is === "closed" ? state.connection.why : null;
  useEffect(() => {
    if (ticket && (closed === "erased" || closed === "forbidden")) tearTicket(ticket);
  }, [ticket, closed]);

  // Until the log has been heard out nobody knows which room this is: a stage, or the notes.
  const isArriving = state.role === null || state.lastSeq < state.retoldUpTo;
  if (isArriving && state.connection.is !== "lost" && !closed) {
    return <div class="arriving" aria-busy="true" />;
  }
  if (closed) return <Gone why={closed} onLeave={onLeave} />;
  if (state.endReason !== null || state.phase === "COACH_ANALYSIS" || state.complete) {
    return (
      <Afterwards state={state} ticket={ticket} onEnter={onEnter} onLeave={onLeave} stage={stage} />
    );
  }
  return (
    <Scene
      state={state}
      stage={stage}
      ticket={ticket}
      draft={draft}
      onDraft={setDraft}
      onLeave={onLeave}
    />
  );
}

const GONE = {
  erased: {
    title: "The stage is swept.",
    words: "This scene was erased, or its time was up. Nothing of it is left in the house.",
  },
  forbidden: {
    title: "Wrong door.",
    words: "This ticket does not open this scene. Ask for the link again, or play one of your own.",
  },
  thrown_out: {
    title: "The usher stepped in.",
    words:
      "Too much came through this door at once. Reload to walk back in; your scene is still there.",
  },
} as const;

function Gone({ why, onLeave }: { why: keyof typeof GONE; onLeave: () => void }) {
  const { title, words } = GONE[why];
  return (
    <main class="gone">
      <RoomTitle words={title} />
      <p>{words}</p>
      <button class="plain-button" type="button" onClick={onLeave}>
        To the box office
      </button>
    </main>
  );
}
