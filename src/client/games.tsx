/** The house's games as cards: how hard each is, what it trains, how it goes. */
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Game } from "../scene/stock.ts";
import { ExampleLines } from "./example.tsx";
import { DIFFICULTIES, type Difficulty } from "./programme.ts";

interface GamesProps {
  readonly games: readonly Game[];
  /** The name of the game that stands on the ticket; empty for the host's choice. */
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  /** Gets the focus when somebody asks for the games. */
  readonly title: RefObject<HTMLHeadingElement | null>;
}

const FORMS: Readonly<Record<Game["category"], string>> = {
  short_form: "short form",
  long_form: "long form",
};

export function Games({ games, chosen, onChoose, title }: GamesProps) {
  const [level, setLevel] = useState<Difficulty>("beginner");
  const shown = games.filter(({ difficulty }) => difficulty === level);
  return (
    <section class="games" aria-labelledby="games-title">
      <div class="games-inner">
        <h2 id="games-title" tabIndex={-1} ref={title}>
          The games
        </h2>
        <fieldset class="levels">
          <legend class="unseen">How hard</legend>
          {DIFFICULTIES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="level"
                checked={one === level}
                onChange={() => setLevel(one)}
              />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
        <ul class="cards">
          {shown.map((game) => (
            <GameOffer
              key={game.name}
              game={game}
              chosen={game.name === chosen}
              onChoose={() => onChoose(game.name)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface GameOfferProps {
  readonly game: Game;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function GameOffer({ game, chosen, onChoose }: GameOfferProps) {
  return (
    <li class="card" data-chosen={chosen || undefined}>
      <p class="card-kind">
        {game.difficulty}, {FORMS[game.category]}
      </p>
      <h3>{game.name}</h3>
      <p class="card-summary">{game.summary}</p>
      <p class="card-trains">
        <b>Trains</b> {game.trains}
      </p>
      <details>
        <summary>
          How it goes<span class="unseen">: {game.name}</span>
        </summary>
        <ExampleLines game={game} />
      </details>
      <button class="card-choose" type="button" aria-pressed={chosen} onClick={onChoose}>
        <span key={chosen ? "on" : "off"}>{chosen ? "On your ticket" : "Play this"}</span>
        <span class="unseen">: {game.name}</span>
      </button>
    </li>
  );
}
