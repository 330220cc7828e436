/**
 * What the scene has made true: who, where, how they stand to each other, things, promises, offers.
 * Found in the log by rule, not by a model, so that nothing established is forgotten when old lines
 * leave the prompt. All of it comes from what was typed and said: it is material, never instruction.
 */
import { namesIn, objectsIn } from "../scene/conditions.ts";
import { once } from "../scene/once.ts";
import type { Line, Scene } from "../scene/scene.ts";

export interface Established {
  readonly names: readonly string[];
  /** "you're my brother", "I'm the mayor". */
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly objects: readonly string[];
  /** Promises, plans and threats, whole sentences. */
  readonly promisedByPlayer: readonly string[];
  readonly promisedByPartner: readonly string[];
  /** Offers as they were read; those of the opening are not among them. */
  readonly offeredByPlayer: readonly string[];
  readonly offeredByPartner: readonly string[];
  /** The player's lines themselves, for whatever no rule above has found in them. */
  readonly saidByPlayer: readonly string[];
}

const PEOPLE =
  /\b(?:I'm|I am|you're|you are|we're|we are|he's|she's|he is|she is)\s+(?:my|your|our|his|her|the|an?|just your)\s+[^.!?,;:\n]{2,50}/giu;
const KIN =
  /\b(?:my|your|our|his|her)\s+(?:\p{L}+\s)?(?:mother|mum|mom|father|dad|brother|sister|twin|cousin|aunt|uncle|nephew|niece|grandmother|grandfather|son|daughter|wife|husband|fiancée?|ex|boss|teacher|student|neighbou?r|friend|rival|partner|apprentice|captain|assistant|landlord|doctor|patient)\b/giu;
const PLACE =
  /\b(?:in|at|inside|aboard|outside|behind|beneath|under|near)\s+(?:the|an?|this|our|my|your)\s+(?:\p{L}[\p{L}'’-]*\s?){1,3}/giu;
const PROMISE =
  /\b(?:I promise|I swear|I vow|I'll|I will|we'll|we will|you'll|you will|you promised|let's|I bet|unless you|never again|by (?:midnight|noon|dawn|morning|tomorrow))\b/iu;

/** What was established in the turns for which `within` holds. */
export function establishedIn(scene: Scene, within: (turn: number) => boolean): Established {
  const part = { ...scene, lines: scene.lines.filter(({ turn }) => within(turn)) };
  const turns = scene.turns.filter(({ turn }) => within(turn));
  const lines = onStage(part);
  const promises = (agent: Line["agent"]) =>
    lines.filter((line) => line.agent === agent).flatMap((line) => found(line).promises);
  return {
    names: namesIn(part),
    people: unique(lines.flatMap((line) => found(line).people)),
    places: unique(lines.flatMap((line) => found(line).places)),
    objects: objectsIn(part),
    promisedByPlayer: unique(promises(null)),
    promisedByPartner: unique(promises("partner")),
    offeredByPlayer: unique(turns.flatMap(({ read }) => read?.offer ?? [])),
    offeredByPartner: unique(turns.flatMap(({ partnerOffers }) => partnerOffers)),
    saidByPlayer: lines.filter(({ agent }) => agent === null).map(({ content }) => content),
  };
}

const found = once(({ content }: Line) => ({
  people: [...all(content, PEOPLE), ...all(content, KIN)],
  places: all(content, PLACE),
  promises: sentences(content).filter((sentence) => PROMISE.test(sentence)),
}));

function onStage(scene: Scene): Line[] {
  return scene.lines.filter(({ agent }) => agent === null || agent === "partner");
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match.trim());
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/u).filter((sentence) => sentence !== "");
}

function unique(items: readonly string[]): string[] {
  return [...new Map(items.map((item) => [item.toLowerCase(), item])).values()];
}
