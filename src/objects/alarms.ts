/** One alarm an object, many reasons to wake: the earliest wins. */

/** The earliest of the times that are set, or null. All in Unix milliseconds. */
export function computeNextAlarm(times: readonly (number | null)[]): number | null {
  const set = times.filter((time) => time !== null);
  return set.length === 0 ? null : Math.min(...set);
}

/** What is needed of `ctx.storage`. */
export interface AlarmStorage {
  setAlarm(atMs: number): Promise<void>;
}

/** Storage that refuses an alarm is asked again after so long: there may be no other event that would ask. */
const ASK_AGAIN_MS = 1_000;

/** Sets the object's alarm only when it must ring earlier than it would; a ring too early is cheap, a write is not. */
export class AlarmClock {
  readonly #storage: AlarmStorage;
  readonly #onRefusal: (error: unknown) => void;
  #setFor: number | null = null;

  /** `onRefusal`: storage did not take an alarm, which is set again. */
  constructor(storage: AlarmStorage, onRefusal: (error: unknown) => void) {
    this.#storage = storage;
    this.#onRefusal = onRefusal;
  }

  /** Makes sure that the alarm rings by `time` at the latest. */
  ringBy(time: number | null): void {
    if (time === null || (this.#setFor !== null && this.#setFor <= time)) return;
    this.#setFor = time;
    this.#storage.setAlarm(time).catch((error: unknown) => {
      this.#onRefusal(error);
      // A later call may have set another time meanwhile, or the alarm was called off.
      if (this.#setFor !== time) return;
      this.#setFor = null;
      setTimeout(() => this.ringBy(time), ASK_AGAIN_MS);
    });
  }

  /** To be called when it rang: what was set is spent. */
  rang(): void {
    this.#setFor = null;
  }
}
