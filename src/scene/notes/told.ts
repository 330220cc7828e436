import { shuffle } from "../random.ts";

/** What a report has said already, so that it says nothing twice. */
export interface Told {
  /** The first of the options that was not told yet; the last one and more if all were. It counts as told from now on. */
  readonly fresh: (options: readonly string[], more?: string) => string;
  /** The same for options that are equally good: begun where the scene's seed decides, so that reports differ. */
  readonly oneOf: (options: readonly string[], more?: string) => string;
  /** How often this was asked about the same thing before. */
  readonly count: (what: string) => number;
  readonly add: (text: string) => void;
  readonly has: (text: string) => boolean;
}

export function nothingTold(seed: number): Told {
  const said = new Set<string>();
  const has = (text: string) => said.has(text);
  const add = (text: string) => void said.add(text);
  const counts = new Map<string, number>();
  const count = (what: string) => {
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return before;
  };
  const fresh = (options: readonly string[], more = "") => {
    let chosen = options.find((one) => one !== "" && !said.has(one)) ?? options.at(-1) ?? "";
    while (more !== "" && said.has(chosen)) chosen += more;
    said.add(chosen);
    return chosen;
  };
  const oneOf = (options: readonly string[], more = "") =>
    fresh(shuffle(options, seed, "told"), more);
  return { fresh, oneOf, count, add, has };
}

/** The thing's words with a small article, for the middle of a sentence. */
export function midSentence(text: string): string {
  return text.replace(
    /^(?:The|An?|My|Your|Our|His|Her|Their|This|That|These|Those|One|Two)(?= )/,
    (word) => word.toLowerCase(),
  );
}

const COUNTED = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Small numbers as one reads them. */
export function inWords(count: number): string {
  return COUNTED[count] ?? String(count);
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
