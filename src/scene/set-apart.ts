/**
 * Turns that are none of the scene (SPEC 2.7, 2.13): the player spoke for themself and is met by the MC, or
 * the host has called New Choice and the line never happened. Such a turn has no read, no bell, no flop,
 * no reaction and no mood of its own; whoever counts or quotes leaves it out (`asPlayed`).
 */
import type { CareWords } from "./commands.ts";
import { type Draft, speak } from "./draft.ts";
import type { HostCall } from "./protocol.ts";
import { turnInProgress } from "./scene.ts";
import { closeIfDone } from "./settle.ts";

/** The line of `turn` was the player's own distress, heard as it was said: it is met at once, and the turn is over. */
export function meet(draft: Draft, turn: number, words: CareWords): void {
  draft.add({ type: "distress_noticed", turn });
  sayCare(draft, turn, words);
  close(draft, turn);
}

/**
 * The Room alone has heard it, while the Partner may be speaking: what the audience has heard of that
 * line stays, and the rest is never said. Where there are no words in the player's language, the MC
 * finds them, and says them before anybody else speaks.
 */
export function breakOff(
  draft: Draft,
  turn: number,
  { words, heard }: { readonly words: CareWords | null; readonly heard: string },
): void {
  const owed = turnInProgress(draft.scene);
  if (owed && heard.trim() !== "") speak(draft, "partner", owed.turn, heard);
  draft.add({ type: "distress_noticed", turn });
  if (words !== null) sayCare(draft, turn, words);
}

/** The MC first; then the Partner, if their answer to that line is still owed, plainly. */
export function sayCare(draft: Draft, turn: number, words: CareWords): void {
  speak(draft, "mc", turn, words.mc);
  if (turnInProgress(draft.scene)?.turn === turn) speak(draft, "partner", turn, words.partner);
}

/** New Choice: the Partner's part of this turn is a held beat, and the next line is the one that happened. */
export function strike(draft: Draft, turn: number, call: HostCall, heldBeat: string): void {
  draft.add({ type: "host_call", turn, ...call, strikes_line: true });
  speak(draft, "mc", turn, call.message);
  speak(draft, "partner", turn, heldBeat);
  close(draft, turn);
}

function close(draft: Draft, turn: number): void {
  const { sentiment } = draft.scene;
  // What watchers have sent moves no mood here, and is counted all the same: once, in the turn settled next.
  const { applause } = draft.takeCrowd();
  draft.add({ type: "turn_settled", turn, sentiment, steady: false, applause });
  draft.add({ type: "room_done", turn });
  closeIfDone(draft, turn);
}
