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
  ["Isn't it wonderful?", "WITH_YOU"],
  ["not happy, Roger", "TENSE"],
  ["im so happy i could hug the dragon", "WITH_YOU"],
  ["Yes, let's dance on the roof!", "WITH_YOU"],
  ["we won!!", "WITH_YOU"],
  ["You are my hero, Gustav.", "WITH_YOU"],
  ["omg i love it", "WITH_YOU"],
  ["Thank you, that's the kindest thing anyone ever did for me", "WITH_YOU"],
  ["best. wedding. ever.", "WITH_YOU"],
  ["😂😂", "WITH_YOU"],
  ["Hooray, the ship is saved!", "WITH_YOU"],
  ["GET DOWN", "TENSE"],
  ["run, theyre coming", "TENSE"],
  ["Don't move. There's a snake on your hat.", "TENSE"],
  ["you lied to me", "TENSE"],
  ["How could you, Martha? After all these years!", "TENSE"],
  ["im gonna kill you", "TENSE"],
  ["The bomb is in the teapot", "TENSE"],
  ["Shh, they can hear us.", "TENSE"],
  ["I'm bleeding", "TENSE"],
  ["We're all going to drown!", "TENSE"],
  ["I'm not afraid of you!", "TENSE"],
  ["Get your hands off my accordion!", "TENSE"],
  ["k", "BORED"],
  ["yeah sure", "BORED"],
  ["i guess", "BORED"],
  ["im bored", "BORED"],
  ["this is so dull", "BORED"],
  ["ok whatever", "BORED"],
  ["wait what", "CONFUSED"],
  ["i dont understand", "CONFUSED"],
  ["what?", "CONFUSED"],
  ["im confused who is that", "CONFUSED"],
  ["what are we even doing", "CONFUSED"],
  ["???", "CONFUSED"],
  ["sorry, what's going on?", "CONFUSED"],
  ["I have no idea what you mean", "CONFUSED"],
  ["My uncle keeps bees in the piano", "ENGAGED"],
  ["We have to feed the penguin before the guests arrive", "ENGAGED"],
  ["I put my shoes by the door.", "ENGAGED"],
  ["Ich glaube, der Bürgermeister schläft.", "NEUTRAL"],
  ["I see.", "NEUTRAL"],
  ["Let's go.", "NEUTRAL"],
  ["No! I love it!", "WITH_YOU"],
  ["yesss this is the best day of my life", "WITH_YOU"],
  ["Oh Martha, I'm so proud of you", "WITH_YOU"],
  ["come here, give me a hug", "WITH_YOU"],
  ["You saved my life! Let me kiss your boots!", "WITH_YOU"],
  ["what a beautiful goat", "WITH_YOU"],
  ["❤️", "WITH_YOU"],
  ["cheers everyone, to the bride!", "WITH_YOU"],
  ["congrats captain", "WITH_YOU"],
  ["that was so funny omg", "WITH_YOU"],
  ["Thank you so much.", "WITH_YOU"],
  ["DONT TOUCH THAT", "TENSE"],
  ["he's got a gun", "TENSE"],
  ["Somebody stole grandma's ashes", "TENSE"],
  ["The ship is sinking and the captain is asleep", "TENSE"],
  ["I never loved you, Roger.", "TENSE"],
  ["You betrayed us all", "TENSE"],
  ["Help! HELP!", "TENSE"],
  ["quick, hide under the table", "TENSE"],
  ["I'm warning you, one more step.", "TENSE"],
  ["he's dead", "TENSE"],
  ["I told you never to come back here!", "TENSE"],
  ["Put the cat down and step away from the piano.", "TENSE"],
  ["fine", "BORED"],
  ["yawn", "BORED"],
  ["idk", "BORED"],
  ["lol ok", "BORED"],
  ["can we do something else this is boring", "BORED"],
  ["whatever", "BORED"],
  ["huh", "CONFUSED"],
  ["i dont get it", "CONFUSED"],
  ["what is happening", "CONFUSED"],
  ["wait who are you?", "CONFUSED"],
  ["this makes no sense", "CONFUSED"],
  ["??", "CONFUSED"],
  ["I keep my money in a trombone", "ENGAGED"],
  ["The postman brings a letter from the moon every Tuesday.", "ENGAGED"],
  ["she trains snails for the circus", "ENGAGED"],
  ["don't be afraid, it's only a sheep", "ENGAGED"],
  ["Then I'll polish the trumpet and you hold the ladder.", "ENGAGED"],
  ["It's over there.", "NEUTRAL"],
  ["Tengo un perro azul.", "NEUTRAL"],
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
