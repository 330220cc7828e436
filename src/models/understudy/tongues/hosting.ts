/** A stage that is set in another language than English: who opens the scene, and who hosts it. */
export interface Hosting {
  /** Openings for a stage on which nothing was suggested: world, the player's name, the line. */
  readonly openings: readonly (readonly [string, string, string])[];
  /** The first line of games that are all premise, by the game's name. */
  readonly games: Readonly<Record<string, string>>;
  /** In five words, and so for any game that counts them. */
  readonly short: readonly string[];
  /** `{Place}` as a phrase of its own, `{bond}` a sentence or nothing, `{you}` a name. */
  readonly placed: readonly string[];
  /** Stands in `{Place}` when none was given. */
  readonly anywhere: string;
  /** Who the two are, `{Bond}` in the player's own words. */
  readonly bond: string;
  /** What is dropped before it: "wir sind Geschwister". */
  readonly weAre: RegExp;
  readonly mc: {
    readonly hellos: readonly string[];
    readonly both: string;
    readonly where: string;
    readonly who: string;
    readonly fromTheHouse: string;
    readonly title: string;
    readonly hands: readonly string[];
    /** `{quote}` is a short line of the player's, in its marks. */
    readonly farewells: readonly string[];
    readonly farewell: string;
    readonly steers: readonly string[];
  };
  /** Begins or holds together what is written in this language, and in no English. */
  readonly writes: RegExp;
}
