/** Before the curtain: what happens here, three wishes, all optional, and a way in. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Game } from "../scene/stock.ts";
import type { Destination } from "../scene/vocabulary.ts";
import { createScene, listGames, wordsGoTo } from "./box-office.ts";
import { companyWords } from "./company-words.ts";
import { Example } from "./example.tsx";
import { Games } from "./games.tsx";
import { firstInspiration } from "./inspirations.ts";
import { focusUnlessTouch } from "./line-focus.ts";
import { readPreference, writePreference } from "./preferences.ts";
import { showcaseOf, surprise } from "./programme.ts";
import { sounds } from "./sounds.ts";
import { Suggestions } from "./suggestions.tsx";
import { findTicket, type Ticket, ticketFrom } from "./ticket.ts";
import { Troubled } from "./troubled.tsx";
import type { Wishes } from "./wishes.ts";

interface CurtainProps {
  /** What stands on the ticket at first. */
  readonly wishes: Wishes;
  /** What watchers suggested after the scene before. */
  readonly suggestions: readonly string[];
  readonly onEnter: (ticket: Ticket) => void;
}

export function Curtain({ wishes: wished, suggestions, onEnter }: CurtainProps) {
  const [wishes, setWishes] = useState(wished);
  const [keep, setKeep] = useState(() => readPreference("consent") !== "off");
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [games, setGames] = useState<readonly Game[]>([]);
  const [players, setPlayers] = useState<readonly Destination[] | null>(null);
  const [left] = useState(findTicket);
  const place = useRef<HTMLInputElement>(null);
  const curtain = useRef<HTMLButtonElement>(null);
  const gamesTitle = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = "Improv Olympics: crashing is free";
    listGames().then(setGames, () => setGames([]));
    wordsGoTo().then(setPlayers, (error: Error) => setTrouble(error.message));
    focusUnlessTouch(place.current);
  }, []);

  async function raise(asked: Wishes): Promise<void> {
    if (opening) return;
    setOpening(true);
    setTrouble(null);
    try {
      const created = await createScene({
        ...(asked.location.trim() && { location: asked.location }),
        ...(asked.relationship.trim() && { relationship: asked.relationship }),
        ...(asked.game && { game: asked.game }),
        locale: navigator.language,
        keep_transcript: keep,
      });
      sounds.curtain();
      onEnter(ticketFrom(created));
    } catch (error) {
      setTrouble((error as Error).message);
      setOpening(false);
    }
  }

  const wish = (name: keyof Wishes) => (event: Event) =>
    setWishes({ ...wishes, [name]: (event.currentTarget as HTMLInputElement).value });

  /** The key that the curtain shows is the curtain's, whatever else was pressed. */
  function fillIn(ticket: Wishes): void {
    setWishes(ticket);
    curtain.current?.form?.scrollIntoView({ block: "nearest" });
    curtain.current?.focus();
  }
  function lookAtGames(): void {
    gamesTitle.current?.scrollIntoView();
    gamesTitle.current?.focus({ preventScroll: true });
  }
  // A game that was wished for stands on the ticket before the others have come: a list that does not
  // hold its value shows another one, and goes on to.
  const names = games.length > 0 ? games.map(({ name }) => name) : [wishes.game].filter(Boolean);
  const chosen = games.find((game) => game.name === wishes.game);

  return (
    <>
      <div class="hall" data-opening={opening || undefined}>
        <header class="hall-head">
          <p class="wordmark">Improv Olympics</p>
          <nav class="hall-ways" aria-label="Your scenes">
            {left && (
              <a class="way-back" href="#scene">
                <span class="way-more">Back to your </span>
                <span class="way-word">last scene</span>
              </a>
            )}
            <a class="way-back" href="#shelf">
              <span class="way-more">Your </span>
              <span class="way-word">shelf</span>
            </a>
          </nav>
        </header>
        <main class="foyer">
          <div class="poster">
            <h1 tabIndex={-1}>
              Crashing <span>is free.</span>
            </h1>
            <p class="lede">
              Improv with a computer: you type a line, a partner answers, and after some fifteen
              lines you get notes on what worked. Five minutes in all.
            </p>
          </div>
          <form
            class="ticket"
            aria-label="Your scene"
            onSubmit={(event) => {
              event.preventDefault();
              void raise(wishes);
            }}
          >
            <div class="ticket-wishes">
              <p class="ticket-row">
                <span>Admit one</span>
                <span>On stage</span>
              </p>
              <label class="wish">
                <span>Put us in</span>
                <input
                  ref={place}
                  name="location"
                  aria-label="Location (optional)"
                  autocomplete="off"
                  dir="auto"
                  maxLength={200}
                  placeholder={firstInspiration.location}
                  value={wishes.location}
                  onInput={wish("location")}
                />
              </label>
              <Suggestions
                texts={suggestions}
                onTake={(location) => setWishes({ ...wishes, location })}
              />
              <label class="wish">
                <span>We are</span>
                <input
                  name="relationship"
                  aria-label="Relationship (optional)"
                  autocomplete="off"
                  dir="auto"
                  maxLength={200}
                  placeholder={firstInspiration.relationship}
                  value={wishes.relationship}
                  onInput={wish("relationship")}
                />
              </label>
              <label class="wish">
                <span>Let’s play</span>
                <select
                  name="game"
                  aria-label="Game (optional)"
                  value={wishes.game}
                  onChange={wish("game")}
                >
                  <option value="">the host’s choice</option>
                  {names.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <p class="game-summary">
                <span key={wishes.game}>
                  {chosen?.summary ?? "Leave any of it blank: the house has ideas."}
                </span>{" "}
                <button type="button" onClick={lookAtGames}>
                  See all games
                </button>
              </p>
              <label class="keep">
                <input
                  type="checkbox"
                  checked={keep}
                  onChange={({ currentTarget: { checked } }) => {
                    writePreference("consent", checked ? "on" : "off");
                    setKeep(checked);
                  }}
                />
                <span>
                  Keep the words of this scene for the people who run this stage. Unticked, they
                  keep only numbers.
                </span>
              </label>
            </div>
            <div class="ticket-stub">
              <button class="raise" type="submit" ref={curtain} aria-busy={opening}>
                <b key={opening}>{opening ? "House lights…" : "Curtain up"}</b>
                <kbd>Enter</kbd>
              </button>
              <button
                class="surprise"
                type="button"
                onClick={() => fillIn(surprise(games, Math.random))}
              >
                Surprise me
              </button>
            </div>
          </form>
          <Example game={chosen ?? showcaseOf(games)} />
          <Troubled words={trouble} />
          <Company players={players} />
        </main>
      </div>
      <Games
        games={games}
        chosen={wishes.game}
        onChoose={(game) => fillIn({ ...wishes, game })}
        title={gamesTitle}
      />
    </>
  );
}

/** Who is on tonight and where one's words go, told honestly and before anything is said. */
function Company({ players }: { players: readonly Destination[] | null }) {
  const words = players && companyWords(players);
  return (
    <p class="company" key={words}>
      {words}
    </p>
  );
}
