/** The notes that need no model: what the log alone says was strong, and what would help next. */
import type { Report } from "../scene/protocol.ts";
import { pick } from "../scene/random.ts";
import { recoveryOf } from "../scene/recovery.ts";
import { assembleReport, measuresOf, offerSummary } from "../scene/report.ts";
import type { Scene } from "../scene/scene.ts";
import type { Game, Principle } from "../scene/stock.ts";
import type { Cast } from "./cast.ts";

/** What a scene shows that a player could work on next, the most pressing first. */
type Need = "blocks" | "wimps" | "rescue" | "dropped" | "questions" | "adding" | "callbacks";

/** So many of the player's lines, as a share, make a habit. */
const HABIT = 0.25;

const MISSIONS: Readonly<Record<Need, Report["mission"]>> = {
  blocks: {
    title: "Say what is right about it",
    task: "The next time you want to say no to an idea, first say one thing in it that is true or useful, then say what you would rather do. Notice what happens to the other person's voice.",
  },
  wimps: {
    title: "Name one thing",
    task: "When somebody asks you today what you would like, answer with one particular thing instead of “whatever you want”. Notice how much easier it makes their next sentence.",
  },
  rescue: {
    title: "Catch one stumble",
    task: "When somebody loses a word or their thread this week, give them one thing to hold on to: the last thing they said, in their own words. Notice how they find the rest.",
  },
  dropped: {
    title: "Pick up what they dropped",
    task: "In one conversation this week, go back to a detail that the other person mentioned in passing and ask to hear more of it. Notice what they had been waiting to tell.",
  },
  questions: {
    title: "Turn a question into a guess",
    task: "Once a day, where you would ask “What did you do?”, say what you imagine they did, and let them correct you. Notice how much more they tell you.",
  },
  adding: {
    title: "One thing more",
    task: "When somebody tells you something this week, agree and add one detail of your own before you answer anything else. Notice where the talk goes that it would not have gone.",
  },
  callbacks: {
    title: "Bring it back",
    task: "At the end of a conversation this week, return to something that was said at its beginning. Notice the face of whoever said it.",
  },
};

/** Words to look principles up by. */
const QUERIES: Readonly<Record<Need, string>> = {
  blocks: "block denies refuses the partner's offer accept",
  wimps: "wimp vague hesitates commit be specific name it",
  rescue: "mistake stumble rescue partner make them look good",
  dropped: "listen dropped offer pick up what the partner said",
  questions: "questions statements instead of asking add information",
  adding: "yes and accept add one new concrete detail",
  callbacks: "callback reincorporate bring back earlier",
};

/** What the log says the player could work on, the most pressing first; always at least one. */
export function needsIn(scene: Scene): Need[] {
  const measures = measuresOf(scene);
  const share = (count: number) => count / Math.max(1, measures.lines);
  const needs: [Need, boolean][] = [
    ["blocks", share(measures.blocked) >= HABIT],
    ["wimps", share(measures.wimped) >= HABIT],
    ["rescue", (recoveryOf(scene).score ?? 100) < 60],
    ["questions", share(measures.questions) >= HABIT],
    ["dropped", offerSummary(scene).dropped.length >= 3],
    ["adding", share(measures.yes_and) < HABIT],
    ["callbacks", true],
  ];
  return needs.filter(([, holds]) => holds).map(([need]) => need);
}

/** The principles that speak to this scene, best first; at most `limit`. */
export function principlesFor(cast: Cast, scene: Scene, limit: number): Principle[] {
  const strengths: Need[] = [
    "adding",
    "callbacks",
    ...(scene.flops.length > 0 ? ["rescue" as const] : []),
  ];
  const wanted = [...new Set([...needsIn(scene), ...strengths])];
  const found = wanted.flatMap((need) => cast.experts.search(QUERIES[need], 2));
  const unique = new Map([...found, ...cast.stock.principles].map((one) => [one.id, one]));
  return [...unique.values()].slice(0, limit);
}

/** The whole report from the log alone. The player must have said at least one line. */
export function notesFromLog(cast: Cast, scene: Scene): Report {
  const [need = "callbacks"] = needsIn(scene);
  return assembleReport({
    scene,
    principles: cast.stock.principles,
    headline: headlineOf(scene),
    moments: [],
    mission: MISSIONS[need],
    nextGame: nextGame(cast, scene).name,
    source: "heuristic",
  });
}

/** What was strong in this scene, in one sentence that claims no more than the log shows. */
export function headlineOf(scene: Scene): string {
  const measures = measuresOf(scene);
  const rescued = recoveryOf(scene).flops.filter(({ recovered }) => recovered).length;
  if (rescued > 1) return `Your partner stumbled, and ${rescued} times you were there.`;
  if (rescued === 1) return "Your partner stumbled, and you were there.";
  if (measures.callbacks > 0) return "You remembered what others would have let go.";
  if (measures.yes_and * 2 >= measures.lines) return "You took what came and built on it.";
  if (measures.offers_made > 0) return "You put things on the stage that were not there before.";
  return measures.lines === 1
    ? "You stepped out and said the first line."
    : "You stepped out, stayed, and kept answering.";
}

/** A game as hard as the last one, but another; drawn from the seed. */
export function nextGame(cast: Cast, scene: Scene): Game {
  const difficulty = scene.game?.difficulty ?? "beginner";
  const others = cast.games.search({ difficulty }).filter(({ name }) => name !== scene.game?.name);
  return pick(others.length > 0 ? others : cast.stock.games, scene.seed, "next-game");
}
