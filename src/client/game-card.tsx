/** The game's rules behind its name; closed by Escape, or by a press anywhere else. */
import { useEffect, useRef } from "preact/hooks";
import type { Game } from "../scene/stock.ts";
import { isForInputMethod } from "./input-method.ts";

export function GameCard({ game, again }: { game: Game; again: boolean }) {
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const press = ({ target }: Event) => {
      if (card.current && !card.current.contains(target as Node)) card.current.open = false;
    };
    const closeCard = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isForInputMethod(event) || !card.current?.open) return;
      card.current.open = false;
      if (card.current.contains(document.activeElement)) {
        card.current.querySelector("summary")?.focus();
      }
    };
    addEventListener("pointerdown", press);
    addEventListener("keydown", closeCard);
    return () => {
      removeEventListener("pointerdown", press);
      removeEventListener("keydown", closeCard);
    };
  }, []);
  return (
    <details class="game-card" ref={card}>
      <summary>
        <span>{again ? `${game.name}, again` : game.name}</span>
      </summary>
      <div class="game-card-body">
        <h2>{game.name}</h2>
        <p>{game.summary}</p>
        <ul>
          {game.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p class="game-tip">{game.tip}</p>
      </div>
    </details>
  );
}
