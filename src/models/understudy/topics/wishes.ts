/** What the player likes, wants, trusts and believes. */
import type { Topic } from "./topic.ts";

export const WISHES: readonly Topic[] = [
  {
    on: /\bi am (?:so |very )*(bad|terrible|awful|useless|hopeless|not good) at\b/,
    say: [
      "Nobody's born good at {thing}. I was {m} at it for nine years, and then I found out I'd been holding it upside down.",
      "You're not {m}, you're out of practice. Do it once, here, with me, and I promise to look away.",
    ],
  },
  {
    on: /\bi (?:have |will )?(?:always )?(miss|missed|will miss) (?:you|her|him|them|it)\b/,
    say: [
      "I thought I was the only one. Some evenings I still lay out two cups. What do you miss most?",
      "Say that again, slowly. I've waited so long to hear somebody miss something out loud.",
    ],
  },
  {
    on: /\bi (?:have |will )?(?:miss|missed)\b(?! (?:you|her|him|them|it)\b)/,
    say: ["I miss {thing} too, more than I ever let on. What made you think of {obj} today?"],
  },
  {
    on: /\bi (?:secretly |always )?(?:love|loved|adore|like|liked|enjoy)\b(?! (?:you|u|him|her|them)\b)(?! to\b)/,
    say: [
      "Me too, as long as nobody's watching. When did you first notice?",
      "So do I! I never told anybody, because {thing} {is} not the sort of thing one admits. What do you love most about {obj}?",
      "I remembered that you like {thing}. Why do you think I sat next to you?",
      "You're the first person I've met who says that about {thing} without blushing. I could hug you.",
    ],
  },
  {
    on: /\bi (?:do not|never) (?:like|liked|want|need)\b(?! to\b| you\b)/,
    say: [
      "Not {thing}? I've never said it aloud, but neither do I. What would you like instead?",
      "You don't have to take {thing}. I only offered because I was afraid you'd go away with empty hands.",
    ],
    sure: 0.3,
  },
  {
    on: /\bi (?:hate|hated|cannot stand|despise)\b(?! you\b)/,
    say: [
      "Everybody pretends to put up with {thing}, and you just say it. What did {it} ever do to you?",
      "You hate {thing}? Then I've got bad news about the next ten minutes. Stay close to me.",
    ],
  },
  {
    on: /\bi do not want to (go|leave|go home|go back|die|be alone)\b/,
    say: [
      "Then don't. I'll think of something to tell them. You don't have to {m} just because it's written on a list.",
      "I hoped you'd say that. I've already put your bag back where it was. What would you do if you stayed here?",
    ],
    sure: 0.5,
  },
  {
    on: /\bi do not want to\b/,
    say: [
      "You don't want to, and I shouldn't have pushed. Tell me what you do want, and I'll push for that.",
    ],
  },
  {
    on: /\bi (?:want|need|would like|would love) (?!to\b|you\b|it\b|that\b|this\b)/,
    say: [
      "{Fresh}? You shall have it. I know someone who knows someone, and they both owe me. How soon?",
      "You've never asked me for anything before, and now it's {fresh}. It must be important. What happened?",
    ],
  },
  {
    on: /\bi (?:want|need|would like|would love) to (go home)\b/,
    say: [
      "Home sounds good to me too. But if we go now, we'll never know how this would have ended. Five more minutes?",
    ],
    sure: 0.5,
  },
  {
    on: /\bi do not (?:care)\b/,
    say: [
      "You say you don't care, and you've gone pink. Nobody goes pink over something they don't care about. What is it?",
    ],
  },
  {
    on: /\bi do not trust\b/,
    say: [
      "Neither do I, not since I saw how {whom} counts money, with the thumb. What did {they} do to you?",
      "You were right not to trust {whom}. I was the one who said give {them} another chance, and look at us now.",
    ],
    sure: 0.5,
  },
  {
    on: /\bi do not (?:know|understand|get)\b/,
    say: [
      "Nobody does. That's the secret, everybody's just nodding. What would you do if you did know?",
    ],
  },
  {
    on: /\bi do not (?:remember|recall)\b/,
    say: [
      "You don't remember? I do, every minute. Close your eyes, and I'll tell you what it smelled like.",
    ],
  },
  {
    on: /\bi (?:do not|cannot) believe\b(?! in\b)/,
    say: [
      "Believe it. I didn't either, and then I pinched myself, here, you can still see the mark.",
    ],
  },
];
