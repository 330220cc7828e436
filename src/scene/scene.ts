/** The folded scene: what the log adds up to. `evolve` is the only code that makes one. */
import type { AgentCall, HiddenEvent } from "./events.ts";
import { once } from "./once.ts";
import type { Backstage, HostCall, Read, RefereeVerdict, Report, Spotlight } from "./protocol.ts";
import type { Archetype, Game } from "./stock.ts";
import type { AgentName, DegradationReason, FlopKind, Phase, Sentiment } from "./vocabulary.ts";

export type SceneSetup = Omit<Extract<HiddenEvent, { type: "scene_created" }>, "type">;

/** A line as it stands in the log. */
export interface Line {
  readonly seq: number;
  readonly turn: number;
  /** Null for the player. */
  readonly agent: AgentName | null;
  readonly content: string;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly messageId: string | null;
}

/** One player line and what came of it. */
export interface Turn {
  readonly turn: number;
  readonly messageId: string;
  readonly line: string;
  /** Unix milliseconds at which the line was stored. */
  readonly at: number;
  /**
   * Milliseconds from the moment when the reply stood whole on the player's page to the first key of
   * this line; null where the page has not measured it.
   */
  readonly thinkMs: number | null;
  /**
   * Milliseconds from the Partner's last word to this line: reading, typing and the network as well.
   * Null if nobody had spoken.
   */
  readonly replyGapMs: number | null;
  readonly phase: Phase;
  /**
   * Why this turn is none of the scene: `care`, since the player spoke for themself and not for a
   * character; `struck`, since the host has called New Choice and the line never happened. Null for
   * all others.
   */
  readonly apart: "care" | "struck" | null;
  readonly gauged: { readonly sentiment: Sentiment; readonly confidence: number };
  readonly read: Read | null;
  readonly referee: RefereeVerdict | null;
  /** The Partner's line; null while it is owed. */
  readonly reply: string | null;
  readonly replyAt: number | null;
  readonly partnerOffers: readonly string[];
  readonly degradation: DegradationReason | null;
  readonly reaction: string | null;
  readonly spotlight: Spotlight | null;
  readonly hostCall: HostCall | null;
  /** Null until settled. */
  readonly sentiment: Sentiment | null;
  readonly steady: boolean;
  readonly applause: number;
  readonly roomDone: boolean;
  /** The phase that the turn's answer tells; null until Partner and Room are both done. */
  readonly closedIn: Phase | null;
}

export interface PlayedFlop {
  readonly turn: number;
  readonly kind: FlopKind;
  readonly about: string | null;
}

export interface Scene extends SceneSetup {
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The last public `seq`. */
  readonly lastSeq: number;
  readonly phase: Phase;
  /** The turn from which phase 2 holds; null before. */
  readonly phase2Turn: number | null;
  readonly audience: readonly Archetype[];
  readonly game: Game | null;
  /** What the house called out before the scene, for the MC to pick from. */
  readonly suggestions: readonly string[];
  /** What it called out after the scene, for the player to choose from. */
  readonly suggestionsForNext: readonly string[];
  readonly lines: readonly Line[];
  readonly turns: readonly Turn[];
  readonly offersAtOpening: readonly string[];
  readonly flops: readonly PlayedFlop[];
  readonly sentiment: Sentiment;
  readonly stabilityCount: number;
  /** Whether the last Partner line came from the understudy in a Gemini session. */
  readonly degraded: boolean;
  /** A word that the MC owes outside the game: after distress, or after a line that could not be played. */
  readonly mcOwes: { readonly turn: number; readonly kind: "care" | "steer" } | null;
  readonly endAsked: string | null;
  readonly endReason: string | null;
  /** Reads, flops and offers as they were shown after the end; null before, and where nobody spoke. */
  readonly backstage: Backstage | null;
  readonly report: Report | null;
  readonly calls: readonly AgentCall[];
}

/**
 * The scene as it was played, for whoever reads, counts, quotes or prompts: without the lines, turns and
 * flops that were set apart. A turn keeps its number, so look one up by `turn` and not by its place.
 */
export const asPlayed: (scene: Scene) => Scene = once((scene) => {
  const apart = new Set(scene.turns.flatMap(({ turn, apart }) => (apart === null ? [] : [turn])));
  if (apart.size === 0) return scene;
  const stands = ({ turn }: { readonly turn: number }) => !apart.has(turn);
  return {
    ...scene,
    lines: scene.lines.filter(stands),
    turns: scene.turns.filter(stands),
    flops: scene.flops.filter(stands),
  };
});

/** How many turns ago, 0 for this one, the MC last met the player themself; null if never. */
export function turnsSinceCare(scene: Scene): number | null {
  const last = scene.turns.findLast(({ apart }) => apart === "care");
  return last === undefined ? null : scene.turns.length - last.turn;
}

/** The MC's or Partner's words before the player's first line. */
export function welcomeOf(scene: Scene): Line | undefined {
  return scene.lines.find((line) => line.turn === 0 && line.agent === "mc");
}

export function openingOf(scene: Scene): Line | undefined {
  return scene.lines.find((line) => line.turn === 0 && line.agent === "partner");
}

export function lastTurn(scene: Scene): Turn | undefined {
  return scene.turns.at(-1);
}

/** The turn whose Partner line is still owed, if any: nobody else may speak. */
export function turnInProgress(scene: Scene): Turn | undefined {
  const turn = lastTurn(scene);
  return turn && turn.reply === null ? turn : undefined;
}
