/** The Partner: one beat about the player's own words, with something of its own added. */
import { draw, shuffle } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { contentStems, countWords, sharedStems } from "../../../scene/words.ts";
import type { Thing } from "../ear/things.ts";
import { headsFor } from "./choose-heads.ts";
import { type Draw, fill } from "./fill.ts";
import { THING_ASKS, THING_LINES } from "./heads-thing.ts";
import { firstWord, phrasesUsed, repeats } from "./said-before.ts";
import { type Stage, stageFor } from "./stage.ts";

export const MOST_WORDS = 60;
const BEST_WORDS = { from: 14, to: 36 } as const;

export interface Candidate {
  readonly text: string;
  readonly score: number;
}

/** Candidates for the answer to the stage's line, best first. Never empty. */
export function candidatesFor(stage: Stage): Candidate[] {
  const used = phrasesUsed(stage);
  const found: Candidate[] = [];
  const heads = shuffle(headsFor(stage), stage.seed, "heads", stage.turn);
  const things = thingsFor(stage);
  heads.slice(0, 24).forEach((head, index) => {
    const key = `${stage.turn}-${index}`;
    const thing = things[index % Math.max(1, things.length)] ?? null;
    const drawn: Draw = { key, thing, extra: head.extra };
    const text = fill(head.beat, stage, drawn);
    if (text === null) return;
    for (const tail of tailsFor(stage, text, { ...drawn, key: `${key}t` })) {
      found.push(judged(stage, `${text} ${tail}`.trim(), used, head.weight, `${index}${tail}`));
    }
  });
  things.slice(0, 2).forEach((thing, index) => {
    const lines = shuffle(
      THING_LINES[thing.category ?? "unknown"],
      stage.seed,
      "thing-lines",
      stage.turn,
    );
    for (const line of [
      ...lines,
      ...shuffle(THING_LINES.unknown, stage.seed, "unknown-lines", stage.turn),
    ].slice(0, 4)) {
      const drawn: Draw = { key: `${stage.turn}-thing-${index}`, thing, extra: {} };
      const text = fill(line, stage, drawn);
      if (text === null) continue;
      for (const tail of tailsFor(stage, text, drawn)) {
        found.push(
          judged(stage, `${text} ${tail}`.trim(), used, 1.6 - index * 0.3, `${index}${line}`),
        );
      }
    }
  });
  return found.filter((one) => one.score > 0).sort((a, b) => b.score - a.score);
}

function thingsFor(stage: Stage): readonly Thing[] {
  return stage.heard.things.filter((thing) => thing.bare.length < 40);
}

/** What may follow the first sentences; always at least one that ends on something to answer. */
function tailsFor(stage: Stage, text: string, drawn: Draw): string[] {
  const asks = /\?$/.test(text);
  if (asks && countWords(text) >= 12) return [""];
  const tails: (string | null)[] = [
    fill("{news}", stage, drawn),
    fill("{ask}", stage, drawn),
    fill("{stake}", stage, drawn),
    fill("{self}", stage, drawn),
  ];
  if (drawn.thing && !drawn.thing.name) {
    const ask = shuffle(THING_ASKS, stage.seed, "thing-asks", stage.turn, drawn.key)[0];
    if (ask && !text.includes(drawn.thing.the)) tails.push(fill(ask, stage, drawn));
  }
  if (stage.old.length > 0 && stage.turn >= 4) tails.push(callback(stage, drawn.key));
  return tails.filter((tail) => tail !== null);
}

const CALLBACKS: readonly string[] = [
  "First {old}, now this. Tell me there's no connection.",
  "And before you ask: {old}? Still {spot}.",
  "This is {old} all over again.",
  "I haven't forgotten {old}, by the way. Have you?",
  "You know who'd understand? Whoever started that business with {old}.",
];

function callback(stage: Stage, key: string): string | null {
  const old = stage.old[Math.floor(draw(stage.seed, "old", stage.turn, key) * stage.old.length)];
  const beat = shuffle(CALLBACKS, stage.seed, "callback", stage.turn, key)[0];
  if (!old || !beat) return null;
  return fill(beat, stage, { key, thing: null, extra: { old: old.the } });
}

function judged(
  stage: Stage,
  text: string,
  used: ReadonlySet<string>,
  weight: number,
  key: string,
): Candidate {
  const words = countWords(text);
  if (words > MOST_WORDS || words < 3 || repeats(stage, text, used)) return { text, score: 0 };
  let score = weight + draw(stage.seed, "score", stage.turn, key);
  if (words < BEST_WORDS.from) score -= 0.6;
  if (words > BEST_WORDS.to) score -= (words - BEST_WORDS.to) * 0.06;
  const echoes =
    stage.heard.stems.size === 0 || sharedStems(stage.heard.stems, contentStems(text)) > 0;
  if (!echoes) score -= 3;
  if (/\?$/.test(text)) score += 0.25;
  const opens = firstWord(text);
  if (stage.said.length > 0 && opens === firstWord(stage.said.at(-1) ?? "")) score -= 5;
  if (stage.said.slice(-4, -1).some((line) => firstWord(line) === opens)) score -= 0.7;
  return { text, score: Math.max(0.01, score + 6) };
}

/** The Partner's answer to the line of `turn`, without the game's rules. */
export function plainReply(scene: Scene, turn: number): string {
  const stage = stageFor(scene, turn);
  return candidatesFor(stage)[0]?.text ?? "Say that again. I was listening to the wall.";
}
