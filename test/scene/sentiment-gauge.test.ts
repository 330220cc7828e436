import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SENTIMENTS, type Sentiment } from "../../src/scene/vocabulary.ts";
import { gaugeLine, sentimentTool } from "../../src/tools/sentiment-gauge.ts";

const ROWS: readonly (readonly [string, Sentiment])[] = [
  ["I love this bakery, let's celebrate!", "WITH_YOU"],
  ["What a wonderful treasure! Dance with me!", "WITH_YOU"],
  ["🎉🎉", "WITH_YOU"],
  ["I KNOW THE WAY OUT", "TENSE"],
  ["He has a knife and the house is on fire.", "TENSE"],
  ["I hate you, you liar!", "TENSE"],
  ["😱", "TENSE"],
  ["I am not happy about the poison.", "TENSE"],
  ["ok", "BORED"],
  ["meh, whatever", "BORED"],
  ["This is boring.", "BORED"],
  ["🥱", "BORED"],
  ["huh?", "CONFUSED"],
  ["I don't get it, what is going on?", "CONFUSED"],
  ["What do you mean???", "CONFUSED"],
  ["What is going on with the mayor's elephant in our kitchen?", "ENGAGED"],
  ["asdfgh", "CONFUSED"],
  ["?", "CONFUSED"],
  ["The ferryman keeps seven lanterns under his coat.", "ENGAGED"],
  ["I pressed the button on grandfather's radio.", "ENGAGED"],
  ["That is not boring at all.", "ENGAGED"],
  ["I am here now.", "NEUTRAL"],
  ["Ich stelle den Ofen in den Garten.", "NEUTRAL"],
  ["パンを焼きます", "NEUTRAL"],
  ["…", "NEUTRAL"],
];

describe("the sentiment gauge", () => {
  it.each(ROWS)("takes %j as %s", (line, sentiment) => {
    expect(gaugeLine(line, {}).sentiment).toBe(sentiment);
  });

  it("works on words: know is not no, button is not but, diet is not die", () => {
    const plain = gaugeLine("The baker and the ferryman", {});
    expect(gaugeLine("The diet of the hatter", {}).sentiment).toBe(plain.sentiment);
    expect(gaugeLine("Now I know the snow", {}).sentiment).not.toBe("TENSE");
  });

  it("is tired by the same line again, whatever its marks and case", () => {
    const again = gaugeLine("I sell the bread", { previous: "I sell the bread!" });
    expect(again.sentiment).toBe("BORED");
    expect(gaugeLine("I sell the bread", { previous: "You sell the cake" }).sentiment).not.toBe(
      "BORED",
    );
  });

  it("hardly trusts itself in a language it does not know", () => {
    for (const line of [
      "Der Bäcker hat das Brot versteckt.",
      "La panadería está en la colina",
      "好的",
    ])
      expect(gaugeLine(line, {}).confidence).toBeLessThan(0.3);
  });

  it("answers any text with a sentiment and a confidence from 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string(),
        (line, previous) => {
          const { sentiment, confidence } = gaugeLine(line, { previous });
          expect(SENTIMENTS).toContain(sentiment);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("tells a model that calls it what was wrong with the call", () => {
    expect(sentimentTool.run({ line: "He has a knife!" })).toMatchObject({ sentiment: "TENSE" });
    expect(sentimentTool.run({})).toEqual({ error: expect.stringMatching(/^line: /) });
    expect(sentimentTool.run("a knife")).toEqual({ error: expect.stringMatching(/^arguments: /) });
  });
});
