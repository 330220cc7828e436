/** Events being decided: each is folded in at once, so that the next can be judged from where it leaves the scene. */
import { isPublic, type LoggedEvent, type SceneEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Scene } from "./scene.ts";

export class Draft {
  readonly events: LoggedEvent[] = [];
  #scene: Scene;
  readonly #now: number;

  /** `now` in Unix milliseconds. */
  constructor(scene: Scene, now: number) {
    this.#scene = scene;
    this.#now = now;
  }

  get scene(): Scene {
    return this.#scene;
  }

  add(event: SceneEvent): void {
    const seq = isPublic(event) ? this.#scene.lastSeq + 1 : null;
    const logged = { seq, at: this.#now, event };
    this.events.push(logged);
    this.#scene = evolve(this.#scene, logged);
  }
}
