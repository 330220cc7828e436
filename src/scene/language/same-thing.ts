/** Whether a word that two texts share means the same thing in both: "the oven door" is no "door" of the room. */
import { meaningOf } from "./meaning.ts";
import type { NamedThing } from "./named-things.ts";

/** Things of every room and every body, times and places: to meet one of them again is chance. */
const EVERYDAY: ReadonlySet<string> = new Set(
  `door window floor wall room house home table chair stairs light bed street roof corner kitchen hall
  garden desk bag box car bus train hand head eye face hair heart ear foot leg arm mouth voice name
  morning evening night day week year hour summer winter spring autumn dinner lunch breakfast water
  food coffee tea paper phone book picture song story mother father sister brother family woman child
  boss money work job plan life world place town city side end part piece kind colour noise sound`
    .split(/\s+/)
    .flatMap((word) => [...meaningOf(word, true)]),
);

const headOf = ({ text }: NamedThing): string | undefined =>
  [...meaningOf(text.split(/ of /i)[0] ?? text, true)].at(-1);

const withWord = (things: readonly NamedThing[], word: string): NamedThing | undefined =>
  things.find((thing) => meaningOf(thing.text, true).has(word));

/**
 * Whether the one word that a line shares with an older offer is proof enough that it speaks of the same
 * thing; told by what each of them names. It is not where the one has the word for a part of its name only ("a plant shop", "the plant"), where
 * the one is many and the other is not, where the names differ in what else they say, or where the thing is one that every scene has.
 */
export function isSameThing(
  word: string,
  earlier: readonly NamedThing[],
  now: readonly NamedThing[],
): boolean {
  const before = withWord(earlier, word);
  const after = withWord(now, word);
  if (!before || !after) return !EVERYDAY.has(word);
  if (before.plural !== after.plural) return false;
  if ((headOf(before) === word) !== (headOf(after) === word)) return false;
  const [more, fewer] = [before, after]
    .map(({ text }) => [...meaningOf(text, true)].filter((one) => one !== word))
    .sort((a, b) => b.length - a.length);
  if ((fewer?.length ?? 0) > 0) return false;
  if (EVERYDAY.has(word))
    return (more?.length ?? 0) === 0 && /^(?:my|your|our)\b/i.test(before.text);
  return true;
}
