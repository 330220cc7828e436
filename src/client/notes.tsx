/** The coach's notes, on a sheet that one wants to keep. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Report } from "../scene/protocol.ts";
import { Arc } from "./arc.tsx";
import { createScene, downloadScene, retake } from "./box-office.ts";
import { Counts, Hesitation } from "./counts.tsx";
import { foreignLanguage, lastLanguage } from "./language.ts";
import { Moments } from "./moments.tsx";
import { PaperHead } from "./paper-head.tsx";
import { Replay } from "./replay.tsx";
import { Rescue } from "./rescue.tsx";
import { eraseLabel, type Keeping, keepingOf, mayErase } from "./shelf/keeping.ts";
import { Kept } from "./shelf/kept.tsx";
import type { Kept as KeptEntry } from "./shelf/recorder.ts";
import { saveCopy } from "./shelf/save-copy.ts";
import type { StageState } from "./stage.ts";
import { Suggestions } from "./suggestions.tsx";
import { Takeaway } from "./takeaway.tsx";
import { Takes } from "./takes.tsx";
import { type Ticket, ticketFrom } from "./ticket.ts";
import { Troubled } from "./troubled.tsx";
import { noWishes, type Wishes, wishesOf } from "./wishes.ts";

interface NotesProps {
  readonly state: StageState;
  readonly report: Report;
  readonly ticket: Ticket;
  /** The copy in this browser; null until the shelf has answered. */
  readonly kept: KeptEntry | null;
  readonly onEnter: (ticket: Ticket) => void;
  readonly onAgain: (wishes: Wishes, suggestions: readonly string[]) => void;
  /** `keepsCopy`: the copy in this browser is still there. */
  readonly onErased: (keepsCopy: boolean) => void;
}

/** Characters beyond which the headline is set smaller. */
const LONG_HEADLINE = 42;

export function Notes(props: NotesProps) {
  const { state, report, ticket, kept, onEnter, onAgain, onErased } = props;
  const { suggestions } = state;
  const spoken = lastLanguage(state.script);
  const unplayed = state.outbox.map((line) => line.text).join(" ");
  const title = useRef<HTMLHeadingElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${report.headline} · Improv Olympics`;
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [report.headline]);

  /** Opens another scene, or tells why not. */
  async function open(next: () => Promise<Ticket>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      onEnter(await next());
    } catch (error) {
      setTrouble((error as Error).message);
      setBusy(false);
    }
  }
  const again = (moment: Report["moments"][number]) =>
    open(async () => {
      const created = await retake(ticket, moment.turn, true);
      const { turn, quote, try_instead: tryInstead } = moment;
      return ticketFrom(created, { turn, quote, first: ticket, ...(tryInstead && { tryInstead }) });
    });
  const playOn = (turn: number) =>
    open(async () => {
      const line = state.script.find(
        (item) => item.kind === "line" && item.speaker === "player" && item.turn === turn,
      );
      const quote = line?.kind === "line" ? line.text : "";
      return ticketFrom(await retake(ticket, turn, false), { turn, quote, first: ticket });
    });
  const play = (game: string) =>
    open(async () =>
      ticketFrom(
        await createScene({
          game,
          locale: navigator.language,
          keep_transcript: state.playbill?.keepTranscript ?? true,
        }),
      ),
    );

  const keeping: Keeping | null = kept && keepingOf(kept.entry, Date.now());
  const isOnStage = keeping === null || keeping.stage === "here" || keeping.stage === "playing";
  const { playbill } = state;
  const first = ticket.again?.first;
  const facts = [
    state.game?.name,
    playbill?.location,
    playbill?.relationship,
    playbill && `played by ${playbill.model === "understudy" ? "the understudy" : playbill.model}`,
  ].filter(Boolean);

  return (
    <div class="paper">
      <PaperHead
        words="Notes after the scene"
        isOnShelf={kept?.trouble === null}
        onLeave={() => onAgain(noWishes, suggestions)}
      />
      <main class="sheet">
        <h1
          class="headline"
          data-long={report.headline.length > LONG_HEADLINE || undefined}
          ref={title}
          tabIndex={-1}
          dir="auto"
        >
          {report.headline}
        </h1>
        <p class="sheet-lede" dir="auto">
          {facts.join("\u00a0· ")}
        </p>
        <Troubled words={trouble} />
        {unplayed && (
          <p class="unplayed" dir="auto">
            The lights went down before you could say:{" "}
            <q lang={foreignLanguage(unplayed, spoken)}>{unplayed}</q>
          </p>
        )}
        {report.comparison && (
          <Takes
            comparison={report.comparison}
            busy={busy}
            onBack={first && (() => onEnter(first))}
          />
        )}
        <Moments
          moments={report.moments}
          language={spoken}
          busy={busy}
          onAgain={isOnStage ? (moment) => void again(moment) : undefined}
        />
        <Rescue recovery={report.recovery} />
        <section class="figures" aria-labelledby="figures-title">
          <h2 id="figures-title">The scene in figures</h2>
          <Counts measures={report.measures} offers={report.offers} />
          <Hesitation measures={report.measures} />
          <Arc arc={report.sentiment_arc} flops={report.recovery.flops.map((flop) => flop.turn)} />
        </section>
        <section class="mission" aria-labelledby="mission-title">
          <p class="mission-stamp">This week, with real people</p>
          <h2 id="mission-title" dir="auto">
            {report.mission.title}
          </h2>
          <p dir="auto">{report.mission.task}</p>
        </section>
        <section class="next" aria-label="What next">
          <button
            class="ink-button"
            type="button"
            disabled={busy}
            onClick={() => void play(report.next_game)}
          >
            <small>Next game</small> {report.next_game}
          </button>
          <button
            class="ink-button ink-button-quiet"
            type="button"
            onClick={() => onAgain(wishesOf(state), suggestions)}
          >
            Play again
          </button>
          <Suggestions
            texts={suggestions}
            onTake={(location) => onAgain({ ...wishesOf(state), location }, suggestions)}
          />
          {kept && <Kept {...kept} />}
        </section>
        <Replay
          script={state.script}
          backstage={state.backstage}
          watching={false}
          onRetake={isOnStage ? (turn) => void playOn(turn) : undefined}
        />
        <Takeaway
          ticket={ticket}
          source={report.source}
          onSave={(kind) =>
            kept && !isOnStage ? saveCopy(kept.entry, kind) : downloadScene(ticket, kind)
          }
          mayErase={keeping === null || mayErase(keeping)}
          eraseLabel={keeping ? eraseLabel(keeping) : "Erase this scene"}
          hasCopy={kept?.trouble === null}
          onErased={onErased}
        />
      </main>
    </div>
  );
}
