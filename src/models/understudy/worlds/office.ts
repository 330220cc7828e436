import type { World } from "./world.ts";

export const office: World = {
  id: "office",
  called:
    /\b(?:office|job|interview\w*|boss|manager|employee|employer|colleague\w*|intern|company|meeting|cubicle|hr|applicant|candidate|ceo|secretary|desk|startup|start-up|coworker\w*|work|sales|lawyer|court\w*|bank manager|call cent(?:er|re)|factory|police station)\b/i,
  place: "this office",
  people: ["Mr. Sorensen", "Linda", "the last candidate", "the intern", "the plant man"],
  spots: [
    "behind the filing cabinet",
    "in Linda's bottom drawer",
    "under the boardroom table",
    "on the roof, next to the pigeons",
    "in the shredder, or most of it",
  ],
  props: [
    "a stapler with a name tag",
    "my great big rubber stamp",
    "the only chair that doesn't scream",
    "a folder marked 'never'",
    "Linda's emergency trumpet",
  ],
  riddles: [
    "the empty chairs in the corridor",
    "why the lift only goes up",
    "the biscuits on the fire extinguisher",
    "why Linda salutes the printer",
    "the hole in the org chart",
    "why nobody here has a Monday",
  ],
  reasons: [
    "Mr. Sorensen fired the last one for blinking",
    "the plants need someone to talk to",
    "it says so in paragraph nine, in pencil",
    "I started in the mail room, and I never left",
    "Linda believes in you, and Linda's never wrong",
  ],
  news: [
    "Mr. Sorensen is watching us through the plant.",
    "The printer has started by itself, and it's printing your face.",
    "Linda just walked past with a trumpet. It's serious.",
    "The phone on the wall is ringing. The wall has no phone.",
    "Somebody has put a cake in the corridor, with your name crossed out.",
    "The fire drill's in two minutes, and this time there's a fire.",
  ],
  stakes: [
    "There's one job, one parking space, and forty of you downstairs.",
    "If the numbers don't move by five, Mr. Sorensen moves us.",
    "Whoever signs this first belongs to the company.",
    "Linda has bet her pension on you.",
  ],
  asks: [
    "Where do you see yourself at half past four?",
    "What would you do with Linda's trumpet?",
    "Can you start before lunch?",
    "Who told you about the roof?",
    "Which of us is going to wake the intern?",
  ],
  selves: [
    "I've worked here nineteen years, and I don't know what we make.",
    "I've never hired anyone. I just couldn't say no to the chair.",
    "My tie's a clip-on. Now you know.",
    "I eat lunch in the lift. It's the only place where things go up.",
  ],
};
