/** What the sentiment gauge listens for. Words are folded; `stem`med forms are made when it starts. */
import { stem } from "../scene/language/words.ts";

const stems = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(stem));

/** Joy, warmth, triumph: the room leans in with the player. */
export const BRIGHT: ReadonlySet<string> = stems(`
  love adore brilliant wonderful amazing fantastic excellent perfect beautiful gorgeous delightful
  happy glad joy hooray hurray yay bravo congratulations celebrate celebration party dance sing
  laugh hug kiss magic treasure wow great awesome incredible marvellous marvelous magnificent
  splendid proud thrilled excited best win won victory champion hero delicious sweet
  thank thanks welcome yes absolutely exactly gladly together congrats cheers funny hilarious lovely
  charming yippee woohoo`);

/** Danger, quarrel, hurry, secrets: drama, which is not trouble. */
export const DARK: ReadonlySet<string> = stems(`
  danger dangerous knife gun sword bomb explode explosion fire burning blood bleed dead death die
  dying kill killer bleeding murder poison poisoned scream shout cry police arrest prison jail steal stole
  thief robbery threat threaten warn warning attack fight hate betray betrayed betrayal liar lie lied
  lying cheat cheated furious angry rage enemy monster ghost shark flood sinking drowning crash
  emergency hurry run hide trapped hostage afraid scared terrified fear horror nightmare secret curse
  cursed revenge doom divorce fired ruined worst destroy alarm siren panic`);

/** Weariness said aloud. */
export const DULL: ReadonlySet<string> = stems(`
  boring bored dull meh whatever yawn tedious sleepy snore snooze blah`);

/** Being lost, said aloud. */
export const LOST: ReadonlySet<string> = stems(`
  confused confusing confuse huh nonsense gibberish unclear`);

/** Lines, or their beginnings, that say that one is lost; tested on the folded, unpunctuated line. */
export const LOST_PHRASES: readonly RegExp[] = [
  /\bi (?:do not|don't|dont|didn't|can't) (?:get|understand|follow)\b/,
  /\bwhat(?:'s| is) (?:going on|happening)\b/,
  /\bwhat (?:are you talking about|do you mean|does that mean)\b/,
  /\b(?:i'm|im|i am) lost\b/,
  /\bmakes? no sense\b/,
  /\bwho are you\b/,
  /^(?:(?:wait|sorry|um|uh|er|hm+|so|but|and) )*(?:what|who|huh|how|why)(?: now| then| is that| is this| are they)?$/,
  /\b(?:no|not a) (?:idea|clue)\b/,
  /\bwhat (?:are|am) (?:we|i|you) (?:even )?(?:doing|supposed)\b/,
  /\bwhere (?:are|am) (?:we|i)\b/,
];

/** Alarm, quarrel and stealth in words that alone are harmless; tested like those above. */
export const TENSE_PHRASES: readonly RegExp[] = [
  /\bhow (?:dare|could) you\b/,
  /\b(?:get|take|keep) your (?:\p{L}+ )?(?:hands|paws|fingers) off\b/u,
  /\b(?:get (?:down|out|back|away)|step (?:away|back)|stay (?:back|down|away|where)|back off|look out|watch out|hands up|let (?:go of )?me go|let go)\b/,
  /\b(?:don't|dont|nobody|no one) (?:move|moves|touch|shoot|breathe)\b/,
  /\b(?:they(?:'re| are)|theyre|he's|he is|she's|it's) (?:coming|right behind|behind (?:you|us|me))\b/,
  /\b(?:they|he|she|somebody|someone) (?:can|will|might|could) hear us\b|^(?:sh+|ss+h+)\b/,
  /\bi told you (?:not|never) to\b|^(?:help ?)+$/,
  /\b(?:behind you|over my dead body|last warning|leave (?:me|us|him|her) alone|i know what you did)\b/,
];

/** Takes the fear out of what it names. */
export const COMFORTS =
  /\b(?:do not|don't|dont|no need to) (?:be (?:afraid|scared|sad)|worry|panic|cry|hurry|fear)\b/;

/** The whole of a line that could not care less. */
export const SHRUG =
  /^(?:(?:yeah|well|ok|okay|so|oh|um|uh) )*(?:i guess(?: so)?|i suppose(?: so)?|if you say so|who cares|so what|i don't care|i dont care|not really|yeah right|same|next)$/;

/** Answers that give the room nothing to look at. */
export const FLAT: ReadonlySet<string> = new Set(
  "lol idk alright ok okay k kk sure fine maybe whatever dunno idk um uh hmm hm mm eh well so right cool nice yeah yep yup no nope nah and".split(
    " ",
  ),
);

/** Turns the next few words around: "not happy", "never boring". */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not no never neither nor without hardly barely isn't aren't wasn't weren't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't ain't dont isnt cant wont".split(
    " ",
  ),
);

export const BRIGHT_EMOJI = /[😀-😆😊😍🥰😘😎🤩🥳🎉🎊❤💕💖💛💚💙💜👏👍🙌✨🤗😂🤣😁😄🌟🏆💃🕺]/u;
export const DARK_EMOJI = /[😱😨😰😡🤬👿💀☠🔪💣💥🔥😭😧😖🚨⚔🧨👻]/u;
export const DULL_EMOJI = /[🥱😴💤😪😑😐🙄]/u;
export const LOST_EMOJI = /[🤔😕🤨❓🤷😵⁉]/u;
