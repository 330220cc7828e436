/** The player says that something is not so. It is taken as news about the scene, and as a relief. */
import type { Topic } from "./topic.ts";

export const DENIED: readonly Topic[] = [
  {
    on: /\b(?:is|are|am|was) not .{2,40}?[,;]? ?\b(?:it|that|this|they|we|you|he|she) (?:is|are|was)\b/,
    say: [
      "{Thing}? Let me look again. You're right, and I've been so polite about it. What else have I got wrong today?",
      "{Thing}, of course. I left my glasses at home, and I've been guessing ever since. Good that you're here.",
      "So it's {thing}. That's much better, I was getting seasick from the other thing. What do we do with {obj}?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:it|that|this|these|those|they) (?:is|are|was|were) not\b(?! (?:very|that|so|too|exactly|working|over|safe|possible|right|here|there|coming|moving|going)\b)/,
    say: [
      "It isn't? Thank goodness. I'd been working up the courage since breakfast, and now I needn't. What is it, then?",
      "Not? Then somebody's told me a very long lie, with drawings. You tell me, I believe you more than the drawings.",
    ],
    sure: 0.3,
  },
  {
    on: /\bwe are not\b/,
    say: [
      "We're not? Then somebody's gone to a lot of trouble with the smell. You look round the corner, I'll count the exits.",
      "You don't think so? I felt it too, this morning, and I was afraid to say it. What are we, then, the two of us?",
    ],
    sure: 0.3,
  },
  {
    on: /\bi am not (?:your|a|an|the|his|her)\b/,
    say: [
      "You're not? You've got the voice for it, and the shoulders. Then forgive me, and tell me who you are.",
      "And I told everybody you were. Well, you've been doing it beautifully. Could you go on until they've left?",
    ],
    sure: 0.9,
  },
  {
    on: /\bi (?:do not|did not|never) (?:have|had|own)\b(?! to\b)/,
    say: [
      "You don't? People have managed with less than that, and in worse company. What have you got, then?",
    ],
    sure: 0.3,
  },
  {
    on: /\bi (?:never|did not) (?:meant|mean)\b/,
    say: [
      "I know you didn't. It went in all the same, but not deep, and I've got a good coat on. What did you mean?",
      "You didn't mean it? Then I'll give it back, and you say the other thing, the one that was behind it.",
      "I didn't mean mine either, the one I only thought. Come here. Shall we start this evening again from the top?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi (?:never|did not) (?:said|say|told|tell|asked|ask|promised|promise)\b/,
    say: [
      "You never said it? Then I've been answering somebody else, and they seemed so pleased. What did you say?",
      "It must have been your eyes, then. They talk all the time. What would you like to have said?",
    ],
    sure: 0.5,
  },
  {
    on: /\bi have never\b/,
    say: [
      "Never? Not even by accident? Then this is the first time, and I'm here for it. I should have dressed better.",
    ],
    sure: 0.2,
  },
  {
    on: /\bi (?:am not going to|will not|refuse to|am not (?!saying|kidding|joking|feeling|sure|your|a|an|the)\w+ing)\b/,
    say: [
      "You won't, and I can see it in your knees. All right. What will you do instead? I'll join you, I've got the whole evening.",
      "That's final, isn't it? I know that chin. Then I won't either, and we'll see who comes to ask.",
      "Good. I only asked because I thought you'd be offended if I didn't.",
    ],
  },
  {
    on: /\byou are (?:making|inventing|imagining) (?:this|that|it|things|everything)\b/,
    say: [
      "A little. But you should have heard it before I made it nicer. Do you want the version without the trumpets?",
    ],
    sure: 0.6,
  },
  {
    on: /\bstop calling\b/,
    say: ["What would you like me to call you? I'll use it every time. I'll put it into pauses."],
    sure: 0.8,
  },
  {
    on: /\bthere (?:is|are) (?:no|not)\b/,
    say: [
      "None at all? And I'd planned everything around it. What have we got instead?",
      "None? Who told you? Because yesterday there was, I'd swear it on {theProp}. What do we do without?",
    ],
    sure: 0.4,
  },
];
