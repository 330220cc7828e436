/** Openings for a stage on which nothing was suggested: names, place, object, a want. */

export interface Opening {
  /** The id of the world in which it plays. */
  readonly world: string;
  /** The Partner's own name or part. */
  readonly me: string | null;
  /** What the Partner calls the player. */
  readonly you: string | null;
  readonly text: string;
}

export const OPENINGS: readonly Opening[] = [
  {
    world: "bakery",
    me: "Bruno",
    you: "Sam",
    text: "Sam, thank goodness, lock the bakery door behind you. It's four in the morning, the mayor's wedding cake has four tiers, and somebody has taken a bite out of every one. Show me your teeth.",
  },
  {
    world: "anywhere",
    me: "Robin",
    you: "Kim",
    text: "Kim, you're my oldest friend, so I'll say it here in the stairwell and not upstairs: that suitcase isn't mine, it isn't yours, and it just said my name. Do we carry it up?",
  },
];
