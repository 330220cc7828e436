/** A scene from the browser's own copy: its notes, or its script where it never came to notes. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { whatBecameOf } from "../box-office.ts";
import { Notes } from "../notes.tsx";
import { PaperHead } from "../paper-head.tsx";
import { Replay } from "../replay.tsx";
import { RoomTitle } from "../room-title.tsx";
import type { Ticket } from "../ticket.ts";
import type { Wishes } from "../wishes.ts";
import type { ShelfEntry } from "./entry.ts";
import { EraseForm } from "./erase-form.tsx";
import { eraseLabel, keepingOf, keepingWords, mayErase } from "./keeping.ts";
import { stageFromCopy } from "./own-copy.ts";
import { shelf } from "./store.ts";

interface OwnCopyProps {
  readonly sessionId: string;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
  readonly onAgain: (wishes: Wishes, suggestions: readonly string[]) => void;
  readonly onErased: (sessionId: string, keepsCopy: boolean) => void;
}

export function OwnCopy({ sessionId, onErased, ...ways }: OwnCopyProps) {
  /** Undefined until the shelf has answered. */
  const [entry, setEntry] = useState<ShelfEntry | null>();
  const load = useMemo(
    () => () => shelf.find(sessionId).then(setEntry, () => setEntry(null)),
    [sessionId],
  );
  useEffect(() => void load(), [load]);
  useEffect(() => {
    // That the stage keeps it until some day is a promise made at the scene's end: see whether it holds.
    if (!entry || !isOnStage(entry)) return;
    const look = async () => {
      const departed = await whatBecameOf(entry.ticket);
      if (!departed) return;
      await shelf.mark(sessionId, departed.how, departed.recordUntil);
      await load();
    };
    look().catch(() => undefined);
  }, [entry, sessionId, load]);
  const state = useMemo(() => entry && stageFromCopy(entry), [entry]);

  if (entry === undefined) return <div class="arriving" aria-busy="true" />;
  if (entry === null || !state) return <NotHere onLeave={ways.onLeave} />;
  const erased = (keepsCopy: boolean) => {
    // The address is the same then, and only the words change.
    void load();
    onErased(sessionId, keepsCopy);
  };
  const { ticket } = entry;
  if (state.report) {
    const kept = { entry, trouble: null };
    const { report } = state;
    return <Notes {...ways} {...{ state, report, ticket, kept }} onErased={erased} />;
  }
  const { onEnter, onLeave } = ways;
  return (
    <ScriptOnly entry={entry} onBack={() => onEnter(ticket)} onLeave={onLeave} onErased={erased}>
      <Replay script={state.script} backstage={state.backstage} watching />
    </ScriptOnly>
  );
}

const isOnStage = (entry: ShelfEntry) => keepingOf(entry, Date.now()).stage === "here";

interface ScriptOnlyProps {
  readonly entry: ShelfEntry;
  /** Back to the stage, which may have gone on without this browser. */
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onErased: (keepsCopy: boolean) => void;
  readonly children: ComponentChildren;
}

function ScriptOnly({ entry, onBack, onLeave, onErased, children }: ScriptOnlyProps) {
  const [erasing, setErasing] = useState(false);
  const nowMs = Date.now();
  const keeping = keepingOf(entry, nowMs);
  const isPlaying = keeping.stage === "playing";
  return (
    <div class="paper">
      <PaperHead words="From your shelf" onLeave={onLeave} />
      <main class="sheet">
        <RoomTitle class="headline" words={isPlaying ? "To be continued." : "It broke off here."} />
        <p class="sheet-lede">{keepingWords(keeping, nowMs)}</p>
        <section class="next" aria-label="What next">
          {isPlaying && (
            <button class="ink-button" type="button" onClick={onBack}>
              Back to the stage
            </button>
          )}
          <a href="#shelf">All your scenes</a>
        </section>
        {children}
        <footer class="takeaway">
          <p class="takeaway-row">
            <button type="button" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
              {eraseLabel(keeping)}
            </button>
          </p>
          {erasing && (
            <EraseForm
              tickets={[entry.ticket]}
              onStage={mayErase(keeping)}
              hasCopy
              onErased={onErased}
              onCancel={() => setErasing(false)}
            />
          )}
        </footer>
      </main>
    </div>
  );
}

function NotHere({ onLeave }: { onLeave: () => void }) {
  return (
    <main class="gone">
      <RoomTitle words="Not on this shelf." />
      <p>
        This scene was erased here, its browser cleared what pages keep, or it stands in another
        one. A shelf that you saved as a file can be put back.
      </p>
      <div class="gone-ways">
        <a class="plain-button" href="#shelf">
          To your shelf
        </a>
        <button class="plain-button" type="button" onClick={onLeave}>
          To the box office
        </button>
      </div>
    </main>
  );
}
