import type { World } from "./world.ts";

export const mystery: World = {
  id: "mystery",
  called:
    /\b(?:detective\w*|murder\w*|police\w*|inspector|butler|maid|suspect\w*|clue\w*|crime scene|country house|manor|mansion|corpse|sherlock|investigat\w*|alibi|interrogat\w*|witness\w*|evidence)\b/i,
  place: "this house",
  people: ["the butler", "Lady Ashcombe", "the gardener", "young Lord Percival", "the constable"],
  spots: [
    "behind the bookcase",
    "in the grandfather clock",
    "under the tiger rug",
    "in Lady Ashcombe's hatbox",
    "at the bottom of the well",
  ],
  props: [
    "a glove with six fingers",
    "the missing chess queen",
    "a torn telegram",
    "a candlestick with lipstick on it",
    "the gardener's diary",
  ],
  riddles: [
    "the open window in the library",
    "why the clock stopped at ten past four",
    "the mud on the ceiling",
    "why the dog didn't bark",
    "the fifth teacup",
    "why Lady Ashcombe laughed at the funeral",
  ],
  reasons: [
    "I was the last one in the library, and nobody's asked me",
    "Lady Ashcombe pays in silence",
    "the butler saw me, and I saw the butler",
    "I wrote the will, and I can't spell",
    "there's a second set of keys",
  ],
  news: [
    "The lights have gone out, and someone's giggling.",
    "The constable's on the stairs, counting aloud.",
    "The telephone's ringing, in the wall.",
    "Lady Ashcombe has fainted, gracefully, on the evidence.",
    "Somebody has locked us in.",
    "The dog's digging, by the roses.",
  ],
  stakes: [
    "Nobody leaves until one of us confesses.",
    "If the telegram burns, they hang the gardener.",
    "The train to London goes at nine, and the murderer's got a ticket.",
    "By midnight there'll be one less of us.",
  ],
  asks: [
    "Where were you at ten past four?",
    "Whose glove is this?",
    "Which of us is going to look under the rug?",
    "Did you ever trust the butler?",
    "Who had the key?",
  ],
  selves: [
    "I faint when people say 'library'.",
    "I've solved eleven murders, and only three of them were mine.",
    "I rehearsed my alibi with the cat, and the cat didn't believe me.",
    "My moustache is false. Everything else is true.",
  ],
};
