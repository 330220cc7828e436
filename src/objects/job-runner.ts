/**
 * Keeps what runs equal to what the log says is due: starts what is missing, cancels what is no
 * longer wanted, and lets no late word of a cancelled job reach the scene.
 */
import type { StageManager } from "../ensemble/stage-manager.ts";
import type { Command, Heard } from "../scene/commands.ts";
import { dueJobs, type Job, jobKey } from "../scene/due.ts";
import type { Scene } from "../scene/scene.ts";
import type { AgentName } from "../scene/vocabulary.ts";

/** A speech under way: what the audience has heard of it. */
export interface Speech {
  readonly agent: AgentName;
  readonly turn: number;
  readonly text: string;
}

export interface RunnerDeps {
  readonly stage: StageManager;
  /** Null once the session is erased. */
  readonly scene: () => Scene | null;
  /** Carries a command out; false if the scene no longer waits for it. */
  readonly apply: (command: Command) => boolean;
  readonly onDelta: (agent: AgentName, turn: number, offset: number, text: string) => void;
  /** A job broke; it is due again after `retryInMs`. */
  readonly onFailure: (job: Job, error: unknown, retryInMs: number) => void;
  readonly now: () => number;
}

interface Running {
  readonly job: Job;
  readonly controller: AbortController;
  speech: Speech | null;
  /** Its command is being carried out: what that makes undue has come to its end, and an abort is dear. */
  delivers: boolean;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

export class JobRunner {
  readonly #deps: RunnerDeps;
  readonly #running = new Map<string, Running>();
  readonly #failures = new Map<string, { count: number; notBefore: number }>();

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  /** Starts and cancels jobs until what runs is what is due. Starting is synchronous up to the job's first wait. */
  reconcile(): void {
    const scene = this.#deps.scene();
    const due = scene === null ? [] : dueJobs(scene);
    const wanted = new Set(due.map(jobKey));
    for (const [key, { controller, delivers }] of this.#running) {
      if (wanted.has(key)) continue;
      this.#running.delete(key);
      if (!delivers) controller.abort();
    }
    for (const key of this.#failures.keys()) {
      if (!wanted.has(key)) this.#failures.delete(key);
    }
    for (const job of due) {
      const key = jobKey(job);
      const notBefore = this.#failures.get(key)?.notBefore ?? 0;
      if (this.#running.has(key) || notBefore > this.#deps.now()) continue;
      const entry: Running = {
        job,
        controller: new AbortController(),
        speech: null,
        delivers: false,
      };
      this.#running.set(key, entry);
      void this.#run(key, entry);
    }
  }

  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** When a broken job may be tried again, in Unix milliseconds; null if none waits. */
  nextRetry(): number | null {
    const times = [...this.#failures.values()].map(({ notBefore }) => notBefore);
    return times.length === 0 ? null : Math.min(...times);
  }

  speeches(): Speech[] {
    return [...this.#running.values()].flatMap(({ speech }) => (speech === null ? [] : [speech]));
  }

  /** What of the warm-up's speech was heard, for the line that cuts it short. */
  heard(): Heard | null {
    for (const { agent, turn, text } of this.speeches()) {
      if (turn === 0 && (agent === "mc" || agent === "partner")) return { agent, text };
    }
    return null;
  }

  #heardOf(who: AgentName): string {
    return this.speeches().find(({ agent }) => agent === who)?.text ?? "";
  }

  async #run(key: string, entry: Running): Promise<void> {
    const { job, controller } = entry;
    const isCurrent = () => this.#running.get(key) === entry;
    try {
      const commands = this.#deps.stage.perform(job, () => this.#sceneOrAbort(controller), {
        signal: controller.signal,
        heardOfPartner: () => this.#heardOf("partner"),
        onDelta: (agent, turn, offset, text) => {
          if (!isCurrent()) return;
          const heard = entry.speech?.agent === agent ? entry.speech.text.slice(0, offset) : "";
          entry.speech = { agent, turn, text: heard + text };
          this.#deps.onDelta(agent, turn, offset, text);
        },
      });
      for await (const command of commands) {
        if (!isCurrent()) return;
        // A spoken line is in the log from here on: it must not be heard twice.
        if (command.type !== "account") entry.speech = null;
        entry.delivers = true;
        const wasAwaited = this.#deps.apply(command);
        entry.delivers = false;
        if (!wasAwaited) return;
      }
      this.#failures.delete(key);
    } catch (error) {
      if (isCurrent() && !controller.signal.aborted) this.#fail(key, job, error);
    } finally {
      if (isCurrent()) this.#running.delete(key);
    }
  }

  #sceneOrAbort(controller: AbortController): Scene {
    const scene = this.#deps.scene();
    if (scene !== null) return scene;
    controller.abort();
    throw new DOMException("the session was erased", "AbortError");
  }

  #fail(key: string, job: Job, error: unknown): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const retryInMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (count - 1));
    this.#failures.set(key, { count, notBefore: this.#deps.now() + retryInMs });
    this.#deps.onFailure(job, error, retryInMs);
  }
}
