/** Questions that want a yes or a no. */
import type { Topic } from "./topic.ts";

export const ASKED_YES_NO: readonly Topic[] = [
  {
    on: /^do you (?:still )?love me\b/,
    say: [
      "Do I love you? I still buy the biscuits you like, and I don't even like them. Is that love? I think that's love.",
      "Yes. That was never what was wrong. I love you, and I can't find my own socks next to you. Both are true.",
    ],
    sure: 1,
  },
  {
    on: /^are you (?:really |quite |absolutely |completely |very |so )*(?:sure|certain|positive)\b/,
    say: [
      "Sure? I was, until you asked. Give me one good reason to doubt it, and I'll doubt it with you.",
      "As sure as anybody can be at this hour. Why, what have you heard?",
      "Completely sure. Look at my hands, they're hardly shaking. What makes you doubt it?",
    ],
    sure: 1,
  },
  {
    on: /^(?:do|did) you (?:also |even )?remember\b/,
    say: [
      "Remember? I've kept it folded up in my head like a good shirt. You tell it, and I'll say where you're wrong.",
      "I remember the shoes you had on. I remember thinking: now it begins. What made you think of it today?",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:do|did|can) you (?:also )?(?:hear|notice|see|feel|smell) (?:that|it|this|something)\b/,
    say: [
      "I did, and I was hoping it was you. There, again! Was it nearer, or am I just listening harder?",
      "Yes. Don't move. It stopped when we stopped. You breathe, and I'll listen.",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:do|did) you (?:hear|see|notice|find|get)\b/,
    say: [
      "Yes, and I've been trying to forget it ever since. {Thing}, of all things. What did you make of it?",
      "I did. I even wrote down the time. I thought nobody else had noticed {thing}.",
    ],
  },
  {
    on: /^do you trust me\b/,
    say: [
      "With my life, yes. With my sandwich, no. Why do you ask, and why are you holding your breath?",
    ],
    sure: 0.8,
  },
  {
    on: /^(?:do|did) you (?:even )?know\b/,
    say: [
      "I know a little, and I've been pretending to know the rest. You tell me, and I'll nod in the right places.",
    ],
  },
  {
    on: /^(?:do|would) you believe\b/,
    say: [
      "From you, I'd believe anything, you've got no talent for lying. From anybody else I'd ask for a photograph.",
    ],
  },
  {
    on: /^(?:do|would) you (?:want|like|need|fancy)\b/,
    say: [
      "Would I like that? I've been standing here trying to look as if I didn't. Yes, please. And you?",
      "I'd love to, and I'd hate to be a bother. There, that's both. What would you choose for me?",
    ],
  },
  {
    on: /^(?:do|did) you think\b/,
    say: [
      "I try not to think after dark. But if you ask me so directly: yes, and I'd think it even with nobody looking.",
      "What I think changes every minute. A minute ago I was sure. What do you think, with your stomach, not your head?",
    ],
  },
  {
    on: /^(?:do|did) you (?:like|love|enjoy|miss)\b/,
    say: [
      "More than I let on. I used to be known for it, in my street. And you, or are you only being polite?",
    ],
  },
  {
    on: /^do you (?:have|own|got)\b|^have you got\b/,
    say: [
      "{Fresh}? I had {obj} in my hand this morning. Give me a second, I've got eleven pockets. What do you need {obj} for?",
      "Have I got {fresh}? Who's been talking? Yes. One. But I'd hoped to be buried with that.",
    ],
  },
  {
    on: /^are you (?:ok|okay|alright|all right|well|fine|hurt)\b/,
    say: [
      "Me? I'm fine. I'm standing, and most of me is pointing forward. You're sweet to ask. Are you?",
      "Not really. But I was hoping to be not all right without anybody noticing. How did you notice?",
    ],
    sure: 0.6,
  },
  {
    on: /^are you (?:lying|kidding|joking|serious|making this up)\b/,
    say: [
      "Look at my ears. If they're red, I'm lying. Are they red? It's also quite warm in here.",
      "I wish I were. I've gone over it ten times, and it gets more serious every time. Why, would you rather I lied?",
    ],
    sure: 0.6,
  },
  {
    on: /^are you (?:so |very )*(angry|mad|upset|cross|sad|crying|scared|afraid|nervous|jealous|drunk|tired|lonely|happy)\b/,
    say: [
      "{M}? A bit. Around the edges. It comes and goes with the light. Don't make me laugh, it'd spoil it.",
      "Am I {m}? I was, until you asked. Nobody ever asks. Now I don't know what I am.",
    ],
    sure: 0.5,
  },
  {
    on: /^are you ((?:the|an?) \w+(?: (?!or\b|and\b|in\b|on\b|at\b|of\b|here\b|to\b|for\b|from\b)\w+)?)/,
    say: ["{M}? Do I look like it? I've been taken for worse. Yes, then. And who's asking?"],
  },
  {
    on: /^are you (?:going|coming|leaving|ready)\b/,
    say: [
      "I am. I only have to find my other shoe and my nerve. Are you asking, or are you hoping I'll say no?",
    ],
  },
  {
    on: /^are you not (?:going to|supposed to)\b/,
    say: [
      "I was getting to it, I was only waiting for the right moment. Is this the right moment? It feels like it. Here goes.",
    ],
  },
  {
    on: /^(?:is|are) (?:he|she|they|it) (?:ok|okay|alright|all right|alive|safe|dead|hurt|coming|here|home|awake|asleep)\b/,
    say: [
      "I don't know. Nobody's dared to go close. Somebody should say the name, softly, and see what happens. You've got the voice for it.",
      "I hope so. I heard breathing. It might have been mine. Shall we look together, on three?",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:did|does) (?:he|she|they) (?:seem|look|sound)\b/,
    say: [
      "Seem? You know that face, you never can tell. There was humming, at one point. Is that good or bad?",
    ],
    sure: 0.5,
  },
  {
    on: /^is everyone\b|^is everybody\b|^are we (?:all )?(?:ready|set|in position|done)\b/,
    say: [
      "Everyone but me, I've got my sleeve caught in something. There. No. Now. Give the sign, and I'll pretend I was ready all along.",
    ],
    sure: 0.8,
  },
  {
    on: /^(?:is|are|was|were) (?:that|this|it|these|those|he|she|they)\b/,
    say: [
      "{Thing}? That's the one. Don't ask me how I know. Were you hoping for something else?",
      "As far as I know, yes, that's {thing}. You sound as if you'd like it to be a no.",
      "I'm afraid so. I looked twice. I'd have told you about {thing}, but you were in such a good mood.",
    ],
  },
  {
    on: /\bseat (?:taken|free)|^is anyone sitting\b|^is this (?:seat )?(?:taken|free)\b/,
    say: [
      "This seat? It's been waiting for you. I kept it free with my coat and an unfriendly look. Where are you off to?",
    ],
    sure: 1,
  },
  {
    on: /^did (?:the|my|your|his|her|that|this|something|somebody|someone)\b/,
    say: [
      "I'd swear to it, and {person} would too, for a small fee. What would you do, if it were true?",
      "I think so. I felt it in the seat of my trousers, and they're never wrong. What do we do if it happens again?",
    ],
    sure: 0.3,
  },
  {
    on: /^(?:is|are) there\b/,
    say: [
      "There was when I last looked. Come, we'll look together, I don't like to go in there alone.",
    ],
  },
  {
    on: /^did (?:you|i) (?:get|pass|win|make)\b/,
    say: [
      "You did, by a hair. They argued about it for an hour, and in the end it was your shoes that decided it. How do you feel?",
    ],
  },
  {
    on: /^did you (?:tell|call|phone|ask|warn|invite)\b|^have you (?:told|called|asked|invited)\b/,
    say: [
      "Not yet. I've had the sentence ready since noon, and every time I open my mouth I talk about the weather. Would you do it with me?",
      "I was going to. I even dialled. Then a voice answered, and I said I was selling windows. Don't laugh.",
    ],
    sure: 0.4,
  },
  {
    on: /^(?:did) you (?:really )?(eat|take|steal|break|lose|open|touch|sell|burn|do)\b/,
    say: [
      "I did. I was going to tell you tonight, with candles. How angry are you?",
      "Would you still like me if I had? Yes. It was me. I couldn't help it, it was just lying there.",
    ],
  },
  {
    on: /^(?:have|has) (?:you|he|she|they|anyone|anybody) (?:ever|been|done|tried)\b/,
    say: ["Once. I was young, and it was raining, and it seemed a good idea. Why, does it show?"],
  },
  {
    on: /^should (?:we|i)\b(?!.* or )/,
    say: [
      "Yes. I've thought so since you came in, I just didn't want to be the one who says it. You start. I'll be half a step behind.",
      "If we have to ask, we should. That's how I ended up with the boat. Now, or after a deep breath?",
    ],
  },
  {
    on: /^(?:would|could|does|do|did|has|is|are|was|will) (?:your|my|his|her|our|the|any|every|some|no)\b/,
    say: [
      "Always, as far as I know. Everybody got used to it, except me. Does it frighten you?",
      "That's the question, isn't it? I lay awake over it once, and in the morning I had a rash. What's your guess?",
    ],
  },
  {
    on: /^(?:would|could|does|did|has|will) (?:he|she|it|they|that|this|anyone|someone|somebody)\b/,
    say: [
      "I'd say yes, but then I'm the one who trusted the weather forecast. What would you bet on it?",
    ],
  },
  {
    on: /^do (?:i|we) (?:need|have to|get|want|take|bring)\b/,
    say: [
      "{Thing}? You'll need one, and I've only got mine. We'll share, and take turns looking silly.",
      "Everybody who didn't came back wet. I'd say yes. What's the worst that could happen with {thing}?",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:is|are|was|were) (?:it|he|she|they|that|this) (?:so |very |really |even )*(\w+)$/,
    say: [
      "{M}? That depends on whom you ask, and I'd ask somebody with a kinder face. What makes you think so?",
      "I've heard people say {m}, and they lowered their voices when they said it. Would it change anything?",
    ],
    sure: 0.2,
  },
];
