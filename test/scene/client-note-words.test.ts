import { expect, it } from "vitest";
import { closed, lineName, scoreToShow } from "../../src/client/note-words.ts";

it.each([
  ["Yes, and", "Yes, and."],
  ["If this is true, what else is true?", "If this is true, what else is true?"],
  ["Now!", "Now!"],
  ["It ends.", "It ends."],
])("closes %j as a sentence, once", (words, sentence) => {
  expect(closed(words)).toBe(sentence);
});

it("calls what stood before the first line the opening", () => {
  expect([0, 1, 12].map(lineName)).toEqual(["Opening", "Line 1", "Line 12"]);
});

it("shows how well the player rescued only where something was rescued", () => {
  const flop = (recovered: boolean) => ({
    turn: 6,
    kind: "froze" as const,
    recovered,
    turns_to_recover: recovered ? 2 : null,
  });
  expect(scoreToShow({ score: 0, flops: [flop(false)], note: null })).toBeNull();
  expect(scoreToShow({ score: null, flops: [], note: null })).toBeNull();
  expect(scoreToShow({ score: 35, flops: [flop(false), flop(true)], note: null })).toBe(35);
});
