/** The notes that need no model: what the log alone says was strong, and what would help next. */
import { headlineOf, missionFor, nextGameFor } from "../scene/notes/closing-words.ts";
import { assembleReport } from "../scene/notes/report.ts";
import { type Weakness, weaknessesOf } from "../scene/notes/weakness.ts";
import type { Report } from "../scene/protocol.ts";
import { pick } from "../scene/random.ts";
import type { Scene } from "../scene/scene.ts";
import type { Game, Principle } from "../scene/stock.ts";
import type { Cast } from "./cast.ts";

export { headlineOf } from "../scene/notes/closing-words.ts";

/** Words to look principles up by. */
const QUERIES: Readonly<Record<Weakness, string>> = {
  blocks: "block denies refuses the partner's offer accept",
  cancels: "cancel takes back what happened accept offer",
  wimps: "wimp vague hesitates commit be specific name it",
  gags: "joke gag laugh truthfully straight face",
  questions: "questions statements instead of asking add information",
  detours: "act now begin in the middle be obvious",
  rescues: "mistake stumble rescue partner make them look good",
  listening: "listen dropped offer pick up what the partner said",
  adding: "yes and accept add one new concrete detail",
  callbacks: "callback reincorporate bring back earlier",
  nothing: "raise the stakes be changed give gifts",
};

/** The principles that speak to this scene, best first; at most `limit`. */
export function principlesFor(cast: Cast, scene: Scene, limit: number): Principle[] {
  const strengths: Weakness[] = [
    "adding",
    "callbacks",
    ...(scene.flops.length > 0 ? ["rescues" as const] : []),
  ];
  const wanted = [...new Set([...weaknessesOf(scene), ...strengths])];
  const found = wanted.flatMap((one) => cast.experts.search(QUERIES[one], 2));
  const unique = new Map([...found, ...cast.stock.principles].map((one) => [one.id, one]));
  return [...unique.values()].slice(0, limit);
}

/** The whole report from the log alone. The player must have said at least one line. */
export function notesFromLog(cast: Cast, scene: Scene): Report {
  return assembleReport({
    scene,
    principles: cast.stock.principles,
    headline: headlineOf(scene),
    moments: [],
    mission: missionFor(scene),
    nextGame: nextGame(cast, scene).name,
    source: "heuristic",
  });
}

/** A game that trains what this scene lacked, and another than the last; drawn from the seed. */
export function nextGame(cast: Cast, scene: Scene): Game {
  return nextGameFor(scene, cast.stock.games) ?? pick(cast.stock.games, scene.seed, "next-game");
}
