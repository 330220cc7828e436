/** Which principle a moment from the log cites: the one that speaks most clearly to what was seen. */
import type { Principle } from "./stock.ts";

/** What a moment is about. */
export type Reason =
  | "rescue"
  | "missed_rescue"
  | "callback"
  | "yes_and"
  | "accept"
  | "bridge"
  | "question"
  | "gag"
  | "wimp"
  | "block"
  | "cancel"
  | "dropped"
  | "presence";

/** Beginnings of words to look for, the most telling first. */
const SPEAKS_OF: Readonly<Record<Reason, readonly string[]>> = {
  rescue: ["mistake", "gift", "rescue", "justif", "partner-look-good", "take-care", "support"],
  missed_rescue: [
    "mistake",
    "gift",
    "rescue",
    "justif",
    "partner-look-good",
    "take-care",
    "support",
  ],
  callback: ["callback", "call-back", "reincorporat", "remember", "listen"],
  yes_and: ["yes-and", "yes, and", "build", "add", "accept"],
  accept: ["and", "add", "build", "yes-and", "contribut"],
  bridge: ["bridg", "start-in-the-middle", "middle", "now", "action", "delay"],
  question: ["statement", "question", "assum", "supply", "name"],
  gag: ["gag", "truth", "joke", "play-it-real", "commit", "sincer"],
  wimp: ["specific", "wimp", "commit", "strong-choice", "choice", "bold"],
  block: ["block", "accept", "agree", "yes-and", "deny"],
  cancel: ["cancel", "accept", "commit", "consequence", "yes-and"],
  dropped: ["listen", "pick-up", "offer", "notice", "everything"],
  presence: ["commit", "brave", "dare", "start-anywhere", "present", "fail", "listen"],
};

function weight(principle: Principle, sign: string): number {
  const spaced = sign.replace(/-/g, " ");
  const begins = (text: string) => ` ${text.toLowerCase()}`.includes(` ${spaced}`);
  let sum = 0;
  if (begins(principle.id.replace(/-/g, " "))) sum += 4;
  if (begins(principle.name)) sum += 3;
  if (begins(principle.text)) sum += 1;
  if (begins([...principle.signs, ...principle.counter_signs].join(" "))) sum += 0.5;
  return sum;
}

/** The best match, or the first principle of all; undefined only if there is none. */
export function principleFor(
  reason: Reason,
  principles: readonly Principle[],
): Principle | undefined {
  const signs = SPEAKS_OF[reason];
  let best = principles[0];
  let most = 0;
  for (const principle of principles) {
    const sum = signs.reduce(
      (total, sign, index) => total + weight(principle, sign) * (signs.length - index),
      0,
    );
    if (sum > most) [best, most] = [principle, sum];
  }
  return best;
}
