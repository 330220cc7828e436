/** The Partner: one beat about the player's own words, with something of its own added. */
import { draw, shuffle } from "../../../scene/random.ts";
import { contentStems, countWords, sharedStems } from "../../../scene/words.ts";
import { headsFor } from "./choose-heads.ts";
import { type Draw, fill, withoutArticle } from "./fill.ts";
import { THING_LINES } from "./heads-thing.ts";
import { firstWord, phrasesUsed, repeats } from "./said-before.ts";
import type { Stage } from "./stage.ts";
import { THING_ASKS } from "./thing-asks.ts";

export const MOST_WORDS = 60;
/** How many first sentences are tried, and how many whole replies are looked at closely. */
const MOST_HEADS = 24;
const MOST_FREE = 16;
const MOST_UNDER_RULES = 60;
const BEST_WORDS = { from: 14, to: 36 } as const;

export interface Candidate {
  readonly text: string;
  readonly score: number;
}

/** Candidates for the answer to the stage's line, best first. Never empty. */
export function candidatesFor(stage: Stage): Candidate[] {
  const used = phrasesUsed(stage);
  const found: Candidate[] = [];
  const heads = shuffle(headsFor(stage), stage.seed, "heads", stage.turn).sort(
    (a, b) => b.weight - a.weight,
  );
  const things = stage.heard.things.filter((thing) => thing.bare.length < 40);
  heads.slice(0, MOST_HEADS).forEach((head, index) => {
    const key = `${stage.turn}-${index}`;
    const drawn: Draw = { key, thing: things[0] ?? null, extra: head.extra };
    const text = fill(head.beat, stage, drawn);
    if (text === null) return;
    // A beat that ends on news, a question or a stake of its own wants no second one.
    const hooked = /\{(?:News|Ask|Stake)\}$/.test(head.beat);
    const tails = hooked
      ? [{ text: "", weight: 0.5 }]
      : tailsFor(stage, text, { ...drawn, key: `${key}t` });
    for (const tail of tails) {
      const whole = `${text} ${tail.text}`.trim();
      found.push(rough(stage, whole, head.weight + tail.weight, `${index}${tail.text}`));
    }
  });
  const weight = thingWeight(stage);
  for (const [index, thing] of things.slice(0, weight === 0 ? 0 : 2).entries()) {
    const own = shuffle(THING_LINES[thing.category ?? "unknown"], stage.seed, "lines", stage.turn);
    const any = shuffle(THING_LINES.unknown, stage.seed, "any-lines", stage.turn);
    for (const [place, line] of [...own, ...any.slice(0, 2)].entries()) {
      const drawn: Draw = { key: `${stage.turn}-thing-${index}-${place}`, thing, extra: {} };
      const text = fill(line, stage, drawn);
      if (text === null) continue;
      const fits = weight - index * 0.4 - (place >= own.length ? 0.5 : 0);
      for (const tail of tailsFor(stage, text, drawn)) {
        const whole = `${text} ${tail.text}`.trim();
        found.push(rough(stage, whole, fits + tail.weight, `${line}${tail.text}`));
      }
    }
  }
  found.sort((a, b) => b.score - a.score);
  const wanted = (stage.scene.game?.referee.length ?? 0) > 0 ? MOST_UNDER_RULES : MOST_FREE;
  const fit: Candidate[] = [];
  for (const one of found) {
    if (fit.length >= wanted) break;
    const score = fineScore(stage, one, used);
    if (score !== null) fit.push({ text: one.text, score });
  }
  return fit.length > 0 ? fit.sort((a, b) => b.score - a.score) : lateLines(stage);
}

/** When a scene has used up all that fits: counted, so that even these are never the same twice. */
function lateLines(stage: Stage): Candidate[] {
  const word = stage.heard.quote ? `“${stage.heard.quote}”` : "that look";
  const n = stage.turn;
  const lines = [
    `Number ${n} tonight, ${word}, and I still don't know where you get the courage. What now?`,
    `Once more ${word}, and that makes ${n} knots in my handkerchief. And then?`,
    `I've laid ${n} matches on the table, one for every answer of yours, ${word} included. Shall we?`,
    `They'll write it on the wall one day: ${n} times we stood here, and it ended with ${word}. Who's first?`,
  ];
  const last = firstWord(stage.said.at(-1) ?? "");
  return shuffle(lines, stage.seed, "late", stage.turn)
    .filter((line) => firstWord(line) !== last)
    .map((text) => ({ text, score: 1 }));
}

/** How well it fits to speak of a thing first: a question wants its answer, an order its deed. */
function thingWeight({ heard }: Stage): number {
  if (/\b(?:no|not|never|don't|n't)\b/i.test(heard.raw) && !heard.clause) return 0;
  switch (heard.act) {
    case "statement":
      // What was denied is not there to be spoken of.
      if (heard.clause?.negative || heard.feeling) return 0;
      // "You are my mother" makes one of us somebody; it does not speak of somebody else.
      return makesSomebody(heard) ? 0 : 2;
    case "fragment":
    case "action":
      return 2.4;
    case "confess":
    case "alarm":
    case "greet":
      return 1.4;
    default:
      return 0;
  }
}

function makesSomebody({ clause }: Stage["heard"]): boolean {
  return clause !== null && /^(?:am|are|i'm|im|you're|youre)$/.test(clause.verb);
}

interface Tail {
  readonly text: string;
  readonly weight: number;
}

/** What may follow the first sentences; always at least one that ends on something to answer. */
function tailsFor(stage: Stage, text: string, drawn: Draw): Tail[] {
  if (/\?$/.test(text) && countWords(text) >= 11) return [{ text: "", weight: 0.5 }];
  const tails: Tail[] = [];
  const add = (beat: string, weight: number) => {
    const tail = fill(beat, stage, drawn);
    if (tail !== null) tails.push({ text: tail, weight });
  };
  const { thing } = drawn;
  if (
    thing &&
    !stage.heard.feeling &&
    !stage.heard.clause?.negative &&
    !(thing.name && thing.category !== "person")
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
      if (again ? !named : plain) add(addressed(ask, stage), again ? 0.3 : 0.8);
    }
  }
  const { act, feeling } = stage.heard;
  if (feeling !== null || ["love", "sorry", "thank", "leave"].includes(act)) {
    tails.push({ text: "", weight: 0.9 });
  }
  if (stage.old.length > 0 && stage.turn >= 4 && draw(stage.seed, "recall-now", stage.turn) < 0.6) {
    const beat = callback(stage, drawn.key);
    if (beat) tails.push({ text: beat, weight: 0.6 });
  }
  add("{news}", 0.25);
  add("{ask}", 0.2);
  add("{stake}", 0.1);
  if (stage.turn >= 2 && stage.turn % 3 === 0)
    add(GIVEN_ASKS[stage.turn % GIVEN_ASKS.length] ?? "", 0.5);
  return tails.filter((tail) => tail.text === "" || !text.includes(tail.text));
}

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
  "Is this about {old} again?",
  "Wait. Does this have anything to do with {old}?",
  "I haven't forgotten {old}, by the way. Have you?",
  "Somehow I knew we'd come back to {old}.",
  "And you swore it would end with {old}!",
  "As if {old} hadn't been enough for one night.",
  "I'd only just stopped thinking about {old}.",
  "What would you rather lose, this or {old}?",
  "And still nobody has asked about {old}.",
  "Do you see it too? It's {old} all over again.",
];

/** With a whole sentence of the player's from long ago. */
const RECALLS: readonly string[] = [
  "And to think that {told}. Was that only today?",
  "Is that why {told}?",
  "You did say {told}. Does that still stand?",
];

function callback(stage: Stage, key: string): string | null {
  const chance = draw(stage.seed, "old", stage.turn, key);
  const told = stage.oldClauses[Math.floor(chance * stage.oldClauses.length)];
  if (told && draw(stage.seed, "recall", stage.turn, key) < 0.4) {
    const beat = shuffle(RECALLS, stage.seed, "recall-line", stage.turn, key)[0] ?? "";
    return fill(beat, stage, { key, thing: null, extra: { told } });
  }
  const old = stage.old[Math.floor(chance * stage.old.length)];
  const beat = shuffle(CALLBACKS, stage.seed, "callback", stage.turn, key)[0];
  if (!old || !beat) return null;
  return fill(beat, stage, { key, thing: null, extra: { old: old.the } });
}

/** What can be told of a candidate at a glance: hundreds are looked at for every reply. */
function rough(stage: Stage, text: string, weight: number, key: string): Candidate {
  const words = text.split(" ").length;
  let score = weight + draw(stage.seed, "score", stage.turn, key);
  if (words < BEST_WORDS.from) score -= 0.6;
  if (words > BEST_WORDS.to) score -= (words - BEST_WORDS.to) * 0.06;
  if (text.endsWith("?")) score += 0.25;
  return { text, score };
}

/** The same, looked at closely; null if it must not be said. */
function fineScore(
  stage: Stage,
  { text, score }: Candidate,
  used: ReadonlySet<string>,
): number | null {
  const words = countWords(text);
  if (words > MOST_WORDS || words < 3 || repeats(stage, text, used)) return null;
  const { stems } = stage.heard;
  const opens = firstWord(text);
  let fine = score - crowding(stage, text);
  if (stems.size > 0 && sharedStems(stems, contentStems(text)) === 0) fine -= 3;
  if (opens === firstWord(stage.said.at(-1) ?? "")) fine -= 5;
  if (stage.said.slice(-4, -1).some((line) => firstWord(line) === opens)) fine -= 0.7;
  return fine;
}

/** Too many people and props in one breath, or one of them twice, and a reply stops being about the player. */
function crowding(stage: Stage, text: string): number {
  const mentions = [...stage.world.people, ...stage.world.props].map(
    (one) => text.split(withoutArticle(one)).length - 1,
  );
  const most = Math.max(...mentions);
  const sum = mentions.reduce((total, count) => total + count, 0);
  return (most > 1 ? 1.5 : 0) + Math.max(0, sum - 1) * 0.7;
}
