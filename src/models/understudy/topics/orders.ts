/** The player asks or tells the Partner to do something. */
import type { Topic } from "./topic.ts";

export const ORDERS: readonly Topic[] = [
  {
    on: /^(?:please )?(?:let go|get off me|let me go|let me out|unhand)\b/,
    say: [
      "I've let go. Look, both hands. I was only holding on because I thought you'd run. Where would you go?",
    ],
    sure: 1,
  },
  {
    on: /^(?:no |then |ok |now )?you (do|go|try|open|take|tell|ask|hold|carry|lift|start|drive|fix|catch|eat|wear|sign|call) (?:it|that|this|first|him|her|them|one|the \w+)$/,
    say: [
      "Me? Always me. All right, I'll {m}, but you hold {theProp}, and if it goes wrong, it was your idea. Ready?",
      "I knew you'd say that. I'll {m}, with my eyes shut. You tell me what I'm touching. Now?",
    ],
    sure: 1,
  },
  {
    on: /^(?:now |ok )?watch (?:this|me|and learn)\b/,
    say: [
      "I'm watching. I've put down {theProp}, that's how hard I'm watching. Is it meant to wobble like that?",
    ],
    sure: 1.2,
  },
  {
    on: /^hold (?:your|my) (breath|tongue|horses|nose)\b/,
    say: ["I'm holding it. My ears are going red, I can feel them. Tell me when. Tell me soon."],
    sure: 1.2,
  },
  {
    on: /\bhelp (?:me|us)\b|^help\b/,
    say: [
      "I'm here. Show me which end is the heavy one, and I'll help. Did you try it on your own all this time?",
      "Of course I'll help, I've only been waiting to be asked. Where do you need me, left or right?",
    ],
  },
  {
    on: /^(?:please )?(?:look at|see|check out) (?:me|my)\b/,
    say: [
      "I'm looking. I've been afraid to, that's all. You've got something different about you. What is it?",
    ],
  },
  {
    on: /^look\b|\blook (?:over there|out|there|behind)\b/,
    say: [
      "Where? Oh. Oh, I see {obj}. Is that {thing}? Don't point, it's rude, and it might notice.",
      "I can't look. Is it {thing}? Tell me, is {it} coming closer?",
    ],
  },
  {
    on: /^(?:listen|shh+|hush|be quiet|quiet)\b/,
    say: [
      "I'm quiet. I'm listening. All I can hear is you, and my own stomach. What did you hear?",
    ],
  },
  {
    on: /^(?:please )?wait\b/,
    say: ["I'm waiting. I've got one foot in the air, but I'm waiting. What's the matter?"],
  },
  {
    on: /^(?:please )?(?:give|hand|pass|bring|get|lend|throw) me\b/,
    say: [
      "Here, {thing}. Careful, I've been sitting on {obj}. What are you going to do now?",
      "You want {thing}? Take {obj}, but you didn't get {obj} from me.",
    ],
  },
  {
    on: /^(?:please )?(?:hold|stand|sit|keep|stay) still\b/,
    say: ["I'm holding still. Only my ears are moving, and they do that by themselves. How long?"],
    sure: 0.8,
  },
  {
    on: /^(?:please )?(?:hold|take|squeeze) my (?:hand|hands|arm)\b/,
    say: [
      "I've got your hand. It's warmer than mine, so I'm the one who's being helped. Where are we going?",
      "Here, both of mine. Squeeze as hard as you like, I only need the thumbs. What's coming?",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:please )?(?:hold|take|grab|carry|keep)\b(?! (?:me|us|it|that|this|on|care)\b)/,
    say: [
      "I've got {thing}. I've got {obj}! I won't let go, not even if I sneeze. And now?",
      "Me? Hold {thing}? You've seen what happens when people trust me with things. All right, both hands. What next?",
    ],
  },
  {
    on: /^(?:please )?come (?:down|up|back|out|inside|outside|closer|home|away)\b/,
    say: [
      "I'm coming. One foot, and then the other. What's waiting for me when I get there?",
      "In a minute. I'd only just got used to it here. Is anybody with you, or is it only you?",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:please )?(?:come (?:in|here|with me|on|over)|follow me)\b/,
    say: ["I'm coming, I'm right behind you. Mind the step. Where are you taking me?"],
  },
  {
    on: /^(?:please )?sit\b/,
    say: ["I'm sitting. People only tell me to sit when something has died. Go on."],
  },
  {
    on: /^(?:please )?(?:go away|get out|leave me alone|leave)\b/,
    say: [
      "I'll go as far as the door. If you still want me gone when I've counted to twenty, I'll go further. One. Two.",
    ],
  },
  {
    on: /^(?:please )?show me\b/,
    say: [
      "Now? Here? All right, but don't laugh, and don't call anybody. There. What do you see?",
      "Nobody's seen it since the accident. Come round to this side, the light's better. Well?",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:please )?get (?:off|down|out of|away from|up|in)\b/,
    say: [
      "In a minute. It's the first place all week where nobody's asked me for anything. Come and see for yourself?",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:please )?tell me\b/,
    say: [
      "You really want to know? All right. I've never shown anybody. But you go first, then we're quits.",
    ],
  },
  {
    on: /\btrust me\b/,
    say: [
      "The last person who said that had me on a roof in my pyjamas. But it was a lovely view. I trust you. What do I do?",
    ],
  },
  {
    on: /\bpromise me\b/,
    say: ["I promise, on my left hand, which is the better one. Now tell me what I've promised."],
  },
  {
    on: /^(?:please )?let me\b/,
    say: [
      "Go ahead. I've never let anybody do that before. I'll stand back here and try not to advise.",
    ],
  },
  {
    on: /^(?:please )?(?:put|drop|lay|set)\b/,
    say: [
      "There, {thing}. Down. I don't even remember picking {obj} up. Were you very attached to {obj}?",
      "All right, I'm doing it, slowly, with two fingers. Nobody's ever asked me so nicely. And now?",
    ],
    sure: 0.3,
  },
  {
    on: /^(?:please )?open\b/,
    say: [
      "I'm opening. It sticks a bit. There. Don't look at me, look at what's inside. What do you see?",
    ],
  },
  {
    on: /^(?:please )?(?:take me|bring me|drive me)\b/,
    say: [
      "I'll take you. It isn't far, but it's dark, and I've only ever walked it the other way. Stay close, will you?",
    ],
  },
  {
    on: /^(?:please )?(?:just )?(?:tell|ask|call|wake) (him|her|them)\b/,
    say: [
      "Why always me? All right, I'll go and tell {m}. But in which voice? The soft one, or the one for dogs?",
      "I'll do it if you stand next to me and nod. They always believe the one who's nodding. Ready?",
    ],
    sure: 0.8,
  },
  {
    on: /^(?:please )?(tell|ask|call|wake) (?!me\b)/,
    say: [
      "Why always me? All right, I'll {m} {whom}. But in which voice? The soft one, or the one for dogs?",
    ],
  },
  {
    on: /^(?:please )?(?:say something|talk to me|answer me)\b/,
    say: [
      "I had so many things to say, and now they're all standing in the doorway at once. Ask me one question, and I'll answer it.",
    ],
  },
  {
    on: /\bbe honest\b/,
    say: [
      "Honest? All right. No jokes, no looking at the floor. I'd rather you were hurt by me than comforted by someone else. What do you want to know?",
    ],
  },
  {
    on: /^(?:calm down|relax|breathe)\b/,
    say: [
      "I am calm. This is what I look like calm. All right. In, and out. Tell me it's going to be fine, even if it isn't.",
    ],
  },
  {
    on: /^(?:please )?stay\b/,
    say: ["I'll stay. I've nowhere to be until Thursday. What would you like to do first?"],
  },
  {
    on: /\bhug\b/,
    say: [
      "Come here, then. Careful with my ribs. I'd forgotten how tall you are from here. One more second.",
    ],
  },
  {
    on: /\bkiss me\b/,
    say: [
      "Now? I've had onions. You don't mind? Then close your eyes, because I'm going to be terribly brave.",
    ],
  },
  {
    on: /\b(?:tell|say) .*\bgoodbye\b|^(?:goodbye|bye|farewell|good night|see you)\b/,
    say: [
      "Goodbye already? I'd only just learned how you like your tea. Take this with you. Don't open it before the corner.",
    ],
    sure: 0.6,
  },
];
