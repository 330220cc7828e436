import { expect, it } from "vitest";
import { fileName } from "../../src/client/file-name.ts";

const created_at = "2026-11-30T20:00:00.000Z";

it.each([
  ["Three-Line Scene", "improv-2026-11-30-three-line-scene.md"],
  ["a lighthouse / at 4 a.m.", "improv-2026-11-30-a-lighthouse-at-4-a-m.md"],
  ["Bäckerei Übermut", "improv-2026-11-30-bäckerei-übermut.md"],
  ["../..", "improv-2026-11-30-scene.md"],
  [null, "improv-2026-11-30-scene.md"],
])("calls a scene of %s a name of its own", (what, name) => {
  const selected_game = what === null ? null : { name: what };
  expect(fileName({ created_at, selected_game, location: null }, "markdown")).toBe(name);
});

it("calls a scene without a game by its place", () => {
  const scene = { created_at, selected_game: null, location: "a bakery" };
  expect(fileName(scene, "json")).toBe("improv-2026-11-30-a-bakery.json");
});
