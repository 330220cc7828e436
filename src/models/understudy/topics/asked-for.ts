/** What the player asks to be allowed, or asks the Partner to do. */
import type { Topic } from "./topic.ts";

export const ASKED_FOR: readonly Topic[] = [
  {
    on: /^(?:can|could|would|will) you (?:please )?(?:maybe )?(teach|show|tell|explain)\b(?! (?:her|him|them|my|your|the)\b)/,
    say: [
      "{M} you? Me? Gladly. Lesson one: never look at your own hands. Lesson two I've forgotten. Are you ready for one?",
      "Nobody's ever asked me to {m} them anything. Come round to this side. It all begins with how one stands.",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:can|may|could) i (?:come in|enter|sit|join|stay)\b/,
    say: [
      "Of course. Come, sit, take the good chair. The other one remembers people. Does anybody know that you're here?",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:can|may|could) i (?:please |just )?(?:tell|confess|admit)\b/,
    say: [
      "Tell me. I'll sit down first, I take things better sitting down. Is it about me?",
      "Tell me everything, and the worst part first. I'll look out of the window, if that makes it easier.",
    ],
    sure: 0.7,
  },
  {
    on: /^(?:can|may|could) i (?:please |just )?ask\b/,
    say: ["Ask me anything, except about my knees. I'm holding on to the table. Go on."],
    sure: 1,
  },
  {
    on: /^(?:can|could|may) (?:i|we) keep (?:it|him|her|them|one|this|that)\b/,
    say: [
      "Keep it? And who gets up at night? That's what you said about {prop}, too. All right. But it sleeps on your side. What do we call it?",
    ],
    sure: 1,
  },
  {
    on: /^(?:can|may|could) (?:i|we)\b/,
    say: [
      "Yes, as far as I'm concerned. I'm just not sure that I'm the one who decides. Shall we do it before somebody comes who is?",
      "I don't see why not. I've never seen anybody do it, but there's no sign that says you can't. Shall I look away?",
    ],
  },
  {
    on: /^(?:can|could|would|will) you (?:please )?(?:maybe )?(?:stop|quit) (?:that |doing that|\w+ing)?/,
    say: [
      "I'm trying to stop. It's stronger than me, it starts in the knees. Hold my hand, that sometimes helps.",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:can|could|would|will) you (?:please )?(?:maybe )?(hold|help|carry|take|give|pass|open|fix|look|watch|sing|read|come|pick|get|bring|call|drive|meet|wait)\b/,
    say: [
      "Gladly. Nobody's trusted me with anything since the incident. Show me how you'd like it, and I'll do it as if my life depended on it.",
      "For you? At once. I'd have offered, but I didn't want to seem eager. Like this? Or the other way up?",
    ],
  },
  {
    on: /^(?:can|could) you (?:even |still )?(see|hear|smell|feel)\b/,
    say: [
      "A little, if I lean out this far. Hold my belt. It's not at all what I expected. What did you expect?",
      "{M}? With one eye shut, yes. Come closer, there's room for two. Now you tell me, and I'll see if we agree.",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:can|could|would|will) you\b/,
    say: [
      "I could, for you, and only today. What do I get? No, don't tell me, I'll be brave and do it for nothing.",
    ],
  },
];
