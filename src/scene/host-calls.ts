/**
 * Host calls (SPEC 2.7): when the host steps into a game, and with which words. Decided by code from
 * the seed, the game's data and the calls already made; the MC only voices them.
 *
 * All calls but one come at the end of a turn, for the next line. New Choice comes before the Partner
 * answers: it strikes the line that was just said, and the next one stands in its place.
 */
import type { HostCall } from "./protocol.ts";
import { draw, pick } from "./random.ts";
import { asPlayed, type Scene, turnsSinceCare } from "./scene.ts";
import type { HostCallKind, HostCallRule } from "./stock.ts";

/** A call may come this many turns later than it could, so that nobody can set a watch by it. */
const WAIT_AT_MOST_TURNS = 1;

interface MadeCall {
  readonly turn: number;
  readonly call: HostCall;
}

function callsMade(scene: Scene): MadeCall[] {
  return scene.turns.flatMap(({ turn, hostCall }) => (hostCall ? [{ turn, call: hostCall }] : []));
}

/** The call that the host makes at the end of this turn, for the next line; null for none. */
export function hostCallAfter(scene: Scene, turn: number): HostCall | null {
  return callIn(scene, turn, (kind) => kind !== "new_choice");
}

/**
 * The New Choice that strikes the line of `turn`, asked before the Partner answers it; null for none.
 * Never twice running, and never after the player has once spoken for themself: nobody is to be told
 * that what they said of their own life never happened.
 */
export function newChoiceIn(scene: Scene, turn: number): HostCall | null {
  if (turnsSinceCare(scene) !== null) return null;
  if (scene.turns.some((one) => one.turn === turn - 1 && one.apart === "struck")) return null;
  const call = callIn(scene, turn, () => true);
  return call?.kind === "new_choice" ? call : null;
}

/** What the host would call in this turn. The last line of a scene belongs to the players: no call is made for it. */
function callIn(
  scene: Scene,
  turn: number,
  mayCall: (kind: HostCallKind) => boolean,
): HostCall | null {
  if (scene.endAsked !== null || scene.endReason !== null) return null;
  if (scene.maxTurns > 0 && turn + 1 >= scene.maxTurns) return null;
  // A call of this very turn is no earlier one: asked again, the answer is the same.
  const made = callsMade(scene).filter((earlier) => earlier.turn < turn);
  const timesCalled = (kind: HostCallKind) => made.filter(({ call }) => call.kind === kind).length;
  const [rule] = (scene.game?.host_calls ?? [])
    .filter(({ kind }) => mayCall(kind))
    .filter((candidate) => turn >= dueTurn(scene.seed, candidate, made))
    .sort((a, b) => timesCalled(a.kind) - timesCalled(b.kind));
  if (!rule) return null;
  const earlier = made.map(({ call }) => call).filter((call) => call.kind === rule.kind);
  const option = nextOption(scene.seed, rule, earlier);
  const words = freshWords(rule.say, earlier.at(-1), option);
  const say = pick(words, scene.seed, "host-call-words", turn);
  return { kind: rule.kind, option, message: withOption(say, option) };
}

/** The first turn at whose end this rule calls, given the calls made before. */
function dueTurn(seed: number, rule: HostCallRule, made: readonly MadeCall[]): number {
  const last = made.at(-1);
  const earliest = Math.max(rule.from_turn, last ? last.turn + rule.every : 0);
  const wait = draw(seed, "host-call", rule.kind, made.length) * (WAIT_AT_MOST_TURNS + 1);
  return earliest + Math.floor(wait);
}

/** Goes through all options once, in a drawn order, before any comes again, and never twice running. */
function nextOption(seed: number, rule: HostCallRule, earlier: readonly HostCall[]): string | null {
  const { options } = rule;
  if (options.length === 0) return null;
  const round = Math.floor(earlier.length / options.length);
  const usedThisRound = earlier.slice(round * options.length).map((call) => call.option);
  const left = options.filter((option) => !usedThisRound.includes(option));
  const fresh = left.filter((option) => option !== earlier.at(-1)?.option);
  const from = fresh.length > 0 ? fresh : left.length > 0 ? left : options;
  return pick(from, seed, "host-call-option", rule.kind, earlier.length);
}

function freshWords(
  say: readonly string[],
  last: HostCall | undefined,
  option: string | null,
): readonly string[] {
  const fresh = say.filter(
    (words) => last === undefined || withOption(words, last.option) !== last.message,
  );
  const speakable = fresh.filter((words) => option !== null || !words.includes("{option}"));
  return speakable.length > 0 ? speakable : say;
}

function withOption(words: string, option: string | null): string {
  return words.replaceAll("{option}", () => option ?? "");
}

/**
 * The call that holds for the line now to be said, player's or Partner's; null for none. `freeze` holds
 * for one exchange, a genre or an emotion until the next one. A New Choice that has struck a line is
 * over with it: to the Partner neither has happened.
 */
export function activeHostCall(whole: Scene): HostCall | null {
  const scene = asPlayed(whole);
  const last = scene.turns.at(-1);
  if (!last) return null;
  // While a reply is owed, the call that the player just answered still holds for the Partner.
  const latestTurn = (last.reply === null ? scene.turns.at(-2) : last)?.turn ?? 0;
  const holding = callsMade(scene).filter(
    ({ turn, call }) => turn <= latestTurn && (turn === latestTurn || isLasting(call.kind)),
  );
  return holding.at(-1)?.call ?? null;
}

function isLasting(kind: HostCallKind): boolean {
  switch (kind) {
    case "genre_switch":
    case "emotion_switch":
      return true;
    case "new_choice":
    case "freeze":
      return false;
  }
}
