import type { World } from "./world.ts";

export const space: World = {
  id: "space",
  called:
    /\b(?:space\w*|aliens?|ufo|rocket|moon|mars|planet|galaxy|star ?ship|station|astronaut\w*|cosm\w+|orbit|robot\w*|laser|invasion|captain's log|martian\w*|asteroid|saturn|jupiter|extraterrestrial\w*)\b/i,
  place: "this ship",
  people: [
    "the frozen captain",
    "the small green delegation",
    "ground control",
    "Doris",
    "the navigator",
  ],
  spots: [
    "behind the oxygen tank",
    "in the airlock, the one we don't use",
    "under the captain's freezing chair",
    "in crate seven, with the moon dust",
    "next to the red button",
  ],
  props: [
    "a spoon that bends towards danger",
    "the last tube of apricot dinner",
    "a flag nobody recognises",
    "Doris's instruction manual, page one",
    "a jar of real earth",
  ],
  riddles: [
    "the slime on the steering wheel",
    "why Doris has been humming since Jupiter",
    "the extra heartbeat on the monitor",
    "why the stars are getting closer",
    "the fourth helmet",
    "why nobody on Earth has called since Tuesday",
  ],
  reasons: [
    "gravity was never my strong subject",
    "the small green delegation asked so politely",
    "Doris wouldn't let me sleep until I agreed",
    "there are only two helmets, and I know how to count",
    "I left something on Earth that I'm not ready to talk about",
  ],
  news: [
    "Doris says we're landing. Nobody told her to land.",
    "Something is knocking on the outside of the window.",
    "The oxygen light has turned from green to disappointed.",
    "The small green delegation has started to sing, in harmony.",
    "Our left wing just waved at me.",
    "Ground control is back, and they're whispering.",
  ],
  stakes: [
    "We have air for two hours, or for one of us till Thursday.",
    "If we don't answer in their language, they take the moon.",
    "There's one escape pod, and it's a single.",
    "The whole Earth is watching, with a seven-minute delay.",
  ],
  asks: [
    "What do we tell ground control?",
    "Who's going out there, you or me?",
    "Do you speak any green?",
    "Which planet did you say was home?",
    "Should we let them in?",
  ],
  selves: [
    "I failed the test for this. I copied from the man next to me.",
    "I haven't felt my own weight in months, and I miss it.",
    "At night I press my face to the window and say everyone's name.",
    "I wanted to be a florist.",
  ],
};
