/** Asks what to erase, in place. Nothing is chosen that one does not see. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { findTicket, type Ticket } from "../ticket.ts";
import { Troubled } from "../troubled.tsx";
import { retakesOf } from "./entry.ts";
import { erase } from "./erase.ts";
import { shelf } from "./store.ts";

interface EraseFormProps {
  /** Those that are to go. */
  readonly tickets: readonly Ticket[];
  /** Whether the stage has or may have something of them. */
  readonly onStage: boolean;
  /** Whether this browser has a copy. */
  readonly hasCopy: boolean;
  /** `keepsCopy`: only what was on the stage is gone. */
  readonly onErased: (keepsCopy: boolean) => void;
  readonly onCancel: () => void;
}

export function EraseForm({
  tickets: asked,
  onStage,
  hasCopy,
  onErased,
  onCancel,
}: EraseFormProps) {
  const [tickets] = useState(asked);
  const [stage, setStage] = useState(onStage);
  const [copy, setCopy] = useState(hasCopy);
  const [withRetakes, setWithRetakes] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const retakes = useRetakes(tickets);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, button")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);

  async function submit(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await erase({ tickets: withRetakes ? [...retakes, ...tickets] : tickets, stage, copy });
      onErased(hasCopy && !copy);
    } catch (error) {
      setTrouble((error as Error).message);
      setBusy(false);
    }
  }

  return (
    <form
      ref={form}
      class="erase"
      aria-label="Erase for good"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <p class="erase-title">What is to go?</p>
      {onStage && (
        <Choice checked={stage} onChange={setStage}>
          what the stage has, with any record that was made of it
        </Choice>
      )}
      {hasCopy && (
        <Choice checked={copy} onChange={setCopy}>
          my own copy in this browser
        </Choice>
      )}
      {retakes.length > 0 && (
        <Choice checked={withRetakes} onChange={setWithRetakes}>
          {retakes.length === 1 ? "its retake too, which holds" : "its retakes too, which hold"} the
          first take and {retakes.length === 1 ? "shows" : "show"} it to whoever watches
        </Choice>
      )}
      <p class="erase-row">
        <button type="submit" class="ink-button" disabled={busy || !(stage || copy)}>
          Erase for good
        </button>
        <button type="button" class="ink-button ink-button-quiet" onClick={onCancel}>
          Keep it
        </button>
      </p>
      <Troubled words={trouble} />
    </form>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <label class="keep">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** The tickets of retakes that this browser knows of and that are not to go anyway. */
function useRetakes(tickets: readonly Ticket[]): readonly Ticket[] {
  const [retakes, setRetakes] = useState<readonly Ticket[]>([]);
  useEffect(() => {
    // One in which nothing was said yet is not on the shelf.
    const last = findTicket();
    const find = (kept: readonly Ticket[]) => {
      const known = new Map([...(last ? [last] : []), ...kept].map((one) => [one.sessionId, one]));
      const found = tickets.flatMap(({ sessionId }) => retakesOf(sessionId, [...known.values()]));
      const going = new Set(tickets.map(({ sessionId }) => sessionId));
      setRetakes([...new Set(found)].filter(({ sessionId }) => !going.has(sessionId)));
    };
    // Without a shelf no other is known.
    shelf.all().then(
      (entries) => find(entries.map(({ ticket }) => ticket)),
      () => find([]),
    );
  }, [tickets]);
  return retakes;
}
