/** Words by which a clause's beginning, end and subject are told. */
import type { Clause } from "./clause.ts";

export const LEADING = new Set(
  "see oh no yes yeah yep well and but so because then ok okay hey hi hello look listen please now also actually honestly ah um uh hmm wait wow anyway plus or sure right alright great fine good god dear damn cool nice really seriously maybe perhaps apparently morning evening afternoon night anyways finally first quick quickly hurry".split(
    " ",
  ),
);

export const PRONOUNS: Readonly<Record<string, Clause["subject"]>> = {
  i: "I",
  "i'm": "I",
  im: "I",
  "i've": "I",
  ive: "I",
  "i'd": "I",
  "i'll": "I",
  you: "you",
  "you're": "you",
  youre: "you",
  "you've": "you",
  "you'd": "you",
  "you'll": "you",
  we: "we",
  "we're": "we",
  "we've": "we",
  "we'll": "we",
  "we'd": "we",
  there: "there",
  "there's": "there",
};

export const THIRD = new Set(
  "something everything nothing he she it they he's she's it's they're they've he'll she'll it'll they'll he'd she'd it'd they'd that's this that everybody everyone nobody somebody someone".split(
    " ",
  ),
);

export const CUTS = new Set(["because", "so", "but", "although", "unless", "while", "which"]);

export const SUBJECT_STARTS = new Set([
  ...Object.keys(PRONOUNS),
  ...THIRD,
  "the",
  "my",
  "your",
  "his",
  "her",
  "our",
  "their",
]);

/** After a comma these begin something else. */
export const ASIDES = new Set(
  "and not don't dont sorry please right ok okay no yes thanks maybe like what who where why how should can could is are was were has have will would do does did".split(
    " ",
  ),
);

/** Called by what they are to one, as by a name. */
export const KIN = new Set("mom mum dad grandma grandpa granny mama papa".split(" "));

export const CALLS = new Set(
  "mom mum dad mother father boss sir madam darling honey dear sweetheart love man dude captain doctor friend buddy mate brother sister son chef officer babe partner bro sis doc nurse grandma grandpa judge sergeant professor detective inspector colonel admiral lieutenant pal kid idiot fool dummy silly stupid genius jerk coward traitor liar".split(
    " ",
  ),
);
