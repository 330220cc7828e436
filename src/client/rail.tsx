/** The rail above the stage: what is played, and the few things one may do about it. */
import { useEffect, useState } from "preact/hooks";
import { GameCard } from "./game-card.tsx";
import { Icon } from "./icons.tsx";
import { backToTheLine } from "./line-focus.ts";
import { sounds } from "./sounds.ts";
import type { StageState } from "./stage.ts";
import type { Ticket } from "./ticket.ts";
import { watchLink } from "./watch-link.ts";

interface RailProps {
  readonly state: StageState;
  readonly ticket: Ticket | null;
  readonly beat: boolean;
  readonly onBeat: () => void;
  /** Null once the scene is over. */
  readonly onEnd: (() => void) | null;
  readonly onLeave: () => void;
}

/** A press with the mouse leaves the focus in the line that is being written. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const COPIED_MS = 2_500;

export function Rail({ state, ticket, beat, onBeat, onEnd, onLeave }: RailProps) {
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
        {ticket && <ShareLink ticket={ticket} />}
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

function ShareLink({ ticket }: { ticket: Ticket }) {
  const [copied, setCopied] = useState<"no" | "yes" | "by_hand">("no");
  const link = watchLink(location.origin, ticket);
  useEffect(() => {
    if (copied !== "yes") return;
    const timer = setTimeout(() => setCopied("no"), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
      backToTheLine();
    } catch {
      setCopied("by_hand");
    }
  }
  return (
    <div class="share">
      <button class="tool" type="button" onMouseDown={keepFocus} onClick={() => void copy()}>
        <Icon sign="invite" />
        <span class="tool-word" key={copied}>
          {copied === "yes" ? "Link copied" : "Invite"}
        </span>
        <span class="unseen"> (copies a link for watchers)</span>
      </button>
      <span class="unseen" role="status">
        {copied === "yes" && <span>Link copied. Whoever opens it can watch and react.</span>}
      </span>
      {copied === "by_hand" && (
        <input
          class="share-link"
          aria-label="Link for watchers"
          readOnly
          value={link}
          ref={(field) => field?.select()}
          onBlur={() => setCopied("no")}
          onCopy={backToTheLine}
          onKeyDown={({ key }) => key === "Escape" && backToTheLine()}
        />
      )}
    </div>
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
