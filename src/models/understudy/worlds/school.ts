import type { World } from "./world.ts";

export const school: World = {
  id: "school",
  called:
    /\b(?:school|class\w*|teacher|student\w*|pupil\w*|exam|principal|homework|university|college|professor|library|librarian|kindergarten|detention|playground|science fair|prom|graduation)\b/i,
  place: "this classroom",
  people: [
    "Mrs. Pemberton",
    "the headmaster",
    "little Oskar",
    "the caretaker",
    "the music teacher",
  ],
  spots: [
    "behind the periodic table",
    "in the hamster's house",
    "under desk four, with the chewing gum",
    "in the lost-property box",
    "inside the globe, if you twist it",
  ],
  props: [
    "a note folded eleven times",
    "the class hamster's diploma",
    "a piece of red chalk",
    "the key to the staff room",
    "a volcano made of cornflakes",
  ],
  riddles: [
    "the chalk on the ceiling",
    "why Mrs. Pemberton locked the piano",
    "the empty hamster cage",
    "why the bell rang thirteen times",
    "the drawing on the headmaster's door",
    "why nobody sits in the third row",
  ],
  reasons: [
    "I promised the hamster",
    "Mrs. Pemberton gave me that look, the one from the assembly",
    "I wanted to be picked first, just the once",
    "it was on page ninety, and I never got past page nine",
  ],
  news: [
    "Mrs. Pemberton's heels are in the corridor.",
    "The volcano has started to smoke, and it isn't meant to.",
    "The headmaster just said both our names over the loudspeaker.",
    "The hamster's out.",
    "Everyone has gone very quiet behind that door.",
  ],
  stakes: [
    "If we fail this one, we repeat the year, and the hat.",
    "The inspector from the ministry sits down in two minutes.",
    "One of us gets the medal, and the other cleans the cage.",
    "My parents are in row one, with a camera and a banner.",
  ],
  asks: [
    "Who wrote that on the board?",
    "What do we tell Mrs. Pemberton?",
    "Did you copy from me, or did I copy from you?",
    "Which of us is going to put up a hand?",
  ],
  selves: [
    "I've been in this room since I was six, and I still don't know where to put my legs.",
    "I only learned one poem, and it's about a duck.",
    "I was never good at sharing. Ask anybody. Ask the duck.",
    "My hands smell of chalk, even on Sundays.",
  ],
};
