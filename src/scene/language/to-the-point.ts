/** Where in a line that which it says begins: after the greeting, after what only clears the throat. Always a piece of the line itself. */
import { contentStems, countWords, wordsOf } from "./words.ts";

const GREETING =
  /^\W*(?:hi+|hey+|hello+|hiya|howdy|ahoy|good (?:morning|evening|afternoon|day)|hallo|moin|servus|guten (?:tag|morgen|abend)|grüß gott|hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|bonjour|bonsoir|salut|ciao|buongiorno)(?: (?:there|everyone|everybody|all|folks|guys|again|zusammen|captain|doctor|sir|madam|boss|chef|professor|officer|sergeant|darling|mate|sis|bro|mum|mom|dad|grandma|grandpa|uncle|auntie))?(?:[\s,.!?…]+|$)/iu;
/** "Hey you" and "hello kitty" greet nobody, and "so be it" does not hesitate: what follows shows it. */
const GOES_ON =
  /^(?:so|well|u+h*m+|uh+|er+m?|hm+|ok(?:ay)?|and|but|i|i'm|im|i'll|we|we're|he|he's|she|she's|shes|they|it|it's|its|let's|is|are|do|does|did|can|could|what|where|who|why|how|when|this|that|that's|thats|the|my|there|then|have|has|please|ich|wir|wo|was|wer|das|die|der|es|er|sie)\b/iu;
const GOES_ON_TO_YOU = /^(?:you|you're|your|youre|du)\b/iu;
const SOUND =
  /^(?:u+h+m*|u+m+|e+r+m+|er(?=[,.…])|h+m+|s+h+|pss+t|oh+|ah+|äh+m*|euh)(?:[\s,.!…]+|$)/iu;
const HESITATION = /^(?:well|so|ok(?:ay)?|anyway|tja|na ja|naja|bueno|pues|ben)(?:[\s,.!…]+|$)/iu;
/** Said to whoever is there; it names nobody. */
const ENDEARMENT =
  "(?:my )?(?:darling|sweetheart|sweetie|honey|dear(?:est)?|love|babe|baby|mate|buddy|pal|dude|man|schatz|liebling|cariño|chéri|chérie)";
const CALLED = new RegExp(
  `^${ENDEARMENT}(?:[\\s,.!…]+(?!(?:is|are|was|were|has|had|can|does)\\b)|$)`,
  "iu",
);
const YES =
  /^(?:yes+|yeah+|yep|yup|no+|nope|nah|sure|right|fine|of course|exactly|then|ja|nein|sí|oui|non)(?:[\s,.!…]+|$)/iu;
const JOINT = /^(?:and|but|because|und|aber)(?:[\s,.!…]+|$)/iu;

const FEWEST_WORDS = 2;
const says = (text: string) => countWords(text) >= FEWEST_WORDS && contentStems(text).size > 0;

interface Sign {
  readonly sign: RegExp;
  /** With no mark behind it, it needs a word that shows that the sentence only begins there. */
  readonly alone: boolean;
}
const HESITATES: readonly Sign[] = [
  { sign: SOUND, alone: true },
  { sign: HESITATION, alone: false },
];
const LEADS_UP: readonly Sign[] = [
  ...HESITATES,
  { sign: JOINT, alone: true },
  { sign: YES, alone: false },
  { sign: CALLED, alone: false },
];

const isMarked = (found: string): boolean => /[,.!…]\s*$/u.test(found);

function without(line: string, signs: readonly Sign[]): string {
  let rest = line.trim();
  for (;;) {
    const cut = signs.flatMap(({ sign, alone }) => {
      const found = sign.exec(rest)?.[0];
      if (!found) return [];
      const after = rest.slice(found.length);
      const begins =
        alone ||
        after === "" ||
        isMarked(found) ||
        GOES_ON.test(after) ||
        GOES_ON_TO_YOU.test(after) ||
        signs.some((one) => one.sign.test(after));
      return begins ? [after] : [];
    })[0];
    if (cut === undefined) return rest;
    rest = cut;
  }
}

/** The line without its greeting and what hesitates behind it; the whole line if nothing is left to say. */
export function afterGreeting(line: string): string {
  const whole = line.trim();
  const greeting = GREETING.exec(whole)?.[0];
  if (greeting === undefined) return whole;
  const rest = whole.slice(greeting.length);
  if (!/[,.!?…]\s*$/u.test(greeting) && !GOES_ON.test(rest)) return whole;
  const point = without(rest, HESITATES);
  return countWords(point) >= FEWEST_WORDS ? point : whole;
}

/**
 * The piece of the line with which it gives something: also without a yes or a no, a "but" and a
 * "darling" before it; the whole line if nothing is left.
 */
export function toThePoint(line: string): string {
  const point = without(afterGreeting(line), LEADS_UP);
  return says(point) ? point : afterGreeting(line);
}

export const greets = (line: string): boolean => GREETING.test(line.trim());

/** Whether all of it greets, hesitates, nods or calls somebody darling. */
export function saysNothing(text: string): boolean {
  const rest = without(text.replace(GREETING, ""), LEADS_UP);
  return wordsOf(rest).length === 0 && wordsOf(text).length > 0;
}

/** The words of the line that call the other one darling, by their place. */
export function endearmentsIn(line: string): ReadonlySet<number> {
  const called = new RegExp(
    `(?:^|[,.!?…]\\s*|(?<!\\b(?:a|the|your|his|her|our|their|this|that|of|in|i|you|we|to)\\s)\\b)${ENDEARMENT}(?=\\s*(?:[,.!?…]|$|but\\b|and\\b))`,
    "giu",
  );
  return new Set(
    [...line.matchAll(called)].flatMap(({ 0: text, index }) =>
      wordsOf(text).map(({ start }) => index + start),
    ),
  );
}
