/** What an entry must have so that this page can show it. */
import type { PublicEvent } from "../../scene/protocol.ts";
import { FLOP_KINDS, MOVES, PHASES, SENTIMENTS } from "../../scene/vocabulary.ts";
import { ENTRY_VERSION, LEFT } from "./entry.ts";
import {
  both,
  byField,
  either,
  fields,
  filled,
  flag,
  instant,
  listOf,
  maybe,
  number,
  oneOf,
  orNull,
  type Shape,
  text,
} from "./shape.ts";

const anything: Shape = () => null;

/** The first take's ticket may itself be a retake's. */
const ticket: Shape = (value, path) =>
  fields({
    sessionId: filled,
    token: filled,
    shareToken: filled,
    again: maybe(fields({ turn: number, quote: text, tryInstead: maybe(text), first: ticket })),
  })(value, path);

const game = fields({ name: text, summary: text, rules: listOf(text), tip: text });
const mood = oneOf(...SENTIMENTS);
const phase = oneOf(...PHASES);
const flop = { turn: number, kind: oneOf(...FLOP_KINDS) };
const take = fields({
  line: text,
  offers_made: number,
  yes_and: number,
  callbacks: number,
  questions: number,
  blocked: number,
  wimped: number,
  recovery_score: orNull(number),
  think_ms: orNull(number),
  sentiment_arc: listOf(mood),
});

const report = fields({
  headline: filled,
  moments: listOf(
    fields({
      turn: number,
      kind: oneOf("keep", "try"),
      quote: text,
      principle_id: text,
      principle: text,
      observation: text,
      try_instead: maybe(text),
      why: text,
    }),
  ),
  recovery: fields({
    score: orNull(number),
    note: orNull(text),
    flops: listOf(fields({ ...flop, recovered: flag, turns_to_recover: orNull(number) })),
  }),
  measures: fields({
    lines: number,
    offers_made: number,
    yes_and: number,
    callbacks: number,
    questions: number,
    blocked: number,
    words_player: number,
    words_partner: number,
    think_ms_phase_1: orNull(number),
    think_ms_phase_2: orNull(number),
  }),
  offers: fields({
    made: number,
    accepted: number,
    added_to: number,
    called_back: number,
    dropped: listOf(fields({ turn: number, offer: text })),
  }),
  sentiment_arc: listOf(mood),
  mission: fields({ title: text, task: text }),
  next_game: text,
  source: text,
  comparison: maybe(
    fields({ turn: number, lines: number, summary: text, before: take, after: take }),
  ),
});

/** A new event of the wire wants its line here. */
const EVENTS: Readonly<Record<PublicEvent["type"], Shape>> = {
  audience_seated: fields({ archetypes: listOf(fields({ name: text })) }),
  game_selected: fields({ game }),
  message: fields({
    turn: number,
    role: text,
    agent_name: orNull(oneOf("mc", "partner", "room", "coach")),
    content: text,
  }),
  sentiment_changed: fields({ to: mood }),
  phase_changed: fields({ from: phase, to: phase }),
  spotlight: fields({ turn: number, archetype: text, line: text }),
  referee_call: fields({ turn: number, rule: text, message: text }),
  host_call: fields({ turn: number, kind: text, option: orNull(text), message: text }),
  scene_ended: fields({ reason: text }),
  backstage: fields({
    reads: listOf(fields({ turn: number, move: oneOf(...MOVES), note: text })),
    flops: listOf(fields(flop)),
    offers: listOf(anything),
  }),
  coach_report: fields({ report }),
  session_complete: anything,
};

const event = byField("type", EVENTS);
const withheld = fields({ withheld: oneOf(true) });

const view = fields({
  session_id: filled,
  created_at: instant,
  updated_at: instant,
  expires_at: orNull(instant),
  record_until: orNull(either(oneOf("never"), instant)),
  location: orNull(text),
  relationship: orNull(text),
  selected_game: orNull(game),
  conversation_history: listOf(fields({ seq: number, agent_name: orNull(text), content: text })),
  keep_transcript: flag,
  max_turns: number,
  turn_count: number,
  model: text,
  degraded: flag,
});

export const entryShape = fields({
  version: oneOf(ENTRY_VERSION),
  sessionId: filled,
  ticket,
  view,
  frames: listOf(both(fields({ type: text, seq: number }), either(withheld, event))),
  left: oneOf(...LEFT, null),
});
