/**
 * Chance, from the scene's seed alone: the same seed and the same keys always draw the same.
 * Stateless on purpose, so that a draw depends on what it is for and not on what was drawn before.
 */

/** FNV-1a over the keys, then one round of avalanche (murmur3's finaliser), so that near keys differ widely. */
function hash(seed: number, keys: readonly (string | number)[]): number {
  let h = (seed ^ 0x811c9dc5) >>> 0;
  for (const key of keys) {
    for (const char of `${key}\u001f`) {
      h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) for this seed and purpose. */
export function draw(seed: number, ...keys: readonly (string | number)[]): number {
  return hash(seed, keys) / 4_294_967_296;
}

/** One of `from`. Throws `RangeError` on an empty list. */
export function pick<T>(
  from: readonly T[],
  seed: number,
  ...keys: readonly (string | number)[]
): T {
  const chosen = from[Math.floor(draw(seed, ...keys) * from.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

/** The same elements in a drawn order. */
export function shuffle<T>(
  from: readonly T[],
  seed: number,
  ...keys: readonly (string | number)[]
): T[] {
  return from
    .map((value, index) => ({ value, order: draw(seed, ...keys, index) }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
