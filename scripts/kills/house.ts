/** The stage that gets killed: where it stands, when it may be visited, and who is told of its deaths. */
import { type BareStage, type BareStageOptions, startBareStage } from "../bare-workerd.ts";

/** What a scene is in the middle of, as far as its player has seen. */
export const SITUATIONS = ["warm-up", "mid-reply", "between Partner and Room", "notes"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How long nobody visits after a silent kill; whatever was under way has to be done by itself by then. */
export const SILENCE_MS = 10_000;

export class House {
  readonly #options: BareStageOptions;
  readonly #waiting = new Set<() => void>();
  readonly #watching = new Map<Situation, Set<() => void>>();
  #stage: BareStage | null = null;
  #isOpen = false;

  constructor(options: BareStageOptions) {
    this.#options = options;
  }

  get url(): string {
    return this.#stage?.url ?? "";
  }

  /** Starts the stage and lets visitors in. */
  async open(): Promise<void> {
    await this.#start();
    this.#letIn();
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#stage?.stop();
  }

  /** Resolves when the house may be visited. */
  whenOpen(): Promise<void> {
    return this.#isOpen ? Promise.resolve() : new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** Kills the stage and starts it again; with `silentMs`, nobody is let in for so long after that. */
  async die(silentMs = 0): Promise<void> {
    this.#isOpen = false;
    await this.#stage?.kill();
    await this.#start();
    if (silentMs > 0) await pause(silentMs);
    this.#letIn();
  }

  /** A player says where their scene has just arrived. */
  tell(situation: Situation): void {
    const watching = this.#watching.get(situation);
    this.#watching.delete(situation);
    for (const wake of watching ?? []) wake();
  }

  /** Resolves when some scene arrives there, or after `withinMs`. */
  async arrival(situation: Situation, withinMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const watching = this.#watching.get(situation) ?? new Set();
    this.#watching.set(situation, watching.add(resolve));
    await Promise.race([promise, pause(withinMs)]);
  }

  async #start(): Promise<void> {
    this.#stage = await startBareStage(this.#options);
  }

  #letIn(): void {
    this.#isOpen = true;
    for (const enter of this.#waiting) enter();
    this.#waiting.clear();
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export const between = (low: number, high: number) => low + Math.random() * (high - low);
export const chance = (probability: number) => Math.random() < probability;
