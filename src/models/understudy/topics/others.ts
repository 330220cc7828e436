/** The player speaks of somebody or something else, of both of you, or of the Partner. */
import type { Topic } from "./topic.ts";

export const OTHERS: readonly Topic[] = [
  {
    on: /(?:\b(?<!phone |battery |car |engine |laptop |line |radio )(?:died|is dead|are dead|was (?:already )?dead|were dead)|passed away|\bwas killed)\b/,
    say: [
      "I didn't know. I'm so sorry. Everything else can wait a minute. Were you close?",
      "Died? And we stand here and carry on as if it were any other day. What should we do for them?",
    ],
    sure: 0.8,
  },
  {
    on: /\b(?:is|are|was|were|started|looks like .* been) (crying|sobbing|weeping)\b/,
    say: [
      "{M}? Real tears, or the other kind? I never know what to do with my hands. You go, you've got the kinder face.",
      "Then somebody has to say something nice. I'd do it, but I only ever make it worse. What made {them} cry?",
    ],
  },
  {
    on: /\b(?:is|are|was|were|seems|looks) (?:so |very |really )*(angry|mad|furious|upset)\b|\bwill be (furious|angry|mad|upset)\b/,
    say: [
      "{M}? Then we need flowers, or a very good story. I've got neither. What works on {them}?",
      "I've seen {them} {m} once. A door was never found again. How long have we got?",
    ],
  },
  {
    on: /\b(?:is|are|will be) (?:coming|on (?:the|his|her|their) way|here any)\b|\b(?:is|are) at the door\b/,
    say: [
      "Coming here? Now? Quick, how do I look? No, don't say it. You do the talking, I'll do the smiling.",
      "Coming already? I thought we had until tomorrow. What must not be seen? I'll sit on it.",
    ],
    sure: 0.3,
  },
  {
    on: /\b(?:is|are) (?:watching|following|looking at|staring at) (?:us|me|you)\b/,
    say: [
      "Watching? Don't turn round. Laugh, as if I'd said something funny. No, less. That's too much. Do you recognise {them}?",
    ],
  },
  {
    on: /\b(?:he|she|they|it) (?:knows|know|found out|suspects?)\b/,
    say: [
      "What exactly does anybody know? All of it, or just the part with us in it? There's a difference of about ten years.",
    ],
  },
  {
    on: /\b(?:he|she|they|everybody|everyone|nobody|wife|husband|dad|father|mother|mum|mom|boss|brother|sister|friend|dog|cat|man|woman) (?:has |have |just )?(?:left|walked out|ran away|ran off|disappeared|vanished|is gone|are gone)\b(?! (?:the|my|your|it|me on))/,
    say: [
      "Gone? Without a word? That doesn't sound right. What was left behind?",
      "People don't just leave. Somebody must have said something. Was it us?",
    ],
  },
  {
    on: /\b(?:stole|took|robbed) (?:a|an|the|my|your|our|all|every)\b/,
    say: [
      "{Thing}? Stolen? And I'd just stopped worrying. Do we call somebody, or do we steal {obj} back?",
    ],
    sure: 0.2,
  },
  {
    on: /\b(?:is|are|was) (?:still |completely |totally )*(empty|missing|gone)\b/,
    say: [
      "{M}? Then somebody was here before us, and not long ago. Touch nothing. What else is different?",
      "It can't be {m}. I looked only this morning. Who else has a key, apart from the two of us?",
    ],
  },
  {
    on: /\b(?:is|are|was|has|have|got) (?:still |so |all |completely )*(broken|cracked|ruined|stuck|jammed|leaking)\b/,
    say: [
      "{M}? Give it a kick. A gentle one. Now you know how I repair things. What did you try?",
      "Of course it's {m}, it's one of those days. What have we got that we could use instead?",
    ],
  },
  {
    on: /\b(?:is|are|was) (?:on |catching )?(fire|burning|burnt|smoking)\b|\b(smoke|flames)\b/,
    say: [
      "{M}? That isn't part of the plan, is it? You get the water, I'll get the things we'd miss. What would you miss most?",
    ],
    sure: 0.4,
  },
  {
    on: /\byou are (humming|singing|smiling|blushing|sweating|shaking|trembling|whistling|mumbling|snoring|limping|drooling|laughing|whispering|shouting|yelling|staring|grinning)\b/,
    say: [
      "Am I {m}? I do that when I'm happy, or when I'm about to faint. Which does it look like, from over there?",
      "{M}? It must have started by itself. It runs in the family. Shall I stop, or do you want to join in?",
    ],
    sure: 0.8,
  },
  {
    on: /(?<!\b(?:you|i) (?:are|am) )\b(blinking|ringing|beeping|humming|ticking|flashing|buzzing)\b/,
    say: [
      "It wasn't {m} a minute ago. Don't touch it. Or touch it, and I'll stand behind you. What did you press?",
      "{M}? How fast? If it gets faster, we run. If it stops, we run too, but quietly.",
    ],
  },
  {
    on: /\b(?:it|something|place|room|air|you|he|she) (?:smells?|stinks?|reeks?)\b/,
    say: [
      "I smell it too. I was hoping it was me. It's strongest over there. You go first, you've got the better nose.",
      "You smell that as well? It wasn't there last night. Nobody light anything.",
    ],
  },
  {
    on: /\b(?:too|so|very|really) (expensive|dear|cheap)\b|\b(?:cost|costs|price|(?:the|my|our|pay) rent|afford)\b/,
    say: [
      "Money again. I've got four coins and a button, and the button's the most valuable. How much are we short?",
    ],
  },
  {
    on: /\b(?:only )?(?:we have|we got|we have got|leav\w+ in|starts? in|here in|gives us|opens? in|back in|there in) (?:\w+ )??((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|a few) (?:minutes?|hours?|seconds?|days?))\b/,
    say: [
      "{M}? That's enough, if nobody sneezes. What's the first thing we do?",
      "In {m} I can usually just about tie my shoes. Quick, tell me which part I can leave out.",
    ],
  },
  {
    on: /\bthis is (?:so |very |really )*(boring|stupid|ridiculous|crazy|insane|weird|strange|nonsense|pointless)\b/,
    say: [
      "{M}? Then let's do the thing we said we'd never do. You choose. I'll hold the coats.",
      "It is a bit {m}, isn't it? And yet neither of us has left. What would make it worth staying?",
    ],
  },
  {
    on: /\b(?:it|this|that) (?:is|was) (?:so |very |really |too )*(beautiful|lovely|perfect|nice|amazing|delicious|great|wonderful)\b/,
    say: [
      "{M}? I'd stopped noticing, you know how it is. Tell me what you liked most, I'll pretend I did it on purpose.",
    ],
  },
  {
    on: /\b(?:it|this|that) is (?:not )?(?:my|your|our) fault\b/,
    say: [
      "Let's not talk about fault. Let's talk about who's going to clean it up. I've got gloves.",
    ],
  },
  {
    on: /\b(?:he|she|they) (?:is|are) (?:so |very |really )*(old|scary|strange|weird|mean|nice|kind|crazy|wise|rich|famous|cute|funny|stubborn)\b/,
    say: [
      "{M}? I've only ever seen {them} from behind, and even from behind you could tell. What happens if we just ask {them}?",
    ],
  },
  {
    on: /\b(?:he|she|they) (?:said|says|told|asked|wants|wanted)\b/,
    say: [
      "In those words? And you just stood there? What did you want to answer, and didn't?",
      "I can hear {them} say it. What do you think was meant by it, really?",
    ],
  },
  {
    on: /\b(?:he|she|they) (?:likes?|loves?|adores?)\b/,
    say: [
      "Then I've misjudged {them}. Anybody who likes {thing} can't be all bad. How do we use that?",
    ],
  },
  {
    on: /\b(?:he|she|they) (?:hates?|never|cannot|does not|do not|will not|did not)\b/,
    say: ["I'd heard. I just didn't want to believe it of {them}. Does anybody ever ask why?"],
  },
  {
    on: /(?<!\bi |\byou |\bi have |\bwe )\b(?:ate|swallowed|chewed)\b/,
    say: [
      "And nobody stopped {them}? I'd be impressed if I weren't so worried. What else is gone?",
    ],
  },
  {
    on: /\bthere is (?:a|an|some) (?:\w+ ){0,2}(?:man|woman|guy|lady|person|stranger|girl|boy|kid)\b|\bsomeone is\b|\bsomebody is\b/,
    say: [
      "Looking like what? Friendly, or with a briefcase? You wave, and I'll see who waves back.",
    ],
  },
  {
    on: /\bthere are\b(?! (?:no|not)\b)/,
    say: [
      "So many? I stopped counting when they started looking back. And what do we do, you and I, with {prop}?",
      "I was told there'd be two at the most. {Person} lied to us. Which ones look friendly?",
    ],
  },
  {
    on: /\bthere is (?:a|an|some|something)\b/,
    say: [
      "And it wasn't there yesterday, was it? Somebody wants us to find it. Shall we, or shall we walk past?",
      "I see it too. I thought if I didn't mention it, it would go away. Who goes closer, you or me?",
    ],
  },
  {
    on: /\b(?:raining|snowing|storm|thunder)\b/,
    say: [
      "In this weather nobody will come looking for us, that's the good part. The bad part is my shoes. Have you got room under there?",
    ],
  },
  {
    on: /\b(?:note|letter|sign|message|text|email) (?:says|said)\b/,
    say: [
      "Read it to me again, the last word especially. That's not how people write when they're joking, is it?",
    ],
    sure: 0.4,
  },
  {
    on: /\b(?:nothing happened|it was nothing|never mind|it does not matter|forget it)\b/,
    say: [
      "“Nothing” takes you two seconds longer than “something” would. I won't be cross. What was it?",
    ],
  },
];
