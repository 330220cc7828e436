/** Turns of phrase that mean one thing only. */
import type { Topic } from "./topic.ts";

export const TURNS: readonly Topic[] = [
  {
    on: /^(?:i (?:really )?(?:have |do not (?:really )?know)|i am not (?:really )?sure|not (?:really )?sure|who knows|beats me|search me|(?:no )?no(?= (?:idea|clue)))(?: (?:idea|clue|idea what|at all|yet|either|honestly|really))*$/,
    say: [
      "No idea? Me neither, and I've been nodding since this morning. Let's guess, both at once, and believe whichever is worse.",
      "You don't know? Good, then nobody's ahead of me. Close your eyes and say the first thing you see.",
      "Honest, at least. Everybody else here knows everything, and look where it's got us. What would your best guess be?",
    ],
    sure: 0.7,
  },
  {
    on: /\b(?:he|she|they|it) (?:is|are) (?:kind of |so |very |a bit )*(cute|friendly|sweet|adorable|lovely|beautiful|wise|gentle)\b/,
    say: [
      "{M}, yes, that's how it starts. First you find them {m}, then you're buying them a little bed. Does anybody know they're here?",
    ],
    sure: 0.5,
  },
  {
    on: /\bnobody told (?:me|us)\b/,
    say: [
      "Nobody told me either. That's how they do it, a bit at a time. Would you have come, if they had?",
    ],
    sure: 0.8,
  },
  {
    on: /(?<!you |you have )\b(?:works|lives|lived|worked) (?:here|there|nearby|next door)\b/,
    say: [
      "Here? In this very place? Then put your collar up and walk like somebody else. What would happen if you met?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:hired|got the job|start on|can start)\b/,
    say: [
      "There's one last test. Look me in the eye and tell me why it should be you. No notes. I'm already on your side.",
    ],
    sure: 0.4,
  },
  {
    on: /\bapplying for\b|\bthe position\b/,
    say: [
      "You're the first who's come back after seeing the advert. What makes you think you could bear it?",
    ],
    sure: 0.5,
  },
  {
    on: /\bno experience\b/,
    say: [
      "Experience only makes people careful. Tell me about the one time something like it happened to you.",
    ],
    sure: 0.6,
  },
  {
    on: /\bowes? (?:me|you|us|him|her)\b/,
    say: [
      "I know. I've been crossing the road ever since. Would {prop} do instead, or do we wait for Friday?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:smaller|bigger|older|younger|heavier|lighter|worse|better|uglier|louder) than\b/,
    say: [
      "That's what everybody says when they see it up close. I was the same. Shall we pretend we're impressed?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:came|turned|come) out (\w+)\b/,
    say: [
      "{M}? That wasn't in the recipe, was it? We could say it's a tradition. Everything ugly is a tradition somewhere.",
    ],
    sure: 0.3,
  },
  {
    on: /\bdisappoint\w*\b/,
    say: [
      "Disappointed? In you? I've seen that photo of you on the fridge, it's bigger than the fridge. Why do you think so?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:i|we) (?:always |never )?wanted to (?:be|become)\b/,
    say: [
      "I can see you like that, you know, with the hair blown about. What got in the way?",
      "It isn't too late. You'd need different shoes, and a bit of nerve. What would the nine-year-old you say?",
    ],
    sure: 0.6,
  },
  {
    on: /\bi never wanted\b/,
    say: [
      "Never? And you stayed all this time, and sang while you did it? What did you want, before you were sensible?",
    ],
    sure: 0.6,
  },
  {
    on: /\bi wanted\b/,
    say: [
      "You wanted that, and you never said. Is it too late? I'd help. I'm no use, but I'm free all day.",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:why|that) i am telling you\b/,
    say: [
      "Because I'm listening. And because I've got the sort of face people leave things with. Go on, what happened then?",
    ],
    sure: 1,
  },
  {
    on: /\blet me (?:finish|talk|speak|explain)\b/,
    say: ["You're right. I interrupt when I'm frightened. My mouth's shut now. Look. Go on."],
    sure: 1,
  },
  {
    on: /\bthat is not (?:an answer|fair|funny|true|what i)\b/,
    say: [
      "No. It isn't, and you deserve better. Give me a moment, I'm looking for the real one. It's underneath the funny ones.",
    ],
    sure: 1,
  },
  {
    on: /\b(?:last|end|bottom|first) (?:person |one |thing )?on (?:your|the) list\b|\bi (?:always )?come last\b/,
    say: [
      "If there's a list, I wrote it upside down. You were the one I was sure of, and that's the stupidest reason there is.",
    ],
    sure: 1,
  },
  {
    on: /\bkeep doing this\b|\bgo on like this\b|\btake (?:it|this) (?:any ?more|any longer)\b/,
    say: [
      "I know. I've felt it coming, like weather. What's the smallest thing we could do differently, starting tonight?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:called|calls) (?:me|you|him|her)\b/,
    say: [
      "To your face? And what did you say? I'd have answered to it, I'm such a coward, and then it would've been my name.",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:married|engaged|divorced) before\b/,
    say: [
      "It was short, and there was a donkey involved. I wanted to tell you on our first evening, and then you ordered dessert.",
    ],
    sure: 1,
  },
  {
    on: /\b(?:friend|cousin|uncle|neighbou?r|colleague|guy|man|woman|lady) (?:named|called)\b/,
    say: ["That name rings a bell. A small one, on a cat. What's the connection between you two?"],
    sure: 0.3,
  },
  {
    on: /\b(?:jail|prison|arrested|police|cops)\b/,
    say: [
      "Prison? With my back? You'd visit me, wouldn't you? Quick, what's our story, and why is there a duck in it?",
    ],
    sure: 0.2,
  },
  {
    on: /\b(?:take it back|i take that back|i did not mean)\b/,
    say: [
      "You can't, it's out now, it's walking about. But I know what you meant. I usually hear that part first.",
    ],
    sure: 0.6,
  },
];
