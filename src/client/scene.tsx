/** The lit stage: the script, the composer at its edge, the audience in the dark. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Announcer } from "./announcer.tsx";
import { Audience } from "./audience.tsx";
import { Cheers } from "./cheers.tsx";
import { Composer } from "./composer.tsx";
import { CurtainCall } from "./curtain-call.tsx";
import { FirstLineOffer } from "./first-line.tsx";
import { floorOf } from "./floor.ts";
import { Footlights } from "./footlights.tsx";
import { refusalWords } from "./host-words.ts";
import { foreignLanguage } from "./language.ts";
import { intoTheLine } from "./line-focus.ts";
import { readPace } from "./pace-switch.tsx";
import { readPreference, writePreference } from "./preferences.ts";
import { Rail } from "./rail.tsx";
import { Script } from "./script.tsx";
import { Sign } from "./sign.tsx";
import { soundScene } from "./sounds.ts";
import type { StageState } from "./stage.ts";
import type { Stage } from "./stage-line.ts";
import type { Again, Ticket } from "./ticket.ts";
import { useHesitation } from "./use-hesitation.ts";
import { usePacing } from "./use-pacing.ts";
import { WatcherBar } from "./watcher-bar.tsx";

interface SceneProps {
  /** All that the stage has told; what of it is painted lags behind. */
  readonly state: StageState;
  readonly stage: Stage | null;
  readonly ticket: Ticket | null;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** Turns the page after the scene; null while it runs. */
  readonly onTurn: (() => void) | null;
  readonly onLeave: () => void;
}

export function Scene(props: SceneProps) {
  const { state, stage, ticket, draft, onDraft, onTurn, onLeave } = props;
  const [beat, setBeat] = useState(() => readPreference("beat") !== "off");
  const [pace, setPace] = useState(readPace);
  const { painted, isRead, hurry } = usePacing(state, pace);
  const floor = floorOf(painted);
  const hesitation = useHesitation(draft, floor === "player");
  useEffect(() => {
    document.title = `${state.game?.name ?? "On stage"} · Improv Olympics`;
  }, [state.game]);
  const heard = useRef(painted);
  useEffect(() => {
    soundScene(heard.current, painted);
    heard.current = painted;
  }, [painted]);
  const { sentiment, script } = painted;
  const audience = useMemo(
    () => <Audience audience={painted.audience} sentiment={sentiment} script={script} />,
    [painted.audience, sentiment, script],
  );

  return (
    <div
      class="stage"
      data-mood={sentiment}
      data-floor={floor}
      data-carrying={painted.carryingSince !== null || undefined}
    >
      <div class="lights" aria-hidden="true">
        <i class="beam beam-warm" />
        <i class="beam beam-cool" />
        <i class="beam beam-follow" />
        <i class="pool" />
        <i class="leg leg-left" />
        <i class="leg leg-right" />
      </div>
      <div class="drapes" aria-hidden="true">
        <i />
        <i />
      </div>
      <Rail
        state={state}
        ticket={ticket}
        beat={beat}
        onBeat={() => {
          writePreference("beat", beat ? "off" : "on");
          setBeat(!beat);
        }}
        pace={pace}
        onPace={() => setPace(readPace())}
        onEnd={
          onTurn
            ? null
            : () => {
                hurry();
                stage?.end();
              }
        }
        onLeave={onLeave}
      />
      <Connection state={state} />
      <main class="boards">
        <Sign call={painted.sign} />
        <h1 class="unseen">{state.game ? `A scene of ${state.game.name}` : "Your scene"}</h1>
        <Script
          state={painted}
          watching={ticket === null}
          atOnce={pace === "at_once"}
          onHurry={hurry}
        />
        {ticket && !ticket.again && !onTurn && state.turnCount === 0 && (
          <FirstLineOffer
            ticket={ticket}
            waits={floor === "player" && draft === "" && state.outbox.length === 0}
            onTake={(text) => {
              onDraft(text);
              intoTheLine();
            }}
          />
        )}
        <div class="apron">
          {ticket?.again && state.turnCount < ticket.again.turn && (
            <LastTime again={ticket.again} />
          )}
          {state.overHttp && (
            <p class="over-http" role="status">
              No live line gets through here, so replies take a moment longer.
            </p>
          )}
          {onTurn && (
            <CurtainCall
              state={state}
              watching={ticket === null}
              isWhole={painted.lastSeq === state.lastSeq}
              wasTyping={draft !== ""}
              onTurn={onTurn}
            />
          )}
          {ticket && !onTurn && (
            <Composer
              state={painted}
              draft={draft}
              onDraft={onDraft}
              onInput={hesitation.onInput}
              onSay={(text) => stage?.say(text, hesitation.take())}
              onHurry={hurry}
              beat={beat && floor === "player" && isRead}
            />
          )}
          {!ticket && <WatcherBar state={state} stage={stage} />}
        </div>
      </main>
      <footer class="front">
        <Footlights turnCount={state.turnCount} maxTurns={state.playbill?.maxTurns ?? 0} />
        {audience}
        <Cheers reactions={state.reactions} />
      </footer>
      <Announcer state={state} watching={ticket === null} />
    </div>
  );
}

/** Tells of a lost line, and of a line that was refused; keeps its place so that nothing moves. */
function Connection({ state }: { state: StageState }) {
  const lost = state.connection.is === "lost";
  return (
    <div class="banner" role="status" data-shown={lost || state.refusal !== null || undefined}>
      {lost && (
        <p>The line to the stage dropped. Keep typing: I’m reconnecting, and nothing is lost.</p>
      )}
      {!lost && state.refusal && <p key={state.refusal.code}>{refusalWords(state.refusal.code)}</p>}
    </div>
  );
}

function LastTime({ again }: { again: Again }) {
  return (
    <aside class="again" aria-label="The line to try again">
      <p>
        <span>You said</span>{" "}
        <q dir="auto" lang={foreignLanguage(again.quote)}>
          {again.quote}
        </q>
      </p>
      <p>
        <span>{again.tryInstead ? "Or, say" : "This time"}</span>{" "}
        {again.tryInstead ? (
          <q dir="auto" lang={foreignLanguage(again.tryInstead)}>
            {again.tryInstead}
          </q>
        ) : (
          "say anything else."
        )}
      </p>
    </aside>
  );
}
