import type { World } from "./world.ts";

export const heist: World = {
  id: "heist",
  called:
    /\b(?:heist|bank|vault|rob(?:s|bed|bing|bers?|bery|beries)?|steal\w*|thie(?:f|ves)|burglar\w*|museum|jewel\w*|diamond\w*|safe|getaway|crime|criminal\w*|prison\w*|jail|cell|gang|mafia|hideout|casino)\b/i,
  place: "the vault",
  people: [
    "the night guard",
    "Slippery Pete",
    "the Duchess",
    "our getaway driver",
    "Inspector Lamb",
  ],
  spots: [
    "behind the loose ventilation grille",
    "inside the stuffed bear in the lobby",
    "under the false floor of the van",
    "taped below the manager's chair",
    "in deposit box number nine",
  ],
  props: [
    "a stethoscope from my dentist",
    "the wrong floor plan",
    "a bag of marbles",
    "two left gloves",
    "the Duchess's lipstick",
  ],
  riddles: [
    "the open window on the second floor",
    "why the guard was already asleep",
    "the third set of footprints",
    "why Pete brought flowers",
    "the warm coffee next to the alarm",
    "why the vault was humming",
  ],
  reasons: [
    "the Duchess only shares with people who ask nicely",
    "I owe Slippery Pete for the thing in Lisbon",
    "the old lady at counter four was kind to me once",
    "my cousin built that alarm, and he can't spell",
    "I've never been chosen for anything before",
  ],
  news: [
    "The night guard just stopped playing his flute.",
    "Somebody's turning the wheel of the vault, from the inside.",
    "The red light over the door has begun to blink.",
    "Our getaway driver is honking, and it's the good melody.",
    "There's a flashlight on the stairs, and it's coming up.",
    "The cleaning lady is waving at us through the camera.",
  ],
  stakes: [
    "The shift changes in four minutes, and that guard owns dogs.",
    "If we touch the floor before the timer ends, the whole bank sings.",
    "Pete says whoever's last out carries the blame.",
    "The Duchess gets half, or the Duchess makes a phone call.",
  ],
  asks: [
    "Which of us goes through the vent?",
    "What do we tell the guard if he opens his eyes?",
    "Are we splitting this in two, or in three?",
    "Where did you park?",
    "Do you hear that, or is it only my heart?",
  ],
  selves: [
    "I've never stolen anything bigger than a spoon.",
    "My left leg has fallen asleep, and I can't say so to the others.",
    "I wore my good suit, in case we get photographed.",
    "I told my mother I'm at choir practice.",
  ],
};
