import type { World } from "./world.ts";

export const sea: World = {
  id: "sea",
  called:
    /\b(?:ship|boat|pirates?|captain|sailor\w*|submarine|harbou?r|sea|ocean|treasure|mermaid\w*|deck|first mate|lighthouse|shipwreck\w*|whale|navy|anchor|yacht|fisher\w*|cruise)\b/i,
  place: "this ship",
  people: ["the bosun", "One-Eyed Maud", "the cook", "the harbour master", "our stowaway"],
  spots: [
    "in the third lifeboat",
    "under the captain's bunk",
    "inside the cannon",
    "at the bottom of the rum barrel",
    "up in the crow's nest",
  ],
  props: [
    "a compass that points at soup",
    "half a treasure map",
    "the cook's wooden spoon",
    "a bottle with a letter in it",
    "somebody's glass eye",
  ],
  riddles: [
    "the wet footprints on the dry deck",
    "why the parrot stopped swearing",
    "the second anchor",
    "why Maud sleeps with the oar",
    "the singing under the hull",
    "why we've passed that island three times",
  ],
  reasons: [
    "the sea asked me, and one doesn't say no to the sea",
    "I lost a bet with One-Eyed Maud",
    "the map got wet, and only your name was left on it",
    "my father went down with this ship, twice",
    "the cook puts something in the porridge",
  ],
  news: [
    "There's a sail on the horizon, and it's waving.",
    "We're taking on water, and the water's warm.",
    "One-Eyed Maud has climbed the mast, and she's laughing.",
    "The wheel's turning by itself.",
    "The cook's ringing the bell, and it isn't suppertime.",
    "Something's knocking under the floor, politely.",
  ],
  stakes: [
    "If the wind drops now, we eat our boots till spring.",
    "The crew votes at sunset, and there's only one plank.",
    "There's one lifeboat, and it seats one and a half.",
    "Whoever finds the other half of the map keeps the ship.",
  ],
  asks: [
    "Who's at the wheel?",
    "What do we tell the crew?",
    "Do we throw it overboard?",
    "Can you swim, or do you just say so?",
    "Which of us walks the plank?",
  ],
  selves: [
    "I get seasick in the bath. I never told the crew.",
    "I've got an anchor tattooed on me, and underneath it says 'Mother'.",
    "At night I talk to the waves, and lately they've been interrupting.",
    "I only came aboard to return an umbrella.",
  ],
};
