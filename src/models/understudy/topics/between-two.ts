/** How two people talk to each other: compliments, doubts, memories, dares. */
import type { Topic } from "./topic.ts";

export const BETWEEN_TWO: readonly Topic[] = [
  {
    on: /\bi like your (\w+)\b|\b(?:nice|cool|great|lovely) (hat|shirt|shoes|coat|hair|place|car|dress|moustache|beard|jacket|boots|glasses|suit|robe|scarf|tie|outfit|costume|uniform|helmet|cape|wig|apron|gown|crown|sweater|necklace|bag|cap|cloak)\b/,
    say: [
      "My {m}? You're the first who's said so, and I've had {m} trouble all week. Did {person} put you up to it?",
      "You like it? I nearly left it at home. It was a present from somebody I can't mention. What do you want in return?",
    ],
    sure: 0.8,
  },
  {
    on: /\byou (?:remind me of|look (?:just |exactly |a bit )?like|sound (?:just |exactly )?like)\b/,
    say: [
      "Like {fresh}? I've heard worse, and from people who love me. Is it the eyes, or the way I stand?",
      "I remind you of {fresh}? Nobody's ever put it so exactly. Is that why you've been staring?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:i missed you|long time no see|it has been (?:so |too )?long|good to see you)\b/,
    say: [
      "I missed you too, and I practised what I'd say, and now all I can think of is: you've still got that scarf. Where were you?",
      "Come here, let me look. You've changed something, and you've kept everything else. What's happened to you since?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:do you )?remember when\b/,
    say: [
      "How could I forget? I tell it at every party, only I leave out the ending. Do you still think about it?",
    ],
    sure: 0.8,
  },
  {
    on: /\bsomething (?:on|in|between|behind) your (face|teeth|hair|shoe|back|nose|ear|eye|beard|chin)\b/,
    say: ["My {m}? And you let me talk to {person} like that? Get it off. Gently. Is it moving?"],
    sure: 1.2,
  },
  {
    on: /\bi (?:have to|need to|want to|must|wanted to) (?:tell|confess|ask|show|admit)(?: to)? you\b|\bi have (?:a confession|a secret|something to (?:tell|confess|say))\b/,
    say: [
      "Something to tell me? Wait, I'm sitting down. I'm sitting on {theProp}, never mind. Is it about {riddle}?",
      "You've got the face for it, too, the long one. Tell me quickly, before {person} comes in. How bad is it?",
    ],
    sure: 0.9,
  },
  {
    on: /\bi was (?:just )?(?:going to|about to)\b/,
    say: [
      "You were going to? And what stopped you? I've got {prop} here, we could still do it, if nobody laughs.",
    ],
    sure: 0.8,
  },
  {
    on: /\bi bet (?:you|he|she|they|it|we|i)\b|\bi dare you\b|\b(?:double )?dare\b/,
    say: [
      "You're on. What do you bet? I've got {prop}, and I'm feeling reckless. {Person} can be the judge.",
    ],
    sure: 1,
  },
  {
    on: /\bthe ((?!only|other|first|last|next|right|wrong|same|good)\w+) ones?\b/,
    say: [
      "The {m} one? They've all looked the same to me since {person} mixed them up. This one? No? This one, then?",
    ],
    sure: 1,
  },
  {
    on: /\bgive it to me straight\b|\bbe (?:honest|straight) with me\b|\btell me (?:the truth|straight)\b/,
    say: [
      "The truth? All of it, or the part one can say standing up? It's about {riddle}, and I should have told you on Tuesday.",
      "Straight, then. It's worse than you hoped and better than {person} says. Which half do you want first?",
    ],
    sure: 1,
  },
  {
    on: /\byou (?:smell|stink|reek|taste) (?:like|of)\b/,
    say: [
      "Of {bare}? That's from {person}, we embraced. Is it very strong? I'd hoped it would pass for courage.",
      "{Bare}? I've only stood next to {obj}. All right, I sat in {obj}. What else have you noticed?",
    ],
    sure: 1.1,
  },
  {
    on: /\bhappy (anniversary|birthday|new year|christmas|easter|halloween|holidays|mother's day|father's day)\b|\bmerry (christmas)\b/,
    say: [
      "Today? I knew there was something about today. I've got {prop}, I could still wrap it. How many is it now?",
    ],
    sure: 1.4,
  },
  {
    on: /^not (?:that|this|the \w+) (?:one|button|door|way)\b/,
    say: [
      "Not that one? Then which? There are two left, and one of them hums. Point, don't speak.",
    ],
    sure: 1.2,
  },
  {
    on: /^not (now|yet|here|today|again|tonight)$/,
    say: [
      "Not {m}? You said that the last time, and then it was winter. What has to happen first?",
    ],
    sure: 1.2,
  },
  {
    on: /\btell me (?:something |more |a bit )?about (?:yourself|you)\b/,
    say: [
      "About me? I'm {me}, I can't whistle, and for one whole winter I was mistaken for {person}. That's all of it. And you?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:i am |i plead |he is |she is )?(not guilty|guilty|objection|overruled|sustained)\b/,
    say: [
      "{M}? On a Thursday, before lunch? Explain yourself, in one sentence, and look at {person} while you do it.",
    ],
    sure: 1.2,
  },
  {
    on: /^((?:once|twice|never|always|sometimes|rarely|often|usually|maybe (?:once|twice|one|two|three|four|a few|more)|every \w+|at least \w+|almost \w+|\d+|two|three|four|five)(?: times?| of them| or \w+)?)$/,
    say: [
      "{M}? That's not what you said a minute ago. I'm writing it down, and {person} is going to read it out at dinner.",
      "{M}. I won't ask how you know so exactly. And if I look away, and you tell me the truth?",
    ],
    sure: 1,
  },
  {
    on: /\bprove it\b/,
    say: [
      "Prove it? Gladly. I've got {prop} here as evidence, and {person} as a witness, half asleep, but a witness. What would convince you?",
    ],
    sure: 1,
  },
  {
    on: /\bwhat is in it for me\b|\bwhat do i get\b/,
    say: [
      "For you? Half of everything, and {prop}. All right, two thirds. You always could look at me like that. Do we shake on it?",
    ],
    sure: 1.2,
  },
  {
    on: /\bi am (?:so |very |really |a bit )*bored\b/,
    say: [
      "Bored? With me, and {prop}, and {person} about to walk in? Give me one minute. What's the one thing we've never dared to do here?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:tell (?:me|us) a (?:story|joke)|sing (?:for )?(?:me|us|something)|sing me)\b/,
    say: [
      "Now? I only know one, and it's about {person} and {prop}, and it isn't finished. You tell me when to stop?",
    ],
    sure: 1,
  },
  {
    on: /\btake me (?:instead|with you)\b/,
    say: [
      "You? You'd do that? Nobody's ever offered. Then hear me first: I'm not worth it, ask {person}. Why would you?",
    ],
    sure: 1,
  },
  {
    on: /\bi am not saying\b/,
    say: [
      "No, you're not saying it. You're only holding it up so that I can read it. Say it, then. I'll stay on my feet.",
    ],
    sure: 1,
  },
  {
    on: /\bi am not (?:so |very |really |too |quite |totally )?sure\b/,
    say: [
      "Not sure? Me neither, and I've been nodding for an hour. What would you need to see to make up your mind?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi am (?:calling|phoning|texting|telling) (?:my |your |the |his |her |our )?(\w+)\b/,
    say: [
      "You're calling {whom}? Now? Then let me breathe once, so I sound calm in the background. What do you say first?",
      "Wait. Before you bring {whom} into it: what if we could fix this ourselves, with {prop} and a bit of nerve?",
    ],
    sure: 0.6,
  },
  {
    on: /\bi am (?:a|an) (?:fast|quick|good|great|hard|excellent|slow|real|terrible|bad|great|big|team) (\w+)\b/,
    say: [
      "So you say. {Person} said the same, and we found {prop} in the lift. Show me: what would you do if I fainted, right now?",
    ],
    sure: 0.5,
  },
  {
    on: /\b(?:my|the) (?:greatest|biggest|main|only|best) (?:strength|weakness|skill|talent|quality) (?:is|was)\b/,
    say: [
      "I'm writing that down. It's the first answer today without the word “teamwork” in it. And when did it last get you into trouble?",
    ],
    sure: 1.2,
  },
];
