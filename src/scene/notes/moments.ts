/** Holds the Coach to the log (SPEC 2.6): nothing in a moment may be invented. */

import { foldAngles } from "../clean-text.ts";
import { cutAtWord, wordsOf } from "../language/words.ts";
import type { Moment } from "../protocol.ts";
import type { Scene } from "../scene.ts";
import type { Principle } from "../stock.ts";
import { inventedQuote } from "./invented.ts";

export const MOST_MOMENTS = 5;
export const FEWEST_MOMENTS = 3;
/** Longer lines are quoted by a part; in UTF-16 units. */
export const QUOTE_MAX_CHARS = 160;

/** A moment as a coach proposes it, with the principle named by its id only. */
export interface ProposedMoment {
  readonly turn: number;
  readonly kind: "keep" | "try";
  readonly quote: string;
  readonly principle_id: string;
  readonly observation: string;
  readonly try_instead?: string | null | undefined;
  readonly why: string;
}

export interface GroundedMoments {
  /** At most five, a keep first if there is one, the others by turn. */
  readonly kept: Moment[];
  /** What failed and why, in a sentence that tells a coach what would be right. */
  readonly refused: { readonly moment: Moment; readonly reason: string }[];
}

/** The part of a line that is quoted: all of it, or as many whole words as fit. */
export function quotable(line: string): string {
  return cutAtWord(line, QUOTE_MAX_CHARS);
}

/**
 * The piece of the line that is the text, if it begins and ends with whole words. Angle brackets are
 * the same as what stands for them in prompts, which is how a coach has read them.
 */
function pieceOf(line: string, text: string): string | null {
  const wanted = foldAngles(text);
  const folded = foldAngles(line);
  if (wanted === foldAngles(quotable(line))) return quotable(line);
  const words = wordsOf(line);
  const splits = (at: number) => words.some(({ start, end }) => start < at && at < end);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!splits(at) && !splits(end)) return quotable(line.slice(at, end));
  }
  return null;
}

/**
 * The player's own words where the quote stands in the line; null if it does not. Case, quotation
 * marks and spaces may differ, and a coach's "…" for something left off at an end; what comes back
 * is always a piece of the line itself.
 */
export function findQuote(quote: string, line: string): string | null {
  const plain = quote.trim();
  if (plain === "") return null;
  const piece = pieceOf(line, plain);
  if (piece !== null) return piece;
  const wanted = wordsOf(plain).map(({ folded }) => folded);
  const words = wordsOf(line);
  if (wanted.length === 0) return null;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, index) => words[at + index]?.folded === word)) continue;
    const first = words[at];
    const last = words[at + wanted.length - 1];
    if (!first || !last) return null;
    const mark = /^[.!?…。！？]+/u.exec(line.slice(last.end))?.[0] ?? "";
    return quotable(line.slice(first.start, last.end + mark.length));
  }
  return null;
}

/** Whether two spoken lines are the same but for marks and case. */
export function saysTheSame(a: string, b: string): boolean {
  const bare = (text: string) =>
    wordsOf(text)
      .map(({ folded }) => folded)
      .join(" ");
  return a.trim() === b.trim() || (bare(a) !== "" && bare(a) === bare(b));
}

function asMoment(proposed: ProposedMoment, quote: string, principle: string): Moment {
  const { turn, kind, principle_id, observation, why } = proposed;
  const better = proposed.try_instead?.trim();
  return {
    turn,
    kind,
    quote,
    principle_id,
    principle,
    observation: observation.trim(),
    ...(kind === "try" && better ? { try_instead: better } : {}),
    why: why.trim(),
  };
}

/** Why a moment cannot stand; null if it can. */
function fault(
  scene: Scene,
  proposed: ProposedMoment,
  quote: string | null,
  principle: Principle | undefined,
): string | null {
  const line = scene.turns.find(({ turn }) => turn === proposed.turn)?.line;
  if (line === undefined) return `turn: the player said no line in turn ${proposed.turn}`;
  if (quote === null)
    return `quote: must stand word for word in the player's line of turn ${proposed.turn}, which is: ${quotable(line)}`;
  if (!principle)
    return `principle_id: there is no principle "${proposed.principle_id}"; use an id from the database`;
  if (proposed.observation.trim() === "") return "observation: must say what was seen";
  const invented = inventedQuote(proposed.observation, scene);
  if (invented !== null) return `observation: nobody said “${cutAtWord(invented, 80)}”`;
  if (proposed.why.trim() === "") return "why: must say what it does for the scene";
  if (proposed.kind === "keep") return null;
  const better = proposed.try_instead?.trim() ?? "";
  if (better === "") return "try_instead: a try needs a line the player could have said then";
  if (saysTheSame(better, quote) || scene.turns.some((said) => saysTheSame(better, said.line)))
    return "try_instead: must differ from what the player said";
  return null;
}

/** The first keep to the front, all else in the order of the scene. */
export function inOrder(moments: readonly Moment[]): Moment[] {
  const byTurn = [...moments].sort((a, b) => a.turn - b.turn);
  const first = byTurn.find(({ kind }) => kind === "keep");
  return first ? [first, ...byTurn.filter((moment) => moment !== first)] : byTurn;
}

/** Sorts a coach's moments into those that the log bears out and those it does not. */
export function groundMoments(
  scene: Scene,
  principles: readonly Principle[],
  proposed: readonly ProposedMoment[],
): GroundedMoments {
  const kept: Moment[] = [];
  const refused: GroundedMoments["refused"] = [];
  const refuse = (moment: ProposedMoment, reason: string, name = "") =>
    refused.push({ moment: asMoment(moment, moment.quote, name), reason });

  for (const one of proposed) {
    const line = scene.turns.find(({ turn }) => turn === one.turn)?.line;
    const quote = line === undefined ? null : findQuote(one.quote, line);
    const principle = principles.find(({ id }) => id === one.principle_id);
    const reason = fault(scene, one, quote, principle);
    if (reason !== null || quote === null || !principle) {
      refuse(one, reason ?? "quote: must be the player's own words", principle?.name);
    } else if (kept.some(({ turn, kind }) => turn === one.turn && kind === one.kind)) {
      refuse(one, `turn: there is a ${one.kind} on turn ${one.turn} already`, principle.name);
    } else if (kept.length === MOST_MOMENTS) {
      refuse(one, `moments: at most ${MOST_MOMENTS}`, principle.name);
    } else {
      kept.push(asMoment(one, quote, principle.name));
    }
  }
  return { kept: inOrder(kept), refused };
}
