import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentStems } from "../../src/scene/language/words.ts";
import type { EarlierOffer } from "../../src/scene/offers.ts";
import { MOVES, type Move } from "../../src/scene/vocabulary.ts";
import { type LineContext, offersIn, readLine } from "../../src/tools/line-reader.ts";
import { aGame } from "../support/scenes.ts";

const DRAGON = "The dragon is asleep on the wedding cake";
const MAYOR = "the mayor arrives in ten minutes";
const UMBRELLA = "my grandmother's purple umbrella";
const BARRELS = "seven barrels of pickled anchovies";
const earlierOffers: EarlierOffer[] = [
  { turn: 0, by: "partner", offer: BARRELS },
  { turn: 1, by: "player", offer: UMBRELLA },
  { turn: 4, by: "partner", offer: DRAGON },
  { turn: 4, by: "partner", offer: MAYOR },
];
const context: LineContext = {
  turn: 5,
  partnerLine: `Harold, you came back! ${DRAGON}, and ${MAYOR}.`,
  earlierOffers,
  playerLines: ["I locked the church."],
  game: null,
};

type Row = readonly [line: string, move: Move, picksUp?: string | null];
const ROWS: readonly Row[] = [
  ["Yes! And I fed it three sleeping pills hidden in the marzipan.", "yes_and", DRAGON],
  ["Then we carry the cake out with the dragon still on it.", "yes_and", DRAGON],
  ["The mayor knows the button is under the throne", "yes_and", MAYOR],
  ["It's fine, the dragon is vegetarian.", "yes_and", DRAGON],
  ["I can't believe you ate the groom.", "yes_and", null],
  ["Haha, yes, and I brought the goat along to distract the mayor!", "yes_and", MAYOR],
  ["Sure, I'll hold the ladder while you climb to the belfry.", "yes_and", DRAGON],
  ["Run!", "yes_and", null],
  ["Bees.", "yes_and", null],
  ["Why did you bring a tuba to my wedding, Ernest?", "yes_and", DRAGON],
  ["No way! You married the mayor?", "yes_and", MAYOR],
  ["Yes.", "accept", DRAGON],
  ["Ok, of course.", "accept", DRAGON],
  ["Of course, captain.", "accept", DRAGON],
  ["The dragon, yes, on the cake.", "accept", DRAGON],
  ["You're right, the mayor arrives in ten minutes.", "accept", MAYOR],
  ["👍", "accept"],
  ["ok", "wimp", null],
  ["?", "wimp", null],
  ["...", "wimp", null],
  ["😂😂😂", "wimp", null],
  ["maybe", "wimp", null],
  ["hmm", "wimp", null],
  ["I don't know", "wimp", null],
  ["I don’t know, what do you think?", "wimp", null],
  ["whatever you want", "wimp", null],
  ["That's great", "wimp", null],
  ["asdfghjkl", "wimp", null],
  ["There is no dragon.", "block", null],
  ["No, there is no dragon. You are imagining things.", "block", null],
  ["That's not a dragon, that's my mother.", "block", null],
  ["I don't see any dragon.", "block", null],
  ["What dragon?", "block", null],
  ["No.", "block", null],
  ["No thanks.", "block", null],
  ["No! Put the cake down, Harold, it's for grandma!", "yes_and", DRAGON],
  ["No, I won't let you wake him, he had a terrible night at the opera!", "yes_and"],
  ["I'm not your servant anymore, Lord Barnaby, I bought this castle at breakfast!", "yes_and"],
  ["He is not breathing, the cake has crushed him!", "yes_and"],
  ["I've never seen such a beautiful dragon, it has your eyes!", "yes_and", DRAGON],
  ["I didn't know you kept a dragon in the vestry.", "yes_and", DRAGON],
  ["There is no time, the mayor has already parked his elephant!", "yes_and", MAYOR],
  ["I don't have the key, I swallowed it at breakfast.", "yes_and"],
  ["I won't leave you here with a sleeping dragon, Beatrice.", "yes_and", DRAGON],
  ["We're not at a wedding.", "block", null],
  ["I don't know any mayor.", "block", null],
  ["I never invited a mayor.", "block", null],
  ["There is something in the wardrobe.", "yes_and"],
  ["Maybe the bees did it.", "yes_and"],
  ["What kind of place is it?", "question"],
  ["I don't know what the dragon wants.", "wimp", null],
  ["I am the mayor's long-lost twin.", "yes_and", MAYOR],
  ["Never mind.", "cancel", null],
  ["It was all just a dream.", "cancel", null],
  ["just kidding", "cancel", null],
  ["Never mind the rain, Aunt Greta, the cake floats downriver with the organist!", "yes_and"],
  ["Where are we?", "question", null],
  ["What should we do about the dragon?", "question", DRAGON],
  ["Are you okay?", "question", null],
  ["lol this is an AI", "gag", null],
  ["You're just a chatbot", "gag", null],
  ["haha dragon deez nuts", "gag", null],
  ["I still have grandmother's purple umbrella.", "callback", UMBRELLA],
  ["Roll the barrels under his nose, dragons faint at the smell!", "callback", BARRELS],
  ["Before we do that, first let's polish the spoons.", "bridge"],
  ["Let's first talk about what we might do when the time comes.", "bridge"],
  ["Natürlich! Und ich habe ihm gestern drei Schlaftabletten ins Marzipan gesteckt.", "yes_and"],
  ["Ja, genau.", "accept"],
  ["Ich weiß nicht.", "wimp", null],
  ["Nein, es gibt keinen Drachen.", "block", null],
  ["¡Claro! Y escondí las llaves del castillo debajo de la almohada.", "yes_and"],
  ["No sé, quizás.", "wimp", null],
  ["No hay ningún dragón aquí.", "block", null],
  ["はい、そしてドラゴンのために大きなケーキをもう一つ焼きました。", "yes_and"],
  ["はい", "accept"],
  ["わからない", "wimp", null],
  ["That's not an answer, that's a sandwich.", "yes_and"],
  ["You can't make me.", "block", null],
  ["I said no.", "block", null],
  ["You're making this up.", "block", null],
  ["no I dont want the cake", "block", null],
  ["The dragon isnt asleep.", "block", null],
  ["stop it, thats dumb", "block", null],
  ["You have the wrong guy.", "block", null],
  ["no it didnt", "block", null],
  ["My name is not Harold", "block", null],
  [
    "That's not a dragon, that's my aunt Olga in her opera costume, hiding from the tax office!",
    "yes_and",
  ],
  ["Don't wake the dragon!", "yes_and", DRAGON],
  ["Oh no!", "accept", null],
  ["No worries, I packed a second cake.", "yes_and", DRAGON],
  ["Could you repeat the question?", "question", null],
  ["Do you hear that?", "question"],
  ["oh no. what now", "question", null],
  ["where are we", "question", null],
  ["i dunno, you're the boss", "wimp", null],
  ["idk smth with the dragon i guess", "wimp", null],
  ["your call", "wimp", null],
  ["umm", "wimp", null],
  ["lol ok", "wimp", null],
  ["Goodbye.", "wimp", null],
  ["alright", "wimp", null],
  ["lets do it", "accept"],
  ["sounds good", "accept"],
  ["Yes doctor, please call him.", "accept"],
  ["Thank you, captain.", "accept"],
  ["fine, we go get it", "accept", DRAGON],
  ["haha nvm i made that up", "cancel", null],
  ["cake it till you make it, get it?", "gag", null],
  ["are you chatgpt", "gag", null],
  ["Wait, let's first fill in the forms.", "bridge"],
  ["mach du mal", "wimp", null],
  ["Na klar.", "accept"],
  ["Da ist kein Drache.", "block", null],
  ["Ich bin gar kein Doktor", "block", null],
  ["vergiss es, war nur ein witz", "cancel", null],
  ["claro que si", "accept"],
  ["No quiero jugar a esto", "block", null],
  ["Era todo un sueño.", "cancel", null],
];

describe("the heuristic read", () => {
  it.each(ROWS.map(([line, move, picksUp]) => ({ line, move, picksUp })))(
    "takes $line for $move",
    ({ line, move, picksUp }) => {
      const read = readLine(line, context);
      expect(read).toMatchObject({ turn: 5, move, source: "heuristic" });
      if (picksUp !== undefined) expect(read.picks_up).toBe(picksUp);
      if (move === "yes_and") expect(read.offer).not.toBeNull();
    },
  );

  it("names what a line adds in the player's words, without what the partner had said", () => {
    expect(readLine("Yes, and I hid the rings inside a loaf.", context).offer).toBe(
      "I hid the rings inside a loaf",
    );
  });

  it("offers nobody by a title, and nothing by a laugh or a cry", () => {
    expect(readLine("One thing at a time, lieutenant.", context).offer).toBeNull();
    expect(readLine("hahaha the dragon ate my aunt", context).offer).toBe("the dragon ate my aunt");
    expect(offersIn("Nooooo!")).toEqual([]);
    expect(offersIn("That explains the goat.")).toEqual(["That explains the goat"]);
  });

  it("takes a proposal for an offer though it asks", () => {
    expect(readLine("What if the cake is cursed?", context).move).toBe("yes_and");
    expect(readLine("Why don't we?", context).move).toBe("question");
  });

  it("hears the reason beside a refusal", () => {
    expect(
      readLine("You can't make me, I swore an oath to the mayor's barber.", context).move,
    ).toBe("yes_and");
    expect(readLine("I don't see it.", context).move).toBe("block");
    expect(readLine("no lol", context).move).toBe("block");
    expect(readLine("I love you.", context).move).toBe("accept");
  });

  it("takes no argument of the characters for a block", () => {
    expect(readLine("That isn't the point, Harold.", context).move).not.toBe("block");
    expect(readLine("It isn't the same, Harold.", context).move).not.toBe("block");
  });

  it("takes no deed that is done in every scene for a thing fetched back", () => {
    const offer = "that trumpet sounds like a door";
    const old: LineContext = {
      turn: 9,
      partnerLine: "The bishop is late.",
      earlierOffers: [{ turn: 1, by: "partner", offer }],
      playerLines: [],
      game: null,
    };
    expect(readLine("The bells sound cheerful to my uncle.", old).picks_up).toBeNull();
    expect(readLine("Blow the trumpet!", old)).toMatchObject({ move: "callback", picks_up: offer });
  });

  it("knows a word of the scene's own language again in another form", () => {
    const german: LineContext = {
      turn: 5,
      partnerLine: "Der Fisch sitzt wieder im Wartezimmer und liest die Zeitung.",
      earlierOffers: [{ turn: 0, by: "partner", offer: "unter der Praxis wohnt ein Bär" }],
      playerLines: ["Ich habe die Leiter verkauft."],
      game: null,
    };
    expect(readLine("Schnell, hol den Bären!", german).move).toBe("callback");
    expect(readLine("Die!", german).move).toBe("wimp");
  });

  it("does not call it a callback while everyone is still talking of it", () => {
    const read = readLine("The umbrella is burning, Harold!", {
      ...context,
      playerLines: ["I opened my grandmother's purple umbrella."],
    });
    expect(read.move).not.toBe("callback");
  });

  it("takes a question that adds for an offer where the game demands questions", () => {
    const game = aGame({ referee: [{ kind: "ends_with_question" }] });
    expect(readLine("Who fed it?", { ...context, game }).move).toBe("yes_and");
    expect(readLine("What?", { ...context, game }).move).toBe("question");
    expect(readLine("Who fed it?", context).move).toBe("question");
  });

  it("takes any word for a fair one where the game allows one word", () => {
    const game = aGame({ referee: [{ kind: "one_word" }] });
    expect(readLine("the", { ...context, game }).move).toBe("accept");
    expect(readLine("no", { ...context, game }).move).toBe("accept");
    expect(readLine("lighthouse", { ...context, game })).toMatchObject({
      move: "yes_and",
      offer: "lighthouse",
    });
  });

  it("reads a first line to which nothing came before", () => {
    const first = { turn: 1, partnerLine: null, earlierOffers: [], playerLines: [], game: null };
    expect(readLine("Welcome to the lighthouse, Doctor Pell.", first)).toMatchObject({
      move: "yes_and",
      picks_up: null,
    });
  });

  it("quotes only what stands in the line and takes up only what was offered", () => {
    const offers = new Set(earlierOffers.map(({ offer }) => offer));
    const words = fc.array(
      fc.constantFrom(
        ..."yes no the dragon cake mayor umbrella, never mind! maybe? hide Ernest 七つの樽 und é 👍 lol".split(
          " ",
        ),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          words.map((all) => all.join(" ")),
        ),
        (line) => {
          const read = readLine(line, context);
          expect(MOVES).toContain(read.move);
          expect(read.note).not.toBe("");
          if (read.offer !== null) {
            expect(read.offer.trim()).not.toBe("");
            expect(line).toContain(read.offer);
          }
          if (read.picks_up !== null) expect(offers).toContain(read.picks_up);
        },
      ),
    );
  });
});

describe("offers in a partner's line", () => {
  it("are the claims in it, word for word and in order", () => {
    expect(offersIn(context.partnerLine ?? "")).toEqual([DRAGON, MAYOR]);
    expect(
      offersIn(
        "Oh good, you're here! Grab the other end of this piano, Luis. The guard is my ex-husband.",
      ),
    ).toEqual(["Grab the other end of this piano", "The guard is my ex-husband"]);
  });

  it("are not what is done in brackets, what leans on another clause, or what only says back the known", () => {
    expect(offersIn("Just ask... (snaps fingers) ... Bruno.")).toEqual(["Bruno"]);
    expect(offersIn("I was wondering how to break it to you.")).toEqual([]);
    expect(offersIn("Hide, before the chef comes in.")).toEqual([]);
    expect(offersIn("Ssh, Charlie, listen.")).toEqual([]);
    const known = contentStems("a bakery, sisters");
    expect(offersIn("A bakery. I found one warm roll.", known)).toEqual(["I found one warm roll"]);
  });

  it("are, of a question, what it names", () => {
    expect(offersIn("What would you do with Linda's trumpet?")).toEqual(["Linda's trumpet"]);
    expect(offersIn("Who tells Mrs. Alvarez?")).toEqual(["Mrs. Alvarez"]);
    expect(offersIn("Do you know how long I've waited?")).toEqual([]);
  });

  it("are none where nothing is given", () => {
    expect(offersIn("Mm. Right.")).toEqual([]);
    for (const line of ["Goodbye!", "Alright.", "Umm... alright, bye then."])
      expect(offersIn(line)).toEqual([]);
    expect(offersIn("")).toEqual([]);
  });

  it("are found in other languages", () => {
    expect(offersIn("Doktor, der Fisch sitzt im Wartezimmer.")).toEqual([
      "der Fisch sitzt im Wartezimmer",
    ]);
    expect(offersIn("船長、七つの樽が教会の床下に隠されています。").length).toBe(1);
  });

  it("are at most three short pieces of any line", () => {
    fc.assert(
      fc.property(fc.lorem({ mode: "sentences", maxCount: 8 }), (line) => {
        const offers = offersIn(line);
        expect(offers.length).toBeLessThanOrEqual(3);
        for (const offer of offers) {
          expect(line).toContain(offer);
          expect(offer.split(/\s+/).length).toBeLessThanOrEqual(9);
        }
      }),
    );
  });
});
