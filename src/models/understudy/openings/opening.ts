/** Turn 0: who, where and what in one line, so that the player never faces an empty stage. */
import { pick } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { Game } from "../../../scene/stock.ts";
import { PREMISES } from "../partner/premises.ts";
import { tongueSet } from "../tongues/hearing.ts";
import type { Tongue } from "../tongues/tongue.ts";
import { worldOf } from "../worlds/index.ts";
import { givenOpening, placedOpening } from "./given.ts";
import { HOSTED, hostedOpening } from "./hosted.ts";
import { OPENINGS, type Opening } from "./stock.ts";

export type { Opening } from "./stock.ts";

/** The opening that was really said, if it is one of ours; null if another spoke. */
export function openingSaid(scene: Scene, opened: string): Opening | null {
  if (opened === "") return null;
  const ours = [openingFor(scene), ...OPENINGS, ...HOSTED];
  return ours.find(({ text }) => opened.includes(text)) ?? null;
}

/** The opening that this scene's seed and suggestions make; the same whenever it is asked. */
export function openingFor(
  scene: Pick<Scene, "seed" | "location" | "relationship" | "game"> &
    Partial<Pick<Scene, "locale">>,
): Opening {
  const tongue = playedIn(scene);
  const hosted = tongue ? hostedOpening(scene, tongue) : null;
  if (hosted) return hosted;
  const given = scene.location !== null || scene.relationship !== null;
  const premise = given && scene.game ? PREMISES[scene.game.name.toLowerCase()] : undefined;
  const ofGame = premise ? openingOfGame(scene.game, scene.seed) : null;
  if (ofGame) return placedOpening(ofGame, scene.location, scene.relationship);
  if (scene.location || scene.relationship) {
    return givenOpening(scene.location, scene.relationship, scene.seed);
  }
  return openingOfGame(scene.game, scene.seed) ?? pick(OPENINGS, scene.seed, "opening");
}

/** Another language than English, where the game is not one of certain English words. */
function playedIn(scene: Parameters<typeof openingFor>[0]): Tongue | null {
  const rules = scene.game?.referee ?? [];
  const worded = rules.some(({ kind }) => kind === "required_word" || kind === "one_word");
  return worded ? null : tongueSet(scene);
}

const HAND_OVERS = [
  "Well? What do you say?",
  "Say something, will you?",
  "Why are you looking at me like that?",
  "What have you got there?",
  "You look as if you'd seen a ghost. What is it?",
];

/**
 * A game without rules or calls of its own is all premise: a car at night, a shop after hours. Its
 * own example shows how it opens; how the player is handed the scene is drawn.
 */
function openingOfGame(game: Game | null, seed: number): Opening | null {
  if (!game || game.referee.length > 0 || game.host_calls.length > 0) return null;
  const [first] = game.example;
  if (first?.speaker !== "partner") return null;
  const world = worldOf(`${game.name} ${game.summary} ${game.rules.join(" ")} ${first.line}`);
  const own = PREMISES[game.name.toLowerCase()]?.handsOver;
  const next = /\?$/.test(first.line) ? "" : (own ?? pick(HAND_OVERS, seed, "hand-over"));
  return { world: world.id, me: null, you: null, text: `${first.line} ${next}`.trim() };
}
