/** What is said when a flop is played, when it is rescued, and when it is not. */
import type { FlopKind } from "../../../scene/vocabulary.ts";

/** `{about}` is what it stumbles over, `{wrong}` what comes out instead, `{initial}` its first letter. */
export const FLOPS: Readonly<Record<FlopKind, readonly string[]>> = {
  forgot_name: [
    "{echo} I'd like to introduce... to introduce... (the smile freezes) ... it's a short name, or a long one. I've known it all day. Please don't make me guess. What was it?",
    "{echo} And nobody knows that better than... than... oh no. {initial}... it begins with {initial}. I can see the face, I can see the hat. I'm so sorry, my mind's a white wall. Who was it?",
    "{echo} We have to tell, um, what's-the-name. Gerald? Gerd? Oh, I'm going red, I can feel it. I know this name like my own and it's simply gone.",
    "{echo} Just ask... ask... (snaps fingers) {initial}-something! I had it on my tongue and I've swallowed it. Please, help me out, what's the name?",
  ],
  contradicted_fact: [
    "{echo} It's a good thing it isn't true, the bit about “{about}”. I made that up, ages ago. Or... no. My mouth says so, and my knees say otherwise. Which is it?",
    "{echo} Mind you, “{about}”, I'd remember that, and I don't, so it can't be. Stop nodding at me! I'd swear it on my hat. Where's my hat?",
    "{echo} Only, “{about}”? That was never so. I've said the opposite from the start, haven't I? Why are you looking at me like that? What did I say before?",
    "{echo} And whoever told you “{about}” was lying, I'd swear to it, hand on heart. Wait. Why's my own ear telling me that it was true this morning?",
    "{echo} As for “{about}”, that never happened, not here, not ever. I... hang on. You're staring. It did happen, didn't it? I can't make the two halves fit.",
  ],
  froze: [
    "{echo} And then we'll... we'll... (the hand stops in mid-air) ... What was I... There was a word here a second ago. Everybody's looking at me.",
    "{echo} I'd only like to say that... that... (swallows) ... no. Nothing. My tongue's turned to felt. Say something, please, anything.",
    "{echo} Right. So. The thing is... (long silence, a drop of sweat) ... the thing is, I can't remember what the thing is.",
    "{echo} And so I... (stands there, one hand in the air) ... I... no. It's all gone. I can hear my own heart, and nothing else.",
    "{echo} That means we... we... (mouth open, no sound) ... My head just went completely white. I'm standing here, and I don't know what comes next.",
    "{echo} ... (staring straight ahead, not blinking) ... Sorry. I had a whole sentence. It's gone. Don't leave me standing here.",
  ],
  misheard: [
    "{Wrong}? Did you say {wrong}? In here? I don't... my ears are ringing, I've already told everybody to run!",
    "Wait, {wrong}? Did you just say {wrong}? You want me to deal with that, now, with my allergies? I'm sweating, look. Where would I even put it?",
    "Hold on, {wrong}? I heard you, you said {wrong}! You never told me there'd be anything like that. I've got goosebumps up to the elbow.",
  ],
  lost_object: [
    "{echo} Wait. {Wheres} the {about}? Right here, a moment ago. I only turned round for a second, and now there's just a gap. I'm going cold all over. {Wheres} the {about}?",
    "{echo} And all we need is the {about}. (turns round twice, looks up, looks down) ... No {about}. Gone. It was my one job. Help me!",
    "{echo} I'll just... {wheres} the {about}? In this hand, no. In this pocket, no. In that pocket, a biscuit. Oh no. Oh no, oh no. I've lost the {about}.",
    "{echo} Now for the {about}, right here in... (pats down both sleeves) ... I did have it in there. My hands are empty. Please tell me you saw where I put it.",
    "{echo} Look, I've got the {about} right here, in my... this is a sock. Why am I holding a sock? {Wheres} the {about}? My ears are burning.",
  ],
  panicked: [
    "{echo} They've seen us! They've seen us, I've swallowed the note, I've turned off the lights, and now I can't find my own feet! What do I do with my hands?",
    "{echo} Oh no. My heart's in my ears, my hat's on fire, no, it isn't, it's just hot under there. I want to go home. Hold me. Don't hold me! Hold me!",
    "{echo} Which means it's over, we're finished, they'll be here any second! I can't breathe, I've put my coat on backwards, where's the door? Where's the DOOR?",
    "{echo} No. No no no. I can't do this, my knees have gone, I've just sat down on the floor and I'm not getting up. What do we do? What do we do?",
    "{echo} And I'm fine. I'm perfectly fine. I'm just going to hide under here and breathe into this bag. Don't let them find me. Is it hot? It's so hot.",
  ],
};

/** What is said when the player has rescued it: grateful, in character. */
export const RESCUED: Readonly<Record<FlopKind, readonly string[]>> = {
  forgot_name: [
    "{About}! Yes, {about}, of course. I could kiss you.",
    "Thank you. {About}. I'd have gone on calling for a Gerald till nightfall.",
    "{About}, that's it! It was like standing in a cellar, and you found the switch.",
  ],
  contradicted_fact: [
    "You're right, you're right, I take it back. When I'm frightened, I deny everything.",
    "So that's how it was. Thank you, I'd have stood here arguing with myself till supper.",
    "Of course. Forgive me, something slipped, up here. You've put it straight again.",
  ],
  froze: [
    "There. I'm back. I just followed your voice, like a rope in the fog.",
    "Thank you. You talked, and my feet came loose from the floor.",
    "I can move again. Don't stop talking to me, it's the only thing that helps.",
  ],
  misheard: [
    "Oh! {About}! That's so much better than what I was running from.",
    "{About}, of course. My ears have been strange since the fireworks. Bless you.",
  ],
  lost_object: [
    "There it is! You've got eyes like a hawk, and I've got pockets like a sieve.",
    "The {about}! Thank you. I thought I'd have to tell everyone I'd lost it.",
  ],
  panicked: [
    "All right. I'm breathing. In, out. You're good at this.",
    "Your voice got lower, and everything stopped spinning. Thank you.",
    "I can feel my hands again. I'd still be under there without you.",
  ],
};

/** The same, where the line helped without naming what was forgotten, lost or misheard. */
export const CARRIED: Partial<Readonly<Record<FlopKind, readonly string[]>>> = {
  forgot_name: [
    "You just carried on, as if I hadn't dropped it. And now it comes, of course: {about}.",
    "Thank you for not waiting for me. {About}! There it is, a minute too late.",
  ],
  misheard: [
    "No, I misheard you, didn't I? My ears. You're kind not to laugh.",
    "Forget what I thought I heard. Your version's better, and quieter.",
  ],
  lost_object: [
    "You're right, we can do without the {about}. I can stop patting myself.",
    "Never mind the {about}. It'll turn up where I've looked already. Thank you.",
  ],
};

export const STILL_STUCK: Readonly<Record<FlopKind, readonly string[]>> = {
  forgot_name: ["And the name still won't come."],
  contradicted_fact: ["I still can't make the two stories fit."],
  froze: ["My head's still half white, keep talking to me."],
  misheard: ["I still hear it the other way, in this ear."],
  lost_object: ["My hands are still empty, by the way."],
  panicked: ["I'm still shaking, can you tell?"],
};
