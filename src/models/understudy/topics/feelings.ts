/** The player speaks of themself: how they feel, how they are, what they want. */
import type { Topic } from "./topic.ts";

export const FEELINGS: readonly Topic[] = [
  {
    on: /\b(?:scared|afraid|terrified|frightened) of you\b/,
    say: [
      "Scared, of me? I apologise to doors. Is it the eyebrows? I was born with them.",
      "Of me? And I've been speaking so softly. What would help, a hat with a bell on it?",
      "Scared of me? I've never so much as raised my voice to {theProp}. What did I do?",
    ],
    sure: 1.2,
  },
  {
    on: /\bi am (?:so |very |a bit |a little |too |pretty )*(?:scared|afraid|terrified|frightened) of\b/,
    say: [
      "Of {thing}? Then I'll stand between you and {obj}. I've got wide shoulders and nothing to lose.",
      "Everybody's scared of something. You've got {thing}, I've got moths. We'll hold hands and not tell anyone.",
    ],
    sure: 0.5,
  },
  {
    on: /\bi (?:am|feel|get|was) (?:so |very |a bit |a little |too |pretty )*(scared|afraid|terrified|nervous|worried|anxious|frightened)\b/,
    say: [
      "{M}? Good, then there are two of us. Hold on to my sleeve. I'll go first, and you tell me if anything moves.",
      "You don't look {m}. You look like somebody who's about to do it anyway. Breathe in with me. I'll count.",
      "I get hiccups when I'm {m}, so if you hear something small and embarrassing, that was me. What are you most afraid will happen?",
      "Thank you for saying it first. I've been {m} since I came in, and I thought everybody could see.",
    ],
  },
  {
    on: /\bi am (?:so |very |a bit |too )*(tired(?! of)|exhausted|sleepy|worn out)\b|\bi (cannot sleep|have not slept|did not sleep)\b/,
    say: [
      "Sit down before you fall down. I'll do your half and mine, and I'll do both of them badly.",
      "When did you last sleep? And I mean lying down, with your shoes off.",
      "It's in your voice, your words are leaning on each other. Put your head here for one minute. I'll keep watch.",
    ],
  },
  {
    on: /\b(?:i am|i was|i have been|i feel|feeling|being) (?:so |very |a bit |pretty )*(sad|lonely|heartbroken|miserable|alone|depressed|unhappy)\b/,
    say: [
      "Come here. You don't have to be funny about it. How long have you felt {m}?",
      "I should have noticed. You were {m}, and I was talking about myself. I'm listening now.",
      "{M}, and I was right there the whole time, humming. What would have helped? I'd still like to do it.",
    ],
  },
  {
    on: /\b(?:i am|i was|i will|i have been|i started|made me|makes me) (cry|crying)\b/,
    say: [
      "Cry, then. I've got one handkerchief, and it has my initials on it, so I'll want it back.",
      "If you're {m}, I'll have to start too, and I cry like a goose. Everybody will turn round.",
    ],
  },
  {
    on: /\bi am not (angry|mad|upset)\b/,
    say: [
      "Not {m}? I almost wish you were. {M}, I'd know what to do: duck, and make tea.",
      "I believe you. You're not {m}. You're the quiet thing that comes after it, and that frightens me more.",
    ],
    sure: 0.5,
  },
  {
    on: /\bi am (?:so |very |a bit |pretty )*(angry|mad|furious|annoyed|fed up|sick of)\b|\bi (hate) you\b/,
    say: [
      "You've every right. Say it as loud as you like, I won't defend myself until you've finished being {m}.",
      "Angry suits you better than polite. What did I do? Start with the worst one.",
    ],
  },
  {
    on: /\bi am (?:so |very |pretty )*(happy|excited|proud|relieved|thrilled|glad|grateful)\b/,
    say: [
      "I haven't seen you this {m} in years. Stay like that. What do we do first?",
      "{M}! Say it again, the people at the back haven't heard it.",
      "If you're {m}, then it was all worth it, even the part with the ladder.",
    ],
  },
  {
    on: /\bsorry about\b/,
    say: [
      "I'd forgotten about {thing} until you said it. No, I hadn't. But thank you. That was the part I was waiting for.",
      "You're sorry about {thing}? I've been carrying that around all day like a stone in a shoe. It's out now. Good.",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:i am )?(?:so |very )*(sorry)\b|\bi (apologi[sz]e)\b|\bforgive (me)\b/,
    say: [
      "I know you're sorry. You've got your sorry face on, the one with the eyebrows. It's all right. We're all right.",
      "Sorry is a good start. Mine's going to take longer, so you may want to sit down.",
      "You're sorry? I was just practising how to say it to you. You beat me by a minute.",
    ],
  },
  {
    on: /\b(?:i am|i was|i feel) (?:so |very |a bit )*(ashamed|embarrassed|guilty|humiliated)\b|\b(my fault)\b/,
    say: [
      "In front of me? You once saw me cry at a tyre advert. Go on, tell me all of it.",
      "It can't be only your fault. I was standing right there with my mouth open. Let's take half each.",
    ],
  },
  {
    on: /\bi am (?:so |very |really )*(hungry|starving|thirsty)\b/,
    say: [
      "{M}? I've got half a sandwich in my pocket, and I'll split it with you. It's seen things, but it's bread.",
      "I can hear that you're {m}, I thought it was the plumbing. When did you last eat something warm?",
    ],
  },
  {
    on: /\bi am (?:so |very |really )*(cold|freezing)\b/,
    say: [
      "Take my coat. No, take it, I only wear it for the pockets. Are you still cold?",
      "Cold? Come closer, then. Two cold people make one warm one, my aunt used to say, and she lived in a barn.",
    ],
  },
  {
    on: /\b(?:sorry )?i am (?:so |very |a bit |running )*(late)\b/,
    say: [
      "You're late, but you're here. I told everybody you'd stopped to help a swan. Please don't make a liar of me.",
      "Late? Then you missed the worst of it. I've only just stopped the shaking. Put your things down.",
    ],
  },
  {
    on: /\bi am (?:so |very |really |pretty )*(sick|ill|dizzy|bleeding|hurt|injured)\b|\b(hurts?)\b/,
    say: [
      "Show me where it hurts. No, don't look at it, look at me. Can you count my fingers?",
      "Sit. I did half a course in first aid, the half with the bandages. Where does it start?",
    ],
  },
  {
    on: /\bi am (?:so |very |completely )*(drunk|tipsy)\b/,
    say: [
      "You're {m}, and you're still making more sense than I am. Give me the keys, and tell me the rest.",
    ],
  },
  {
    on: /^i am (?:so |very |all )*(ready)\b|^(ready)\b/,
    say: [
      "Ready? Then so am I. On three. Is it on three, or after three? We should have talked about this.",
      "You're ready. I can tell by the chin. I'm not, but I'll run along beside you.",
    ],
  },
  {
    on: /\bi am (?:very |dead |completely |so )?(serious|not joking|not kidding)\b/,
    say: [
      "You're serious. Your left eye isn't even twitching. All right, then I'm serious too. Where do we begin?",
    ],
  },
  {
    on: /\bi am (?:so |very )*(jealous)\b/,
    say: [
      "Jealous? Of whom? Tell me what you saw, and I'll tell you what it was, even if it makes me look silly.",
    ],
  },
  {
    on: /\bi am (?:so |very |completely )*(confused|lost)\b/,
    say: [
      "{M}? So am I, I've just got a calmer face. Let's go back to the last thing we both understood. What was it?",
    ],
  },
];
