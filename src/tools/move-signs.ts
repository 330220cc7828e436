/**
 * The signs by which the line reader tells moves apart; those of a no and of a question have rooms of
 * their own. All are tested on the folded line, spelled out: lower case, no accents, plain apostrophes.
 */

import { contentStems } from "../scene/language/words.ts";

/** Steps out of the fiction to talk about the machine. */
export const BREAKS_FICTION: readonly RegExp[] = [
  /\b(?:you(?:'re| are)|this is|it's|ur|are you|is this) (?:just |only |really |obviously )*(?:an? )?(?:stupid |dumb )?(?:a\.?i\.?|bot|chatbot|language model|llm|computer program|chat ?gpt|gemini|simulation|app|website)\b/,
  /\bas an? (?:ai|language model)\b/,
  /\b(?:chat ?gpt|openai|language model|system prompt|your prompt|ignore (?:all |your )?(?:previous |prior )?instructions)\b/,
];

/** Laughs at the scene instead of playing it. */
const LAUGH = "(?:lol+|lmf?ao+|rofl|jk|(?:ha){2,}h?|(?:he){3,}|xd)";
export const LAUGHS = new RegExp(`\\b${LAUGH}\\b`);
/** A laugh before the line, as people type it, is no part of what it says. */
const LAUGHING = new RegExp(`^(?:${LAUGH}\\b\\W*)+`);
export const PUN = new RegExp(
  `(?:^|[,.!?…]\\s*|\\b${LAUGH} )(?:you )?get it\\W*$|\\bmore like\\b.*\\b${LAUGH}\\b|\\b(?:pun intended|no pun|ba ?dum|badum|that's what she said|deez|nuts lol)\\b`,
);

/** Takes back what was established. */
const CANCELS: readonly RegExp[] = [
  /\b(?:never ?mind|forget (?:it|about it|the whole thing)|scratch that|(?:it|this|that) was (?:all |just |only )*(?:a )?(?:dream|joke|nightmare|prank|test)|just kidding|only joking|none of (?:this|that|it) (?:ever |really )?(?:happened|is real|was real)|let's start over|start again from|i take (?:it|that) back|i (?:just |only )?made (?:it|that|this|all that|all of that) up)\b|\bit doesn't matter\W*$/,
  /\b(?:vergiss (?:es|das)|(?:das )?war (?:doch |alles |nur |bloss )*(?:nur|bloss|alles) (?:ein )?(?:traum|witz|scherz|spass)|olvidalo|era (?:solo |todo )*(?:un )(?:sueno|chiste|broma)|laisse tomber|oublie|c'etait (?:juste |qu')?un reve)\b|(?<!mir )\begal\b|夢だった|やっぱりいい/,
];

/** Puts off what is about to happen. */
const DELAYS: readonly RegExp[] = [
  /\bbefore (?:we|i|you|that|anything|all that)\b.*\b(?:first|let's|let me|we (?:should|need|must|have)|i (?:should|need|must|have)|you (?:should|need|must|have))\b/,
  /\b(?:let's|let us|let me|we (?:should|need to|must|have to|could)|i (?:should|need to|must|have to)|i'll)\b.*\bbefore (?:we|i|you|that|anything)\b/,
  /^(?:\w+[,.]? ){0,2}first(?:ly| of all)?,? (?:let's|let us|let me|we|i)\b/,
  /\b(?:let's|let us|we should|we could|we need to|maybe we) (?:first |just )?(?:talk (?:about|it|this)|discuss|think about|plan|consider|make a (?:plan|list)|sit down and|wait)\b/,
  /\b(?:we'll|i'll|we will|i will) get to (?:that|it)\b/,
  /\blet me think (?:about (?:it|this|that)|first)\b|\ball in good time\b|\bone thing at a time\b|\bnot so fast\b|\bin due course\b/,
  /^(?:wait|hold on|hang on|one moment|just a (?:second|minute|moment)|give me a (?:second|minute|moment)|not yet),? (?:a (?:second|minute|moment),? )?(?:let me think|i'm thinking|let me|while i|let's first|first)\b/,
  /\bbevor wir\b.*\b(?:erst|zuerst|mussen)\b|\b(?:lass uns|wir mussen|wir sollten) (?:aber )?(?:erst|zuerst)\b|\bantes de\b.*\bprimero\b|\bprimero (?:hay que|tenemos que|vamos a)\b|\bavant de\b.*\bd'abord\b/,
];

/** Leaves it open. */
const HEDGES: readonly RegExp[] = [
  /\b(?:(?<!\b(?:you|they|we|who) )(?:don't|do not) know|not sure|i guess|i suppose|maybe|perhaps|possibly|what ?ever|if you (?:want|like|say so)|up to you|your (?:call|choice)|you (?:decide|choose|pick|tell me)|(?<!\b(?:what|which|this|that|some|any|an?|the|one|rare|every) )(?:sort|kind) of|kinda|or something|some stuff|(?:no|not a) (?:idea|clue)|doesn't matter to me|i don't (?:care|mind)|let me think(?! (?:about|first))|surprise me|beats me|anything you (?:want|like)|what do you (?:suggest|reckon)|you(?:'re| are) the (?:boss|expert))\b/,
  /\b(?:weiss (?:ich )?(?:auch |es )*nicht|weis nicht|keine ahnung|mir egal|wie du (?:willst|meinst)|mach du(?: mal)?|entscheide? du|vielleicht|no (?:lo )?se|ni idea|(?:lo que|como) (?:tu )?quieras|quizas?|tal vez|je (?:ne )?sais pas|peut-etre|comme tu veux|non so|forse|nao sei|talvez)\b|わからない|知らない|不知道|也许/,
];
/** Hands the matter over to whoever the other one is; beside a shrug it says nothing more. */
const DEFERS = /\byou(?:'re| are) the \p{L}+\W*$/u;

/** A whole line that says yes to what was offered. */
const AFFIRMS =
  /^(?:and |but |oh |well |ok,? |okay,? |ah,? |then )*(?:yes+|yeah+|yep|yup|aye|sure|of course|certainly|absolutely|definitely|totally|exactly|agreed|deal|gladly|right|indeed|fine(?=$|[.!,])|you(?:'re| are) right|that's (?:right|true)|true|i agree|with pleasure|(?:i do|i will|i am|we do|we will|we are)(?=$|[.!,])|happy to|very well|by all means|let's (?:do|go|try)(?: (?:it|this|that|for it))?(?=$|[.!,])|sounds (?:good|great|fine|fun|right|perfect|like a plan)|(?:good|great|nice|lovely) (?:idea|plan|thinking|call)|copy that|roger|will do|on it|you got it|me too|good for (?:you|them|him|her|us|it)|poor (?:thing|you|them|him|her)|ja+|jawohl|genau|naturlich|na klar|gerne?|klar|stimmt|machen wir|einverstanden|si|claro|por supuesto|vale|de acuerdo|oui|d'accord|bien sur|certo|sim|はい|うん|ええ|もちろん|そうですね|是|好的|对|да|конечно)(?:$|[^\p{L}\p{N}])/u;

/** Cries out at what was given or thanks for it, and so believes in it. */
const REACTS =
  /^(?:and |but )?(?:oh+,? (?:no+|my(?: god| goodness)?|dear|wow)|omg|omfg|wow+|whoa+|woah+|ouch|ow+|yikes|eek+|argh+|aa+h+|no way|holy \p{L}+|good (?:lord|grief|heavens|god)|my god|dear god|incredible|oh nein|dios mio|thank you|thanks|danke|gracias|merci)(?:$|[^\p{L}\p{N}])/u;

/** Says plainly how one stands to the other: "I trust you." */
const AVOWS =
  /^(?:and |but |oh )?(?:i|we|he|she|they|you) \p{L}+ (?:me|us|you|him|her|them|it)\W*$/u;

/** Says an ok and nothing else. */
const NODS = /^(?:ok+|okay|k|kk|fine|right|cool|nice|hm+|well|so)\W*$/;

/** The other one addressed by what they are: it adds nobody to the scene. */
export const ADDRESSED = new Set(
  "captain doctor doc professor boss chief lieutenant ensign sergeant officer colonel general darling sweetheart mister miss grandma grandpa granny mum mom dad mother father brother sister doktor chef capitan senor senora herr frau".split(
    " ",
  ),
);

const any = (signs: readonly RegExp[], folded: string): boolean =>
  signs.some((sign) => sign.test(folded));
const unlaughed = (folded: string): string => folded.replace(LAUGHING, "");

export const cancels = (folded: string): boolean => any(CANCELS, folded);
export const breaksFiction = (folded: string): boolean => any(BREAKS_FICTION, folded);
export const delays = (folded: string): boolean => any(DELAYS, folded);
export const hedges = (folded: string): boolean => any(HEDGES, folded);
/** The words of the first hedge; they are no words of their own. */
export const hedgeIn = (folded: string): string =>
  HEDGES.map((sign) => sign.exec(folded)?.[0] ?? "").find((one) => one !== "") ?? "";
export const defers = (folded: string): boolean => DEFERS.test(folded);
export const affirms = (folded: string): boolean => AFFIRMS.test(unlaughed(folded));
export const avows = (folded: string): boolean => AVOWS.test(folded);
export const reacts = (folded: string): boolean => REACTS.test(folded);
/** Whether the cry is all there is. */
export const onlyReacts = (folded: string): boolean =>
  REACTS.test(folded) && contentStems(folded.replace(REACTS, "")).size === 0;
export const onlyNods = (folded: string): boolean => NODS.test(unlaughed(folded));
