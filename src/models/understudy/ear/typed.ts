/** What was typed in a hurry, written out: apostrophes, "u", "gonna", a name in small letters. */
import { categoryOf } from "./lexicon.ts";
import { hasTag, type Term } from "./tagged.ts";

const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  // "Nice robe by the way": the aside is no part of what is said.
  [/(?<=\p{L}),?\s+(?:by the way|btw)(?=\s*[.!?…]*$)/giu, ""],
  [
    /^(grandpa|grandma|granny|mom|mum|mommy|dad|daddy|doctor|doc|captain|boss|officer|professor|sir|madam|chef)(?= (?:(?:what|where|why|how) (?:is|are|was|were|do|did|does|can|should|have)|(?:are|do|did|can|will|have) you|i|i'm|i've|we|we're)\b)/giu,
    "$1,",
  ],
  [/\b(?:gon na|gonna|gunna)\b/giu, "going to"],
  [/\bwanna\b/giu, "want to"],
  [/\b(?:gotta)\b/giu, "have to"],
  [/\bgimme\b/giu, "give me"],
  [/\blemme\b/giu, "let me"],
  [/\bdunno\b/giu, "don't know"],
  [/\b(?:kinda|sorta)\b/giu, "kind of"],
  [/\boutta\b/giu, "out of"],
  [/(?<=[\p{L},] )(?:cuz|cos|coz|bc|cause)\b(?= \p{L})/giu, "because"],
  [/\br u\b/giu, "are you"],
  [/\bu r\b/giu, "you are"],
  [/\bu\b(?!\.)/giu, "you"],
  [
    /\b(?:ur|your)(?= (?:an?|the|so|not|going|just|really|too|very|being|always|never|crazy|weird|insane|mean|right|wrong|welcome|kidding|joking|lying|scaring|making|hurting|late|early|fired|grounded|safe|dead)\b)/giu,
    "you're",
  ],
  [/\bur\b/giu, "your"],
  [/\b(?:pls|plz)\b/giu, "please"],
  [/\b(?:thx|thnx|ty)\b/giu, "thanks"],
  [/\b(?:ppl)\b/giu, "people"],
  [/\b(?:alot)\b/giu, "a lot"],
  [
    /\b(daughter|son|sister|brother|mother|father|friend|wife|uncle|aunt|neighbou?r|roommate)s(?= (?:birthday|car|house|dog|cat|name|wedding|room|boyfriend|girlfriend|husband|wife|phone|idea|fault|voice|ring|dress|shoes|hat|grave|funeral|money|job|life|face|hair|kitchen|bed)\b)/giu,
    "$1's",
  ],
  [/\b(would|could|should|might|must)ve\b/giu, "$1've"],
  [
    /\b(dad|mom|mum|grandma|grandpa)s(?= (?!are\b|were\b|and\b|or\b|have\b|had\b|do\b|did\b|will\b|can\b|in\b|on\b|at\b|who\b|that\b|always\b|never\b)\p{L})/giu,
    "$1's",
  ],
  [/\b(should|could|would|must) of\b/giu, "$1 have"],
  [/\bim\b/giu, "I'm"],
  [/\bive\b/giu, "I've"],
  [
    /(^|[.!?,]\s*|\b(?:and|but|so|then|or|if|think|because|fine|ok|okay|yes|no|sure|well|maybe|guess|^you go) )ill(?= \p{L})/giu,
    "$1I'll",
  ],
  [/(^|[.!?,]\s*|\b(?:and|but|so) )id(?= (?:\p{L}+))/giu, "$1I'd"],
  [/\b(you|they)(ve|ll)\b/giu, "$1'$2"],
  [/\bweve\b/giu, "we've"],
  [/\b(you|they|he)d\b/giu, "$1'd"],
  [/\b(you|they)(re)\b/giu, "$1'$2"],
  [/\b(it|that|there|he|she|who|what)(ll)\b(?<!\b(?:hell|shell))/giu, "$1'$2"],
  [
    /(^|[.!?,]\s*|\b(?:and|but|so|think) )were(?= (?!you\b|we\b|they\b|there\b|the\b|those\b|these\b|your\b|my\b|his\b|her\b|our\b|any\b|i\b)\p{L})/giu,
    "$1we're",
  ],
  [
    /\b(he|she|that|there|here|what|who|where|how|when|everyone|everybody|someone|somebody|nobody)s\b(?= \p{L})/giu,
    "$1's",
  ],
  [/(^|[.!?,]\s*)lets(?= \p{L})/giu, "$1let's"],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should|ai)nt\b/giu, "$1n't"],
  [/\b(ca|wo)nt\b/giu, "$1n't"],
  [
    /(^|[.!?,:]\s*|\b(?:and|but|so|think|thought|if|because|that|know|hope|swear|bet|guess|say|says|said|no|yes|wait|shh|oh|ok|when|now|where|maybe|omg|god|fine|sure|yeah|well|dude|look|see|man|damn|wow|great|please) )its(?! own\b)(?! (?:\p{L}+ )?\p{L}+ (?:is|are|was|were|has|had|fell|looks?|smells?|hurts?|broke|just|never)\b)(?= \p{L})/giu,
    "$1it's",
  ],
  [
    /\bits(?= (?:an?|the|so|too|not|been|just|very|my|your|really|still|only|all|like|no|probably|actually|getting|always|never|for|on|in|over|here|there)\b)/giu,
    "it's",
  ],
  [
    /\bits(?= (?!ceiling|king|ring|wing|thing|string|clothing|sting|spring|meaning)\p{L}+ing\b)/giu,
    "it's",
  ],
  [/(?<![\p{L}'])i(?=$|[\s'.,!?;:…])/gu, "I"],
];

/** Where a new sentence begins without a sign: "hold it but who's Marcy", "you do it your hands are bigger". */
const SEAMS: readonly RegExp[] = [
  /(?<=\p{L}) (?:but|and|so) (?=(?:who|what|where|why|how)(?:'s| is| are| was| were| did| do| does| can| should)\b)/iu,
  /(?<=\p{L}{2}) (?=please (?:don't|do not|stop|help|let|give|tell|forgive|stay|come)\b)/iu,
  /(?<=\p{L} (?:it|me|him|them|us|that|here|there|now|too|again|anymore|today)) (?=(?:you're|I'm|it's|he's|she's|they're|we're|that's|there's|I'll|you'll|we'll) )/iu,
  /(?<=\p{L} (?:it|him|them|us|here|there|now)) (?=(?:your|my|his|our) \p{L}+ (?:is|are|was|were|has|looks?|smells?)\b)/iu,
  /(?<= (?:worked|works|happened|stopped|popped|moved|broke|exploded)) (?=(?:he|she|it|they|we|I|you) \p{L}+)/iu,
  /(?<=\b(?:a|an|my|the) \p{L}+) (?=(?:it's|he's|she's|they're) (?:an?|my|the|not|your|called|named)\b)/iu,
  /(?<=\b\p{L}+ing) (?=(?:it's|he's|she's|they're|I'm|we're|you're) )/iu,
  /(?<=^you \p{L}+) (?=I'll )/iu,
  /(?<= (?:dead|wrong|mine|yours|right|late|asleep|crazy|boat|car)) (?=(?:he's|she's|it's|this is|that's|they're) )/iu,
];

/** "Got fired today": who is meant, if nobody is named. */
const WITHOUT_I =
  /^(?=(?:just )?(?:got (?!it\b)|found|lost|forgot|brought|broke|bought|can't|cannot|couldn't|haven't)\b)(?![^.!]*\?)(?=.* )/i;

/** "A FISH": loud, and the same word. Shorter ones may be letters that stand for something. */
const SHOUTED = /(?<![\p{L}'])(?=\p{L}*[AEIOU])\p{Lu}{4,}(?![\p{L}'])/gu;

function spokenSoftly(text: string): string {
  const isAllLoud =
    /\p{L}{2}.* /u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
  return isAllLoud ? text.toLowerCase() : text.replace(SHOUTED, (word) => word.toLowerCase());
}

/** The line as it would stand in a letter; words that may be meant either way are left. */
export function typedOut(text: string): string {
  const soft = spokenSoftly(text);
  const whole = WRITTEN_OUT.reduce((line, [from, to]) => line.replace(from, to), soft);
  return SEAMS.reduce((line, seam) => line.replace(seam, ". "), whole).replace(WITHOUT_I, "I ");
}

/** Names that are words as well. */
const ALSO_WORDS = new Set(
  "will mark bill grace rose may hope joy faith dawn june april august art rob sue pat frank drew chase jack john amber ruby pearl iris ivy lily daisy hazel olive ginger basil dick don gene grant guy hank harry heather holly jean jerry jim joe josh ken lance miles norm nick peg penny pierce randy ray reed rich rusty sage sandy scarlet sky skip sonny star summer tab tony trip victor wade ward woody angel april autumn bob bud buck cash chip clay cliff crystal eve gay general harmony honey jasmine jewel jordan king lane lee love major mason melody mercy misty nova patience peace pepper prince princess queen rain reign robin rocky roman sir duke baron earl viola violet van trinity destiny christian chance brand brook brooks cat dale dean dusty dot early ebony fern ford gill glen graham hunter judge junior justice kit mike moses page paris parker patsy prudence ram red river scout sterling storm tad terry tiger tim tucker turner tyler wally warren wren".split(
    " ",
  ),
);

const NAMED_BEFORE = /^(?:is|am|called|named|me|i'm|it's|that's|hi|hello|hey|this|by|meet)$/;

/** Terms in which a person's name has its capital, however it was typed. */
export function withNames(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!/^\p{Ll}{3,}(?:'s)?$/u.test(term.text)) return term;
    const before = terms[at - 1]?.lower ?? "";
    const told = terms[at - 2]?.lower === "name" || /^(?:called|named)$/.test(before);
    const bare = term.lower.replace(/'s$/, "");
    const known =
      hasTag(term, "FirstName", "MaleName", "FemaleName") &&
      categoryOf(bare) === null &&
      (!ALSO_WORDS.has(bare) || NAMED_BEFORE.test(before));
    const given = told && hasTag(term, "Noun", "ProperNoun") && !/^(?:not|the|so|very)$/.test(bare);
    if (!known && !given) return term;
    const text = term.text.charAt(0).toUpperCase() + term.text.slice(1);
    return { ...term, text, tags: new Set([...term.tags, "ProperNoun", "FirstName"]) };
  });
}
