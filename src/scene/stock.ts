/**
 * Schemas of the show's data: games, coaching principles, audience archetypes.
 * The files live in `games/`; `scripts/stock.ts` checks every one of them at build time.
 */
import { z } from "zod";
import type { CareBook, HeldBeats } from "./care.ts";

import type { FirstLines } from "./first-line.ts";
import type { BareWords } from "./notes/bare-report.ts";

const sentence = z.string().trim().min(1).max(600);
const word = z.string().trim().min(1).max(40);

export const GAME_CATEGORIES = ["short_form", "long_form"] as const;
export const GAME_DIFFICULTIES = ["beginner", "intermediate", "advanced"] as const;
export const GAME_CONSTRAINTS = ["verbal", "physical", "group"] as const;

/** A rule that code can judge on a single line (SPEC 2.7). A new kind needs a judge in `referee.ts`. */
export const refereeRuleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ends_with_question") }),
  /** Each line, player's and Partner's in turn, starts with the letter after the previous line's. */
  z.strictObject({ kind: z.literal("next_letter") }),
  z.strictObject({ kind: z.literal("word_count"), words: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal("starts_with_last_word") }),
  z.strictObject({ kind: z.literal("one_word") }),
  z.strictObject({ kind: z.literal("required_word"), any_of: z.array(word).min(1) }),
  z.strictObject({ kind: z.literal("banned_word"), words: z.array(word).min(1) }),
]);
export type RefereeRule = z.infer<typeof refereeRuleSchema>;

export const HOST_CALL_KINDS = ["new_choice", "genre_switch", "emotion_switch", "freeze"] as const;
export type HostCallKind = (typeof HOST_CALL_KINDS)[number];

/** When the host steps in, and with which words. `{option}` in `say` is the option drawn. */
export const hostCallRuleSchema = z.strictObject({
  kind: z.enum(HOST_CALL_KINDS),
  /** The first turn at whose end the call may come. */
  from_turn: z.int().min(1).max(30),
  /** At least this many turns between two calls. */
  every: z.int().min(1).max(10),
  /** What is drawn from for `{option}`: genres, emotions; empty where the call needs none. */
  options: z.array(z.string().trim().min(1).max(80)),
  say: z.array(sentence).min(1),
});
export type HostCallRule = z.infer<typeof hostCallRuleSchema>;

export const gameSchema = z.strictObject({
  name: z.string().trim().min(2).max(60),
  category: z.enum(GAME_CATEGORIES),
  difficulty: z.enum(GAME_DIFFICULTIES),
  constraints: z.array(z.enum(GAME_CONSTRAINTS)).min(1),
  /** One sentence that makes a newcomer want to play it. */
  summary: sentence,
  /** What the player is told, a sentence a rule. */
  rules: z.array(sentence).min(1).max(6),
  /** The skill that it trains. */
  trains: sentence,
  /** One piece of advice for the player. */
  tip: sentence,
  /** How the Partner plays it, told to the model and obeyed by the understudy. */
  partner_notes: sentence,
  /** After so many lines, both speakers' together from the opening on, the scene is over and the next begins. */
  scene_lines: z.int().min(2).max(20).optional(),
  /** A few lines that show the game at its best, obeying its own referee rules. */
  example: z
    .array(z.strictObject({ speaker: z.enum(["player", "partner", "mc"]), line: sentence }))
    .min(2)
    .max(10),
  referee: z.array(refereeRuleSchema).default([]),
  host_calls: z.array(hostCallRuleSchema).default([]),
});
export type Game = z.infer<typeof gameSchema>;

export const principleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().trim().min(2).max(80),
  text: sentence,
  /** What one sees in a line when the principle is at work. */
  signs: z.array(sentence).min(1),
  /** What one sees when it is missing. */
  counter_signs: z.array(sentence).min(1),
  exercise: sentence,
  sources: z.array(sentence).min(1),
});
export type Principle = z.infer<typeof principleSchema>;

export const archetypeSchema = z.strictObject({
  name: z.string().trim().min(2).max(60),
  description: sentence,
  /** Kinds of place where such a person is likely to sit; empty means anywhere. */
  at_home_in: z.array(word),
  delights_in: z.array(sentence).min(1),
  loses_interest_when: z.array(sentence).min(1),
  /** What they call out when the spotlight falls on them, by mood; at most 15 words each. */
  when_bored: z.array(sentence).min(2),
  when_confused: z.array(sentence).min(2),
  when_delighted: z.array(sentence).min(2),
});
export type Archetype = z.infer<typeof archetypeSchema>;

/** All data of the show, read and checked once. */
export interface Stock {
  readonly games: readonly Game[];
  readonly principles: readonly Principle[];
  readonly archetypes: readonly Archetype[];
  readonly care: CareBook;
  readonly heldBeats: HeldBeats;
  readonly firstLines: FirstLines;
  readonly bareReport: BareWords;
}
