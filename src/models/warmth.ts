/**
 * Whether a model is loaded, as far as one can tell who asks it. A model on one's own machine is loaded
 * when it is first asked, which takes from seconds to minutes, and unloaded after some minutes of
 * silence. While it is being loaded the next in the list plays.
 *
 * Between calls it holds plain data only, no promise and no timer that others rely on, so that scenes
 * in one isolate may share it.
 */
import { type Clock, pause } from "./clock.ts";
import { ModelError } from "./language-model.ts";

/** What is known of an entry that may have to be loaded. */
export interface Warmth {
  /** Begins to load what has not answered lately. Resolves when it has, or when that is given up; never rejects. */
  warmUp(): Promise<void>;
  /**
   * Whether `model` may be asked now: `true` at once where it is not being loaded, since nothing may
   * stand before the Partner's request. One that has just begun to be is waited for a little.
   */
  ready(model: string, signal: AbortSignal): true | Promise<boolean>;
  /** It has answered lately. Until it has, being late says nothing against its health. */
  isWarm(model: string): boolean;
}

export interface WarmthKeeper extends Warmth {
  /** `model` has answered. */
  answered(model: string): void;
  /** `model` has let a caller down in a way that may mean that it is being loaded. */
  wentCold(model: string): void;
}

/** Another plays meanwhile. */
export function stillCold(): ModelError {
  return new ModelError("unavailable", "The model is being loaded", {
    retryable: false,
    blameless: true,
  });
}

export interface WarmthOptions {
  readonly models: readonly string[];
  /** The smallest question there is. `loading`: ask again soon; `failed`: let calls find out what is wrong. */
  readonly ask: (model: string, signal: AbortSignal) => Promise<"answered" | "loading" | "failed">;
  readonly clock: Clock;
}

/** Less than the five minutes after which Ollama unloads a model by default. */
const KEPT_WARM_MS = 4 * 60_000;
/** Larger models take up to two minutes from a slow disk. */
const LONGEST_LOAD_MS = 150_000;
/** A server that is awake or far away answers within it, and then plays from the first word on. */
const PATIENCE_MS = 2_000;
const LOOK_AGAIN_MS = 50;
const ASK_AGAIN_MS = 1_000;

interface State {
  answeredAt: number;
  loadingSince: number;
}
const NEVER = Number.NEGATIVE_INFINITY;

export function createWarmth({ models, ask, clock }: WarmthOptions): WarmthKeeper {
  const states = new Map<string, State>();
  const stateOf = (model: string): State => {
    const state = states.get(model) ?? { answeredAt: NEVER, loadingSince: NEVER };
    states.set(model, state);
    return state;
  };
  const isWarm = (model: string) => clock.now() - stateOf(model).answeredAt < KEPT_WARM_MS;
  // Bounded by the clock: whoever began to load it may have been ended meanwhile.
  const isLoading = (model: string) => clock.now() - stateOf(model).loadingSince < LONGEST_LOAD_MS;

  async function load(model: string): Promise<void> {
    if (isWarm(model) || isLoading(model)) return;
    const state = stateOf(model);
    state.loadingSince = clock.now();
    const late = new AbortController();
    const timer = clock.setTimeout(() => late.abort(), LONGEST_LOAD_MS);
    try {
      while (!late.signal.aborted) {
        const answer = await ask(model, late.signal);
        if (answer === "answered") state.answeredAt = clock.now();
        if (answer !== "loading") return;
        await pause(clock, ASK_AGAIN_MS, late.signal);
      }
    } finally {
      clock.clearTimeout(timer);
      state.loadingSince = NEVER;
    }
  }

  async function loaded(model: string, signal: AbortSignal): Promise<boolean> {
    while (isLoading(model)) {
      const leftMs = stateOf(model).loadingSince + PATIENCE_MS - clock.now();
      if (leftMs <= 0 || signal.aborted) return false;
      await pause(clock, Math.min(LOOK_AGAIN_MS, leftMs), signal);
    }
    return true;
  }

  return {
    isWarm,
    ready: (model, signal) => (isLoading(model) ? loaded(model, signal) : true),
    async warmUp() {
      await Promise.allSettled([...new Set(models)].map(load));
    },
    answered(model) {
      stateOf(model).answeredAt = clock.now();
    },
    wentCold(model) {
      stateOf(model).answeredAt = NEVER;
      void load(model).catch(() => undefined);
    },
  };
}
