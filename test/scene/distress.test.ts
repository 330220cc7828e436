import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readStock } from "../../scripts/stock.ts";
import { hearDistress } from "../../src/tools/distress.ts";

const { distress } = readStock();

const part = z.strictObject({ met: z.array(z.string()), play: z.array(z.string()) });
const corpusSchema = z.strictObject({ held_out: part, tuned: part });

function corpus(language: string) {
  const file = new URL(`../corpus/distress/${language}.yaml`, import.meta.url);
  return corpusSchema.parse(parse(readFileSync(fileURLToPath(file), "utf8")));
}

const heard = (line: string, previous: string | null = null) =>
  hearDistress(distress, line, { previous });

describe.each(["en", "de", "es"])("distress in %s", (language) => {
  const { tuned, held_out: heldOut } = corpus(language);

  it.each(tuned.met)("is met: %s", (line) => expect(heard(line)).toBe(language));
  it.each(tuned.play)("is play: %s", (line) => expect(heard(line)).toBeNull());

  // Nobody looks at single lines of this part, or it would no longer say how strangers are heard.
  it("is met in nine of ten lines that nobody tuned on, and not one of twenty in play is taken for it", () => {
    expect(heldOut.met.length + heldOut.play.length).toBeGreaterThanOrEqual(40);
    const missed = heldOut.met.filter((line) => heard(line) === null).length;
    const mistaken = heldOut.play.filter((line) => heard(line) !== null).length;
    expect(missed / heldOut.met.length).toBeLessThanOrEqual(0.1);
    expect(mistaken / heldOut.play.length).toBeLessThanOrEqual(0.05);
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
