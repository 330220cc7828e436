/** A world: what one kind of place holds ready, so that whatever is added to a scene belongs there. */

export interface World {
  readonly id: string;
  /** Words in a location, a relationship or an opening that call for this world. */
  readonly called: RegExp;
  /** The place, as one speaks of it: "the bakery". */
  readonly place: string;
  /** People who are not on stage, with their article. */
  readonly people: readonly string[];
  /** Where things are: "under the flour sacks". */
  readonly spots: readonly string[];
  /** Things, with their article: "a rolling pin with teeth marks". */
  readonly props: readonly string[];
  /** What had no explanation so far; fits "That explains ...". */
  readonly riddles: readonly string[];
  /** Reasons; fit "because ...". */
  readonly reasons: readonly string[];
  /** What happens right now; whole sentences. */
  readonly news: readonly string[];
  /** What is to be won or lost; whole sentences. */
  readonly stakes: readonly string[];
  /** Questions that hand the scene to the player; whole sentences. */
  readonly asks: readonly string[];
  /** What the speaker confesses or is made to feel; whole sentences. */
  readonly selves: readonly string[];
}
