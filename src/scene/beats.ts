/** Each player line with what surrounded it: what it answered, what came of it, what was missed. */
import { offersIn } from "./offer-phrases.ts";
import { ledgerOf } from "./offers.ts";
import type { Flop } from "./protocol.ts";
import { flopsOf } from "./recovery.ts";
import { openingOf, type Scene, type Turn } from "./scene.ts";
import { contentStems, sharedStems } from "./words.ts";

export interface Beat {
  readonly turn: Turn;
  /** What the Partner had just said; null if nothing. */
  readonly answered: string | null;
  /** The offer in it that the player could take up; null if there was none. */
  readonly given: string | null;
  /** The question with which it ended; null if it did not end with one. */
  readonly asked: string | null;
  /** What the player had offered before; null if nothing. */
  readonly ownOffer: string | null;
  /** The first later Partner line that used the player's words; null if none did. */
  readonly usedIn: { readonly turn: number; readonly words: string } | null;
  /** The turn in which the offer that this line takes up was made; null if it takes up none. */
  readonly pickedFrom: number | null;
  /** The flop that this line rescued. */
  readonly rescued: Flop | null;
  /** The flop that this line should have rescued, and nothing did. */
  readonly missed: Flop | null;
  /** `given` was never taken up by anyone. */
  readonly dropped: boolean;
}

/** The sentence of a reply that carries the player's words. */
function sentenceWith(reply: string, stems: ReadonlySet<string>): string | null {
  const sentences = reply.split(/(?<=[.!?…。！？])\s*/u).filter((one) => one.trim() !== "");
  return sentences.find((one) => sharedStems(contentStems(one), stems) > 0)?.trim() ?? null;
}

function closingQuestion(line: string): string | null {
  return /[^.!?…。！？]*[?？](?=["”’»)\s]*$)/u.exec(line)?.[0].trim() ?? null;
}

function firstUse(scene: Scene, turn: Turn): Beat["usedIn"] {
  const stems = contentStems(turn.read?.offer ?? turn.line);
  for (const later of scene.turns) {
    if (later.turn < turn.turn || later.reply === null) continue;
    const words = sentenceWith(later.reply, stems);
    if (words !== null) return { turn: later.turn, words };
  }
  return null;
}

/** All beats, in the order of the scene. */
export function beatsOf(scene: Scene): Beat[] {
  const ledger = ledgerOf(scene);
  const flops = flopsOf(scene);
  return scene.turns.map((turn, index) => {
    const before = scene.turns[index - 1];
    const answered = before ? before.reply : (openingOf(scene)?.content ?? null);
    const offered = before ? before.partnerOffers : scene.offersAtOpening;
    const heard = offered.length > 0 ? offered : offersIn(answered ?? "");
    // What holds no "I" and "you" can be said back as it is.
    const asked = closingQuestion(answered ?? "");
    const told = heard.filter((one) => !asked?.includes(one));
    const given =
      told.find((one) => !/\b(?:I|me|my|you|your)\b/i.test(one)) ?? told[0] ?? heard[0] ?? null;
    const picksUp = turn.read?.picks_up ?? null;
    return {
      turn,
      answered,
      given,
      asked,
      ownOffer:
        scene.turns.findLast((earlier) => earlier.turn < turn.turn && earlier.read?.offer)?.read
          ?.offer ?? null,
      usedIn: firstUse(scene, turn),
      pickedFrom:
        ledger.findLast(({ turn: made, offer }) => made < turn.turn && offer === picksUp)?.turn ??
        null,
      rescued:
        flops.find(
          ({ turn: played, turns_to_recover: after }) =>
            after !== null && played + after === turn.turn,
        ) ?? null,
      missed:
        flops.find(
          ({ turn: played, recovered }) => recovered === false && played + 1 === turn.turn,
        ) ?? null,
      dropped: ledger.some(
        ({ by, offer, dropped }) => by === "partner" && dropped && offer === given,
      ),
    };
  });
}
