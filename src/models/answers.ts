/** The shapes of the JSON answers that agents give (SPEC 2.1, 2.5, 2.6). Models are held to them. */
import { z } from "zod";
import { MOVES, SENTIMENTS } from "../scene/vocabulary.ts";

export const pickAnswerSchema = z.object({ game: z.string().min(1).max(60) });
export type PickAnswer = z.infer<typeof pickAnswerSchema>;

export const roomAnswerSchema = z.object({
  /** A few words of murmur, laughter or silence made audible; null if the room stays quiet. */
  reaction: z.string().max(200).nullable(),
  /** Who speaks up, only when the room is bored or confused, or cheers a rescue. */
  spotlight: z.object({ archetype: z.string().max(60), line: z.string().max(200) }).nullable(),
  sentiment: z.enum(SENTIMENTS),
  read: z.object({
    move: z.enum(MOVES),
    offer: z.string().max(200).nullable(),
    picks_up: z.string().max(200).nullable(),
    note: z.string().max(300),
  }),
  /** The player themself, not the character, seems to be in real distress. */
  distress: z.boolean(),
});
export type RoomAnswer = z.infer<typeof roomAnswerSchema>;

export const coachAnswerSchema = z.object({
  headline: z.string().min(1).max(200),
  moments: z
    .array(
      z.object({
        turn: z.int().min(1),
        kind: z.enum(["keep", "try"]),
        quote: z.string().min(1).max(1_000),
        principle_id: z.string().min(1).max(80),
        observation: z.string().min(1).max(600),
        try_instead: z.string().max(400).nullable(),
        why: z.string().min(1).max(600),
      }),
    )
    .max(8),
  mission: z.object({ title: z.string().min(1).max(100), task: z.string().min(1).max(500) }),
  next_game: z.string().min(1).max(60),
});
export type CoachAnswer = z.infer<typeof coachAnswerSchema>;
