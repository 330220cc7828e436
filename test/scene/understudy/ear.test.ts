import { expect, it } from "vitest";
import { listen } from "../../../src/models/understudy/ear/listen.ts";
import { plainly } from "../../../src/models/understudy/ear/plain.ts";
import { typedOut } from "../../../src/models/understudy/ear/typed.ts";
import { german } from "../../../src/models/understudy/tongues/german.ts";
import { spanish } from "../../../src/models/understudy/tongues/spanish.ts";
import { turnedIn } from "../../../src/models/understudy/tongues/turned.ts";

it.each([
  ["its landing", "it's landing"],
  ["its tail fell off", "its tail fell off"],
  ["were out of milk", "we're out of milk"],
  ["were you there", "were you there"],
  ["i think ill go", "I think I'll go"],
  ["i was ill last week", "I was ill last week"],
  ["ur weird", "you're weird"],
  ["where r u", "where are you"],
  ["he said hes gonna call", "he said he's going to call"],
  ["got fired today", "I got fired today"],
  ["got milk for me?", "got milk for me?"],
  ["hold it but whos marcy", "hold it. who's marcy"],
  ["the cat licked its paw", "the cat licked its paw"],
  ["did you know him well", "did you know him well"],
  ["its working its falling asleep", "it's working. it's falling asleep"],
  ["dads coffin is empty", "dad's coffin is empty"],
  ["it wouldve worked he likes soup", "it would've worked. he likes soup"],
])("writes out what was typed in a hurry: %s", (typed, written) => {
  expect(typedOut(typed)).toBe(written);
});

it.each([
  ["i know what you did last summer", "you know what I did last summer"],
  ["mum would be so ashamed of us", "mum would be so ashamed of us"],
  ["grandpa left you the farm", "grandpa left me the farm"],
  ["dude i told you about the goat", "you told me about the goat"],
  ["this coffee tastes like dirt", "this coffee tastes like dirt"],
  ["after this im done, im opening a bakery", "you're opening a bakery"],
  ["it was an accident i swear", "it was an accident"],
  ["its ok dad", "it's ok"],
  ["dad get out of my room", undefined],
  ["my hamster saw everything your honor", "your hamster saw everything"],
  ["mine doesnt fit anymore", "yours doesn't fit anymore"],
])("says a clause back: %s", (line, clause) => {
  expect(listen(line).clause?.text).toBe(clause);
});

it.each([
  ["the train leaves at 6", ["the train"]],
  ["your shoes are on fire", ["my shoes"]],
  ["why is it so cold in here", []],
  ["i just want to go home", []],
  ["she watched us for an hour", []],
  ["this was a bad idea", []],
  ["what if everyone laughs", []],
  ["i need a vacation", ["the vacation"]],
])("speaks only of things that were named: %s", (line, things) => {
  expect(listen(line).things.map(({ the }) => the)).toEqual(things);
});

it("gives a thing that is wished for its own article", () => {
  const fresh = (line: string) => listen(line).things[0]?.fresh;
  expect(fresh("i need a vacation")).toBe("a vacation");
  expect(fresh("we need more rope")).toBe("rope");
  expect(fresh("i want my money back")).toBe("your money");
});

it("knows a name that was typed small", () => {
  expect(listen("his name is kevin").names).toEqual(["Kevin"]);
  expect(listen("my name is bob").givenName).toBe("Bob");
  expect(listen("will you mark the bill").names).toEqual([]);
});

it("hears that it is not so, where it was only doubted", () => {
  expect(plainly("i dont think this is working")[0]?.text).toBe("this is not working");
  expect(plainly("i dont think i can fly")[0]?.text).toBe("i cannot fly");
});

it.each([
  ["ich hab deinen hund gefunden", "du hast meinen hund gefunden"],
  ["du bist nicht mein chef", "ich bin nicht dein chef"],
  ["mama weiß nichts davon", "mama weiß nichts davon"],
  ["ich glaube dass du lügst", null],
  ["ich tanze gern", null],
])("turns German round only where it knows the verb: %s", (line, turned) => {
  expect(turnedIn(german, line)).toBe(turned);
});

it.each([
  ["tengo tu sombrero", "tienes mi sombrero"],
  ["no quiero problemas", "no quieres problemas"],
  ["mi mujer está embarazada", "tu mujer está embarazada"],
  ["viene un turista", "viene un turista"],
  ["te lo dije", null],
])("turns Spanish round only where it knows the verb: %s", (line, turned) => {
  expect(turnedIn(spanish, line)).toBe(turned);
});

it.each([
  ["what does it mean", "what"],
  ["did i do something wrong", "yes_no"],
  ["whose turn is it", "who"],
  ["what body", "what"],
  ["how late is it", "how"],
  ["we're out of water arent we", "other"],
  ["why arent you scared", "why"],
  ["he moved to peru? with your car?", "other"],
])("hears a question without its mark, and the fuller one of two: %s", (line, kind) => {
  expect(listen(line).question?.kind).toBe(kind);
});

it("turns a question round as people say it", () => {
  expect(listen("why arent you scared").question?.turned).toBe("why aren't I scared");
  expect(listen("we're out of water arent we").question?.statement).toBe("we're out of water");
});
