/** A scene once more, from one of its turns on (SPEC 2.9): a prefix of its log under a new beginning. */

import { Draft } from "./draft.ts";
import type { LoggedEvent } from "./events.ts";
import { fold } from "./evolve.ts";
import { firstTakeOf } from "./notes/comparison.ts";
import type { Scene, SceneSetup } from "./scene.ts";
import { settle } from "./settle.ts";

/** What a retake of the finished scene from `turn` on has in common with it, and what it is to be held against. */
export function setupOfRetake(scene: Scene, turn: number): SceneSetup {
  const { sessionId, userId, location, relationship, askedGame, locale } = scene;
  const { keepTranscript, seed, maxTurns, model, ttlMs } = scene;
  return {
    sessionId,
    userId,
    location,
    relationship,
    askedGame,
    locale,
    keepTranscript,
    seed,
    maxTurns,
    model,
    ttlMs,
    retakeOf: { sessionId, turn, firstTake: firstTakeOf(scene, turn) },
  };
}

/** Another scene's log, from which a retake begins before the given turn. */
export interface RetakeSource {
  readonly log: readonly LoggedEvent[];
  readonly turn: number;
}

/**
 * The events and scene of a retake that begins where the player's line of `turn` was to come.
 * `log` is the finished scene's whole log; what its models cost stays its own. `now` in Unix
 * milliseconds.
 */
export function retake(
  log: readonly LoggedEvent[],
  turn: number,
  setup: SceneSetup,
  now: number,
): { readonly events: readonly LoggedEvent[]; readonly scene: Scene } {
  const line = log.findIndex(({ event }) => isLineOf(event, turn));
  const copied = log
    .slice(0, line < 0 ? log.length : line)
    .filter(({ event }) => event.type !== "scene_created" && event.type !== "agent_called");
  const created: LoggedEvent = { seq: null, at: now, event: { type: "scene_created", ...setup } };
  const prefix = [created, ...copied];
  const begun = fold(prefix);
  if (begun === null) throw new RangeError("a retake begins with scene_created");
  const draft = new Draft(begun, now);
  closeWhatCameLater(draft);
  return { events: [...prefix, ...draft.events], scene: draft.scene };
}

function isLineOf(event: LoggedEvent["event"], turn: number): boolean {
  return event.type === "message" && event.agent_name === null && event.turn === turn;
}

/** A line in the warm-up had no opening before it; a Room that was late spoke only after the cut. */
function closeWhatCameLater(draft: Draft): void {
  for (const { turn, roomDone, closedIn } of draft.scene.turns) {
    settle(draft, turn, null);
    if (!roomDone) draft.add({ type: "room_done", turn });
    if (closedIn === null) draft.add({ type: "turn_closed", turn, phase: draft.scene.phase });
  }
}
