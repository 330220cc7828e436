/** Events being decided: each is folded in at once, so that the next can be judged from where it leaves the scene. */
import { type Crowd, NO_CROWD } from "./crowd.ts";
import { isPublic, type LoggedEvent, type SceneEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { mayFollow } from "./phases.ts";
import type { Scene } from "./scene.ts";
import type { Phase } from "./vocabulary.ts";

export function speak(
  draft: Draft,
  agent: "mc" | "partner" | "room",
  turn: number,
  content: string,
): void {
  draft.add({ type: "message", turn, role: "assistant", agent_name: agent, content });
}

export class Draft {
  readonly events: LoggedEvent[] = [];
  #scene: Scene;
  #crowd: Crowd;
  readonly #now: number;

  /** `now` in Unix milliseconds. */
  constructor(scene: Scene, now: number, crowd: Crowd = NO_CROWD) {
    this.#scene = scene;
    this.#now = now;
    this.#crowd = crowd;
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** The watchers' reactions, for the turn that is settled; whatever is settled after it gets none. */
  takeCrowd(): Crowd {
    const crowd = this.#crowd;
    this.#crowd = NO_CROWD;
    return crowd;
  }

  /** Throws `RangeError` on a change of phase that the table does not allow: it shall not reach the log. */
  add(event: SceneEvent): void {
    if (event.type === "phase_changed") this.#mayChange(event.from, event.to);
    const seq = isPublic(event) ? this.#scene.lastSeq + 1 : null;
    const logged = { seq, at: this.#now, event };
    this.events.push(logged);
    this.#scene = evolve(this.#scene, logged);
  }

  #mayChange(from: Phase, to: Phase): void {
    if (from === this.#scene.phase && mayFollow(from, to)) return;
    throw new RangeError(`phase ${to} cannot follow ${this.#scene.phase}`);
  }
}
