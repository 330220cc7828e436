/** A line to begin with, for whoever has none after a while. It goes into the field, never on stage by itself. */
import { useEffect, useState } from "preact/hooks";
import type { FirstLine } from "../scene/first-line.ts";
import { fetchFirstLine } from "./box-office.ts";
import type { Ticket } from "./ticket.ts";

interface FirstLineOfferProps {
  readonly ticket: Ticket;
  /** The player has the floor for the first time, and has neither said nor typed anything. */
  readonly waits: boolean;
  readonly onTake: (text: string) => void;
}

const OFFERED_AFTER_MS = 10_000;

export function FirstLineOffer({ ticket, waits, onTake }: FirstLineOfferProps) {
  const [line, setLine] = useState<FirstLine | null>(null);
  useEffect(() => {
    setLine(null);
    if (!waits) return;
    let isOver = false;
    const timer = setTimeout(() => {
      // Without an answer nothing is offered: nobody has asked for it.
      fetchFirstLine(ticket).then(
        (found) => !isOver && setLine(found),
        () => undefined,
      );
    }, OFFERED_AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [waits, ticket]);
  return (
    <div class="first-line" role="status">
      {waits && line && (
        <p>
          <span>You could begin with</span>{" "}
          <q lang={line.language} dir="auto">
            {line.text}
          </q>{" "}
          <button type="button" onClick={() => onTake(line.text)}>
            Take it
          </button>
        </p>
      )}
    </div>
  );
}
