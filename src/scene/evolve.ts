/** The fold: what an event makes of a scene. Total, pure, and the only code that makes a `Scene`. */
import type { HiddenEvent, LoggedEvent } from "./events.ts";
import type { PublicEvent } from "./protocol.ts";
import type { Line, Scene, Turn } from "./scene.ts";

/**
 * The scene that a log adds up to; null if nothing in it begins one. An event that cannot be taken up
 * is skipped: one bad row must not take a whole scene away from its player.
 */
export function fold(log: Iterable<LoggedEvent>): Scene | null {
  let scene: Scene | null = null;
  for (const logged of log) scene = takeUp(scene, logged);
  return scene;
}

function takeUp(scene: Scene | null, logged: LoggedEvent): Scene | null {
  try {
    return evolve(scene, logged);
  } catch {
    return scene && { ...scene, lastSeq: logged.seq ?? scene.lastSeq };
  }
}

/** The scene after one more event. */
export function evolve(scene: Scene | null, logged: LoggedEvent): Scene {
  const { event, at, seq } = logged;
  if (event.type === "scene_created") return begin(event, at);
  if (scene === null) throw new RangeError(`a scene cannot begin with ${event.type}`);
  const next = apply(scene, logged);
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

function apply(scene: Scene, { event, at, seq }: LoggedEvent): Scene {
  switch (event.type) {
    case "scene_created":
      return scene;
    case "audience_seated":
      return { ...scene, audience: event.archetypes };
    case "game_selected":
      return { ...scene, game: event.game };
    case "suggestion_made":
      return scene.phase === "MC_WARMUP"
        ? { ...scene, suggestions: [...scene.suggestions, event.text] }
        : { ...scene, suggestionsForNext: [...scene.suggestionsForNext, event.text] };
    case "message":
      return hear(scene, event, at, seq ?? 0);
    case "phase_changed":
      return {
        ...scene,
        phase: event.to,
        phase2Turn: event.to === "PHASE_2_FALLIBLE" ? scene.turns.length : scene.phase2Turn,
        turns:
          event.to === "PHASE_2_FALLIBLE"
            ? change(scene.turns, scene.turns.length, { phase: event.to })
            : scene.turns,
      };
    case "line_gauged":
      return onTurn(scene, event.turn, {
        gauged: { sentiment: event.sentiment, confidence: event.confidence },
        thinkMs: event.firstKeyMs ?? null,
      });
    case "line_read": {
      const { type: _, ...read } = event;
      return onTurn(scene, event.turn, { read });
    }
    case "referee_call":
      return onTurn(scene, event.turn, { referee: { rule: event.rule, message: event.message } });
    case "host_call":
      return onTurn(scene, event.turn, {
        hostCall: { kind: event.kind, option: event.option, message: event.message },
        ...(event.strikes_line ? { apart: "struck" as const } : {}),
      });
    case "spotlight":
      return onTurn(scene, event.turn, {
        spotlight: { archetype: event.archetype, line: event.line },
      });
    case "flop_played":
      return {
        ...scene,
        flops: [...scene.flops, { turn: event.turn, kind: event.kind, about: event.about }],
      };
    case "offers_heard":
      return event.turn === 0
        ? { ...scene, offersAtOpening: event.offers }
        : onTurn(scene, event.turn, { partnerOffers: event.offers });
    case "degraded":
      return {
        ...onTurn(scene, event.turn, { degradation: event.reason }),
        degraded: true,
        // An aside that is being spoken is not cut off for another of its kind: it serves both lines.
        mcOwes:
          event.reason === "safety" && scene.mcOwes === null
            ? { turn: event.turn, kind: "steer" }
            : scene.mcOwes,
      };
    case "distress_noticed":
      return {
        ...onTurn(scene, event.turn, { apart: "care" }),
        mcOwes: { turn: event.turn, kind: "care" },
      };
    case "sentiment_changed":
      return { ...scene, sentiment: event.to };
    case "turn_settled":
      return settle(scene, event);
    case "room_done":
      return onTurn(scene, event.turn, { roomDone: true });
    case "turn_closed":
      return onTurn(scene, event.turn, { closedIn: event.phase });
    case "end_asked":
      return { ...scene, endAsked: event.reason };
    case "scene_ended":
      return { ...scene, endReason: event.reason };
    case "coach_report":
      return { ...scene, report: event.report };
    case "agent_called": {
      const { type: _, turn: __, ...call } = event;
      return { ...scene, calls: [...scene.calls, call] };
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
): Scene {
  const line: Line = {
    seq,
    turn: event.turn,
    agent: event.agent_name,
    content: event.content,
    at,
    messageId: event.message_id ?? null,
  };
  const heard = { ...scene, lines: [...scene.lines, line] };
  switch (event.agent_name) {
    case null:
      return { ...heard, turns: [...scene.turns, newTurn(scene, line)] };
    case "partner":
      return event.turn === 0
        ? heard
        : {
            ...onTurn(heard, event.turn, { reply: event.content, replyAt: at }),
            degraded: scene.turns[event.turn - 1]?.degradation != null,
          };
    case "room":
      return onTurn(heard, event.turn, { reaction: event.content });
    case "mc":
      return { ...heard, mcOwes: scene.mcOwes?.turn === event.turn ? null : scene.mcOwes };
    case "coach":
      return heard;
    default:
      return event.agent_name satisfies never;
  }
}

function newTurn(scene: Scene, line: Line): Turn {
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

function settle(scene: Scene, event: Extract<HiddenEvent, { type: "turn_settled" }>): Scene {
  const { turn, sentiment, steady, applause } = event;
  const isPlayed = scene.turns.some((one) => one.turn === turn && one.apart === null);
  const counted = isPlayed && (scene.phase === "PHASE_1_SUPPORT" || scene.phase === "MC_WARMUP");
  return {
    ...onTurn(scene, turn, { sentiment, steady, applause }),
    stabilityCount: !counted ? scene.stabilityCount : steady ? scene.stabilityCount + 1 : 0,
  };
}

function onTurn(scene: Scene, turn: number, part: Partial<Turn>): Scene {
  return { ...scene, turns: change(scene.turns, turn, part) };
}

function change(turns: readonly Turn[], turn: number, part: Partial<Turn>): readonly Turn[] {
  return turns.map((each) => (each.turn === turn ? { ...each, ...part } : each));
}
