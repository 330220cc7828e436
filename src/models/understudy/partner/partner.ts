/** The Partner: one beat about the player's own words, with something of its own added. */

import { contentStems, countWords, sharedStems } from "../../../scene/language/words.ts";
import { draw, shuffle } from "../../../scene/random.ts";
import type { Thing } from "../ear/things.ts";
import { headsFor } from "./choose-heads.ts";
import { type Draw, fill, withoutArticle } from "./fill.ts";
import { THING_LINES } from "./heads-thing.ts";
import { answersOnTopic } from "./on-topic.ts";
import { onPremise } from "./premise.ts";
import { firstWord, phrasesUsed, repeats } from "./said-before.ts";
import type { Stage } from "./stage.ts";
import { recalled, tailsFor } from "./tails.ts";
import { OPENS_IN_DOUBT, takenUp } from "./take-up.ts";

export const MOST_WORDS = 60;
/** How many first sentences are tried, and how many whole replies are looked at closely. */
const MOST_HEADS = 24;
const MOST_FREE = 16;
const MOST_UNDER_RULES = 60;
/** An answer to the matter goes before one to the wording. */
const TOPIC_WEIGHT = 3.4;
/** A game's premise goes before that, unless the line is about something all its own. */
const PREMISE_WEIGHT = 6;
/** What it costs to say none of the player's own words, even when it answers them. */
const UNTAKEN_ON_TOPIC = 1.2;
const BEST_WORDS = { from: 14, to: 36 } as const;

export interface Candidate {
  readonly text: string;
  readonly score: number;
  /** Answers the matter of the line, and so needs its words less. */
  readonly onTopic?: boolean;
}

/** Candidates for the answer to the stage's line, best first. Never empty. */
export function candidatesFor(stage: Stage): Candidate[] {
  const used = phrasesUsed(stage);
  const found: Candidate[] = [];
  const heads = shuffle(headsFor(stage), stage.seed, "heads", stage.turn).sort(
    (a, b) => b.weight - a.weight,
  );
  const things = byMention(stage).filter((thing) => thing.bare.length < 40);
  onPremise(stage).forEach((text, index) => {
    const rated = rough(stage, text, PREMISE_WEIGHT, `${stage.turn}-premise-${index}`);
    found.push({ ...rated, onTopic: true });
  });
  answersOnTopic(stage).forEach(({ text, fits }, index) => {
    const key = `${stage.turn}-on-topic-${index}`;
    const back = recalled(stage, key);
    for (const whole of new Set([text, back ? `${text} ${back}` : text])) {
      const said = freshStart(takenUp(whole, stage, things), stage);
      const rated = rough(stage, said, TOPIC_WEIGHT + fits, key + whole);
      found.push({ ...rated, onTopic: true });
    }
  });
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
      const loose = thing.category === null || place >= own.length;
      const fits = weight - index * 0.4 - (loose ? 0.8 : 0);
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

const BREATHS = ["Well.", "Hm.", "Oh.", "Look.", "Ah."];

/** A good answer is not thrown away because the last one began with the same word. */
function freshStart(text: string, stage: Stage): string {
  if (firstWord(text) !== firstWord(stage.said.at(-1) ?? "")) return text;
  const lately = stage.said.slice(-6).map(firstWord);
  const breaths = BREATHS.filter((one) => !lately.includes(firstWord(one)));
  const [breath] = shuffle(breaths, stage.seed, "breath", stage.turn);
  return breath ? `${breath} ${text}` : text;
}

/** Of a long line, what it comes back to most; of a short one, as the ear ranks them. */
function byMention({ heard }: Stage): readonly Thing[] {
  if (heard.words < 30) return heard.things;
  const said = heard.raw.toLowerCase();
  const mentions = (thing: Thing) =>
    said.split(thing.head).length + (thing.owner === null || thing.name ? 0 : 0.5);
  return [...heard.things].sort((a, b) => mentions(b) - mentions(a));
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
      if (makesSomebody(heard)) return 0;
      // A clause that can be said back says more than what it is about.
      return heard.clause ? 1.4 : 2;
    case "fragment":
    case "action":
      return 1.3;
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
  { text, score, onTopic = false }: Candidate,
  used: ReadonlySet<string>,
): number | null {
  const words = countWords(text);
  if (words > MOST_WORDS || words < 3 || repeats(stage, text, used)) return null;
  const { stems } = stage.heard;
  const opens = firstWord(text);
  let fine = score - crowding(stage, text);
  if (stems.size > 0 && sharedStems(stems, contentStems(text)) === 0)
    fine -= onTopic ? UNTAKEN_ON_TOPIC : 3;
  const last = stage.said.at(-1) ?? "";
  if (opens === firstWord(last)) fine -= 5;
  if (OPENS_IN_DOUBT.test(text) && OPENS_IN_DOUBT.test(last)) fine -= 2;
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
