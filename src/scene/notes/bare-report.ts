/** Notes for when notes cannot be made: a scene must end, whatever in its log they stumble over. */
import type { Report } from "../protocol.ts";
import type { Scene } from "../scene.ts";

/** The least that is a report: lines and sentiments counted, nothing judged. Cannot fail. */
export function bareReport({ sessionId, turns, game }: Scene): Report {
  const none = { offers_made: 0, yes_and: 0, accepted: 0, wimped: 0, blocked: 0 };
  return {
    session_id: sessionId,
    headline: "You played it through.",
    moments: [],
    recovery: { score: null, flops: [], note: null },
    measures: {
      lines: turns.length,
      ...none,
      questions: 0,
      callbacks: 0,
      words_player: 0,
      words_partner: 0,
      think_ms_phase_1: null,
      think_ms_phase_2: null,
    },
    offers: { made: 0, accepted: 0, added_to: 0, called_back: 0, dropped: [] },
    sentiment_arc: turns.flatMap(({ sentiment }) => (sentiment === null ? [] : [sentiment])),
    mission: {
      title: "Once more",
      task: "Play another scene: the notes for this one could not be written.",
    },
    next_game: game?.name ?? "",
    source: "heuristic",
  };
}
