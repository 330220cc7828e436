/**
 * The signs by which the line reader tells moves apart. All are tested on the folded line: lower case,
 * no accents, plain apostrophes.
 */

/** Steps out of the fiction to talk about the machine. */
export const BREAKS_FICTION: readonly RegExp[] = [
  /\b(?:you(?:'re| are)|this is|it's|ur|youre) (?:just |only |really |obviously )*(?:an? )?(?:stupid |dumb )?(?:a\.?i\.?|bot|chatbot|language model|llm|computer program|chat ?gpt|gemini|simulation|app|website)\b/,
  /\bas an? (?:ai|language model)\b/,
  /\b(?:chat ?gpt|openai|language model|system prompt|your prompt|ignore (?:all |your )?(?:previous |prior )?instructions)\b/,
];

/** Laughs at the scene instead of playing it. */
export const LAUGHS = /\b(?:lol|lmao|lmfao|rofl|jk|(?:ha){2,}h?|(?:he){3,}|xd)\b/;
export const PUN =
  /\b(?:get it|pun intended|no pun|ba ?dum|badum|that's what she said|deez|nuts lol)\b/;

/** Takes back what was established. */
export const CANCELS =
  /\b(?:never ?mind|nvm|forget (?:it|about it|the whole thing)|scratch that|it was (?:all |just |only )*(?:a )?(?:dream|joke|nightmare|prank|test)|just kidding|only joking|none of (?:this|that|it) (?:ever |really )?(?:happened|is real|was real)|let's start over|start again from|i take (?:it|that) back)\b|\bit doesn't matter\W*$/;
const CANCELS_ELSEWHERE =
  /\b(?:vergiss es|war nur ein (?:traum|witz|scherz)|egal|olvidalo|era (?:solo )?un (?:sueno|chiste)|laisse tomber|oublie|c'etait (?:juste )?un reve)\b|夢だった|やっぱりいい/;

/** Denies what is there: a thing, a fact, a role. "He is not breathing" tells news and is none of these. */
const DENIES: readonly RegExp[] = [
  /\b(?:there (?:is|are|was|were) no|there'?s no|there (?:isn't|aren't|wasn't|weren't|isnt|arent)(?: an?| any)?)\b(?! (?:time|way|doubt|hope|turning|going|escape|need|choice|reason|place|room|stopping|point|other|more|better)\b)/,
  /\b(?:that|this|it|he|she)(?:'?s| is| was) not (?:an?|the|my|your|his|her|our|their|true|real|right|possible)\b/,
  /\b(?:that|this|it|he|she) (?:isn't|wasn't|isnt|wasnt) (?:an?|the|my|your|his|her|our|their|true|real|right|possible)\b/,
  /\b(?:i'?m|i am|you'?re|you are|we're|were|we are|they're) not (?:an?|the|your|my|his|her|our|their|in|at|on|really|even|actually)\b/,
  /\b(?:i|you|we|they) (?:do not|don't|dont|didn't|did not|never) (?:even )?(?:have|had|own) (?:an?|any|the|no|my|your|our)\b/,
  /\b(?:i|we) (?:do not|don't|dont|can't|cannot) (?:even )?(?:see|hear|smell) (?:an?|any|no)\b/,
  /\bi (?:do not|don't|dont) (?:even )?know (?:an?|any|no|him|her|what you)\b/,
  /\b(?:i|we) (?:didn't|did not|never) (?:say|said|do|did|meet|met|order|ordered|steal|stole|invite|invited)\b/,
  /\b(?:that|this|it) (?:never|didn't|did not) happen(?:ed)?\b/,
  /\b(?:that's|thats|that is|this is) (?:impossible|wrong|false|not true|untrue|ridiculous|stupid|silly|nonsense)\b/,
  /\bno such thing\b/,
  /\b(?:i have|i've) never (?:seen|met|heard|had|been|owned)\b(?! (?:such|anything|something|so|a more|a better|you so|anyone so|it so)\b)/,
];
const DENIES_ELSEWHERE =
  /\b(?:das ist (?:kein|keine|nicht)|es gibt (?:kein|keine|keinen)|das stimmt nicht|ich habe (?:kein|keine|keinen)|no hay (?:ningun|ninguna|nada)|eso no es|no es (?:un|una|verdad)|no tengo (?:ningun|ninguna)|il n'y a (?:pas|aucun)|ce n'est pas|non e' vero)\b|じゃない|ではない|なんてない|没有|不是/;

/** Will not do what the scene asks. */
export const REFUSES =
  /\b(?:i (?:don't|dont|do not) want to|(?:i won't|i wont)(?! (?:let|leave|forget|tell|rest|sleep|give up|stop|lose|abandon)\b)|i refuse|i'd rather not|let's not|we're not doing|i'm not doing|not interested|leave me alone|i quit|no thanks|no thank you)\b/;

/** What turns a denial into a development: a reason, a change over time, a promise for later. */
export const DEVELOPS =
  /\b(?:because|since|anymore|any more|any longer|no longer|not yet|until|unless|ever since|so that|that's why|thanks to)\b/;

export const STARTS_WITH_NO =
  /^(?:oh |but |well |wait |um |uh )*(?:no+(?! way\b)|nope|nah|never|nein|non|niet|nao|いいえ|いや|不|нет)(?:$|[^\p{L}\p{N}])/u;

/** Puts off what is about to happen. */
export const DELAYS: readonly RegExp[] = [
  /\bbefore (?:we|i|you|that|anything|all that)\b.*\b(?:first|let's|let me|we (?:should|need|must|have)|i (?:should|need|must|have)|you (?:should|need|must|have))\b/,
  /\b(?:let's|let us|let me|we (?:should|need to|must|have to|could)|i (?:should|need to|must|have to)|i'll)\b.*\bbefore (?:we|i|you|that|anything)\b/,
  /^(?:\w+[,.]? ){0,2}first(?:ly| of all)?,? (?:let's|let us|let me|we|i)\b/,
  /\b(?:let's|let us|we should|we could|we need to|maybe we) (?:first |just )?(?:talk (?:about|it|this)|discuss|think about|plan|consider|make a (?:plan|list)|sit down and|wait)\b/,
  /\b(?:we'll|i'll) get to (?:that|it)\b/,
  /\ball in good time\b|\bone thing at a time\b/,
  /^(?:wait|hold on|hang on|one moment|just a (?:second|minute|moment)|give me a (?:second|minute|moment)),? (?:a (?:second|minute|moment),? )?(?:let me think|i'm thinking|let me|while i)\b/,
  /\bbevor wir\b.*\b(?:erst|zuerst|mussen)\b|\bantes de\b.*\bprimero\b|\bavant de\b.*\bd'abord\b/,
];

/** Leaves it open. */
export const HEDGES =
  /\b(?:i (?:don't|dont|do not) know|dunno|idk|not sure|i guess|i suppose|maybe|perhaps|possibly|whatever|if you (?:want|like|say so)|up to you|you (?:decide|choose|pick)|(?<!\b(?:what|which|this|that|some|any|an?|the) )(?:sort|kind) of|kinda|or something|some stuff|no idea|doesn't matter to me|i don't care|let me think|weiss (?:ich )?(?:auch |es )*nicht|weis nicht|keine ahnung|vielleicht|no se|no lo se|quizas|tal vez|je ne sais pas|peut-etre|non so|forse|nao sei|talvez)\b|わからない|知らない|不知道|也许/;

/** A whole line that says yes to what was offered. */
export const AFFIRMS =
  /^(?:and |but |oh |well |ok,? |okay,? |ah,? )*(?:yes+|yeah+|yep|yup|aye|sure|of course|certainly|absolutely|definitely|totally|exactly|agreed|deal|gladly|right|indeed|you(?:'re| are) right|that's (?:right|true)|true|i agree|with pleasure|(?:i do|i will|i am|we do|we will|we are)(?=$|[.!,])|happy to|very well|by all means|ja+|jawohl|genau|naturlich|gerne?|klar|stimmt|si|claro|por supuesto|vale|oui|d'accord|bien sur|certo|sim|はい|うん|ええ|もちろん|そうですね|是|好的|对|да|конечно)(?:$|[^\p{L}\p{N}])/u;

/** A word that asks, at a sentence's head: an open question gives less than one that supposes something. */
export const OPEN_QUESTION =
  /^(?:\W|and |but |so |ok |okay |well |oh |wait |um )*(?:what|who|where|when|why|how|which|whose|huh|was|wer|wo|wann|warum|wie|que|quien|donde|cuando|por que|como|quoi|qui|ou|quand|pourquoi|comment)\b/;

export const cancels = (folded: string): boolean =>
  CANCELS.test(folded) || CANCELS_ELSEWHERE.test(folded);
/**
 * The clause in which the line denies something, from the denial to the clause's end; null if it does
 * not. Whether that blocks depends on what is denied there.
 */
export function denialIn(folded: string): string | null {
  for (const sign of [...DENIES, DENIES_ELSEWHERE]) {
    const at = sign.exec(folded)?.index;
    if (at !== undefined) return /^[^.!?…;,。！？、，]*/u.exec(folded.slice(at))?.[0] ?? null;
  }
  return null;
}
export const breaksFiction = (folded: string): boolean =>
  BREAKS_FICTION.some((sign) => sign.test(folded));
export const delays = (folded: string): boolean => DELAYS.some((sign) => sign.test(folded));
