import type { World } from "./world.ts";

export const travel: World = {
  id: "travel",
  called:
    /\b(?:train\w*|plane|airplane|airport|flight|bus|taxi|car|road ?trip|hotel|hostel|motel|elevator|lift|subway|metro|tram|ferry|cruise|border|station platform|luggage|passport|highway|gas station|petrol|garage|driv\w+|travel\w*|tourist\w*|camper)\b/i,
  place: "this compartment",
  people: [
    "the conductor",
    "the cello lady",
    "the chambermaid's aunt",
    "the sleeping colonel",
    "the chambermaid",
  ],
  spots: [
    "in the overhead rack, behind the cello",
    "under the back seat",
    "in the glove compartment",
    "in the lining of my hat",
    "at the last stop but one",
  ],
  props: [
    "a cello case with breathing holes",
    "two tickets to different cities",
    "a road map of another country",
    "the emergency brake, which came off",
    "a thermos of cold soup",
  ],
  riddles: [
    "why we've passed that church three times",
    "the suitcase that's ticking",
    "why the twins are speaking backwards",
    "the lipstick on the timetable",
    "why there's no driver",
    "the seat that's still warm",
  ],
  reasons: [
    "it was the only train that still had a window",
    "the woman with the cello asked me to hold it, and got off",
    "I've run out of towns where nobody knows me",
    "you looked so peaceful that I couldn't wake you",
  ],
  news: [
    "The conductor's two doors away, and he's counting.",
    "We've stopped, and there's no station.",
    "The cello case just sneezed.",
    "That was our exit.",
    "The lights have gone out, and someone's holding my hand. I hope it's you.",
    "There's an announcement, and it's about us.",
  ],
  stakes: [
    "We've got one ticket, and the border's in ten minutes.",
    "If we miss this connection, she marries the other one.",
    "The brakes went a mile ago. I didn't want to spoil the view.",
    "The ferry leaves at nine, with or without the cello.",
  ],
  asks: [
    "Which of these bags is yours?",
    "Where did you think we were going?",
    "Do we get off here, or do we never get off?",
    "Who's driving?",
  ],
  selves: [
    "I get sick facing backwards. Emotionally.",
    "I've been travelling for nine days, and I still haven't left.",
    "I talk to strangers because nobody else stays long enough.",
    "I packed in the dark. I've got eleven socks and a lamp.",
  ],
};
