/** How long what of a scene is kept, and where (SPEC 2.11, 5, 7). All times in milliseconds. */
import type { Scene } from "./scene.ts";

/** What the house has decided about it. */
export interface Keeping {
  /** How long a finished scene stays here after its end; 0: for good. */
  readonly finishedTtlMs: number;
  /** How long its mirrored document stays after its end; 0: for good, null: there is none. */
  readonly recordTtlMs: number | null;
}

/** Whether the player has said a line of this scene's own: a retake begins with those of its first take. */
export function hasOwnLine({ turns, retakeOf }: Scene): boolean {
  return turns.length >= (retakeOf?.turn ?? 1);
}

/**
 * Whether the scene has an end that is worth keeping: notes, a replay, retakes. A retake that was only
 * looked at holds nothing but the first take's words, which whoever erases that one means to go too.
 */
function isFinished(scene: Scene): boolean {
  return scene.phase === "COMPLETE" && hasOwnLine(scene);
}

/**
 * When the scene's time is up, in Unix milliseconds, or null if it never is: a running one ends then,
 * a finished one, and one in which the player said nothing, is erased here.
 */
export function expiresAt(scene: Scene, { finishedTtlMs }: Keeping): number | null {
  const ttlMs = isFinished(scene) ? finishedTtlMs : scene.ttlMs;
  return ttlMs === 0 ? null : scene.updatedAt + ttlMs;
}

/** When the mirrored document of this scene goes, in Unix milliseconds; `never`, or null if there is none. */
export function recordEnd(scene: Scene, { recordTtlMs }: Keeping): number | "never" | null {
  if (recordTtlMs === null || !isFinished(scene)) return null;
  return recordTtlMs === 0 ? "never" : scene.updatedAt + recordTtlMs;
}

/** A record's end as the wire tells it. */
export function recordUntil(end: number | "never" | null): string | null {
  return typeof end === "number" ? new Date(end).toISOString() : end;
}
