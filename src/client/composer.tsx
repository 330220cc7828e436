/** Where the player speaks: always open, whatever the connection or the Partner is doing. */
import { useEffect, useRef } from "preact/hooks";
import { isForInputMethod } from "./input-method.ts";
import { focusUnlessTouch } from "./line-focus.ts";
import type { StageState } from "./stage.ts";

interface ComposerProps {
  readonly state: StageState;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** The field was written into, by an event of that `inputType`. */
  readonly onInput: (inputType: string, isEmpty: boolean) => void;
  readonly onSay: (text: string) => void;
  /** Enter in the empty field: what is still being spoken may come at once. */
  readonly onHurry: () => void;
  /** Whether the beat clock runs: the player has the floor and wants it. */
  readonly beat: boolean;
}

/** SPEC 5, in characters (code points) after trimming; the counter shows for the last 200. */
const MAX_CHARACTERS = 1_000;
const COUNT_FROM = 800;

function placeholderFor(state: StageState): string {
  if (state.turnCount > 0) return "Your line";
  // Short enough for one line on a phone: a placeholder that wraps would move the stage when it goes.
  return state.script.length === 0 ? "Cut in any time" : "Say the first thing";
}

export function Composer(props: ComposerProps) {
  const { state, draft, onDraft, onInput, onSay, onHurry, beat } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const length = [...draft.trim()].length;
  const tooLong = length > MAX_CHARACTERS;

  useEffect(() => {
    focusUnlessTouch(field.current);
  }, []);

  function say(): void {
    const text = draft.trim();
    if (!text || tooLong) return;
    onSay(text);
    onDraft("");
    field.current?.focus();
  }

  return (
    <form
      class="composer"
      aria-label="Speak"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <i class="beat" key={state.turnCount} data-runs={beat || undefined} aria-hidden="true" />
      <textarea
        ref={field}
        class="composer-field"
        aria-label="Your line"
        aria-describedby="composer-help"
        dir="auto"
        rows={1}
        enterkeyhint="send"
        placeholder={placeholderFor(state)}
        value={draft}
        onInput={(event) => {
          const { value } = event.currentTarget;
          onInput((event as InputEvent).inputType, value === "");
          onDraft(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || isForInputMethod(event)) return;
          event.preventDefault();
          if (draft === "") onHurry();
          else say();
        }}
      />
      <button class="say" type="submit" disabled={length === 0 || tooLong}>
        Say it
      </button>
      <p id="composer-help" class="unseen">
        Enter says the line, Shift and Enter makes a new one.
      </p>
      <p class="composer-count" role="status" data-over={tooLong || undefined}>
        {length >= COUNT_FROM && (
          <span key={length}>
            {tooLong ? `${length - MAX_CHARACTERS} too many` : `${MAX_CHARACTERS - length} left`}
          </span>
        )}
      </p>
    </form>
  );
}
