/** What notes from the log say of a line: only what the line and the log prove. */
import { describe, expect, it } from "vitest";
import { thingsNamed } from "../../src/scene/language/named-things.ts";
import { offersIn } from "../../src/scene/language/offer-phrases.ts";
import { answerTo, guessing } from "../../src/scene/notes/answer-lines.ts";
import { headlineOf, missionFor } from "../../src/scene/notes/closing-words.ts";
import { giftsIn } from "../../src/scene/notes/gifts.ts";
import { inTheirWords } from "../../src/scene/notes/other-tongues.ts";
import { fillMoments } from "../../src/scene/notes/report.ts";
import { sureThings, thingDenied } from "../../src/scene/notes/sure-things.ts";
import { coreOf, joining, suspecting, takingUp } from "../../src/scene/notes/try-lines.ts";
import { recoveryOf } from "../../src/scene/recovery.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { readLine } from "../../src/tools/line-reader.ts";
import { aScene, aTurn } from "../support/scenes.ts";
import { stock } from "./understudy/rehearsal.ts";

/** A scene of lines and replies, read as the stage reads them. */
function played(...exchanges: readonly (readonly [line: string, reply: string])[]): Scene {
  return aScene({
    turns: exchanges.map(([line, reply], index) => {
      const turn = index + 1;
      const read = readLine(line, {
        turn,
        partnerLine: exchanges[index - 1]?.[1] ?? null,
        earlierOffers: [],
        playerLines: exchanges.slice(0, index).map(([earlier]) => earlier),
        game: null,
      });
      return aTurn(turn, { line, reply, read, partnerOffers: offersIn(reply) });
    }),
  });
}
const momentsOf = (scene: Scene) => fillMoments(scene, stock.principles, []);
const keepOf = (line: string, reply = "Mm.") => momentsOf(played([line, reply]))[0];
const firstThing = (line: string) => {
  const [thing] = thingsNamed(line);
  if (!thing) throw new Error(`nothing is named in: ${line}`);
  return thing;
};

describe("the things that notes speak of", () => {
  it.each([
    ["I've been busy hiding half a birthday cake.", /busy hiding/],
    ["I haven't even hidden the emergency brake, which came off.", /^the emergency$/],
    ["I still have the scarf from the lullaby Mum.", /lullaby/],
    ["i brought my nan shes gonna spot me", /shes/],
    ["Ask the person with the beautiful, stubborn chin.", /chin/],
    ["I'd know that smell anywhere.", /smell/],
  ])("leave out what is doubtful in: %s", (line, doubtful) => {
    for (const { text } of sureThings(line)) expect(text).not.toMatch(doubtful);
  });

  it("keep what is plain, also with a deed of long ago behind it", () => {
    const texts = (line: string) => sureThings(line).map(({ text }) => text);
    expect(texts("The guard fell asleep.")).toEqual(["The guard"]);
    expect(texts("The canary flew off.")).toEqual(["The canary"]);
    expect(texts("Linda's emergency trumpet is mine.")).toEqual(["Linda's emergency trumpet"]);
  });

  it("have their whole name", () => {
    const line = "I haven't even hidden the emergency brake, which came off.";
    expect(sureThings(line).map(({ text, across }) => [text, across])).toEqual([
      ["the emergency brake", "the emergency brake"],
    ]);
    expect(line.slice(sureThings(line)[0]?.start, sureThings(line)[0]?.end)).toBe(
      "the emergency brake",
    );
  });

  it("are never the player's own name", () => {
    const scene = played(
      ["Hello.", "Ssh, Charlie, listen. Charlie and I need the photo."],
      ["Yes.", "Mm."],
    );
    expect(giftsIn(scene)[1]?.all.map(({ named }) => named)).toEqual(["the photo"]);
  });

  it("are no gift if the partner only says them back", () => {
    const scene = played(["I brought a whisk.", "I've kept the whisk all day."], ["Ok.", "Mm."]);
    expect(giftsIn(scene)[1]?.all.map(({ named }) => named)).not.toContain("the whisk");
  });

  it("are found where a line waves them away", () => {
    expect(thingDenied("There is no second operation.")?.text).toBe("the second operation");
    expect(thingDenied("I don't know any Mr. Smith.")?.text).toBe("Mr. Smith");
    expect(thingDenied("That's not my coat.")?.again).toBe("my coat");
    expect(thingDenied("I'll take the coat.")).toBeNull();
  });
});

describe("a keep says what is strong in the line", () => {
  it.each([
    ["You were the man in the boat.", "give-gifts", /about themselves/],
    ["I swallowed the key on Tuesday.", "point-of-view", /laid open/],
    ["He ordered nine tiers for them.", "be-specific", /nine tiers/],
    ["The swan's name is Patricia.", "name-things", /“Patricia”/],
  ])("%s", (line, principle, seen) => {
    expect(keepOf(line)).toMatchObject({ kind: "keep", principle_id: principle });
    expect(keepOf(line)?.observation).toMatch(seen);
  });

  it("counts how often the scene came back to what it brought", () => {
    const scene = played(
      ["The canary is in my handbag.", "The canary looks thin."],
      ["Sing to it.", "Has the canary eaten?"],
      ["Give it a crumb.", "Mm."],
    );
    const [keep] = momentsOf(scene);
    expect(keep).toMatchObject({ turn: 1, kind: "keep" });
    expect(keep?.observation).toContain("“the canary”");
    expect(keep?.observation).toContain("in two lines after that");
    expect(headlineOf(scene)).toContain("“The canary is in my handbag”");
  });

  it("takes a question with a fact in it for a gift, and a bare one for a question", () => {
    expect(keepOf("Why are you wearing a wedding dress?")?.observation).toContain(
      "“a wedding dress”",
    );
    const moments = momentsOf(
      played(["Do you hear that?", "Mm."], ["Bread.", "Mm."], ["Mm.", "Mm."]),
    );
    expect(moments.find(({ turn, kind }) => turn === 1 && kind === "try")).toMatchObject({
      principle_id: "statements-over-questions",
    });
  });

  it("cites no quotation of the line as proof either", () => {
    const why = keepOf(
      "The oven sings.",
      "Once more, slowly: “The oven sings.” I was asleep.",
    )?.why;
    expect(why).not.toContain("Once more");
  });

  it("cites no echo as proof that the partner took it up", () => {
    expect(keepOf("The lift is stuck.", "The lift is stuck, yes.")?.why).not.toContain("“");
    expect(keepOf("The lift is stuck.", "The lift has a temper.")?.why).toContain("a temper");
  });

  it("takes no small word that both happen to say for a taking up", () => {
    const reply = "Die Wände hier können nur Englisch.";
    expect(keepOf("Majestät, die Suppe ist weggelaufen.", reply)?.why).not.toContain("“");
    expect(keepOf("Majestät, die Suppe ist weg.", "Die Suppe war heiß.")?.why).toContain("heiß");
  });

  it("praises no lone word as an idea", () => {
    expect(keepOf("Goodbye.")?.observation).not.toContain("your own idea");
    expect(headlineOf(played(["Goodbye.", "Mm."]))).not.toContain("Goodbye");
  });
});

describe("a better line", () => {
  const cake = firstThing("I hid the birthday cake.");
  const novak = firstThing("I saw Mrs. Novak.");
  it.each([
    ["Was your mother involved?", /^Yes\.$/, /the birthday cake/],
    ["Do we eat it, or do we hide it, Charlie?", /^We eat it\.$/, /the birthday cake/],
    ["So it's only the two of us?", /^Yes\.$/, /the birthday cake/],
    ["Do you want me to stay, or do you want me to ask again?", /^Stay\.$/, /the birthday cake/],
    ["Is that why you keep looking at the birthday cake?", /^Yes\.$/, /^(?!.*cake)/],
  ])("answers “%s”", (asked, head, after) => {
    const answer = answerTo(asked, "the birthday cake", cake);
    expect(answer?.line).toMatch(head);
    for (const one of answer?.after ?? []) {
      expect(one.replace("{n}", "the birthday cake")).toMatch(after);
    }
  });

  it("says of people what one says of people", () => {
    expect(answerTo("Will you come?", "Mrs. Novak", novak)?.after?.join(" ")).toMatch(
      /not a word to/,
    );
    expect(answerTo("What do we tell the crew?", "Mrs. Novak", novak)?.line).not.toMatch(/lost/);
  });

  it("keeps the player's question, and answers it by a guess of the same kind", () => {
    expect(guessing("Is it haunted?", "Mrs. Novak", novak)).toBe(
      "Is it haunted? I say yes, and Mrs. Novak knows why.",
    );
    expect(guessing("What's that noise?", "the birthday cake", cake)).toMatch(/birthday cake\.$/);
  });

  it("says a good line again, but none that is typed in haste or says no", () => {
    const gift = { thing: novak, named: "Mrs. Novak", ago: 0 };
    const first = (options: readonly string[]) => options[0] ?? "";
    expect(joining("The bin is locked.", null, gift, first)).toBe(
      "The bin is locked. But not a word to Mrs. Novak.",
    );
    expect(joining("dont worry shes strong", null, gift, first)).not.toContain("shes");
    expect(joining("You can't make me.", null, gift, first)).not.toContain("make me");
  });

  it("writes out what was typed without a capital and a dot", () => {
    const gift = { thing: novak, named: "Mrs. Novak", ago: 0 };
    const first = (options: readonly string[]) => options[0] ?? "";
    expect(joining("hey. i think i locked the bin", null, gift, first)).toBe(
      "I think I locked the bin. But not a word to Mrs. Novak.",
    );
    for (const messy of ["its getting cold", "why is it cold", "lol cold"])
      expect(joining(messy, null, gift, first)).not.toContain("cold");
  });

  it("is told of what lay there before as of something from before", () => {
    const scene = played(
      ["The bees are wearing hats.", "I brought the brass lantern."],
      ["My uncle sold the river.", "Well."],
      ["We painted a bishop on the roof.", "So."],
      ["I don't know.", "Mm."],
    );
    const about = momentsOf(scene).find(({ turn, kind }) => turn === 4 && kind === "try");
    expect(about?.observation).toBe(
      "“the brass lantern” still lay there from before, and this line lets the moment pass.",
    );
  });

  it("asks with its mark, and goes on from it where there is nothing to guess with", () => {
    const first = (options: readonly string[]) => options[0] ?? "";
    expect(suspecting("do you play", null, first)).toMatch(/^Do you play\? I ask because /);
    const lantern = firstThing("I know about the brass lantern.");
    const gift = { thing: lantern, named: "the brass lantern", ago: 0 };
    expect(suspecting("hey, is it bad", gift, first)).toBe(
      "Is it bad? I say yes, because of the brass lantern.",
    );
  });

  it("is not built on a part of the room", () => {
    const scene = played(
      ["Hm.", "Shut the door. Mind the third door, and the floor."],
      ["Ok.", "So?"],
    );
    expect(giftsIn(scene)[1]?.all).toEqual([]);
  });

  it("leads back to what was named a while ago", () => {
    const lantern = firstThing("I know about the brass lantern.");
    const lines = [0, 1, 2, 5].map((ago) =>
      takingUp({ thing: lantern, named: "the brass lantern", ago }, (options) => options[0] ?? ""),
    );
    expect(lines[0]).toBe(lines[1]);
    expect(lines[2]).toBe("It all goes back to the brass lantern. I should have told you sooner.");
    expect(lines[3]).toBe(lines[2]);
  });

  it("is a question where the game wants nothing else, and no question is blamed there", () => {
    const game = stock.games.find(({ referee }) =>
      referee.some(({ kind }) => kind === "ends_with_question"),
    );
    const scene = played(
      ["Are we there?", "Who is driving, if the brass lantern is asleep?"],
      ["Do you know?", "Did the seventh bishop lend you his compass?"],
      ["No.", "Why not?"],
    );
    const tries = momentsOf({ ...scene, game: game ?? null }).filter(({ kind }) => kind === "try");
    expect(tries.length).toBeGreaterThan(0);
    for (const { try_instead, observation } of tries) {
      expect(try_instead).toMatch(/\?$/);
      expect(observation).not.toContain("You ask");
      expect(observation).not.toContain("asks your partner");
    }
  });

  it("chooses where the partner offers a choice", () => {
    const shoe = firstThing("I know about the shoe.");
    expect(answerTo("Is it the eyes, or the way I stand?", "the shoe", shoe)?.line).toBe(
      "The eyes.",
    );
  });

  it("holds on to one's own idea in another language once, and then owns up to something", () => {
    const scene = played(
      ["Oma hat das Rezept verkauft.", "Was machen wir damit?"],
      ["Keine Ahnung.", "Was meinst du?"],
      ["Weiß nicht.", "Und jetzt?"],
      ["Keine Ahnung.", "Nun?"],
    );
    const lines = momentsOf(scene).flatMap(({ try_instead }) => try_instead ?? []);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /Oma hat das Rezept/i.test(line))).toHaveLength(1);
  });

  it("finds the one thing in a long line, without what only leads up to it", () => {
    expect(
      coreOf(
        "Your Majesty, before you throw me in the dungeon, I would like to point out that the porridge was already on fire, which happens.",
      ),
    ).toBe("The porridge was already on fire.");
  });

  it("owns up to what a block waved away", () => {
    const scene = played(
      ["There is no second operation.", "None?"],
      ["The leg is fine.", "Mm."],
      ["The nurse sings.", "Mm."],
    );
    const moment = momentsOf(scene).find(({ kind, turn }) => kind === "try" && turn === 1);
    expect(moment?.observation).toContain("“second operation”");
    expect(moment?.try_instead).toContain("the second operation");
  });

  it("is in the language of the scene, though the line is too short to tell", () => {
    const scene = played(
      ["Mamá escondió la receta dentro del reloj.", "I hid the train ticket."],
      ["No sé.", "Is there a connection?"],
      ["El pan ya se ha ido de casa.", "Mm."],
    );
    const moment = momentsOf(scene).find(({ turn, kind }) => turn === 2 && kind === "try");
    expect(moment?.try_instead).toMatch(/amá escondió la receta dentro del reloj/);
    expect(moment?.try_instead).not.toMatch(/\b(?:the|I)\b/);
    expect(inTheirWords("Warum weinst du denn?", "Er ist weg", (options) => options[0] ?? "")).toBe(
      "Warum weinst du denn? Ich habe da einen Verdacht: er ist weg.",
    );
  });

  it("steadies a partner who stumbled in the player's own language", () => {
    const scene = {
      ...played(
        ["Papa, die Ruder sind weg.", "Oh je."],
        ["Da hinten winkt jemand am Ufer.", "Der Name! Er liegt mir auf der Zunge."],
        ["Das Wasser ist kalt.", "Ja."],
        ["Die Enten lachen uns aus.", "Ja."],
      ),
      flops: [{ turn: 2, kind: "misheard" as const, about: "Ufer" }],
    };
    const missed = momentsOf(scene).find(({ principle_id: id }) => id === "rescue-your-partner");
    expect(missed).toMatchObject({ kind: "try", turn: 3 });
    expect(missed?.try_instead).toMatch(/^(?:Schau mich an|Lass dir Zeit)/);
  });

  it("is asked of no line in which the character's no may serve the scene", () => {
    const scene = played(
      ["The chandelier is in love with you.", "I'll sing the low note."],
      ["No! Not the high one!", "Mm."],
      ["That's three windows and a baron.", "Mm."],
    );
    expect(momentsOf(scene).filter(({ principle_id: id }) => id === "avoid-blocking")).toEqual([]);
  });
});

describe("the words around the moments", () => {
  it("say what was stumbled over, and celebrate the rescue", () => {
    const scene = aScene({
      flops: [
        { turn: 1, kind: "lost_object", about: "toaster" },
        { turn: 2, kind: "froze", about: null },
      ],
      turns: [
        aTurn(1, { line: "Bread." }),
        aTurn(2, { line: "The toaster is in your other hand." }),
        aTurn(3, { line: "Take a breath and sit down." }),
        aTurn(4, { line: "Bread." }),
      ],
    });
    expect(recoveryOf(scene).note).toBe(
      "Every flop was on purpose, so that you could practise the rescue: your partner lost hold of the toaster in turn 1 and froze in turn 2. You caught every one of them, in turns 2 and 3. Take a bow.",
    );
  });

  it("lead from the scene to the mission", () => {
    const scene = aScene({
      flops: [{ turn: 1, kind: "misheard", about: "coins" }],
      turns: [1, 2, 3, 4].map((turn) => aTurn(turn, { line: "The oven is warm." })),
    });
    expect(missionFor(scene).task).toMatch(
      /^Your partner misheard your “coins” in turn 1, and the scene hurried on\. \p{Lu}/u,
    );
  });

  it("quote in the headline only what was said", () => {
    const scene = played(
      ["What is in the box?", "Mm."],
      ["Who sent it?", "Mm."],
      ["Where is he?", "Mm."],
    );
    expect(headlineOf(scene)).toBe(
      "You wanted to know it all, from “What is in the box?” to “Where is he?”. Next time, tell us your guess.",
    );
  });
});

describe("offers", () => {
  it.each([
    ["I've waited all night, with a jar of real earth on my knees.", "a jar of real earth"],
    ["The sailor said it, the one who left me a brass key.", "a brass key"],
  ])("are the thing in a clause that leans on another: %s", (line, offer) => {
    expect(offersIn(line)).toContain(offer);
  });

  it("are in another language what is told, not what is asked or leans", () => {
    expect(offersIn("Gut. Wenn ich das sage, lachen alle. Wer macht den Anfang?")).toEqual([
      "lachen alle",
    ]);
  });

  it("end with a thing where they had to be cut", () => {
    expect(offersIn("A fortune teller once told me to beware of your feet.")).toEqual([
      "A fortune teller",
    ]);
    expect(offersIn("I can never give back two tickets to different cities.")).toEqual([
      "I can never give back two tickets",
    ]);
  });

  it("are, of a long line, the half that has its own subject", () => {
    const scene = played(["One of them has put on your hat and is giving orders.", "Mm."]);
    expect(scene.turns[0]?.read?.offer).toBe("One of them has put on your hat");
  });

  it("are not what might have come of something, and keep the “that” they speak of", () => {
    expect(offersIn("I wrote about the death on my hand, so I wouldn't lose my nerve.")).toEqual([
      "I wrote about the death on my hand",
    ]);
    expect(offersIn("That isn't water from the lake.")).toEqual(["That isn't water from the lake"]);
  });
});
