/** What a flop can stumble over: the names, facts and objects that the scene has established so far. */
import { ENGLISH_FUNCTION_WORDS } from "./language/function-words.ts";
import { fold, looksEnglish, wordsOf } from "./language/words.ts";
import { once } from "./once.ts";
import { type Line, lastTurn, type Scene } from "./scene.ts";

/** Called out at the start or in the middle: "Harold, the tongs!", "Ssh, Charlie, listen." */
const CALLED = /(?:^|[.!?…]\s+["“]?|,\s+)(\p{Lu}\p{Ll}{2,})(?=,)/gu;
/** Called out at the end: "Der Hut, Karl!" */
const CALLED_LAST = /,\s+(\p{Lu}\p{Ll}{2,})(?=[.!?…]|$)/gu;
const INTRODUCED =
  /\b(?:my name is|my name's|call me|this is|I'm|I am|named|called|[Ii]ch heiße|[Mm]ein Name ist|[Nn]enn mich)\s+(\p{Lu}\p{L}+)/gu;
/** Words that stand before a comma at a sentence's start and are nobody's name. */
export const OPENERS = new Set(
  (
    "Yes No Okay Well Now Look Listen Wait Please Sorry Fine Right Sure Great Good True Stop Come Actually " +
    "Honestly Then And But First Second Finally Still Anyway Thanks Hello Hey Suddenly Meanwhile Maybe " +
    "Perhaps Oh Ah Alright Exactly Absolutely Wow Today Tonight Tomorrow Yesterday Here There Never Always " +
    "Careful Easy Quick Quiet Sir Madam Darling Dear Honey Sweetheart Friend Ladies Gentlemen Everyone " +
    "Nobody Somebody Everything Nothing Something Only Just Again Once Besides Instead Together After Before"
  ).split(" "),
);
/** Words with a capital that are nobody's name, or only stand before one: "Chef Bruno" is called Bruno. */
const NO_NAMES = new Set(
  (
    "God Mr Mrs Ms Miss Dr Doctor Professor Captain Chef Uncle Aunt Auntie Sergeant Officer Inspector King " +
    "Queen Prince Princess Lord Lady Saint Father Mother Brother Sister Grandma Grandpa Mum Mom Dad Monday " +
    "Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August " +
    "September October November December English Christmas Okay Goodbye Bye Herr Frau Doktor Mama Papa Oma " +
    "Opa Señor Señora Capitán Senor Capitan Monsieur Madame"
  ).split(" "),
);

/** Cries: no name, and no thing either. */
const CRIES = new Set(
  (
    "Ach Ooh Aah Ugh Ouch Eek Oops Whoops Hush Shush Bah Boo Bravo Gosh Jeez Yikes Whoa Woah Hooray Hurray Yay " +
    "Cheers Alas Aye Ahoy Tja Naja Genau Nee Nein Klar Hallo Hola Claro Bueno Vale Oye Merci Danke Bitte Gracias"
  ).split(" "),
);

/** "Pssst", "Brr", "Aaah": no vowel, or a letter drawn out. */
const isCry = (word: string): boolean =>
  CRIES.has(word) || !/[aeiouy]/.test(fold(word)) || /(.)\1\1/i.test(word);

/** German writes every noun with a capital: there only who is called is known to be somebody. */
const GERMAN =
  /(?<!\p{L})(?:der|das|den|dem|des|und|nicht|ich|ist|eine?|einen|im|du|sie|mit|auf|keine?|mein|dein)(?!\p{L})/giu;

/** Things a hand can hold or lose: enough of them that most scenes have one. */
const OBJECTS = new Set(
  (
    "apple axe bag baguette ball balloon banana basket bell bike book bottle bowl box bread broom bucket " +
    "cake camera candle cane card cheese coat coffee coin compass contract cookie " +
    "crate croissant crown cup diamond diary dough drill envelope flag flashlight " +
    "flour flower flute fork glass glove guitar hammer hat helmet hose jar jacket jewel key kettle knife " +
    "ladder lamp lantern laptop letter loaf lock magnet map mask microphone mirror money mop mug muffin " +
    "necklace needle net newspaper notebook oar package painting pan paper parachute passport " +
    "pen pencil phone photo pie pillow pizza plant plate pot radio ring rock rocket rope rose " +
    "sandwich scarf screwdriver shoe shovel soup spatula spoon stone suitcase sword tape teapot " +
    "telescope ticket toaster tooth torch toy tray treasure trophy trumpet umbrella uniform vase violin " +
    "wallet wand watch wheel whisk whistle wig wrench"
  ).split(" "),
);

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

const isSpoken = ({ agent }: Line): boolean => agent === null || agent === "partner";

/** Names heard or called on stage, the earliest line's first; the place is nobody ("Zahnarzt, und niemand da"). */
export function namesIn(scene: Scene): string[] {
  const place = new Set(wordsOf(scene.location ?? "").map(({ folded }) => folded));
  const names = scene.lines.filter(isSpoken).flatMap(namesOf);
  return [...new Set(names)].filter((name) => !place.has(fold(name)));
}

const namesOf = once(({ content }: Line): string[] =>
  [...calledIn(content), ...(isGerman(content) ? [] : capitalisedIn(content))].filter(
    (name) =>
      !OPENERS.has(name) &&
      !NO_NAMES.has(name) &&
      !isCry(name) &&
      !ENGLISH_FUNCTION_WORDS.has(name.toLowerCase()),
  ),
);

function isGerman(text: string): boolean {
  const signs = text.match(GERMAN)?.length ?? 0;
  return signs > 1 || (signs > 0 && !looksEnglish(wordsOf(text)));
}

function calledIn(text: string): string[] {
  return [CALLED, CALLED_LAST, INTRODUCED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []),
  );
}

/** Words with a capital that do not merely begin a sentence. */
function capitalisedIn(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].replace(/['’]s$/u, "");
    const before = text.slice(0, match.index).trimEnd();
    const beginsSentence = before === "" || /[.!?…:"“”(*]$/u.test(before);
    return !beginsSentence && /^\p{Lu}\p{Ll}{2,}$/u.test(word) ? [word] : [];
  });
}

/** Things named on stage, the earliest first. */
export function objectsIn(scene: Scene): string[] {
  return [...new Set(scene.lines.filter(isSpoken).flatMap(objectsOf))];
}

/** In German only what has a capital is a thing: "Oma hat" has no hat. */
const objectWordsOf = (content: string): string[] =>
  (content.match(WORD) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word) || !isGerman(content))
    .map((word) => word.toLowerCase());

const objectsOf = once(({ content }: Line): string[] =>
  objectWordsOf(content).filter(
    (word) => OBJECTS.has(word) || (word.endsWith("s") && OBJECTS.has(word.slice(0, -1))),
  ),
);

/** What the player has made true in earlier turns, in their own words, the earliest first. A question makes nothing true. */
export function factsIn(scene: Scene): string[] {
  const last = lastTurn(scene)?.turn ?? 0;
  return scene.turns.flatMap(({ turn, line, read }) =>
    turn < last && read?.offer != null && !isAsked(read.offer, line) ? [read.offer] : [],
  );
}

function isAsked(offer: string, line: string): boolean {
  const after = line.slice(line.indexOf(offer) + offer.length);
  return /^[^.!?…]*\?/u.test(after);
}
