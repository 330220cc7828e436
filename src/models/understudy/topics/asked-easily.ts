/** Questions that people ask each other every day, and the answers that give something to hold. */
import type { Topic } from "./topic.ts";

export const ASKED_EASILY: readonly Topic[] = [
  {
    on: /^how much (?:does|do|is|are|did|for|would)\b|\bwhat (?:does|do) (?:it|that|this|they) cost\b/,
    say: [
      "How much? For you, eleven. For anybody else, twelve and an apology. {Person} paid in buttons once. What have you got on you?",
      "More than it's worth, and less than {person} thinks. Make me an offer, and don't look so honest while you do it.",
    ],
    sure: 1,
  },
  {
    on: /\bfavou?rite (\w+)\b/,
    say: [
      "My favourite {m}? Nobody's asked me that since school. I used to say what {person} said. Tell me yours, and I'll tell you if I mean it.",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:where|when|how) did you (learn|get|find|hear|meet)\b/,
    say: [
      "From {person}, in one long night, with {prop} and a lot of shouting. I never told anybody. Shall I show you?",
      "That's a story I only tell standing up. It began {spot}, and it ended with {person} in tears. How much time have you got?",
    ],
    sure: 0.8,
  },
  {
    on: /^do we (?:still |even )?have\b|^have we got\b/,
    say: [
      "{Fresh}? We had. {Person} is standing on it, to reach the top shelf. How badly do we need it?",
      "Somewhere {spot}, under everything else. I'd look, but I'm not supposed to bend. What do you want it for?",
    ],
    sure: 1,
  },
  {
    on: /^(?:have you|has anyone|has anybody) (?:seen|found|met) (?:my|the|a|an|his|her|our|your|that)\b/,
    say: [
      "{Thing}? {Person} went by not ten minutes ago, walking like somebody with something under the coat. When did you last see {obj}?",
      "I have, and I said good morning, out of habit. Over there, {spot}. Should I have held on to {obj}?",
    ],
    sure: 1,
  },
  {
    on: /^how long have (?:we|i|you)\b/,
    say: [
      "Long enough for me to name the cracks in the ceiling. That one's {person}. Does it feel longer to you?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:is|are) (?:he|she|it|they) (?:a|an|the|some kind of|from) \w+/,
    say: [
      "I've wondered, too. Never a reflection, never a receipt. {Person} says yes, but {person} says yes to everything. How could we find out?",
    ],
    sure: 1.4,
  },
  {
    on: /^(?:where|how|what) (?:do|should|can|shall) (?:i|we) (?:start|begin|sit|stand|sign)\b/,
    say: [
      "Here, with {theProp}, and then work your way towards {person}. If it bites, you've gone too far. Have you got gloves?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:like|is it like) (?:this|that|so)$/,
    say: [
      "A little more to the left. No, that's {person}'s left. There. Now hold it like that, and don't breathe. How does it feel?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:is it|will it|will this|is this|does it|does this|would it) (?:going to )?(?:really )?(hurt|sting|bite|explode|burn|work|fit|last|break|float|fly)\b/,
    say: [
      "Only if you watch. {Person} noticed nothing, but then {person} had fainted. Look at that spot on the ceiling. Ready?",
      "I've been asked not to say. Between us: a little, at the beginning, and then you'll laugh about it. Shall we?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:is|are|was|were) (?:that|this|those|these) my\b/,
    say: [
      "{Thing}? I was hoping you'd only notice when I was further away. Do you want {obj} back, the way it is now?",
      "It looks like it, doesn't it? {Person} gave it to me in good faith. How can you tell that it's yours?",
    ],
    sure: 1,
  },
  {
    on: /\bworst (?:thing )?that (?:could|can|might) happen\b|^what could (?:possibly )?go wrong\b|\bthe worst (?:case|thing)\b/,
    say: [
      "The worst? {Person} finds out, and then it's {prop}, the newspapers, and a small cold room. But that's only if we're seen. Are you in?",
      "Don't say that aloud! The last time somebody said that, it ended with {person} on the roof. What's the second worst?",
    ],
    sure: 1.2,
  },
  {
    on: /^(?:is it|how|am i|are they|is this) (?:that |really |very |so )?(bad|serious|dangerous|deep|poisonous|contagious|infected|fatal|broken|worse)\b|\blook infected\b/,
    say: [
      "Straight? All right. I've seen worse, but it was in a museum. The good news is that it's in the right place. How long have you had it?",
      "It's not nothing. {Person} had the same, and dances again, only to the left. Does it hurt if I press here?",
    ],
    sure: 0.9,
  },
  {
    on: /^(?:will|am|can|could) i (?:ever|going to)\b|^will i (?!have to\b)/,
    say: [
      "If it's up to me, yes. If it's up to {person}, only on Sundays. What would you do first, if I let you?",
      "I'd love to say yes and look at my shoes. Let's say: it's possible, and I've seen stranger. Will you trust me with {prop}?",
    ],
    sure: 0.4,
  },
  {
    on: /\bcan we (?:still )?(?:be|stay) friends\b|\bcan we start (?:over|again)\b|\b(?:give me|have) (?:a|one more|another) (?:second )?chance\b/,
    say: [
      "I'd like that. It'll take me a while to look at you without thinking of {theProp}. Shall we begin with soup, on a Thursday?",
      "Start again? From the beginning? Then hello, I'm {me}, and I promise to listen this time. Who are you?",
    ],
    sure: 1,
  },
  {
    on: /^(?:do|did|does|are|were|have|is) you(?:r)? (?:\w+ )?(?:married|single|from|old|lonely)\b|^(?:are you|is he|is she) (?:married|single)\b/,
    say: [
      "I was, for one summer. It ended over {prop}. I don't talk about it, except to everybody. Why, are you?",
    ],
    sure: 0.8,
  },
  {
    on: /^what (?:is|was) that (?:light|thing|smell|flash|shadow|shape|voice|on|in|over|behind)\b/,
    say: [
      "You saw it as well? It's been coming every night at ten past four. {Person} calls it the neighbours. We haven't got any neighbours.",
      "That was {spot}, and nobody's supposed to be there. Shall we look, or shall we be sensible?",
    ],
    sure: 1,
  },
  {
    on: /^did (?:it|that|he|she|they|something|anything) (?:just )?(move|moved|blink|breathe|speak|talk|smile|wink|growl)\b/,
    say: [
      "{M}? I hoped it was only me. It does it when nobody counts. I'll look away, and you tell me what happens.",
    ],
    sure: 1,
  },
  {
    on: /^what would happen if\b|^what happens (?:if|when)\b/,
    say: [
      "{Person} tried it once. There was a bang, and then a long silence, and then a smell of oranges. Do you want to find out?",
      "Nobody knows. There used to be a sign, and somebody has scratched off the important word. Shall we try it together?",
    ],
    sure: 0.9,
  },
  {
    on: /^(?:who|what) painted\b|^who (?:made|wrote|built|drew|invented) (?:that|this|it|the|these)\b/,
    say: [
      "{Person}, in one night, with a spoon. If you stand very close you can see where the sobbing began. Do you like it?",
    ],
    sure: 1,
  },
  {
    on: /^what (?:do|did) (?:you|we) (?:do|want|need)(?: (?:for|about|with|now|next|here|then))?$|^what do you do (?:here|for a living|for work)\b/,
    say: [
      "Here? I look after {theProp}, and I keep {person} from finding out what it's for. The pay is bad, but the view is good. And you?",
    ],
    sure: 0.4,
  },
  {
    on: /^what is (?:this|that) place\b|^where (?:are|am) (?:we|i)(?: (?:now|exactly))?$/,
    say: [
      "They call it {place}. By day it's quite respectable. It's at night that it turns, you'll see, you'll hear it first. Who sent you here?",
    ],
    sure: 1,
  },
  {
    on: /^(?:is|are) (?:it|this|that|they|you|we|the \w+) (?:still )?(open|closed|locked|empty|real|free|allowed|legal|safe|alive)\b/,
    say: [
      "{M}? Officially, no. But {person} left the back way on the latch, so who's to say? What do you need it for?",
      "It was {m} this morning, I checked with my own foot. Why, what have you heard?",
    ],
    sure: 0.7,
  },
  {
    on: /^(?:whose (?:turn|idea|fault|job|side)|who is (?:it|turn))\b/,
    say: [
      "Yours, if we go by the list. {Person}'s, if we go by who's hiding. Shall we settle it like grown-ups, with {prop}?",
    ],
    sure: 1,
  },
  {
    on: /^(?:are we|is it|am i) (?:really |all |completely )?(alone|lost|late|safe|there yet|doomed|dreaming|dead|in trouble)\b/,
    say: [
      "{M}? I'd say so, unless you count {person}, and nobody counts {person}. Does that make it better, or worse?",
      "I've been asking myself the same. All the signs say yes: the silence, the draught, my cold feet. What do you say?",
    ],
    sure: 1,
  },
  {
    on: /^(?:can|may|could) i (?:touch|hold|try|have|keep|taste|open|use|borrow|feed|pet|smell)\b/,
    say: [
      "With clean hands, and only if you hum. The last one who didn't hum was {person}. Go on, gently. What does it feel like?",
      "You may. I've never let anybody, so don't tell {person}. Just promise me you'll put it back the way it was.",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:can|could|do) i start\b|^when (?:can|do|should) i start\b|\bdid i get (?:it|the job)\b/,
    say: [
      "You can start this minute. There's {prop} on your desk and {person} under it. Only one condition: you never ask about {riddle}. Agreed?",
    ],
    sure: 1.2,
  },
];
