/** What the operator's log says of a scene's events: numbers and words of the contract, never dialogue. */
import { agentCallLine, type LogLine } from "../observability/logger.ts";
import type { LoggedEvent } from "../scene/events.ts";
import type { Scene } from "../scene/scene.ts";

export function sceneLogLines(scene: Scene, events: readonly LoggedEvent[]): LogLine[] {
  return events.flatMap(({ event, at }): LogLine[] => {
    switch (event.type) {
      case "agent_called":
        return [agentCallLine(event, { turn: event.turn })];
      case "phase_changed":
        return [
          {
            log_type: "phase_transition",
            from_phase: event.from,
            to_phase: event.to,
            turn: scene.turns.length,
          },
        ];
      case "turn_closed": {
        const turn = scene.turns[event.turn - 1];
        if (turn === undefined) return [];
        return [
          {
            log_type: "turn",
            turn: turn.turn,
            latency_ms: at - turn.at,
            sentiment: turn.sentiment ?? turn.gauged.sentiment,
            degraded: turn.degradation,
          },
        ];
      }
      default:
        return [];
    }
  });
}
