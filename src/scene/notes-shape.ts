/** The shapes of what is told after the scene: reads, flops, offers, and the coach's report (SPEC 2.5, 2.6). */
import { z } from "zod";
import { FLOP_KINDS, MOVES, SENTIMENTS } from "./vocabulary.ts";

const turn = z.int().min(0);
const sentiment = z.enum(SENTIMENTS);

export const readSchema = z.object({
  turn,
  move: z.enum(MOVES),
  /** What the line adds to the scene, in the player's words; null if it adds nothing. */
  offer: z.string().nullable(),
  /** The earlier offer that it takes up; null if none. */
  picks_up: z.string().nullable(),
  note: z.string(),
  source: z.enum(["model", "heuristic"]),
});
export type Read = z.infer<typeof readSchema>;

export const flopSchema = z.object({
  turn,
  kind: z.enum(FLOP_KINDS),
  /** The name, fact, object or words it stumbles over; null where the flop needs none. */
  about: z.string().nullable(),
  recovered: z.boolean().nullable(),
  turns_to_recover: z.int().nullable(),
});
export type Flop = z.infer<typeof flopSchema>;

export const offerSchema = z.object({
  turn,
  by: z.enum(["player", "partner"]),
  offer: z.string(),
  accepted: z.array(turn),
  added_to: z.array(turn),
  called_back: z.array(turn),
  dropped: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;

export const momentSchema = z.object({
  turn,
  kind: z.enum(["keep", "try"]),
  quote: z.string().min(1),
  principle_id: z.string(),
  principle: z.string(),
  observation: z.string().min(1),
  try_instead: z.string().min(1).optional(),
  why: z.string().min(1),
});
export type Moment = z.infer<typeof momentSchema>;

/** How many of the player's lines did what. */
const moveCounts = {
  offers_made: z.int(),
  yes_and: z.int(),
  accepted: z.int(),
  wimped: z.int(),
  blocked: z.int(),
  questions: z.int(),
  callbacks: z.int(),
};

export const measuresSchema = z.object({
  lines: z.int(),
  ...moveCounts,
  words_player: z.int(),
  words_partner: z.int(),
  /** Median milliseconds from the Partner's last word to the player's line. */
  think_ms_phase_1: z.number().nullable(),
  think_ms_phase_2: z.number().nullable(),
});
export type Measures = z.infer<typeof measuresSchema>;

/** One take of the stretch that is compared: the line of its first turn, and counts as in `measures`. */
const takeSchema = z.object({
  line: z.string(),
  ...moveCounts,
  /** Median milliseconds from the Partner's last word to the player's line. */
  think_ms: z.number().nullable(),
  /** The whole scene's, as in `recovery`. */
  recovery_score: z.int().min(0).max(100).nullable(),
  sentiment_arc: z.array(sentiment),
});
export type Take = z.infer<typeof takeSchema>;

export const comparisonSchema = z.object({
  /** The session that was taken again. */
  session_id: z.string(),
  /** Both takes are counted from this turn on, over `lines` player lines each. */
  turn,
  lines: z.int().min(1),
  before: takeSchema,
  after: takeSchema,
  summary: z.string().min(1),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const reportSchema = z.object({
  session_id: z.string(),
  headline: z.string().min(1),
  moments: z.array(momentSchema),
  recovery: z.object({
    /** 0 to 100; null if the Partner never stumbled. */
    score: z.int().min(0).max(100).nullable(),
    flops: z.array(
      z.object({
        turn,
        kind: z.enum(FLOP_KINDS),
        recovered: z.boolean(),
        turns_to_recover: z.int().nullable(),
      }),
    ),
    /** Says that every flop was on purpose; null if there was none. */
    note: z.string().nullable(),
  }),
  measures: measuresSchema,
  offers: z.object({
    made: z.int(),
    accepted: z.int(),
    added_to: z.int(),
    called_back: z.int(),
    dropped: z.array(z.object({ turn, offer: z.string() })),
  }),
  sentiment_arc: z.array(sentiment),
  mission: z.object({ title: z.string().min(1), task: z.string().min(1) }),
  next_game: z.string(),
  source: z.enum(["model", "heuristic"]),
  /** Only in the notes of a retake: both takes side by side. */
  comparison: comparisonSchema.optional(),
});
export type Report = z.infer<typeof reportSchema>;
