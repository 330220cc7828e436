import { describe, expect, it } from "vitest";
import { countWords, looksEnglish, stem, wordsOf } from "../../src/scene/language/words.ts";

describe("a stem", () => {
  it.each([
    ["dance", "dances", "danced", "dancing"],
    ["bleed", "bleeds", "bleeding"],
    ["speed", "speeds", "speeding"],
    ["agree", "agrees", "agreed", "agreeing"],
    ["free", "frees", "freed", "freeing"],
    ["carry", "carries", "carried"],
    ["stop", "stops", "stopped", "stopping"],
    ["box", "boxes", "boxed"],
  ])("is the same for %s and its relatives", (...relatives) => {
    expect(new Set(relatives.map(stem)).size).toBe(1);
  });

  it.each([
    ["need", "knee"],
    ["string", "str"],
    ["bed", "b"],
    ["speed", "spe"],
  ])("does not take the end of %s for an ending", (word, stump) => {
    expect(stem(word)).not.toBe(stump);
  });
});

describe("a line looks English", () => {
  it.each([
    ["I'm in the lighthouse with your grandmother", true],
    ["Captain, somebody sings", true],
    ["No, Barbara, so dramatic", true],
    ["Wir wohnen so allein am Meer", false],
    ["Im Keller wohnt der Hund", false],
    ["No hay pan en la tienda", false],
    ["Пожар на кухне, капитан", false],
  ])("%s: %s", (line, isEnglish) => {
    expect(looksEnglish(wordsOf(line))).toBe(isEnglish);
  });
});

describe("words that are joined out of sight", () => {
  it.each([
    ["Persian", "می\u200cخواهم بروم", 2],
    ["a soft hyphen", "Donau\u00addampf\u00adschiff", 1],
    ["Hindi", "क्\u200dष", 1],
  ])("are one word: %s", (_, text, count) => {
    expect(countWords(text)).toBe(count);
    expect(wordsOf(text)).toHaveLength(count);
  });

  it("are the same word without the join", () => {
    expect(wordsOf("Dampf\u00adschiff")[0]?.folded).toBe("dampfschiff");
  });
});
