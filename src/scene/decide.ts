/**
 * The rules of the show: which events a command brings about, or why it is refused. Pure: what is
 * needed from outside (the time, a gauge's reading, a model's words) comes with the command.
 */
import type { Command, Heard } from "./commands.ts";
import { type Crowd, NO_CROWD } from "./crowd.ts";
import { Draft, speak } from "./draft.ts";
import type { LoggedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { chooseFlop } from "./flops.ts";
import { hostCallAfter, newChoiceIn } from "./host-calls.ts";
import { acceptsLines, evidenceForPhase2, refusalOfLine, refusalOfSuggestion } from "./phases.ts";
import { judgeNext } from "./referee.ts";
import { openingOf, type Scene, type SceneSetup, turnInProgress, welcomeOf } from "./scene.ts";
import { breakOff, meet, sayCare, strike } from "./set-apart.ts";
import { closeIfDone, endScene, settle } from "./settle.ts";
import type { Archetype, Game } from "./stock.ts";

/** `stale`: the result of work that the scene no longer waits for. */
export type RefusalCode = "turn_in_progress" | "wrong_phase" | "already_played" | "stale";
export type Decision =
  | { readonly ok: true; readonly events: readonly LoggedEvent[]; readonly scene: Scene }
  | { readonly ok: false; readonly code: RefusalCode };

const refuse = (code: RefusalCode): Decision => ({ ok: false, code });

/** The first events of a scene. `now` in Unix milliseconds. */
export function create(
  setup: SceneSetup,
  audience: readonly Archetype[],
  askedGame: Game | null,
  now: number,
): { readonly events: readonly LoggedEvent[]; readonly scene: Scene } {
  const created: LoggedEvent = { seq: null, at: now, event: { type: "scene_created", ...setup } };
  const draft = new Draft(evolve(null, created), now);
  draft.add({ type: "audience_seated", archetypes: [...audience] });
  if (askedGame !== null) draft.add({ type: "game_selected", game: askedGame });
  draft.add({
    type: "phase_changed",
    from: "INITIALIZATION",
    to: "MC_WARMUP",
    reason: "the house is seated",
  });
  return { events: [created, ...draft.events], scene: draft.scene };
}

/**
 * What the command brings about in this scene, or why it is refused. `now` in Unix milliseconds.
 * `crowd` is what no turn has counted yet: if there is a `turn_settled` among the events, it has.
 */
export function decide(
  scene: Scene,
  command: Command,
  now: number,
  crowd: Crowd = NO_CROWD,
): Decision {
  const draft = new Draft(scene, now, crowd);
  const refused = carryOut(draft, command);
  return refused === null
    ? { ok: true, events: draft.events, scene: draft.scene }
    : refuse(refused);
}

function carryOut(draft: Draft, command: Command): RefusalCode | null {
  switch (command.type) {
    case "say":
      return say(draft, command);
    case "pick_game":
      if (draft.scene.phase !== "MC_WARMUP" || draft.scene.game !== null) return "stale";
      draft.add({ type: "game_selected", game: command.game });
      return null;
    case "welcome":
      if (draft.scene.phase !== "MC_WARMUP" || welcomeOf(draft.scene)) return "stale";
      speak(draft, "mc", 0, command.content);
      return null;
    case "open":
      return open(draft, command);
    case "reply":
      return reply(draft, command);
    case "react":
      return react(draft, command);
    case "aside":
      if (draft.scene.mcOwes?.turn !== command.turn) return "stale";
      sayCare(draft, command.turn, { mc: command.content, partner: command.partner });
      closeIfDone(draft, command.turn);
      return null;
    case "suggest":
      if (refusalOfSuggestion(draft.scene) !== null) return "wrong_phase";
      draft.add({ type: "suggestion_made", text: command.text });
      return null;
    case "end":
      return end(draft, command);
    case "notes":
      return notes(draft, command);
    case "account":
      for (const call of command.calls) {
        draft.add({ type: "agent_called", turn: command.turn, ...call });
      }
      return null;
    default:
      return command satisfies never;
  }
}

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

function say(draft: Draft, command: Of<"say">): RefusalCode | null {
  const { scene } = draft;
  if (scene.turns.some(({ messageId }) => messageId === command.messageId)) return "already_played";
  const refused = refusalOfLine(scene);
  if (refused !== null) return refused;

  if (scene.phase === "MC_WARMUP") cutTheWarmUpShort(draft, command);
  settle(draft, scene.turns.length, null);

  const before = draft.scene;
  const turn = scene.turns.length + 1;
  draft.add({
    type: "message",
    turn,
    role: "user",
    agent_name: null,
    content: command.text,
    message_id: command.messageId,
  });
  if (command.distress !== null) {
    meet(draft, turn, command.distress);
    return null;
  }
  const reason = evidenceForPhase2(draft.scene, turn);
  const newChoice = newChoiceIn(draft.scene, turn);
  if (newChoice !== null) {
    beginPhase2(draft, reason);
    strike(draft, turn, newChoice, command.heldBeat);
    return null;
  }
  const { gauged, firstKeyMs } = command;
  const measured = firstKeyMs === undefined ? {} : { firstKeyMs };
  draft.add({ type: "line_gauged", turn, ...gauged, ...measured });
  draft.add({ type: "line_read", ...command.read, turn });
  const verdict = judgeNext(before, command.text);
  if (verdict !== null) draft.add({ type: "referee_call", turn, ...verdict });
  beginPhase2(draft, reason);
  const flop = chooseFlop(draft.scene);
  if (flop !== null) draft.add({ type: "flop_played", ...flop });
  return null;
}

function beginPhase2(draft: Draft, reason: string | null): void {
  if (reason === null) return;
  draft.add({ type: "phase_changed", from: draft.scene.phase, to: "PHASE_2_FALLIBLE", reason });
}

function cutTheWarmUpShort(draft: Draft, command: Of<"say">): void {
  keepWhatWasHeard(draft, command.heard);
  if (draft.scene.game === null) draft.add({ type: "game_selected", game: command.fallbackGame });
  draft.add({
    type: "phase_changed",
    from: "MC_WARMUP",
    to: "PHASE_1_SUPPORT",
    reason: "the player spoke first",
  });
}

function keepWhatWasHeard(draft: Draft, heard: Heard | null): void {
  const text = heard?.text.trim() ?? "";
  if (heard !== null && text !== "") speak(draft, heard.agent, 0, text);
}

function open(draft: Draft, command: Of<"open">): RefusalCode | null {
  if (draft.scene.phase !== "MC_WARMUP" || openingOf(draft.scene)) return "stale";
  draft.add({
    type: "phase_changed",
    from: "MC_WARMUP",
    to: "PHASE_1_SUPPORT",
    reason: "the Partner opens the scene",
  });
  draft.add({ type: "offers_heard", turn: 0, offers: command.offers });
  speak(draft, "partner", 0, command.content);
  return null;
}

function reply(draft: Draft, command: Of<"reply">): RefusalCode | null {
  const { turn, content, offers, degradation } = command;
  if (turnInProgress(draft.scene)?.turn !== turn) return "stale";
  if (degradation !== null) draft.add({ type: "degraded", turn, reason: degradation });
  draft.add({ type: "offers_heard", turn, offers });
  speak(draft, "partner", turn, content);
  // A host who owes a serious word plays no game with it.
  const isFree = draft.scene.endAsked === null && draft.scene.mcOwes === null;
  const call = isFree ? hostCallAfter(draft.scene, turn) : null;
  if (call !== null) {
    draft.add({ type: "host_call", turn, ...call });
    speak(draft, "mc", turn, call.message);
  }
  // An end that was asked for in mid-reply does not wait for the Room as well.
  if (draft.scene.endAsked !== null) endScene(draft, draft.scene.endAsked);
  else closeIfDone(draft, turn);
  return null;
}

function react(draft: Draft, command: Of<"react">): RefusalCode | null {
  const { turn, felt } = command;
  const open = draft.scene.turns[turn - 1];
  if (open === undefined || open.roomDone || !acceptsLines(draft.scene.phase)) return "stale";
  if (felt?.distress) {
    breakOff(draft, turn, felt.distress);
    settle(draft, turn, draft.scene.sentiment);
  } else {
    if (felt?.read) draft.add({ type: "line_read", ...felt.read, turn });
    settle(draft, turn, felt?.sentiment ?? null);
    if (felt?.spotlight) draft.add({ type: "spotlight", turn, ...felt.spotlight });
    if (felt?.reaction) speak(draft, "room", turn, felt.reaction);
  }
  draft.add({ type: "room_done", turn });
  closeIfDone(draft, turn);
  return null;
}

function end(draft: Draft, command: Of<"end">): RefusalCode | null {
  const { scene } = draft;
  if (!acceptsLines(scene.phase)) return null;
  if (turnInProgress(scene)) {
    if (scene.endAsked === null) draft.add({ type: "end_asked", reason: command.reason });
    return null;
  }
  if (scene.phase === "MC_WARMUP") keepWhatWasHeard(draft, command.heard);
  endScene(draft, command.reason);
  return null;
}

function notes(draft: Draft, command: Of<"notes">): RefusalCode | null {
  if (draft.scene.phase !== "COACH_ANALYSIS") return "stale";
  if (command.farewell !== null) speak(draft, "mc", draft.scene.turns.length, command.farewell);
  draft.add({ type: "coach_report", report: command.report });
  draft.add({
    type: "phase_changed",
    from: "COACH_ANALYSIS",
    to: "COMPLETE",
    reason: "the notes are written",
  });
  draft.add({ type: "session_complete" });
  return null;
}
