/** Openings built from what the player suggested, in the player's own words. */
import { pick } from "../../../scene/random.ts";
import { upperFirst } from "../ear/things.ts";
import { worldOf } from "../worlds/index.ts";
import type { Opening } from "./stock.ts";

const NAMES = ["Sam", "Alex", "Kim", "Toni", "Jo", "Charlie", "Nico", "Billie"];

/** Builds an opening from location and relationship, either of which may be missing. */
export function givenOpening(
  location: string | null,
  relationship: string | null,
  seed: number,
): Opening {
  const world = worldOf(`${location ?? ""} ${relationship ?? ""}`);
  const you = pick(NAMES, seed, "you");
  const place = location ? upperFirst(location.replace(/[.!?]+$/, "")) : upperFirst(world.place);
  const bond = relationship
    ? ` ${upperFirst(relationship.replace(/[.!?]+$/, ""))}, that's what we are, and still you didn't tell me.`
    : "";
  const prop = pick(world.props, seed, "given-prop");
  return {
    world: world.id,
    me: null,
    you,
    text: `${place}, and not a soul but us, ${you}.${bond} I came here for one thing, and you're holding it: ${prop}. Why do you have it?`,
  };
}
