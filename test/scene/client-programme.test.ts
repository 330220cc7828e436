import { expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { exampleOf, showcaseOf, surprise } from "../../src/client/programme.ts";

const { games } = readStock().stock;
const beginners = games.filter(({ difficulty }) => difficulty === "beginner");

it("deals every beginners' game and no other to whoever wants to be surprised, with a place and a pair", () => {
  const dealt = Array.from({ length: 1_000 }, (_, i) => surprise(games, () => i / 1_000));
  expect(new Set(dealt.map(({ game }) => game))).toEqual(
    new Set(beginners.map(({ name }) => name)),
  );
  for (const { location, relationship } of dealt) {
    expect(location).not.toBe("");
    expect(relationship).not.toBe("");
  }
});

it("leaves the game to the host while the games have not come", () => {
  expect(surprise([], () => 0.5)).toMatchObject({ game: "" });
});

it("shows a newcomer a beginners' game that is told whole in three lines, the player's between two of the partner's", () => {
  const game = showcaseOf(games);
  expect(game?.difficulty).toBe("beginner");
  const speakers = game && exampleOf(game).map(({ speaker }) => speaker);
  expect(speakers).toEqual(["partner", "player", "partner"]);
  expect(game?.example).toHaveLength(3);
  expect(showcaseOf(games.filter(({ difficulty }) => difficulty !== "beginner"))).toBeUndefined();
});

it("shows no more than three lines of any game, from its first", () => {
  for (const game of games) {
    expect(exampleOf(game)).toEqual(game.example.slice(0, 3));
    expect(exampleOf(game).length).toBeGreaterThan(1);
  }
});
