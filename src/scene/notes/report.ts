/** The report (SPEC 2.6), put together: a coach's words, held to the log, with numbers counted by code. */

import type { Moment, Report } from "../protocol.ts";
import { recoveryOf } from "../recovery.ts";
import type { Scene } from "../scene.ts";
import type { Principle } from "../stock.ts";
import { comparisonOf } from "./comparison.ts";
import { measuresOf, offerSummary, sentimentArc } from "./measures.ts";
import { fillMoments } from "./moments-from-log.ts";

export { measuresOf, offerSummary, sentimentArc } from "./measures.ts";
export { type GroundedMoments, groundMoments, type ProposedMoment } from "./moments.ts";
export { fillMoments } from "./moments-from-log.ts";

export interface ReportParts {
  readonly scene: Scene;
  readonly principles: readonly Principle[];
  readonly headline: string;
  /** Moments that `groundMoments` kept; too few are filled up from the log. */
  readonly moments: readonly Moment[];
  readonly mission: Report["mission"];
  /** The name of the game to play next. */
  readonly nextGame: string;
  readonly source: Report["source"];
}

/** The whole report of a scene in which the player said at least one line. */
export function assembleReport(parts: ReportParts): Report {
  const { scene } = parts;
  const comparison = comparisonOf(scene);
  return {
    session_id: scene.sessionId,
    headline: parts.headline,
    moments: fillMoments(scene, parts.principles, parts.moments),
    recovery: recoveryOf(scene),
    measures: measuresOf(scene),
    offers: offerSummary(scene),
    sentiment_arc: sentimentArc(scene),
    mission: parts.mission,
    next_game: parts.nextGame,
    source: parts.source,
    ...(comparison === null ? {} : { comparison }),
  };
}
