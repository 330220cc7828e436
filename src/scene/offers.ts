/**
 * The offer ledger (SPEC 2.5): every offer made in the scene, by whom, and what became of it.
 * Folded afresh from the scene whenever it is asked for.
 */

import { linksBetween, meaningOf } from "./language/meaning.ts";
import { fold, sharedStems } from "./language/words.ts";
import { once } from "./once.ts";
import type { Offer, Read } from "./protocol.ts";
import { answers, CALLBACK_TURNS, isAnswered, roundOf } from "./rounds.ts";
import type { Scene, Turn } from "./scene.ts";
import type { Move } from "./vocabulary.ts";

export { CALLBACK_TURNS } from "./rounds.ts";

/** How many turns an offer stays worth reminding of. */
const OPEN_FOR_TURNS = 6;

/** An offer as the line reader needs it. */
export interface EarlierOffer {
  readonly turn: number;
  readonly by: "player" | "partner";
  readonly offer: string;
}

/** Moves that take up what was offered, whatever words they share with it. */
const CARRIES_ON: Readonly<Record<Move, boolean>> = {
  yes_and: true,
  accept: true,
  callback: true,
  question: true,
  bridge: true,
  wimp: false,
  block: false,
  cancel: false,
  gag: false,
};

interface Entry extends EarlierOffer {
  readonly stems: ReadonlySet<string>;
  readonly accepted: number[];
  readonly addedTo: number[];
  readonly calledBack: number[];
}

/** Every offer made so far, in the order in which they were said: the opening, then player and Partner in turn. */
export function earlierOffers(scene: Scene): EarlierOffer[] {
  const stumbled = new Set(scene.flops.map(({ turn }) => turn));
  return withoutTwins([
    ...madeAtOpening(scene.offersAtOpening),
    ...scene.turns.flatMap((turn) =>
      // What a partner says who stumbles on purpose is no gift, whoever took it down as one.
      stumbled.has(turn.turn) ? madeIn(turn).filter(({ by }) => by === "player") : madeIn(turn),
    ),
  ]);
}

const madeAtOpening = once((offers: readonly string[]): EarlierOffer[] =>
  offers.map((offer) => ({ turn: 0, by: "partner", offer })),
);

const madeIn = once(({ turn, read, partnerOffers }: Turn): EarlierOffer[] => [
  ...(read?.offer ? [{ turn, by: "player" as const, offer: read.offer }] : []),
  ...partnerOffers.map((offer) => ({ turn, by: "partner" as const, offer })),
]);

/** The stems of an offer's words. */
export const stemsOf: (offer: EarlierOffer) => ReadonlySet<string> = once(({ offer }) =>
  meaningOf(offer),
);

const lineOf = once(({ line }: Turn) => meaningOf(line));
const replyOf = once(({ reply }: Turn) => meaningOf(reply ?? ""));

const keyOf = once(({ by, offer }: EarlierOffer) => `${by}:${fold(offer).trim()}`);

/** The same words by the same side are one offer, made when first said. */
function withoutTwins(offers: readonly EarlierOffer[]): EarlierOffer[] {
  const seen = new Set<string>();
  return offers.filter((offer) => {
    const key = keyOf(offer);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Which of the offers a read's `picks_up` means: the same words, or most of the same meaning. */
function meantBy(picksUp: string, entries: readonly Entry[]): Entry | undefined {
  const wanted = fold(picksUp).trim();
  const exact = entries.findLast((entry) => fold(entry.offer).trim() === wanted);
  if (exact) return exact;
  const stems = meaningOf(picksUp);
  let best: Entry | undefined;
  let bestShare = 0.3;
  for (const entry of entries) {
    const smaller = Math.min(stems.size, entry.stems.size);
    const share = smaller === 0 ? 0 : sharedStems(stems, entry.stems) / smaller;
    if (share >= bestShare) [best, bestShare] = [entry, share];
  }
  return best;
}

function takeUp(entry: Entry, turn: number, adds: boolean): void {
  if (entry.accepted.at(-1) !== turn) entry.accepted.push(turn);
  if (adds && entry.addedTo.at(-1) !== turn) entry.addedTo.push(turn);
  if (turn - entry.turn >= CALLBACK_TURNS && entry.calledBack.at(-1) !== turn)
    entry.calledBack.push(turn);
}

function playerTakesUp(turn: Turn, read: Read, made: readonly Entry[]): void {
  if (!CARRIES_ON[read.move]) return;
  const adds = read.move === "yes_and" || read.move === "callback";
  const stems = lineOf(turn);
  for (const entry of made) {
    if (entry.by === "partner" && linksBetween(stems, entry.stems) > 0)
      takeUp(entry, turn.turn, adds);
  }
  // The read may see more than shared words, and only it makes a player's own earlier offer return.
  const meant = read.picks_up === null ? undefined : meantBy(read.picks_up, made);
  if (meant) takeUp(meant, turn.turn, adds);
}

function partnerTakesUp(turn: Turn, made: readonly Entry[]): void {
  const stems = replyOf(turn);
  const adds = turn.partnerOffers.length > 0;
  for (const entry of made) {
    if (entry.by === "player" && linksBetween(stems, entry.stems) > 0)
      takeUp(entry, turn.turn, adds);
  }
}

/**
 * The whole ledger, oldest offer first. `accepted` has every turn in which the offer was taken up,
 * `added_to` those of them that built on it, `called_back` those at least three turns later.
 * An offer is dropped if it was never taken up, unless it was made in the last turn or ended a scene.
 */
export const ledgerOf = once((scene: Scene): Offer[] => {
  const entries: Entry[] = earlierOffers(scene).map((made) => ({
    ...made,
    stems: stemsOf(made),
    accepted: [],
    addedTo: [],
    calledBack: [],
  }));
  const within = (at: number, by: EarlierOffer["by"]) => (entry: Entry) =>
    at - entry.turn >= CALLBACK_TURNS ||
    roundOf(scene, at, by) === roundOf(scene, entry.turn, entry.by);
  for (const turn of scene.turns) {
    const said = entries.filter((entry) => entry.turn < turn.turn);
    const before = said.filter(within(turn.turn, "player"));
    if (turn.read) playerTakesUp(turn, turn.read, before);
    if (turn.reply !== null)
      partnerTakesUp(turn, [
        ...said.filter(within(turn.turn, "partner")),
        ...entries.filter(
          (entry) =>
            entry.turn === turn.turn && entry.by === "player" && isAnswered(scene, turn.turn),
        ),
      ]);
  }
  const lastTurn = scene.turns.at(-1)?.turn ?? 0;
  return entries.map(({ turn, by, offer, accepted, addedTo, calledBack }) => ({
    turn,
    by,
    offer,
    accepted,
    added_to: addedTo,
    called_back: calledBack,
    dropped:
      accepted.length === 0 &&
      turn < lastTurn &&
      // A scene's last line leaves nobody to take it up.
      (by === "player" ? isAnswered(scene, turn) : answers(scene, turn + 1)),
  }));
});

/** Recent offers, by either side, that nobody has taken up yet; newest first. For the prompts. */
export function openOffers(scene: Scene): Offer[] {
  const now = scene.turns.at(-1)?.turn ?? 0;
  return ledgerOf(scene)
    .filter((offer) => offer.accepted.length === 0 && now - offer.turn < OPEN_FOR_TURNS)
    .reverse();
}
