/** What one may take home, and how to leave nothing behind. */
import { useState } from "preact/hooks";
import type { Report } from "../scene/protocol.ts";
import type { DownloadKind } from "./box-office.ts";
import { EraseForm } from "./shelf/erase-form.tsx";
import type { Ticket } from "./ticket.ts";
import { Troubled } from "./troubled.tsx";

interface TakeawayProps {
  readonly ticket: Ticket;
  readonly source: Report["source"];
  /** Hands out the scene as a file. */
  readonly onSave: (kind: DownloadKind) => Promise<void>;
  /** Whether the stage has or may have something to erase, and what that is called. */
  readonly mayErase: boolean;
  readonly eraseLabel: string;
  readonly hasCopy: boolean;
  readonly onErased: (keepsCopy: boolean) => void;
}

export function Takeaway(props: TakeawayProps) {
  const { ticket, source, onSave, mayErase, eraseLabel, hasCopy, onErased } = props;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [erasing, setErasing] = useState(false);

  const take = (kind: DownloadKind) => () => {
    setTrouble(null);
    onSave(kind).catch((error: Error) => setTrouble(error.message));
  };

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
        <button type="button" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
          <span key={eraseLabel}>{eraseLabel}</span>
        </button>
      </p>
      <Troubled words={trouble} />
      {erasing && (
        <EraseForm
          tickets={[ticket]}
          onStage={mayErase}
          hasCopy={hasCopy}
          onErased={onErased}
          onCancel={() => setErasing(false)}
        />
      )}
      <p class="takeaway-source">
        {source === "model"
          ? "The coach is an AI model; every quote was checked against your own words."
          : "These notes were made from the scene’s log by the house itself; every quote is yours, word for word."}
      </p>
    </footer>
  );
}
