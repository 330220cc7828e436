/** What fills a line and says nothing: nobody says it back. */

const FILLED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:oh )?(?:my god|no way|wow|jesus|gosh|oh no|haha+|ok(?:ay)? (?:so|then)|(?:no )?i mean)\b[\s,.!]+(?=\p{L})/giu,
    "",
  ],
  [
    /^(?!(?:who|what|where|when|why|how|which)\b)(.*\w \w+ \S+),? (?:is|are|was|were|do|does|did|have|has|had|can|could|would|should|wo)n't (?:i|you|he|she|it|we|they)\s*\??$/i,
    "$1?",
  ],
  [
    /(?<=\w \w+ \S+),? (?:is it|isn't it|are you|aren't you|weren't you|were you|do you|don't you|did you|didn't you|isn't (?:he|she)|wasn't (?:it|he|she)|doesn't (?:it|he|she)|right)\s*\??$/gi,
    "?",
  ],
  [
    /(?<!\b(?:the|an?|my|your|our|his|her|is|am|are|was|be|i'm|old|new|dear|aye|yes|no|ok|hello|hi|hey|of|with|by)),? (?:captain|sir|ma'am|chief)(?=\s*(?:[.,!?…]|$))/gi,
    "",
  ],
  [/,? \byour (?:honou?r|majesty|highness|excellency)\b(?=\s*(?:[.,!?…]|$))/gi, ""],
  [/\b(?:tbh|ngl|lol|lmao|btw|omg|actually|honestly|literally|basically|pretty much)\b,? ?/gi, ""],
  [
    /,? \b(?:i think|i guess|i suppose|i swear|i promise|trust me|believe me|you know|i mean|or something|or whatever|for real|though|tho|apparently|haha+|(?<!\b(?:an?|the|my|your|his|her|this|that) )(?:dude|bro|sis)|(?<=, )man|ok|okay)(?=\s*(?:[.!?…]|$))/gi,
    "",
  ],
  [
    /(?<=\b(?:it|me|you|us|ok|okay|fine|now|here|please|sorry|again|too|down|out|back|yes|no|right|late|home)),? (?:dad|daddy|mom|mum|mommy|mummy|sir|boss|captain|doctor|doc|grandma|grandpa|honey|babe|buddy|mate)(?=\s*(?:[.!?…]|$))/gi,
    "",
  ],
  [
    /(^|[.!?]\s+)i (?:feel like|guess|suppose|reckon|think|see)(?: that)? (?=(?:i|you|we|he|she|it|they|the|this|that|my|your)\b)/gi,
    "$1",
  ],
];

/** The line without the words that only fill it; nothing that is said back should carry them. */
export function unfilled(text: string): string {
  const plain = FILLED.reduce((line, [filler, left]) => line.replace(filler, left), text).trim();
  return /\p{L}/u.test(plain) ? plain : text;
}
