/** A retake beside its first take: both lines, and what became of them. */
import type { Comparison, Take } from "../scene/protocol.ts";
import { foreignLanguage } from "./language.ts";
import { moodWords } from "./moods.ts";

interface TakesProps {
  readonly comparison: Comparison;
  readonly busy: boolean;
  /** Leads to the first take's notes; absent where this browser has no ticket for them. */
  readonly onBack: (() => void) | undefined;
}

/** A shorter difference in thinking is chance, in milliseconds. */
const TELLING_THINK_MS = 500;

const room = ({ sentiment_arc }: Take) => {
  const last = sentiment_arc.at(-1);
  return last === undefined ? null : moodWords[last].replace(/^The room /, "");
};
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** What differs, as name, then, now. What one of the takes does not have is left out. */
function changes({ before, after }: Comparison): (readonly [string, string, string])[] {
  const rows: readonly (readonly [string, string | number | null, string | number | null])[] = [
    ["offers made", before.offers_made, after.offers_made],
    ["yes, and", before.yes_and, after.yes_and],
    ["callbacks", before.callbacks, after.callbacks],
    ["questions", before.questions, after.questions],
    ["blocked or held back", before.blocked + before.wimped, after.blocked + after.wimped],
    ["rescues, of 100", before.recovery_score, after.recovery_score],
    ["the room, at the end", room(before), room(after)],
  ];
  const told = rows.flatMap(([name, then, now]) =>
    then === null || now === null || then === now ? [] : [[name, `${then}`, `${now}`] as const],
  );
  const [then, now] = [before.think_ms, after.think_ms];
  if (then === null || now === null || Math.abs(now - then) < TELLING_THINK_MS) return told;
  return [...told, ["pause before you began to type", seconds(then), seconds(now)]];
}

export function Takes({ comparison, busy, onBack }: TakesProps) {
  const { turn, lines, before, after, summary } = comparison;
  const changed = changes(comparison);
  return (
    <section class="takes" aria-labelledby="takes-title">
      <h2 id="takes-title">Take two</h2>
      <div class="moment">
        <div class="moment-pair">
          <div>
            <h3>Line {turn}, first take</h3>
            <blockquote dir="auto" lang={foreignLanguage(before.line)}>
              {before.line}
            </blockquote>
          </div>
          <div class="moment-better">
            <h3>This take</h3>
            <blockquote dir="auto" lang={foreignLanguage(after.line)}>
              {after.line}
            </blockquote>
          </div>
        </div>
        {changed.length === 0 ? (
          <p class="moment-observation">{summary}</p>
        ) : (
          <table>
            <caption>
              What changed {lines === 1 ? "in that line" : `over the ${lines} lines from there`}
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">First take</th>
                <th scope="col">This take</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(([name, then, now]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{then}</td>
                  <td>
                    <b>{now}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {onBack && (
          <button
            class="ink-button ink-button-quiet"
            type="button"
            disabled={busy}
            onClick={onBack}
          >
            Back to the first take’s notes
          </button>
        )}
      </div>
    </section>
  );
}
