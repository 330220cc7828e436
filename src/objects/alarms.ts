/** One alarm an object, many reasons to wake: the earliest wins. */

/** The earliest of the times that are set, or null. All in Unix milliseconds. */
export function computeNextAlarm(times: readonly (number | null)[]): number | null {
  const set = times.filter((time) => time !== null);
  return set.length === 0 ? null : Math.min(...set);
}

/** Sets the object's alarm only when it must ring earlier than it would; a ring too early is cheap, a write is not. */
export class AlarmClock {
  readonly #storage: DurableObjectStorage;
  #setFor: number | null = null;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Makes sure that the alarm rings by `time` at the latest. */
  ringBy(time: number | null): void {
    if (time === null || (this.#setFor !== null && this.#setFor <= time)) return;
    this.#setFor = time;
    void this.#storage.setAlarm(time);
  }

  /** To be called when it rang: what was set is spent. */
  rang(): void {
    this.#setFor = null;
  }
}
