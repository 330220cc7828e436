/** Small legal scenes to start a test from. */
import type { LoggedEvent } from "../../src/scene/events.ts";
import { fold } from "../../src/scene/evolve.ts";
import type { Scene, Turn } from "../../src/scene/scene.ts";
import type { Game } from "../../src/scene/stock.ts";

const CREATED: LoggedEvent = {
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
};

function folded(log: readonly LoggedEvent[]): Scene {
  const scene = fold(log);
  if (scene === null) throw new Error("a created scene is a scene");
  return scene;
}

/** A scene just created, in a bakery, with what the test cares about put over it. */
export function aScene(overrides: Partial<Scene> = {}): Scene {
  return { ...folded([CREATED]), ...overrides };
}

/** A turn that was played to its end without anything special happening. */
export function aTurn(turn: number, overrides: Partial<Turn> = {}): Turn {
  const at = turn * 10_000;
  const line = { type: "message", turn, role: "user", agent_name: null } as const;
  const content = "The oven is humming our mother's song.";
  const spoken = { ...line, content, message_id: `line-${turn}` };
  const [fresh] = folded([CREATED, { seq: 1, at, event: spoken }]).turns;
  if (fresh === undefined) throw new Error("a player's line makes a turn");
  return {
    ...fresh,
    thinkMs: 2_000,
    phase: "PHASE_1_SUPPORT",
    reply: "And the bread is rising to the chorus.",
    replyAt: at + 1_000,
    sentiment: "NEUTRAL",
    steady: true,
    roomDone: true,
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
