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
import { sureThings } from "./sure-things.ts";

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

/** Stands for the dot of "Mrs." while sentences are told apart. */
const DOT = "\u2024";
const CITED = /[“„«"][^“”„«»"]*(?:[”“»"]|$)/gu;
const TELLING_LETTERS = 4;
const dotted = (text: string) => text.replaceAll(DOT, ".");
const undotted = (text: string) => text.replace(/\b(Mrs?|Ms|Dr|Prof|St)\./g, `$1${DOT}`);

/**
 * The sentence of a reply that carries the player's words and adds to them; null if there is none. What
 * only says them back ("We are stuck, yes.") proves little to who reads the notes.
 */
function sentenceWith(reply: string, stems: ReadonlySet<string>, english: boolean): string | null {
  const sentences = undotted(reply)
    .split(/(?<=[.!?…。！？])\s*/u)
    .filter((one) => one.trim() !== "");
  // Of other languages not every small word is known: a shared "die" proves nothing.
  const telling = new Set([...stems].filter((word) => english || word.length >= TELLING_LETTERS));
  const using = sentences.filter((one) => sharedStems(contentStems(one), telling) > 0);
  const found = using
    .find((one) => {
      // What is only cited is not gone on with: "Once more, slowly: ‘The oven sings.’"
      if (sharedStems(contentStems(one.replace(CITED, " ")), telling) === 0) return false;
      const added = [...contentStems(one)].filter((word) => !stems.has(word)).length;
      return added >= (/[?？]\W*$/u.test(one) ? 2 : 1);
    })
    ?.trim();
  return found === undefined ? null : dotted(found);
}

function closingQuestion(line: string): string | null {
  // Words of thanks or trouble may stand after the question: the last one asked is what is open.
  const last = [...undotted(line).matchAll(/[^.!?…。！？]*[?？]/gu)].at(-1)?.[0].trim();
  return last ? dotted(last) : null;
}

function firstUse(scene: Scene, turn: Turn, english: boolean): Beat["usedIn"] {
  const stems = contentStems(turn.read?.offer ?? turn.line);
  const stumbled = new Set(scene.flops.map((flop) => flop.turn));
  for (const later of scene.turns) {
    if (later.turn < turn.turn || later.reply === null || stumbled.has(later.turn)) continue;
    if (roundOf(scene, later.turn, "partner") !== roundOf(scene, turn.turn, "player")) return null;
    const words = sentenceWith(later.reply, stems, english);
    if (words !== null) return { turn: later.turn, words };
  }
  return null;
}

const SAID_AGAIN_CHARS = 60;
/** "Hallo" is no idea to hold on to. */
const OFFER_LEAST_WORDS = 3;

function offeredBefore(scene: Scene, turn: number): string | null {
  const earlier = scene.turns.findLast(
    ({ turn: made, read, line }) =>
      made < turn && countWords(read?.offer ?? "") >= OFFER_LEAST_WORDS && !/[?？]/u.test(line),
  );
  if (!earlier) return null;
  const { line, read } = earlier;
  // A clause alone may wait for the next one: "Mama hat gesagt, …".
  return line.length <= SAID_AGAIN_CHARS
    ? line.replace(/[.!…。！\s]+$/u, "")
    : (read?.offer ?? null);
}

/** All beats, in the order of the scene. */
export const beatsOf = once((scene: Scene): Beat[] => {
  const ledger = ledgerOf(scene);
  const flops = flopsOf(scene);
  const gifts = giftsIn(scene);
  const motifs = motifsIn(scene);
  const english = looksEnglish(wordsOf(scene.turns.map(({ line }) => line).join(" ")));
  const mustAsk = scene.game?.referee.some(({ kind }) => kind === "ends_with_question") ?? false;
  const lengths = scene.turns.map(({ line }) => countWords(line));
  const longest = Math.max(...lengths);
  return scene.turns.map((turn, index): Beat => {
    const before = scene.turns[index - 1];
    const heard = before ? before.reply : (openingOf(scene)?.content ?? null);
    const answered = answers(scene, turn.turn) ? heard : null;
    const picksUp = turn.read?.picks_up ?? null;
    const madeIn = ledger.findLast(
      ({ turn: made, offer }) => made < turn.turn && offer === picksUp,
    );
    const things = sureThings(turn.line);
    // A model sees more than shared words; a heuristic read is believed only where they are plain: "it
    // sounds rude" takes up no "sound like a door".
    const offered = contentStems(picksUp ?? "");
    const isPlain =
      turn.read?.source === "model" ||
      sharedStems(offered, contentStems(turn.line)) > 1 ||
      things.some(({ stems }) => sharedStems(stems, offered) > 0);
    return {
      turn,
      answered,
      asked: closingQuestion(answered ?? ""),
      gifts: gifts[index] ?? { all: [], denied: [], dropped: [] },
      things,
      brought: motifs[index]?.[0] ?? null,
      ownOffer: offeredBefore(scene, turn.turn),
      usedIn: firstUse(scene, turn, english),
      pickedUp:
        picksUp !== null && madeIn && isPlain ? { words: picksUp, turn: madeIn.turn } : null,
      rescued:
        flops.find(
          ({ turn: played, turns_to_recover: after }) =>
            after !== null && turnOfLineAfter(scene, played, after) === turn.turn,
        ) ?? null,
      missed:
        flops.find(
          ({ turn: played, recovered }) =>
            recovered === false && turnOfLineAfter(scene, played, 1) === turn.turn,
        ) ?? null,
      english: english && looksEnglish(wordsOf(turn.line)),
      mustAsk,
      isFirst: index === 0,
      isLast: index === scene.turns.length - 1,
      isLongest: lengths[index] === longest && lengths.indexOf(longest) === index && longest > 1,
    };
  });
});
