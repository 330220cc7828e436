/** Callers who wait for the scene to come to something: a turn's answer, the report. */

export class Waiting<Key, Value> {
  readonly #waiters = new Map<Key, ((value: Value) => void)[]>();

  wait(key: Key): Promise<Value> {
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(key) ?? [];
      waiters.push(resolve);
      this.#waiters.set(key, waiters);
    });
  }

  keys(): Key[] {
    return [...this.#waiters.keys()];
  }

  resolve(key: Key, value: Value): void {
    const waiters = this.#waiters.get(key) ?? [];
    this.#waiters.delete(key);
    for (const resolve of waiters) resolve(value);
  }

  resolveAll(value: Value): void {
    for (const key of this.keys()) this.resolve(key, value);
  }
}
