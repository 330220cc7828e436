/** Notes for when notes cannot be made: a scene must end, whatever in its log they stumble over. */
import { z } from "zod";
import type { Report } from "../protocol.ts";
import type { Scene } from "../scene.ts";

const sentence = z.string().trim().min(1).max(200);
const words = z.strictObject({
  headline: sentence,
  mission: z.strictObject({ title: sentence, task: sentence }),
});

/** `prompts/bare-report.yaml`, by language. */
export const bareWordsSchema = z.strictObject({ en: words, de: words, es: words });
export type BareWords = z.infer<typeof bareWordsSchema>;

/**
 * The least that is a report: lines and sentiments counted, nothing judged; in the language of the
 * scene's locale, or in English. Cannot fail.
 */
export function bareReport({ sessionId, turns, game, locale }: Scene, book: BareWords): Report {
  const language = locale?.slice(0, 2).toLowerCase() ?? "en";
  const { headline, mission } = language === "de" || language === "es" ? book[language] : book.en;
  const none = { offers_made: 0, yes_and: 0, accepted: 0, wimped: 0, blocked: 0 };
  return {
    session_id: sessionId,
    headline,
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
    mission: { ...mission },
    next_game: game?.name ?? "",
    source: "heuristic",
  };
}
