/** Questions for a place, a person, a time, a number, a way. */
import type { Topic } from "./topic.ts";

export const ASKED_WHERE: readonly Topic[] = [
  {
    on: /^where (?:would|could|should|can|will|do) (?:we|i|you) (?:hide|put|keep|bury|sleep|live|leave|take|store)\b/,
    say: [
      "{Thing}? In the garden, under a sheet, and if anybody asks, it's a very long table. Would you help me carry?",
      "Behind the house, where nobody looks because of the smell. Or have you got a better place?",
    ],
    sure: 0.4,
  },
  {
    on: /^where (?:are|am) (?:we|i)(?: (?:now|exactly))?$/,
    say: [
      "Still in {place}, I think. I recognise the smell. You said you knew the way, and I said I trusted you, and here we are.",
    ],
    sure: 0.6,
  },
  {
    on: /^where (?:have you been|were you|did you go)\b/,
    say: [
      "Round the block. Twice. I needed to work out how to say something, and I still don't know how. Did you miss me?",
    ],
    sure: 0.6,
  },
  {
    on: /^where (?:are (?:you|we) (?:going|headed)|do you think you are going|does|do we go)\b/,
    say: [
      "Where? Somewhere with a door that closes. I've got two tickets, and I was going to ask you properly, with music.",
    ],
  },
  {
    on: /^where (?:is|are) (?:he|she|they|everyone|everybody)\b/,
    say: [
      "Gone out, and not by the door. There was a note, but I only read the first line. Are you going to look, or are you going to wait?",
    ],
    sure: 0.8,
  },
  {
    on: /^where (?:is|are|did you (?:put|hide|leave)|do you keep)\b/,
    say: [
      "{Thing}? I moved {obj}, to somewhere safe, so safe that I can't think where. Help me. If you were me, where would you look?",
      "I had {thing} this morning. I remember thinking: don't put {obj} there, you'll forget. So: not there. Everywhere else is possible.",
    ],
  },
  {
    on: /^who (?:are you|r u)\b/,
    say: [
      "Me? I'm {me}. You really don't know? You once told me I had a face one doesn't forget. It was dark, of course.",
    ],
    sure: 0.6,
  },
  {
    on: /^who (?:is|was) (?:that|this|he|she|it)\b|^who (?:is|was) the\b/,
    say: [
      "I hoped you'd invited them. Whoever it is, they've been here since before lunch, and they know my name. Shall we just ask?",
    ],
  },
  {
    on: /^who is ((?!going\b)\w+ing)\b/,
    say: [
      "I thought you were. You had the face for it. So if it isn't you, and it isn't me, who's left who knows how?",
    ],
    sure: 0.8,
  },
  {
    on: /^who (?:gets|keeps|has|takes|wants)\b/,
    say: [
      "You take {thing}. You were always the one who got up in the night for {obj}. I'll just want to visit.",
      "Could we ask {thing}? I know how that sounds. But I don't want to be the one who decides about {obj}.",
    ],
  },
  {
    on: /^how (?:are you|is it going|have you been|do you feel|was your day)\b/,
    say: [
      "How am I? Held together by coffee and good manners. Nobody's asked me for days. How are you, really?",
    ],
    sure: 0.5,
  },
  {
    on: /^how (?:much time|long (?:do|until|till|before|have (?:we|i|you) got))\b/,
    say: [
      "Time? Enough for one good idea, or for two bad ones. I've already used up the bad ones. Have you got anything?",
    ],
    sure: 0.8,
  },
  {
    on: /^how (?:old|far|big|tall|bad|often|late)\b/,
    say: [
      "More than I'd admit to a stranger, and less than they say in the village. Does it make a difference to you?",
    ],
    sure: 0.3,
  },
  {
    on: /^how long (?:will|does|would|is|should)\b/,
    say: [
      "As long as it takes, they always say, and then they look at the clock. Have you got somewhere better to be?",
    ],
    sure: 0.5,
  },
  {
    on: /^how long\b/,
    say: [
      "Since the winter before last. I meant to mention it, and then it seemed too late, and then it seemed normal. Are you angry?",
    ],
  },
  {
    on: /^how (?:many|much)\b/,
    say: [
      "Eleven, at the last count. But I counted with my eyes shut, so let's say a dozen. How many can you carry?",
    ],
  },
  {
    on: /^how (?:did|do|does|could|can|will)\b/,
    say: [
      "How? Very slowly, and with my tongue between my teeth. I could teach you, but you'd have to take off your rings.",
      "I couldn't tell you how. One moment I was thinking about lunch, and the next it had happened. Has that never happened to you?",
    ],
  },
  {
    on: /^(?:what time|when (?:does|do|is|will|are))\b/,
    say: [
      "Any minute now. I'd written the time on my hand, and then I washed. How long do we need?",
      "Sunday, before anybody's awake. Or now. I keep saying Sunday, and you can see what's become of me. Which would you rather?",
    ],
    sure: 0.6,
  },
  {
    on: /^when (?:did|was|were|have|had)\b/,
    say: [
      "When? The night of the big rain. I remember because my shoes never recovered. I should have told you then, shouldn't I?",
    ],
    sure: 0.5,
  },
  {
    on: /^when\b/,
    say: [
      "Sunday, before anybody's awake. Or now. I keep saying Sunday, and you can see what's become of me. Which would you rather?",
    ],
  },
  {
    on: /^(?:hello|hi|hey|anyone home|anybody home|anybody there|are you there)\b/,
    say: [
      "I'm here! I'm down here, behind the thing. Don't come closer yet, I want to look good when you see me. Are you alone?",
    ],
  },
  {
    on: /^(?:really|seriously|is it|are you sure|for real)$/,
    say: ["Really. I'd swear it on my mother, but she's listening. What would convince you?"],
  },
];
