/**
 * What a screen reader says: whole lines, bells, signs and the room's mood as they happen. History
 * that is retold after a reload is in the script and is not read out again.
 */
import { foreignLanguage, languagesOf, textOf } from "./language.ts";
import { moodWords } from "./moods.ts";
import { nameOf } from "./speakers.ts";
import type { ScriptItem, StageState } from "./stage.ts";

/** Enough for lines that come in one breath; older ones leave, so that the region stays short. */
const KEPT = 6;

function speakerOf(item: ScriptItem, watching: boolean): string {
  switch (item.kind) {
    case "line":
      return nameOf(item.speaker, watching);
    case "bell":
      return "The bell";
    case "sign":
      return "Host";
    case "shout":
      return `${item.archetype}, from the audience`;
  }
}

export function Announcer({ state, watching }: { state: StageState; watching: boolean }) {
  const fresh = state.script.filter(
    (item) =>
      item.seq > state.retoldUpTo &&
      !(item.kind === "line" && item.speaker === "player" && !watching),
  );
  const languages = languagesOf(state.script);
  return (
    <>
      <div
        class="unseen"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label="Spoken lines"
      >
        {fresh.slice(-KEPT).map((item) => (
          <p key={item.seq}>
            {`${speakerOf(item, watching)}: `}
            <span lang={foreignLanguage(textOf(item), languages.get(item.seq))}>
              {textOf(item)}
            </span>
          </p>
        ))}
      </div>
      <p class="unseen" role="status" aria-label="The room">
        <span key={state.sentiment}>{moodWords[state.sentiment]}</span>
      </p>
    </>
  );
}
