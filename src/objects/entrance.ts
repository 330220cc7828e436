/** Who is let in to a scene's object, and what whoever comes too late is told. */

import { acceptsLines } from "../scene/phases.ts";
import type { Role } from "../scene/protocol.ts";
import type { Scene } from "../scene/scene.ts";
import type { AccessTable } from "./access.ts";
import type { Lifetime } from "./lifetime.ts";
import { type Denial, deny, denyInput, type Input, type Outcome, ok } from "./outcome.ts";

export interface EntranceDeps {
  readonly scene: () => Scene | null;
  readonly access: AccessTable;
  readonly lifetime: Lifetime;
}

/** Who calls from another object: with which token, and as a part of which trace. */
export interface Caller {
  readonly token: string;
  readonly traceparent: string | undefined;
}

export interface Entry {
  readonly scene: Scene;
  readonly role: Role;
}

export class Entrance {
  readonly #deps: EntranceDeps;

  constructor(deps: EntranceDeps) {
    this.#deps = deps;
  }

  /** The scene for whoever holds one of its tokens, or the needed one. */
  enter(token: string, needed?: Role): Outcome<Entry> {
    const scene = this.#deps.scene();
    if (scene === null) return deny(this.#gone(token));
    const role = this.#deps.access.roleOf(token);
    if (role === null || (needed !== undefined && role !== needed)) {
      return deny({ code: "forbidden" });
    }
    return ok({ scene, role });
  }

  /** The scene for its player, once it is over. */
  finished(token: string): Outcome<Scene> {
    const entry = this.enter(token, "player");
    if (!entry.ok) return entry;
    const { scene } = entry.value;
    if (scene.phase === "COMPLETE") return ok(scene);
    const detail = acceptsLines(scene.phase)
      ? "the scene is still running; end it first"
      : "the coach is still writing";
    return deny({ code: "wrong_phase", detail });
  }

  /** The scene for its player who wants to begin anew before one of its turns, once it is over. */
  takenAgain(
    token: string,
    input: Input<{ turn: number }>,
  ): Outcome<{ scene: Scene; turn: number }> {
    const entry = this.enter(token, "player");
    if (!entry.ok) return entry;
    if (!input.ok) return input;
    const { turn } = input.value;
    const { turns } = entry.value.scene;
    if (turn > turns.length) {
      return denyInput("turn", `must be a turn of this scene, 1 to ${turns.length}`);
    }
    const finished = this.finished(token);
    return finished.ok ? ok({ scene: finished.value, turn }) : finished;
  }

  /** Its player is told what is left of it; all others, that there is no such session. */
  #gone(token: string): Denial {
    if (this.#deps.lifetime.isUnreadable()) {
      return { code: this.#deps.access.roleOf(token) === null ? "forbidden" : "unreadable" };
    }
    const recordUntil = this.#deps.lifetime.recordUntil();
    return recordUntil !== null && this.#deps.access.roleOf(token) === "player"
      ? { code: "expired", recordUntil }
      : { code: "not_found" };
  }
}
