/** Finished scenes as the mirror gets them, in which every text is drawn from the same words. */
import fc from "fast-check";
import type { MirrorParts } from "../../src/scene/mirror-document.ts";
import type { Flop, Offer, Read, Report, SessionView } from "../../src/scene/protocol.ts";
import { FLOP_KINDS, MOVES, SENTIMENTS } from "../../src/scene/vocabulary.ts";

/** Words that occur in no key, no enum and no number: what is found of them was leaked. */
export const SPOKEN = ["quokka", "Zwiebel", "жук", "拳", "🦖", "o'zzle"];

const text = fc
  .array(fc.constantFrom(...SPOKEN), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const turn = fc.nat(15);
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const orNull = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: null });
const AT = "2026-11-22T10:00:00.000Z";

const line = fc.record({
  seq: fc.nat(),
  role: fc.constantFrom("user" as const, "assistant" as const),
  agent_name: fc.constantFrom("mc" as const, "partner" as const, null),
  content: text,
  turn,
  timestamp: fc.constant(AT),
  message_id: text,
  metadata: fc.dictionary(
    fc.constantFrom("think_ms", "degradation_reason", "note", "more"),
    fc.oneof(fc.nat(), text, fc.constantFrom("timeout", true, null)),
  ),
});

const read: fc.Arbitrary<Read> = fc.record({
  turn,
  move: fc.constantFrom(...MOVES),
  offer: orNull(text),
  picks_up: orNull(text),
  note: text,
  source: fc.constantFrom("model" as const, "heuristic" as const),
});

const flop: fc.Arbitrary<Flop> = fc.record({
  turn,
  kind: fc.constantFrom(...FLOP_KINDS),
  about: orNull(text),
  recovered: orNull(fc.boolean()),
  turns_to_recover: orNull(fc.nat(2)),
});

const offer: fc.Arbitrary<Offer> = fc.record({
  turn,
  by: fc.constantFrom("player" as const, "partner" as const),
  offer: text,
  accepted: few(turn),
  added_to: few(turn),
  called_back: few(turn),
  dropped: fc.boolean(),
});

const take = fc.record({
  line: text,
  offers_made: fc.nat(2),
  yes_and: fc.nat(2),
  accepted: fc.constant(0),
  wimped: fc.constant(0),
  blocked: fc.nat(2),
  questions: fc.constant(0),
  callbacks: fc.constant(0),
  think_ms: orNull(fc.nat(9_000)),
  recovery_score: orNull(fc.nat(100)),
  sentiment_arc: few(fc.constantFrom(...SENTIMENTS)),
});
const report: fc.Arbitrary<Report> = fc.record({
  session_id: fc.constant("s1"),
  headline: text,
  moments: few(
    fc.record({
      turn,
      kind: fc.constantFrom("keep" as const, "try" as const),
      quote: text,
      principle_id: fc.constant("yes-and"),
      principle: text,
      observation: text,
      try_instead: text,
      why: text,
    }),
  ),
  recovery: fc.record({
    score: orNull(fc.nat(100)),
    flops: few(
      fc.record({
        turn,
        kind: fc.constantFrom(...FLOP_KINDS),
        recovered: fc.boolean(),
        turns_to_recover: orNull(fc.nat(2)),
      }),
    ),
    note: orNull(text),
  }),
  measures: fc.constant({
    lines: 3,
    offers_made: 2,
    yes_and: 1,
    accepted: 1,
    wimped: 0,
    blocked: 0,
    questions: 1,
    callbacks: 0,
    words_player: 21,
    words_partner: 40,
    think_ms_phase_1: 1_200.5,
    think_ms_phase_2: null,
  }),
  offers: fc.record({
    made: fc.nat(9),
    accepted: fc.nat(9),
    added_to: fc.nat(9),
    called_back: fc.nat(9),
    dropped: few(fc.record({ turn, offer: text })),
  }),
  sentiment_arc: few(fc.constantFrom(...SENTIMENTS)),
  mission: fc.record({ title: text, task: text }),
  next_game: text,
  source: fc.constant("model" as const),
  comparison: fc.record({
    session_id: fc.constant("s0"),
    turn,
    lines: fc.constant(2),
    before: take,
    after: take,
    summary: text,
  }),
});

const view: fc.Arbitrary<SessionView> = fc.record({
  session_id: fc.constant("s1"),
  user_id: orNull(text),
  current_phase: fc.constant("COMPLETE" as const),
  turn_count: turn,
  max_turns: fc.constant(15),
  location: orNull(text),
  relationship: orNull(text),
  selected_game: fc.record({
    name: fc.constant("Open Scene"),
    category: fc.constant("short_form" as const),
    difficulty: fc.constant("beginner" as const),
    constraints: fc.constant(["verbal" as const]),
    summary: text,
    rules: few(text),
    trains: text,
    tip: text,
    partner_notes: text,
    example: few(fc.record({ speaker: fc.constant("player" as const), line: text })),
    referee: fc.constant([{ kind: "banned_word" as const, words: ["quokka"] }]),
    host_calls: fc.constant([]),
  }),
  conversation_history: few(line),
  audience_archetypes: few(
    fc.record({ name: text, description: text, spotlight_count: fc.nat(3) }),
  ),
  current_sentiment: fc.constantFrom(...SENTIMENTS),
  sentiment_history: few(fc.record({ turn, sentiment: fc.constantFrom(...SENTIMENTS) })),
  phase_1_stability_count: fc.nat(3),
  phase_transition_turn: orNull(turn),
  seed: fc.nat(),
  locale: orNull(text),
  keep_transcript: fc.boolean(),
  created_at: fc.constant(AT),
  updated_at: fc.constant(AT),
  expires_at: orNull(fc.constant("2026-11-22T12:00:00.000Z")),
  total_tokens_used: fc.record({ input: fc.nat(), output: fc.nat() }),
  cost_usd: fc.double({ min: 0, max: 1, noNaN: true }),
  latencies: fc.constant({ mc: [120], partner: [800, 900] }),
  model: fc.constant("understudy"),
  degraded: fc.boolean(),
  record_until: orNull(fc.constant("2027-02-20T10:00:00.000Z")),
});

/** A finished scene in which every field that can hold a word holds words of {@link SPOKEN}. */
export const anyMirrorParts: fc.Arbitrary<MirrorParts> = fc
  .record({
    view,
    report,
    reads: few(read),
    flops: few(flop),
    offers: few(offer),
    keepTranscript: fc.boolean(),
    retentionExpiresAt: orNull(fc.constant("2027-02-20T10:00:00.000Z")),
  })
  .map((parts) => ({
    ...parts,
    view: { ...parts.view, keep_transcript: parts.keepTranscript },
  }));

/** One such scene with so many reads, each with a note of some 1 kB. */
export function partsWithReads(count: number): MirrorParts {
  const [parts] = fc.sample(anyMirrorParts, { numRuns: 1, seed: 7 });
  if (parts === undefined) throw new Error("a sample of one has one");
  const reads = Array.from(
    { length: count },
    (_, index): Read => ({
      turn: index + 1,
      move: "accept",
      offer: null,
      picks_up: null,
      note: `${index} `.padEnd(1_000, "x"),
      source: "heuristic",
    }),
  );
  return { ...parts, keepTranscript: true, reads };
}
