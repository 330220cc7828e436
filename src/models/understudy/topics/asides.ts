/** What is left when nothing narrower fits, and small turns of a talk. */
import type { Topic } from "./topic.ts";

export const ASIDES: readonly Topic[] = [
  {
    on: /\btell me (?:that|it|this|you|we|he|she|everything)\b/,
    say: [
      "I could tell you that, and you'd hear in my voice that I don't know. Shall I say it anyway, nicely?",
      "If I tell you what you want to hear, will you look less pale? Then yes. Yes, to all of it.",
    ],
    sure: 0.6,
  },
  {
    on: /\b(?:he|she|it|they|someone|somebody|that \w+|the \w+|a \w+|my \w+|your \w+|i|we) (bit|hit|kicked|punched|scratched|pushed|slapped|attacked|chased|bitten)\b/,
    say: [
      "{M}? Hard? In front of people? And did anybody say sorry afterwards, or did they all just look at the floor?",
      "I'm not on anybody's side until I've heard who {m} first. Who was it?",
    ],
    sure: 0.4,
  },
  {
    on: /\bit (?:has|is) been\b/,
    say: [
      "That long? I stopped looking at the clock when it started looking back. How do you keep so calm?",
      "It has, and it feels like twice that, in these shoes. What would you be doing now, if you weren't here?",
    ],
    sure: 0.4,
  },
  {
    on: /\bpeople (?:\w+ )?(?:die|died|get hurt)\b/,
    say: [
      "Not many, I've heard, and hardly ever on a Saturday. Why, did you have plans for afterwards?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi should (?!not\b)/,
    say: [
      "You should. I should have, once, and all I've got to show for it is this hat. What's stopping you?",
      "Then do it before you've thought it through. That's where I always lose it, at the thinking. Now?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(relief|relieved)\b/,
    say: ["A relief, yes. You're even breathing again. What had you thought it was?"],
    sure: 0.4,
  },
  {
    on: /\bwe were (?:talking|speaking)\b/,
    say: [
      "Were we? It'll keep. Yours sounded as if it had been waiting a long time to be let out. Go on.",
    ],
    sure: 0.8,
  },
  {
    on: /(?<!\bnot )\byour (?:mother|father|mum|mom|dad|brother|sister|grandma|grandpa|grandmother|grandfather|ex|wife|husband|boss|uncle|aunt|son|daughter|kids?|children|boyfriend|girlfriend|friend)\b/,
    say: [
      "What about {whom}? Has something happened? You've got your serious face on.",
      "{Whom}? I knew it. Nobody ever comes to me about anything else. How bad is it?",
      "You should have seen {them} this morning, as if butter wouldn't melt. Tell me straight. I can take it.",
    ],
    sure: -0.2,
  },
  {
    on: /\b(?:it|this|that) is (?:so |very |a bit |quite |pretty |rather )*(?!me$|him$|her$|them$|us$|you$|here$|there$|mine$|yours$|it$|fine$|okay$|ok$|over$|all$)(\w{4,}(?<!ing))$/,
    say: [
      "{M}? I'd never have called it {m}. But now that you say it, I can't see it any other way. What made you think so?",
      "I've been looking for that word all day. {M}. Does it stay like that, or does it get worse?",
    ],
    sure: -0.5,
  },
  {
    on: /\bi (?:look|feel|sound|smell) (?:so |very |really |like )?(\w+)\b/,
    say: ["{M}? Turn round, let me look. No. Well. A little, around the edges. It suits you."],
    sure: -0.2,
  },
  {
    on: /\b(?:my|our) (?:plan|idea)\b|\bi have (?:a plan|an idea)\b/,
    say: [
      "You've got a plan? Then we're already further than I ever got. Does anybody get wet in it?",
    ],
    sure: 0.6,
  },
  {
    on: /\b(?:is|are|was) wearing\b/,
    say: [
      "In {thing}? On purpose? And the worst of it is, it suits {them}. Do we say something, or do we clap?",
    ],
    sure: 0.6,
  },
  {
    on: /\bwants? to know\b/,
    say: [
      "The truth, or the version with vegetables in it? I'm good at both. Which one shall we tell {them}?",
    ],
    sure: 0.8,
  },
  {
    on: /\bsound(?:s|ed) like\b/,
    say: [
      "Like {thing}? I thought so too, and then I thought that it couldn't be. Do we call out, or do we hold our breath?",
    ],
    sure: 0.5,
  },
  {
    on: /\bis not (?:very |that |so |too |exactly )(\w+)\b/,
    say: [
      "Not {m}? That's what everybody says just before something lovely. Let me be the judge. Go on.",
    ],
    sure: 0.8,
  },
  {
    on: /\bbecause i was (scared|afraid|ashamed|angry|jealous|tired|drunk|stupid|young|proud)\b/,
    say: [
      "{M}? And I thought you'd simply forgotten. All this time I've been angry at the wrong thing. What would you do today?",
    ],
    sure: 1,
  },
];
