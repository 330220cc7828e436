/** Which principle a moment from the log cites: the one that speaks most clearly to what was seen. */
import type { Moment } from "../protocol.ts";
import type { Principle } from "../stock.ts";

/** What a moment is about. */
export type Reason =
  | "rescue"
  | "callback"
  | "yes_and"
  /** What the line brought in, and both came back to. */
  | "brought"
  /** It gave a name, an exact number, something to be for the partner, something of one's own. */
  | "names"
  | "exact"
  | "gives"
  | "confides"
  /** A question with a fact in it. */
  | "supposes"
  | "accept"
  | "bridge"
  | "question"
  | "gag"
  | "wimp"
  | "block"
  | "cancel"
  | "dropped"
  /** So many words that the gift in them cannot be found. */
  | "long"
  /** The line was said, and little more can be told from the log. */
  | "presence";

/** Ids to cite, the best first. Which of them exist is the data's affair. */
const KEEP: Readonly<Record<Reason, readonly string[]>> = {
  rescue: ["rescue-your-partner", "mistakes-are-gifts", "make-partner-look-good"],
  callback: ["call-back", "listen-to-the-last-word"],
  yes_and: ["yes-and", "what-else-is-true", "accept-offers"],
  brought: ["what-else-is-true", "yes-and"],
  names: ["name-things", "be-specific", "yes-and"],
  exact: ["be-specific", "yes-and"],
  gives: ["give-gifts", "endowment", "yes-and"],
  confides: ["point-of-view", "play-it-truthfully", "yes-and"],
  supposes: ["statements-over-questions", "give-gifts"],
  accept: ["accept-offers", "yes-and"],
  bridge: ["use-silence", "commit"],
  question: ["make-partner-look-good", "listen-to-the-last-word"],
  gag: ["mistakes-are-gifts", "commit"],
  wimp: ["commit", "be-obvious"],
  block: ["commit", "point-of-view"],
  cancel: ["commit", "point-of-view"],
  dropped: ["listen-to-the-last-word"],
  long: ["be-specific", "commit"],
  presence: ["commit", "be-obvious", "mistakes-are-gifts"],
};
const TRY: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  rescue: ["rescue-your-partner", "mistakes-are-gifts", "justify"],
  accept: ["yes-and", "give-gifts"],
  bridge: ["act-now", "start-in-the-middle"],
  question: ["statements-over-questions", "give-gifts"],
  gag: ["avoid-gagging", "play-it-truthfully", "commit"],
  wimp: ["avoid-wimping", "be-specific", "name-things"],
  block: ["avoid-blocking", "accept-offers", "yes-and"],
  cancel: ["avoid-cancelling", "accept-offers"],
  dropped: ["accept-offers", "listen-to-the-last-word"],
  long: ["be-obvious", "start-in-the-middle"],
};
/** What a line that holds could still have. */
const STAKES = ["raise-the-stakes", "want-something", "heighten"];

/** How many words of the id stand in the principle's own id and name: for data that names it otherwise. */
function resemblance(id: string, principle: Principle): number {
  const own = `-${principle.id}-${principle.name.toLowerCase().replace(/[^a-z]+/g, "-")}-`;
  return id.split("-").filter((word) => word.length > 3 && own.includes(`-${word}`)).length;
}

/** The first of the fitting principles that exists, else the most like them; undefined only if there is none. */
export function principleFor(
  kind: Moment["kind"],
  reason: Reason,
  principles: readonly Principle[],
): Principle | undefined {
  const wanted = (kind === "keep" ? KEEP : TRY)[reason] ?? STAKES;
  for (const id of wanted) {
    const found = principles.find((principle) => principle.id === id);
    if (found) return found;
  }
  let best = principles[0];
  let most = 0;
  for (const principle of principles) {
    const likeness = Math.max(...wanted.map((id) => resemblance(id, principle)));
    if (likeness > most) [best, most] = [principle, likeness];
  }
  return best;
}
