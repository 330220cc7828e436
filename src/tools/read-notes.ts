/** The one sentence that a heuristic read says about a line. */
import { type Deed, deedOf } from "../scene/language/line-deeds.ts";
import { meaningOf } from "../scene/language/meaning.ts";
import { greets, saysNothing } from "../scene/language/to-the-point.ts";
import { sureThings, thingDenied } from "../scene/notes/sure-things.ts";
import { midSentence } from "../scene/notes/told.ts";
import type { Move } from "../scene/vocabulary.ts";
import { affirms, hedges, reacts } from "./move-signs.ts";
import { asksAgain } from "./questions.ts";

/** What a line that gives something does with it. */
const DOES: Readonly<Record<Deed, string>> = {
  asks: "brings something in with a question",
  proposes: "makes a proposal",
  orders: "gives the partner something to do",
  reasons: "gives a reason",
  concludes: "draws a conclusion",
  names: "gives somebody a name",
  introduces: "says who somebody is",
  plans: "decides what comes next",
  confides: "tells something of their own",
  addresses: "tells the partner something about themselves",
  recalls: "tells what happened before this moment",
  reports: "says how things stand",
  shows: "puts something on the stage",
};

export interface NotedLine {
  readonly line: string;
  readonly folded: string;
  readonly english: boolean;
  readonly asks: boolean;
  readonly fresh: number;
  readonly given: ReadonlySet<string>;
  readonly pickUp: { readonly offer: { readonly turn: number } } | null;
}

/** A request in the form of a question. */
const WANTS =
  /^(?:please |ok |and |so )*(?:can|could|will|would|won't) you (?!please (?:repeat|say))/;

/** What the question names first, and the partner had not. */
const thingAsked = ({ line, given, pickUp }: NotedLine) =>
  pickUp === null &&
  sureThings(line, "quick").find(
    ({ text }) => ![...meaningOf(text, true)].some((one) => given.has(one)),
  );

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Tells what the move did, with the words it did it with. */
export function noteOn(
  move: Move,
  offer: string | null,
  picksUp: string | null,
  heard: NotedLine,
): string {
  const { line, folded } = heard;
  switch (move) {
    case "yes_and": {
      if (offer === null)
        return picksUp === null
          ? "Goes along and adds a little."
          : `Takes up “${picksUp}” and adds a little.`;
      const does = heard.english
        ? DOES[deedOf(offer, line, heard.asks, "signs")]
        : "adds something";
      return picksUp === null
        ? `${upper(does)}: “${offer}”.`
        : `Takes up “${picksUp}” and ${does}: “${offer}”.`;
    }
    case "accept": {
      if (greets(line) && saysNothing(line)) return "Says hello, and adds nothing else.";
      if (picksUp !== null) return `Stays with “${picksUp}”, and adds nothing new.`;
      if (affirms(folded)) return "Says yes, and adds nothing of its own.";
      if (reacts(folded)) return "Is moved by what was there, and adds nothing of its own.";
      return "Goes along with what was there, and adds nothing new.";
    }
    case "callback": {
      const since = heard.pickUp?.offer.turn ?? 0;
      const from = since === 0 ? "the opening" : `turn ${since}`;
      return picksUp === null
        ? "Fetches something earlier back."
        : `Fetches “${picksUp}” back from ${from}.`;
    }
    case "wimp":
      return hedges(folded)
        ? "Leaves the choice to the partner."
        : "Says little, and leaves the next step to the partner.";
    case "block": {
      const denied = heard.english ? thingDenied(line, "quick") : null;
      return denied
        ? `Waves away “${midSentence(denied.text)}”, and puts nothing in its place.`
        : "Says no to what was given, and puts nothing in its place.";
    }
    case "cancel":
      return "Takes back what had been established.";
    case "question": {
      if (asksAgain(folded) && heard.fresh === 0)
        return "Asks to hear it again, and gives nothing to go on with.";
      if (WANTS.test(folded)) return "Asks something of the partner, and brings nothing new.";
      const own = heard.english ? thingAsked(heard) : null;
      return own
        ? `Puts “${midSentence(own.text)}” into a question, and leaves the answer to the partner.`
        : "Asks the partner to invent, and gives nothing to invent from.";
    }
    case "gag":
      return "Steps out of the scene for a laugh.";
    case "bridge":
      return "Puts off what is about to happen.";
    default:
      return move satisfies never;
  }
}
