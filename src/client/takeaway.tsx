/** What one may take home, and how to leave nothing behind. */
import { useState } from "preact/hooks";
import type { Report } from "../scene/protocol.ts";
import { type DownloadKind, downloadScene, eraseScene } from "./box-office.ts";
import { type Ticket, tearTicket } from "./ticket.ts";
import { Troubled } from "./troubled.tsx";

interface TakeawayProps {
  readonly ticket: Ticket;
  readonly source: Report["source"];
  readonly onErased: () => void;
}

export function Takeaway({ ticket, source, onErased }: TakeawayProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [erasing, setErasing] = useState(false);

  function attempt(what: Promise<unknown>): void {
    setTrouble(null);
    what.catch((error: Error) => setTrouble(error.message));
  }
  const take = (kind: DownloadKind) => () => attempt(downloadScene(ticket, kind));
  async function erase(): Promise<void> {
    await eraseScene(ticket);
    tearTicket(ticket);
    onErased();
  }

  return (
    <footer class="takeaway">
      <p class="takeaway-row">
        <button type="button" onClick={take("markdown")}>
          Save as Markdown
        </button>
        <button type="button" onClick={take("json")}>
          Save as JSON
        </button>
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button
          type="button"
          onBlur={() => setErasing(false)}
          onClick={() => (erasing ? attempt(erase()) : setErasing(true))}
        >
          {erasing ? "Erase for good?" : "Erase this scene"}
        </button>
      </p>
      <Troubled words={trouble} />
      <p class="takeaway-source">
        {source === "model"
          ? "The coach is an AI model; every quote was checked against your own words."
          : "These notes were made from the scene’s log by the house itself; every quote is yours, word for word."}
      </p>
    </footer>
  );
}
