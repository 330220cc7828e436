/** Small moves that every scene is full of: going, offering, teasing, guessing, explaining. */
import type { Topic } from "./topic.ts";

export const EVERYDAY: readonly Topic[] = [
  {
    on: /\bbecause i (?:said|say) so\b/,
    say: [
      "Because you said so. That's the argument that always wins, my grandmother had it embroidered. And if I ask once more, nicely?",
    ],
    sure: 1,
  },
  {
    on: /\bi will be (?:right )?back\b|\bbe right back\b|\bback in a (?:minute|second|sec)\b/,
    say: [
      "You'll be back? In how many minutes? I'll stand right here and touch nothing. What do I say if {person} comes?",
      "Go. I'll count to a hundred, and if you aren't back I'll start eating. What are you fetching?",
    ],
    sure: 1,
  },
  {
    on: /\bi (?:have to|should|must|need to|better|had better) (?:go|leave|run|get going|head out)\b/,
    say: [
      "Go? Now? You've only just got your coat off. Five more minutes, and I'll tell you about {riddle}.",
      "If you go now, it's me and {person} alone in here, and you know how that ends. What can't wait?",
    ],
    sure: 0.6,
  },
  {
    on: /\bi (?:have to|need to|really have to) (?:pee|use the (?:bathroom|toilet|restroom)|go to the (?:bathroom|toilet|restroom))\b/,
    say: [
      "Now? It's down the corridor, second door, and don't pull the chain, it rings a bell in {person}'s room. Can you hold on?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:i can explain|let me explain|it is not what it looks like|not what you think)\b/,
    say: [
      "Explain, then. I'm looking at {prop}, and I'm looking at you, and I'm trying very hard to think of an innocent reason.",
      "Good, because what it looks like is terrible. Start at the beginning, and leave in the part you want to leave out.",
    ],
    sure: 1,
  },
  {
    on: /^(?:you (?:go )?first|after you|ladies first|age before beauty)\b|\byou go first$/,
    say: [
      "Me first? All right. If I shout “duck”, it's not about a bird. Keep one hand on my back, will you?",
      "I'll go first. I always go first, that's why I've got this scar. What do you see behind us?",
    ],
    sure: 0.8,
  },
  {
    on: /\bon (?:the count of )?three\b|^(?:one|1)[ ,]+(?:two|2)[ ,]+(?:three|3)\b|^(?:three|3)[ ,]+(?:two|2)[ ,]+(?:one|1)\b/,
    say: [
      "On three. One. Two. Wait, do we go on three, or after it? Last time I went on two and landed on {person}.",
    ],
    sure: 1,
  },
  {
    on: /\b(?:just|only) (?:kidding|joking)\b|\bi (?:am|was) (?:only )?(?:kidding|joking)\b|\bit (?:is|was) a joke\b/,
    say: [
      "A joke? I've already called {person}! I'm laughing, look. Inside. Give it a minute to come out. And without joking?",
      "You were joking? And I'd just made my peace with it. Don't do that to somebody who's holding {prop}.",
    ],
    sure: 1,
  },
  {
    on: /^guess (what|who|where|why)\b|\byou (?:will|are) (?:never|not going to) (?:guess|believe)\b/,
    say: [
      "Don't make me guess, I always guess {person}, and it's never {person}. Is it good, at least? Tell me before I burst.",
    ],
    sure: 1,
  },
  {
    on: /^knock knock\b/,
    say: [
      "Who's there? And if it's {person}, I'm not in, I've never been in, I don't even live here.",
    ],
    sure: 1.2,
  },
  {
    on: /^surprise\b/,
    say: [
      "A surprise? For me? I've dropped {prop}. Nobody's surprised me since the fire drill. Whose idea was it?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:good|best of) luck\b|\bbreak a leg\b/,
    say: [
      "Luck? You say that as if I'd need it. Do I need it? What do you know about {riddle} that I don't?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:no offen[cs]e|do not take (?:it|this) (?:personally|the wrong way))\b/,
    say: [
      "None taken. Well, a little, just here. Say the rest quickly, while I'm still being brave about it.",
    ],
    sure: 0.6,
  },
  {
    on: /\bi have (?:a|one|some|two|a few) (?:\w+ )?questions?\b/,
    say: ["A question? Ask. I've got an answer ready, I only hope that it's the answer to yours."],
    sure: 1,
  },
  {
    on: /\bi told you so\b|\bi (?:told|warned) you (?:we|not|that|this|it|i|he|she|they|to)\b/,
    say: [
      "You told me. You told me twice, once with a drawing. I should have listened. Now say it, and then say what we do next.",
      "I know you did. I nodded, and I was thinking about {theProp} the whole time. You were right. What now?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:best|worst|happiest|saddest|strangest) (day|night|week|year|moment|thing|news|idea|part|date|birthday|meal|kiss|present|gift)(?: (?:of my life|ever|in my life|i have ever \w+))\b/,
    say: [
      "Ever? Then let's not move, or it'll notice and stop. What made it so, if you had to pick one thing?",
      "And it isn't even over. {Person} hasn't been in yet. What would make it complete?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:you|i|we|he|she|they) should not have\b/,
    say: [
      "No, and it can't be undone, I've tried, I've even tried walking backwards. What happens now? You always know what happens now.",
      "I know. I knew it with one hand still on it. Does it help if I say that {person} started it?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:was|is) (?:such )?a (?:bad|terrible|stupid|horrible|awful) idea\b/,
    say: [
      "A bad idea? It was mine, and I stand by it, only a little further back now. How do we get out of it?",
      "It looked so much better on paper. {Person} even clapped. Which part do you regret first?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:great|good|brilliant|better|genius|perfect) idea\b|\bi have (?:got )?an idea\b/,
    say: [
      "An idea! I can see it, you've got it on your forehead. Tell me quickly, before {person} comes and improves it.",
    ],
    sure: 0.8,
  },
  {
    on: /\bit (?:was|is) (?:just |only |all |such )?an? (?:accident|misunderstanding|mistake|misunderstand)\b/,
    say: [
      "That's what I told {person}, word for word. An accident has two halves, though. What did you do right after it?",
      "I believe you. But then somebody tidied up, and that was no accident. What don't I know yet?",
    ],
    sure: 1,
  },
  {
    on: /\bit is (?:complicated|a long story|hard to explain|difficult)\b/,
    say: [
      "Then give me the short version, with gestures. I've got until {person} comes back, and nothing else I'd rather hear.",
    ],
    sure: 1,
  },
];
