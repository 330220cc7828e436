import { expect, it } from "vitest";
import { thingsNamed } from "../../src/scene/language/named-things.ts";

const across = (line: string) => thingsNamed(line).map((thing) => thing.across);

it("names things as the other one would name them", () => {
  expect(across("My ice-cream van, your uniform, and one child in the street.")).toEqual([
    "your ice-cream van",
    "my uniform",
    "the child",
    "the street",
  ]);
  expect(across("That's why I brought a thermos of cold soup.")).toEqual([
    "the thermos of cold soup",
  ]);
  expect(across("But then who tells Mrs. Alvarez about Linda's trumpet?")).toEqual([
    "Mrs. Alvarez",
    "Linda's trumpet",
  ]);
});

it("leaves out likenesses, what is not there, figures of speech and what is only done", () => {
  expect(across("You look as if you'd seen a ghost.")).toEqual([]);
  expect(across("Stubborn as a piano on a staircase.")).toEqual([]);
  expect(across("There's no driver, in case it goes badly.")).toEqual([]);
  expect(across("(pats down both sleeves) My heart says yes.")).toEqual([]);
});

it("keeps each thing's place, and is silent in languages it does not know", () => {
  const line = "The oven has started to hum.";
  for (const { start, end, text } of thingsNamed(line)) expect(line.slice(start, end)).toBe(text);
  expect(across("Der Ofen heißt Margarete und singt am Abend.")).toEqual([]);
  expect(across("")).toEqual([]);
});
