/** What people tell of the world about them: news, facts, small disasters, thanks. */
import type { Topic } from "./topic.ts";

export const TOLD: readonly Topic[] = [
  {
    on: /\bwould have (known|loved|liked|laughed|hated|wanted|said)\b/,
    say: [
      "I think of {them} at moments like this, too. What was it that {they} always said when it got difficult?",
      "And {they} would have found it funny by now. Stand up straight, as if {they} were watching. What comes first?",
    ],
    sure: 0.4,
  },
  {
    on: /\bi (?:got it|did it|made it|have got it)$|^(?:it worked|it works|we did it|we made it|got it|yes we)\b|\block (?:just )?(?:clicked|opened)\b/,
    say: [
      "You did it! I never doubted you. I closed my eyes for most of it, but I never doubted you. What do we see?",
      "I could kiss your clever hands. Quick, before it changes its mind. You first, you've earned it.",
    ],
    sure: 0.8,
  },
  {
    on: /\b(blinked|moved(?! (?:in|out|on|away|here|there|to)\b)|winked|twitched|smiled at|waved|turned around|nodded)\b/,
    say: [
      "I saw it too. Step back, slowly, and keep smiling. What happens if we do the same?",
      "{M}? At you or at me? It matters. I owe money to all sorts of people.",
    ],
    sure: 0.3,
  },
  {
    on: /\bplaying (?:the |a |our |my |that )?(?:song|music|tune)\b|\bplays? the\b/,
    say: [
      "{Thing}! I know every note of it, and I know where I was when I heard it last. May I have this dance, or is it too soon?",
      "There's nothing to be done about it, my feet know {thing}. Who taught you to listen like that?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:ran|running|run) out of\b/,
    say: [
      "Out of {thing}? Completely? I've got a little put by, for emergencies and birthdays. Which of the two is this?",
    ],
    sure: 0.6,
  },
  {
    on: /\b(?:i|you) thought (?:you|i|we)\b|\b(?:you|i) liked\b/,
    say: [
      "That's what I let you think, and it was easier than explaining. Don't be offended. What would you have done?",
    ],
  },
  {
    on: /\bforgive you\b/,
    say: [
      "You forgive me? Just like that? I'd prepared four pages. Could I read you the last paragraph anyway?",
      "I've waited so long for those words that I've forgotten how one stands when one hears them. Thank you.",
    ],
    sure: 0.8,
  },
  {
    on: /\bblames? (?:you|me|us)\b/,
    say: [
      "I blame me. Somebody has to, and I've got the time. But thank you. Say it once more, a bit slower.",
    ],
    sure: 0.5,
  },
  {
    on: /\b(?:every|each) (?:single )?(christmas|year|time|day|night|week|morning|sunday)\b/,
    say: [
      "Every {m}, yes. I thought that was what you liked about it. What would you do differently, if it were up to you?",
    ],
    sure: 0.2,
  },
  {
    on: /\bonly (?:have|got|had)\b/,
    say: [
      "{Thing}? People have started with less. I started with a spoon. What's the first thing we do with {obj}?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:does not|do not|never) (respect|like|love|trust|listen to|believe|understand) (?:me|us)\b/,
    say: [
      "You could try not needing it. Sit with your back to {them}, and eat something nice. It works with cats, it works with kings.",
    ],
    sure: 0.6,
  },
  {
    on: /\bit is (?:so |very |really |too |quite |a bit )*(cold|hot|warm|dark|quiet|loud|late|early|heavy|big|small|tiny|ugly|old|wet|soft|sticky|red|green|pink|blue|wood|wooden|fake|magic|alive|locked|stuck)\b/,
    say: [
      "{M}? Let me feel. You're right, and it shouldn't be. Has it been like that since you got here?",
      "It's {m}, yes. I noticed it too, and then I talked about something else, as one does. What do you make of it?",
    ],
  },
  {
    on: /\b(?:is|are) (turning|getting|becoming|growing) \w+/,
    say: [
      "It's spreading, isn't it? Hold still. It'll stop when you stop looking at it. It did with me.",
    ],
  },
  {
    on: /\b(?:my|your) (?:feet|teeth|leg|arm|foot|hand|back|head|tooth|knee|heart|stomach|eye|ear|nose|finger|neck)s? (?:is|are|hurts?|feels?|aches?|itch\w*|keeps?|looks?|has|have|got|just|will not|fell)\b/,
    say: [
      "Let me see {thing}. I won't pull. How long has it been like this, and what were you doing when it began?",
      "What {has} {thing} done to deserve that? Put your weight on me. There. Is it better if you sing?",
    ],
    sure: 0.3,
  },
  {
    on: /\bcomes? from (?:a|the|another)\b/,
    say: [
      "That's a long way to come. What do you miss most from there, and what did you bring that we haven't got?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:was|were) told\b/,
    say: [
      "They tell everybody that. It's in the brochure, next to the waterfall. Who told you, and did they look you in the eye?",
    ],
    sure: 0.6,
  },
  {
    on: /\bpromised (?:us|me|you)\b/,
    say: [
      "Promised? Then you shall have {thing}. I don't know how yet, but I've got a shed and a good heart.",
    ],
    sure: 0.5,
  },
  {
    on: /\b(?:left|abandoned|ditched|dumped|betrayed) (?:me|us)\b/,
    say: [
      "And you never told me? I'd have come and got you, at any hour, in my slippers. Did {they} ever say why?",
    ],
    sure: 0.8,
  },
  {
    on: /\bgot (?:too |so )(comfortable|old|tired|used to|lazy|fat|rich|good|big)\b/,
    say: [
      "Maybe that's it. We stopped looking up when the other one came in. When did it begin, do you think?",
    ],
    sure: 0.5,
  },
  {
    on: /^(?:thank you|thanks|thx|ty)\b/,
    say: [
      "You thank me? I only did what anybody would have done who was standing nearest. But go on, I rather like it.",
      "Thank me when it's over and we've both still got our shoes. What made you say that just now?",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:in peace|greetings|take us|your leader)\b/,
    say: [
      "In peace? That's what the salesman said, too, and now we've got three vacuum cleaners. But come closer. What can I offer you?",
    ],
    sure: 0.5,
  },
  {
    on: /\b(?:getting married|marrying|the wedding|engaged|divorce)\b/,
    say: [
      "And you say it just like that, standing up? I need a drink, and then I need details. How do you feel about it?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:fast as (?:i|you|we) can|hurry|no time|running late|too slow)\b/,
    say: [
      "Don't rush, or we'll both drop it. You set the pace, and I'll hum something slow so that we look calm.",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:what time|o'clock|midnight|noon|[0-9]+ ?(?:am|pm)|[0-9]+:[0-9]+)\b/,
    say: [
      "Then we've got less time than my face is pretending. Set your watch by mine. It's wrong, but at least we'll be wrong together.",
    ],
    sure: 0.1,
  },
  {
    on: /\bthe wrong\b/,
    say: [
      "Are you quite sure? Because I'd have done exactly the same thing. Did anyone see, or can we still say that it was the plan?",
    ],
    sure: 0.3,
  },
];
