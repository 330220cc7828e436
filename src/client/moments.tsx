/** What to keep first, then what to try: the quote beside the better line. */
import type { Moment } from "../scene/protocol.ts";
import { closed } from "./note-words.ts";

interface MomentsProps {
  readonly moments: readonly Moment[];
  readonly busy: boolean;
  /** Absent where the stage has forgotten the scene. */
  readonly onAgain: ((moment: Moment) => void) | undefined;
}

export function Moments({ moments, busy, onAgain }: MomentsProps) {
  const keeps = moments.filter((moment) => moment.kind === "keep");
  const tries = moments.filter((moment) => moment.kind === "try");
  return (
    <>
      <section class="keeps" aria-labelledby="keep-title">
        <h2 id="keep-title">Keep</h2>
        {keeps.map((moment) => (
          <article key={`${moment.turn}${moment.principle_id}`} class="moment moment-keep">
            <p class="moment-turn">Line {moment.turn}</p>
            <blockquote dir="auto">{moment.quote}</blockquote>
            <p class="moment-observation" dir="auto">
              {moment.observation}
            </p>
            <p class="moment-why" dir="auto">
              <b>{closed(moment.principle)}</b> {moment.why}
            </p>
          </article>
        ))}
      </section>
      {tries.length > 0 && (
        <section class="tries" aria-labelledby="try-title">
          <h2 id="try-title">Try</h2>
          {tries.map((moment) => (
            <article key={`${moment.turn}${moment.principle_id}`} class="moment moment-try">
              <div class="moment-pair">
                <div>
                  <h3>Line {moment.turn}, you said</h3>
                  <blockquote dir="auto">{moment.quote}</blockquote>
                </div>
                {moment.try_instead && (
                  <div class="moment-better">
                    <h3>You could have said</h3>
                    <blockquote dir="auto">{moment.try_instead}</blockquote>
                  </div>
                )}
              </div>
              <p class="moment-observation" dir="auto">
                {moment.observation}
              </p>
              <p class="moment-why" dir="auto">
                <b>{closed(moment.principle)}</b> {moment.why}
              </p>
              {onAgain && (
                <button
                  class="ink-button ink-button-quiet"
                  type="button"
                  disabled={busy}
                  onClick={() => onAgain(moment)}
                >
                  Try this line again
                  <span class="unseen">: line {moment.turn}</span>
                </button>
              )}
            </article>
          ))}
        </section>
      )}
    </>
  );
}
