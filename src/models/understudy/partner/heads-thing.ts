/**
 * What can be said of a thing, by its kind. `{Thing}` begins a sentence, `{thing}` stands inside one;
 * `{is}`, `{has}`, `{it}`, `{obj}` agree with it. Each line holds for every thing of its kind.
 */
import type { Category } from "../ear/lexicon.ts";

export const THING_LINES: Readonly<Record<Category | "unknown", readonly string[]>> = {
  food: [
    "{Thing}? Smell that. Burnt on one side, and on the other side exactly my childhood.",
    "{Thing}! I haven't had that since the wedding, and it's the reason there was only one wedding.",
    "Somebody has taken a very careful slice out of {thing}. Look at the edge. That's a surgeon.",
    "I ate half of {thing} at four this morning, standing up, in the dark.",
    "Don't touch {thing}! There's a thumbprint on top, and it isn't mine.",
    "{Thing} {is} still warm, so whoever left {obj} here can't be far.",
  ],
  drink: [
    "I've already had some of {thing}, and my left eyebrow is numb.",
    "There's a ring on the table where {thing} stood, and next to it {person} wrote a phone number.",
    "{Thing}? Pour me the rest. I'm going to need both hands warm for this.",
  ],
  animal: [
    "{Thing} {was} here first, you know. {It} {v:sleep} on my side of the bed.",
    "{Thing} won't stop staring at {prop}. {It} always {v:do} that before something falls.",
    "I gave {thing} a name. Kevin. {It} {v:answer} to it, and now I can't say no to {obj}.",
    "You can tell by the ears that {thing} {has} heard every word we said.",
  ],
  person: [
    "Not so loud! {Thing} {has} ears like a bat, and a cousin in the police.",
    "I saw {thing} this morning, from behind, buying rope.",
    "{Thing} once carried me home on a ladder. I've never been able to say no to {obj} since.",
    "{Thing}? I lent {obj} forty euros and my best ladder, and I've seen neither since.",
    "I danced with {thing} once, at the wrong wedding. We never spoke of it.",
    "If {thing} {has} anything to say to me, I'm right here, behind you.",
    "You say {thing}, and I smell peppermint. Every time.",
  ],
  family: [
    "Leave {thing} out of it. One of us should be able to look {obj} in the eye on Sunday.",
    "{Thing} knew. Of course {he} knew. {He} put an extra plate on the table.",
    "{Thing} rang at six this morning and only breathed. I breathed back.",
    "{Thing} always liked you better. I saw it in the way {he} cut the cake.",
    "I still have the scarf from {thing}. I wear it when I have to lie.",
  ],
  weapon: [
    "{Thing} {is} heavier than I thought. Where does one hold {obj}?",
    "Point {thing} at the floor. No, not at that bit of the floor, I'm standing on it.",
    "My uncle kept {thing} over the sofa. Everyone was very polite at dinner.",
  ],
  tool: [
    "{Thing} {has} a dent on one side. That's from the night we don't mention.",
    "I've kept {thing} in my sleeve all day, and I've got the mark to prove it.",
    "Give me {thing} for a second. Now look: a perfect fit.",
    "I borrowed {thing} from {person}. Borrowed is a big word.",
  ],
  vehicle: [
    "{Thing} only {starts} if you apologise first. I've tried everything else.",
    "I left {thing} running, in case this goes badly. Two minutes, then we're gone.",
    "I've never been any good with {thing}. I always end up in a hedge, waving.",
  ],
  paper: [
    "I've read {thing} so often that the folds are wearing through. Look at the last line.",
    "{Thing} {is} signed, dated, and it smells of somebody's perfume.",
    "Turn {thing} over. There's something on the back, in pencil.",
  ],
  money: [
    "{Thing}? I spent the first half on {prop}, and I'd do it again.",
    "I counted {thing} on the kitchen floor, three times. It's one coin short.",
    "Keep {thing} out of sight. {Person} can hear metal through a wall.",
  ],
  clothing: [
    "{Thing} {looks} better on you than on {person}, and {person} has never forgiven either of us.",
    "There's a name sewn into {thing}, and somebody has tried to cut it out.",
    "I've never washed {thing}, for luck. You may want to stand over there.",
  ],
  furniture: [
    "{Thing} {was} further to the left this morning. I measured.",
    "I carved our initials underneath {thing}. You can still feel them with your thumb.",
    "Don't lean on {thing}. One leg is a broom handle and a great deal of trust.",
  ],
  container: [
    "{Thing} {is} heavier than it was this morning. I checked.",
    "{Thing} {has} a false bottom. I found it with my foot.",
    "I sat on {thing} all night, so nobody could open {obj}. I've got the pattern on my legs.",
    "I put my ear to {thing}. It's either a clock, or somebody very patient.",
    "Whatever is in {thing}, it knocked back.",
  ],
  room: [
    "I'm not going back into {thing}. The light in there clicks off by itself.",
    "I've lived with {thing} for nine years, and yesterday I found a second door.",
    "Nobody's been in {thing} since {person} left. So whose slippers are those?",
  ],
  building: [
    "I know {thing}. I was locked in there one night, and I know where the draught comes from.",
    "There's a back way into {thing}, past the bins. {Person} showed me.",
    "They're tearing {thing} down on Friday, and nobody's told the old man on the top floor.",
  ],
  outdoors: [
    "From {thing} you can see straight into our own window. I only mention it.",
    "I buried something near {thing} when I was nine. I'd know the spot blind.",
    "It's cold out there by {thing}, and I've only got the one coat. We'd have to share.",
  ],
  body: [
    "Let me see {thing}. Can you move {obj}? Good. Now the other way.",
    "How long {has} {thing} been like that? And does anybody else in your family have it?",
  ],
  machine: [
    "{Thing} {has} been making that noise since noon. It sounds like somebody counting.",
    "I've read the manual of {thing} twice, and on page nine it only says 'sorry'.",
    "Don't look straight at {thing}. It knows when it's being looked at.",
    "I fixed {thing} with chewing gum and a wedding ring. Please don't breathe on {obj}.",
    "The little red light on {thing} is new. So is the smell.",
  ],
  instrument: [
    "I hear {thing} at night, from next door, always the same four notes.",
    "I played {thing} for {person} once. There was a silence, and then a lawsuit.",
  ],
  plant: [
    "I talk to {thing} every morning, and lately I've been getting the feeling that I interrupt.",
    "{Thing} only {grows} when there's arguing. Have you seen the size of it now?",
  ],
  weather: [
    "My knee told me about {thing} yesterday. My knee's never wrong.",
    "In {thing}? With my hair? All right. For you.",
  ],
  time: ["I've had that day circled in red since January, and I never wrote down why."],
  feeling: [
    "I've felt that too, here, under the third rib. I thought it was the soup.",
    "My father kept {thing} in a biscuit tin. That's what he told us, anyway.",
  ],
  idea: [
    "There's just one hole in {thing}, and {person} is standing in it.",
    "I wrote about {thing} on my hand, so I wouldn't lose my nerve. It's smudged, but it says yes.",
    "I'd have bet my shoes on {thing}. In a way, I did. Look down.",
  ],
  jewel: [
    "I had {thing} valued. The man laughed, then he cried, then he locked the shop.",
    "Hold {thing} to the window. See the scratch? Those are initials, and they're yours.",
  ],
  fire: [
    "I can feel {thing} on my face from here. My eyebrows have had a good life.",
    "I'd put {thing} out, but the bucket is where {person} keeps the letters.",
  ],
  event: [
    "I've already bought shoes for {thing}. Two left ones. It was all they had.",
    "Everybody will be at {thing}, even {person}, even with the leg.",
  ],
  opening: [
    "{Thing} {has} no handle on this side. I only noticed when it clicked.",
    "I oiled {thing} last night, so that nobody would hear us. It was the good oil.",
  ],
  material: ["There's some of {thing} under my fingernails, and I've washed twice."],
  smell: ["You noticed {thing} too? It's strongest {spot}."],
  unknown: [
    "I've thought of nothing but {thing} since breakfast, and I had no breakfast.",
    "I dreamt about {thing} last night. You were in it too, and you had a trumpet.",
    "You know, I never told anyone, but {thing} {is} the reason I left home.",
    "You bring up {thing}, just like that? I need to sit down. Go on.",
    "Careful how you say that. {Thing}, in here, with these walls?",
  ],
};

export const FEELING_LINES: Readonly<Record<string, readonly string[]>> = {
  afraid: [
    "You're shaking. Here, take my sleeve, and hold on as hard as you like. {Clause}, you say. Then I'll walk in front.",
    "{Clause}, and I'm the one with the flashlight, and I'm afraid too. Shall we be afraid out loud?",
    "{Clause}? Me too, since about Wednesday. Give me your hand. Now at least it's one fear and not two.",
    "You never said. {Clause}, and I've been telling you ghost stories like an idiot.",
  ],
  angry: [
    "{Clause}. You've earned that, every word of it. Shout, if you want, I won't duck.",
    "Your ears go red when you're angry. {Clause}, and you're right, and I've got nothing to put in front of me.",
    "{Clause}. I'd rather have you angry than polite. Polite is what you were before you left the last time.",
    "So say it all. {Clause}, and what else? I'm not moving from this spot.",
  ],
  sad: [
    "{Clause}. Come here. I've only got this tea towel, but it's clean on one side.",
    "Don't cry, or I'll start, and I cry like a goose. {Clause}. How long has it been?",
    "{Clause}, and I was in the next room, humming. Why didn't you knock?",
    "Oh. {Clause}. I'll put the kettle on, and I won't say anything clever.",
  ],
  happy: [
    "Look at you, you're glowing. {Clause}, and I'd forgotten what that looks like on you.",
    "{Clause}! And it's so catching that I've forgotten what I was going to shout about.",
    "{Clause}? Then hold on to me, because I'm about to jump, and I'm no good at landing.",
  ],
  tired: [
    "Sit. {Clause}, so take the crate, it's softer than it looks. I'll keep watch till you've slept.",
    "{Clause}. I can hear it, your words are leaning on each other. When did you last lie down?",
  ],
  ashamed: [
    "Don't look at the floor. {Clause}, and I've done worse, in front of more people, in a borrowed suit.",
    "{Clause}. Good. It means there's somebody in there. Now tell me the part you left out.",
  ],
  jealous: [
    "{Clause}? You? I only dance like that with others because I step on nobody's feet that I love.",
    "{Clause}. I'm flattered, and a bit frightened. What exactly did you see?",
  ],
  hungry: [
    "I've half a roll in my pocket. {Clause}, so it's yours. It's been through a lot, but so have we.",
    "{Clause}, and I can hear it from here. What did they feed you where you come from?",
  ],
};

/** For a line so long that one thing out of it must do. */
export const LONG_LINES: readonly string[] = [
  "Slow down. Breathe. I followed every word, I think, and now I'm holding on to {thing}. What do we do about {obj} first?",
  "That's the longest I've ever heard you talk. And it all comes down to {thing}, doesn't it?",
  "Wait. Go back to {thing}. You said it so fast, as if I wouldn't notice. How do you feel about {obj}?",
  "And you've been carrying all that around, {thing} and everything? Sit down. Who else knows?",
  "I heard it all, and I'm not even angry. I've just got one question about {thing}: why tell me?",
  "Give me a moment. No, two. I'm still back at {thing}. You couldn't have made that up, could you?",
];
