/** The Partner stumbled on purpose; what the player made of it. */
import type { Report } from "../scene/protocol.ts";
import { flopWords } from "./flop-words.ts";
import { scoreToShow } from "./note-words.ts";

type Recovery = Report["recovery"];

function verdict(flop: Recovery["flops"][number]): string {
  if (!flop.recovered) return "It went by. That one is free.";
  if (flop.turns_to_recover === null || flop.turns_to_recover <= 1) return "You caught it at once.";
  return `You caught it in ${flop.turns_to_recover} lines.`;
}

function titleOf(stumbles: number, caught: number): string {
  if (caught === 0) return stumbles === 1 ? "The stumble was ours" : "The stumbles were ours";
  return caught === 1 ? "A rescue, and you made it" : `${caught} rescues, and you made them`;
}

export function Rescue({ recovery }: { recovery: Recovery }) {
  if (recovery.flops.length === 0) return null;
  const caught = recovery.flops.filter((flop) => flop.recovered).length;
  const title = titleOf(recovery.flops.length, caught);
  const score = scoreToShow(recovery);
  return (
    <section class="rescue" aria-labelledby="rescue-title">
      <div class="rescue-head">
        <h2 id="rescue-title">{title}</h2>
        {score !== null && (
          <p class="rescue-score">
            <b>{score}</b> <span>of 100 for recovery</span>
          </p>
        )}
      </div>
      <ol class="rescue-list">
        {recovery.flops.map((flop) => (
          <li key={flop.turn} data-caught={flop.recovered || undefined}>
            <b>Line {flop.turn}</b> Your partner {flopWords[flop.kind]}. {verdict(flop)}
          </li>
        ))}
      </ol>
      <p class="rescue-note" dir="auto">
        {recovery.note ?? "Every stumble was on purpose."}
      </p>
    </section>
  );
}
