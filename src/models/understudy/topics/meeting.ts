/** Strangers and friends meet: seats, names, first times, compliments, what one is busy with. */
import type { Topic } from "./topic.ts";

export const MEETING: readonly Topic[] = [
  {
    on: /^welcome to\b/,
    say: [
      "So this is {thing}. I'd pictured it with fewer candles and more chairs. Where may I stand?",
      "Thank you. I wiped my feet twice, and I haven't touched anything. What happens here, and to whom?",
      "I'd heard so much about {thing}, and half of it seems to be true. Who's that waving behind you?",
    ],
    sure: 0.6,
  },
  {
    on: /\bfirst (time|day|date|flight|lesson|job|kiss)\b/,
    say: [
      "Your first {m}? Then hold on to me. Everything normal is going to feel strange, and the other way round. How are the knees?",
      "I remember mine. I talked the whole way through and wore the wrong shoes. Is it how you pictured it?",
    ],
    sure: 0.4,
  },
  {
    on: /\bnamed? .{1,24} after\b/,
    say: [
      "That's for life, you know. Every time somebody shouts it across the street, I'll think of today. What did {person} say to it?",
    ],
    sure: 0.8,
  },
  {
    on: /^\w+$/,
    say: [
      "{Whom}. That sounds like somebody who'd lend you a boat and never ask for it back.",
      "Say it again? {Whom}. Lovely. I'll never get it right, but I'll try every time.",
    ],
    sure: 0.2,
  },
  {
    on: /\bit is (?:ok|okay|fine|alright|all right|nothing)\b/,
    say: [
      "Is it? You say “okay” the way other people say “ouch”. I'm here, in case it stops being.",
      "Okay, then. I won't ask again. I'll only stand a bit closer than usual.",
    ],
    sure: 0.3,
  },
  {
    on: /(?:^|, |and |but )i am (?!going|coming|feeling|being|dying|leaving|crying|starving|freezing|kidding|joking|getting|having|trying|bleeding|sweating|shaking|losing|not|starting|looking|talking|telling|asking|wearing|working|moving|breaking|marrying|quitting|applying|whispering|calling|dying|bored|lying|standing|sitting|living|thinking)(\w+ing)$/,
    say: [
      "Don't stop {m}, whatever you do. You're the only one here who's doing anything. Shall I join in?",
      "{M}? I could watch you for hours. Who taught you?",
    ],
    sure: -0.1,
  },
  {
    on: /\byou have (?:such |very |really |a |got )*(nice|strong|beautiful|good|lovely|kind|soft|pretty|warm|great|cool)\b/,
    say: [
      "Have I? Nobody's ever told me that while others were listening. It must be from all the holding on.",
      "{M}? You should see the rest of the family. Thank you. I'll think of it on Tuesdays.",
    ],
    sure: 0.6,
  },
  {
    on: /(?<!\b(?:am|are|is) )\b(?:my|our) (?:\w+ )?(?:son|daughter|kids|children|grandson|granddaughter|baby|twins|niece|nephew)\b/,
    say: [
      "{Whom}! You light up when you say it, did you know? How long has it been since you saw {them}?",
      "Tell me about {whom}. Not the polite things. The thing that makes you laugh when you're alone.",
    ],
    sure: 0.1,
  },
  {
    on: /\bwe (?:were|are) not (?:that |very |so )?close\b/,
    say: [
      "Not close. And still you're here, in that coat. It doesn't have to be close to hurt. What's the one good thing you remember?",
    ],
    sure: 1,
  },
  {
    on: /(?<!\bi am )\b(?:is|are|was|looks?|seems?|tastes?|feels?|fits?) (?:way |a bit |a little |much )?too (small|big|long|short|tight|heavy|bright|loud|sweet|salty|late|early|old|young|much)\b/,
    say: [
      "Too {m}, yes, and I wouldn't change a thing. Somebody will grow into it, or out of it. Where are you going to keep it?",
      "That's what they said about me, too {m}. And look how well I turned out. Well, look quickly.",
    ],
    sure: 0.2,
  },
  {
    on: /\bnobody (?:should|would|could|ever|will|cares|knows|understands|likes|believes)\b/,
    say: [
      "Nobody? I'm somebody, on good days. Try me. What would you like one person to say to you?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:i am|we are) (?:from|new here|new in town|just visiting|not from here)\b/,
    say: ["I thought so, you still say hello to people. What brought you here, of all places?"],
    sure: 0.5,
  },
  {
    on: /\bnice to meet you\b|\bpleased to meet\b/,
    say: [
      "Is it? People usually wait a bit before they decide. But I like your hurry. Where shall we begin?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:good|bad|great|terrible|boring|weird) (news)\b/,
    say: [
      "News? Good first. No, bad first. No. Say them both at once, and I'll sort them out myself.",
    ],
    sure: 0.6,
  },
  {
    on: /\bhappy birthday\b|\b(?:my|your|his|her) birthday\b/,
    say: [
      "A birthday! I had a present, I had it here, and then I gave it to somebody who was crying. Will a song do?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:he|she|they|it|dad|mom|mum) always\b/,
    say: ["Always, yes. And every time, somebody believes it. Was it you, this time?"],
    sure: 0.4,
  },
  {
    on: /\b(?:he|she|they|it) wants? (?!to\b|me\b|you\b|us\b)/,
    say: ["{Fresh}? Is that all? I'd expected something with fire in it. How much have we got?"],
    sure: 0.6,
  },
  {
    on: /\bnever (?:once |even )?asked? (?:me |for )?my name\b/,
    say: [
      "Never? All this time? I've only got one excuse: I was afraid I'd forget your name, and then it would hurt you more. What is it?",
    ],
    sure: 1.2,
  },
  {
    on: /\byou called\b/,
    say: [
      "I did call it that, and I'd take it back, if it hadn't been so accurate. Who's hurt, apart from you?",
    ],
    sure: 0.5,
  },
  {
    on: /\b(?:laugh|laughs|laughed|laughing) at\b/,
    say: [
      "Let them laugh. I'll laugh first, and louder, at something else, and they won't know where to look. What are you most afraid of?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:sent|gave|wrote|left) (?:me|us)\b/,
    say: [
      "To you? Then somebody over there has a heart, or a plan. What do you think was meant by it?",
    ],
    sure: 0.2,
  },
  {
    on: /\b(?:is|are) (?:winning|losing|cheating)\b/,
    say: [
      "Of course. And I had a month's wages on the other side. Who taught {them}? Don't say it was you.",
    ],
    sure: 0.6,
  },
  {
    on: /\b(?:he|she|they) will not\b/,
    say: [
      "Not? Not even if we ask with cake? Everybody's got a price, and it's usually cake. What have you tried?",
    ],
    sure: 0.4,
  },
];
