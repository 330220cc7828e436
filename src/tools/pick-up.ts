/** Which earlier offer a line takes up, if any. */
import { ENGLISH_FUNCTION_WORDS } from "../scene/language/function-words.ts";
import { linksBetween, meaningOf } from "../scene/language/meaning.ts";
import { thingsNamed } from "../scene/language/named-things.ts";
import { isSameThing } from "../scene/language/same-thing.ts";
import type { Word } from "../scene/language/words.ts";
import { sureThings } from "../scene/notes/sure-things.ts";
import { CALLBACK_TURNS, type EarlierOffer, stemsOf } from "../scene/offers.ts";
import { once } from "../scene/once.ts";

export interface PickUp {
  readonly offer: EarlierOffer;
  /** It is at least three turns old, and nobody has spoken of it just now. */
  readonly callback: boolean;
}

/** Only so many of the latest offers are compared, so that an endless scene costs no more per line. */
const REMEMBERED = 80;

/** Points back at what was just said without naming it; "these croissants" and "so what" do not. */
const POINTS_BACK = /(?<!\b(?:us|we|you) )\bboth\b|\b(?:think|hope|say|said|believe|if|do|is) so\b/;
/** Stand for one thing, for several, for somebody: they point back only where there is such a thing. */
const STANDS_FOR = {
  one: /\bit\b(?! (?:is|was|'s) (?:getting|time|late|raining|snowing|cold|hot|dark)\b)/,
  many: /\bthem\b/,
  somebody: /\bhim\b|\bher\b(?! \p{L})/u,
} as const;
/** May point, or go before the very thing that they mean. */
const MAY_POINT =
  /(?<!\b(?:is|was|are|were) )\b(?:that|this|those|these|her)(?: (?=(\p{L}[\p{L}']*))|(?=\P{L}|$))/gu;

interface SaidNow {
  readonly line: string;
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
  const back = meantIn(old, fetched, now);
  if (back) return { offer: back, callback: true };

  const partners = offers.filter(({ by }) => by === "partner");
  const latestTurn = partners.at(-1)?.turn;
  const last = partners.filter(({ turn }) => turn === latestTurn);
  const justSaid = latestTurn === before.turn - 1;
  const named = justSaid ? mostShared(last, now.stems) : undefined;
  if (named) return { offer: named, callback: false };
  const [first] = last;
  if (first && justSaid && now.words.length > 0 && (pointsBack(now) || standsFor(now, first)))
    return { offer: first, callback: false };
  const older = meantIn(partners, now.stems, now);
  return older ? { offer: older, callback: false } : null;
}

function pointsBack({ affirms, folded, stems }: SaidNow): boolean {
  if (affirms) return true;
  if (stems.size === 0) return false;
  return POINTS_BACK.test(folded) || [...folded.matchAll(MAY_POINT)].some(isAlone);
}

/** Each is listened to once, and only where somebody asks. */
const namedIn = once(({ offer }: EarlierOffer) => thingsNamed(offer, "quick"));
const namedNow = once(({ line }: SaidNow) => thingsNamed(line, "quick"));
const sureThingsOf = once(({ offer }: EarlierOffer) => sureThings(offer, "quick"));

function standsFor({ folded, stems }: SaidNow, first: EarlierOffer): boolean {
  if (stems.size === 0) return false;
  const { one, many, somebody } = STANDS_FOR;
  if (![one, many, somebody].some((sign) => sign.test(folded))) return false;
  return sureThingsOf(first).some(({ person, plural }) =>
    plural ? many.test(folded) : (person ? somebody : one).test(folded),
  );
}

const isAlone = ([, next]: RegExpMatchArray): boolean =>
  next === undefined || ENGLISH_FUNCTION_WORDS.has(next);

/** So many old things are looked at closely; what shares more words comes first. */
const LOOKED_AT = 2;

/** The old offer that the line means, and with which it does not merely share a word. */
function meantIn(
  old: readonly EarlierOffer[],
  stems: ReadonlySet<string>,
  now: SaidNow,
): EarlierOffer | undefined {
  let left = old;
  for (let looked = 0; looked < LOOKED_AT; looked += 1) {
    const best = mostShared(left, stems);
    if (!best) return undefined;
    const shared = [...stemsOf(best)].filter((one) => stems.has(one));
    const [only] = shared;
    if (shared.length > 1 || (only && isSameThing(only, namedIn(best), namedNow(now)))) return best;
    left = left.filter((one) => one !== best);
  }
  return undefined;
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
