/** The player's own scene, which the stage has no more: the copy in this browser, or what is left elsewhere. */
import { useEffect, useState } from "preact/hooks";
import { whatBecameOf } from "../box-office.ts";
import { RoomTitle } from "../room-title.tsx";
import { type Ticket, tearTicket } from "../ticket.ts";
import type { Wishes } from "../wishes.ts";
import type { Left } from "./entry.ts";
import { EraseForm } from "./erase-form.tsx";
import { recordWords } from "./keeping.ts";
import { OwnCopy } from "./own-copy-page.tsx";
import { shelf } from "./store.ts";

interface SweptProps {
  readonly ticket: Ticket;
  /** What the socket has told. */
  readonly why: Left;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onLeave: () => void;
  readonly onAgain: (wishes: Wishes, suggestions: readonly string[]) => void;
  readonly onErased: (sessionId: string, keepsCopy: boolean) => void;
}

interface Found {
  readonly hasCopy: boolean;
  readonly why: Left;
  /** ISO 8601, `never`, or null: the stage has told of no record. */
  readonly recordUntil: string | null;
}

async function look(ticket: Ticket, told: Left): Promise<Found> {
  const { sessionId } = ticket;
  const departed = await whatBecameOf(ticket);
  const why = told === "gone" && departed ? departed.how : told;
  const recordUntil = departed?.recordUntil ?? null;
  const find = async () => {
    await shelf.mark(sessionId, why, recordUntil);
    return (await shelf.find(sessionId)) !== null;
  };
  return { hasCopy: await find().catch(() => false), why, recordUntil };
}

export function Swept({ ticket, why, ...ways }: SweptProps) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    void look(ticket, why).then(setFound);
  }, [ticket, why]);

  if (found === null) return <div class="arriving" aria-busy="true" />;
  if (found.hasCopy) return <OwnCopy sessionId={ticket.sessionId} {...ways} />;
  return <NoCopy ticket={ticket} found={found} onLeave={ways.onLeave} />;
}

const WORDS: Readonly<Record<Left, string>> = {
  erased: "This scene was erased with your ticket, and any record with it.",
  expired: "This scene’s time on the stage was up.",
  gone: "The stage has no trace of this scene: it was erased, or its time was up.",
};

interface NoCopyProps {
  readonly ticket: Ticket;
  readonly found: Found;
  readonly onLeave: () => void;
}

function NoCopy({ ticket, found: { why, recordUntil }, onLeave }: NoCopyProps) {
  const [erasing, setErasing] = useState(false);
  const hasRecord = recordUntil !== null;
  useEffect(() => {
    // As long as a record is kept the ticket is the only key to it.
    if (!hasRecord) tearTicket(ticket);
  }, [ticket, hasRecord]);
  return (
    <main class="gone">
      <RoomTitle words="The stage is swept." />
      <p>
        {WORDS[why]} This browser has no copy.
        {hasRecord && ` ${recordWords(recordUntil)} Your ticket can erase it.`}
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
          {hasRecord && (
            <button class="plain-button" type="button" onClick={() => setErasing(true)}>
              Erase the record
            </button>
          )}
        </div>
      )}
    </main>
  );
}
