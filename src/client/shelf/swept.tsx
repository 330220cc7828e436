/** The player's own scene, which the stage has no more: the copy in this browser, or what may be left elsewhere. */
import { useEffect, useState } from "preact/hooks";
import { RoomTitle } from "../room-title.tsx";
import type { Ticket } from "../ticket.ts";
import type { Wishes } from "../wishes.ts";
import { EraseForm } from "./erase-form.tsx";
import { OwnCopy } from "./own-copy-page.tsx";
import { shelf } from "./store.ts";

interface SweptProps {
  readonly ticket: Ticket;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
  readonly onAgain: (wishes: Wishes) => void;
  readonly onErased: (sessionId: string, keepsCopy: boolean) => void;
}

export function Swept({ ticket, ...ways }: SweptProps) {
  const { sessionId } = ticket;
  const [hasCopy, setHasCopy] = useState<boolean | null>(null);
  useEffect(() => {
    const look = async () => {
      await shelf.mark(sessionId, "gone");
      return (await shelf.find(sessionId)) !== null;
    };
    look().then(setHasCopy, () => setHasCopy(false));
  }, [sessionId]);

  if (hasCopy === null) return <div class="arriving" aria-busy="true" />;
  if (hasCopy) return <OwnCopy sessionId={sessionId} {...ways} />;
  return <NothingHere ticket={ticket} onLeave={ways.onLeave} />;
}

function NothingHere({ ticket, onLeave }: { ticket: Ticket; onLeave: () => void }) {
  const [erasing, setErasing] = useState(false);
  return (
    <main class="gone">
      <RoomTitle words="The stage is swept." />
      <p>
        This scene was erased, or its time was up, and this browser has no copy. A record of it may
        still be kept by the people who run this stage; your ticket can erase it.
      </p>
      {erasing ? (
        <EraseForm
          tickets={[ticket]}
          onStage
          hasCopy={false}
          onErased={onLeave}
          onCancel={() => setErasing(false)}
        />
      ) : (
        <div class="gone-ways">
          <button class="plain-button" type="button" onClick={onLeave}>
            To the box office
          </button>
          <button class="plain-button" type="button" onClick={() => setErasing(true)}>
            Erase the record
          </button>
        </div>
      )}
    </main>
  );
}
