/** The report's numbers (SPEC 2.6), counted from the log and by nobody's opinion. */

import { countWords } from "../language/words.ts";
import { ledgerOf } from "../offers.ts";
import { once } from "../once.ts";
import type { Measures, Report } from "../protocol.ts";
import type { Scene } from "../scene.ts";
import type { Move, Phase, Sentiment } from "../vocabulary.ts";

/** Rounded; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}

function thinkMsIn(scene: Scene, phase: Phase): number | null {
  return median(
    scene.turns.flatMap((turn) =>
      turn.phase === phase && turn.thinkMs !== null ? [turn.thinkMs] : [],
    ),
  );
}

/** What the player's lines did; a line that was never read counts for nothing. */
export function moveCounts(
  lines: readonly { readonly move: Move | null; readonly madeOffer: boolean }[],
) {
  const moved = (move: Move) => lines.filter((line) => line.move === move).length;
  return {
    offers_made: lines.filter(({ madeOffer }) => madeOffer).length,
    yes_and: moved("yes_and"),
    accepted: moved("accept"),
    wimped: moved("wimp"),
    blocked: moved("block"),
    questions: moved("question"),
    callbacks: moved("callback"),
  };
}

/** Counts of the player's moves and of both sides' words; think times are medians in milliseconds. */
export const measuresOf = once((scene: Scene): Measures => {
  const reads = scene.turns.flatMap(({ read }) => read ?? []);
  const wordsBy = (agent: "partner" | null) =>
    scene.lines
      .filter((line) => line.agent === agent)
      .reduce((sum, { content }) => sum + countWords(content), 0);
  return {
    lines: scene.turns.length,
    ...moveCounts(reads.map(({ move, offer }) => ({ move, madeOffer: offer !== null }))),
    words_player: wordsBy(null),
    words_partner: wordsBy("partner"),
    think_ms_phase_1: thinkMsIn(scene, "PHASE_1_SUPPORT"),
    think_ms_phase_2: thinkMsIn(scene, "PHASE_2_FALLIBLE"),
  };
});

/** The whole ledger in numbers, both sides' offers together: how many met each fate, and those that were dropped. */
export function offerSummary(scene: Scene): Report["offers"] {
  const ledger = ledgerOf(scene);
  const having = (fate: "accepted" | "added_to" | "called_back") =>
    ledger.filter((offer) => offer[fate].length > 0).length;
  return {
    made: ledger.length,
    accepted: having("accepted"),
    added_to: having("added_to"),
    called_back: having("called_back"),
    dropped: ledger.filter(({ dropped }) => dropped).map(({ turn, offer }) => ({ turn, offer })),
  };
}

/** The house's mood turn by turn; where a turn was not settled, what the gauge said. */
export function sentimentArc(scene: Scene): Sentiment[] {
  return scene.turns.map(({ sentiment, gauged }) => sentiment ?? gauged.sentiment);
}
