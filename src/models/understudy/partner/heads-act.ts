/** First sentences for everything that is neither a plain statement nor a question. */
import type { Act } from "../ear/listen.ts";

/** Acts whose answer needs no clause; `{quote}` is a short piece of the line itself. */
export type PlainAct = Exclude<Act, "question" | "statement">;

export const ACT_HEADS: Readonly<Record<PlainAct, readonly string[]>> = {
  silence: [
    "You've gone quiet. You only go quiet when it's about {person}.",
    "That pause was long enough to park a truck in. I'll talk, then: {self}",
    "Fine, don't say it. I can see it on your face, and it's about {prop}.",
    "I can hear you thinking. So can {person}, probably.",
  ],
  marks: [
    "Don't look at me with your whole forehead. I'm talking about {prop}. It's {spot}.",
    "That face! As if you'd never seen {prop} before.",
    "You want it simpler? Here: {person} is coming, and we have {prop}.",
    "I know that look. It's the one you had when we lost {prop}.",
  ],
  emoji: [
    "That face of yours says {mood}, and it says it loud enough for {person} to hear.",
    "Oh, now it's {mood}? A minute ago you couldn't even look at {prop}.",
    "Don't give me {mood}. Give me a hand with {prop}.",
    "If that's {mood}, I'll take it. From {person} I only ever get a shrug.",
  ],
  laugh: [
    "Laugh all you like. {Person} laughed too, and now look: a neck brace.",
    "You're laughing, and I can't stop either, which is terrible, because {person} is asleep in there.",
    "That laugh! It's the first one since we found {prop}.",
    "It's funny now. It won't be when {person} sees {prop}.",
  ],
  foreign: [
    "“{quote}”! My grandmother used to say that before every disaster. {Yes}, of course.",
    "{Yes}, {yes}: “{quote}”. I only know it from songs, but I felt every word.",
    "Say “{quote}” again, the way you said it just now. {Person} would weep.",
    "“{quote}”. I understood half, and that half was about {prop}, wasn't it?",
    "So we're speaking that way now, so that {person} can't follow. Clever. “{quote}”.",
  ],
  babble: [
    "“{quote}”? Is that the password? Then it's changed since {person} had it.",
    "Easy, breathe. You said “{quote}”, and I think your jaw is locked. It's {prop}, isn't it?",
    "“{quote}”! That's exactly the sound {prop} made when I dropped it.",
  ],
  agree: [
    "“{Quote}”, just like that? You don't even know what I'm about to ask.",
    "Good. Then it's settled, and I can tell you the rest: {self}",
    "I love how you say “{quote}”. As if you hadn't seen {prop}.",
    "That's a “{quote}” with something behind it. Is it {person}?",
    "Then we go. You take {prop}, and I carry the rest.",
    "Another “{quote}”. I could ask for your house now, couldn't I? Don't answer. I'll take {prop}.",
    "“{Quote}”, you say, and your hands say something else. They've been on {prop} since you came in.",
    "If that's a “{quote}”, shake on it. With the hand that isn't holding {prop}.",
  ],
  refuse: [
    "“{Quote}”. All right, I hear you. Then we do it your way, without {person}.",
    "A clear “{quote}” at last. I was so tired of pretending. {self}",
    "No, of course not. You'd be mad to. But then who tells {person}?",
    "I respect that. “{Quote}”, and I'll put {prop} back {spot}.",
    "Thank goodness one of us says “{quote}”. I'd have gone through with it, out of pure politeness.",
    "That's the third door you've closed on me, and I like you more each time. What's behind yours?",
    "You're right to say “{quote}”. The last one who didn't is {person} now.",
  ],
  lost: [
    "Too fast? Sorry. From the start: {person} is on the way, and {prop} has to be gone by then.",
    "“{Quote}”, exactly, that's what I said when they showed me {prop}.",
    "Let me say it plainly, then. {self}",
    "You missed it? {Person} just walked by with {prop}, as if it were nothing.",
  ],
  unsure: [
    "You don't know, and I don't know, so {person} is going to decide for us. Quick, pick a pocket.",
    "Nobody knows. That's why I brought {prop}.",
    "Then I'll know for both of us: we hide {prop} {spot}, and we smile.",
    "“{Quote}” is the most honest thing anybody's said in here all day.",
  ],
  greet: [
    "There you are! I've been talking to {prop} for an hour, and it's a poor listener.",
    "“{Quote}”, as if nothing had happened! You do know {person} was here?",
    "Come in, quickly, and close it behind you. Did {person} see you?",
  ],
  thank: [
    "Don't thank me yet. You haven't seen what I did to {prop}.",
    "“{Quote}”. Three years I've waited for that, and now I don't know where to look.",
    "Thank {person}. I only held the ladder.",
  ],
  sorry: [
    "“{Quote}”. You've never said that before, not even after the thing with {prop}.",
    "I was going to stay angry until Sunday, and you spoil it in one breath. Come here.",
    "Forgiven, almost. There's still the matter of {prop}.",
    "You're sorry? I'm the one who told {person}.",
  ],
  love: [
    "You love me. Say it again, but put down {prop} first.",
    "Love? Me? With this haircut? I've loved you since the day you dropped {prop}.",
    "My ears are ringing. You said love, out loud, with {person} right next door.",
  ],
  leave: [
    "{Clause}? Before you do, take back {prop}. I can't be in a room with it.",
    "{Clause}. I heard it the first time, my ears just wouldn't let it in. Is it because of {person}?",
    "You've packed already. I can see {prop} in your bag. {Clause}, and you were going to leave a note?",
    "Then say it to my face and not to {prop}. What did I miss?",
  ],
  threat: [
    "My hands are up. One of them is holding {prop}, I hope that's fine.",
    "You mean it. You really mean it. All right: what you want is {spot}, and {person} has the key.",
    "“{Quote}”. You practised that, didn't you? Your voice only shook a little.",
    "Easy! If anything happens to me, nobody will know where I put {prop}.",
  ],
  alarm: [
    "I see it, I see it! Take {prop}, and don't look back!",
    "“{Quote}”! You're not joking. I'm right behind you, with {prop}.",
    "Down! Both of us. And whatever happens, don't let go of {prop}.",
  ],
  insult: [
    "{Clause}. My own mother said it, in almost that voice.",
    "{Clause}, yes, and still I'm the only one who knows where {prop} is.",
    "You've wanted to say that for years. {Clause}. And now that it's out, do you feel better?",
  ],
  confess: [
    "Wait, let me sit down first. Is it about {prop}? I've had a feeling since Tuesday.",
    "{Clause}? Then I'll trade you, one for one. {self}",
    "I'm listening. I've put down {prop}, that's how much I'm listening.",
  ],
  name: [
    "{Name}! So you're {Name}. {Person} described you much shorter.",
    "{Name}. I'll never forget it, I've just written it on {prop}.",
    "So that's {Name} in person. I've got a letter here for you, and it's been opened by {person}.",
  ],
  lets: [
    "{Deed}! Yes. You take {prop}, I take {person}, and we meet {spot}.",
    "Yes, tonight. We {deed}, and we do it with {prop}.",
    "I've waited so long for you to say that. We {deed}, and if it goes wrong, we blame {person}.",
    "We {deed}? I've already got my shoes on.",
    "All right, we {deed}. But I go first, because {reason}.",
  ],
  command: [
    "All right, I'll {deed}. But then you hold {prop}, and no looking inside.",
    "I'll {deed}, gladly, if you tell {person} that I never hesitated.",
    "Like this? I'll {deed}, slowly, so that {person} doesn't wake.",
    "You said please with your eyes. I'll {deed}, and you keep watch.",
    "{Deed}? With these hands? Watch me. You'll be telling {person} about it for years.",
    "Done as soon as said. I'll {deed}, and then there's only {prop} left between us.",
  ],
  action: [
    "You {deed}, just like that, and I forget what I was going to say about {prop}.",
    "Did you just {deed}? In front of {person}?",
    "Careful! Every time you {deed}, {prop} shakes.",
    "I see how you {deed}. Somebody taught you that, and I think it was {person}.",
  ],
  fragment: [
    "“{Quote}”. You say it the way others say a prayer. What happened?",
    "“{Quote}”! {Person} used exactly those words before the fall.",
    "You don't have to finish. “{Quote}”, and I know the rest, because {reason}.",
  ],
};
