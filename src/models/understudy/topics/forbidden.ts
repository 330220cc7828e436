/** What the Partner is told not to do, or to stop. */
import type { Topic } from "./topic.ts";

export const FORBIDDEN: readonly Topic[] = [
  {
    on: /^(?:please )?(?:do not|never) (?:be )?(mad|angry|upset|cross)\b/,
    say: [
      "I'm not {m}. This is just what my face does when I'm doing sums. How bad is it?",
      "How could I be {m} with you? I've done worse, and I did it on a Sunday. Tell me the rest.",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:please )?(?:(?:do not|never) (?:you dare )?(?:laugh|smile|grin|giggle)|stop (?:laughing|smiling|grinning|giggling))\b/,
    say: [
      "I'm not. This is how my face holds on when it's nervous. Go on, what happened then?",
      "Me? I wouldn't dare. It's only the corner of my mouth, and it isn't in charge. What were you going to say?",
    ],
    sure: 1,
  },
  {
    on: /^(?:please )?(?:do not|never) (cry)\b/,
    say: [
      "I'm not going to cry. I'm just leaking. Keep talking, it helps if I can look at your mouth.",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:please )?(?:do not|never) (leave|go|go away)\b/,
    say: [
      "I'm not going anywhere. Look, I've taken my shoes off. What were you going to say before I picked up my coat?",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:please )?(?:do not|never) (?:tell|say|call|report|text|mention)\b/,
    say: ["Not a word. I'll even practise looking stupid, watch. Who's the one who mustn't know?"],
  },
  {
    on: /^(?:please )?(?:do not|never) (touch|open|move|eat|drink|press)\b/,
    say: [
      "I won't {m} anything. I was only standing near it, with my hand out. What would have happened?",
    ],
  },
  {
    on: /^(?:please )?(?:do not|never) (look)\b/,
    say: [
      "I'm not going to look. Now I want to look more than I've ever wanted anything. What's there? No. Don't tell me. Tell me.",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:please )?(?:do not|never) (?:worry|panic)\b/,
    say: [
      "I'm not worried, I'm just breathing faster so as to save time. You really think we'll be all right?",
    ],
  },
  {
    on: /^(?:please )?(?:do not|never) (?!be\b|do\b|you\b|say\b)(\w+)(?: now| yet| please| on me)?$/,
    say: [
      "I won't {m}. Now that you've said it, I want to {m} more than anything. Hold my nose. No, my hand. Is it over?",
    ],
    sure: 0.2,
  },
  {
    on: /^(?:please )?(?:do not|never) (?!tell\b|let\b|make\b|leave\b)\w+ (?:me|him|her|us|them)\b/,
    say: [
      "I wasn't going to. I'd only picked up {theProp} to dust it. What have you heard about me?",
    ],
    sure: 0.2,
  },
  {
    on: /^(?:please )?(?:do not|never)\b/,
    say: [
      "I won't. I'd thought about it, for a second, and I'm ashamed of the second. What should I do instead?",
      "All right, I've stopped. My hands are up here where you can see them. Better?",
    ],
  },
  {
    on: /^(?:please )?stop (\w+ing)\b(?! (?:me|him|her|us|them)\b)/,
    say: [
      "Was I {m}? I didn't notice, I do it when I'm frightened. There. Stopped. Now it's terribly quiet.",
      "I'll stop {m}, if you tell me what you were thinking just now.",
    ],
  },
  {
    on: /^(?:please )?stop\b/,
    say: [
      "I've stopped. I'm not even blinking. What is it?",
      "Stop, yes. You've never used that voice before. What did I nearly do?",
    ],
  },
];
