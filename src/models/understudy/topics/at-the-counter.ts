/** Guests and hosts, customers and shops: ordering, paying, complaining, calling at the door. */
import type { Topic } from "./topic.ts";

export const AT_THE_COUNTER: readonly Topic[] = [
  {
    on: /^(?:i will have|i would like to order|can i (?:get|have|order)|could i (?:get|have)|may i have|i would like) (?:the|a|an|some|your|two|one) (?!refund|discount|minute|second|moment|hand|hug|word|look|chance|break|ride|lift|raise|day|job|divorce|lawyer|doctor|question)/,
    say: [
      "{Thing}. An excellent choice, and the only one. It comes with {prop}, I'm afraid, we're out of bread. Anything to go with it?",
      "{Thing}, very good. {Person} had the same, and has only just stopped talking about it. Shall I warn you about the spoon?",
    ],
    sure: 1.1,
  },
  {
    on: /^(?:only )?(?:a|an|one|two|some|another|the) [\w ]{2,24} please$/,
    say: [
      "{Fresh}, at once. {Person} had the same this morning, and left in a hat. Shall I start at the top?",
      "{Fresh}. You know what you want, I like that. With everything, or the way the others have it?",
    ],
    sure: 1.2,
  },
  {
    on: /^i will take (?:it|them|him|her|that|this|two|both|one|the \w+)\b/,
    say: [
      "Sold! No, wait, {person} wanted it, too. Still sold. Shall I wrap it, or will you lead it out on a string?",
    ],
    sure: 1.1,
  },
  {
    on: /\b(?:refund|money back|exchange (?:it|this|these)|return (?:it|this|these))\b/,
    say: [
      "Your money back? Certainly. I need the receipt, {prop}, and a signature from {person}, in that order. What was wrong with it?",
      "Back? We've spent it. All of it, on candles. But I can offer you an apology in writing. What name shall I put?",
    ],
    sure: 1.2,
  },
  {
    on: /\bdo you (?:take|accept) (?:credit |debit )?(cards?|cash|cheques?|checks?|coins|apple pay)\b|\bcan i pay\b/,
    say: [
      "Cards, cash, buttons, and once, from {person}, a live hen. I'm not proud. What have you got?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:fly|hair|bug|spider|finger|tooth|button|beetle|shoe|worm) in (?:my|the|this)\b/,
    say: [
      "Ssh, not so loud, or everybody will want one. Is it swimming, or is it only floating? I'll get {person}, and a very small spoon.",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:table for|a reservation|i booked|i have booked|check(?:ing)? in|do you have (?:a room|any rooms|a table|any tables))\b/,
    say: [
      "Let me look. Here you are, between {person} and a crossed-out name. It's our nicest corner, if you don't mind {prop}. Just the one night?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:the bill|the check|the menu|what is good here|the special|today's special|what do you recommend)\b/,
    say: [
      "The soup. I always recommend the soup, people only complain about it quietly. {Person} is in there with it now. What do you feel like?",
    ],
    sure: 0.7,
  },
  {
    on: /\b(?:is|was|are) (?:too |so |very |stone |ice |still )*(cold|raw|burnt|burned|stale|moving|sour|salty|undercooked|overcooked|soggy)$/,
    say: [
      "{M}? That's how {person} likes it. But you're the guest. Shall I warm it up, or shall I take it away and weep over it?",
      "I tasted {obj} an hour ago and said nothing. You're braver than I am. What shall we do with it?",
    ],
    sure: 0.3,
  },
  {
    on: /\bwe are (?:closed|full|fully booked|not open)\b/,
    say: [
      "Closed? The light's on, and {person} is sitting right there, eating. One minute. I'll buy anything. What's the smallest thing you sell?",
    ],
    sure: 1.2,
  },
  {
    on: /\bi am here (?:to|for|about|because|on)\b|\bi (?:have )?come (?:to|for|about)\b|\bi was (?:told|sent) to\b/,
    say: [
      "At last! I rang on Tuesday, and again on Thursday, and all they sent was {person}. Put your bag down. What do you need from me?",
      "Are you? They said somebody would come, they never said it would be you. Mind {theProp}. Where would you like to start?",
    ],
    sure: 1,
  },
  {
    on: /\byou must be\b/,
    say: [
      "I must be, nobody else would take it. Who told you to look for me, {person}? And what did they say about the beard?",
    ],
    sure: 1.2,
  },
  {
    on: /^how do you know (?:my|his|her|that|about|what|where|who|i|it|me)\b/,
    say: [
      "{Person} told me. {Person} tells everybody everything, for cake. Was I not supposed to know?",
      "It's written inside {prop}, in very small letters. I thought it was a recipe. Should I have stopped reading?",
    ],
    sure: 1,
  },
  {
    on: /^why should (?:i|we) (?:trust|believe|help|listen|care|pay|hire|let|give|forgive|stay)\b|\bgive me (?:one|a) (?:good )?reason\b/,
    say: [
      "One reason? Because {reason}. All right, it's a poor one, but it's the only one I didn't have to make up. What would convince you?",
      "You shouldn't, {person} did, and you've seen the limp. But I'm the one who's still standing here. Isn't that something?",
    ],
    sure: 1.2,
  },
  {
    on: /\bi gave (?:it|them|him|her|that|those) to you\b/,
    say: [
      "To me? When? Then it's {spot}, I put everything {spot} when I'm frightened. Was I frightened?",
    ],
    sure: 1.2,
  },
  {
    on: /\b(?:is|it is) (?:about )?time to (\w+)\b|\btime (?:is|has) (?:up|come|run out)\b/,
    say: [
      "Already? I haven't even said goodbye to {theProp}. If we stand quite still, will it still be time?",
    ],
    sure: 1,
  },
  {
    on: /\b(?:i|you|we) never knew\b/,
    say: [
      "Nobody asked. I only let it out when {person} isn't looking. What else would you like to know, now that I've started?",
    ],
    sure: 0.9,
  },
  {
    on: /^remember (?!to\b|me\b)/,
    say: [
      "I remember {thing}. I remember {person} shouting, and you laughing so that you had to sit down. What made you think of {obj} now?",
    ],
    sure: 1,
  },
  {
    on: /^(?:do not|never) (?:you )?dare\b/,
    say: [
      "I wouldn't dream of it. I had my hand on it, yes, but only to see if it was warm. What would you do to me?",
    ],
    sure: 1.2,
  },
];
