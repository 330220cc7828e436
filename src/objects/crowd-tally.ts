/** Watchers' reactions: counted for the room's mood, and shown to everyone as they come. In memory: a smile is not history. */

import { type Crowd, NO_CROWD } from "../scene/settle.ts";
import { REACTIONS, type ReactionEmoji } from "../scene/vocabulary.ts";

export class CrowdTally {
  #since: Crowd = NO_CROWD;
  #shown: Record<string, number> = {};

  add(emoji: ReactionEmoji): void {
    const mood = REACTIONS[emoji];
    this.#since = { ...this.#since, [mood]: this.#since[mood] + 1 };
    this.#shown[emoji] = (this.#shown[emoji] ?? 0) + 1;
  }

  /** What came since the last `take`. */
  peek(): Crowd {
    return this.#since;
  }

  take(): Crowd {
    const since = this.#since;
    this.#since = NO_CROWD;
    return since;
  }

  /** All reactions of this scene so far, by emoji. */
  shown(): Record<string, number> {
    return { ...this.#shown };
  }
}
