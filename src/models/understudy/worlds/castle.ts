import type { World } from "./world.ts";

export const castle: World = {
  id: "castle",
  called:
    /\b(?:castle|king\w*|queen|princess|prince|knight\w*|dragon\w*|wizard\w*|witch\w*|magic\w*|kingdom|throne|medieval|fairy\w*|elf|elves|dwar\w+|sword|dungeon\w*|tavern|treasure|ghosts?|haunted|vampires?|monsters?|zombies?|wish\w*|spell\w*)\b/i,
  place: "this castle",
  people: [
    "the King's taster",
    "the witch",
    "Sir Egbert the Damp",
    "the youngest princess",
    "the west-wing ghost",
  ],
  spots: [
    "behind the tapestry with the sad unicorn",
    "at the bottom of the moat",
    "in the dragon's other nostril",
    "under the throne, stuck with wax",
    "in the tower, ninety steps up",
  ],
  props: [
    "a crown with a dent in it",
    "the last of the frog ointment",
    "a scroll that rolls itself up when you're lying",
    "Sir Egbert's wet glove",
    "a lantern that lights only the past",
  ],
  riddles: [
    "the scorch marks on the ceiling",
    "why the King hides under the table at noon",
    "the frog in the good chair",
    "why the drawbridge sighs",
    "the missing ninth step",
    "why the witch winked at you",
  ],
  reasons: [
    "the prophecy named me, and spelled it wrong",
    "the King can't be woken without a song",
    "I once laughed at a witch",
    "a knight doesn't ask, and I never learned how to",
    "the dragon has my mother's eyes",
  ],
  news: [
    "The drawbridge is coming down, and we didn't touch it.",
    "The portrait on the left just shook its head.",
    "The dragon's sniffing at the keyhole.",
    "The King's awake, and he's asking for his crown.",
    "Midnight's striking, and my shoes are turning back.",
    "Somebody in the dungeon has begun to applaud.",
  ],
  stakes: [
    "If the candle burns out, we both become frogs again.",
    "The whole kingdom goes to whoever says yes first.",
    "At sunrise they pull up the ladder.",
    "The curse falls on the one who lies next.",
  ],
  asks: [
    "Which of us kisses the frog?",
    "What did the witch ask in return?",
    "Do we wake the King?",
    "Will you kneel, or shall I?",
    "Who's going to tell the dragon?",
  ],
  selves: [
    "Under this armour I'm wearing pyjamas.",
    "I was a frog for a year. It was restful.",
    "I've never slain anything. I once frightened a goose.",
    "I can't go back up that tower. I left my heart there, and a sandwich.",
  ],
};
