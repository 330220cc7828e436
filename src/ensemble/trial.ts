/**
 * An agent's trial: one real call on a small scene made for it, so that an operator sees what it
 * says, how fast and for how much, without playing a show.
 */
import type { LanguageModel } from "../models/language-model.ts";
import { create, decide } from "../scene/decide.ts";
import type { AgentCall } from "../scene/events.ts";
import type { Scene } from "../scene/scene.ts";
import type { Game } from "../scene/stock.ts";
import type { AgentName, DegradationReason } from "../scene/vocabulary.ts";
import type { Cast } from "./cast.ts";
import { writeNotes } from "./coach.ts";
import { welcome } from "./mc.ts";
import { reply } from "./partner.ts";
import { react } from "./room.ts";
import { createStageManager } from "./stage-manager.ts";

export interface Trial {
  readonly agent: AgentName;
  /** What was said aloud, or the answer's JSON where the agent does not speak. */
  readonly content: string;
  /** From the request to the last word, all attempts included. */
  readonly latencyMs: number;
  /** Of the attempt that was answered; null if no words came. */
  readonly firstWordMs: number | null;
  /** Every attempt; the last one's model is who answered. */
  readonly calls: readonly AgentCall[];
  /** Why another answered for the model that was asked; null if none did. */
  readonly degradation: DegradationReason | null;
}

export interface TrialOptions {
  /** Who plays, as a session's `model` tells. */
  readonly model: string;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
}

const SEED = 20;
const LOCATION = "a lighthouse";
const WELCOME = "Good evening! Tonight a lighthouse, two people and three lines. Play!";
const OPENING =
  "Mate, the lamp has gone out, and the ferry with your mother on it is due in ten minutes.";
const LINE = "Aye, Captain, then I light my own coat, and you wave it from the window!";
const REPLY = "Burn bright, brave coat! I wave it, and look, the ferry is waving back at us.";

/** Gives one agent its part. Throws `ModelError` where not even the understudy answers. */
export async function tryAgent(
  cast: Cast,
  agent: AgentName,
  { model, signal, now }: TrialOptions,
): Promise<Trial> {
  const heard = listener(cast.model);
  const scene = sampleScene(cast, agent, model, now());
  const startedAt = now();
  const content = await perform({ ...cast, model: heard.model }, agent, scene, signal);
  const latencyMs = now() - startedAt;
  const { calls, degradation } = heard;
  const answered = calls.findLast(({ status }) => status === "ok");
  const firstWordMs = answered?.firstWordMs ?? null;
  return { agent, content, latencyMs, firstWordMs, calls, degradation: degradation() };
}

async function perform(
  cast: Cast,
  agent: AgentName,
  scene: Scene,
  signal: AbortSignal,
): Promise<string> {
  const hooks = { signal, onDelta: () => undefined };
  switch (agent) {
    case "mc":
      return (await welcome(cast, scene, sampleGame(cast), hooks)).content;
    case "partner":
      return (await reply(cast, scene, 1, hooks)).content;
    case "room":
      return JSON.stringify((await react(cast, scene, 1, signal)).answer);
    case "coach":
      return JSON.stringify((await writeNotes(cast, scene, signal)).report);
    default:
      return agent satisfies never;
  }
}

/** A scene that stands where the agent's part begins. */
function sampleScene(cast: Cast, agent: AgentName, model: string, now: number): Scene {
  const manager = createStageManager(cast);
  const setup = {
    // Of its own: trials are asked for side by side, and a scene's calls wait for one another.
    sessionId: `trial-${crypto.randomUUID()}`,
    userId: null,
    location: LOCATION,
    relationship: "captain and mate",
    askedGame: sampleGame(cast).name,
    locale: null,
    keepTranscript: false,
    seed: SEED,
    maxTurns: 0,
    model,
    ttlMs: 0,
    retakeOf: null,
  };
  let { scene } = create(setup, manager.audienceFor(SEED, LOCATION), sampleGame(cast), now);
  const apply = (command: Parameters<typeof decide>[1]) => {
    const decision = decide(scene, command, now);
    if (!decision.ok) throw new Error(`the sample scene refuses ${command.type}: ${decision.code}`);
    scene = decision.scene;
  };
  if (agent === "mc") return scene;
  apply({ type: "welcome", content: WELCOME });
  apply({ type: "open", content: OPENING, offers: [] });
  apply(manager.say(scene, { id: "trial", text: LINE }, null));
  if (agent !== "coach") return scene;
  apply({ type: "reply", turn: 1, content: REPLY, offers: [], degradation: null });
  apply({ type: "end", reason: "the trial is over", heard: null });
  return scene;
}

function sampleGame({ games, stock }: Cast): Game {
  const game = games.search({ difficulty: "beginner" })[0] ?? stock.games[0];
  if (game === undefined) throw new Error("the house has no games");
  return game;
}

/** The same model, asked as for a trial, with a note of what its calls took and whether somebody stood in for it. */
function listener(model: LanguageModel) {
  const calls: AgentCall[] = [];
  let degradation: DegradationReason | null = null;
  const listening: LanguageModel = {
    name: model.name,
    async *stream(request, signal) {
      for await (const chunk of model.stream({ ...request, isTrial: true }, signal)) {
        if (chunk.type === "call") calls.push(chunk.call);
        if (chunk.type === "degraded") degradation ??= chunk.reason;
        yield chunk;
      }
    },
  };
  return { model: listening, calls, degradation: () => degradation };
}
