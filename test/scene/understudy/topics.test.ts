import { expect, it, vi } from "vitest";
import { plainly } from "../../../src/models/understudy/ear/plain.ts";
import { openingFor } from "../../../src/models/understudy/openings/opening.ts";
import { TOPICS } from "../../../src/models/understudy/topics/index.ts";
import { countWords } from "../../../src/scene/language/words.ts";
import { answerTo, play, repliesOf, replyTask, stock, waitingScene } from "./rehearsal.ts";

// Whole scenes are played; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS = [1, 2, 3, 4];

async function answers(line: string): Promise<string[]> {
  return Promise.all(
    SEEDS.map(async (seed) =>
      answerTo(await waitingScene(line, { seed, askedGame: "Two Chairs" }), replyTask(1)),
    ),
  );
}

it.each([
  ["sorry im late, the bus didnt come", /late/i],
  ["i dont trust Marco since Lisbon", /Marco/],
  ["omg i lost my passport", /passport/i],
  ["do you still love me?", /love/i],
  ["why are you shaking", /shaking|because/i],
  ["please dont be mad at me", /mad/i],
  ["im so hungry tbh", /hungry|sandwich/i],
  ["that's not a boat, that's a chair", /chair/i],
  ["I'm not your brother.", /not\?|were|was|sure|who/i],
  ["no clue honestly", /know|guess|idea/i],
  ["my dad died last week", /died|sorry|didn't know/i],
])("answers the matter of a line: %s", async (line, matter) => {
  for (const answer of await answers(line)) expect(answer).toMatch(matter);
});

it("hears through fillers, contractions and typing in a hurry", () => {
  const heard = (line: string) => plainly(line).map(({ text }) => text);
  expect(heard("ok so i guess im actually kinda scared tbh")).toEqual(["i am scared"]);
  expect(heard("Doctor, dont do that pls")).toEqual(["do not do that please"]);
  expect(heard("you brought a FISH")).toEqual(["you brought a fish"]);
  expect(heard("what kind of noise was it?")).toEqual(["what kind of noise was it"]);
  const [tagged] = plainly("that suitcase isn't yours is it");
  expect(tagged).toEqual({ text: "that suitcase is not yours", asks: true });
  expect(plainly("It's not a hamster. It's... your wedding ring?")).toEqual([
    { text: "it is not a hamster, it is your wedding ring", asks: false },
  ]);
});

it("reads a question as one without its mark, and a story of a time not as one", () => {
  expect(plainly("who told you")[0]?.asks).toBe(true);
  expect(plainly("when my dad was in hospital you sent me a card")[0]?.asks).toBe(false);
});

it("has for every topic only lines that can be filled and said in one breath", () => {
  const slots =
    /\{(?:thing|fresh|bare|it|obj|is|was|has|m|whom|they|them|their|me|place|person|prop|theProp|spot|reason|riddle)\}/gi;
  for (const { on, say } of TOPICS) {
    expect(say.length, String(on)).toBeGreaterThan(0);
    for (const line of say) {
      expect(line.replace(slots, "x"), line).not.toMatch(/[{}]/);
      expect(countWords(line), line).toBeLessThanOrEqual(36);
      if (/\{m\}/i.test(line)) expect(String(on), line).toMatch(/\((?!\?)/);
    }
  }
});

it.each([
  ["German", ["Wo ist mein Koffer?", "Meine Oma hat ihn mir geschenkt", "danke, mein Freund"]],
  ["Spanish", ["¿dónde está mi maleta?", "tengo mucho miedo", "gracias, amigo"]],
  ["French", ["où est mon chat ?", "je suis triste", "merci, vous êtes gentil"]],
] as const)("answers %s in %s", async (language, lines) => {
  const own = {
    German: /ich|nicht|und|wir|du|[äöü]/i,
    Spanish: /[¿¡]|que|los?\b/i,
    French: /je|pas|les?\b|on\b/i,
  };
  for (const seed of SEEDS) {
    const replies = repliesOf(await play(lines, { seed, askedGame: "Two Chairs" })).slice(1);
    for (const reply of replies) {
      expect(reply).toMatch(own[language]);
      expect(reply).not.toMatch(/\b(?:the|you|and|what)\b/i);
      expect(reply).not.toMatch(/[{}[\]|]/);
    }
  }
});

it("does not take a hummed line for another language", async () => {
  const replies = repliesOf(await play(["la la la"], { seed: 5, askedGame: "Two Chairs" }));
  expect(replies.at(-1)).not.toMatch(/[¿¡]/);
});

it.each([
  [["ich hab deinen hund gefunden", "er will tomatensaft"], /Er will tomatensaft/],
  [["donde esta mi guitarra", "viene un turista"], /Viene un turista/],
  [["bonjour"], /Bonjour !/],
])("stays in the player's language, and opens in it with a greeting: %s", async (lines, said) => {
  const replies = repliesOf(await play(lines, { seed: 5, askedGame: "Two Chairs" }));
  expect(replies.at(-1)).toMatch(said);
});

it("takes a few words that go on with the last line as its end", async () => {
  for (const answer of await answers("to a dentist")) expect(answer).toMatch(/to a dentist/i);
});

it("goes back to English with the player", async () => {
  const replies = repliesOf(
    await play(["ich habe meinen Koffer verloren", "i think we should look under the bed"], {
      seed: 5,
    }),
  );
  expect(replies.at(-1)).toMatch(/\b(?:the|we|you|I)\b/);
});

it("thanks for the help, and answers the line that gave it", async () => {
  const scene = await waitingScene("Breathe, I've got you. I brought a lantern.", { seed: 2 });
  const reply = await answerTo(scene, {
    kind: "reply",
    turn: 1,
    mode: "fallible",
    flop: null,
    toRescue: { turn: 0, kind: "panicked", about: null },
  });
  expect(reply).toMatch(/breath|thank|hands/i);
  expect(reply).toMatch(/lantern/i);
});

it("does not say that the name was given back when it was not", async () => {
  const scene = await waitingScene("Never mind the name, look, the bear is on the stairs.", {
    seed: 2,
  });
  const reply = await answerTo(scene, {
    kind: "reply",
    turn: 1,
    mode: "fallible",
    flop: null,
    toRescue: { turn: 0, kind: "forgot_name", about: "Gertrude" },
  });
  expect(reply).toMatch(/carried on|not waiting/i);
});

it("gives a place typed in a hurry its article", () => {
  const opening = (location: string) =>
    openingFor({ seed: 3, location, relationship: null, game: null }).text;
  expect(opening("bakery")).toContain("A bakery");
  expect(opening("old attic")).toContain("An old attic");
  expect(opening("Paris")).not.toContain("A Paris");
  expect(opening("my kitchen")).toContain("My kitchen");
});

it("takes advice as the worst-advice game wants it: tries it, and asks for more", async () => {
  const lines = ["Buy a bigger trumpet.", "Move into his kitchen.", "Marry the policeman."];
  const replies = repliesOf(await play(lines, { seed: 4, askedGame: "World's Worst Advice" }));
  expect(replies.filter((reply) => reply.endsWith("?")).length).toBe(replies.length);
});

it("says what it did of advice that names nothing", async () => {
  for (const seed of SEEDS) {
    const lines = ["just move in with him", "scream at it"];
    const replies = repliesOf(await play(lines, { seed, askedGame: "World's Worst Advice" }));
    expect(replies[1]).toMatch(/move in with him/);
    expect(replies[2]).toMatch(/scream at it/i);
  }
});

it("opens a new scene when a three-line scene is over", async () => {
  const lines = ["I locked him in the pantry.", "Doctor, she's singing.", "Let her finish."];
  const replies = repliesOf(await play(lines, { seed: 4, askedGame: "Three-Line Scene" }));
  expect(replies[3]).toMatch(/^New scene!/);
});

it.each([
  ["its not about the dog", /^(?:\w+\. )?It's not about the dog\?/],
  ["you never listen to me", /^(?:\w+\. )?I never listen to you|^You're right, I never/],
  ["there is no boat", /^(?:\w+\. )?There is no boat\?/],
])("says a short denial back whole, and once: %s", async (line, start) => {
  for (const answer of await answers(line)) {
    expect(answer).toMatch(start);
    expect(answer).not.toMatch(/\?\s+(?:Not|Never|None|No)\?/);
  }
});

it.each([
  ["who ate my sandwich", /^(?:\w+\. )?(?:Who|Between us)/],
  ["how much does it cost", /paid|offer|eleven/i],
  ["why is it so cold in here", /because/i],
  ["did you lock the door", /I did lock the door/],
  ["are we alone", /alone|count|signs/i],
  ["what happened to your hand", /my hand/i],
  ["my knees are jelly", /your knees/i],
])("answers what was asked: %s", async (line, answered) => {
  for (const answer of await answers(line)) expect(answer).toMatch(answered);
});

it("brings a problem to the worst-advice game in the player's own place", () => {
  const game = stock.games.find(({ name }) => name === "World's Worst Advice") ?? null;
  const { text } = openingFor({ seed: 3, location: "bakery", relationship: "coworkers", game });
  expect(text).toMatch(/^A bakery\. We're coworkers/);
  expect(text).toMatch(/What should I do\?$/);
  expect(countWords(text)).toBeLessThanOrEqual(60);
});
