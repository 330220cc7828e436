/** Answers to the matter itself, from the topics that the line touches. */
import type { Thing } from "../ear/things.ts";
import { type Touched, topicsIn } from "../topics/index.ts";
import { fill } from "./fill.ts";
import type { Stage } from "./stage.ts";

export interface OnTopic {
  readonly text: string;
  readonly fits: number;
  readonly thing: Thing | null;
}

/** Every answer that the touched topics have for this line, with its slots filled. */
export function answersOnTopic(stage: Stage): OnTopic[] {
  const { act, raw } = stage.heard;
  if (act === "foreign" || act === "babble") return [];
  const things = stage.heard.things.filter((one) => !isOneOfUs(one, stage));
  return topicsIn(raw).flatMap((touched, rank) => {
    const thing = thingAfter(touched, things);
    const extra = slotsOf(touched, things, thing);
    return touched.topic.say.flatMap((beat, place) => {
      const key = `${stage.turn}-topic-${rank}-${place}`;
      const text = fill(beat, stage, { key, thing, extra });
      // What names the thing itself listens better than what would fit any thing.
      const named = /\{(?:thing|whom)\}/i.test(beat) ? 0.9 : 0;
      return text === null ? [] : [{ text, fits: touched.fits + named, thing }];
    });
  });
}

function isOneOfUs(thing: Thing, { you, me, heard }: Stage): boolean {
  return thing.name && [you, me, heard.givenName].includes(thing.bare);
}

/** "I hid in the lifeboat": where it happened is not what was hidden. */
const ELSEWHERE = /\b(?:in|on|at|under|behind|from|with|for|by|inside|near|into|through|without)\b/;

/** "My knees are (jelly)": it is the knees that are spoken of. */
const STATES = /^(?:my|your|his|her|our|their|the) .*\b(?:is|are|was|were|hurts?|feels?|looks?)$/;

/** What the sentence names after the words that told the topic: "I lost (my ring) in the lake". */
function thingAfter({ sentence, from, after }: Touched, things: readonly Thing[]): Thing | null {
  let best: Thing | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const later = sentence.indexOf(thing.head, after);
    // What the topic's own words name comes second.
    const within = sentence.indexOf(thing.head, from);
    if (later >= 0 && ELSEWHERE.test(sentence.slice(after, later))) continue;
    const itself = within >= 0 && within < after && STATES.test(sentence.slice(from, after));
    const at = itself ? within : later >= 0 ? later : within >= 0 ? within + sentence.length : -1;
    if (at >= 0 && at < first) {
      best = thing;
      first = at;
    }
  }
  return best;
}

const OTHERS: Readonly<Record<string, readonly [string, string, string]>> = {
  he: ["he", "him", "his"],
  she: ["she", "her", "her"],
  they: ["they", "them", "their"],
  it: ["it", "it", "its"],
};

function slotsOf(
  { matched, sentence }: Touched,
  things: readonly Thing[],
  after: Thing | null,
): Record<string, string> {
  const people = things.filter(
    (one) =>
      (one.category === "person" || one.category === "family") && sentence.includes(one.head),
  );
  const whom = people.find((one) => one === after) ?? people[0];
  const said =
    /\b(?:he|she|they)\b/.exec(sentence)?.[0] ?? /\b(?:him|her|them)\b/.exec(sentence)?.[0];
  const beast = things.find(
    (one) => one.category === "animal" && !one.plural && sentence.includes(one.head),
  );
  const [doer] = /^(?:he|she|they|it)\b/.exec(sentence) ?? [];
  const about =
    doer ??
    (whom && whom.pronoun !== "it" && !whom.plural
      ? whom.pronoun
      : said
        ? SUBJECTS[said]
        : beast
          ? "it"
          : "they");
  const [they, them, their] = OTHERS[about ?? "they"] ?? ["they", "them", "their"];
  return {
    they,
    them,
    their,
    ...(matched ? { m: matched } : {}),
    ...(whom ? { whom: whom.the } : {}),
  };
}

const SUBJECTS: Readonly<Record<string, string>> = {
  he: "he",
  him: "he",
  she: "she",
  her: "she",
  they: "they",
  them: "they",
};
