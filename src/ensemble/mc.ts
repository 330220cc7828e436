/** The MC (SPEC 2.1): picks the game, welcomes, closes, steers, and steps out of the fiction to help. */
import { pickAnswerSchema } from "../models/answers.ts";
import { ModelError, type ModelRequest, type Task } from "../models/language-model.ts";
import { careWords, whereHelpIs } from "../scene/care.ts";
import type { AgentCall } from "../scene/events.ts";
import { pick } from "../scene/random.ts";
import type { Scene } from "../scene/scene.ts";
import type { Game } from "../scene/stock.ts";
import { answer, type Spoken, speak } from "./agent.ts";
import type { Cast, Hooks } from "./cast.ts";
import { promptFor } from "./prompt-book.ts";

/** SPEC 2.1: under 80. */
const MAX_WORDS = 79;
const TEMPERATURE = 0.8;
const MAX_OUTPUT_TOKENS = 400;

export interface Picked {
  readonly game: Game;
  readonly calls: readonly AgentCall[];
}

/**
 * The game that was asked for, or one that the MC chooses. Whatever the model does, there is a game;
 * throws only when aborted. The stock has at least one game.
 */
export async function pickGame(cast: Cast, scene: Scene, signal: AbortSignal): Promise<Picked> {
  const asked = scene.askedGame === null ? undefined : cast.games.byName(scene.askedGame);
  if (asked) return { game: asked, calls: [] };
  const calls: AgentCall[] = [];
  const request = {
    ...requestFor(cast, scene, { kind: "pick_game" }),
    schema: pickAnswerSchema,
    tools: cast.games.tools,
  };
  try {
    const { value } = await answer(cast.model, request, signal, calls);
    const game = cast.games.byName(value.game);
    if (game) return { game, calls };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
  }
  return { game: drawnGame(cast, scene), calls };
}

/** A beginner's game from the seed, for when nobody could choose. */
function drawnGame(cast: Cast, scene: Scene): Game {
  const easy = cast.games.search({ difficulty: "beginner" });
  return pick(easy.length > 0 ? easy : cast.stock.games, scene.seed, "game");
}

/** Welcomes the player and explains the game. Throws `ModelError`. */
export function welcome(cast: Cast, scene: Scene, game: Game, hooks: Hooks): Promise<Spoken> {
  return sayAs(cast, scene, { kind: "welcome", game }, MAX_WORDS, hooks);
}

/** One warm sentence at the scene's end; `reason` is why it ends. Throws `ModelError`. */
export function farewell(cast: Cast, scene: Scene, reason: string, hooks: Hooks): Promise<Spoken> {
  return sayAs(cast, scene, { kind: "farewell", reason }, 45, hooks);
}

/** Turns the scene elsewhere after a line that could not be played. Throws `ModelError`. */
export function steer(cast: Cast, scene: Scene, hooks: Hooks): Promise<Spoken> {
  return sayAs(cast, scene, { kind: "steer" }, 45, hooks);
}

/**
 * Steps out of the fiction for a player in distress whose language the stage has no words of its own in.
 * Where help is stands in data and is said by code after the model's words, so that no model can forget
 * it or invent a number. Never fails for the model's sake; throws only when aborted.
 */
export async function care(cast: Cast, scene: Scene, hooks: Hooks): Promise<Spoken> {
  let said = "";
  const onDelta = (offset: number, text: string) => {
    said += text;
    hooks.onDelta(offset, text);
  };
  const rest = (text: string) => {
    const offset = said.length;
    const piece = said === "" ? text : ` ${text}`;
    onDelta(offset, piece);
  };
  let spoken: Omit<Spoken, "content">;
  try {
    spoken = await sayAs(cast, scene, { kind: "care" }, MAX_WORDS, { ...hooks, onDelta });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    spoken = { degradation: error.reason, calls: [] };
  }
  const { seed, locale, turns } = scene;
  const player = { language: "en", locale, isAgain: false, seed, turn: turns.length };
  if (said === "") rest(careWords(cast.stock.care, player).mc);
  const help = whereHelpIs(cast.stock.care, player);
  if (!said.includes(help)) rest(help);
  return { ...spoken, content: said };
}

function sayAs(
  cast: Cast,
  scene: Scene,
  task: Task,
  maxWords: number,
  hooks: Hooks,
): Promise<Spoken> {
  const request = { ...requestFor(cast, scene, task), maxWords };
  return speak(cast.model, request, hooks);
}

function requestFor(cast: Cast, scene: Scene, task: Task): ModelRequest {
  return {
    agent: "mc",
    task,
    scene,
    prompt: () => promptFor(cast, scene, task),
    tier: "flash",
    temperature: TEMPERATURE,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
}
