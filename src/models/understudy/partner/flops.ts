/** The flops of phase 2, played with body and feeling, so that there is something to rescue. */

import { shuffle } from "../../../scene/random.ts";
import { flopsOf } from "../../../scene/recovery.ts";
import type { PlayedFlop } from "../../../scene/scene.ts";
import type { FlopKind } from "../../../scene/vocabulary.ts";
import { countWords } from "../../../scene/words.ts";
import { categoryOf, KNOWN_NOUNS } from "../ear/lexicon.ts";
import { listen } from "../ear/listen.ts";
import { isMass } from "../ear/things.ts";
import type { Stage } from "./stage.ts";

/** `{about}` is what it stumbles over, `{wrong}` what comes out instead, `{initial}` its first letter. */
const FLOPS: Readonly<Record<FlopKind, readonly string[]>> = {
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
    "{echo} Wait. {Wheres} the {about}? It was right there. I only turned round for a second, and now there's just a gap. I'm going cold all over. {Wheres} the {about}?",
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
const RESCUED: Readonly<Record<FlopKind, readonly string[]>> = {
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

const STILL_STUCK: Readonly<Record<FlopKind, readonly string[]>> = {
  forgot_name: ["And the name still won't come."],
  contradicted_fact: ["I still can't make the two stories fit."],
  froze: ["My head's still half white, keep talking to me."],
  misheard: ["I still hear it the other way, in this ear."],
  lost_object: ["My hands are still empty, by the way."],
  panicked: ["I'm still shaking, can you tell?"],
};

/** Sounds near enough to be taken for the word: same ending, other beginning. */
export function mishearing(word: string, seed: number, turn: number): string {
  const lower = word.toLowerCase();
  for (let tail = Math.min(4, lower.length - 1); tail >= 3; tail -= 1) {
    const ending = lower.slice(-tail);
    const near = KNOWN_NOUNS.filter(
      (noun) =>
        noun !== lower &&
        sayable(noun) &&
        noun.endsWith(ending) &&
        Math.abs(noun.length - lower.length) <= 2 &&
        !noun.startsWith(lower.slice(0, 3)) &&
        !noun.endsWith(lower),
    );
    const found = shuffle(near, seed, "misheard", turn)[0];
    if (found) return withArticle(found);
  }
  return (
    shuffle(["geese", "a tuba", "the bishop", "sardines"], seed, "misheard", turn)[0] ?? "geese"
  );
}

/** The player's own name forgotten hurts most; a fact that is no sentence cannot be taken back word for word. */
function linesFor({ kind, about }: PlayedFlop, stage: Stage): readonly string[] {
  if (kind === "forgot_name" && about !== null && about === stage.you) return YOUR_NAME;
  if (kind === "contradicted_fact" && !canBeQuoted(about ?? "", stage)) return NEVER_MET;
  return FLOPS[kind];
}

/** Only a short fact, and one that was not cut in mid-sentence, sounds like something one denies. */
function canBeQuoted(fact: string, stage: Stage): boolean {
  const told = stage.told.find((line) => line.includes(fact));
  const after = told?.slice(told.indexOf(fact) + fact.length).trimStart() ?? "";
  const whole = told === undefined || after === "" || /^[.,;!?…]/.test(after);
  return whole && countWords(fact) <= 8 && listen(fact).clause !== null;
}

const YOUR_NAME: readonly string[] = [
  "{echo} And nobody does that like you, dear... dear... oh no. {initial}, it starts with {initial}. All these years, and your name has just fallen out of my head. I can't look at you.",
  "{echo} That's why I've always said, if there's one person I trust, it's... (points at you, lips moving) ... it's you. You. I'm going red. What are you called?",
  "{echo} Listen to me, please, uh... (snaps fingers) ... Gerald? Gloria? No. I know your face like my own hand, and the name's simply gone. Help me.",
];

const NEVER_MET: readonly string[] = [
  "{echo} Funny, though, that we should meet like this, two perfect strangers, for the first time in our lives. Why are you looking at me like that? We've never met, have we?",
  "{echo} And to think I've never set foot in {place} before today! I've... why is that chair shaped like me? I swear I've never been here. Have I?",
];

/** Too big for a hand or a pocket. */
const BIG = new Set(
  "bike broom carpet cat chair crate dog door guitar ladder oven painting piano plant robot rocket statue table tub wheel".split(
    " ",
  ),
);

function sayable(noun: string): boolean {
  return !["time", "idea", "feeling", "body", "weather", "material"].includes(
    categoryOf(noun) ?? "time",
  );
}

function withArticle(noun: string): string {
  if (isMass(noun) || /[^s]s$/.test(noun)) return noun;
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** Candidates for a reply in which the flop is played; `plain` are those of a reply without one. */
export function flopLines(flop: PlayedFlop, stage: Stage, plain: readonly string[]): string[] {
  const about = flop.about ?? "";
  const wrong = mishearing(about || "word", stage.seed, stage.turn);
  // What was just forgotten or lost must not stand in the same breath.
  const echo = shortStart(plain[0]) ?? echoFor(stage);
  const spoilt = about !== "" && echo.toLowerCase().includes(about.toLowerCase());
  const safe = flop.kind === "lost_object" && BIG.has(about) ? 2 : FLOPS[flop.kind].length;
  const lines = linesFor(flop, stage).slice(0, safe);
  return shuffle(lines, stage.seed, "flop-line", stage.turn).map((line) =>
    put(line, {
      wheres: /[^s]s$/.test(about) ? "where are" : "where's",
      about: flop.kind === "contradicted_fact" ? factAsSaid(about) : about,
      wrong,
      place: stage.world.place,
      initial: about.charAt(0).toUpperCase(),
      echo: spoilt && flop.kind === "forgot_name" ? "Yes, yes, I heard you." : echo,
    }),
  );
}

/** How the reply would have begun, if that is short: the Partner answers, and then it goes wrong. */
function shortStart(text: string | undefined): string | null {
  const [first = "", ...rest] = text?.match(/[^.!?]+[.!?]+["”]?\s*/g) ?? [];
  const start = countWords(first) < 3 ? `${first}${rest[0] ?? ""}` : first;
  const words = countWords(start);
  return words >= 2 && words <= 12 && /\p{L}/u.test(start) ? start.trim() : null;
}

/** The player's own words in short, before everything goes wrong. */
function echoFor(stage: Stage): string {
  const { heard } = stage;
  if (heard.act === "agree") return "Good, good.";
  if (heard.act === "thank") return "Don't thank me.";
  if (heard.act === "sorry") return "You're sorry, and I believe you.";
  if (heard.act === "refuse") return `You say “${heard.quote}”, and I respect that.`;
  if (/^(?:please )?(?:don't|do not)\b/i.test(heard.raw))
    return "Not a word, not a move, I promise.";
  if (heard.clause) return `${upper(heard.clause.text)}, yes.`;
  if (heard.deed && heard.act === "lets") return `Yes, we ${heard.deed}.`;
  if (heard.deed && heard.act === "command") return `I'll ${heard.deed}, yes.`;
  if (heard.question?.statement) return `${upper(heard.question.statement)}, yes.`;
  if (heard.question) return `${upper(heard.question.turned)}? Good question, very good question.`;
  const thing = heard.things[0];
  if (thing) return `${upper(thing.the)}, yes.`;
  return heard.quote ? `${upper(heard.quote)}, yes.` : "Yes, and...";
}

/** A fact of the player's own, as the Partner says it back. */
function factAsSaid(about: string): string {
  return listen(about).clause?.text ?? about.replace(/[.!?]+$/, "");
}

/** Whether this line is the one that rescues the flop, by the same judgement as the notes'. */
export function rescuesFlop(flop: PlayedFlop, stage: Stage): boolean {
  const [told] = flopsOf({ ...stage.scene, flops: [flop] });
  const after = told?.turns_to_recover ?? null;
  return after !== null && flop.turn + after === stage.turn;
}

export function gratefulLines(flop: PlayedFlop, stage: Stage): string[] {
  return shuffle(RESCUED[flop.kind], stage.seed, "rescued", stage.turn).map((line) =>
    put(line, { about: flop.about ?? "that", wrong: "", initial: "", echo: "" }),
  );
}

export function stuckLine(flop: PlayedFlop, stage: Stage): string {
  return shuffle(STILL_STUCK[flop.kind], stage.seed, "stuck", stage.turn)[0] ?? "";
}

function put(line: string, slots: Readonly<Record<string, string>>): string {
  return line
    .replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
      const value = slots[first.toLowerCase() + rest] ?? "";
      return first === first.toUpperCase() ? upper(value) : value;
    })
    .replace(/\s+/g, " ")
    .trim();
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
