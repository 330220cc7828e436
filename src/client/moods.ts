import type { Sentiment } from "../scene/vocabulary.ts";

/** The room's mood in words, for under the heads and for who cannot see the light change. */
export const moodWords: Readonly<Record<Sentiment, string>> = {
  WITH_YOU: "The room is with you",
  ENGAGED: "The room leans in",
  NEUTRAL: "The room is watching",
  BORED: "The room shifts in its seats",
  CONFUSED: "The room trades glances",
  TENSE: "The room holds its breath",
};

/** How high the room stands in the report's curve, from 0 (lost) to 4 (with you). */
export const moodHeight: Readonly<Record<Sentiment, number>> = {
  BORED: 0,
  CONFUSED: 1,
  NEUTRAL: 2,
  TENSE: 2.6,
  ENGAGED: 3.2,
  WITH_YOU: 4,
};
