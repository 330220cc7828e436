/**
 * First sentences of a reply to a statement. `{clause}` is the player's own clause turned round; every
 * line here makes sense after any clause of its kind, which is why the kinds are so narrow.
 */

export type StatementKind =
  | "i_past"
  | "i_want"
  | "i_can"
  | "i_cannot"
  | "i_will"
  | "i_have"
  | "i_know"
  | "i_am"
  | "i_present"
  | "i_not"
  | "you_could"
  | "there_not"
  | "other_not"
  | "you_past"
  | "you_are"
  | "you_should"
  | "you_not"
  | "you_are_not"
  | "you_present"
  | "we_must"
  | "we_past"
  | "we_present"
  | "there"
  | "other_past"
  | "other_present";

export const STATEMENT_HEADS: Readonly<Record<StatementKind, readonly string[]>> = {
  i_past: [
    "And I slept through it? {Clause}, and I was dreaming of cheese!",
    "Come here, let me look at you. {Clause}, and not a scratch. Who helped you?",
    "{Clause}. You could have told me before I swore the opposite to {person}.",
    "How many people know? {Clause}, and you've got it written all over your face.",
    "That was you! {Clause}. I've still got the newspaper somewhere.",
    "So {clause}. That explains {riddle}.",
    "{Clause}, and you tell me now, while I'm holding {prop}?",
    "Wait. {Clause}, and {person} just let you?",
    "All this time I blamed {person}, and it was you. {Clause}.",
    "{Clause}. Good. I'd have done the same with half the courage.",
    "Once more, slower: {clause}. I want to remember where I stood when I heard it.",
    "My hands just went cold. {Clause}, and I never noticed.",
    "{Clause}? Then we can never give back {prop}.",
    "You don't know what you've started. {Clause}, and that was the one thing {person} was waiting for.",
    "{Clause}. And you didn't wake me? I'd have paid to see that.",
    "{Clause}, alone, in the dark, with nobody to hold your coat? You could have asked me.",
    "I knew there was something. {Clause}, and ever since you've had that walk.",
    "{Clause}? In front of everybody? What did {person} do?",
    "{Clause}. I could kiss you. I could also call a lawyer.",
    "Not so loud! {Clause}, and {person} hears everything through that wall.",
  ],
  i_want: [
    "{Clause}. Fine, but you'll have to get past {person} first.",
    "{Clause}, I can see that. I'd say yes at once if {person} weren't watching.",
    "Then we're two. {Clause}, and I want {prop}. Let's see who blinks.",
    "{Clause}? You're in luck: I hid everything you need {spot}.",
    "You've had that look since you came in. {Clause}, and you're afraid to ask {person}.",
    "Take it seriously, then. If {clause}, we start tonight, with {prop}.",
  ],
  i_can: [
    "{Clause}? Show me. Right here, next to {prop}.",
    "{Clause}, and you let me struggle all these years?",
    "Then everything changes. {Clause}, so we don't need {person} at all.",
    "You never mentioned it. {Clause}! I'd have paid you double.",
  ],
  i_cannot: [
    "{Clause}? Neither could {person}, and look who has a medal now.",
    "{Clause}. Not alone. So we do it together, with {prop} between us.",
    "Give me your hand. {Clause} because somebody told you so, and I bet it was {person}.",
    "That's all right. {Clause}, so I do the first half, and you keep {person} away.",
  ],
  i_will: [
    "{Clause}, and I'll stand lookout with {prop}.",
    "Swear it. {Clause}, and before {person} is back.",
    "{Clause}? Then leave me something of yours in case it goes wrong.",
    "I'm holding you to that. {Clause}, and I have a witness: {person}.",
  ],
  i_have: [
    "{Clause}? Hold it up to the light. I want to see it before {person} does.",
    "{Clause}, and all I've got is {prop}. Shall we trade?",
    "Don't let go of it. {Clause}, and half the town is looking for exactly that.",
    "Now it makes sense. {Clause}, and that explains {riddle}.",
  ],
  i_know: [
    "{Clause}? I've thought the same since I found {prop} {spot}.",
    "Say that in front of {person}, and we're both out on the street.",
    "You of all people. {Clause}, and I've been waiting months for someone to say it.",
    "{Clause}. Then it wasn't only me, and it explains {riddle}.",
  ],
  i_am: [
    "{Clause}. It suits you. {Person} said so only yesterday.",
    "{Clause}, and I've been talking to you like a stranger!",
    "Hold still. {Clause}? Then you're the one {person} has been asking for.",
    "{Clause}? That changes my whole week, and it explains {riddle}.",
    "Of course. {Clause}, and I'm the fool with {prop}.",
  ],
  i_present: [
    "Since we're being honest: {clause}, and I only came for the soup.",
    "{Clause}? With that face? Say it again, and this time don't smile.",
    "You've carried that all by yourself? {Clause}, and I complained about my shoes.",
    "{Clause}? I'd never have guessed, and I've watched you sleep.",
    "Do you know how long I've waited to hear it? {Clause}. Let me just lean on something.",
    "{Clause}, and your voice went up at the end. What aren't you telling me?",
    "{Clause}? Since when? You never said a word when {person} was here.",
    "{Clause}. That took courage, and it explains {riddle}.",
    "Look at us. {Clause}, and I'm hiding {prop} behind my back.",
    "{Clause}, and I'm the first to hear of it? I'm honoured. And slightly sick.",
    "I'm glad it's out. {Clause}, and not even {person} can take that away.",
    "So that's it. {Clause}. I'd guessed, ever since {person} started whispering.",
  ],
  i_not: [
    "{Clause}. All right, then I've been telling people the wrong story for years.",
    "{Clause}? Then who was it that I saw with {person}?",
    "Good, because {person} said the opposite, and I'd rather believe you. {Clause}.",
    "{Clause}, and you say it so quietly. What happened to make you so sure?",
    "Not even a little? {Clause}, and here I was, offering you {prop} like a fool.",
    "I'll tell them, then. {Clause}. They'll want to know why, and I'll say: ask the person with the beautiful, stubborn chin.",
  ],
  you_could: [
    "{Clause}. I know. I stood behind the door with my shoes on, and I didn't.",
    "{Clause}, yes, and I've thought about it every night since. Would you have let me?",
    "It's true, {clause}. I was a coward with a very good excuse. Do you want to hear it?",
  ],
  there_not: [
    "{Clause}? Then what have I been carrying up the stairs?",
    "{Clause}. So that's gone too. First the lamp, then the curtains, now this.",
    "You've looked? Everywhere? {Clause}, and {person} charged us for it.",
    "If {clause}, then somebody got here before us, and I bet it was {person}.",
  ],
  other_not: [
    "{Clause}? Then I've been apologising to {person} for no reason at all.",
    "{Clause}. You say that so calmly, and I've already told everybody the opposite.",
    "That's what {person} said too, word for word: {clause}. And then the lights went out.",
    "{Clause}? All right. I'll forget what I saw. It had your coat on, though.",
  ],
  you_past: [
    "{Clause}. I did, and I'd do it again, because {reason}.",
    "Who told you {clause}? It was {person}, wasn't it?",
    "{Clause}, yes. I wanted you to hear it from me and not from {person}.",
    "You weren't supposed to know. {Clause}, and the proof is {spot}.",
    "Guilty. {Clause}, and I still feel it in my knees.",
    "{Clause}, and what did it get me? One handshake from {person}.",
  ],
  you_are: [
    "{Clause}. I know. It started the day I found {prop}.",
    "{Clause}? You're the first who says it to my face. {Person} sends postcards.",
    "Yes. {Clause}, and I've hidden it well, because {reason}.",
    "Does it show? {Clause}, but please, not a word to {person}.",
    "{Clause}, and I'm proud of it, which is why I carry {prop} everywhere.",
  ],
  you_should: [
    "{Clause}, you're right. I'll begin with {prop}, since it's nearest.",
    "Everybody says so. {Clause}, and I would, if it weren't for {person}.",
    "{Clause}? Then hold my coat, and watch the door for {person}.",
    "You're right, you're always right. {Clause}, and I'll do it today.",
  ],
  you_not: [
    "{Clause}. You're right, and I'm ashamed of it. It's because {reason}.",
    "That one hurt, because it's true: {clause}. I've been busy hiding {prop}.",
    "{Clause}? I'd have said the same this morning, before I found {prop}.",
    "All right. {Clause}. Then teach me, now, before {person} comes in.",
  ],
  you_are_not: [
    "{Clause}? Then why have I got your spare key on a string round my neck?",
    "{Clause}. You've waited years to say it, and you picked the one day I brought {prop}.",
    "So what am I, then? {Clause}, fine. But somebody's been answering to it all this time.",
    "{Clause}, you say. {Person} will be so relieved. Who do I give the flowers back to?",
  ],
  you_present: [
    "{Clause}, it's true. It's because {reason}.",
    "{Clause}, yes, every night, and always with {prop}.",
    "You've been watching me! {Clause}, and I thought I was so careful.",
    "You're not the first to say so. {Clause}, and {person} has it on film.",
    "{Clause}? I hoped it would look like an accident.",
  ],
  we_must: [
    "{Clause}. Then you take {prop}, and I take the blame.",
    "Right. {Clause}, and we do it before {person} notices.",
    "Yes. {Clause}, so I've already packed {prop}.",
    "{Clause}, I agree, but quietly, and you go first.",
    "I was hoping you'd say it first. {Clause}, even if it breaks {person}'s heart.",
  ],
  we_past: [
    "{Clause}, and we swore that {person} would never find out.",
    "I remember every minute. {Clause}, and you carried {prop}.",
    "{Clause}! I've still got {prop} from that day.",
    "Back then, yes. {Clause}, and I was happier than I ever told you.",
  ],
  we_present: [
    "{Clause}, you and me, and there's no one else I'd rather be in trouble with.",
    "Then let's look like it. {Clause}, so stand up straight, {person} is looking.",
    "{Clause}. I'd put it on a sign, if {person} hadn't taken the paint.",
    "Finally somebody says it. {Clause}, and that explains {riddle}.",
  ],
  there: [
    "{Clause}? Then don't turn round, and keep talking as if nothing was wrong.",
    "{Clause}, and I've been whistling next to it all morning.",
    "I know {clause}. I put it there myself, because {reason}.",
    "If {clause}, then {person} was right about the noise.",
    "Well, that's new. {Clause}, and I only put {prop} there on Monday.",
  ],
  other_past: [
    "{Clause}? When? I was right here. I only closed my eyes to sneeze.",
    "They warned us. {Clause}, just like in the song, and in the song nobody gets home.",
    "{Clause}. Don't tell me the rest, I want to guess. Was {person} involved?",
    "I'm not surprised. {Clause}, and the week isn't over.",
    "{Clause}. That's the second time this week, and it explains {riddle}.",
    "Then it's begun. {Clause}, exactly as {person} said at dinner.",
    "{Clause}, and it's my fault. I left {prop} lying around.",
    "I felt it in the floor. {Clause}, and we're standing right in the middle.",
    "{Clause}, and nobody called me? I'd have brought a chair.",
    "{Clause}! I leave you alone for five minutes.",
    "{Clause}? Then sit down, because that was only the first of three.",
    "Oh, I should have known. {Clause}, and {person} was laughing about it on the stairs.",
  ],
  other_present: [
    "How long has this been going on? {Clause}, and I've been paying rent!",
    "{Clause}. You say that the way other people say it's raining.",
    "Pinch me. {Clause}, in broad daylight, and {person} just walks by.",
    "Shut the window, then. {Clause}, and the neighbours have binoculars.",
    "{Clause}, and we've got nothing in the house to offer.",
    "{Clause}? I thought I was the only one who'd noticed.",
    "{Clause}, and it isn't even noon.",
    "I was wondering how to break it to you. {Clause}. Are you all right?",
    "{Clause}? Then why am I the one sweating?",
    "{Clause}, and here I stand with {prop}.",
    "Don't stare. {Clause}, that's all, and it explains {riddle}.",
    "{Clause}. I've known for a week. I was hoping it would stop.",
    "Quiet. {Clause}, and if we're lucky, {person} hasn't seen it yet.",
    "So it's not just me. {Clause}, and it gets worse when {person} is around.",
  ],
};
