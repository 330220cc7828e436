/** More of what the player did, and what they can and will do. */
import { did, type Topic } from "./topic.ts";

export const DONE_TOO: readonly Topic[] = [
  {
    on: did("worked|studied|trained|practi[sc]ed"),
    say: [
      "All those years, and nobody gave you a medal. What's the one thing you learned there that you can't tell people?",
      "That's longer than my marriage. And what made you stop?",
    ],
  },
  {
    on: did("kissed|slept with|dated"),
    say: ["You and {whom}? I need to sit down. On the cheek, or do I not want to know?"],
  },
  {
    on: did("married|got married|got engaged|proposed"),
    say: [
      "And nobody invited me? I've had a suit in the cupboard for that since the spring. Who cried first?",
    ],
  },
  {
    on: did("dreamed|dreamt|had a dream"),
    say: ["I dreamt the very same thing! Only in mine you won. How did yours end?"],
  },
  {
    on: did("lied|made (?:it|that|this) up|pretended"),
    say: [
      "You lied? And I defended you in front of everybody. What's the true version? I'd rather have it from you.",
    ],
  },
  {
    on: did("promised|swore"),
    say: [
      "You promised, and I know how you are with promises, you'd rather lose a tooth. So how do we keep it?",
    ],
  },
  {
    on: did("hid", " (?:in|under|behind|from|inside)\\b"),
    say: ["For how long? I'd have brought you a sandwich. What could you hear from in there?"],
    sure: 0.3,
  },
  {
    on: /\bi (?:have )?left (?:my|the|him|her|them)\b(?: (?:wife|husband|family|kids|children|mother|father|son|daughter|girlfriend|boyfriend|job|town|church|band|fianc\w+))/,
    say: [
      "You left? And is there a note on the fridge, or did you say it face to face? Either way, you look lighter. Are you?",
      "For good? People say that, and then they go back for the toaster. What was the last thing you heard through the door?",
    ],
    sure: 0.8,
  },
  {
    on: did("hid|hidden|buried"),
    say: [
      "Well hidden, I hope? The last time, it was found by a child with a spade, in an hour.",
      "You hid {thing}? Then don't tell me where. If they tickle me, I tell everything.",
    ],
  },
  {
    on: did("left|forgot"),
    say: [
      "You left {thing} behind? And there's no going back, is there? Then let's decide now what we say if anybody asks.",
      "{Thing}? Are you sure? Close your eyes and see the moment. What was in your hand?",
    ],
  },
  {
    on: did("locked|closed|shut"),
    say: [
      "{Thing}? Locked? Then nothing gets in, and nothing gets out. What do we do with the time?",
      "Locked? Then nobody gets in, and we don't get out. What do we do with the time?",
    ],
  },
  {
    on: did("fell asleep|dozed off|nodded off|overslept"),
    say: [
      "Asleep? I sat here with my eyes open, for both of us. What did you dream?",
      "You slept? Good, one of us should know how that's done. What was the first thing you saw when you woke up?",
    ],
    sure: 0.4,
  },
  {
    on: did("fell(?! asleep| in love| for| out| apart| behind)|slipped|tripped"),
    say: ["You fell? And you got up, and you came anyway. Show me the knee. Does anybody know?"],
  },
  {
    on: did("tried|checked|looked"),
    say: [
      "You really did everything you could. I'd have given up after the first time. What haven't we tried?",
    ],
  },
  {
    on: did("waited|have been waiting"),
    say: [
      "You waited, and I walked round the block four times because I didn't dare. I'm here now. What did you want to say?",
    ],
  },
  {
    on: did("remember"),
    say: [
      "I remember it too. I didn't think you did. What do you remember most? Be honest.",
      "You remember that? I thought I was the only one who kept it. I'd have done it again the next day, you know.",
      "And I remember what you said afterwards, in the doorway. Do you?",
    ],
    sure: 0.6,
  },
  {
    on: did("know|knew|found out|heard", " (?:all )?about\\b"),
    say: [
      "How long have you known about {thing}? And how long have you been waiting for me to say it?",
      "So you know about {thing}. I'm almost glad. I was running out of places to look when you talk to me.",
    ],
    sure: 0.6,
  },
  {
    on: did("booked|ordered|reserved"),
    say: [
      "You booked {thing}? It's done, then, and it's paid for. We could still go and pretend that we meant it. Shall we?",
    ],
  },
  {
    on: did("killed|shot|stabbed|poisoned"),
    say: ["You did what? Lower your voice. Is anybody else involved, apart from me, as of now?"],
  },
  {
    on: did("won"),
    say: ["You won? You, who never even won at bingo? Let me look at you. Who have you told?"],
  },
  {
    on: did("put"),
    say: [
      "You put {thing} there? On purpose? Well, it's there now. Who else is going to notice before we've fixed it?",
    ],
  },
  {
    on: /\bi (?:have|got|have got) (?:a |an |the |my |your |some |only |two |three |four |five |\d+ )/,
    say: [
      "{Thing}? You never said! And I tell you everything, even the boring parts. Since when?",
      "{Thing}! And you've kept that to yourself until now? What are you going to do?",
      "So that's what's different about you. {Thing}. I'd have hidden it worse. Who else knows?",
    ],
  },
  {
    on: /\b(?:i am|we are) (?:going to (?!my |the |a |his |her |your |school|work|bed|church)|about to)|\bi will\b(?! not\b| have\b| be\b| cry\b| never\b| miss\b)/,
    say: [
      "You will? Then I'm coming along, and I'm bringing the thermos. When do we start?",
      "I'll hold you to that. And if you don't, I'll never mention it, I'll just look at you, like this.",
    ],
  },
  {
    on: /\bi (?:can|know how to)\b(?! (?:hear|see|smell|feel|not|tell|only))/,
    say: ["You can do that? Since when? I'd have asked you years ago. Show me, just a little."],
  },
  {
    on: /\bi cannot (?:feel|move|see|hear|breathe|open|hold|reach)\b/,
    say: [
      "You can't? Stay calm, look at me. We'll do it together, on the count of three. What does it feel like?",
    ],
    sure: 0.4,
  },
  {
    on: /\bi cannot find\b/,
    say: [
      "Where did you have {obj} last? Don't say {spot}, I've been sitting there all morning.",
      "{Thing}? {Person} had {obj} in one hand ten minutes ago, I remember thinking: that won't end well. Shall we ask?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:i|we) cannot (?:do this|take (?:it|this)|go on|keep|live like)\b/,
    say: [
      "Then put it down, right here, next to me. I'm tired, too, I only hide it behind {prop}. What would have to change?",
      "No? Then we've reached the bottom, and the view's not bad. Say what you want instead. Don't be polite.",
    ],
    sure: 0.6,
  },
  {
    on: /\bi cannot\b/,
    say: [
      "Not yet, you can't. {Person} couldn't either, and then, one morning, it just happened. What would help?",
    ],
  },
];
