/**
 * First sentences of a reply to a statement. `{clause}` is the player's own clause turned round; every
 * line here makes sense after any clause of its kind, which is why the kinds are so narrow.
 */

import { OF_OTHERS } from "./heads-others.ts";

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
  | "i_doing"
  | "i_present"
  | "i_not"
  | "i_did_not"
  | "i_have_not"
  | "you_could"
  | "you_can"
  | "there_not"
  | "other_not"
  | "you_past"
  | "you_was"
  | "you_are"
  | "you_should"
  | "you_not"
  | "you_are_not"
  | "you_present"
  | "we_must"
  | "we_past"
  | "we_present"
  | "we_are"
  | "there"
  | "other_past"
  | "other_was"
  | "other_present"
  | "other_is";

type OfThePlayer = Extract<StatementKind, `i_${string}`>;

const OF_THE_PLAYER: Readonly<Record<OfThePlayer, readonly string[]>> = {
  i_past: [
    "{Clause}? And you've been walking around with that all day? What happened next?",
    "{Clause}? When was that? I only went out for a minute.",
    "Wait. {Clause}? You could have begun with that. Who else knows?",
    "{Clause}, and you tell it as if it were nothing. Look at my arms, that's gooseflesh.",
    "Once more, slower: {clause}. I want to remember where I stood when I heard it.",
    "So {clause}. That explains {riddle}.",
    "How many people know? {Clause}, and you've got it written all over your face.",
    "{Clause}? And does {person} know?",
    "{Clause}. I believe you. I wouldn't believe it from anybody else. And then?",
    "Not so loud! {Clause}, and the walls in here are made of paper.",
    "I knew there was something. {Clause}. And how do you feel about it now?",
    "{Clause}. Right. Let me just sit down on {prop}. What made you tell me today?",
  ],
  i_was: [
    "{Clause}? And nobody told me. What was it like?",
    "{Clause}. I can hear in your voice that it wasn't easy. Who was with you?",
    "You never told me. {Clause}? I'd like to have seen your face.",
    "{Clause}. That explains more than you think. It even explains {riddle}.",
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
    "{Clause}. All right. What can you do? We'll start from there.",
    "{Clause}? Since when? You never said. I'd have brought {prop}.",
    "That's all right. {Clause}, so I do the first half, and you shout if I get it wrong.",
    "{Clause}? Then sit down a moment, and tell me what would make it easier.",
  ],
  i_will: [
    "{Clause}? Then I'm coming too, and don't argue. What do I wear?",
    "Swear it. {Clause}, and not next week, and not if the weather's nice.",
    "{Clause}? Then leave me something of yours in case it goes wrong.",
    "I'm holding you to that. {Clause}, and I've got a witness: {person}.",
  ],
  i_have: [
    "{Clause}? And since when? I tell you everything, and I tell it badly.",
    "{Clause}, and all I've got is {prop}. Shall we trade?",
    "Now it makes sense. {Clause}, and that explains {riddle}.",
    "{Clause}? Does {person} know about that?",
  ],
  i_know: [
    "{Clause}? I wasn't sure that anybody had noticed. What gave it away?",
    "I think so too. {Clause}. I only wanted to hear it from somebody braver.",
    "{Clause}. Then it wasn't only me. Thank goodness. What do we do about it?",
    "You say that with such certainty. {Clause}? I've been going back and forth since breakfast.",
  ],
  i_am: [
    "{Clause}? Prove it. One small proof, and I'll never doubt you again.",
    "{Clause}, and I've been talking to you like a stranger!",
    "Hold still. {Clause}? Then you're the one {person} has been asking for.",
    "{Clause}? That changes my whole week. What does one say to that? Congratulations?",
    "Of course. {Clause}, and I'm the fool who didn't see it.",
  ],
  i_doing: [
    "{Clause}? Now? Then I'll keep {person} busy, and you hurry.",
    "{Clause}, and you say it as if it were a Tuesday. Shall I hold something?",
    "{Clause}? Wait, let me find my glasses, I'd like to see it. All right. Go on.",
    "{Clause}. I'd stop you, but I'm curious. What happens next?",
    "So that's it. {Clause}. I thought it was something to do with {riddle}. Since when?",
  ],
  i_present: [
    "{Clause}? I wouldn't have guessed. You hide it well. What's it like?",
    "{Clause}. I'd never have guessed, and I'm usually good at that. Who else knows?",
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
    "{Clause}? I'd have sworn the opposite. It suits you, though, being so clear.",
    "Not even a little? {Clause}. I'll try not to look disappointed. How's my face?",
  ],
  i_did_not: [
    "{Clause}. I believe you. I'm only asking because {person} saw somebody with your coat.",
    "{Clause}? And what did you do instead?",
    "{Clause}, and I'd already told {person} the opposite. How do we put that right?",
    "You say it so quietly: {clause}. What stopped you?",
    "{Clause}. That's all right. I wouldn't have either, not with {person} watching.",
  ],
  i_have_not: [
    "{Clause}? Not yet, you mean. There's still time before {person} gets here.",
    "{Clause}. And do you want to? You can tell me, I'm only holding {prop}.",
    "{Clause}? Not even once? I thought I was the only one. What happened?",
  ],
};

export const STATEMENT_HEADS: Readonly<Record<StatementKind, readonly string[]>> = {
  ...OF_THE_PLAYER,
  ...OF_OTHERS,
};
