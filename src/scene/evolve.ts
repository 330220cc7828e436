/** The fold: what an event makes of a scene. Total, pure, and the only code that makes a `Scene`. */
import type { HiddenEvent, LoggedEvent } from "./events.ts";
import { copying, type Growth, inPlace } from "./growth.ts";
import { newTurn } from "./new-turn.ts";
import type { PublicEvent } from "./protocol.ts";
import type { Line, Scene, Turn } from "./scene.ts";

/** A change to the turn of that number, if there is one. */
type OnTurn = (turn: number, part: Partial<Turn>) => Pick<Scene, "turns">;

/**
 * The scene that a log adds up to; null if nothing in it begins one. An event that cannot be taken up
 * is skipped, and told of: one bad row must not take a whole scene away from its player.
 */
export function fold(log: Iterable<LoggedEvent>, onSkipped = () => {}): Scene | null {
  let scene: Scene | null = null;
  for (const logged of log) scene = takeUp(scene, logged, onSkipped);
  return scene;
}

function takeUp(scene: Scene | null, logged: LoggedEvent, onSkipped: () => void): Scene | null {
  if (logged.event.type === "foreign") onSkipped();
  try {
    return evolve(scene, logged, inPlace);
  } catch {
    if (logged.event.type !== "foreign") onSkipped();
    return scene && { ...scene, lastSeq: logged.seq ?? scene.lastSeq };
  }
}

/** The scene after one more event. */
export function evolve(scene: Scene | null, logged: LoggedEvent, growth = copying): Scene {
  const { event, at, seq } = logged;
  if (event.type === "scene_created") return begin(event, at);
  if (scene === null) throw new RangeError(`a scene cannot begin with ${event.type}`);
  const next = apply(scene, logged, growth);
  // A watcher's suggestion is no activity of the scene: it neither keeps it alive nor changes its view.
  // What a retake copied is older than the retake itself.
  const updatedAt =
    event.type === "suggestion_made" ? scene.updatedAt : Math.max(at, scene.updatedAt);
  return { ...next, updatedAt, lastSeq: seq ?? scene.lastSeq };
}

function begin(event: Extract<HiddenEvent, { type: "scene_created" }>, at: number): Scene {
  const { type: _, ...setup } = event;
  return {
    ...setup,
    createdAt: at,
    updatedAt: at,
    lastSeq: 0,
    phase: "INITIALIZATION",
    phase2Turn: null,
    audience: [],
    game: null,
    suggestions: [],
    suggestionsForNext: [],
    lines: [],
    turns: [],
    offersAtOpening: [],
    flops: [],
    sentiment: "NEUTRAL",
    stabilityCount: 0,
    degraded: false,
    mcOwes: null,
    endAsked: null,
    endReason: null,
    backstage: null,
    report: null,
    calls: [],
  };
}

function apply(scene: Scene, { event, at, seq }: LoggedEvent, growth: Growth): Scene {
  const onTurn: OnTurn = (turn, part) => ({ turns: change(scene.turns, turn, part, growth) });
  const changed = (turn: number, part: Partial<Turn>) => ({ ...scene, ...onTurn(turn, part) });
  switch (event.type) {
    case "scene_created":
      return scene;
    case "audience_seated":
      return { ...scene, audience: event.archetypes };
    case "game_selected":
      return { ...scene, game: event.game };
    case "suggestion_made":
      return scene.phase === "MC_WARMUP"
        ? { ...scene, suggestions: growth.add(scene.suggestions, event.text) }
        : { ...scene, suggestionsForNext: growth.add(scene.suggestionsForNext, event.text) };
    case "message":
      return hear(scene, event, at, seq ?? 0, growth);
    case "phase_changed":
      return event.to === "PHASE_2_FALLIBLE"
        ? {
            ...changed(scene.turns.length, { phase: event.to }),
            phase: event.to,
            phase2Turn: scene.turns.length,
          }
        : { ...scene, phase: event.to };
    case "line_gauged":
      return changed(event.turn, {
        gauged: { sentiment: event.sentiment, confidence: event.confidence },
        thinkMs: event.firstKeyMs ?? null,
      });
    case "line_read": {
      const { type: _, ...read } = event;
      return changed(event.turn, { read });
    }
    case "referee_call":
      return changed(event.turn, { referee: { rule: event.rule, message: event.message } });
    case "host_call":
      return changed(event.turn, {
        hostCall: { kind: event.kind, option: event.option, message: event.message },
        ...(event.strikes_line ? { apart: "struck" as const } : {}),
      });
    case "spotlight":
      return changed(event.turn, {
        spotlight: { archetype: event.archetype, line: event.line },
      });
    case "flop_played":
      return {
        ...scene,
        flops: growth.add(scene.flops, { turn: event.turn, kind: event.kind, about: event.about }),
      };
    case "offers_heard":
      return event.turn === 0
        ? { ...scene, offersAtOpening: event.offers }
        : changed(event.turn, { partnerOffers: event.offers });
    case "degraded":
      return {
        ...changed(event.turn, { degradation: event.reason }),
        degraded: true,
        // An aside that is being spoken is not cut off for another of its kind: it serves both lines.
        mcOwes:
          event.reason === "safety" && scene.mcOwes === null
            ? { turn: event.turn, kind: "steer" }
            : scene.mcOwes,
      };
    case "distress_noticed":
      return {
        ...changed(event.turn, { apart: "care" }),
        mcOwes: { turn: event.turn, kind: "care" },
      };
    case "sentiment_changed":
      return { ...scene, sentiment: event.to };
    case "turn_settled":
      return settle(scene, event, onTurn);
    case "room_done":
      return changed(event.turn, { roomDone: true });
    case "turn_closed":
      return changed(event.turn, { closedIn: event.phase });
    case "end_asked":
      return { ...scene, endAsked: event.reason };
    case "scene_ended":
      return { ...scene, endReason: event.reason };
    case "coach_report":
      return { ...scene, report: event.report };
    case "agent_called": {
      const { type: _, turn: __, ...call } = event;
      return { ...scene, calls: growth.add(scene.calls, call) };
    }
    case "backstage":
      return { ...scene, backstage: event };
    case "session_complete":
    case "foreign":
      return scene;
    default:
      return event satisfies never;
  }
}

function hear(
  scene: Scene,
  event: Extract<PublicEvent, { type: "message" }>,
  at: number,
  seq: number,
  growth: Growth,
): Scene {
  const line: Line = {
    seq,
    turn: event.turn,
    agent: event.agent_name,
    content: event.content,
    at,
    messageId: event.message_id ?? null,
  };
  return { ...scene, ...broughtBy(line, scene, growth), lines: growth.add(scene.lines, line) };
}

/** What the line changes beside standing in the scene. */
function broughtBy(line: Line, scene: Scene, growth: Growth): Partial<Scene> {
  const { turn, agent, content } = line;
  const onTurn = (part: Partial<Turn>) => ({ turns: change(scene.turns, turn, part, growth) });
  switch (agent) {
    case null:
      return { turns: growth.add(scene.turns, newTurn(scene, line)) };
    case "partner":
      return turn === 0
        ? {}
        : {
            ...onTurn({ reply: content, replyAt: line.at }),
            degraded: scene.turns[turn - 1]?.degradation != null,
          };
    case "room":
      return onTurn({ reaction: content });
    case "mc":
      return { mcOwes: scene.mcOwes?.turn === turn ? null : scene.mcOwes };
    case "coach":
      return {};
    default:
      return agent satisfies never;
  }
}

function settle(
  scene: Scene,
  event: Extract<HiddenEvent, { type: "turn_settled" }>,
  onTurn: OnTurn,
): Scene {
  const { turn, sentiment, steady, applause } = event;
  const isPlayed = scene.turns[indexOf(scene.turns, turn)]?.apart === null;
  const counted = isPlayed && (scene.phase === "PHASE_1_SUPPORT" || scene.phase === "MC_WARMUP");
  return {
    ...scene,
    ...onTurn(turn, { sentiment, steady, applause }),
    stabilityCount: !counted ? scene.stabilityCount : steady ? scene.stabilityCount + 1 : 0,
  };
}

function change(
  turns: readonly Turn[],
  turn: number,
  part: Partial<Turn>,
  growth: Growth,
): readonly Turn[] {
  const index = indexOf(turns, turn);
  const before = turns[index];
  return before ? growth.put(turns, index, { ...before, ...part }) : turns;
}

/** Where the turn of that number stands; most events are about the last ones. */
function indexOf(turns: readonly Turn[], turn: number): number {
  return turns.findLastIndex((each) => each.turn === turn);
}
