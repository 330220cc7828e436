/** Callers who wait for the scene to come to something: a turn's answer, the report. */
import { deny, type Outcome } from "./outcome.ts";

/** So many wait for one thing. Whoever asks again and again before it is there would make a list without end. */
const MAX_WAITERS = 1_000;
const TOO_MANY = deny({ code: "too_fast", retryAfterMs: 1_000 });

export class Waiting<Key, Value> {
  readonly #waiters = new Map<Key, ((outcome: Outcome<Value>) => void)[]>();

  wait(key: Key): Promise<Outcome<Value>> {
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(key) ?? [];
      if (waiters.length >= MAX_WAITERS) return resolve(TOO_MANY);
      waiters.push(resolve);
      this.#waiters.set(key, waiters);
    });
  }

  keys(): Key[] {
    return [...this.#waiters.keys()];
  }

  resolve(key: Key, outcome: Outcome<Value>): void {
    const waiters = this.#waiters.get(key) ?? [];
    this.#waiters.delete(key);
    for (const resolve of waiters) resolve(outcome);
  }

  resolveAll(outcome: Outcome<Value>): void {
    for (const key of this.keys()) this.resolve(key, outcome);
  }
}
