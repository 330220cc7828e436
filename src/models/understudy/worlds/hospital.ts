import type { World } from "./world.ts";

export const hospital: World = {
  id: "hospital",
  called:
    /\b(?:hospital|doctor\w*|nurse|patient\w*|surg\w+|clinic|dentist\w*|ambulance|emergency room|waiting room|vet|therap\w+|psych\w+|pharmac\w+|operat\w+|nursing home|morgue)\b/i,
  place: "this ward",
  people: ["Professor Grimm", "the night nurse", "old Mr. Nine", "the bell man", "the new trainee"],
  spots: [
    "in the cupboard with the left gloves",
    "under bed nine",
    "in the jar behind the skeleton",
    "on top of the X-ray machine",
    "inside the plaster cast, I'm afraid",
  ],
  props: [
    "a thermometer that only goes up",
    "the skeleton's hat",
    "somebody's wedding ring in a kidney dish",
    "the wrong X-ray",
    "a bunch of grapes with a note in it",
  ],
  riddles: [
    "the third heartbeat",
    "why Professor Grimm operates with his eyes closed",
    "the singing in the lift",
    "why bed nine is always warm",
    "the grapes in the operating theatre",
    "why they took the mirrors down",
  ],
  reasons: [
    "Professor Grimm said it would only tickle",
    "the patient in bed nine asked me to, and he was crying",
    "there's a form for it, and the form was pink",
    "I took an oath, and I only skipped one line",
  ],
  news: [
    "Bed nine is ringing, and bed nine is empty.",
    "Professor Grimm is washing his hands. Up to the shoulder.",
    "The lift has stopped between us and the operating theatre.",
    "The lights have gone to emergency blue.",
    "The man with the bell is in the corridor.",
  ],
  stakes: [
    "Visiting hours end in five minutes, and then they let the dogs out.",
    "If his pulse drops once more, we have to sing.",
    "There's one dose left, and two of us who need it.",
    "Professor Grimm inspects the ward at noon, with a ruler.",
  ],
  asks: [
    "Where exactly does it hurt?",
    "Do you want the truth, or the brochure?",
    "Who's going to tell bed nine?",
    "Have you eaten anything since the year before last?",
  ],
  selves: [
    "I faint at the sight of ketchup.",
    "I only put on this coat because I was cold.",
    "I've read the file three times, and each time I hoped for another ending.",
    "My mother wanted me to be a plumber. It's nearly the same.",
  ],
};
