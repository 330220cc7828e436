/**
 * What is worked out of something that never changes, worked out once and kept for as long as it lives.
 * A scene's lines and closed turns stay as they are, so that a late turn costs no more than an early one.
 */
export function once<K extends WeakKey, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = workOut(key);
    known.set(key, value);
    return value;
  };
}
