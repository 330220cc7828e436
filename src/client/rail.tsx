/** The rail above the stage: what is played, and the few things one may do about it. */
import { useEffect, useState } from "preact/hooks";
import { GameCard } from "./game-card.tsx";
import { Icon } from "./icons.tsx";
import { keepFocus } from "./line-focus.ts";
import { PaceSwitch } from "./pace-switch.tsx";
import type { Pace } from "./pacing.ts";
import { ShareLink } from "./share-link.tsx";
import { sounds } from "./sounds.ts";
import type { StageState } from "./stage.ts";
import type { Ticket } from "./ticket.ts";

interface RailProps {
  readonly state: StageState;
  readonly ticket: Ticket | null;
  readonly beat: boolean;
  readonly onBeat: () => void;
  readonly pace: Pace;
  readonly onPace: () => void;
  /** Null once the scene is over. */
  readonly onEnd: (() => void) | null;
  readonly onLeave: () => void;
}

export function Rail(props: RailProps) {
  const { state, ticket, beat, onBeat, pace, onPace, onEnd, onLeave } = props;
  const { game, playbill, degraded } = state;
  const understudy = playbill?.model === "understudy";
  return (
    <header class="rail">
      <button
        class="wordmark"
        type="button"
        onClick={onLeave}
        aria-label="Improv Olympics: leave for the box office"
      >
        Improv <span>Olympics</span>
      </button>
      <div class="rail-play">
        {game && <GameCard game={game} again={ticket?.again !== undefined} />}
        {degraded && !understudy && (
          <p class="mark-understudy" role="status">
            Understudy on stage
          </p>
        )}
      </div>
      <div class="rail-tools">
        {state.watchers > 0 && (
          <p class="rail-watchers" key={state.watchers}>
            {state.watchers} watching
          </p>
        )}
        {ticket && <ShareLink ticket={ticket} watchers={state.watchers} />}
        {ticket && (
          <button
            class="tool"
            type="button"
            aria-pressed={beat}
            onMouseDown={keepFocus}
            onClick={onBeat}
          >
            <Icon sign="beat" />
            <span class="tool-word">Beat</span>
          </button>
        )}
        <PaceSwitch pace={pace} onPace={onPace} />
        <SoundSwitch />
        {ticket && onEnd && (
          <EndButton
            spoken={state.turnCount > 0}
            live={state.connection.is === "live"}
            onEnd={onEnd}
          />
        )}
      </div>
    </header>
  );
}

/** F2 switches the sound from anywhere: a letter would be typed into the line. */
export function SoundSwitch() {
  const [state, setState] = useState(sounds.state);
  useEffect(() => sounds.subscribe(setState), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F2" || event.repeat) return;
      event.preventDefault();
      sounds.toggle();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const failed = state === "failed";
  return (
    <button
      class="tool"
      type="button"
      aria-pressed={state === "on"}
      aria-keyshortcuts="F2"
      title={failed ? "This browser makes no sound. F2 tries again." : "Sound (F2)"}
      data-failed={failed || undefined}
      onMouseDown={keepFocus}
      onClick={() => sounds.toggle()}
    >
      <Icon sign="sound" />
      <span class="tool-word" key={state}>
        {failed ? "No sound" : "Sound"}
      </span>
    </button>
  );
}

/** Ending is asked for twice, in place, so that no dialog takes the focus from the scene. */
function EndButton({ spoken, live, onEnd }: { spoken: boolean; live: boolean; onEnd: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <button
      class="tool tool-end"
      type="button"
      disabled={!live}
      data-asked={asked || undefined}
      onBlur={() => setAsked(false)}
      onClick={() => (asked || !spoken ? onEnd() : setAsked(true))}
    >
      {asked ? (
        <span key="asked">Lights out?</span>
      ) : (
        <span key="end">
          End<span class="tool-more"> scene</span>
        </span>
      )}
    </button>
  );
}
