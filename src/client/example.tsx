/** How a game goes, in a few of its own lines. */
import type { Game } from "../scene/stock.ts";
import { exampleOf } from "./programme.ts";
import { nameOf } from "./speakers.ts";

/** The lines as they are spoken. */
export function ExampleLines({ game }: { game: Game }) {
  return (
    <ol class="example-lines">
      {exampleOf(game).map(({ speaker, line }) => (
        <li key={line} class={`example-${speaker}`}>
          <b>{nameOf(speaker, false)}</b> <span class="example-words">{line}</span>
        </li>
      ))}
    </ol>
  );
}

/**
 * The example beside the ticket: it plays itself, a line after the other, for the eye alone. Whoever
 * listens finds all of it there from the start; its place is kept until the games have come.
 */
export function Example({ game }: { game: Game | undefined }) {
  return (
    <figure class="example">
      {game && (
        // Another game's lines are played from the first one on.
        <div key={game.name}>
          <figcaption>It goes like this: {game.name}</figcaption>
          <ExampleLines game={game} />
        </div>
      )}
    </figure>
  );
}
