/** Watchers' reactions, by what they mean to the room's mood. */
import type { Sentiment } from "./vocabulary.ts";

/** Reactions that no settled turn has counted yet. */
export interface Crowd {
  readonly applause: number;
  readonly tension: number;
  readonly doubt: number;
}

export const NO_CROWD: Crowd = { applause: 0, tension: 0, doubt: 0 };

/** Two watchers who agree outweigh a neutral room; one alone does not. */
const CROWD_COUNTS_FROM = 2;

/** The room's mood with the watchers' reactions folded in. */
export function withCrowd(sentiment: Sentiment, crowd: Crowd): Sentiment {
  if (crowd.applause >= CROWD_COUNTS_FROM)
    return sentiment === "ENGAGED" ? "WITH_YOU" : lift(sentiment);
  if (sentiment !== "NEUTRAL") return sentiment;
  if (crowd.tension >= CROWD_COUNTS_FROM) return "TENSE";
  if (crowd.doubt >= CROWD_COUNTS_FROM) return "CONFUSED";
  return sentiment;
}

function lift(sentiment: Sentiment): Sentiment {
  return sentiment === "NEUTRAL" || sentiment === "BORED" ? "ENGAGED" : sentiment;
}
