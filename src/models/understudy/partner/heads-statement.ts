/**
 * First sentences of a reply to a statement. `{clause}` is the player's own clause turned round; every
 * line here makes sense after any clause of its kind, which is why the kinds are so narrow.
 */

export type StatementKind =
  | "i_past"
  | "i_was"
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
  | "other_present"
  | "other_is";

export const STATEMENT_HEADS: Readonly<Record<StatementKind, readonly string[]>> = {
  i_past: [
    "{Clause}? And you've been walking around with that all day? What happened next?",
    "{Clause}. I'd never have dared. What made you do it?",
    "Wait. {Clause}? You could have begun with that. Who else knows?",
    "{Clause}, and you tell it as if it were nothing. Look at my arms, that's gooseflesh.",
    "Once more, slower: {clause}. I want to remember where I stood when I heard it.",
    "So {clause}. That explains {riddle}.",
    "How many people know? {Clause}, and you've got it written all over your face.",
    "My hands just went cold. {Clause}, and I never noticed.",
    "{Clause}? In front of everybody? What did {person} do?",
    "{Clause}. Good. I'd have done the same with half the courage.",
    "Not so loud! {Clause}, and the walls in here are made of paper.",
    "I knew there was something. {Clause}. And how do you feel about it now?",
  ],
  i_was: [
    "{Clause}? I can still see it, if you turn your head a little. What happened?",
    "{Clause}. And look at you now. Would you go back, if somebody let you?",
    "You never told me. {Clause}? I'd have liked to know you then.",
    "{Clause}. That explains more than you think. Go on.",
  ],
  i_want: [
    "{Clause}. I can see that. What's stopping you, apart from me?",
    "{Clause}? You're in luck. I know a way, it's only a bit steep.",
    "You've had that look since you came in. {Clause}, and you were afraid to say it. Don't be.",
    "Take it seriously, then. If {clause}, we start tonight. What's the first thing we need?",
    "{Clause}. Everybody laughs at first, when somebody says what they want. I'm not laughing. Go on.",
  ],
  i_can: [
    "{Clause}? Show me. Right here.",
    "{Clause}, and you let me struggle all these years?",
    "You never mentioned it. {Clause}! I'd have bragged about you everywhere.",
    "{Clause}. Then we may get through this after all. What do you need from me?",
  ],
  i_cannot: [
    "{Clause}. Not alone. So we do it together. Which half would you like?",
    "Give me your hand. {Clause} because somebody once told you so. Who was it?",
    "That's all right. {Clause}, so I do the first half, and you shout if I get it wrong.",
    "{Clause}? Nobody's looking but me, and I've got one eye closed. Try.",
  ],
  i_will: [
    "{Clause}? Then I'm coming too, and don't argue. What do I wear?",
    "Swear it. {Clause}, and not next week, and not if the weather's nice.",
    "{Clause}? Then leave me something of yours in case it goes wrong.",
    "I'm holding you to that. {Clause}, and I've got a witness: {person}.",
  ],
  i_have: [
    "{Clause}? Hold it up to the light. I'd like to see that before anybody else does.",
    "{Clause}, and all I've got is {prop}. Shall we trade?",
    "Now it makes sense. {Clause}, and that explains {riddle}.",
    "{Clause}. And since when? I tell you everything, and I tell it badly.",
  ],
  i_know: [
    "{Clause}? I wasn't sure that anybody had noticed. What gave it away?",
    "I think so too. {Clause}. I only wanted to hear it from somebody braver.",
    "{Clause}. Then it wasn't only me. Thank goodness. What do we do about it?",
    "You say that with such certainty. {Clause}? I've been going back and forth since breakfast.",
  ],
  i_am: [
    "{Clause}. It suits you. Does it come with a hat?",
    "{Clause}, and I've been talking to you like a stranger!",
    "Hold still. {Clause}? Then you're the one {person} has been asking for.",
    "{Clause}? That changes my whole week. What does one say to that? Congratulations?",
    "Of course. {Clause}, and I'm the fool who didn't see it.",
  ],
  i_present: [
    "{Clause}? I wouldn't have guessed. You hide it well. What's it like?",
    "{Clause}. Thank you for telling me. What do you need?",
    "You've carried that all by yourself? {Clause}, and I complained about my shoes.",
    "{Clause}, and your voice went up at the end. What aren't you telling me?",
    "{Clause}? Since when? You never said a word.",
    "I'm glad it's out. {Clause}, and look, the roof is still on.",
    "So that's it. {Clause}. I'd guessed, from the way you hold your bag.",
    "{Clause}, and I'm the first to hear of it? I'm honoured. And slightly dizzy.",
    "Do you know how long I've waited to hear it? {Clause}. Let me just lean on something.",
    "{Clause}. That took courage, and it explains {riddle}.",
  ],
  i_not: [
    "{Clause}? All right. Then we do it differently. How would you do it?",
    "{Clause}. I won't argue. I'll only ask once: are you sure?",
    "{Clause}, and you say it so quietly. What happened?",
    "Fine. {Clause}, and I've got no right to ask. What would change your mind?",
    "{Clause}? I'd have sworn the opposite. It suits you, though, being so clear.",
    "Not even a little? {Clause}. I'll try not to look disappointed. How's my face?",
  ],
  you_could: [
    "{Clause}. I know. I stood behind the door with my shoes on, and I didn't.",
    "{Clause}, yes, and I've thought about it every night since. Would you have let me?",
    "It's true, {clause}. I was a coward with a very good excuse. Do you want to hear it?",
  ],
  there_not: [
    "{Clause}? Then what have I been carrying up the stairs?",
    "You've looked? Everywhere? {Clause}. I don't know whether to be relieved or to sit down.",
    "{Clause}. Then somebody got here before us, and they were thorough.",
  ],
  other_not: [
    "{Clause}? Then I've been worrying about the wrong thing all evening. What should I worry about?",
    "{Clause}. You say that so calmly, and I've already told everybody the opposite.",
    "{Clause}? All right. I'll forget what I saw. It had your coat on, though.",
    "Not any more, you mean. {Clause}. When did that change?",
  ],
  you_past: [
    "{Clause}. I did, and I'd do it again, because {reason}.",
    "Who told you {clause}? No, wait, I can guess.",
    "{Clause}, yes. I wanted you to hear it from me first.",
    "Guilty. {Clause}, and I still feel it in my knees.",
    "{Clause}. I hoped you'd forgotten. How long have you been waiting to bring it up?",
  ],
  you_are: [
    "{Clause}? You're the first who says it to my face. Is it that bad?",
    "Yes. {Clause}, and I thought I'd hidden it so well. What gave me away?",
    "Does it show? {Clause}, but please, not a word to {person}.",
    "{Clause}. I know. I've tried to stop, it only made it worse.",
  ],
  you_should: [
    "{Clause}, you're right. I'll begin tomorrow. No, that's what I always say. Now. How?",
    "Everybody says so. {Clause}, and when you say it, I almost believe I could.",
    "{Clause}? Then stay with me while I do it, and don't laugh.",
  ],
  you_not: [
    "{Clause}. You're right, and I'm ashamed of it. It's because {reason}.",
    "That one hurt, because it's true: {clause}. Let me try to put it right.",
    "All right. {Clause}. Then teach me. I'm slow, but I'm willing.",
  ],
  you_are_not: [
    "{Clause}? Then why have I got your spare key on a string round my neck?",
    "So what am I, then? {Clause}, fine. But somebody's been answering to it all this time.",
    "{Clause}. You noticed. I've been pretending since I walked in, and I was getting good at it.",
  ],
  you_present: [
    "{Clause}, it's true. It's because {reason}.",
    "You've been watching me! {Clause}, and I thought I was so careful.",
    "{Clause}? I do, don't I? I only hear it now that you say it.",
    "{Clause}. I'd hoped you'd never mention it. Does it bother you very much?",
  ],
  we_must: [
    "Right. {Clause}, and we do it before anybody comes and talks us out of it.",
    "{Clause}, I agree, but quietly, and you go first.",
    "I was hoping you'd say it. {Clause}. Which of us begins?",
  ],
  we_past: [
    "I remember every minute. {Clause}, and you laughed until you had to sit down.",
    "Back then, yes. {Clause}, and I was happier than I ever told you.",
    "{Clause}. When I think of it, I can still smell it. What made you think of that?",
  ],
  we_present: [
    "{Clause}, you and me, and there's no one else I'd rather be in trouble with.",
    "Then let's look like it. {Clause}, so stand up straight.",
    "Finally somebody says it. {Clause}. And now that it's said, what changes?",
  ],
  there: [
    "{Clause}? Then don't turn round, and keep talking as if nothing was wrong.",
    "{Clause}, and I've been whistling next to it all morning.",
    "I know {clause}. I put it there myself, because {reason}.",
  ],
  other_past: [
    "{Clause}? And what did you do? I'd have screamed.",
    "{Clause}. Just like that? And nobody said a word?",
    "I'm not surprised. {Clause}, and the week isn't over.",
    "{Clause}? When? I was right here. I only closed my eyes to sneeze.",
    "{Clause}, and nobody called me? I'd have brought a chair.",
    "{Clause}? Then sit down, because that was only the first of three.",
    "{Clause}! I leave you alone for five minutes.",
    "{Clause}. Don't tell me the rest, I want to guess. Was {person} involved?",
    "Oh, I should have known. {Clause}. It's always the quiet days.",
  ],
  other_present: [
    "{Clause}? Since when? You'd think somebody would have told me.",
    "{Clause}, and nobody does anything about it? Then it's up to us.",
    "I've noticed. {Clause}, and I thought it was only me.",
    "{Clause}. All right, let's say that's so. What do we do about it?",
    "{Clause}, and it isn't even noon.",
    "I was wondering how to break it to you. {Clause}. Are you all right?",
    "{Clause}? Then why am I the one sweating?",
    "{Clause}. I've known for a week. I was hoping it would stop.",
    "So it's not just me. {Clause}, and it gets worse when {person} is around.",
    "Don't stare. {Clause}, that's all, and it explains {riddle}.",
    "{Clause}. You say that the way other people say it's raining.",
  ],
  other_is: [
    "{Clause}? Are you sure? Look again, in the light.",
    "{Clause}. I'd half guessed it, and I was hoping to be wrong. What do we do now?",
    "{Clause}? Then everything I thought until now was nonsense. Go on.",
    "You're right. {Clause}. Why does nobody else ever say these things?",
    "{Clause}, and you noticed before I did. What else have you noticed?",
    "I see it too. {Clause}. Do we mention it, or do we wait until somebody else does?",
  ],
};
