/** Openings built from what the player suggested, in the player's own words. */

import { countWords } from "../../../scene/language/words.ts";
import { pick } from "../../../scene/random.ts";
import { type Category, categoryOf, singular } from "../ear/lexicon.ts";
import { upperFirst } from "../ear/things.ts";
import { worldOf } from "../worlds/index.ts";
import { bondOf } from "./bond.ts";
import type { Opening } from "./stock.ts";

export const NAMES = ["Sam", "Alex", "Kim", "Toni", "Jo", "Charlie", "Nico", "Billie"];

/** `{Place}` is the player's place as a sentence of its own, `{bond}` who the two are to each other. */
const OPENINGS: readonly string[] = [
  "{Place}. {bond} I swore I'd never come back here, and then I found {prop} on my doorstep, with your name on it. What do you want from me?",
  "Shut the door, {you}, quickly. {Place}, of all places! {bond} I've found {prop} {spot}, and I swear it wasn't me. Was it you?",
  "{You}, I'm so glad it's you. {Place}, and nobody else about. {bond} I need somebody to hold {prop} for one minute and not ask why. Will you?",
  "Look at us, {you}. {Place}, and both of us pretending that nothing's wrong. {bond} So I'll say it first: I know about {prop}. When were you going to tell me?",
  "So it's true, {you}. {Place}, just as you described it. {bond} You said there'd be an explanation for {prop}. I've come to hear it.",
  "{Place}. I'd know that smell anywhere, {you}. {bond} I've waited all night, with {prop} on my knees, and I've got one question. Why did you send me this?",
  "You're early, {you}. {Place}, and I haven't even hidden {prop} yet. {bond} Now you've seen it, I'll have to tell you everything. Where shall I begin?",
  "Ssh, {you}, listen. {Place}, and it's never this quiet. {bond} If {person} finds us here with {prop}, we're both finished. Whose idea was this?",
  "Don't turn round, {you}. {Place}, I know, I know, not the moment. {bond} But {person} is watching us, and you're holding {prop}. What do we do?",
];

/** A place as it may stand alone: "a bakery at 4 am" -> "A bakery at 4 am"; "in the woods" -> "The woods". */
function placeOf(location: string): string {
  const plain = location
    .trim()
    .replace(/[.!?,;\s]+$/u, "")
    .replace(/^(?:in|at|on|inside)\s+(?=(?:an?|the|my|our|your)\s)/i, "");
  return upperFirst(articled(plain));
}

const PLACES: ReadonlySet<Category | null> = new Set<Category>([
  "building",
  "room",
  "vehicle",
  "furniture",
]);

/** Typed in a hurry: "bakery", "old train station". A place with a name, or of many, keeps what it has. */
function articled(place: string): string {
  const words = place.split(/\s+/);
  const head = words.at(-1)?.toLowerCase() ?? "";
  const bare = words.length <= 3 && /^[\p{Ll}\s'-]+$/u.test(place) && singular(head) === head;
  if (!bare || /^(?:an?|the|my|our|your|some|home|two|three)\b/.test(place)) return place;
  if (!PLACES.has(categoryOf(head))) return place;
  return `${/^[aeiou]/.test(place) ? "an" : "a"} ${place}`;
}

/** The opening that a game's premise needs, in the player's place. */
export function placedOpening(
  opening: Opening,
  location: string | null,
  relationship: string | null,
): Opening {
  const place = location ? `${placeOf(location)}.` : "";
  const bond = relationship ? bondOf(relationship).line : "";
  const world = worldOf(`${location ?? ""} ${relationship ?? ""}`).id;
  const wholes = [`${place} ${bond} ${opening.text}`, `${place} ${opening.text}`];
  const text = wholes.find((one) => countWords(one) <= MOST_WORDS)?.trim() ?? opening.text;
  return { ...opening, world, text: text.replace(/\s+/g, " ") };
}

const MOST_WORDS = 60;

/** Builds an opening from location and relationship, either of which may be missing. */
export function givenOpening(
  location: string | null,
  relationship: string | null,
  seed: number,
): Opening {
  const world = worldOf(`${location ?? ""} ${relationship ?? ""}`);
  const you = pick(NAMES, seed, "you");
  const bond = relationship ? bondOf(relationship) : null;
  // Long suggestions leave no room for the rest: they are quoted by the MC, and here only in part.
  const place = location
    ? placeOf(location)
    : upperFirst(world.place.replace(/^this /, "the same old "));
  const short = countWords(place) > 14 ? `${place.split(/\s+/).slice(0, 14).join(" ")}` : place;
  const slots: Readonly<Record<string, string>> = {
    Place: short,
    bond: bond?.line ?? "",
    you,
    You: you,
    prop: pick(world.props, seed, "given-prop"),
    spot: pick(world.spots, seed, "given-spot"),
    person: pick(world.people, seed, "given-person"),
  };
  const text = pick(OPENINGS, seed, "given")
    .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "")
    .replace(/\s+/g, " ")
    .replace(/([!?])\./g, "$1");
  return { world: world.id, me: bond?.me ?? null, you, text };
}
