/** Questions for a reason; an answer says one. */
import type { Topic } from "./topic.ts";

export const ASKED_WHY: readonly Topic[] = [
  {
    on: /^why do you (?:have|carry|keep|own|wear|hold)\b/,
    say: [
      "{Thing}? {Person} gave me {obj} to look after, for five minutes, in the spring. I've grown used to {obj}. Would you like a turn?",
    ],
    sure: 1.1,
  },
  {
    on: /^why is it\b/,
    say: [
      "Because {reason}, if you believe {person}. I don't ask any more, I just wear two vests. Is it getting worse?",
    ],
    sure: 0.8,
  },
  {
    on: /^why (?:does|do|did|is|has|was) (?:he|she|they|it)\b/,
    say: [
      "I asked {them} once. I got a long look, and then a change of subject. I think it has to do with {riddle}. What's your guess?",
    ],
    sure: 0.6,
  },
  {
    on: /^why (?:can|could|will|do|did|would) (?:i|we)\b|^why (?:cannot|could not|are) (?:i|we)\b/,
    say: [
      "Because {reason}. That's what I tell myself, anyway. Shall we be the first to try it the other way?",
    ],
    sure: 0.6,
  },
  {
    on: /^why (?:is|are|was|were) (?!you\b|we\b|i\b).* (\w{2,}ing)(?: (?:again|now|like that|so \w+))?$/,
    say: [
      "{M}? I hoped you wouldn't ask. It began when {person} stopped. If it gets louder, we sing. What do you think it wants?",
      "Because {reason}. At least that's when the {m} started. Shall we do something, or shall we applaud?",
    ],
    sure: 1.2,
  },
  {
    on: /^why (?:is|are) (?:your|my|the|that|this|his|her|our) \w+ (?:so |always |still |all )?(\w+(?<!ing))$/,
    say: [
      "It's been {m} since {person} left, and nobody's dared to change it. Does it bother you?",
      "{M}? Because {reason}. I've stopped noticing. Should I have noticed?",
    ],
    sure: 1.2,
  },
  {
    on: /^why is there\b|^why are there\b|^why is (?:your|my|the|that|this)\b/,
    say: [
      "{Thing}? You're the first one who's asked. Officially it belongs to {person}. Unofficially, I sleep better with it there.",
      "That's been there since {person} left, and nobody's dared to move it. Does it bother you?",
    ],
    sure: 0.6,
  },
  {
    on: /^why (?:would|did|do) you (?:write|keep|put|hide|leave|tattoo|wear|bring|carry|say|do|tell|eat|sell|call)\b/,
    say: [
      "Because I'd have forgotten it otherwise, like everything else since the summer. Where would you have put it?",
      "It seemed clever at the time. {Person} even nodded. I see now that it was a pitying sort of nod. What should I have done?",
    ],
    sure: 0.7,
  },
  {
    on: /^why (?:are|were) you (\w+ing)\b/,
    say: [
      "I'm {m} because it's the only thing I can do with my face just now. Ask me something harder.",
      "Because if I weren't {m}, I'd be running. Would you rather I ran?",
    ],
    sure: 0.4,
  },
  {
    on: /^why did you not\b|^why have you not\b/,
    say: [
      "Because you'd have looked at me like that. Exactly like that. I thought I could put it right before you noticed.",
      "I wanted to. I stood outside your door with the words in my mouth, and then I went home again, because I heard you laugh.",
    ],
    sure: 0.6,
  },
  {
    on: /^why (?:did|do|would|have|are) you\b/,
    say: [
      "Why? Because somebody had to, and everybody else was looking at their shoes. I'd do it again. Would you have?",
      "I've asked myself that on every staircase since. I think it was because I wanted you to notice me. There. Now you know.",
    ],
  },
  {
    on: /^why not\b|^why$/,
    say: [
      "Why? I'd need a blackboard, and you'd need a drink. The short answer is: because I was afraid. The long one has a horse in it.",
    ],
  },
];
