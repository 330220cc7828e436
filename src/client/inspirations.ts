/** What the house calls out when a player wants to be surprised. */
const PLACES = [
  "a lighthouse at 4 a.m.",
  "the last night bus of the year",
  "a bakery with one oven left",
  "a submarine's tiny kitchen",
  "backstage at a dog show",
  "the lost property office",
  "a lift stuck between floors",
  "a wedding, behind the cake",
  "the queue for the only phone on the moon",
  "a museum after closing",
  "an allotment in a heatwave",
  "a ferry in thick fog",
] as const;

const PAIRS = [
  "rivals who share a locker",
  "a retired spy and her landlord",
  "siblings who have not spoken since March",
  "a beginner and the world's proudest teacher",
  "ex-bandmates",
  "two strangers with the same suitcase",
  "the boss and the boss's old babysitter",
  "neighbours with one hedge",
  "a couple on their first bad date",
  "a ghost and the new tenant",
  "twins who disagree on who is older",
  "colleagues on their very last day",
] as const;

export interface Inspiration {
  readonly location: string;
  readonly relationship: string;
}

/** `random` as `Math.random`: from 0 to below 1. */
export function inspire(random: () => number): Inspiration {
  const drawn = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return { location: drawn(PLACES), relationship: drawn(PAIRS) };
}

export const firstInspiration: Inspiration = { location: PLACES[0], relationship: PAIRS[0] };
