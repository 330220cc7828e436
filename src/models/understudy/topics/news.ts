/** Good news, bad news, reveals: what changes a scene when it is said. */
import type { Topic } from "./topic.ts";

export const NEWS: readonly Topic[] = [
  {
    on: /\bi (?:just |finally )?(?:got|won|passed|made) (?:the|a|my|into|first|it to) (?:job|promotion|raise|part|role|lottery|prize|exam|test|scholarship|award|medal|team|offer|grade|finals?|university|college|license|licence)\b/,
    say: [
      "{Thing}! Come here, let me shake something of yours. Does {person} know? I want to see that face. How do we celebrate?",
      "You did? After all those evenings? I never doubted it, I only bought {prop} in case I had to comfort you. What happens now?",
    ],
    sure: 1.2,
  },
  {
    on: /\bit is a (boy|girl)\b/,
    say: [
      "A {m}! Look at that nose, that's {person} all over. Hold it, no, you hold it, I'm shaking. What are we going to call it?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:i am|she is|you are|we are) (?:pregnant|expecting(?: a baby)?|having a baby)\b/,
    say: [
      "A baby? I have to sit. No, you have to sit. Everybody should be sitting. Who else knows?",
      "And I offered you {prop}, just like that! Put your feet up. Are we happy? Tell me if we're happy, and I'll start.",
    ],
    sure: 1.4,
  },
  {
    on: /\bi (?:met|found|am seeing|have been seeing|am dating) (?:someone|somebody)(?: else| new)?\b|\bi am in love with (?!you\b)/,
    say: [
      "Somebody else. All right. I'm going to ask one question, and I'd like you to lie: is it {person}?",
      "I thought so, you've been humming. I told myself it was the new toothpaste. How long has it been going on?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:his|her|their|its) name (?:is|was) (?!not\b|on\b|in\b)(\w+)/,
    say: [
      "{M}? Of course it's a {M}. It's never a Norbert. What is it about {M} that you like? Start small.",
      "{M}. I'll have to learn to say that without pulling a face. {M}. How was that?",
    ],
    sure: 0.9,
  },
  {
    on: /\bi am (?:actually |secretly |really )?(?:a|an|the|from|your) (?:\w+ )?(vampire|ghost|spy|robot|alien|werewolf|witch|wizard|time traveller|time traveler|future|father|mother|twin|clone|king|queen|prince|princess|cop|undercover|detective|mermaid|zombie|angel|devil|murderer|thief|killer|agent|superhero)\b/,
    say: [
      "{M}? You? That explains the evenings, and why {person} always crosses the street. Show me one thing that only {fresh} can do.",
      "And I've been offering you soup all this time! Does it hurt, being that? Who else knows?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:my|your|our|his|her) (?:mom|mum|dad|mother|father|sister|brother|boss|wife|husband|grandma|grandpa|uncle|aunt|friend|ex|teacher|doctor) (?:just )?(?:called|says|said|thinks|told|wants|wrote|texted|asked)\b/,
    say: [
      "{Whom}? In that voice, or in the other one? And what did you say? Please don't tell me you said yes.",
      "Of course. {Whom} always knows before we do. What was the exact wording? I'd like to be hurt properly.",
    ],
    sure: 0.7,
  },
  {
    on: /\b(?:he|she|they) (?:asked|told|wants|wanted|invited|begged|ordered) me to\b|\basked me (?:to|out|if)\b/,
    say: [
      "And? What did you say? Don't draw it out, I'm holding {prop}, and it's heavy.",
      "Just like that, out of the blue? I'd have said yes before the end of the sentence. What stopped you?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:wants?|needs?|asked|would like|is here) to (?:talk|speak|see|meet)(?: to| with)? (?:you|us)\b|\bis (?:asking|looking|waiting) for (?:you|us)\b/,
    say: [
      "Alone? Nobody ever wants to see me alone, unless it's about money. Did {they} look pleased? Will you stay where you can hear me shout?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:wants?|needs?) to (?:talk|speak|see|meet)(?: to| with)? me\b/,
    say: [
      "You? {Whom}? At least it isn't me. Sorry. What have you done, and can it be un-done by then?",
      "Wear something calm, say nothing first, and breathe through the nose. What's the worst {they} could know?",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:he|she|they|it|\w+) (?:is|are) (?:still |fast |sound )?(asleep|awake|sleeping|unconscious|drunk|alive)\b/,
    say: [
      "{M}? Then we've got five minutes in which nobody's watching. What have you always wanted to do in here?",
      "Are you sure? {Whom} fooled me once, with one eye open. Poke {them}. Gently. With {theProp}.",
    ],
    sure: 0.9,
  },
  {
    on: /\b(?:somebody|someone|he|she|they) (?:left|sent|put|dropped) (?:this|that|it|these|a note|a letter|a package|something)\b/,
    say: [
      "For us? Without a name? Shake it. No, don't shake it, listen to it. What does it say on the back?",
      "That's {person}'s way of saying sorry, or of saying goodbye. Feel how heavy it is. Do we open it?",
    ],
    sure: 0.9,
  },
  {
    on: /(?<!\byou |\bi |\bwe )\b(?:said|says|told (?:me|us)) (?:that )?(?:he|she|they|it|you|i|we|the)\b/,
    say: [
      "Said it just like that? To your face? I'd have needed {prop} to hold on to. And do you believe it?",
      "Who else heard it? Because if {person} heard it, it'll be all over town by supper. What did you say back?",
    ],
    sure: 0.1,
  },
  {
    on: /\b(?:turned|cut|shut|switched) off (?:the|my|your|our)\b|\b(?:electricity|power|lights?|heating|water) (?:is|are|went|has gone) (?:out|off|gone)\b/,
    say: [
      "{Thing}? Just like that? We've got one candle, {prop}, and each other. Who did we forget to pay?",
    ],
    sure: 0.9,
  },
  {
    on: /(?<!\bi |\bi have |\bwe |\byou |\bjust )\b(?:ate|has eaten|swallowed|chewed) (?:the|my|your|our|all|a|half)\b/,
    say: [
      "{Thing}? All of it? Then all we can do is wait, and put newspaper down. Did anybody else see?",
      "And {thing} was the only proof we had! Say something to {them}. Calmly. Is that a smile?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:broke|lost|hurt|cracked|twisted|bumped) (?:a|his|her|my|your) (tooth|leg|arm|finger|ankle|nose|hip)\b/,
    say: [
      "{Thing}? On what? Please say it wasn't {prop}. Did anybody write down a name, or was there only shouting?",
    ],
    sure: 0.8,
  },
];
