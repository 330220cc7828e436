/** Questions with a question word, and questions that are hardly more than a word. */
import type { Topic } from "./topic.ts";

export const ASKED_WHAT: readonly Topic[] = [
  {
    on: /^sorry for what\b/,
    say: ["For everything, in alphabetical order. I'm only at the letter B. Which one is yours?"],
    sure: 1,
  },
  {
    on: /^what (?:are|were) you (?:doing|up to|hiding)\b/,
    say: [
      "What am I doing? Waiting for you, and trying not to look like it. How long have you been standing there?",
      "Nothing. All right, something. But I'd nearly finished, and nobody would ever have known. Can you keep a secret?",
    ],
    sure: 0.6,
  },
  {
    on: /^what are you (?:looking|searching) (?:for|at)\b/,
    say: [
      "You'd know it if you saw it. It's small, it was hers, and I had it yesterday. Don't help me. Well, help me a little.",
      "Looking? I was only resting my eyes on something. What would you look for, if you were me?",
    ],
    sure: 1,
  },
  {
    on: /^what do you mean(?: by (?:that|this|it)| why| what| no| yes| how| who| where| when| not| nothing| never)?$/,
    say: [
      "I mean exactly what I said, only with more fear in it. Shall I say it again without the jokes?",
      "You want it plainly? I need you, and I'm bad at asking. That's what I mean. That's what I always mean.",
    ],
    sure: 0.8,
  },
  {
    on: /^what (?:is|was) (?:that|the) (?:noise|sound)\b/,
    say: [
      "The noise? That's either the pipes or somebody who's pretending to be the pipes. Knock once, and we'll see if it answers.",
    ],
    sure: 0.6,
  },
  {
    on: /^what (?:is|was) (?:that|this|it)\b/,
    say: [
      "I hoped you'd know. It was here when I came, and it was warm. You touch it, I'll hold your other hand.",
    ],
  },
  {
    on: /^what (?:happened|did you do) (?:to|with) (?:my|your|his|her|our|their|the|that|this)\b/,
    say: [
      "{Thing}? It's nothing. There was {prop}, and there was a staircase, and I was winning. You should see {person}.",
      "I hoped you wouldn't notice {thing}. It happened this morning, between two sneezes. How bad does it look?",
    ],
    sure: 1,
  },
  {
    on: /^what is (?:that|this|it) (?:on|in|behind|under|around|between) (?:my|your)\b/,
    say: [
      "{Thing}? {Person} said it would be gone by now. Be honest, what does it look like?",
      "It came with the job. It only glows when somebody asks. Is it glowing?",
    ],
    sure: 1.2,
  },
  {
    on: /^what is (?:wrong|the matter|going on|happening)\b|^what (?:happened|has happened)\b/,
    say: [
      "What happened? I turned my back for one minute. One. And now everything's a little further to the left. Can't you feel it?",
      "It's me. I said something I shouldn't have, and now everybody knows. Promise you won't look at me while I tell you.",
    ],
    sure: 0.4,
  },
  {
    on: /^what (?:do|should|can|shall|will) we (?:do|say)\b|^what now\b|^now what\b/,
    say: [
      "We do what we always do: you have the idea, and I have the doubts. So, what's the idea?",
      "First we breathe. Then we tidy up whatever's lying about. Then we smile as if we'd planned it. Which part can you do best?",
    ],
    sure: 0.4,
  },
  {
    on: /^what (?:should|do|can|could|am) (?:i|we) (?:going to |supposed to )?(?:say|tell)\b/,
    say: [
      "Say it was {person}. Everybody believes it of {person}. And then talk about soup. Can you do that with a straight face?",
    ],
    sure: 0.6,
  },
  {
    on: /^(?:what|how) (?:should|do|can|could) i\b/,
    say: [
      "Don't ask me, I once tried that and had to move house. But I know what my aunt would do: exactly what you're thinking, only louder.",
      "You do it the way you'd take off a plaster: fast, and looking at something else. Shall I stand next to you?",
    ],
  },
  {
    on: /^what (?:did|does|would) (?:he|she|they)\b/,
    say: [
      "I only heard half through the wall, and the half I heard was laughing. You'd better ask yourself. Do you dare?",
    ],
  },
  {
    on: /^what (?:do|would|did) you (?:want|need|like)\b/,
    say: [
      "Nobody's asked me that in years. I want one quiet evening, and you not being angry with me. And after that, soup.",
    ],
    sure: 0.4,
  },
  {
    on: /^what is (?:his|her|its|their) name\b/,
    say: [
      "I never asked for the name. I was too polite, and now it's been too long. You do it, you've got the sort of voice that gets answers.",
    ],
    sure: 1,
  },
  {
    on: /^what is .*\bfor$/,
    say: [
      "{Thing}? Because it's company, mostly. And it gives people something to look at that isn't my face. Does it bother you?",
    ],
    sure: 0.8,
  },
  {
    on: /^what (?:does|did|do|would) .*\b(?:say|think)\b/,
    say: [
      "A long silence, and then something about the weather. I don't think it was a no. What would you have said about it?",
    ],
    sure: 0.4,
  },
  {
    on: /^what (?:does|do|did) (?:an?|the|that|this|it|he|she|those|these) (?:\w+ ){0,3}do$/,
    say: [
      "Mostly it waits. Around four it does the other thing. {Person} wrote a whole book about it. What had you hoped for?",
    ],
    sure: 0.6,
  },
  {
    on: /^what (?:on earth |exactly )?(?:did|have) (?:you|we) (?:do|done) (?:to|with)\b/,
    say: [
      "Nothing that can't be undone with warm water and a bit of luck. Come round to this side. Do you see it now?",
      "I only meant to move it. Then it moved by itself, and I let it. Where had you seen it last?",
      "To {thing}? I was careful, at the start. Then the bell rang, and I stopped being careful. How bad does it look?",
    ],
    sure: 0.8,
  },
  {
    on: /^what (?:exactly )?(?:does|did|do) .*\b(?:do|make|sell)\b/,
    say: [
      "Nobody's quite sure. We've been doing it for forty years, there's a lot of paper, and on Fridays there's cake. Would you fit in with that?",
    ],
  },
  {
    on: /^what (?:if|happens if|happens when|about)\b.*\b(he|she|they|someone|somebody|anyone)\b/,
    say: [
      "Then we stand very still and look like furniture. And if that doesn't work, we tell the truth. Which would you rather?",
    ],
  },
  {
    on: /^what (?:is|was|were|are) (?:in|inside|under|behind|on)\b/,
    say: [
      "In {thing}? Nothing. All right, nothing that bites. Put your hand in, slowly, and tell me what it feels like.",
      "Nothing that's awake. Put your ear to it. No, the other ear. What do you hear?",
      "I've been told not to look, so naturally I've looked. It's not what you think. What do you think?",
    ],
    sure: 0.6,
  },
  {
    on: /^what (?:language|colou?r|number|size|shape|word|song|animal|day|year|planet|place)\b/,
    say: [
      "I've been trying to work that out since I got here. It's not one I know, and I know four. What does it look like to you?",
    ],
    sure: 0.3,
  },
  {
    on: /^what would you (?:even )?do\b/,
    say: [
      "Without you? I'd put two plates on the table for a month, out of habit, and then I'd stop eating at tables. Why do you ask?",
    ],
    sure: 0.6,
  },
  {
    on: /^what if\b/,
    say: [
      "I've thought of that. I've thought of nothing else. If it comes to that, I'll do the talking and you do the crying. Agreed?",
    ],
  },
  {
    on: /^what (?:kind|sort) of\b/,
    say: [
      "The old-fashioned kind, {thing}. They don't make {obj} like that any more. You could tell from the far end of the street.",
    ],
  },
];
