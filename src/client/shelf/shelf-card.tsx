/** One scene on the shelf. */
import { useState } from "preact/hooks";
import type { Ticket } from "../ticket.ts";
import type { Card } from "./entry.ts";
import { EraseForm } from "./erase-form.tsx";
import { dateWords, eraseLabel, type Keeping, keepingWords, mayErase } from "./keeping.ts";

interface ShelfCardProps {
  readonly card: Card;
  readonly keeping: Keeping;
  readonly ticket: Ticket;
  readonly onErased: () => void;
}

export function ShelfCard({ card, keeping, ticket, onErased }: ShelfCardProps) {
  const [erasing, setErasing] = useState(false);
  const nowMs = Date.now();
  const title = card.headline ?? card.place ?? card.game ?? "A scene";
  // What the stage still has is told where the scene is opened, and the stage can be asked.
  const isOver = keeping.stage !== "here" && keeping.stage !== "playing";
  const facts = [
    card.isRetake && "taken again",
    card.game,
    card.headline !== null && card.place,
    card.relationship,
    card.lines === 1 ? "1 line" : `${card.lines} lines`,
  ].filter(Boolean);
  return (
    <article class="shelf-card">
      <p class="moment-turn">
        <time dateTime={card.playedAt}>{dateWords(card.playedAt)}</time>
      </p>
      <h2>
        <a href={`#shelf=${card.sessionId}`} dir="auto">
          {title}
        </a>
      </h2>
      <p dir="auto">{facts.join("\u00a0· ")}</p>
      <p class="shelf-keeping">
        {isOver && `${keepingWords(keeping, nowMs)} `}
        <button type="button" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
          {eraseLabel(keeping)}
          <span class="unseen">: {title}</span>
        </button>
      </p>
      {erasing && (
        <EraseForm
          tickets={[ticket]}
          onStage={mayErase(keeping)}
          hasCopy
          onErased={() => {
            setErasing(false);
            onErased();
          }}
          onCancel={() => setErasing(false)}
        />
      )}
    </article>
  );
}
