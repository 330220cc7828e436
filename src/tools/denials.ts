/**
 * The signs of a no: what denies, what refuses, and what makes more of either than a no. All are tested
 * on the folded line, spelled out.
 */
import { meaningOf } from "../scene/language/meaning.ts";
import { sharedStems } from "../scene/language/words.ts";

/** "There is no time", "that isn't the point" deny nothing that stands on the stage. */
const NOTHING_THERE =
  /^ (?:time|way|doubt|hope|turning|going|escape|need|choice|reason|place|room|stopping|point|other|more|better)\b/;
const NO_THING =
  "(?! (?:whole |real |only )?(?:points?|problem|question|issue|half|worst|best|only|first|last|end|time|way|kind|reason|matter|same|thing)\\b)";
const POINTED_AT = `(?:an?|the|my|your|his|her|our|their|true|real|right|possible)${NO_THING}`;

/** Denies what is there: a thing, a fact, a role. "He is not breathing" tells news and is none of these. */
const DENIES: readonly RegExp[] = [
  /\b(?:there (?:is|are|was|were) no|there's no|there (?:isn't|aren't|wasn't|weren't)(?: an?| any)?)\b/,
  new RegExp(`\\b(?:that|this|it|he|she)(?:'s| is| was) not ${POINTED_AT}\\b`),
  new RegExp(`\\b(?:that|this|it|he|she) (?:isn't|wasn't) ${POINTED_AT}\\b`),
  /\b(?:i'm|i am|you're|you are|we're|were|we are|they're) not (?:an?|the|your|my|his|her|our|their|in|at|on|really|even|actually|called|named|mrs?|ms|dr)\b/,
  /\b(?:my|his|her|your|our) names? (?:is not|isn't|'s not|was never|has never been)\b/,
  /\b(?:i|you|we|they) (?:do not|don't|didn't|did not|never) (?:even )?(?:have|had|own) (?:an?|any|the|no|my|your|our)\b/,
  /\b(?:i|we) (?:do not|don't|can't|cannot) (?:even )?(?:see|hear|smell) (?:an?|any|no)\b/,
  /\b(?:i|we) (?:do not|don't) (?:even )?(?:see|hear|smell) (?:it|them|him|her|that|anything)\b/,
  /\b(?:i|we) (?:do not|don't) (?:even )?know (?:an?|any|no|him|her|what you)\b/,
  /\b(?:i|we) (?:didn't|did not|never) (?:say|said|do|did|meet|met|order|ordered|steal|stole|invite|invited)\b/,
  /\b(?:that|this|it) (?:never|didn't|did not) happen(?:ed)?\b/,
  /\b(?:that's|that is|this is|it's) (?:so |just |really |all )*(?:impossible|wrong|false|not true|untrue|ridiculous|stupid|silly|nonsense|dumb|lame|rubbish|garbage|bullshit|bs|a lie)\b/,
  /\b(?:that|this|it) (?:makes no|doesn't make any|doesn't make) sense\b/,
  /\byou(?:'re| are) (?:just |only )?(?:mak(?:e|ing) (?:(?:this|that|it|things|stuff|all that|all this) up|up )|imagining)/,
  /\byou (?:just )?made (?:this|that|it|all that|all this) up\b/,
  /\byou(?:'ve| have)(?: got)? the wrong\b|\byou (?:must be|are|might be) (?:mistaken|confused|thinking of)\b|\byou're (?:mistaken|confused|wrong)\b/,
  /\bno such thing\b/,
  /\b(?:i have|i've) never (?:seen|met|heard|had|been|owned)\b(?! (?:such|anything|something|so|a more|a better|you so|anyone so|it so)\b)/,
];
const DENIES_ELSEWHERE: readonly RegExp[] = [
  /\b(?:das|da|hier|dort|es|der|die) (?:ist|sind|war|waren|gibt)(?: es| hier| da)?(?: doch| gar| uberhaupt)* (?:kein(?:e[nrm]?)?|nicht)\b/,
  /\b(?:ich|wir|du|er|sie) (?:bin|bist|ist|sind|habe?|hast|hat|haben|sehe?|kenne?)(?: doch| gar| uberhaupt)* kein(?:e[nrm]?)?\b/,
  /\b(?:stimmt|bin)(?: doch| gar| uberhaupt)* nicht\b|\bich hei(?:ss|sz)e nicht\b|^(?:das ist )?(?:so ein )?(?:quatsch|unsinn|blodsinn)\b/,
  /\bno (?:hay(?! tiempo| duda| remedio| prisa)|existe|veo|soy|eres|tengo(?! tiempo| idea| miedo))\b|\b(?:eso )?no es (?:un|una|el|la|mi|tu|verdad|cierto)\b|\b(?:es )?mentira\b/,
  /\bil n'y a (?:pas|aucun)|\bce n'est pas\b|\bje ne suis pas\b|\bnon e' vero\b|じゃない|ではない|なんてない|没有|不是/,
];

const REFUSES: readonly RegExp[] = [
  /\b(?:i won't(?! (?:let|leave|forget|tell|rest|sleep|give up|stop|lose|abandon)\b)|i refuse|i'd rather not|let's not|we're not doing|i'm not (?:doing|playing|going to (?:do|play))|not interested|leave me alone|i quit|no thanks|no thank you)\b/,
  /\bi (?:don't|do not) want to\b(?! (?:lose|leave|hurt|die|alarm|scare|worry)\b)/,
  /\bi (?:don't|do not) want (?:an?|any|the|your|this|that|it|these|those)\b(?![^.!?,;]* to\b)/,
  /\bi said no\b(?! (?:to|more)\b)|\bcan't make (?:me|us)\b|\bi (?:don't|do not|couldn't) care (?:about|for) (?:the|your|his|her|their|that|this|any)\b|\b(?:stop|cut) (?:it|that|this)\W*(?:$|that's|this is)/,
  /\b(?:ich will (?:das |es |hier |da )*(?:nicht|kein(?:e[nrm]?)?)|ich mochte (?:das )?nicht|(?:keine lust|kein bock|keinen bock)|das mach(?:e)? ich nicht|lass mich in ruhe)\b/,
  /\bno quiero\b(?! que\b)|\bdejame en paz\b|\bje (?:ne )?veux pas\b/,
];

/** What turns a denial into a development: a reason, a change over time, a promise for later. */
const DEVELOPS =
  /\b(?:because|since|anymore|any more|any longer|no longer|not yet|until|unless|ever since|so that|that's why|thanks to|weil|denn|seit|porque|parce que)\b/;

/** "No way!" is a cry, "no time" a hurry, and "oh no" alone no answer. */
const STARTS_WITH_NO =
  /^(?:(?:but|well|wait|um|uh|er|ha|lol|haha|hahaha)\W+|oh,? (?=no,? (?:you|it|i|we|there|that|they|he|she)\b))*(?:no+(?!,? (?:way|worries|problem|doubt|wonder|matter|time|need|one|rush|pressure|hurry|offen[cs]e)\b)|nope|nah|never|nein|nee|ne(?=$|[,.!])|non|niet|nao|いいえ|いや|不|нет)(?:$|[^\p{L}\p{N}])/u;

/** A whole line that does: "no it didn't", "impossible". */
const FLATLY: readonly RegExp[] = [
  /^(?:no+,? |nope,? )?(?:it|he|she|they|you|i|we|that|this|there) (?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|am|ca|wo)(?:n't| not)\W*$/,
  /^\W*(?:impossible|nonsense|rubbish|wrong|lies|untrue|as if|unmoglich|unsinn|quatsch|imposible|mentira)\W*$/,
];

/** The denied thing has another put in its place: "that's not an answer, that's a sandwich". */
const CORRECTS =
  /^\s*[,;.!:–-]+\s*(?:but )?(?:it|that|this|he|she|they|we|i|you)(?:'s|'re|'m| is| are| am| was) (?:an?|the|my|your|our|his|her|their|only|just)\b/;

const CLAUSE_REST = /^[^.!?…;,。！？、，]*/u;
const CLAUSES = /[^.!?…;,]+[.!?…;,]*/g;
const NEGATED =
  /\b(?:not|never|cannot|(?:have|has|had|is|are|see|know|got) no|[a-z]+n't|nicht|kein(?:e[nrm]?)?)\b/;
/** Negations that deny nothing, and orders: "don't let it fall". */
const HARMLESS =
  /^\W*(?:please |and |but |so |oh |no |quick |just )*(?:don't|do not|never|let's not|why|who|how|what|where|when|if)\b|\b(?:can't (?:believe|wait|stop|help)|don't (?:know|understand|care|worry|think)|didn't know|not (?:only|just|sure|yet|alone|again|the (?:first|only|last))|until|unless|or not)\b/;

export interface Denial {
  /** From the denial to its clause's end. */
  readonly clause: string;
  /** Whether something else is named in the place of what is denied. */
  readonly corrects: boolean;
}

/** Where the line denies something; null if it does not. Whether that blocks depends on what is denied there. */
export function denialIn(folded: string): Denial | null {
  for (const sign of [...DENIES, ...DENIES_ELSEWHERE]) {
    const found = sign.exec(folded);
    if (found === null || NOTHING_THERE.test(folded.slice(found.index + found[0].length))) continue;
    const from = folded.slice(found.index);
    const clause = CLAUSE_REST.exec(from)?.[0] ?? "";
    return { clause, corrects: CORRECTS.test(from.slice(clause.length)) };
  }
  return null;
}

/**
 * Whether a clause says of the given, in the given's own words and no others, that it is not so: "the
 * oven isn't making any noise".
 */
export function deniesGiven(folded: string, given: ReadonlySet<string>, english: boolean): boolean {
  return (folded.match(CLAUSES) ?? []).some((clause) => {
    const negated = NEGATED.test(clause) || (!english && /\bno\b/.test(clause));
    if (!negated || HARMLESS.test(clause) || clause.includes("?")) return false;
    const stems = meaningOf(clause, english);
    return stems.size > 0 && sharedStems(stems, given) === stems.size;
  });
}

/** What stands after a refusal and its clause: the reason, if there is one; null if nothing is refused. */
export function afterRefusal(folded: string): string | null {
  for (const sign of REFUSES) {
    const found = sign.exec(folded);
    if (found === null) continue;
    const from = folded.slice(found.index + found[0].length);
    return from.slice(CLAUSE_REST.exec(from)?.[0].length ?? 0);
  }
  return null;
}

export const develops = (folded: string): boolean => DEVELOPS.test(folded);
export const startsWithNo = (folded: string): boolean => STARTS_WITH_NO.test(folded);
export const deniesFlatly = (folded: string): boolean => FLATLY.some((sign) => sign.test(folded));
