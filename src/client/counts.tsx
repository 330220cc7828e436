/** What code counted in the log: moves, offers, and the silence before a line. */
import type { Measures, Report } from "../scene/protocol.ts";
import { lineName } from "./note-words.ts";

interface CountsProps {
  readonly measures: Measures;
  readonly offers: Report["offers"];
}

export function Counts({ measures, offers }: CountsProps) {
  const figures: readonly (readonly [string, number])[] = [
    ["lines", measures.lines],
    ["offers made", measures.offers_made],
    ["yes, and", measures.yes_and],
    ["callbacks", measures.callbacks],
    ["questions", measures.questions],
    ["blocks", measures.blocked],
  ];
  return (
    <>
      <dl class="counts">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="offers">
        <p>
          Offers in the scene: <b>{offers.made}</b>, of them <b>{offers.accepted}</b> accepted,{" "}
          <b>{offers.added_to}</b> added to, <b>{offers.called_back}</b> called back. You spoke{" "}
          <b>{measures.words_player}</b> words, your partner <b>{measures.words_partner}</b>.
        </p>
        {offers.dropped.length > 0 && (
          <details>
            <summary>
              {offers.dropped.length} {offers.dropped.length === 1 ? "offer" : "offers"} left on the
              floor
            </summary>
            <ul>
              {offers.dropped.map((drop) => (
                <li key={`${drop.turn}${drop.offer}`} dir="auto">
                  <span class="moment-turn" dir="ltr">
                    {lineName(drop.turn)}
                  </span>{" "}
                  {drop.offer}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Hesitation before and after the Partner began to stumble: the muscle that is trained. */
export function Hesitation({ measures }: { measures: Measures }) {
  const { think_ms_phase_1: carried, think_ms_phase_2: carrying } = measures;
  const longest = Math.max(carried ?? 0, carrying ?? 0, 1);
  return (
    <figure class="hesitation">
      <figcaption>Pause before you began to type</figcaption>
      <Bar name="while you were carried" ms={carried} longest={longest} />
      {carrying !== null && (
        <Bar name="once you carried" ms={carrying} longest={longest} carrying />
      )}
    </figure>
  );
}

function Bar(props: { name: string; ms: number | null; longest: number; carrying?: boolean }) {
  const { name, ms, longest, carrying } = props;
  return (
    <div class="bar" data-carrying={carrying || undefined}>
      <span class="bar-name">{name}</span>
      <svg class="bar-line" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.max(1, ((ms ?? 0) / longest) * 100)} height="6" />
      </svg>
      <b class="bar-value">{ms === null ? "not measured" : seconds(ms)}</b>
    </div>
  );
}
