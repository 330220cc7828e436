/**
 * One call at a time for each scene, the Partner's first: a server on one's own machine answers one
 * after the other anyway, and the player waits for the Partner alone. Where a Room of before is still
 * at work when the Partner is asked, it makes way.
 *
 * By scene, since a scene's calls are made in one object: a promise that another object resolves is
 * one that the platform may never tell of.
 */
import type { AgentName } from "../../scene/vocabulary.ts";
import type { Clock } from "../clock.ts";
import { ModelError } from "../language-model.ts";

export interface Seat {
  /** Null: the floor is free. Resolves when it is, or when `signal` is aborted. Never rejects. */
  readonly waits: Promise<void> | null;
  /** Aborted when the caller has gone or the call has to make way. */
  readonly signal: AbortSignal;
  /** The call has to make way for the Partner's. */
  readonly madeWay: boolean;
  /** The call is at its end, or was never made. Harmless the second time. */
  leave(): void;
}

export interface Floor {
  enter(sceneId: string, agent: AgentName, caller: AbortSignal): Seat;
}

interface Place {
  readonly agent: AgentName;
  /** Unix milliseconds. */
  readonly since: number;
  readonly cut: AbortController;
  readonly begin: () => void;
}

const RANK: Readonly<Record<AgentName, number>> = { partner: 0, mc: 1, room: 2, coach: 2 };

/** No call takes so long: its scene was ended under it, and it will never leave by itself. */
const LOST_MS = 75_000;

export function createFloor(clock: Pick<Clock, "now">): Floor {
  /** By scene: who has the floor, then those who wait for it in their order. */
  const scenes = new Map<string, Place[]>();

  function leave(sceneId: string, place: Place): void {
    const places = scenes.get(sceneId) ?? [];
    const at = places.indexOf(place);
    if (at === -1) return;
    places.splice(at, 1);
    if (places.length === 0) scenes.delete(sceneId);
    else if (at === 0) places[0]?.begin();
  }

  function dismiss(sceneId: string, place: Place): void {
    place.cut.abort();
    place.begin();
    leave(sceneId, place);
  }

  return {
    enter(sceneId, agent, caller) {
      const places = scenes.get(sceneId) ?? [];
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const since = clock.now();
      const place: Place = { agent, since, cut: new AbortController(), begin };
      const others = [...places];
      const after = places.findLastIndex((other) => RANK[other.agent] <= RANK[agent]);
      places.splice(others.length === 0 ? 0 : Math.max(after, 0) + 1, 0, place);
      scenes.set(sceneId, places);
      for (const other of others) {
        const isRoomAtWork = other === others[0] && other.agent === "room" && agent === "partner";
        if (isRoomAtWork || other.since <= since - LOST_MS) dismiss(sceneId, other);
      }
      caller.addEventListener("abort", begin, { once: true });
      return {
        waits: places[0] === place ? null : begun,
        signal: AbortSignal.any([caller, place.cut.signal]),
        get madeWay() {
          return place.cut.signal.aborted;
        },
        leave() {
          caller.removeEventListener("abort", begin);
          leave(sceneId, place);
        },
      };
    },
  };
}

/** Another entry of the list plays in its place. */
export function madeWay(): ModelError {
  return new ModelError("unavailable", "The call made way for the Partner's", {
    retryable: false,
    blameless: true,
  });
}
