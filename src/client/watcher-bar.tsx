/** A watcher's part: reactions at any time, suggestions before and between scenes. */
import { useState } from "preact/hooks";
import { REACTIONS, type ReactionEmoji } from "../scene/vocabulary.ts";
import type { StageState } from "./stage.ts";
import type { Stage } from "./stage-line.ts";

const NAMES: Readonly<Record<ReactionEmoji, string>> = {
  "👏": "Applaud",
  "😂": "Laugh",
  "❤️": "Love",
  "😮": "Gasp",
  "🔥": "Fire",
  "🤔": "Wonder",
};

export function WatcherBar({ state, stage }: { state: StageState; stage: Stage | null }) {
  // What watchers do has no call of its own.
  const live = state.connection.is === "live" && !state.overHttp;
  const open = state.complete || state.phase === "INITIALIZATION" || state.phase === "MC_WARMUP";
  return (
    <div class="watcher-bar">
      <fieldset class="reactions" disabled={!live || state.complete}>
        <legend class="unseen">React</legend>
        {(Object.keys(REACTIONS) as ReactionEmoji[]).map((emoji) => (
          <button key={emoji} type="button" class="reaction" onClick={() => stage?.react(emoji)}>
            <span class="unseen">{NAMES[emoji]}</span>
            <span class="reaction-face" key={state.reactions[emoji] ?? 0} aria-hidden="true">
              {emoji}
            </span>
            <span class="reaction-count" key={`count${state.reactions[emoji]}`}>
              {state.reactions[emoji] ? ` ${state.reactions[emoji]}` : ""}
            </span>
          </button>
        ))}
      </fieldset>
      {open ? (
        <Suggestion live={live} onSuggest={(text) => stage?.suggest(text)} />
      ) : (
        <p class="watcher-note">You are in the audience. The player hears you clap, not talk.</p>
      )}
    </div>
  );
}

function Suggestion({ live, onSuggest }: { live: boolean; onSuggest: (text: string) => void }) {
  const [text, setText] = useState("");
  const [sent, setSent] = useState(false);
  return (
    <form
      class="suggestion"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text.trim()) return;
        onSuggest(text.trim());
        setText("");
        setSent(true);
      }}
    >
      <input
        aria-label="Shout a suggestion"
        dir="auto"
        maxLength={200}
        placeholder={sent ? "The MC has heard you. Another?" : "Shout a place, a job, a problem"}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={!live || !text.trim()}>
        Shout
      </button>
      <p class="unseen" role="status">
        {sent && <span>The MC has heard it.</span>}
      </p>
    </form>
  );
}
