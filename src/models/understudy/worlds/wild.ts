import type { World } from "./world.ts";

export const wild: World = {
  id: "wild",
  called:
    /\b(?:forest|woods?|camp\w*|tent|mountain\w*|island|desert\w*|beach|jungle|cave|river|lake|hik\w+|park|garden\w*|swamp|wilderness|safari|lighthouse|snow\w*|ice|arctic|farm\w*|barn|sheep|cow|horse|village|bus stop|bench|rain)\b/i,
  place: "this clearing",
  people: ["the ranger", "Old Marta", "our guide", "the goatherd", "the camp cook"],
  spots: [
    "under the third birch",
    "in the hollow tree",
    "at the bottom of the rucksack",
    "where the path forks, under the cairn",
    "up there, out of the bear's reach",
  ],
  props: [
    "a map with the middle eaten out",
    "the last dry match",
    "one boot that isn't ours",
    "a rope that's slightly too short",
    "Old Marta's cowbell",
  ],
  riddles: [
    "the second campfire",
    "why the birds have stopped",
    "the boot in the tree",
    "why the compass points at you",
    "the lights on the other side of the water",
    "why Old Marta wouldn't take our money",
  ],
  reasons: [
    "the ranger told me never to leave a guest alone with the goat",
    "the path was prettier on this side",
    "I thought you'd seen the sign",
    "my father got lost here, and he said it was the best week of his life",
  ],
  news: [
    "Something heavy just sat down outside.",
    "The wind has turned, and it smells of soup.",
    "That star is moving, and it's whistling.",
    "The goat's back. It's brought another goat.",
    "The water has come up to the tent pegs.",
    "There's a voice on the radio, reading our names.",
  ],
  stakes: [
    "It'll be dark in ten minutes, and we've one match.",
    "If the bridge goes, we winter here.",
    "There's food for one, or for two who like each other.",
    "They'll only search till sundown.",
  ],
  asks: [
    "Do we follow the smoke?",
    "What's the first thing you'll eat when we're out?",
    "Who did you tell that we'd be here?",
    "Is that a bear, or is that your stomach?",
  ],
  selves: [
    "I've never slept outside. I once slept on a balcony, and I cried.",
    "I said I could read a map. I can read the title.",
    "It's so quiet that I can hear everything I ever said.",
    "I'd be afraid, if my teeth weren't so busy chattering.",
  ],
};
