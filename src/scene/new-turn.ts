import type { Line, Scene, Turn } from "./scene.ts";

/** The turn that a line of the player's begins, with nothing come of it yet; `scene` is as it was before the line. */
export function newTurn(scene: Scene, line: Line): Turn {
  const spokeBefore = scene.lines.findLast(({ agent }) => agent === "partner" || agent === "mc");
  return {
    turn: line.turn,
    messageId: line.messageId ?? "",
    line: line.content,
    at: line.at,
    // In a retake the Partner's last word is as old as the first scene; thinking began with the retake.
    thinkMs: null,
    replyGapMs: spokeBefore
      ? Math.max(0, line.at - Math.max(spokeBefore.at, scene.createdAt))
      : null,
    phase: scene.phase,
    apart: null,
    gauged: { sentiment: "NEUTRAL", confidence: 0 },
    read: null,
    referee: null,
    reply: null,
    replyAt: null,
    partnerOffers: [],
    degradation: null,
    reaction: null,
    spotlight: null,
    hostCall: null,
    sentiment: null,
    steady: false,
    applause: 0,
    roomDone: false,
    closedIn: null,
  };
}
