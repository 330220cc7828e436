import { describe, expect, it } from "vitest";
import { namesIn, objectsIn } from "../../src/scene/conditions.ts";
import { aScene } from "../support/scenes.ts";

const namesOf = (content: string) =>
  namesIn(aScene({ lines: [{ seq: 1, turn: 1, agent: null, content, at: 0, messageId: null }] }));

describe("the names that a flop could forget", () => {
  it.each<[line: string, names: string[]]>([
    ["Ssh, Charlie, listen.", ["Charlie"]],
    ["Aaah, Lynn, a spider!", ["Lynn"]],
    ["Well, Harold, the tongs. Hush, Marta. Goodbye, Ned!", ["Harold", "Marta", "Ned"]],
    ["Come here, Bruno.", ["Bruno"]],
    ["Shh! Ella, Mia, over here. I met Dr. Pell.", ["Ella", "Mia"]],
    ["Capitán, el loro de Rosa ha robado el mapa.", ["Rosa"]],
    ["Ach, Karl, der Hut!", ["Karl"]],
    ["Ach, der Bär hat den Hut, Karl.", ["Karl"]],
    ["Ich heiße Otto und das ist mein Hund.", ["Otto"]],
  ])("are those of people in %s", (line, names) => {
    expect(namesOf(line).sort()).toEqual([...names].sort());
  });

  it("are not the place's", () => {
    const line = "So froh, dass du es bist. Zahnarzt, und niemand da. Sam, halt das!";
    const lines = [{ seq: 1, turn: 1, agent: null, content: line, at: 0, messageId: null }];
    expect(namesIn(aScene({ location: "beim Zahnarzt", lines }))).toEqual(["Sam"]);
  });

  it.each([
    "Ssh, the guard.",
    "Pssst, over there.",
    "Ach, der Hut!",
    "Brr, cold.",
    "Nooo, not the cake!",
    "Ouch, my toe. Oops, sorry.",
    "Doktor, der Fisch sitzt im Wartezimmer.",
  ])("are none in %s", (line) => {
    expect(namesOf(line)).toEqual([]);
  });
});

describe("the things that a flop could lose", () => {
  it.each<[line: string, things: string[]]>([
    ["Give me the hat and two keys.", ["hat", "keys"]],
    ["Oma hat das Rezept verkauft.", []],
    ["Ich habe den Ring, und er hat das Radio.", ["ring", "radio"]],
  ])("are those of %s", (content, things) => {
    const line = { seq: 1, turn: 1, agent: null, content, at: 0, messageId: null };
    expect(objectsIn(aScene({ lines: [line] }))).toEqual(things);
  });
});
