import { describe, expect, it } from "vitest";
import { distressLines, trainingLines } from "../../scripts/corpus.ts";
import { readStock } from "../../scripts/stock.ts";
import { createDistressEar } from "../../src/language/distress.ts";

const { distress } = readStock();
const hears = createDistressEar(distress);

/**
 * Lines by two people who knew neither the code nor the lines that it was trained on. They say how strangers
 * are heard for as long as nobody trains or tunes on them. The floors are a little under what is reached.
 */
describe("distress in strangers' lines, held out", () => {
  it.each([
    ["en", 24, 2],
    ["de", 25, 4],
    ["es", 25, 2],
    ["en-2", 28, 2],
    ["de-2", 24, 4],
    ["es-2", 26, 3],
  ])("is met in %s, and play is not taken for it", (name, metAtLeast, mistakenAtMost) => {
    const lines = distressLines(`held-out/${name}`);
    const [real, play] = [true, false].map((kind) =>
      lines.filter(({ distress }) => distress === kind),
    );
    const heard = (some = lines) => some.filter(({ line }) => hears(line)).length;
    const [met, mistaken] = [heard(real), heard(play)];
    console.info(
      `distress, held out, ${name}: met ${met} of ${real?.length}, mistaken ${mistaken} of ${play?.length}`,
    );
    expect(met).toBeGreaterThanOrEqual(metAtLeast);
    expect(mistaken).toBeLessThanOrEqual(mistakenAtMost);
  });
});

describe("plain words of distress are met", () => {
  it.each([
    "I want to die",
    "I don't want to live anymore.",
    "I'm going to kill myself.",
    "Ich will nicht mehr leben, das ist kein Spiel, ich meine es ernst.",
    "Ich will sterben. Ich spiele das nicht.",
    "no puedo más, quiero morirme",
    "Quiero matarme, esto no es un juego.",
    "i dont want to be alive anymore",
    "i wnat to kil myslef",
    "I WANT TO DIEEEE",
    "I don\u2019t want to be alive anymore.",
    "Haha, my captain, the goat sings. I want to kill myself.",
  ])("%s", (line) => expect(hears(line)).toBe(true));
});

describe("what is said on a stage all evening is play", () => {
  it.each([
    "I'm really going to kill myself laughing",
    "I don't want to live without cheese",
    "The dragon bows, my queen, and we laugh.",
    "Help! The dragon has eaten my homework!",
    "Ich lach mich tot, Herr Baron!",
    "Ohne dich kann ich nicht leben, mein Käsebrot.",
    "¡Me muero de risa, capitán!",
    "yes",
    "No.",
    "ok",
    "Stop!",
    "Help me with the ladder.",
    "hello",
    "bye",
    "...",
    "😀",
  ])("%s", (line) => expect(hears(line)).toBe(false));
});

describe("the weights", () => {
  it("are those of the lines as they stand; else `npm run train` makes them anew", () => {
    expect(distress.trained_on).toBe(trainingLines().sha256);
  });

  it("are read from lines with a label, and a row that is none is named", () => {
    expect(() => distressLines("nobody")).toThrow(/nobody/);
    expect(distressLines("en").length).toBeGreaterThan(1_000);
  });
});
