/** The player tells what they did, or what happened to them. */
import { did, type Topic } from "./topic.ts";

export const DONE: readonly Topic[] = [
  {
    on: did(
      "lost|misplaced",
      "(?! (?:the |my |our |a )?(?:game|match|war|fight|bet|case|job|mind|weight|time|track|election|race|patience|faith|hope))",
    ),
    say: [
      "Lost? Things don't get lost, they only move. Think back. Who was the last person to laugh in here?",
      "You lost {thing}? When did you last have {obj}? Think. Let's walk it backwards together, step by step.",
      "Don't panic about {thing}. You look high, I look low, and neither of us says a word to anybody.",
      "{Thing}? Gone? I had a feeling this morning. What were you doing when you noticed?",
    ],
  },
  {
    on: did("found|discovered|picked up"),
    say: [
      "You found what everybody else has only been talking about. How does it feel to be right?",
      "You found {thing}? Where? I'd given up hope. Show me, but slowly.",
      "Don't let anybody see {thing} yet. Whoever left {obj} there is going to come back.",
    ],
  },
  {
    on: did("forgot|forgotten"),
    say: [
      "You forgot? You, who remembers everybody's birthday? Then something must be on your mind. What is it?",
      "You forgot {thing}. Of all the things to forget! No, I'm smiling, look. What do we use instead?",
      "Forgot? It's my fault, I should have written it on your hand. Can we manage without {thing}?",
    ],
  },
  {
    on: did("brought|packed|got you|made you"),
    say: [
      "You brought {thing}! All I've got is myself and a bad feeling. Where do you want {obj}?",
      "{Thing}! I hoped you'd think of that. Put {obj} down here, where I can keep an eye on {obj}.",
      "With {thing} we might really manage it. Who else knows that you've got {obj}?",
    ],
  },
  {
    on: did("broke|broken|smashed|cracked|ruined|destroyed|dropped"),
    say: [
      "Don't move, I'll look. Oh. Oh dear. It's in more pieces than there were parts. Has anybody got glue, or a very good lie?",
      "How bad is it with {thing}? Broken like a plate, or broken like a promise? Glue only works for one of them.",
      "{Thing} too? We'll say it was like that when we came. Pick up the pieces, I'll stand in front.",
    ],
  },
  {
    on: did("burned|burnt|spilled|spilt"),
    say: [
      "It's not the end of the world, {thing}. Open a window, and let me look at your hands. Are you all right?",
    ],
  },
  {
    on: did("ate|eaten|drank|swallowed"),
    say: [
      "You ate it? All of it? It wasn't labelled, so it isn't a crime, but I'd sit down if I were you.",
      "You ate {thing}? And you didn't even leave me the last bite. Was it good, at least? Lie to me.",
      "So that's where {thing} went! I've been accusing the wrong people since breakfast.",
    ],
  },
  {
    on: did("finished|completed|got done"),
    say: [
      "You finished {thing}? All by yourself? Let me see. No, wait, let me sit down first. Now.",
      "Finished? Really? I never believed anybody ever got to the end of it. How do your hands feel?",
    ],
    sure: 0.3,
  },
  {
    on: did("stole|stolen|took|robbed|borrowed"),
    say: [
      "You took {thing}? From under their noses? I don't know whether to scold you or to shake your hand.",
      "Taking {thing} is one thing. Where on earth do we hide {obj}?",
    ],
  },
  {
    on: did("bought|paid for"),
    say: [
      "You bought {thing}? With what? We said we'd ask each other before anything over ten. But show me.",
    ],
  },
  {
    on: did("sold|gave away|threw away|threw out"),
    say: [
      "You got rid of {thing}? Just like that? I hadn't even said goodbye to {obj}. Who has {obj} now?",
    ],
  },
  {
    on: did("made|baked|cooked|built|painted|knitted|invented", "(?! (?:you|me|it|up|us)\\b)"),
    say: [
      "You made {thing} yourself? With those hands? I can't even make a bed. May I touch {obj}?",
      "{Thing}! Nobody's ever made anything like that around here. How long did it take you?",
    ],
  },
  {
    on: did("saw|seen|watched|heard|caught", " (?:you \\w+ing|(?:what|how) you)\\b"),
    say: [
      "Then there's no point in lying, is there? I did it, and I'd like to say that I was sorry. Who else knows?",
      "It isn't what it looked like. It's what comes just before what it looked like. What will you do now?",
      "And I looked round twice first! Where were you standing, behind the door?",
    ],
    sure: 0.5,
  },
  {
    on: did("saw|seen|spotted|noticed", "(?! (?:you \\w+ing|what you|how you)\\b)"),
    say: [
      "You saw {thing}? And the other way round, did anybody see you? That's the part that matters now.",
      "Describe {thing} to me, every detail. I want to know if we've seen the same.",
    ],
  },
  {
    on: did("heard|can hear"),
    say: [
      "I heard it too, and I hoped it was just me. Where did it come from? Point, don't speak.",
    ],
  },
  {
    on: did("met"),
    say: [
      "You met {whom}? Say that again, slowly, so that I can practise being nice about it.",
      "And? What's {whom} like? Don't spare me. Taller than me? They're always taller than me.",
      "You met somebody. It's in your voice, you've been happy on the vowels all day. Go on, I can take it.",
    ],
    sure: 0.4,
  },
  {
    on: did("told|warned"),
    say: [
      "You told {whom}? And what was the answer? Leave nothing out, not even the face.",
      "So now {whom} knows. That makes three of us, and three people can't keep a secret unless two are abroad.",
      "You said that? Out loud? There's no way to take it back now, is there? Then let's make it true.",
    ],
  },
  {
    on: did("called|phoned|texted|wrote to|emailed"),
    say: ["You called {whom}? What did {they} say, word for word? And did {they} ask about me?"],
  },
  {
    on: did("talked|spoke|chatted"),
    say: ["Talking, for you, is a lot. What was it really about, underneath?"],
  },
  {
    on: did("quit|resigned|got fired|was fired|lost my job"),
    say: [
      "You quit? For good? And what was the very last thing you said to them?",
      "You left? Just like that? I've written that letter a hundred times, and I always end up correcting the commas. How did it feel?",
      "I'd have paid to see their faces. And what did you take with you? Everybody takes something.",
    ],
  },
];
