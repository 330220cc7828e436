/** What may follow the first sentences of a reply. */

import { countWords } from "../../../scene/language/words.ts";
import { draw, shuffle } from "../../../scene/random.ts";
import { type Draw, fill } from "./fill.ts";
import type { Stage } from "./stage.ts";
import { THING_ASKS } from "./thing-asks.ts";

export interface Tail {
  readonly text: string;
  readonly weight: number;
}

/** What may follow the first sentences; always at least one that ends on something to answer. */
export function tailsFor(stage: Stage, text: string, drawn: Draw): Tail[] {
  // One question is enough, if it is more than a word said back.
  if (/\?$/.test(text) && countWords(text) >= 8) return [{ text: "", weight: 0.5 }];
  const tails: Tail[] = [];
  const add = (beat: string, weight: number) => {
    const tail = fill(beat, stage, drawn);
    if (tail !== null) tails.push({ text: tail, weight });
  };
  const { thing } = drawn;
  if (
    thing &&
    !stage.heard.feeling &&
    !ORDERED.has(stage.heard.act) &&
    !stage.heard.clause?.negative &&
    thing.category !== null &&
    ASKED_ABOUT.has(thing.category) &&
    isLastWord(thing.head, stage)
  ) {
    const own = THING_ASKS[thing.category ?? "unknown"];
    const asks = shuffle(own, stage.seed, "asks", stage.turn, drawn.key);
    // "It" must be plain: the thing has been named, and no other stands beside it.
    const said = text.toLowerCase();
    const named = said.includes(thing.head);
    const plain =
      named && stage.heard.things.every((one) => one === thing || !said.includes(one.head));
    for (const ask of asks.slice(0, 2)) {
      const again = ask.includes("{thing}");
      // "There" is elsewhere; "this bakery" is here.
      if (thing.the.startsWith("this ") && ask.includes(" there")) continue;
      if (again ? !named : plain) add(addressed(ask, stage), again ? 0.1 : 0.25);
    }
  }
  const { act, feeling } = stage.heard;
  const personal = feeling !== null || ["love", "sorry", "thank", "leave"].includes(act);
  const bare = LITTLE_SAID.has(act);
  if (personal || countWords(text) >= 9) tails.push({ text: "", weight: personal ? 0.9 : 0.6 });
  const back = recalled(stage, drawn.key);
  if (back) tails.push({ text: back, weight: 0.6 });
  // Who gave little is given something; who gave an offer is not talked away from it.
  add("{news}", bare ? 0.5 : 0.1);
  add("{ask}", bare ? 0.1 : -0.3);
  add("{stake}", bare ? 0.3 : 0);
  if (stage.turn >= 2 && stage.turn % 3 === 0 && bare)
    add(GIVEN_ASKS[stage.turn % GIVEN_ASKS.length] ?? "", 0.5);
  return tails.filter((tail) => tail.text === "" || !text.includes(tail.text));
}

const ASKED_ABOUT: ReadonlySet<string> = new Set(
  "food drink animal person family weapon tool paper money clothing furniture container machine instrument jewel smell".split(
    " ",
  ),
);

/** What a sentence ends on is what it is about; asked after that, one goes on, and does not turn away. */
function isLastWord(head: string, { heard }: Stage): boolean {
  const said = heard.clause ?? null;
  if (said?.subject === "you" || said?.subject === "we") return false;
  return (said?.text ?? heard.raw)
    .toLowerCase()
    .replace(/[^\p{L}'-]+$/u, "")
    .endsWith(head);
}

/** A question wants its answer, an order its deed, and no question about the thing in it. */
const ORDERED: ReadonlySet<string> = new Set("question command lets".split(" "));

const LITTLE_SAID: ReadonlySet<string> = new Set(
  "agree unsure lost silence marks emoji laugh babble refuse greet".split(" "),
);

/** Back to what the opening put on stage. */
const GIVEN_ASKS: readonly string[] = [
  "And what about {given}?",
  "Does that change anything about {given}?",
  "And you still haven't said a word about {given}.",
  "Is that why you keep looking at {given}?",
  "Say that again, and this time look at {given}.",
  "So where does that leave {given}?",
];

/** Now and then the player is called by name. */
function addressed(ask: string, stage: Stage): string {
  const { you } = stage;
  const lately = stage.said.slice(-3).some((line) => you !== null && line.includes(you));
  if (you === null || lately || draw(stage.seed, "vocative", stage.turn) > 0.5) return ask;
  return ask.replace(/\?$/, `, ${you}?`);
}

const CALLBACKS: readonly string[] = [
  "First {old}, now this. Tell me there's no connection.",
  "Does this have anything to do with {old}?",
  "I haven't forgotten {old}, by the way. Have you?",
  "And what about {old}? We never finished that.",
  "You don't think it's because of {old}?",
  "And all this with {old} still not explained.",
  "We should have dealt with {old} first.",
];

/** A call back to what was said long ago, at some turns only. */
export function recalled(stage: Stage, key: string): string | null {
  const now = stage.turn >= 5 && draw(stage.seed, "recall-now", stage.turn) < 0.35;
  return now && stage.old.length > 0 ? callback(stage, key) : null;
}

function callback(stage: Stage, key: string): string | null {
  const chance = draw(stage.seed, "old", stage.turn, key);
  const old = stage.old[Math.floor(chance * stage.old.length)];
  const beat = shuffle(CALLBACKS, stage.seed, "callback", stage.turn, key)[0];
  if (!old || !beat) return null;
  return fill(beat, stage, { key, thing: null, extra: { old: old.the } });
}
