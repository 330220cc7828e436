/** What a report has said already, so that it says nothing twice. */
export interface Told {
  /** The first of the options that was not told yet; the last one and more if all were. It counts as told from now on. */
  readonly fresh: (options: readonly string[], more?: string) => string;
  /** How often this was asked about the same thing before. */
  readonly count: (what: string) => number;
  readonly add: (text: string) => void;
  readonly has: (text: string) => boolean;
}

export function nothingTold(): Told {
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
  return { fresh, count, add, has };
}

/** The thing's words with a small article, for the middle of a sentence. */
export function midSentence(text: string): string {
  return text.replace(
    /^(?:The|An?|My|Your|Our|His|Her|Their|This|That|These|Those|One|Two)(?= )/,
    (word) => word.toLowerCase(),
  );
}
