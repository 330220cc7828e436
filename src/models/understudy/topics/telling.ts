/** More that people tell: what is going on, what used to be, what belongs to whom. */
import type { Topic } from "./topic.ts";

export const TELLING: readonly Topic[] = [
  {
    on: /\bused to\b/,
    say: [
      "Used to? And then, one day, not any more. What happened in between?",
      "People always say “used to” with a little look to the left. You did it just now. Do you miss it?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:i|we|my|our)\b.*\b(funeral|buried|grave|cemetery)\b/,
    say: [
      "Your coat, of course. I should have noticed the coat. I'm sorry. Would you like somebody next to you who says nothing?",
      "A {m}. And here I am, talking about myself. What were they like, when nobody was looking?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:has|have|is) been (?:gone|dead|missing|away)\b/,
    say: [
      "That long? I still listen for the steps on the stairs, sometimes. What do you miss first, in the mornings?",
      "Gone, yes. I know the number of days. I thought that if I kept the chair as it was, it would count for something.",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:is|are|was|were|has been|have been|keeps|started) (dripping|moving|breathing|sighing|shaking|knocking|squeaking|glowing|melting|growing|bleeding|growling|staring|smiling|laughing|singing|whispering|screaming|leaking|floating|shrinking|wobbling)\b/,
    say: [
      "{M}? Nobody told me there'd be any {m}. How long has that been going on?",
      "{M}, of all things. Don't look straight at it, I've got a feeling that makes it worse.",
      "I've been trying not to notice. {M}, in broad daylight. Do we do something, or do we wait for it to pass?",
    ],
    sure: 0.1,
  },
  {
    on: /\b(?:my|your) (heart|stomach|head) (?:is|was|hurts|aches|feels|keeps|just)\b/,
    say: [
      "Your {m}? Sit down, and breathe out for longer than you breathe in. What set it off?",
      "Mine's doing the same. If we put the two of us together, we'd have one good {m}. What do you need?",
    ],
    sure: 0.4,
  },
  {
    on: /\bi have been (\w+ing)\b/,
    say: [
      "{M}, all that time? And not a word of complaint. Sit down for a minute, you've earned it. What kept you going?",
      "You should have called me. I'm no good at {m}, but I'd have walked beside you and carried the water.",
    ],
  },
  {
    on: /\bis not (?:yours|mine|ours|his|hers)\b/,
    say: [
      "Not strictly, no. I picked it up because it looked lonely, and then we'd got used to each other. Are you going to tell?",
      "Is it written on my forehead? It isn't, you're right. But nobody else has asked for it back.",
    ],
    sure: 0.8,
  },
  {
    on: /^(?!no\b)(?:a|an|the|your|my|his|her|another)? ?(?:\w+ )?\w+$/,
    say: [
      "Yes, {fresh}. Don't make that face. I can explain all of it, except the beginning.",
      "{Fresh}, exactly. You say it as if you'd expected something bigger.",
      "Does it surprise you, {fresh}? It surprised me, too, and I was there.",
    ],
    sure: -0.6,
  },
  {
    on: /\bit was (you|me|him|her|us|them)\b/,
    say: [
      "I've been waiting for one of us to say it. Since the first evening. It's almost a relief. What gave it away?",
      "All along, yes. Nobody else would have come that close to the truth without even taking off their coat.",
    ],
    sure: 0.8,
  },
  {
    on: /\byou are (\d+)\b/,
    say: [
      "{M}? I stopped counting at the good ones. How many would you have given me, if you hadn't known?",
    ],
    sure: 1,
  },
  {
    on: /\byou can (?:see|hear|smell)\b/,
    say: [
      "All of it, from here. On a clear day you can even make out the people who owe me money. What do you see first?",
      "I come here for that. I never brought anybody before. Look to the left, just past the chimney. Do you see?",
    ],
    sure: 0.4,
  },
  {
    on: /\bi am coming (?:up|down|over|in|with|to|home)\b/,
    say: [
      "Careful, the third step tells lies. Give me your hand. There. What have you got in your pocket?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:he|she|it|they) scares? me\b/,
    say: [
      "Me too. It's the way of standing there, as if the floor belonged to {them}. What exactly frightens you?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:he|she|it|they|that) (?:was|were) (?:so |very |really )*(terrible|awful|bad|great|good|amazing|wonderful|brilliant|useless|lovely|horrible|funny)\b/,
    say: [
      "{M}? How {m}? I want an example, with noises. I've got nobody else who tells me such things.",
    ],
    sure: 0.3,
  },
  {
    on: /\bi do not buy it\b|\bsomething is (?:wrong|off|fishy|not right)\b|\bdoes not add up\b/,
    say: [
      "I don't either, and I've bought a great deal in my time. What's the bit that doesn't fit? Say it out loud.",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:his|her|their|my|your) (?:shoes?|boots?|hands?|sleeves?|coat|hair|trousers|feet) (?:is|are|was|were)\b/,
    say: [
      "You noticed that? I only ever look at faces, and faces are where people lie. What do you make of it?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:he|she|they|it|\w+) (?:is|are) (?:still )?(?:in the|at the|under the|behind the|inside|on the|outside|upstairs|downstairs|in there|over there|here)\b/,
    say: [
      "There? Right now? Then we'd better talk more quietly. Do we go to {them}, or do we wait to be fetched?",
    ],
    sure: -0.3,
  },
  {
    on: /\bfoot ?prints?\b/,
    say: [
      "Footprints? Put your own foot into one of them. Carefully. Does it fit?",
      "Are they the big kind of footprints, or the small, thoughtful kind? And do they come back again?",
    ],
    sure: 0.7,
  },
  {
    on: /\b(?:handwriting|signature|fingerprints?)\b/,
    say: [
      "Are you sure? Hold it closer to the light. I'd know that hand anywhere, and I was hoping never to see it again.",
    ],
    sure: 0.6,
  },
  {
    on: /\b(?:it|this|that|he|she|they|something|here|place|\w+) (?:is|are|was|looks?|feels?|seems?) (?:so |very |really |a bit |kind of |pretty )*(?:weird|strange|odd|creepy|suspicious)\b/,
    say: [
      "Strange is the word. And the strangest thing is that nobody else seems to mind. Shall we be the ones who ask?",
      "I thought it was strange, too, and then I got used to it, and that's the part that worries me.",
    ],
  },
  {
    on: /\byou (?:have|are|do) (?:one |it |that )?too\b/,
    say: [
      "You saw that? I keep it covered. There are only five of us left. Please, say nothing until you've heard the whole story.",
    ],
    sure: 0.8,
  },
  {
    on: /^(?:to (?!the\b|an?\b|my\b|your\b|his\b|her\b|our\b|their\b|be\b|do\b|go\b|get\b)\w+|cheers)(?: \w+)?$/,
    say: [
      "Cheers. I'd say something beautiful now, but my glass is shaking. You say it, and I'll mean it.",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:same as|just like|again|another one)\b/,
    say: [
      "Again? Then it isn't chance any more. How many times does that make, and who's counting?",
    ],
    sure: -0.2,
  },
  {
    on: /\byou have (?:been (?:waiting|sitting|standing|living|hiding|sleeping|here|there|gone|away)\b|been .*\b(?:for|since|all)|lived|worked|waited|stayed|sat|stood)\b/,
    say: [
      "Has it been that long? I only meant to stay until the rain stopped. And then somebody brought me a chair.",
      "All that time, yes. I'd have gone, but I kept thinking: one more day, and then they'll miss me. Did they?",
    ],
    sure: 0.6,
  },
  {
    on: /\bi (?:have )?(?:never (?:actually |really |even )?(?:learned|learnt)|did not (?:actually |really |even )?learn|do not (?:actually |really |even )?know) (?:how )?to (?!tell|say|put|explain|feel|thank|do|be|ask|help)(\w+)/,
    say: [
      "You can't {m}? Then who's been doing it all this time, and where are they now?",
      "Nobody knows how to {m}, not really. Most people just start, and look confident. What's the first thing you'd touch?",
    ],
    sure: 0.8,
  },
];
