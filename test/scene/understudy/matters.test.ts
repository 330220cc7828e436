/** The matter of a line is answered, and not a neighbour that shares a word with it. */
import { expect, it } from "vitest";
import { listen } from "../../../src/models/understudy/ear/listen.ts";
import { mirroredText } from "../../../src/models/understudy/ear/mirror.ts";
import { tagged } from "../../../src/models/understudy/ear/tagged.ts";
import { answerTo, play, repliesOf, replyTask, waitingScene } from "./rehearsal.ts";

const SEEDS = [1, 2, 3, 4, 5];

it.each([
  ["are you sure that's salt?", /sure|doubt/i],
  ["are you absolutely certain about the date?", /sure|doubt/i],
  ["if my uncle sees this we're finished", /not yet|half a plan/i],
  ["What did you do with them?", /luck|moved by itself|careful/i],
  ["can I confess something?", /^(?:\S+ )?Tell me/],
  ["may I ask you a question", /ask me/i],
  ["please don't laugh", /I'm not\.|wouldn't dare|won't laugh/],
  ["stop grinning", /I'm not\.|wouldn't dare/],
  ["I never learned how to swim", /swim/],
  ["I don't even know how to dance", /dance/],
  ["thank you, you've been very kind", /thank/i],
  ["I've seen what you did to the piano", /lying|looked like|looked round/],
  ["I heard you singing in the cellar", /lying|looked like|looked round/],
  ["the whole choir is afraid of you", /of me/i],
  ["ok maybe I fell asleep for a minute", /asleep|slept/i],
  ["come down, dinner's ready", /I'm coming|In a minute/],
  ["there are footprints on the ceiling", /footprints/i],
  ["my feet are killing me", /feet/i],
  ["Welcome to my shop of curses", /So this is|Thank you|heard so much/],
  ["hold my hand", /your hand|both of mine/],
  ["no, you moved out in March", /^(?!.*Step back)/],
  ["I missed you, idiot", /^(?!.*idiot)/],
  ["relax, the teeth are fine", /^(?!.*relax, )/i],
  ["nice robe by the way", /my robe|You like it/i],
  ["Grandpa what are you doing on the roof", /^(?!.*Grandpa what)/],
  ["that's you in the picture, judge", /^(?!.*, judge)/],
])("answers what was said: %s", async (line, matter) => {
  for (const seed of SEEDS) {
    const scene = await waitingScene(line, { seed, askedGame: "Two Chairs" });
    expect(await answerTo(scene, replyTask(1))).toMatch(matter);
  }
});

it.each([
  ["You've been sitting there for hours.", /that long|All that time/],
  ["I fell on the stairs.", /fell/],
  ["I saw a badger in the attic.", /badger/],
])("still answers as before what those are narrowed from: %s", async (line, matter) => {
  for (const seed of SEEDS) {
    const scene = await waitingScene(line, { seed, askedGame: "Two Chairs" });
    expect(await answerTo(scene, replyTask(1))).toMatch(matter);
  }
});

it("takes one breath before a stumble, and says no question back as told", async () => {
  const lines = ["I let them in, was that wrong?", "What's it like out there?", "Hm.", "Ok."];
  for (let seed = 1; seed <= 12; seed += 1) {
    const replies = repliesOf(await play([...lines, ...lines], { seed, askedGame: "Two Chairs" }));
    for (const reply of replies) {
      expect(reply).not.toMatch(/^(?:Hm|Ah|Oh|Well|Fine|Listen|Look)\. (?:Hm|Ah|Oh|Well)\. /);
      expect(reply).not.toMatch(/was that wrong, yes/);
    }
  }
});

it.each([
  ["I saw you washing his socks", "you saw me washing his socks"],
  ["I saw you washed his socks", "you saw I washed his socks"],
  ["I saw you take the money", "you saw me take the money"],
  ["I heard you say his name", "you heard me say his name"],
  ["I heard you lost the boat", "you heard I lost the boat"],
  ["we heard you snoring", "you heard me snoring"],
])("turns round who is seen doing something: %s", (line, turned) => {
  const [terms = []] = tagged(line);
  expect(mirroredText(terms).toLowerCase()).toBe(turned.toLowerCase());
});

it.each([
  ["everyone in accounting is scared of you", "everyone in accounting is scared of you"],
  ["if the inspector sees this we're done", "if the inspector sees this we're done"],
  [
    "the neighbour with the trumpet has eaten every single one of our tomatoes again",
    "the neighbour with the trumpet",
  ],
])("quotes a short sentence whole, and some words of a long one: %s", (line, quote) => {
  expect(listen(line).quote).toBe(quote);
});
