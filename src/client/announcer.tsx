/**
 * What a screen reader says: whole lines, bells, signs and the room's mood as they happen. History
 * that is retold after a reload is in the script and is not read out again.
 */
import { moodWords } from "./moods.ts";
import { nameOf } from "./speakers.ts";
import type { ScriptItem, StageState } from "./stage.ts";

/** Enough for lines that come in one breath; older ones leave, so that the region stays short. */
const KEPT = 6;

function words(item: ScriptItem, watching: boolean): string {
  switch (item.kind) {
    case "line":
      return `${nameOf(item.speaker, watching)}: ${item.text}`;
    case "bell":
      return `The bell: ${item.message}`;
    case "sign":
      return `Host: ${item.call.message}`;
    case "shout":
      return `${item.archetype}, from the audience: ${item.text}`;
  }
}

export function Announcer({ state, watching }: { state: StageState; watching: boolean }) {
  const fresh = state.script.filter(
    (item) =>
      item.seq > state.retoldUpTo &&
      !(item.kind === "line" && item.speaker === "player" && !watching),
  );
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
          <p key={item.seq}>{words(item, watching)}</p>
        ))}
      </div>
      <p class="unseen" role="status" aria-label="The room">
        <span key={state.sentiment}>{moodWords[state.sentiment]}</span>
      </p>
    </>
  );
}
