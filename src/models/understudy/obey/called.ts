/** What the host has called for: another genre or feeling in the way of speaking, a pose kept. */
import type { HostCall } from "../../../scene/protocol.ts";
import { shuffle } from "../../../scene/random.ts";
import type { Stage } from "../partner/stage.ts";

const GENRES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /western/i,
    [
      "This town's gettin' mighty small for the two of us.",
      "Tie up your horse, stranger.",
      "I can hear the tumbleweed thinking.",
    ],
  ],
  [
    /opera|musical/i,
    [
      "(singing, one hand on the heart) Oh cruel, cruel night!",
      "(holding one very long note) Aaaalas!",
      "(singing, dying a little) Three hours I have sung for this!",
    ],
  ],
  [
    /ghost|horror/i,
    [
      "The candle's gone out by itself.",
      "Don't breathe. Something else in here is breathing.",
      "That cold hand on my neck, that isn't yours, is it?",
    ],
  ],
  [
    /heist/i,
    [
      "Synchronise watches.",
      "Ninety seconds till the lasers come back.",
      "Nobody was meant to see my real face.",
    ],
  ],
  [
    /documentary|nature/i,
    [
      "(whispering to the camera) Here we see the adult, far from its herd.",
      "(whispering) It hasn't noticed us yet.",
      "(whispering) Only one in ten survives this season.",
    ],
  ],
  [
    /fairy/i,
    [
      "Once upon a time I'd have wept golden tears over that.",
      "Three times the raven cried, and three times I slept on.",
      "The talking fox foretold this.",
    ],
  ],
  [
    /noir|detective/i,
    [
      "The rain came down like unpaid bills.",
      "You walked in here like trouble in a borrowed hat.",
      "I've seen that kind of smile before. It had a chalk outline.",
    ],
  ],
  [
    /disaster/i,
    [
      "The ground's shaking, grab the railing!",
      "That wave's forty metres high, so listen quickly.",
      "The last helicopter leaves in a minute, and nobody cries before I do.",
    ],
  ],
  [
    /space|sci/i,
    [
      "Captain's log: the shields are failing.",
      "Helmets on, the air's getting thin.",
      "There's a second moon, and it's blinking at us.",
    ],
  ],
  [
    /romance|costume/i,
    [
      "Pray, turn from the window, for I blush.",
      "Your letter, sir or madam, has undone me.",
      "One dance at the Pembrokes' ball, and I'm a ruin.",
    ],
  ],
  [
    /sport/i,
    [
      "And the crowd's on its feet!",
      "What a move, I haven't seen that since the semi-final!",
      "We go to the replay, ladies and gentlemen.",
    ],
  ],
  [
    /spy|thriller/i,
    [
      "Don't look round, the waiter's wearing an earpiece.",
      "The red pen in your pocket is a camera, I assume.",
      "My real name dies with me.",
    ],
  ],
];

const FEELINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /pride/i,
    [
      "Ha! Let them all see us now.",
      "I've never stood so straight in my life.",
      "Tell the newspapers.",
    ],
  ],
  [
    /envy/i,
    [
      "Of course it had to be you. It's always you.",
      "Why does nobody ever do that for me?",
      "I'd give both my shoes to be in yours.",
    ],
  ],
  [
    /joy/i,
    [
      "Oh, I could burst! I could climb the curtains!",
      "Dance with me, this very second!",
      "I'm laughing and I can't find the switch!",
    ],
  ],
  [
    /suspicion/i,
    [
      "Interesting. You blinked.",
      "Say that again, with your hands where I can see them.",
      "That's exactly what a guilty person would say.",
    ],
  ],
  [
    /homesick/i,
    [
      "It smells like my mother's hallway in here.",
      "At home they'd be lighting the lamps now.",
      "Nobody here knows my song.",
    ],
  ],
  [
    /fear/i,
    [
      "(voice very small) Did you lock it? You did lock it?",
      "My teeth are knocking on each other.",
      "Don't let go of my sleeve.",
    ],
  ],
  [
    /tender/i,
    [
      "Come here, you've got something in your hair. There.",
      "I'd forgotten how softly you say things.",
      "Let me hold your coat a moment longer.",
    ],
  ],
  [
    /guilt/i,
    [
      "I can't look at you. It was me, it's always me.",
      "I'll pay it back, every bit of it.",
      "You're being kind, and it makes it worse.",
    ],
  ],
  [
    /hope/i,
    [
      "It could work! It could really work!",
      "Tomorrow, I can feel it, tomorrow they'll come.",
      "Look, there's light under that door!",
    ],
  ],
  [
    /bored/i,
    [
      "(yawns) Go on, I'm counting the tiles.",
      "Is it Thursday? It feels like Thursday.",
      "(sighs) Wake me when it explodes.",
    ],
  ],
  [
    /jealous/i,
    [
      "And who were you smiling at just now?",
      "You've never said it to me in that voice.",
      "I saw how they looked at you. All of them.",
    ],
  ],
  [
    /relief/i,
    [
      "(sinks down) Oh, thank goodness, thank goodness.",
      "I can feel my shoulders again.",
      "I'd already written my will on a napkin.",
    ],
  ],
];

const POSES = [
  "Hold it right there, arm up, just like that.",
  "Don't move a finger, it's perfect.",
  "Keep that foot in the air, I beg you.",
  "Stay in that shape, or the whole thing tips over.",
];

/** Sentences that answer the call, none said before in this scene; empty when all have been. */
export function calledFor(call: HostCall, stage: Stage): string[] {
  const said = stage.said.join("\n");
  return shuffle(sentencesFor(call), stage.seed, "called", stage.turn).filter(
    (one) => !said.includes(one),
  );
}

function sentencesFor({ kind, option }: HostCall): readonly string[] {
  switch (kind) {
    case "new_choice":
      // It is over with the line that it struck.
      return [];
    case "freeze":
      return POSES;
    case "genre_switch":
      return (
        GENRES.find(([pattern]) => pattern.test(option ?? ""))?.[1] ??
        plainly(option, "in the manner of")
      );
    case "emotion_switch":
      return (
        FEELINGS.find(([pattern]) => pattern.test(option ?? ""))?.[1] ?? plainly(option, "full of")
      );
  }
}

function plainly(option: string | null, how: string): readonly string[] {
  return option === null ? [] : [`(${how} ${option})`, `(all at once ${how} ${option})`];
}
