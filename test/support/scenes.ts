/** Small legal scenes to start a test from. */
import { fold } from "../../src/scene/evolve.ts";
import type { Scene, Turn } from "../../src/scene/scene.ts";
import type { Game } from "../../src/scene/stock.ts";

/** A scene just created, in a bakery, with what the test cares about put over it. */
export function aScene(overrides: Partial<Scene> = {}): Scene {
  const scene = fold([
    {
      seq: null,
      at: 1_000,
      event: {
        type: "scene_created",
        sessionId: "scene-1",
        userId: null,
        location: "bakery",
        relationship: "siblings",
        askedGame: null,
        locale: null,
        keepTranscript: true,
        seed: 1,
        maxTurns: 15,
        model: "understudy",
        ttlMs: 0,
        retakeOf: null,
      },
    },
  ]);
  if (scene === null) throw new Error("a created scene is a scene");
  return { ...scene, ...overrides };
}

/** A turn that was played to its end without anything special happening. */
export function aTurn(turn: number, overrides: Partial<Turn> = {}): Turn {
  return {
    turn,
    messageId: `line-${turn}`,
    line: "The oven is humming our mother's song.",
    at: turn * 10_000,
    thinkMs: 2_000,
    phase: "PHASE_1_SUPPORT",
    gauged: { sentiment: "NEUTRAL", confidence: 0.5 },
    read: null,
    referee: null,
    reply: "And the bread is rising to the chorus.",
    replyAt: turn * 10_000 + 1_000,
    partnerOffers: [],
    degradation: null,
    reaction: null,
    spotlight: null,
    hostCall: null,
    sentiment: "NEUTRAL",
    steady: true,
    applause: 0,
    closedIn: "PHASE_1_SUPPORT",
    ...overrides,
  };
}

/** An open scene game without rules or calls. */
export function aGame(overrides: Partial<Game> = {}): Game {
  return {
    name: "Open Scene",
    category: "long_form",
    difficulty: "beginner",
    constraints: ["verbal"],
    summary: "Two people, one place, no hurry.",
    rules: ["Answer what you were given."],
    trains: "Taking up offers.",
    tip: "Start with what you just heard.",
    partner_notes: "Play it straight.",
    example: [
      { speaker: "partner", line: "Doctor, the fish is back." },
      { speaker: "player", line: "Then put the good towels away." },
    ],
    referee: [],
    host_calls: [],
    ...overrides,
  };
}
