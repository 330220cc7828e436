/** The Room (SPEC 2.1, 2.5): the audience's reaction, and in the same call the private read. */
import { type RoomAnswer, roomAnswerSchema } from "../models/answers.ts";
import type { ModelRequest, Task } from "../models/language-model.ts";
import { heardOf } from "../models/speech/spoken-line.ts";
import type { AgentCall } from "../scene/events.ts";
import { turnOfLineAfter } from "../scene/recovery.ts";
import type { Scene } from "../scene/scene.ts";
import { answer } from "./agent.ts";
import type { Cast } from "./cast.ts";
import { promptFor } from "./prompt-book.ts";

const TEMPERATURE = 0.6;
const MAX_OUTPUT_TOKENS = 400;
/** A murmur, not a review. */
const REACTION_MAX_WORDS = 14;
const SPOTLIGHT_MAX_WORDS = 15;

export interface Reacted {
  readonly answer: RoomAnswer;
  /** `heuristic`: the read was made without a model that understands. */
  readonly source: "model" | "heuristic";
  readonly calls: readonly AgentCall[];
}

/** The Room's answer about the player's line of `turn`. Throws `ModelError`; the scene can do without. */
export async function react(
  cast: Cast,
  scene: Scene,
  turn: number,
  signal: AbortSignal,
): Promise<Reacted> {
  const flopInLastReply = scene.flops.some((flop) => turnOfLineAfter(scene, flop.turn, 1) === turn);
  const task: Task = { kind: "react", turn, flopInLastReply };
  const request: ModelRequest & { schema: typeof roomAnswerSchema } = {
    agent: "room",
    task,
    scene,
    prompt: () => promptFor(cast, scene, task),
    tier: "flash",
    temperature: TEMPERATURE,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    schema: roomAnswerSchema,
  };
  const { value, by, calls } = await answer(cast.model, request, signal);
  return {
    answer: inBounds(value, scene),
    source: isModel(by) ? "model" : "heuristic",
    calls,
  };
}

/** Whether that is a model which understands, by its id; the understudy only counts words. */
export const isModel = (id: string): boolean => id !== "understudy";

/** Keeps the room to its five people and to a few words. */
function inBounds(value: RoomAnswer, scene: Scene): RoomAnswer {
  const reaction = briefly(value.reaction, REACTION_MAX_WORDS);
  return { ...value, reaction, spotlight: spotlightIn(value, scene) };
}

function spotlightIn({ spotlight }: RoomAnswer, scene: Scene): RoomAnswer["spotlight"] {
  if (spotlight === null) return null;
  const wanted = spotlight.archetype.trim().toLowerCase();
  const seated = scene.audience.find(({ name }) => name.toLowerCase() === wanted);
  const line = briefly(spotlight.line, SPOTLIGHT_MAX_WORDS);
  return seated && line !== null ? { archetype: seated.name, line } : null;
}

function briefly(text: string | null, maxWords: number): string | null {
  const words = heardOf(text ?? "")
    .split(/\s+/u)
    .filter(Boolean);
  if (words.length === 0) return null;
  if (words.length <= maxWords) return words.join(" ");
  return `${words
    .slice(0, maxWords)
    .join(" ")
    .replace(/[,;:–—-]+$/u, "")}…`;
}
