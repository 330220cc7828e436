import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readStock } from "../../scripts/stock.ts";
import { hearDistress } from "../../src/tools/distress.ts";

const { distress } = readStock();

const corpusSchema = z.strictObject({ met: z.array(z.string()), play: z.array(z.string()) });

function corpus(language: string) {
  const file = new URL(`../corpus/distress/${language}.yaml`, import.meta.url);
  return corpusSchema.parse(parse(readFileSync(fileURLToPath(file), "utf8")));
}

const heard = (line: string, previous: string | null = null) =>
  hearDistress(distress, line, { previous });

// The patterns were written with these lines in view: this keeps what is heard, and does not say how strangers are.
describe.each(["en", "de", "es"])("distress in %s, on the lines it was tuned on", (language) => {
  const { met, play } = corpus(language);

  it("is met in nineteen of twenty lines", () => {
    const missed = met.filter((line) => heard(line) !== language);
    expect(missed.length / met.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("is heard in no line of play", () => {
    expect(play.filter((line) => heard(line) !== null)).toEqual([]);
  });
});

const strangersLine = z.strictObject({
  locale: z.enum(["en", "de", "es"]),
  line: z.string().min(1),
  distress: z.boolean(),
});

function strangers(name: string) {
  const file = new URL(`../corpus/distress/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(fileURLToPath(file), "utf8").trim().split("\n");
  return lines.map((line) => strangersLine.parse(JSON.parse(line)));
}

/**
 * Lines that somebody wrote who knew neither the patterns nor the code. Those in `held-out` say how
 * strangers are heard, as long as nobody tunes on them; those in `to-tune` are for that. The floors are
 * what is reached today, which is far from enough: indirect words and danger told sideways are missed.
 */
describe.each([
  ["held-out", 13, 0],
  ["to-tune", 29, 5],
] as const)("strangers' lines, %s", (name, metAtLeast, mistakenAtMost) => {
  const lines = strangers(name);
  const countOf = (isDistress: boolean) =>
    lines.filter(({ line, distress: is }) => is === isDistress && heard(line) !== null).length;

  it(`are met at least ${metAtLeast} times in 90, and of 120 in play at most ${mistakenAtMost} are taken for distress`, () => {
    expect(lines).toHaveLength(210);
    const [met, mistaken] = [countOf(true), countOf(false)];
    console.info(`distress, ${name}: met ${met} of 90, mistaken ${mistaken} of 120`);
    expect(met).toBeGreaterThanOrEqual(metAtLeast);
    expect(mistaken).toBeLessThanOrEqual(mistakenAtMost);
  });
});

describe("how it is typed", () => {
  it.each([
    ["in lower case without apostrophes", "i dont want to be alive anymore"],
    ["with letters swapped, doubled and missing", "i wnat to kil myslef"],
    ["in capitals with letters drawn out", "I WANT TO DIEEEE"],
    ["with typographic apostrophes", "I don\u2019t want to be alive anymore."],
  ])("does not matter: %s", (_, line) => expect(heard(line)).toBe("en"));

  it("makes no word of distress out of another word", () => {
    expect(heard("I want to dye. I took thirty tablecloths.")).toBeNull();
  });
});

describe("a playful line", () => {
  it("hides nothing that is said at its end, after a word that turns", () => {
    const play = "The dragon bows, my queen, and we laugh.";
    expect(heard(play)).toBeNull();
    expect(heard(`${play} Sorry, I want to die.`)).toBe("en");
  });

  it("hides no plain last sentence either", () => {
    expect(heard("Haha, my captain, the goat sings. I want to kill myself.")).toBe("en");
  });
});

describe("what the partner has just said", () => {
  it("makes a wish to die the character's, where the story is about dying", () => {
    expect(heard("I want to die")).toBe("en");
    expect(heard("I want to die", "Any last words before the sword falls, baron?")).toBeNull();
  });

  it("does not hide that the player means it", () => {
    expect(heard("I want to die. I'm not acting.", "Any last words, baron?")).toBe("en");
  });
});
