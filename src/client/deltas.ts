/** Replies in mid-air: deltas by offset (SPEC 4). */
import type { ServerFrame } from "../scene/protocol.ts";
import type { Speech } from "./stage.ts";

type Delta = Extract<ServerFrame, { type: "agent_delta" }>;

/**
 * Adds a piece of a reply. Offset 0 begins it, or begins it again and replaces what was heard; a
 * piece that overlaps what is known overwrites it; one that would leave a hole is dropped, since
 * the reply's `message` will bring the whole.
 */
export function hearDelta(speeches: readonly Speech[], delta: Delta): readonly Speech[] {
  const { turn, agent_name: agent, offset, text } = delta;
  const known = speeches.find((speech) => speech.agent === agent && speech.turn === turn);
  if (!known) return offset === 0 ? [...speeches, { turn, agent, text }] : speeches;
  if (offset > known.text.length) return speeches;
  const grown = { ...known, text: known.text.slice(0, offset) + text };
  return speeches.map((speech) => (speech === known ? grown : speech));
}
