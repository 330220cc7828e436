/** The document that is mirrored when a scene is complete (SPEC 7): whole, or numbers only. */
import type { Comparison, Flop, Offer, Read, Report, SessionView, Take } from "./protocol.ts";
import {
  AGENT_NAMES,
  DEGRADATION_REASONS,
  FLOP_KINDS,
  MOVES,
  PHASES,
  SENTIMENTS,
} from "./vocabulary.ts";

export interface MirrorParts {
  readonly view: SessionView;
  /** Null only where a report could not be had. */
  readonly report: Report | null;
  readonly reads: readonly Read[];
  readonly flops: readonly Flop[];
  readonly offers: readonly Offer[];
  readonly keepTranscript: boolean;
  /** ISO time at which Firestore may delete the document; null if it is kept for good. */
  readonly retentionExpiresAt: string | null;
}

/** What every mirrored document has; the rest depends on `keep_transcript`. */
interface Mirrored {
  readonly session_id: string;
  readonly expires_at: string | null;
  readonly conversation_history: readonly object[];
  readonly reads: readonly object[];
  readonly flops: readonly object[];
  readonly offers: readonly object[];
}

export interface WholeDocument
  extends Mirrored,
    Omit<SessionView, keyof Mirrored | "keep_transcript"> {
  readonly keep_transcript: true;
  readonly conversation_history: SessionView["conversation_history"];
  readonly report: Report | null;
  readonly reads: readonly Read[];
  readonly flops: readonly Flop[];
  readonly offers: readonly Offer[];
}

export type NumbersOnlyDocument = Mirrored & { readonly keep_transcript: false } & ReturnType<
    typeof numbersOf
  >;

export type MirrorDocument = WholeDocument | NumbersOnlyDocument;

/** @returns the document as plain JSON; `expires_at` is the retention's, all else the view's. */
export function mirrorDocument(parts: MirrorParts): MirrorDocument {
  const { view, report, reads, flops, offers, retentionExpiresAt } = parts;
  if (!parts.keepTranscript) {
    return { ...numbersOf(parts), keep_transcript: false, expires_at: retentionExpiresAt };
  }
  const expires_at = retentionExpiresAt;
  return { ...view, keep_transcript: true, expires_at, report, reads, flops, offers };
}

/**
 * Numbers, times and words of the vocabulary. Every field that could hold a word is named here and
 * not copied by default: what the view gains later stays out until somebody finds that it is wordless.
 * The user's id and locale stay out too, since whoever made the session may have typed anything there.
 */
function numbersOf({ view, report, reads, flops, offers }: MirrorParts) {
  return {
    session_id: view.session_id,
    current_phase: view.current_phase,
    turn_count: view.turn_count,
    max_turns: view.max_turns,
    selected_game: view.selected_game === null ? null : gameOf(view.selected_game),
    conversation_history: view.conversation_history.map(lineOf),
    audience_archetypes: view.audience_archetypes.map(({ spotlight_count }) => ({
      spotlight_count,
    })),
    current_sentiment: view.current_sentiment,
    sentiment_history: view.sentiment_history.map(({ turn, sentiment }) => ({ turn, sentiment })),
    phase_1_stability_count: view.phase_1_stability_count,
    phase_transition_turn: view.phase_transition_turn,
    seed: view.seed,
    created_at: view.created_at,
    updated_at: view.updated_at,
    total_tokens_used: view.total_tokens_used,
    cost_usd: view.cost_usd,
    latencies: view.latencies,
    model: view.model,
    degraded: view.degraded,
    record_until: view.record_until,
    report: report === null ? null : reportNumbers(report),
    reads: reads.map(({ turn, move, source, offer, picks_up }) => ({
      turn,
      move,
      source,
      made_offer: offer !== null,
      picked_up: picks_up !== null,
    })),
    flops: flops.map(({ turn, kind, recovered, turns_to_recover }) => ({
      turn,
      kind,
      recovered,
      turns_to_recover,
    })),
    offers: offers.map(({ turn, by, accepted, added_to, called_back, dropped }) => ({
      turn,
      by,
      accepted,
      added_to,
      called_back,
      dropped,
    })),
  };
}

/** The name says which game it was; its rules and examples are sentences. */
function gameOf({ name, category, difficulty }: NonNullable<SessionView["selected_game"]>) {
  return { name, category, difficulty };
}

/** A line without its words, and without its id, which the client chose. */
function lineOf(line: SessionView["conversation_history"][number]) {
  const { seq, role, agent_name, turn, timestamp, metadata } = line;
  return { seq, role, agent_name, turn, timestamp, metadata: wordless(metadata) };
}

const VOCABULARY: ReadonlySet<unknown> = new Set([
  ...AGENT_NAMES,
  ...DEGRADATION_REASONS,
  ...FLOP_KINDS,
  ...MOVES,
  ...PHASES,
  ...SENTIMENTS,
]);

function wordless(metadata: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(metadata).filter(
      ([, value]) =>
        value === null ||
        typeof value === "number" ||
        typeof value === "boolean" ||
        VOCABULARY.has(value),
    ),
  );
}

function reportNumbers({ session_id, moments, recovery, measures, offers, ...rest }: Report) {
  return {
    session_id,
    moments: moments.map(({ turn, kind, principle_id }) => ({ turn, kind, principle_id })),
    recovery: {
      score: recovery.score,
      flops: recovery.flops.map(({ turn, kind, recovered, turns_to_recover }) => ({
        turn,
        kind,
        recovered,
        turns_to_recover,
      })),
    },
    measures,
    offers: {
      made: offers.made,
      accepted: offers.accepted,
      added_to: offers.added_to,
      called_back: offers.called_back,
      dropped: offers.dropped.map(({ turn }) => ({ turn })),
    },
    sentiment_arc: rest.sentiment_arc,
    source: rest.source,
    ...(rest.comparison === undefined ? {} : { comparison: comparisonNumbers(rest.comparison) }),
  };
}

function comparisonNumbers({ session_id, turn, lines, before, after }: Comparison) {
  const numbers = ({ line: _, ...counted }: Take) => counted;
  return { session_id, turn, lines, before: numbers(before), after: numbers(after) };
}
