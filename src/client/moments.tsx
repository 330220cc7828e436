/** What to keep first, then what to try: the quote beside the better line. */
import type { Moment } from "../scene/protocol.ts";
import { foreignLanguage } from "./language.ts";
import { closed } from "./note-words.ts";

interface MomentsProps {
  readonly moments: readonly Moment[];
  /** In which the scene was spoken: that of a quote too short to tell. */
  readonly language: string;
  readonly busy: boolean;
  /** Absent where the stage has forgotten the scene. */
  readonly onAgain: ((moment: Moment) => void) | undefined;
}

export function Moments({ moments, language, busy, onAgain }: MomentsProps) {
  const quoted = (words: string) => (
    <blockquote dir="auto" lang={foreignLanguage(words, language)}>
      {words}
    </blockquote>
  );
  const keeps = moments.filter((moment) => moment.kind === "keep");
  const tries = moments.filter((moment) => moment.kind === "try");
  return (
    <>
      <section class="keeps" aria-labelledby="keep-title">
        <h2 id="keep-title">Keep</h2>
        {keeps.map((moment) => (
          <article key={`${moment.turn}${moment.principle_id}`} class="moment moment-keep">
            <p class="moment-turn">Line {moment.turn}</p>
            {quoted(moment.quote)}
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
                  {quoted(moment.quote)}
                </div>
                {moment.try_instead && (
                  <div class="moment-better">
                    <h3>You could have said</h3>
                    {quoted(moment.try_instead)}
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
