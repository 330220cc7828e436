/** A short line of another language turned round, where that can be done without a grammar book. */
import type { Tongue } from "./tongue.ts";

/** "ich hab Angst" -> "du hast Angst"; null where a verb is met that is not known. */
export function turnedIn(tongue: Tongue, line: string): string | null {
  const { turning } = tongue;
  if (!turning || /[,;:"“”«»„*()]/.test(line)) return null;
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 9) return null;
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => turning.never.test(word))) return null;
  const verbs = new Map(
    turning.verbs.flatMap(
      ([one, other]) =>
        [
          [one, other],
          [other, one],
        ] as const,
    ),
  );
  const turned = [...words];
  let touched = false;
  for (const [at, word] of lower.entries()) {
    const own = turning.words[word];
    if (own !== undefined) {
      turned[at] = own;
      touched = true;
    }
    if (!turning.subjects.test(word)) continue;
    // The verb stands beside its subject, before or after it.
    const beside = [at + 1, at - 1].find((place) => verbs.has(lower[place] ?? ""));
    if (beside === undefined) return null;
    turned[beside] = verbs.get(lower[beside] ?? "") ?? words[beside] ?? "";
  }
  if (turning.bare) {
    const first = lower[0] === "no" ? 1 : 0;
    const other = verbs.get(lower[first] ?? "");
    if (other !== undefined) {
      turned[first] = other;
      touched = true;
    } else if (!turning.bare.test(lower[first] ?? "")) return null;
  }
  return touched || turning.asItIs.test(line) ? turned.join(" ") : null;
}
