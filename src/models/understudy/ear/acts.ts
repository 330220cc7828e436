/** What a line does, told by its words and its look; and the feeling and the name it gives. */
/** What the line does, as far as the answer must differ. */
export type Act =
  | "silence"
  | "marks"
  | "emoji"
  | "laugh"
  | "foreign"
  | "babble"
  | "agree"
  | "refuse"
  | "lost"
  | "unsure"
  | "greet"
  | "thank"
  | "sorry"
  | "love"
  | "leave"
  | "threat"
  | "alarm"
  | "insult"
  | "confess"
  | "name"
  | "question"
  | "lets"
  | "command"
  | "action"
  | "statement"
  | "fragment";

export type Feeling =
  | "afraid"
  | "angry"
  | "sad"
  | "happy"
  | "tired"
  | "ashamed"
  | "jealous"
  | "hungry";

const FEELINGS: Readonly<Record<Feeling, RegExp>> = {
  afraid:
    /\b(?:scared|afraid|terrified|frightened|nervous|anxious|worried|fear|panick\w*|shaking|trembling)\b/i,
  angry:
    /\b(?:angry|furious|mad at|hate (?:you|this|it|him|her|them|my)|rage|sick of|fed up|annoyed|how dare)\b/i,
  sad: /\b(?:sad|lonely|crying|cry|heartbroken|miss (?:you|him|her|them)|miserable|tears|depressed|hurts?|alone)\b/i,
  happy: /\b(?:happy|thrilled|delighted|excited|wonderful|best day|proud|hooray|yay)\b/i,
  tired: /\b(?:tired(?! of)|exhausted|sleepy|can't sleep|no sleep|worn out)\b/i,
  ashamed: /\b(?:ashamed|embarrass\w*|guilty|my fault|humiliat\w*)\b/i,
  jealous: /\b(?:jealous|envious|envy)\b/i,
  hungry: /\b(?:hungry|starving|thirsty)\b/i,
};

const LINES: readonly (readonly [Act, RegExp])[] = [
  ["laugh", /^\W*(?:(?:ha|he|hi){2,}h?|lol|lmao|rofl|haha\w*)\W*$/i],
  [
    "agree",
    /^\W*(?:aye(?:,? aye)?|roger|copy that|will do|ok(?:ay)?|k|yes|yeah|yep|yup|sure|fine|right|alright|all right|agreed|of course|deal|good|great|cool|nice|perfect|absolutely|definitely|exactly|true|i see|got it|i agree|sounds good|let's do it|go on|if you say so|okay then|mhm|aha|uh huh|wow)(?:[\s,]+(?:ok(?:ay)?|yes|yeah|sure|fine|then|sir|boss|mom|mum|dad|captain|chef|doctor|honey|darling|love|my friend|i agree|good|great|let's do it|sounds good))*\W*$/i,
  ],
  [
    "unsure",
    /^\W*(?:(?:well|um+|uh+|hmm*|er+),?\s*)*(?:i (?:don'?t|do not) know(?: what to (?:say|do))?|idk|dunno|no idea|i have no idea|i'm not sure|not sure|maybe|perhaps|whatever|i guess(?: so)?|hmm+|um+|uh+|er+)\W*$/i,
  ],
  [
    "lost",
    /^\W*(?:what|huh|pardon|sorry|excuse me|come again|wait,? what|what do you mean|i don'?t (?:understand|get it)|i'm (?:lost|confused)|what are you talking about|what is going on|what's going on|what is happening|what's happening)\s*[?!.…]*\W*$/i,
  ],
  [
    "refuse",
    /^\W*(?:no(?:pe)?|nah|never|no way|absolutely not|not at all|i don'?t (?:think so|want to)|i refuse|i won'?t|forget it|stop it|stop|not really|that's not true|that is not true|not true|wrong)(?:[\s,]+(?:no|nope|nah|never|thanks|thank you|way|i won'?t|stop))*\W*$/i,
  ],
  [
    "greet",
    /^\W*(?:(?:um+|uh+|oh|er+|ok|so|well)[\s,]+)?(?:hi|hello|hey|good (?:morning|evening|afternoon)|greetings|howdy|hiya)\b(?!.*\b(?:is|are|do|does|did|can|who|what|where|i|i'm|we|it's|that's|you're)\b)[^?]{0,24}$/i,
  ],
  [
    "sorry",
    /^\W*(?:(?:i'?m|i am|we're) (?:so |very |really |terribly )?sorry|sorry|my apologies|i apologi[sz]e|forgive me|please forgive)\b/i,
  ],
  ["thank", /^\W*(?:thank you|thanks|many thanks|cheers)\b/i],
  ["love", /\bi(?:'ve| have)? (?:always |still |really |secretly )?loved? (?:you|u)\b(?! to\b)/i],
  [
    "leave",
    /\b(?:i(?:'m| am) leaving(?: you)?|i(?:'m| am) breaking up|(?:we should|let's|want to|we need to|have to) break up|it'?s over(?: between)?|i want a divorce|i quit|i(?:'m| am) moving out|we(?:'re| are) (?:done|through|finished)|breaking up with you)\b/i,
  ],
  [
    "threat",
    /\b(?:hands up|freeze|nobody move|don't move|this is a (?:robbery|hold-?up|stick-?up)|i(?:'ll| will|'m going to| am going to) (?:kill|shoot|destroy|eat|hurt|arrest|fire|report|sue) (?:you|u|him|her|them|everyone|us)|i have a (?:gun|knife|bomb)|you(?:'re| are) (?:under arrest|fired)|or else)\b/i,
  ],
  [
    "confess",
    /\b(?:i (?:have|need|want|'ve got|must|gotta|got) (?:something )?(?:to )?(?:confess|tell you)(?: something)?|i have a (?:confession|secret)|(?:to be honest|the truth is|i lied|i(?:'ve| have) been lying))\b/i,
  ],
  [
    "insult",
    /\byou(?:'re| are|r|) (?:(?:so|such|such an?|an?|really|the most|the worst|a complete|a total|absolutely) )*(?:idiot|stupid|fool|liar|useless|terrible|awful|horrible|monster|pathetic|incompetent|crazy|insane|ridiculous|worst|dumb|moron|coward|lazy|disgusting|annoying|mad|cheat|traitor)\b/i,
  ],
  [
    "alarm",
    /(?:^|[.!?]\s*)\W*(?:help(?: me| us)?|run|look out|watch out|get down|hide|duck|quick(?:ly)?|hurry|fire|careful|behind you|oh no|oh my god)(?:\b[^.?!]{0,24})?!/i,
  ],
];

const MARKS = /^[\s\p{P}\p{S}]*$/u;
const EMOJI = /\p{Extended_Pictographic}/u;

/** Told by its look: silence, marks, emoji, another language, no language at all. */
export function actByLook(raw: string, strange: boolean): Act | null {
  if (/^[\s.…]+$/.test(raw)) return "silence";
  if (EMOJI.test(raw) && !/\p{L}{2,}/u.test(raw)) return "emoji";
  if (MARKS.test(raw)) return "marks";
  for (const [act, pattern] of LINES.slice(0, 1)) if (pattern.test(raw)) return act;
  if (LINES.some(([, pattern]) => pattern.test(raw))) return null;
  if (strange) return "foreign";
  if (
    /^\S+$/.test(raw) &&
    /^(?:[bcdfghjklmnpqrstvwxz]{4,}|(\p{L})\1{3,}|[asdfghjkl]{6,}|\d+)$/iu.test(raw)
  )
    return "babble";
  return null;
}

/** Told by what people say for it; null if no such words stand in it. */
export function actByWords(text: string): Act | null {
  if (givenNameIn(text) !== null && text.split(/\s+/).length < 9 && !text.includes("?"))
    return "name";
  for (const [act, pattern] of LINES) if (pattern.test(text)) return act;
  return null;
}

/** The name by which somebody introduces themself; null if nobody does. */
export function givenNameIn(text: string): string | null {
  const match =
    /\b(?:[Mm]y name(?:'s| is)|[Cc]all me|[Ii] am called|[Ii]'m called|(?:^|[.!?,]\s*)[Ii](?:'m| am))\s+(?!\p{Lu}\p{Ll}*(?:ish|ese|ian)\b)((?:(?:Captain|Doctor|Dr|Mr|Mrs|Ms|Professor|Agent|King|Queen|Sir)\.?\s)?\p{Lu}\p{Ll}{1,15}(?:\s\p{Lu}\p{Ll}{1,15})?)\b/u.exec(
      text,
    );
  return match?.[1] ?? null;
}

/** The feeling that the words confess; null if none, or one denied. */
export function feelingIn(text: string): Feeling | null {
  // Who likes being alone is not sad about it.
  if (/\b(?:lik|lov|enjoy)\w* (?:being|to be)\b/i.test(text)) return null;
  if (
    /\b(?:not|never|n't|no longer) (?:\w+ )?(?:scared|afraid|angry|mad|sad|happy|tired|jealous|hungry|nervous|worried|ashamed|lonely|hate)\b/i.test(
      text,
    )
  )
    return null;
  for (const [feeling, pattern] of Object.entries(FEELINGS)) {
    if (pattern.test(text)) return feeling as Feeling;
  }
  return null;
}
