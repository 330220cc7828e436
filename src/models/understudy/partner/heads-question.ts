/** First sentences of an answer, by the kind of question. `{turned}` is the question turned round. */

export type AnswerKind =
  | "where_sought"
  | "where"
  | "who_sought"
  | "who"
  | "what_plan"
  | "what_sought"
  | "what_happens"
  | "what_doing"
  | "what_we_do"
  | "what_want"
  | "what_name"
  | "who_are_you"
  | "what_thing"
  | "what"
  | "where_we"
  | "how_long_left"
  | "when_past"
  | "when"
  | "why"
  | "how"
  | "how_are_you"
  | "how_many"
  | "how_long"
  | "how_other"
  | "what_if"
  | "what_about"
  | "choice"
  | "what_mean"
  | "what_object"
  | "yes_i_did"
  | "yes_i_do"
  | "yes_i_am"
  | "yes_i_have"
  | "yes_you"
  | "yes_we"
  | "yes_other"
  | "yes_request"
  | "yes_plain"
  | "tag";

export const ANSWER_HEADS: Readonly<Record<AnswerKind, readonly string[]>> = {
  where_sought: [
    "{Sought} {be} {spot}. I moved {it} this morning, because {reason}.",
    "{Sought}? {Spot}, where {person} would never look.",
    "Last I saw, {sought} {be} {spot}, right beside {prop}.",
    "Don't be angry. {Sought} {be} {spot}, and I'm the one who put {it} there.",
  ],
  where: [
    "{Turned}? {Spot}, where nobody looks twice, next to {prop}.",
    "{Turned}? I'll only say this: {spot}. And I never told you.",
    "Think about it. {Turned}? Exactly: {spot}. You walked past it twice.",
  ],
  who_sought: [
    "{Sought}? The only one who ever beat {person} at cards.",
    "You really don't know? {Sought} {be} the reason for {prop}, and for my limp.",
    "{Sought} {be} the one who gave me {prop} and never asked for it back.",
  ],
  who: [
    "{Turned}? {Person}. I recognised the shoes.",
    "{Turned}? I'd say {person}, but then why is {prop} still here?",
    "Between us: {person}. {Turned}, you ask, and I've only just dared to say it.",
  ],
  what_plan: [
    "{Sought}? Simple. You keep {person} talking, and I carry out {prop} under my coat.",
    "{Sought} {be} three words long: {prop}, you, run.",
    "I was hoping you had one. All right: {sought} begins with {prop} and ends with us on a train.",
  ],
  what_sought: [
    "{Sought}? You'll laugh. It's got something to do with {prop}, and with {person}.",
    "{Sought}? I'd tell you, but {person} would hear of it within the hour. What's your guess?",
    "You'd laugh. {Sought} {be} why I never leave the house without {prop}.",
  ],
  what_happens: [
    "{Turned}? One minute I was alone with {prop}, the next everything was dark and {person} was running.",
    "{Turned}? It started with {prop}. It always starts with {prop}.",
  ],
  what_doing: [
    "{Turned}? What it looks like: I'm hiding {prop} from {person}.",
    "{Turned}? Looking for {prop}. I could swear I left it {spot}.",
    "I thought you'd never ask. I'm keeping {prop} warm, because {reason}.",
  ],
  what_we_do: [
    "{Turned}? You take {prop}, I keep {person} talking, and neither of us looks back.",
    "{Turned}? The opposite of what {person} would do. So: slowly, and with {prop}.",
  ],
  what_want: [
    "{Turned}? {Prop}, and five minutes without {person}.",
    "{Turned}? To look {person} in the eye, once, and say no.",
    "Nobody's asked me that in years. I want one quiet evening, {prop}, and you not laughing at me.",
  ],
  what_name: [
    "My name? It's {me}. You've shouted it often enough through that door.",
    "{Me}. The name is {me}, like it says on {prop}.",
  ],
  who_are_you: [
    "Who am I? {Me}. You gave me the keys yourself, remember?",
    "I'm {me}, the one {person} warned you about. Who did you think was coming?",
  ],
  what_thing: [
    "{Turned}? I won't say it aloud. Close your eyes, hold out your hand. There. Now you know.",
    "I was hoping you could tell me. {Turned}? It's been here longer than I have.",
    "{Turned}? Something I promised never to describe. It's about this big, and it's asleep.",
  ],
  what: [
    "{Turned}? I've had the answer ready since breakfast, and now it's gone. What would you say?",
    "{Turned}? Ask me something easier. All I know is that {person} knows, and won't say.",
    "{Turned}? It has to do with {riddle}, that's all I've found out so far. What have you heard?",
  ],
  where_we: [
    "{Turned}? Still in {place}, I'm afraid, and further in than we wanted to be.",
    "{Turned}? Look around: {place}. You said you knew the way.",
  ],
  how_long_left: [
    "{Turned}? Four minutes, if {person} stops to tie a shoe. Three, if not.",
    "{Turned}? Till the candle's down to my thumb. So: talk fast.",
  ],
  when_past: [
    "{Turned}? Ten past four. I looked at the clock, because {person} screamed.",
    "{Turned}? Last Tuesday, between the thunder and the soup.",
    "{Turned}? Long before you came in. That explains {riddle}.",
  ],
  when: [
    "{Turned}? The moment {person} turns round. So: any second now.",
    "{Turned}? Sunday, at first light, before anyone can talk us out of it.",
    "{Turned}? As soon as you can look at {prop} without laughing.",
  ],
  why: [
    "{Turned}? Because {reason}.",
    "{Turned}, you ask, with that face? Because {reason}. That's why.",
    "{Turned}? You really want to know? Because {reason}.",
    "Fair question. {Turned}? {Person} made me promise, and because {reason}.",
    "I've asked myself that every night. {Turned}? I think it's because {reason}.",
  ],
  how: [
    "{Turned}? Slowly, with both hands, and never in front of {person}.",
    "{Turned}? The way {person} taught me: with {prop} and no witnesses.",
    "{Turned}? By not thinking about it. The moment I think about it, I fall over.",
    "{Turned}? Badly at first. Then I found {prop} {spot}.",
  ],
  how_are_you: [
    "Me? I've been standing here with {prop} for an hour. How do I look?",
    "How am I? Held together by coffee and {prop}.",
  ],
  how_many: [
    "{Turned}? Eleven. I counted twice, and the twelfth is in my pocket.",
    "{Turned}? More than {person} can carry, less than we promised.",
    "{Turned}? Forty-one, if you count the one {spot}.",
  ],
  how_long: [
    "{Turned}? Nine years in March. I kept {prop} to remember the day.",
    "{Turned}? Long enough for {person} to fall asleep standing.",
  ],
  how_other: [
    "{Turned}? Just far enough that {person} can't hear us.",
    "{Turned}? More than it looks, and more than {person} ever guessed.",
  ],
  what_if: [
    "If {iffed}, then you run, and I say it was me.",
    "If {iffed}, we look surprised. Show me your surprised face. Hm. We'll practise.",
  ],
  what_about: [
    "{About}? Already taken care of. {Person} has the other half.",
    "{About}? I hoped you'd forgotten. That's still {spot}.",
  ],
  choice: [
    "{Side1}. I've thought about it since you came in. And you?",
    "{Side2}, I'd say. But ask me again in a minute, and I'll say “{side1}”.",
    "A minute ago I'd have said “{side2}”. Now that you look at me like that: {side1}.",
  ],
  what_mean: [
    "{Meant}. I put it as gently as I could. {Person} used a shorter word. Are you all right?",
    "Just that. {Meant}. I'd have told you with flowers, but the shop was shut. What did you think?",
    "{Meant}, that's what I said, and I said it into my sleeve, so that you wouldn't hear. How do you take it?",
  ],
  what_object: [
    "{Turned}? {Prop}, if you must know. Please don't shout.",
    "{Turned}? If I tell you it was {prop}, will you believe me?",
    "You won't like it. {Turned}? {Prop}. I've kept it {spot}.",
  ],
  yes_i_did: [
    "{Statement}, yes, because {reason}. Would you rather I hadn't?",
    "{Statement}, and {person} saw me, so you'd have heard of it anyway. Are you angry?",
    "{Statement}. I was waiting for a better moment to tell you. Is this it?",
    "You asked, so here it is: {statement}. Does that change anything?",
  ],
  yes_i_do: [
    "{Statement}, yes, and you're the first who's asked in all these years. Why?",
    "{Statement}, when nobody's looking. Otherwise {person} does it. Does that surprise you?",
    "Of course. {Statement}, only don't tell {person}, or I'll never hear the end of it.",
  ],
  yes_i_am: [
    "{Statement}, a little. Can you tell from over there?",
    "{Statement}. Who told you, {person}? I asked for one day without anybody knowing.",
    "{Statement}, yes, because {reason}. Would you have guessed?",
  ],
  yes_i_have: [
    "{Statement}, once, {spot}, and {person} was there too. Why do you ask?",
    "{Statement}. It isn't something I tell people at parties. Have you?",
    "{Statement}, yes, and I've got {prop} to remember it by.",
  ],
  yes_you: [
    "{Statement}, as far as one can tell from the outside. Are you worried?",
    "Between you and me: {statement}. Ask {person}, if you don't believe me.",
    "I'd say so. {Statement}. But what do I know, I thought {prop} was a good idea.",
  ],
  yes_we: [
    "Yes. {Statement}, and the worst part is that it was my idea. What do we do?",
    "{Statement}, if you ask me. If you ask {person}, you'll get another answer, and a lecture.",
    "I'd say so. {Statement}. I've been looking for a cheerful way of putting it.",
  ],
  yes_other: [
    "I'd say so. At least that's what I've told everybody. Why, what have you heard about {thing}?",
    "{Thing}? Yes, as far as I know, and I know very little. Is it important?",
    "That's what they say: {statement}. I've never dared to find out for myself.",
    "Well, {statement}, or somebody's been lying to me since the spring.",
  ],
  yes_request: [
    "{Statement}, of course. I thought you'd never ask.",
    "For you? {Statement}, and I'll wear the good shoes.",
    "Me? Really? {Statement}! Nobody's asked me that in years.",
  ],
  yes_plain: [
    "{Turned}? Yes, and I'd hoped you'd notice before anybody else did.",
    "{Turned}? I'm afraid so. It's because {reason}.",
    "Yes. Yes, and don't ask it so loudly. {Turned}! You'll wake {person}.",
    "{Thing}? I'd say yes, but I wouldn't bet my shoes on it. What would you bet?",
    "I've been wondering about {thing} myself. I decided on yes, for the sake of my nerves.",
  ],
  tag: [
    "{Thing}? I know how that sounds. It sounded the same to me, the first time.",
    "Yes. I'd have told you sooner, but I wanted to see your face. What's it doing?",
    "It's true, every word. Would you rather I'd made it up?",
    "Nobody believes me about {thing}. Do you?",
    "{Quote}? I'd have to ask {person}. If it were up to me: yes. Why do you ask?",
  ],
};
