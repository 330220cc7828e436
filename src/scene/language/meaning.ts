/** What two texts have in common: enough of it, and the one takes up the other. */
import { ENGLISH_FUNCTION_WORDS, TWO_TONGUED } from "./function-words.ts";
import { isContentWord, looksEnglish, stem, wordsOf } from "./words.ts";

/** Deeds that are done in every scene: to meet one of them again is chance. */
const PLAIN_DEEDS: ReadonlySet<string> = new Set(
  `sound walk walked run ran running stay sit sat sitting stand stood move open close shut play stop
  listen speak spoke spoken turn pay paid eat ate eaten drink drank live fall fell start begin began
  finish end wait watch send sent meet met check change carry follow pull push set pick reach return
  join pass lay laid rest hang own name mind care remember forget forgot forgotten notice promise swear
  matter bother stick stuck stand understand understood believe allow let add become became seem smell
  break broke fix buy bought sell sold hurt lose lost win won read write wrote touch enter explain
  expect suppose mention join cut hit drop throw threw catch caught cost cover raise lead led`
    .split(/\s+/)
    .map(stem),
);

/** Forms that no rule of endings leads back to their word. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `teeth=tooth feet=foot geese=goose mice=mouse children=child women=woman knives=knife wives=wife
  wolves=wolf thieves=thief loaves=loaf shelves=shelf elves=elf scarves=scarf leaves=leaf sang=sing
  sung=sing stole=steal stolen=steal hid=hide hidden=hide swam=swim flew=fly flown=fly drove=drive
  rode=ride grew=grow dug=dig froze=freeze frozen=freeze bit=bite bitten=bite woke=wake sank=sink
  sunk=sink rang=ring shot=shoot wore=wear built=build burnt=burn slept=sleep taught=teach`
    .split(/\s+/)
    .map((pair) => {
      const [form = "", word = ""] = pair.split("=");
      return [form, stem(word)];
    }),
);

/** Endings by which a German or Spanish word bends: "der Bär", "den Bären". */
const BENT = /(?:en|er|em|es|e|n|s)$|(?<=....)(?:iendo|ando|ado|ido|an|ar|as|os|a|o)$/;
const SHORTEST_ROOT = 3;

/** "Uhhh", "sooo": drawn out, and still no more than an "uh". */
const isDrawnOut = (folded: string): boolean =>
  /(.)\1\1/.test(folded) && ENGLISH_FUNCTION_WORDS.has(folded.replace(/(.)\1{2,}/g, "$1"));

function rootElsewhere(folded: string): string {
  let root = stem(folded);
  for (;;) {
    const shorter = root.replace(BENT, "");
    if (shorter === root || shorter.length < SHORTEST_ROOT) return root;
    root = shorter;
  }
}

/**
 * The stems of a text's meaningful words, by the rules of the language that it is in; `english` says so
 * where the text is too short to tell.
 */
export function meaningOf(text: string, english?: boolean): Set<string> {
  const words = wordsOf(text);
  const isEnglish = english ?? looksEnglish(words);
  const stems = new Set<string>();
  for (const word of words) {
    if (!isContentWord(word) || isDrawnOut(word.folded)) continue;
    if (isEnglish) stems.add(IRREGULAR.get(word.folded) ?? stem(word.folded));
    else if (!TWO_TONGUED.has(word.folded)) stems.add(rootElsewhere(word.folded));
  }
  return stems;
}

/**
 * How many meaningful words two texts share. A deed that is done in every scene counts beside another
 * word, and not alone: "that sounds fine" takes up no "sound of a trumpet".
 */
export function linksBetween(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  let plain = 0;
  for (const one of a) {
    if (!b.has(one)) continue;
    shared += 1;
    if (PLAIN_DEEDS.has(one)) plain += 1;
  }
  return shared === 1 && plain === 1 ? 0 : shared;
}
