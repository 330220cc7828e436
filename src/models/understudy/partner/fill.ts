/** Fills a beat's slots from the stage; a beat that needs what the stage has not is no candidate. */

import { contentStems, sharedStems } from "../../../scene/language/words.ts";
import { shuffle } from "../../../scene/random.ts";
import { lowerFirst, type Thing, upperFirst } from "../ear/things.ts";
import type { Stage } from "./stage.ts";

/** What one reply has drawn so far: the same slot means the same thing throughout a reply. */
export interface Draw {
  readonly key: string;
  readonly thing: Thing | null;
  readonly extra: Readonly<Record<string, string>>;
}

/** Null when a slot cannot be filled. */
export function fill(beat: string, stage: Stage, draw: Draw): string | null {
  let whole = true;
  const text = beat.replace(/\{([^}]+)\}/g, (_, slot: string) => {
    const value = slotValue(slot, stage, draw);
    if (value === null) whole = false;
    return value ?? "";
  });
  return whole ? tidy(text) : null;
}

function slotValue(slot: string, stage: Stage, draw: Draw): string | null {
  const after = /^v:(.+)$/.exec(slot)?.[1];
  if (after) return draw.thing ? (isThey(draw.thing) ? after : agreeing(after, draw.thing)) : null;
  const verb = /^s:(.+)$/.exec(slot)?.[1];
  if (verb) return draw.thing ? agreeing(verb, draw.thing) : null;
  const lower = slot.charAt(0).toLowerCase() + slot.slice(1);
  const value = lowerValue(lower, stage, draw);
  if (value === null) return null;
  return lower === slot ? value : upperFirst(value);
}

function lowerValue(slot: string, stage: Stage, draw: Draw): string | null {
  const { thing } = draw;
  const extra = draw.extra[slot];
  if (extra !== undefined) return extra;
  switch (slot) {
    case "clause":
      return stage.heard.clause?.text ?? null;
    case "deed":
      return stage.heard.deed;
    case "quote":
      return stage.heard.quote || null;
    case "thing":
      return thing?.the ?? null;
    case "fresh":
      return thing?.fresh ?? null;
    case "bare":
      return thing?.bare ?? null;
    case "it":
    case "he":
      return thing ? (isThey(thing) ? "they" : thing.pronoun) : null;
    case "obj":
      return thing ? objectOf(thing) : null;
    case "given":
      return givenOf(stage, draw.key);
    case "is":
      return thing ? (thing.plural ? "are" : "is") : null;
    case "was":
      return thing ? (thing.plural ? "were" : "was") : null;
    case "does":
      return thing ? (thing.plural ? "do" : "does") : null;
    case "has":
      return thing ? (thing.plural ? "have" : "has") : null;
    case "me":
      return stage.me;
    case "you":
      return stage.you;
    case "place":
      return stage.world.place;
    case "person":
      return personOf(stage, draw.key);
    case "prop":
      return propOf(stage, draw.key);
    case "theProp":
      return propOf(stage, draw.key)?.replace(/^(?:an?|one|half an?) /, "the ") ?? null;
    case "spot":
      return fresh(stage.world.spots, stage, draw.key, "spot");
    case "riddle":
      return fresh(stage.world.riddles, stage, draw.key, "riddle");
    case "reason":
      return fresh(stage.world.reasons, stage, draw.key, "reason");
    case "news":
      return fresh(stage.world.news, stage, draw.key, "news");
    case "stake":
      return fresh(stage.world.stakes, stage, draw.key, "stake");
    case "ask":
      return fresh(stage.world.asks, stage, draw.key, "ask");
    case "self":
      return fresh(stage.world.selves, stage, draw.key, "self");
    default:
      return null;
  }
}

function isThey(thing: Thing): boolean {
  return thing.plural || thing.pronoun === "they";
}

function objectOf(thing: Thing): string {
  if (isThey(thing)) return "them";
  return { he: "him", she: "her", it: "it", they: "them" }[thing.pronoun];
}

/** Something that the opening line put on stage. */
function givenOf(stage: Stage, key: string): string | null {
  return shuffle(stage.given, stage.seed, "given", stage.turn, key)[0] ?? null;
}

/** "sleep" agrees with the pronoun that stands for the thing. */
function agreeing(verb: string, thing: Thing): string {
  if (thing.plural) return verb;
  if (/(s|sh|ch|x|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** One that has not been used in this scene; null when all have. */
function fresh(from: readonly string[], stage: Stage, key: string, slot: string): string | null {
  const left = oncePer(stage, slot, () => {
    const said = stage.said.join(" ").toLowerCase();
    return from.filter((one) => !said.includes(one.toLowerCase().replace(/[.?!]$/, "")));
  });
  return shuffle(left, stage.seed, slot, stage.turn, key)[0] ?? null;
}

const REMEMBERED = new WeakMap<Stage, Map<string, readonly string[]>>();

/** What is the same for every candidate of a reply is worked out once. */
function oncePer(stage: Stage, what: string, find: () => readonly string[]): readonly string[] {
  const known = REMEMBERED.get(stage) ?? new Map<string, readonly string[]>();
  REMEMBERED.set(stage, known);
  const found = known.get(what) ?? find();
  known.set(what, found);
  return found;
}

/** Few people, so that they come back: two at first, a third from turn 5. */
function personOf(stage: Stage, key: string): string | null {
  const cast = stage.people.slice(0, stage.turn < 5 ? 2 : 3);
  const apart = oncePer(stage, "cast", () =>
    cast.filter((one) => sharedStems(contentStems(one), stage.heard.stems) === 0),
  );
  return shuffle(apart, stage.seed, "person", stage.turn, key)[0] ?? null;
}

/** Few things, so that they come back; what was shown before is spoken of with "the". */
function propOf(stage: Stage, key: string): string | null {
  const shown = stage.props.slice(0, 2 + Math.floor(stage.turn / 3));
  // A prop with the player's own word in it would be their thing told as another one.
  const apart = oncePer(stage, "props", () =>
    shown.filter((one) => sharedStems(contentStems(one), stage.heard.stems) === 0),
  );
  const prop = shuffle(apart, stage.seed, "prop", stage.turn, key)[0];
  if (!prop) return null;
  const known = stage.said.some((line) => line.includes(withoutArticle(prop)));
  return known ? prop.replace(/^(?:an?|one) /, "the ") : prop;
}

export function withoutArticle(noun: string): string {
  return noun.replace(/^(?:an?|the|one|my|our|half a) /i, "");
}

/** Seams between a slot and what stands round it. */
function tidy(text: string): string {
  return text
    .replace(/([.?!])([.?!,])+/g, (_, first: string, second: string) =>
      second === "?" ? "?" : first,
    )
    .replace(/([.?!…]”)\./g, "$1")
    .replace(/,\s*([.?!])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

export { lowerFirst, upperFirst };
