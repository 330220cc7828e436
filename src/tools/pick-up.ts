/** Which earlier offer a line takes up, if any. */
import { linksBetween, meaningOf } from "../scene/meaning.ts";
import { CALLBACK_TURNS, type EarlierOffer, stemsOf } from "../scene/offers.ts";
import type { Word } from "../scene/words.ts";

export interface PickUp {
  readonly offer: EarlierOffer;
  /** It is at least three turns old, and nobody has spoken of it just now. */
  readonly callback: boolean;
}

/** Only so many of the latest offers are compared, so that an endless scene costs no more per line. */
const REMEMBERED = 80;

/** Points back at what was just said without naming it. */
const POINTS_BACK = /\b(?:it|that|this|those|these|them|him|her|both|so)\b/;

interface SaidNow {
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
  readonly words: readonly Word[];
  readonly affirms: boolean;
}

interface Before {
  readonly turn: number;
  readonly partnerLine: string | null;
  readonly earlierOffers: readonly EarlierOffer[];
  readonly playerLines: readonly string[];
}

/**
 * A thing of at least three turns ago that the last lines did not mention comes first, since fetching
 * it back is the finer deed; then the Partner's last line, by shared words or by pointing at it; then
 * the Partner's earlier offers, newest first. The player's own recent offers are not taken up but
 * gone on with.
 */
export function pickUpOf(now: SaidNow, before: Before): PickUp | null {
  const offers = before.earlierOffers.slice(-REMEMBERED).filter(({ turn }) => turn < before.turn);
  const lately = meaningOf(
    [before.partnerLine ?? "", ...before.playerLines.slice(-2)].join(" \n "),
  );
  for (const offer of offers) {
    if (before.turn - offer.turn < CALLBACK_TURNS)
      for (const one of stemsOf(offer)) lately.add(one);
  }
  const fetched = new Set([...now.stems].filter((one) => !lately.has(one)));
  const old = offers.filter(({ turn }) => before.turn - turn >= CALLBACK_TURNS);
  const back = mostShared(old, fetched);
  if (back) return { offer: back, callback: true };

  const partners = offers.filter(({ by }) => by === "partner");
  const latestTurn = partners.at(-1)?.turn;
  const last = partners.filter(({ turn }) => turn === latestTurn);
  const named = mostShared(last, now.stems);
  if (named) return { offer: named, callback: false };
  const [first] = last;
  const justSaid = latestTurn === before.turn - 1;
  if (first && justSaid && now.words.length > 0 && pointsBack(now))
    return { offer: first, callback: false };
  const older = mostShared(partners, now.stems);
  return older ? { offer: older, callback: false } : null;
}

function pointsBack({ affirms, folded, stems }: SaidNow): boolean {
  return affirms || (stems.size > 0 && POINTS_BACK.test(folded));
}

/** The offer that shares most words; of equals the newest. */
function mostShared(
  offers: readonly EarlierOffer[],
  stems: ReadonlySet<string>,
): EarlierOffer | undefined {
  let best: EarlierOffer | undefined;
  let most = 0;
  for (const one of offers) {
    const shared = linksBetween(stemsOf(one), stems);
    if (shared > 0 && shared >= most) [best, most] = [one, shared];
  }
  return best;
}
