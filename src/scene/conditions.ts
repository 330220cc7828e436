/** What a flop can stumble over: the names, facts and objects that the scene has established so far. */
import type { Scene } from "./scene.ts";

/** Capitalised words that are no names. */
const NO_NAMES = new Set(
  (
    "I I'm I'll I've I'd Ok Okay Yes No Oh Ah Hey Hi Hello Well So But And Or The A An My Your His Her Our " +
    "This That These Those It He She We They You What Where Why Who How When If Then Now Please Sorry " +
    "Thanks God Mr Mrs Ms Dr Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday January " +
    "February March April May June July August September October November December English Christmas"
  ).split(" "),
);

/** Things a hand can hold or lose: enough of them that most scenes have one. */
const OBJECTS = new Set(
  (
    "apple axe bag baguette ball balloon banana basket bell bike book bottle bowl box bread broom bucket " +
    "cake camera candle cane card carpet cat chair cheese clock coat coffee coin compass contract cookie " +
    "crate croissant crown cup diamond diary dog door dough drill drum duck envelope fish flag flashlight " +
    "flour flower flute fork glass glove guitar hammer hat helmet hose jar jacket jewel key kettle knife " +
    "ladder lamp lantern laptop letter loaf lock magnet map mask microphone mirror money mop mug muffin " +
    "necklace needle net newspaper notebook oar oven package painting pan paper parachute parrot passport " +
    "pen pencil phone photo piano pie pillow pizza plant plate pot radio ring robot rock rocket rope rose " +
    "sandwich scarf screwdriver shoe shovel soup spatula spoon statue stone suitcase sword table tape teapot " +
    "telescope ticket toaster tooth torch toy tray treasure trophy trumpet tub umbrella uniform vase violin " +
    "wallet wand watch wheel whisk whistle wig wrench"
  ).split(" "),
);

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

function spoken(scene: Scene): string[] {
  return scene.lines
    .filter(({ agent }) => agent === null || agent === "partner")
    .map(({ content }) => content);
}

/** Names heard on stage, the earliest first: capitalised words that do not merely begin a sentence. */
export function namesIn(scene: Scene): string[] {
  const names = new Set<string>();
  for (const text of spoken(scene)) {
    for (const match of text.matchAll(WORD)) {
      const word = match[0].replace(/['’]s$/u, "");
      const before = text.slice(0, match.index).trimEnd();
      const beginsSentence = before === "" || /[.!?…:"“”]$/u.test(before);
      const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !NO_NAMES.has(word);
      if (isName && !beginsSentence) names.add(word);
    }
  }
  return [...names];
}

/** Things named on stage, the earliest first. */
export function objectsIn(scene: Scene): string[] {
  const objects = new Set<string>();
  for (const text of spoken(scene)) {
    for (const [word] of text.toLowerCase().matchAll(WORD)) {
      if (OBJECTS.has(word)) objects.add(word);
      else if (word.endsWith("s") && OBJECTS.has(word.slice(0, -1))) objects.add(word);
    }
  }
  return [...objects];
}

/** What the player has made true in earlier turns, in their own words, the earliest first. */
export function factsIn(scene: Scene): string[] {
  const last = scene.turns.length;
  return scene.turns.flatMap(({ turn, read }) =>
    turn < last && read?.offer != null ? [read.offer] : [],
  );
}
