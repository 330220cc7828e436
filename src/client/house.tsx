/** One scene from the first light to the notes, for its player or for a watcher. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Afterwards } from "./afterwards.tsx";
import { fetchView } from "./box-office.ts";
import { RoomTitle } from "./room-title.tsx";
import { Scene } from "./scene.tsx";
import { hasSpoken } from "./shelf/entry.ts";
import { type Kept, startRecorder } from "./shelf/recorder.ts";
import { shelf } from "./shelf/store.ts";
import { Swept } from "./shelf/swept.tsx";
import { emptyStage, type StageState } from "./stage.ts";
import { type Stage, takeSeat } from "./stage-line.ts";
import { findUnsaid, keepAsLast, keepUnsaid, type Ticket, tearTicket } from "./ticket.ts";
import type { Wishes } from "./wishes.ts";

export interface HouseProps {
  readonly sessionId: string;
  readonly token: string;
  /** The player's own ticket; null for a watcher. */
  readonly ticket: Ticket | null;
  /** As in `Seat`. */
  readonly isNew: boolean;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
  readonly onAgain: (wishes: Wishes, suggestions: readonly string[]) => void;
  readonly onErased: (sessionId: string, keepsCopy: boolean) => void;
}

export function House(props: HouseProps) {
  const { sessionId, token, ticket, isNew, onLeave } = props;
  const [stage, setStage] = useState<Stage | null>(null);
  const [state, setState] = useState<StageState>(emptyStage);
  const [kept, setKept] = useState<Kept | null>(null);
  const [draft, setDraft] = useState(() => findUnsaid(sessionId).draft);
  /** The draft as it is now, for what happens between two paints. */
  const typed = useRef(draft);
  /** The scene has run before these eyes; one that was over on arrival has no curtain call. */
  const wasPlaying = useRef(false);
  const [turned, setTurned] = useState(false);

  const write = useCallback(
    (text: string) => {
      typed.current = text;
      setDraft(text);
      if (ticket) keepUnsaid(sessionId, { draft: text });
    },
    [ticket, sessionId],
  );

  useEffect(() => {
    const seat = takeSeat({ sessionId, token, isNew, unsaid: findUnsaid(sessionId).lines });
    const record = ticket && startRecorder(ticket, { shelf, fetchView, onKept: setKept });
    let before = seat.state;
    setState(before);
    setStage(seat);
    const unsubscribe = seat.subscribe((now) => {
      // A line that the server would not take comes back in front of what was typed since.
      if (now.returned && now.returned !== before.returned) {
        write([now.returned.text, typed.current].filter(Boolean).join(" "));
      }
      if (ticket && now.outbox !== before.outbox) {
        keepUnsaid(sessionId, { lines: now.outbox.map(({ status: _, ...line }) => line) });
      }
      record?.(now);
      if (ticket && hasSpoken(ticket, now.turnCount) && !hasSpoken(ticket, before.turnCount)) {
        keepAsLast(ticket);
      }
      before = now;
      setState(now);
    });
    return () => {
      unsubscribe();
      seat.leave();
    };
  }, [sessionId, token, ticket, isNew, write]);

  const closed = state.connection.is === "closed" ? state.connection.why : null;
  const isOver = closed === "erased" || closed === "expired" || closed === "gone";
  const isEmpty = state.role !== null && state.turnCount === 0;
  useEffect(() => {
    // The key of a scene that was played stays: it may still erase the record.
    if (ticket && (closed === "forbidden" || (isOver && isEmpty))) tearTicket(ticket);
  }, [ticket, closed, isOver, isEmpty]);

  // Until the log has been heard out nobody knows which room this is: a stage, or the notes.
  const isArriving = state.role === null || state.lastSeq < state.retoldUpTo;
  if (isArriving && state.connection.is !== "lost" && !closed) {
    return <div class="arriving" aria-busy="true" />;
  }
  if (isOver && ticket && !isEmpty) return <Swept {...props} ticket={ticket} why={closed} />;
  if (closed) return <Gone why={closed} onLeave={onLeave} />;
  const isEnded = state.endReason !== null || state.phase === "COACH_ANALYSIS" || state.complete;
  if (!isEnded) wasPlaying.current = true;
  if (isEnded && (isEmpty || turned || !wasPlaying.current)) {
    return (
      <Afterwards
        {...props}
        state={state}
        stage={stage}
        kept={kept}
        onErased={(keepsCopy) => props.onErased(sessionId, keepsCopy)}
      />
    );
  }
  return (
    <Scene
      state={state}
      stage={stage}
      ticket={ticket}
      draft={draft}
      onDraft={write}
      onTurn={isEnded ? () => setTurned(true) : null}
      onLeave={onLeave}
    />
  );
}

const GONE = {
  erased: {
    title: "The stage is swept.",
    words: "This scene was erased by its player. The stage has nothing of it any more.",
  },
  expired: {
    title: "The stage is swept.",
    words: "This scene’s time was up. The stage has it no more.",
  },
  gone: {
    title: "The stage is swept.",
    words: "This scene was erased, or its time was up. The stage has it no more.",
  },
  forbidden: {
    title: "Wrong door.",
    words:
      "This link does not open this scene, or does not any more. Ask for it again, or play one of your own.",
  },
  renewed: {
    title: "The link was renewed.",
    words:
      "The player has made a new link for watchers, and yours does not open this scene any more. Ask them for the new one, or play one of your own.",
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
