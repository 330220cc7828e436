/** Short things people say, and turns of phrase that mean one thing only. */
import type { Topic } from "./topic.ts";

export const SMALL: readonly Topic[] = [
  {
    on: /^(oh|ah|wow|huh|whoa|ooh|uh oh|oh no|oops|ouch|ow+|argh+|ah+|yikes|damn|shit|fuck|eww?|ugh)(?: \1)?$/,
    say: [
      "“{M}” is right. You've gone quite pale. What did you just see that I didn't?",
      "That was a small “{m}” with a very big face. What just went through your head?",
    ],
    sure: 1,
  },
  {
    on: /^(?:your (?:majesty|highness|honou?r|grace|excellency)|my (?:lord|lady|liege|king|queen)|captain|doctor|boss|sir|madam|officer|professor|chef|master|coach|detective)$/,
    say: [
      "Yes? That's me, as long as it's good news. Is it good news? You're standing like somebody who's brought the other kind.",
    ],
    sure: 1.2,
  },
  {
    on: /^boo+$/,
    say: [
      "Oh! You got me. My heart's somewhere behind {theProp}. Would you do it again, from the left this time?",
      "Don't! I've dropped {prop}, and I'd only just got hold of myself. How long have you been practising that?",
    ],
    sure: 1.2,
  },
  {
    on: /^it is (?:you|only you)$/,
    say: ["It's me. It's been me all along, under the hat. Were you expecting somebody taller?"],
    sure: 1.2,
  },
  {
    on: /^(?:whatever|if you say so|who cares)$/,
    say: ["“Whatever” is what you say just before you start to care. I'll wait. I've got a chair."],
    sure: 1,
  },
  {
    on: /\bcongrat\w*/,
    say: [
      "Congratulations? Is that what one says? Thank you. I think. Should I bow, or should we both run?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:act|be|look|stay) (normal|natural|casual|cool|calm)\b/,
    say: [
      "{M}? This is me, {m}. Why, what's wrong with it? Is it the whistling? It's the whistling.",
      "I'm being {m}. I've crossed my arms. Now I've got too many arms. Help.",
    ],
    sure: 0.8,
  },
  {
    on: /^(?:quick|quickly|hurry|come on)\b/,
    say: [
      "I'm coming, I'm coming, I've only got two legs and they don't agree. Is there room for both of us?",
    ],
    sure: 0.6,
  },
  {
    on: /\bpull over\b|\bstop the (?:car|bus|train|van)\b/,
    say: [
      "I'm pulling over! There. Out, quickly, breathe, look at the horizon. I'll hold your hair. What happened?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:feel|feeling|going to be|going to) (sick|throw up|faint|puke|vomit)\b/,
    say: [
      "Head down, breathe through the nose. I've got a bag here, and I'll say nothing about it afterwards. Was it the fish?",
    ],
    sure: 0.8,
  },
  {
    on: /\ballergic\b/,
    say: [
      "Allergic? How allergic? Itchy, or should I be running? Stick out your tongue. I don't know why, they always do that.",
    ],
    sure: 0.8,
  },
  {
    on: /\bnothing (?:is )?wrong with\b/,
    say: [
      "Nothing wrong with {thing}? You taste it, then. No? You see. I'd never hurry you, I'd only like to watch your face.",
    ],
    sure: 0.8,
  },
  {
    on: /\bi (?:do not|never) believe in\b/,
    say: [
      "You don't believe in {thing}? Neither did my uncle, and now he sleeps with the light on. But go ahead, I'll be right behind you.",
    ],
    sure: 0.8,
  },
  {
    on: /\bcannot make me\b/,
    say: [
      "I can't, and I wouldn't dream of it. I'm only going to stand here and look at you like a wet dog. Is it working?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi do not hate (?:you|him|her|them)\b/,
    say: [
      "You don't? I'd have understood it. I'd even practised for it. What is it, then, if it isn't hate?",
    ],
    sure: 1,
  },
  {
    on: /^(?:it|that|this) is (?!a\b|the\b|an\b|my\b|your\b|not\b)\w+$/,
    say: [
      "{Whom}? Really {whom}? Now, of all times? You talk first. I need a moment to arrange my face.",
    ],
    sure: 0.8,
  },
  {
    on: /\byou (?:sent|gave|bought|wrote|made|showed|lent|left|brought) me\b/,
    say: [
      "I thought it was better than nothing. It wasn't, was it? It was worse than nothing. What should I have done?",
      "I remember. I stood in the shop for an hour and took the wrong one. Did you ever keep it?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi do not speak\b/,
    say: [
      "Neither do I. I've been smiling and nodding for ten minutes. I think I've agreed to marry someone. Can you draw?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi said no\b|^no means no\b/,
    say: [
      "You did say no, and I heard it the first time. I'm only slow to let go of things. There. It's gone. What would you like?",
    ],
    sure: 1,
  },
  {
    on: /\bnothing to do with (me|you|us)\b/,
    say: [
      "I know it isn't fair to drag you in. But you've got an honest face, and everybody else has gone to lunch. Just listen?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi (?:did not|never) (?:order|ask for|want|sign up for)\b/,
    say: [
      "You didn't? Then somebody in here is sitting hungry and too polite to say so. What would you have liked?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi (?:know|understand)\b(?! about| how)/,
    say: [
      "You know? Then why are we both whispering? Say it in one sentence, and I'll tell you whether it's the whole truth.",
      "Of course you know. You always knew before I did. What gave it away this time?",
      "If you know, then I needn't look so innocent any more. It was giving me a headache. What now?",
    ],
    sure: 0.2,
  },
  {
    on: /\b(?:he|she|it|they) (?:has|have|got) (?!to\b|been\b|a feeling\b)/,
    say: [
      "{Fresh}? Are you sure? I didn't dare to look that closely. What else did you notice?",
      "{Fresh}, yes. I saw {obj} too, and thought it was the light. Should we say something?",
    ],
  },
];
