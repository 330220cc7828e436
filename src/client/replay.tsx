/** The script once more; for the player with what was known backstage beside each line. */
import { flopWords } from "./flop-words.ts";
import { foreignLanguage, languagesOf, textOf } from "./language.ts";
import { nameOf } from "./speakers.ts";
import type { Backstage, ScriptItem } from "./stage.ts";

interface ReplayProps {
  readonly script: readonly ScriptItem[];
  readonly backstage: Backstage | null;
  readonly watching: boolean;
  /** Takes the scene again from the player's line of that turn; absent for watchers, and where the stage has forgotten the scene. */
  readonly onRetake?: ((turn: number) => void) | undefined;
}

const MOVES: Readonly<Record<string, string>> = {
  yes_and: "yes, and",
  accept: "accepts",
  wimp: "wimps",
  block: "blocks",
  cancel: "cancels",
  question: "asks",
  gag: "gag",
  callback: "callback",
  bridge: "bridge",
};

export function Replay({ script, backstage, watching, onRetake }: ReplayProps) {
  const languages = languagesOf(script);
  return (
    <details class="replay" open={watching}>
      <summary>{backstage ? "Replay, with the view from backstage" : "The script"}</summary>
      <ol class="replay-script" data-plain={backstage === null || undefined}>
        {script.map((item) => (
          <li key={item.seq} class={`replay-${item.kind}`}>
            <Told
              item={item}
              watching={watching}
              language={foreignLanguage(textOf(item), languages.get(item.seq))}
            />
            {item.kind === "line" && backstage && <Marks item={item} backstage={backstage} />}
            {item.kind === "line" && item.speaker === "player" && onRetake && (
              <button type="button" onClick={() => onRetake(item.turn)}>
                Take it again from here<span class="unseen">: line {item.turn}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

interface ToldProps {
  readonly item: ScriptItem;
  readonly watching: boolean;
  /** Undefined: the page's own. */
  readonly language: string | undefined;
}

/** Names and labels have a direction and a language of their own, or they would decide their neighbour's. */
function Told({ item, watching, language }: ToldProps) {
  return (
    <p dir="auto" class={item.kind === "line" ? `replay-${item.speaker}` : undefined}>
      <b dir="ltr">{labelOf(item, watching)}</b> <span lang={language}>{textOf(item)}</span>
    </p>
  );
}

function labelOf(item: ScriptItem, watching: boolean): string {
  switch (item.kind) {
    case "line":
      return nameOf(item.speaker, watching);
    case "bell":
      return "Bell";
    case "sign":
      return "Host";
    case "shout":
      return item.archetype;
  }
}

function Marks({ item, backstage }: { item: ScriptItem & { kind: "line" }; backstage: Backstage }) {
  const read = item.speaker === "player" && backstage.reads.find((one) => one.turn === item.turn);
  const flop = item.speaker === "partner" && backstage.flops.find((one) => one.turn === item.turn);
  if (read) {
    return (
      <p class="mark" dir="auto">
        <b>{MOVES[read.move] ?? read.move}</b> {read.note}
      </p>
    );
  }
  if (!flop) return null;
  return (
    <p class="mark mark-flop">
      <b>on purpose</b> Your partner {flopWords[flop.kind]}
      {flop.recovered === true && ", and you saved it"}.
    </p>
  );
}
