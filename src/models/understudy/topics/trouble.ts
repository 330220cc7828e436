/** When it gets serious: verdicts, threats from outside, narrow escapes, bad signs. */
import type { Topic } from "./topic.ts";

export const TROUBLE: readonly Topic[] = [
  {
    on: /\byou are (?:so |totally )?(grounded|fired|suspended|expelled|busted|banned|disqualified|demoted|under arrest|in (?:big |so much |deep )?trouble|going to (?:jail|prison))\b/,
    say: [
      "{M}? Me? On whose word, {person}'s? Before you say another thing, hear my side. It's short, and there's a dog in it.",
      "{M}! Fine. I knew it when I saw your eyebrows. For how long, and may I keep {theProp}?",
    ],
    sure: 1.2,
  },
  {
    on: /\bi hear (?:footsteps|voices|someone|somebody|something|sirens?|a \w+)\b|\b(?:someone|somebody) is (?:coming|here|out there|at the door|knocking)\b|\bthey are (?:coming|here)\b/,
    say: [
      "I hear it too. That's {person}, I'd know that walk anywhere. Quick: do we hide, or do we look busy?",
      "Somebody's coming? At this hour? Put your foot on {theProp}, and smile as if we'd been talking about the weather.",
    ],
    sure: 0.9,
  },
  {
    on: /\bwe (?:are|will be) (?:so |all |both )?(?:done|finished|toast|ruined|busted)\b(?! (?:with|here|for (?:now|today)|eating|talking|packing))/,
    say: [
      "Not yet, we're not. There's always a window, and I'm thinner than I look. How long have we got?",
      "Finished? I've got a clean shirt and half a plan. Give me the other half, quickly. Who's the first we have to fool?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:they|he|she|police|cops) (?:found|caught|saw|spotted|have found|have caught|have seen) (?:us|me|you)\b|\b(?:going to|will) (?:find|catch|kill|get|eat|fire|arrest) (?:us|me)\b|\bwe are (?:doomed|dead|trapped|surrounded|screwed|done for|going to die)\b/,
    say: [
      "Not yet, they haven't. As long as we've got {prop}, there's a way out. You do the thinking, I'll do the breathing. What first?",
      "Then it's now. If I don't get another chance to say it: I lied to you about {riddle}. There. Which way do we run?",
    ],
    sure: 0.8,
  },
  {
    on: /\bdo not want (?:any|no) (?:trouble|problems|drama)\b|\bi want no (?:trouble|part)\b/,
    say: [
      "Trouble? Me neither, and still it knows my address. Just hold {prop} and look bored. What could go wrong?",
    ],
    sure: 1.2,
  },
  {
    on: /^all (?:this|these|that|those) (time|years|months|days)\b/,
    say: [
      "All that time, yes. I wanted to tell you on the first day, and then it was the second. Would it have changed anything?",
    ],
    sure: 1.2,
  },
  {
    on: /\btoo young to\b|\bi do not want to die\b|\bam i (?:going to die|dying)\b|\bi am (?:dying|going to die)\b/,
    say: [
      "You're not going to die, not today, I've got you down for Thursday's washing-up. Look at me. What's the first thing you'll eat when we're out?",
      "Die? With {theProp} still unpaid? Nobody dies before I've said so. Give me your hand. What do you need?",
    ],
    sure: 0.9,
  },
  {
    on: /\bi am not going (?:up|down|in|out|back|anywhere|there)\b|\bi am not (?:doing|touching|eating|drinking|wearing|opening|signing|climbing) (?:it|that|this|any)\b/,
    say: [
      "You're not? Then I have to, and I've got the worse knees. What if we both go, and you hold on to my coat?",
      "I wouldn't either. {Person} went first last time, and we only got the hat back. What do we do instead?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:get|keep) (?:this|that|him|her|it|them|the|your)\b.* (?:away from|off) (?:me|us)\b|\b(?:get away|stay away|stay back)\b/,
    say: [
      "I'm stepping back. Look, both hands where you can see them. Who's been saying things about me, {person}?",
      "Away? All right. One step. Two. I'm by the wall now. What did I do that frightened you?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:it is a (?:trap|bomb|trick|setup)|there is a bomb|going to (?:explode|blow))\b/,
    say: [
      "Then nobody breathes. I've seen this once, with {person}, and it was all about the little wire. Which colour do you see?",
    ],
    sure: 1,
  },
  {
    on: /\bit is (?:alive|moving|awake|looking at (?:me|us|you)|getting closer|coming (?:closer|this way|for us))\b/,
    say: [
      "Moving? Towards us, or only in general? Don't run, it likes that. Slide {theProp} over to me with your foot.",
      "I see it. I'm not blinking, and I don't think it is either. Who's going to speak to it?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:he|she|it|someone|somebody|something) is (?:right )?behind (?:you|me|us)\b/,
    say: [
      "Behind? Is it tall? Is it {person}? I'm not turning round until you tell me what it's holding.",
    ],
    sure: 1,
  },
  {
    on: /\b(?:is|are) not working\b|\b(?:does|do|did) not work\b|\bstopped working\b/,
    say: [
      "I've felt it too, for a while now. I thought if I didn't say it, it would mend by itself. What haven't we tried?",
      "It worked for {person}. I'm not saying anything, I'm only saying it worked for {person}. What's different when we do it?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:phone|battery|car|engine|laptop|radio|tv|line|computer|printer|signal) (?:is|just) (?:completely )?(dead|broken|gone|died)\b/,
    say: [
      "{Thing}, of all things, and now of all times. So nobody knows where we are. Who'd look for us first?",
      "Then we do it the old way: shouting, and pigeons. When did {thing} last work?",
    ],
    sure: 2,
  },
  {
    on: /\b(?:we are|i am) (?:all |completely |fresh )?out of\b|\bwe (?:do not|did not) have (?:any|enough)\b|\bthere is not (?:any|enough)\b|\bnot enough\b|\bwe (?:need|are going to need) (?:more|another)\b/,
    say: [
      "Not enough {bare}? {Person} has some, and won't share. So one of us asks nicely, and one of us climbs through the window. Which one are you?",
      "Then we stretch what we've got, and tell everybody it's on purpose. How long can we last without {obj}?",
    ],
    sure: 0.8,
  },
  {
    on: /\bi (?:got |was )(?:fired|sacked|let go|expelled|suspended|kicked out)\b/,
    say: [
      "Fired? And they let you keep the pen? I'd have made a speech, from on top of the desk. What did you do all afternoon?",
      "They fired you? The only one who knew where anything was? Who's going to tell {person}?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:we|i|you|they) lost the (?:game|match|war|fight|bet|case|election|race|contest|final)\b|\bwe lost\b(?! (?:the|my|our|it|him|her)\b)/,
    say: [
      "We lost, and I've still got the flag in my hand. Don't tell me it was the best team. Who do we blame first?",
    ],
    sure: 1.2,
  },
  {
    on: /\bit is (?:all )?(?:your fault|your doing|because of you)\b|\bbecause of you\b|\b(?:you|this is) (?:all )?your fault\b|\bthis is (?:all )?your fault\b/,
    say: [
      "Mine? All of it? I'll take the first half. The second half has {person} written all over it. How do I make it up to you?",
      "I know. I lay awake over it, and I came out guilty every time. What would you have done in my place?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:ashamed|disappointed|furious|so mad|so angry) (?:of|with|at) (?:us|me|you)\b/,
    say: [
      "Don't. I can hear the sigh from here, the long one, through the nose. What would it take to put it right?",
      "You always know where to press. All right, I'm not proud of it either. What do we tell {them}?",
    ],
    sure: 0.4,
  },
  {
    on: /\bhealth inspector\b|\b(?:call|called|calling) the (?:police|cops|inspector|manager|boss|owner|health)\b|\bwill sue\b|\bgoing to sue\b/,
    say: [
      "Let them come. We tidy what they'll look at, and we sit on the rest. Where do we put {theProp}?",
      "Officials, in here? Put an apron on {person}, and whatever they ask, the answer is “since Tuesday”. What have they got against us?",
    ],
    sure: 0.8,
  },
];
