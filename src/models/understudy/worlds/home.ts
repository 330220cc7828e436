import type { World } from "./world.ts";

export const home: World = {
  id: "home",
  called:
    /\b(?:home|house|apartment|flat|living room|bedroom|sofa|couch|married|marriage|husband|wife|couple|lovers?|break(?:ing)?[- ]?up|ex(?:es)?|divorce\w*|boyfriend|girlfriend|roommates?|flatmates?|famil\w+|parents?|siblings?|sisters?|brothers?|twins?|mother|father|mom|mum|dad|son|daughter|grand\w+|attic|basement|neighbou?rs?|kitchen table|date|dating|kitchen|living|love\w*|lonely)\b/i,
  place: "this flat",
  people: ["your mother", "Mrs. Novak", "Tobias", "Gloria", "the landlord"],
  spots: [
    "behind the washing machine",
    "in the drawer with the takeaway menus",
    "under the bed, in the blue shoebox",
    "on top of the fridge",
    "in the pocket of your winter coat",
  ],
  props: [
    "the blue shoebox",
    "the toaster we got for the wedding",
    "a spare key on a red ribbon",
    "half a birthday cake",
    "the photo from the lake",
  ],
  riddles: [
    "the second toothbrush",
    "why you've been sleeping with your shoes on",
    "the dent in the fridge",
    "why the cat only eats at the neighbours'",
    "the voicemail I wasn't meant to hear",
    "why your mother cried at the airport",
  ],
  reasons: [
    "you never once asked me how the lake was",
    "your mother rings every Sunday and asks",
    "I heard you laughing on the phone, and it wasn't with me",
    "I'm tired of being the one who waters everything",
    "I still set the table for two without thinking",
  ],
  news: [
    "The couple downstairs are banging on the ceiling with a broom.",
    "There's a taxi outside, with its engine running.",
    "The kettle's boiling over, and neither of us is moving.",
    "Your mother is on the stairs. I know that cough.",
    "My phone just lit up, and you saw the name, didn't you?",
    "The cat has gone and sat in the suitcase.",
  ],
  stakes: [
    "The lease runs out at midnight, and there's only one signature on it.",
    "If I walk through that door now, I won't have a reason to come back.",
    "One of us has to tell the children's choir.",
    "Your mother has already ordered the cake.",
  ],
  asks: [
    "Who gets the toaster?",
    "What do we tell your mother?",
    "Do you want me to stay, or do you want me to ask again?",
    "When did we stop dancing in the kitchen?",
    "Whose turn is it to say sorry?",
  ],
  selves: [
    "I rehearsed this in the shower, and it went much better.",
    "I've kept every note you ever left on the fridge.",
    "I'm not crying. It's the onions. There are no onions.",
    "I only learned to cook so you'd stay for breakfast.",
  ],
};
