/** What frames the notes made from the log: the headline, the mission, the next game. All three are about this scene. */

import { ASKS } from "../language/line-deeds.ts";
import { toThePoint } from "../language/to-the-point.ts";
import {
  contentStems,
  countWords,
  isMash,
  isUnspaced,
  sharedStems,
  wordsOf,
} from "../language/words.ts";
import type { Report } from "../protocol.ts";
import { pick } from "../random.ts";
import { flopsOf, recoveryOf, stumble } from "../recovery.ts";
import type { Scene, Turn } from "../scene.ts";
import type { Game } from "../stock.ts";
import type { Move } from "../vocabulary.ts";
import { giftsIn } from "./gifts.ts";
import { said } from "./keep-words.ts";
import { measuresOf } from "./measures.ts";
import { GAMES, MISSIONS } from "./missions.ts";
import { type Motif, motifOf } from "./motifs.ts";
import { inWords, midSentence } from "./told.ts";
import { type Weakness, weaknessOf } from "./weakness.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Longer pieces are no headline. */
const HEADLINE_WORDS = 9;
/** A word or two ("Goodbye") make no line to remember. */
const HEADLINE_LEAST = 3;

/** The player's line as a headline quotes it: all of it if it is short, else what it offered; null if that is long too. */
function quotedFrom(turn: Turn | undefined): string | null {
  const short = (text: string | null | undefined) => {
    const count = countWords(text ?? "");
    const fits = count <= HEADLINE_WORDS && (count >= HEADLINE_LEAST || isUnspaced(text ?? ""));
    return text && fits && !isMash(wordsOf(text)) ? text : null;
  };
  const found = short(turn && toThePoint(turn.line)) ?? short(turn?.read?.offer);
  return found ? said(found.replace(/(?<!\.)\.$/u, "")) : null;
}

/** The line to remember: the one whose thing returned most, else the short one with most in it. */
function lineToQuote(scene: Scene, motif: Motif | null): { words: string; asks: boolean } | null {
  const best = scene.turns.find(({ turn }) => turn === motif?.turn);
  const offer = best?.read?.offer ?? "";
  const isIn = motif !== null && sharedStems(contentStems(offer), motif.thing.stems) > 0;
  const richest = scene.turns
    .filter(({ read }) => read?.offer && read.move !== "gag")
    .map((turn) => ({ turn, worth: contentStems(turn.line).size }))
    .filter(({ turn, worth }) => worth > 1 && countWords(turn.line) <= HEADLINE_WORDS)
    .sort((a, b) => b.worth - a.worth)
    .map(({ turn }) => turn);
  const offering = scene.turns.filter(({ read }) => read?.offer && read.move !== "gag");
  for (const turn of [...(isIn ? [best] : []), ...richest, ...offering]) {
    const words = quotedFrom(turn);
    if (words !== null) return { words, asks: /\?”$/u.test(words) || ASKS.test(words.slice(1)) };
  }
  return null;
}

/** What was strong in this scene, in one sentence that claims no more than the log shows. */
export function headlineOf(scene: Scene): string {
  const motif = motifOf(scene);
  const line = lineToQuote(scene, motif);
  const quote = line?.words ?? null;
  const verb = line?.asks ? "asked" : "said";
  const { lines, accepted, blocked, wimped, questions } = measuresOf(scene);
  const rescued = recoveryOf(scene).flops.filter(({ recovered }) => recovered).length;
  const choose = (options: readonly string[]) => pick(options, scene.seed, "headline");
  if (blocked * 2 > lines)
    return quote
      ? `You guarded the door tonight, and ${quote} got past you. That is where it began.`
      : "You guarded the door tonight. Next time, let one strange thing in.";
  if (rescued > 0) {
    const times = rescued === 1 ? "" : rescued === 2 ? " twice" : ` ${inWords(rescued)} times`;
    return quote
      ? choose([
          `You ${verb} ${quote}, and you were there${times} when your partner stumbled.`,
          `You caught your partner${times}, and ${quote} was yours too.`,
        ])
      : `Your partner stumbled${times}, and you were there.`;
  }
  if (wimped * 2 > lines)
    return lines < 3
      ? "You came on stage and stayed. Next time, bring one thing with you."
      : `${capital(inWords(lines))} turns, and you stayed for every one. ${quote ? `${quote} was yours alone` : "Next time, bring one thing with you"}.`;
  if (questions * 2 > lines) return wondering(scene);
  if (accepted * 2 > lines && lines > 2)
    return `${capital(inWords(accepted))} times you said yes tonight. Next time, say what comes after it.`;
  if (quote === null)
    return lines === 1 ? "One line, and you were on stage." : "You stayed in it to the end.";
  if (lines === 1) return `One line, and the scene had begun: ${quote}.`;
  if (weaknessOf(scene) === "gags" && motif)
    return `You went for the laugh, and ${quote} got further than any joke.`;
  if (motif && motif.mentions >= RECURS)
    return choose([
      `You ${verb} ${quote}, and the scene kept coming back to it.`,
      `It could have been any scene, until you ${verb} ${quote}.`,
    ]);
  return choose([
    `You ${verb} ${quote}, and that is the line to remember.`,
    `Of all that was said tonight, keep ${quote}. It was yours.`,
    `The scene is over, and ${quote} is still in the air.`,
  ]);
}

/** So many later lines speak of it. */
const RECURS = 2;

/** For who asked more than they told: their own questions, from the first to the last. */
function wondering({ turns }: Scene): string {
  const asked = turns.filter(({ read }) => read?.move === "question").map(quotedFrom);
  const [first, last] = [asked[0], asked.at(-1)];
  return first && last && first !== last
    ? `You wanted to know it all, from ${first} to ${last}. Next time, tell us your guess.`
    : "You wanted to know it all. Next time, tell us your guess.";
}

/** How the scene led to the mission, in numbers that stand in the report; nothing where there are none. */
const LEADS: Readonly<Record<Weakness, (scene: Scene) => string>> = {
  blocks: (scene) => counted(measuresOf(scene).blocked, scene, "said no"),
  wimps: (scene) => counted(measuresOf(scene).wimped, scene, "left it to your partner"),
  questions: (scene) => counted(measuresOf(scene).questions, scene, "only asked"),
  gags: (scene) => counted(movesOf(scene, "gag"), scene, "went for the laugh"),
  cancels: (scene) => counted(movesOf(scene, "cancel"), scene, "took something back"),
  detours: () => "",
  adding: (scene) => counted(measuresOf(scene).accepted, scene, "said yes and stopped there"),
  listening: (scene) => {
    const gift = giftsIn(scene).find(({ dropped }) => dropped.length > 0)?.dropped[0];
    return gift ? `Nobody came back to ${said(midSentence(gift.thing.text))}. ` : "";
  },
  callbacks: () => "Your scene kept moving forwards. ",
  rescues: (scene) => {
    const missed = flopsOf(scene).find(({ recovered }) => recovered === false);
    return missed
      ? `Your partner ${stumble(missed)} in turn ${missed.turn}, and the scene hurried on. `
      : "";
  },
  nothing: (scene) => {
    const rescued = recoveryOf(scene).flops.filter(({ recovered }) => recovered).length;
    if (rescued > 0) return "You looked after your partner when they stumbled. ";
    return scene.turns.length < LINES_FOR_A_HABIT ? "" : "On stage you gave without being asked. ";
  },
};

const LINES_FOR_A_HABIT = 3;

const movesOf = (scene: Scene, move: Move): number =>
  scene.turns.filter(({ read }) => read?.move === move).length;

function counted(count: number, scene: Scene, what: string): string {
  const lines = scene.turns.length;
  if (lines < LINES_FOR_A_HABIT || count < 2) return "";
  const share =
    count === lines
      ? `All ${inWords(lines)} of your`
      : `${capital(inWords(count))} of your ${inWords(lines)}`;
  return `${share} lines ${what}. `;
}

/** One thing to try with real people, chosen by what was weakest here. */
export function missionFor(scene: Scene): Report["mission"] {
  const weakness = weaknessOf(scene);
  const mission = pick(MISSIONS[weakness], scene.seed, "mission");
  return { title: mission.title, task: `${LEADS[weakness](scene)}${mission.task}` };
}

/** A game that trains what was weakest, another than the last; any other if the stock has none of those. */
export function nextGameFor(scene: Scene, games: readonly Game[]): Game | undefined {
  const others = games.filter(({ name }) => name !== scene.game?.name);
  const wanted = GAMES[weaknessOf(scene)];
  const fitting = others.filter(({ name }) => wanted.includes(name));
  const level = others.filter(
    ({ difficulty }) => difficulty === (scene.game?.difficulty ?? "beginner"),
  );
  const from = [fitting, level, others, games].find((some) => some.length > 0);
  return from && pick(from, scene.seed, "next-game");
}
