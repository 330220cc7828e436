/** When and how the Partner stumbles in phase 2 (SPEC 2.4): chosen by code from the scene's seed. */
import { factsIn, namesIn, objectsIn } from "./conditions.ts";
import { isContentWord, wordsOf } from "./language/words.ts";
import { draw, pick } from "./random.ts";
import { asPlayed, lastTurn, type PlayedFlop, type Scene, turnsSinceCare } from "./scene.ts";
import { FLOP_KINDS, type FlopKind } from "./vocabulary.ts";

/** At least so many turns from one flop to the next; the seed may add one. */
const MIN_GAP_TURNS = 3;
/** No flop in so many turns before the limit, so that the player has lines left for the rescue. */
const QUIET_TURNS_AT_END = 2;

/** Who has just been met as themself has a steady partner in their next lines. */
const STEADY_TURNS_AFTER_CARE = 2;

/** The flop to play in the Partner's reply to the scene's last turn, or null. */
export function chooseFlop(whole: Scene): PlayedFlop | null {
  const turn = whole.turns.length;
  const sinceCare = turnsSinceCare(whole);
  if (sinceCare !== null && sinceCare <= STEADY_TURNS_AFTER_CARE) return null;
  const scene = asPlayed(whole);
  if (scene.phase2Turn === null || !mayStumble(scene, turn, scene.phase2Turn)) return null;
  const possible = FLOP_KINDS.flatMap((kind) => {
    const about = matterOf(kind, scene);
    return about === undefined ? [] : [{ turn, kind, about }];
  });
  const fresh = possible.filter(({ kind }) => scene.flops.every((flop) => flop.kind !== kind));
  return pick(fresh.length > 0 ? fresh : possible, scene.seed, "flop", turn);
}

function mayStumble(scene: Scene, turn: number, phase2Turn: number): boolean {
  const latest = scene.maxTurns > 0 ? scene.maxTurns - QUIET_TURNS_AT_END : Infinity;
  if (turn > latest) return false;
  const last = scene.flops.at(-1);
  // The first is owed: where no later turn is left for it, it is not put off.
  if (!last && turn === latest) return true;
  // The first comes in phase 2's first or second turn; both lie within the rule's two turns.
  const earliest = last ? last.turn + MIN_GAP_TURNS : phase2Turn;
  const patience = draw(scene.seed, "flop-patience", scene.flops.length) < 0.5 ? 0 : 1;
  return turn >= earliest + patience;
}

/** What this kind would stumble over; null if it needs nothing, undefined if its condition does not hold. */
function matterOf(kind: FlopKind, scene: Scene): string | null | undefined {
  const turn = lastTurn(scene)?.turn ?? 0;
  const oneOf = (from: readonly string[]) =>
    from.length === 0 ? undefined : pick(from, scene.seed, "flop-about", kind, turn);
  switch (kind) {
    case "forgot_name":
      return oneOf(namesIn(scene));
    case "contradicted_fact":
      return oneOf(factsIn(scene));
    case "lost_object":
      return oneOf(objectsIn(scene));
    case "misheard":
      return oneOf(longWords(lastTurn(scene)?.line ?? ""));
    case "froze":
    case "panicked":
      return null;
    default:
      return kind satisfies never;
  }
}

/** Words worth mishearing: long enough to sound like another, and about something. */
function longWords(line: string): string[] {
  return wordsOf(line)
    .filter((word) => isContentWord(word) && /^\p{L}{5,}$/u.test(word.text))
    .map(({ text }) => text);
}
