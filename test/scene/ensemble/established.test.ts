import { describe, expect, test } from "vitest";
import { establishedIn } from "../../../src/ensemble/established.ts";
import { historyBefore } from "../../../src/ensemble/history.ts";
import { promptFor } from "../../../src/ensemble/prompt-book.ts";
import { namesIn } from "../../../src/scene/conditions.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { aCast, aPlayedScene, type Exchange } from "../../support/played-scenes.ts";
import { scriptedModel } from "../../support/scripted-model.ts";

const cast = aCast(scriptedModel([[]]));

function replyPrompt(scene: Scene): string {
  const turn = scene.turns.length;
  const { turns } = promptFor(cast, scene, {
    kind: "reply",
    turn,
    mode: "support",
    flop: null,
    toRescue: null,
  });
  return turns.map(({ text }) => text).join("\n");
}

const early: Exchange[] = [
  {
    line: "I'm the lighthouse keeper, Harold, and you're my little sister.",
    reply: "Then take the brass lantern.",
  },
  { line: "I promise you will be home by midnight.", reply: "In the cellar, under the stairs." },
  {
    line: "The parrot speaks Portuguese.",
    reply: "So it heard us.",
    turn: {
      read: {
        turn: 3,
        move: "yes_and",
        offer: "the parrot speaks Portuguese",
        picks_up: null,
        note: "",
        source: "heuristic",
      },
    },
  },
];
const filler = "and we walked and walked on through the rain and talked of nothing much, ".repeat(
  13,
);
const long: Exchange = { line: filler.slice(0, 990), reply: "I follow you, step by step." };

describe("what the scene has made true", () => {
  const scene = aPlayedScene(early);

  test("names, people, places, things, promises and offers are found, with who spoke them", () => {
    const facts = establishedIn(scene, () => true);
    expect(facts.names).toEqual(expect.arrayContaining(["Marta", "Harold", "Portuguese"]));
    expect(facts.people.join("; ")).toContain("you're my little sister");
    expect(facts.people.join("; ")).toContain("I'm the lighthouse keeper");
    expect(facts.places.join("; ")).toContain("In the cellar");
    expect(facts.objects).toEqual(expect.arrayContaining(["lantern"]));
    expect(facts.promisedByPlayer).toEqual(["I promise you will be home by midnight."]);
    expect(facts.offeredByPlayer).toEqual(["the parrot speaks Portuguese"]);
  });

  test("words that only open a sentence are no names", () => {
    const shy = aPlayedScene([{ line: "Well, I see. Careful, it's hot. Yes, yes.", reply: null }], {
      opening: "Look, the oven.",
    });
    expect(namesIn(shy)).toEqual([]);
  });

  test("survives when its lines have left the prompt, behind twelve turns of the longest lines", () => {
    const scene = aPlayedScene([
      ...early,
      ...Array.from({ length: 11 }, () => long),
      { ...long, reply: null },
    ]);
    const prompt = replyPrompt(scene);
    expect(prompt).not.toContain("Then take the brass lantern.");
    for (const fact of [
      "Marta, hold the ladder",
      "Harold",
      "lighthouse keeper",
      "my little sister",
      "lantern",
      "home by midnight",
      "the cellar",
      "parrot speaks Portuguese",
    ]) {
      expect(prompt).toContain(fact);
    }
  });

  test("survives even where no rule saw a fact, as long as the line was short", () => {
    const quiet = ["Tuesdays smell of rust here.", "Nobody eats soup after that.", "It was me."];
    const prompt = replyPrompt(
      aPlayedScene([
        ...quiet.map((line): Exchange => ({ line, reply: "Go on." })),
        ...Array.from({ length: 10 }, () => long),
        { line: "So now you know.", reply: null },
      ]),
    );
    expect(prompt).not.toContain("PLAYER: Tuesdays");
    for (const line of quiet) expect(prompt).toContain(line);
  });

  test("survives when every turn has made another offer", () => {
    const things =
      "anchor bishop cactus dragon eclipse falcon glacier harpoon igloo jaguar kimono lagoon meteor nutmeg";
    const exchanges = things.split(" ").map(
      (thing, index): Exchange => ({
        line: `${filler.slice(0, 900)} and there stands one ${thing}.`,
        reply: `So that is where it went.`,
        turn: {
          read: {
            turn: index + 1,
            move: "yes_and",
            offer: `there stands one ${thing}`,
            picks_up: null,
            note: "",
            source: "model",
          },
        },
      }),
    );
    const prompt = replyPrompt(aPlayedScene([...exchanges, { ...long, reply: null }]));
    for (const thing of things.split(" ")) expect(prompt).toContain(thing);
  });
});

describe("the script of a scene", () => {
  test("old turns leave it in steps, so that its beginning stays the same for several turns", () => {
    const starts: number[] = [];
    for (let turns = 1; turns <= 15; turns += 1) {
      const scene = aPlayedScene(Array.from({ length: turns }, () => long));
      starts.push(historyBefore(scene, turns, 600).firstTurn);
    }
    const changes = starts.filter(
      (start, index) => index > 0 && start !== starts[index - 1],
    ).length;
    expect(starts[0]).toBe(1);
    expect(starts.at(-1)).toBeGreaterThan(6);
    expect(changes).toBeLessThanOrEqual(5);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("while nothing has left, each prompt begins as the one before", () => {
    const said: Exchange[] = Array.from({ length: 6 }, (_, index) => ({
      line: `Line number ${index + 1}.`,
      reply: `Answer number ${index + 1}.`,
    }));
    const prompts = said.map((_, index) =>
      replyPrompt(
        aPlayedScene(
          said.slice(0, index + 1).map((one, at) => (at === index ? { ...one, reply: null } : one)),
        ),
      ),
    );
    const script = (text: string) => text.slice(0, text.indexOf("</scene-"));
    for (let index = 1; index < prompts.length; index += 1) {
      expect(script(prompts[index] ?? "")).toContain(script(prompts[index - 1] ?? "").trimEnd());
    }
  });

  test("the line that is answered stands beside what the player said to it, once", () => {
    const scene = aPlayedScene([
      { line: "First.", reply: "A lone reply." },
      { line: "Second.", reply: null },
    ]);
    const prompt = replyPrompt(scene);
    expect(prompt.split("A lone reply.").length).toBe(2);
    expect(prompt).toMatch(
      /<line-([0-9a-f]{4})>\nPARTNER: A lone reply\.\nPLAYER: Second\.\n<\/line-\1>/,
    );
  });
});
