/** First sentences of a reply to what is said of the Partner, of both, or of anybody else. */
import type { StatementKind } from "./heads-statement.ts";

type OfOthers = Exclude<StatementKind, `i_${string}`>;

export const OF_OTHERS: Readonly<Record<OfOthers, readonly string[]>> = {
  you_past: [
    "{Clause}. I did, and I'd do it again, because {reason}.",
    "Who told you? {Clause}, yes. But who told you?",
    "{Clause}, yes. I wanted you to hear it from me first.",
    "Guilty. {Clause}, and I still feel it in my knees.",
    "{Clause}. I hoped you'd forgotten. How long have you been waiting to bring it up?",
  ],
  you_are: [
    "{Clause}? You're the first who says it to my face. Is it that bad?",
    "Yes. {Clause}, and I thought I'd hidden it so well. What gave me away?",
    "Does it show? {Clause}, but please, not a word to {person}.",
    "{Clause}. And I've never told anybody how that feels. Shall I?",
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
    "{Clause}? And I thought I was hiding it so well. What gave me away?",
    "{Clause}. You noticed. I've been pretending since I walked in, and I was getting good at it.",
    "{Clause}? All right. Then tell me how you see me. I can take it, I'm holding on to {prop}.",
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
    "I remember every minute. {Clause}, and neither of us said a word on the way home.",
    "{Clause}, and now we've got to tell {person}. Who goes first?",
    "{Clause}. When I think of it, I can still smell it. What made you think of that?",
    "{Clause}. And how many times have I told it since, and always a little differently?",
  ],
  we_are: [
    "{Clause}, you and me, and there's no one else I'd rather be in it with.",
    "{Clause}. I know. I've been trying to think of a cheerful way to put it. Have you got one?",
    "{Clause}? Then stand up straight. {Person} can smell it when people aren't sure.",
    "Finally somebody says it. {Clause}. And now that it's said, what changes?",
  ],
  we_present: [
    "{Clause}? Then we're further along than I thought. What's next?",
    "{Clause}, and nobody out there has any idea. Do we tell {person}?",
    "Finally somebody says it. {Clause}. And now that it's said, what changes?",
    "{Clause}? Say it again, louder, so that {person} hears it too.",
  ],
  there: [
    "{Clause}? Then don't turn round, and keep talking as if nothing was wrong.",
    "{Clause}? And I've been whistling here all morning. What do we do?",
    "I know. {Clause}, and {person} told me not to mention it. Have you been closer than this?",
  ],
  other_was: [
    "{Clause}? I remember it differently, with more rain. Go on.",
    "{Clause}, and I never noticed. What else was I too busy to see?",
    "{Clause}. Really? Or do we only tell it like that, you and I?",
    "{Clause}? And what changed, do you think? Don't say it was {person}.",
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
    "{Clause}? Say that again, slowly, I want to write it down.",
    "I've noticed. {Clause}, and I thought it was only me.",
    "{Clause}? And I'd stopped believing that anybody would tell me. Who else have you told?",
    "{Clause}, and it isn't even noon.",
    "{Clause}? Then we'll need a better story than the one I told {person}.",
    "{Clause}? Then why am I the one sweating?",
    "{Clause}. I've known for a week. I was hoping it would stop.",
    "So it's not just me. {Clause}, and it gets worse when {person} is around.",
    "Don't stare. {Clause}, that's all, and it explains {riddle}.",
    "{Clause}. You say that the way other people say it's raining.",
  ],
  other_is: [
    "{Clause}? Are you sure? Look again, in the light.",
    "{Clause}? I thought I was the only one who knew. What else?",
    "{Clause}? Then everything I thought until now was nonsense. Go on.",
    "You're right. {Clause}. Why does nobody else ever say these things?",
    "{Clause}, and you noticed before I did. What else have you noticed?",
    "I see what you mean. {Clause}. Do we mention it, or do we wait until somebody else does?",
  ],
  you_can: [
    "{Clause}? May I? Just like that? Then hold {prop}, I need both hands.",
    "{Clause}, you say. And what happens if I do?",
    "{Clause}? I'd never have thought of it. What else can I do?",
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
    "{Clause}? With {person} it was different, I saw it. What do you think it is about us?",
    "{Clause}? And I was hoping for one quiet day. What have you tried?",
  ],
  you_was: [
    "{Clause}. I know, and I'm not proud of it. Who told you?",
    "{Clause}? Then I've been remembering it wrong, and I've told everybody. What else?",
    "{Clause}, yes. I was hoping you'd forgotten. How long have you known?",
    "Was it so easy to see? {Clause}, and I've got no excuse at all.",
  ],
};
