/** After the lights: the coach writes, then the notes. A watcher keeps the script. */
import { useEffect, useState } from "preact/hooks";
import type { Report } from "../scene/protocol.ts";
import { fetchReport } from "./box-office.ts";
import { Notes } from "./notes.tsx";
import { PaperHead } from "./paper-head.tsx";
import { Replay } from "./replay.tsx";
import { RoomTitle } from "./room-title.tsx";
import type { Kept } from "./shelf/recorder.ts";
import type { StageState } from "./stage.ts";
import type { Stage } from "./stage-line.ts";
import { type Ticket, tearTicket } from "./ticket.ts";
import { WatcherBar } from "./watcher-bar.tsx";
import { type Wishes, wishesOf } from "./wishes.ts";

interface AfterwardsProps {
  readonly state: StageState;
  readonly stage: Stage | null;
  readonly ticket: Ticket | null;
  /** The copy in this browser; null until the shelf has answered, and for watchers. */
  readonly kept: Kept | null;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
  readonly onAgain: (wishes: Wishes, suggestions: readonly string[]) => void;
  readonly onErased: (keepsCopy: boolean) => void;
}

export function Afterwards(props: AfterwardsProps) {
  const { state, stage, ticket, onLeave } = props;
  const [fetched, setFetched] = useState<Report | null>(null);
  const asksForReport = ticket !== null && state.complete && !state.report && state.turnCount > 0;
  useEffect(() => {
    if (!asksForReport || !ticket) return;
    fetchReport(ticket).then(setFetched, () => undefined);
  }, [asksForReport, ticket]);

  const report = state.report ?? fetched;
  if (ticket && report) {
    const { kept, onEnter, onAgain, onErased } = props;
    const ways = { onEnter, onLeave, onAgain, onErased };
    return <Notes state={state} report={report} ticket={ticket} kept={kept} {...ways} />;
  }
  if (ticket && !state.complete) return <CoachWrites lost={state.connection.is === "lost"} />;
  if (ticket && state.turnCount === 0) {
    const again = () => {
      // Nothing happened here that one could come back to.
      tearTicket(ticket);
      props.onAgain(wishesOf(state), state.suggestions);
    };
    return <NoLine onAgain={again} />;
  }
  if (ticket) return <CoachWrites lost={state.connection.is === "lost"} />;
  return (
    <div class="paper">
      <PaperHead words="After the scene" onLeave={onLeave} />
      <main class="sheet">
        <RoomTitle class="headline" words={state.complete ? "That was the scene." : "Blackout."} />
        <p class="sheet-lede">The notes belong to the player. The script is for everyone.</p>
        <Replay script={state.script} backstage={null} watching />
        <WatcherBar state={state} stage={stage} />
        <button class="ink-button" type="button" onClick={onLeave}>
          Play one yourself
        </button>
      </main>
    </div>
  );
}

function CoachWrites({ lost }: { lost: boolean }) {
  useEffect(() => {
    document.title = "The coach is writing · Improv Olympics";
  }, []);
  return (
    <main class="gone coach-writes" aria-busy="true">
      <RoomTitle words="And… scene." />
      <p role="status">
        <span key={lost}>
          {lost
            ? "The line dropped, and the coach writes on. I’ll bring the notes as soon as it is back."
            : "The coach is writing down what you did. A few seconds."}
        </span>
      </p>
      <svg class="pencil" viewBox="0 0 240 40" aria-hidden="true">
        <path d="M4 26c14-22 22-22 24-8s8 14 16-2 16-16 17-2 9 14 17 0 15-14 17 0 10 12 18 0 14-12 16 0 10 12 18 0 13-10 15 0 10 10 18 0 14-8 16 0 8 8 16 2" />
      </svg>
    </main>
  );
}

function NoLine({ onAgain }: { onAgain: () => void }) {
  return (
    <main class="gone">
      <RoomTitle words="You only looked." />
      <p>No line, no notes. The stage is still warm whenever you are.</p>
      <button class="plain-button" type="button" onClick={onAgain}>
        Play again
      </button>
    </main>
  );
}
