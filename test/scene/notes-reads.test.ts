/** The sentence that a read without a model says of a line, and the piece of the line that is quoted. */
import { describe, expect, it } from "vitest";
import { thingsNamed } from "../../src/scene/language/named-things.ts";
import { isSameThing } from "../../src/scene/language/same-thing.ts";
import { afterGreeting, saysNothing, toThePoint } from "../../src/scene/language/to-the-point.ts";
import { fillMoments } from "../../src/scene/notes/report.ts";
import type { EarlierOffer } from "../../src/scene/offers.ts";
import { readLine } from "../../src/tools/line-reader.ts";
import { aScene, aTurn } from "../support/scenes.ts";
import { stock } from "./understudy/rehearsal.ts";

const reading = (line: string, partnerLine = "The kettle is on.", offers: EarlierOffer[] = []) =>
  readLine(line, {
    turn: 5,
    partnerLine,
    earlierOffers: offers,
    playerLines: [],
    game: null,
  });

describe("what is quoted of a line", () => {
  it.each([
    ["hey. so what are we doing with the croissants", "what are we doing with the croissants"],
    ["Hi there! Did you bring the map?", "Did you bring the map?"],
    ["hello i'm here about the piano", "i'm here about the piano"],
    ["Good evening, um, the goat is loose.", "the goat is loose."],
    ["Hallo, was ist denn hier los?", "was ist denn hier los?"],
    ["Hola, ¿dónde está el gato?", "¿dónde está el gato?"],
    ["well then we sell the goats", "well then we sell the goats"],
    ["Ahoy captain, the parrot has taken command", "the parrot has taken command"],
    ["hey sis, the oven is talking", "the oven is talking"],
    ["hello", "hello"],
    ["Hello kitty cups are sold out.", "Hello kitty cups are sold out."],
    ["Hey you, that ladder is mine.", "Hey you, that ladder is mine."],
    ["History repeats itself in soup.", "History repeats itself in soup."],
    ["Hey, Bruno.", "Hey, Bruno."],
  ])("begins after the greeting: %s", (line, quoted) => {
    expect(afterGreeting(line)).toBe(quoted);
  });

  it.each([
    ["ok darling but you carry the tray", "you carry the tray"],
    ["yes and the captain took the last tank", "the captain took the last tank"],
    ["hm well then we have to sell the goats", "we have to sell the goats"],
    ["yeah, sure", "yeah, sure"],
    ["No one feeds the parrot.", "No one feeds the parrot."],
    ["Honey drips from the ceiling.", "Honey drips from the ceiling."],
    ["Honey is dripping from the ceiling.", "Honey is dripping from the ceiling."],
    ["Love letters, all of them.", "Love letters, all of them."],
    ["So be it, Your Majesty.", "So be it, Your Majesty."],
  ])("comes to the point: %s", (line, point) => {
    expect(toThePoint(line)).toBe(point);
  });

  it("says nothing where it only greets, nods or calls somebody darling", () => {
    for (const line of ["Hallo", "hey, darling", "ok sweetheart", "um, well"])
      expect(saysNothing(line), line).toBe(true);
    for (const line of ["the oven", "darling, the oven", "Carl"])
      expect(saysNothing(line), line).toBe(false);
  });

  it("stands in the report without its greeting", () => {
    const line = "hey. i lost my left shoe on the bus";
    const scene = aScene({ turns: [aTurn(1, { line, read: reading(line) })] });
    expect(fillMoments(scene, stock.principles, [])[0]?.quote).toBe(
      "i lost my left shoe on the bus",
    );
  });
});

describe("the note of a read", () => {
  it.each([
    [
      "we can hide the trays in the cellar",
      "Makes a proposal: “we can hide the trays in the cellar”.",
    ],
    [
      "carry the tray to the vicar",
      "Gives the partner something to do: “carry the tray to the vicar”.",
    ],
    [
      "because the inspector is allergic to butter",
      "Gives a reason: “the inspector is allergic to butter”.",
    ],
    [
      "that's my boss in there with the plant",
      "Says who somebody is: “that's my boss in there with the plant”.",
    ],
    ["i am starting a plant shop", "Decides what comes next: “i am starting a plant shop”."],
    [
      "i burned the first batch on purpose",
      "Tells something of their own: “i burned the first batch on purpose”.",
    ],
    [
      "you always blame the captain",
      "Tells the partner something about themselves: “you always blame the captain”.",
    ],
    [
      "the captain took the last tank",
      "Tells what happened before this moment: “the captain took the last tank”.",
    ],
    ["the air is nearly gone", "Says how things stand: “the air is nearly gone”."],
    [
      "don't touch the blue vase",
      "Gives the partner something to do: “don't touch the blue vase”.",
    ],
    [
      "paint the cat with yoghurt",
      "Gives the partner something to do: “paint the cat with yoghurt”.",
    ],
    ["her name is Dolores", "Gives somebody a name: “her name is Dolores”."],
    ["the mummy owes me forty euros", "Says how things stand: “the mummy owes me forty euros”."],
    [
      "why is there a horse in the car and two goats",
      "Brings something in with a question: “why is there a horse in the car”.",
    ],
    ["can you call her", "Asks something of the partner, and brings nothing new."],
    ["doctor is it bad", "Asks the partner to invent, and gives nothing to invent from."],
    ["good morning captain", "Says hello, and adds nothing else."],
    ["for the burnt rye", "Puts something on the stage: “for the burnt rye”."],
    ["a marble piano!", "Puts something on the stage: “a marble piano”."],
    [
      "Die Brötchen sprechen schon wieder.",
      "Adds something: “Die Brötchen sprechen schon wieder”.",
    ],
  ])("tells what the line does: %s", (line, note) => {
    expect(reading(line).note).toBe(note);
  });

  it("takes a feeling that somebody has for more than a shrug", () => {
    for (const line of ["she likes you", "they hate us", "I trust him"])
      expect(reading(line).move, line).toBe("accept");
  });

  it("tells apart the ways of giving little", () => {
    const lines = ["ok", "I don't know", "yes of course", "what do you mean?", "why?", "oh no!"];
    const notes = lines.map((line) => reading(line).note);
    expect(new Set(notes).size).toBe(lines.length);
  });

  it("names what is new in a question", () => {
    expect(reading("why do you have my umbrella?").note).toContain("“my umbrella”");
    expect(reading("why do you have my umbrella?", "Your umbrella is wet.").note).not.toContain(
      "“",
    );
  });

  it.each(["Er spielt nur nachts.", "Dann rufen wir den Bürgermeister an!"])(
    "leaves a German sentence its first word: %s",
    (line) => {
      expect(line.startsWith(reading(line, "Und dann?").offer ?? "-")).toBe(true);
    },
  );

  it("takes no darling for an addition", () => {
    expect(reading("yes, darling").offer).toBeNull();
    expect(reading("ok darling").offer).toBeNull();
    expect(reading("Hallo").offer).toBeNull();
    expect(reading("come here, darling").offer ?? "").not.toContain("darling");
  });
});

describe("a callback", () => {
  const since = (offer: string): EarlierOffer[] => [{ turn: 1, by: "player", offer }];

  it.each([
    ["Shut the door, please.", "close the oven door"],
    ["I am opening a plant shop.", "my boss in there with the plant"],
    ["The cake tin is empty.", "the wedding cake"],
    ["And the keys to the freezer.", "a brass key with a red thread"],
    ["There is a hand on the wall.", "a map in her hand"],
  ])("is not claimed from a word that is all they share: %s", (line, offer) => {
    expect(reading(line, "Well.", since(offer)).move).not.toBe("callback");
  });

  it.each([
    ["The napkin is wet!", "Dad drew it on a napkin"],
    ["Then shut the oven door!", "close the oven door"],
    ["We still have the cake.", "the wedding cake"],
    ["And the trumpet plays again.", "my neighbour plays the trumpet"],
  ])("is seen where it is the same thing: %s", (line, offer) => {
    expect(reading(line, "Well.", since(offer)).move).toBe("callback");
  });

  it("is held to the name that tells one thing from the other", () => {
    const same = (word: string, earlier: string, now: string) =>
      isSameThing(word, thingsNamed(earlier), thingsNamed(now));
    expect(same("door", "the oven door", "the cellar door")).toBe(false);
    expect(same("trumpet", "the silver trumpet", "a broken trumpet")).toBe(false);
    expect(same("trumpet", "the silver trumpet", "the trumpet")).toBe(true);
  });

  it("nor a taking up of something said a while ago", () => {
    const key: EarlierOffer[] = [
      { turn: 3, by: "partner", offer: "a brass key with a red thread" },
    ];
    expect(reading("I ate the keys to the freezer", "Well.", key).picks_up).toBeNull();
    expect(reading("I ate the brass key", "Well.", key).picks_up).toBe(key[0]?.offer);
  });

  it("is not pointed at by a word for a thing where there is none", () => {
    const said = (offer: string): EarlierOffer[] => [{ turn: 4, by: "partner", offer }];
    const line = "I sold it to a bishop";
    expect(reading(line, "Well.", said("the brass lantern")).picks_up).toBe("the brass lantern");
    expect(reading(line, "Well.", said("my feet came loose")).picks_up).toBeNull();
    expect(reading("She will scold us both", "Well.", said("the lantern")).picks_up).toBeNull();
    expect(reading("Wait, is that my kidney?", "Well.", said("Olga sings")).picks_up).toBeNull();
  });

  it("needs more than a word that points at its own noun", () => {
    const ladle: EarlierOffer[] = [{ turn: 4, by: "partner", offer: "the ladle is gone" }];
    expect(reading("we should eat these croissants", "Well.", ladle).picks_up).toBeNull();
    expect(reading("I swallowed it at breakfast", "Well.", ladle).picks_up).toBe(
      "the ladle is gone",
    );
  });
});
