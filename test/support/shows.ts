/** Whole shows for tests: commands in a row, carried out as the Durable Object would. */
import type { Command } from "../../src/scene/commands.ts";
import { type Crowd, NO_CROWD } from "../../src/scene/crowd.ts";
import { create, decide } from "../../src/scene/decide.ts";
import type { LoggedEvent } from "../../src/scene/events.ts";
import type { Read } from "../../src/scene/protocol.ts";
import type { Scene, SceneSetup } from "../../src/scene/scene.ts";
import type { Archetype, Game } from "../../src/scene/stock.ts";

export const aGame: Game = {
  name: "Open Scene",
  category: "short_form",
  difficulty: "beginner",
  constraints: ["verbal"],
  summary: "Two people, one place.",
  rules: ["Say one thing at a time."],
  trains: "Listening.",
  tip: "Name what you see.",
  partner_notes: "Play it straight.",
  example: [
    { speaker: "player", line: "The oven is on fire." },
    { speaker: "partner", line: "Then we bake faster." },
  ],
  referee: [],
  host_calls: [],
};

export const anArchetype: Archetype = {
  name: "The Usher",
  description: "Has seen it all.",
  at_home_in: [],
  delights_in: ["punctuality"],
  loses_interest_when: ["people whisper"],
  when_bored: ["Row F is asleep.", "I have torches."],
  when_confused: ["Who is Harold?", "Which door?"],
  when_delighted: ["Bravo, row A!", "Encore!"],
};

const SETUP: SceneSetup = {
  sessionId: "test-session",
  userId: "user-1",
  location: "a bakery",
  relationship: "siblings",
  askedGame: null,
  locale: null,
  keepTranscript: true,
  seed: 7,
  maxTurns: 15,
  model: "understudy",
  ttlMs: 7_200_000,
  retakeOf: null,
};

export const aRead = (turn: number, part: Partial<Read> = {}): Read => ({
  turn,
  move: "yes_and",
  offer: "the oven is on fire",
  picks_up: "the oven",
  note: "Takes it up and adds to it.",
  source: "heuristic",
  ...part,
});

export const sayCommand = (
  id: string,
  text: string,
  part: Partial<Extract<Command, { type: "say" }>> = {},
): Command => ({
  type: "say",
  messageId: id,
  text,
  gauged: { sentiment: "NEUTRAL", confidence: 0.5 },
  read: aRead(0),
  distress: null,
  heldBeat: "(waits)",
  heard: null,
  fallbackGame: aGame,
  ...part,
});

export const replyCommand = (turn: number, content = `Reply ${turn}.`): Command => ({
  type: "reply",
  turn,
  content,
  offers: [],
  degradation: null,
});

/** A scene and its log, growing. */
export class Show {
  scene: Scene;
  readonly log: LoggedEvent[];
  now = 1_700_000_000_000;

  constructor(setup: Partial<SceneSetup> = {}, game: Game | null = aGame) {
    const created = create({ ...SETUP, ...setup }, [anArchetype], game, this.now);
    this.scene = created.scene;
    this.log = [...created.events];
  }

  /** True if the command was carried out. */
  do(command: Command, crowd: Crowd = NO_CROWD): boolean {
    this.now += 1_000;
    const decision = decide(this.scene, command, this.now, crowd);
    if (!decision.ok) return false;
    this.scene = decision.scene;
    this.log.push(...decision.events);
    return true;
  }

  warmUp(): this {
    this.do({ type: "welcome", content: "Welcome to the show!" });
    this.do({ type: "open", content: "Harold, the oven is on fire again.", offers: [] });
    return this;
  }

  /** Plays whole turns with the given reads; the Room feels `NEUTRAL` unless told otherwise. */
  turns(
    count: number,
    part: Partial<Extract<Command, { type: "say" }>> = {},
    crowd: Crowd = NO_CROWD,
  ): this {
    for (let i = 0; i < count; i++) {
      const turn = this.scene.turns.length + 1;
      if (!this.do(sayCommand(`id-${turn}`, `Line ${turn}, Harold.`, part))) return this;
      this.do(replyCommand(turn));
      this.do({ type: "react", turn, felt: null }, crowd);
    }
    return this;
  }

  events<T extends LoggedEvent["event"]["type"]>(type: T) {
    return this.log.flatMap(({ event }) =>
      event.type === type ? [event as Extract<typeof event, { type: T }>] : [],
    );
  }
}
