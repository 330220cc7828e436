/** Each player line with what surrounded it: what it answered, what came of it, what was missed. */

import type { NamedThing } from "../language/named-things.ts";
import { contentStems, countWords, looksEnglish, sharedStems, wordsOf } from "../language/words.ts";
import { ledgerOf } from "../offers.ts";
import { once } from "../once.ts";
import type { Flop } from "../protocol.ts";
import { flopsOf, turnOfLineAfter } from "../recovery.ts";
import { answers, roundOf } from "../rounds.ts";
import { openingOf, type Scene, type Turn } from "../scene.ts";
import { type Gifts, giftsIn } from "./gifts.ts";
import { type Motif, motifsIn } from "./motifs.ts";
import {
  dotted,
  lineStems,
  REACH_TURNS,
  repliedSentences,
  replyStems,
  thingsInLine,
  undotted,
  wordsInLine,
} from "./turn-words.ts";

export interface Beat {
  readonly turn: Turn;
  /** What the Partner had just said; null if nothing, or if the line begins another scene. */
  readonly answered: string | null;
  /** The question with which it ended; null if it did not end with one. */
  readonly asked: string | null;
  /** What lay there to be taken up. */
  readonly gifts: Gifts;
  /** The things of the line itself. */
  readonly things: readonly NamedThing[];
  /** What the player had offered before, their whole line if it is short; null if nothing. */
  readonly ownOffer: string | null;
  /** The new thing of the line that came back most often; null if it brought none. */
  readonly brought: Motif | null;
  /** The first later Partner line that built on the player's words; null if none did. */
  readonly usedIn: { readonly turn: number; readonly words: string } | null;
  /** What the line takes up from the Partner in words that one can see, and since which turn it stood there. */
  readonly pickedUp: { readonly words: string; readonly turn: number } | null;
  /** The flop that this line rescued. */
  readonly rescued: Flop | null;
  /** The flop that this line should have rescued, and nothing did. */
  readonly missed: Flop | null;
  /** The player plays in English, as far as all their lines tell; "No sé." alone might be anything. */
  readonly english: boolean;
  /** The game wants nothing but questions. */
  readonly mustAsk: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It has more words than any other line of the player's. */
  readonly isLongest: boolean;
}

const TELLING_LETTERS = 4;

/**
 * The sentence of a turn's reply that carries the player's telling words and adds to all of them; null if
 * there is none. What only says them back ("We are stuck, yes.") proves little to who reads the notes.
 */
function sentenceWith(
  later: Turn,
  stems: ReadonlySet<string>,
  telling: ReadonlySet<string>,
): string | null {
  if (sharedStems(telling, replyStems(later)) === 0) return null;
  const found = repliedSentences(later).find((one) => {
    if (sharedStems(telling, one.stems) === 0 || sharedStems(telling, one.own) === 0) return false;
    const added = [...one.stems].filter((word) => !stems.has(word)).length;
    return added >= (one.asks ? 2 : 1);
  });
  return found?.words ?? null;
}

function closingQuestion(line: string): string | null {
  // Words of thanks or trouble may stand after the question: the last one asked is what is open.
  const sentences = undotted(line).split(/(?<=[.!?…。！？])/u);
  const last = sentences.findLast((one) => /[?？]$/u.test(one))?.trim();
  return last ? dotted(last) : null;
}

function firstUse(
  scene: Scene,
  index: number,
  stumbled: ReadonlySet<number>,
  english: boolean,
): Beat["usedIn"] {
  const turns = scene.turns.slice(index, index + REACH_TURNS);
  const [turn] = turns;
  if (!turn) return null;
  const offer = turn.read?.offer ?? null;
  const stems = offer === null ? lineStems(turn) : contentStems(offer);
  // Of other languages not every small word is known: a shared "die" proves nothing.
  const telling = new Set([...stems].filter((word) => english || word.length >= TELLING_LETTERS));
  for (const later of turns) {
    if (later.reply === null || stumbled.has(later.turn)) continue;
    if (roundOf(scene, later.turn, "partner") !== roundOf(scene, turn.turn, "player")) return null;
    const words = sentenceWith(later, stems, telling);
    if (words !== null) return { turn: later.turn, words };
  }
  return null;
}

const SAID_AGAIN_CHARS = 60;
/** "Hallo" is no idea to hold on to. */
const OFFER_LEAST_WORDS = 3;

/** What the turn offers that a later line may hold on to; null if nothing. */
const heldOnTo = once(({ line, read }: Turn): string | null => {
  if (countWords(read?.offer ?? "") < OFFER_LEAST_WORDS || /[?？]/u.test(line)) return null;
  // A clause alone may wait for the next one: "Mama hat gesagt, …".
  return line.length <= SAID_AGAIN_CHARS
    ? line.replace(/[.!…。！\s]+$/u, "")
    : (read?.offer ?? null);
});

/** The flop that each line has rescued, or should have; of several the first. */
function byLine(flops: readonly Flop[], lineOf: (flop: Flop) => number | null): Map<number, Flop> {
  const found = new Map<number, Flop>();
  for (const flop of flops) {
    const turn = lineOf(flop);
    if (turn !== null && !found.has(turn)) found.set(turn, flop);
  }
  return found;
}

/** All beats, in the order of the scene. */
export const beatsOf = once((scene: Scene): Beat[] => {
  const ledger = ledgerOf(scene);
  const flops = flopsOf(scene);
  const gifts = giftsIn(scene);
  const motifs = motifsIn(scene);
  const english = looksEnglish(wordsOf(scene.turns.map(({ line }) => line).join(" ")));
  const mustAsk = scene.game?.referee.some(({ kind }) => kind === "ends_with_question") ?? false;
  const lengths = scene.turns.map(wordsInLine);
  const longest = Math.max(...lengths);
  const longestAt = lengths.indexOf(longest);
  const rescued = byLine(flops, ({ turn, turns_to_recover: after }) =>
    after === null ? null : turnOfLineAfter(scene, turn, after),
  );
  const missed = byLine(flops, ({ turn, recovered }) =>
    recovered === false ? turnOfLineAfter(scene, turn, 1) : null,
  );
  const madeBefore = new Map<string, readonly number[]>();
  for (const { offer, turn } of ledger)
    madeBefore.set(offer, [...(madeBefore.get(offer) ?? []), turn]);
  const stumbled = new Set(scene.flops.map(({ turn }) => turn));
  let ownOffer: string | null = null;
  return scene.turns.map((turn, index): Beat => {
    if (index > 0) ownOffer = heldOnTo(scene.turns[index - 1] ?? turn) ?? ownOffer;
    const before = scene.turns[index - 1];
    const heard = before ? before.reply : (openingOf(scene)?.content ?? null);
    const answered = answers(scene, turn.turn) ? heard : null;
    const picksUp = turn.read?.picks_up ?? null;
    const madeIn = madeBefore.get(picksUp ?? "")?.findLast((made) => made < turn.turn);
    const things = thingsInLine(turn);
    // A model sees more than shared words; a heuristic read is believed only where they are plain: "it
    // sounds rude" takes up no "sound like a door".
    const offered = contentStems(picksUp ?? "");
    const isPlain =
      turn.read?.source === "model" ||
      sharedStems(offered, lineStems(turn)) > 1 ||
      things.some(({ stems }) => sharedStems(stems, offered) > 0);
    return {
      turn,
      answered,
      asked: closingQuestion(answered ?? ""),
      gifts: gifts[index] ?? { all: [], denied: [], dropped: [] },
      things,
      brought: motifs[index]?.[0] ?? null,
      ownOffer,
      usedIn: firstUse(scene, index, stumbled, english),
      pickedUp:
        picksUp !== null && madeIn !== undefined && isPlain
          ? { words: picksUp, turn: madeIn }
          : null,
      rescued: rescued.get(turn.turn) ?? null,
      missed: missed.get(turn.turn) ?? null,
      english: english && looksEnglish(wordsOf(turn.line)),
      mustAsk,
      isFirst: index === 0,
      isLast: index === scene.turns.length - 1,
      isLongest: index === longestAt && longest > 1,
    };
  });
});
