/** Why the other line would have helped: what it does for the other one and for the scene. */
import type { Reason } from "./principle-choice.ts";

export const WHYS_TRIED: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  rescue: [
    "It names the trouble kindly and makes it useful: the mistake becomes what the scene is about.",
    "One steady sentence is all that somebody who stumbles needs.",
    "Your partner gets the floor back, and the trouble has become a present.",
    "It costs one sentence, and afterwards nobody can say that it was not planned.",
  ],
  block: [
    "What was said stays true, and there are two things on the stage instead of none.",
    "Your character may still hate it. The scene goes on only if it exists.",
    "A yes to the fact leaves every door open; your feelings about it are up to you.",
    "Your partner dared something. This pays them back.",
  ],
  cancel: [
    "What has happened counts; it only gets dearer if you go on from it.",
    "A world that can be taken back has nothing in it to lose.",
  ],
  wimp: [
    "It decides something. Even a wrong choice gives your partner more to work with than none.",
    "Now there is somebody up there who wants something, and that somebody is you.",
    "It need not be clever: the nearest thing on the stage, and a claim about it.",
    "It makes you the one who knows, and your partner the one who is curious.",
  ],
  question: [
    "The question may stay; the guess behind it is the gift.",
    "A guess can be wrong and still be useful: your partner has something to put right.",
    "You knew more than you asked for. This lets your partner have it.",
  ],
  gag: [
    "The funny thing then happens to people we believe in, and stays funny for longer.",
    "Meant seriously, it gets the bigger laugh, and the scene gets to keep it.",
    "A joke ends something; a straight face begins something.",
  ],
  bridge: [
    "It begins where everybody is waiting.",
    "Done is more fun to watch than planned.",
    "What would have come next is here already, and you find out together what follows.",
  ],
  long: [
    "One picture at a time: your partner can only pick up what they can carry.",
    "Short enough to be heard to its end, and there is still something to ask about.",
  ],
  accept: [
    "The yes is yours already; this is the and.",
    "Now your partner gets something back for what they gave.",
  ],
  dropped: [
    "Two ideas, one from each of you, and the scene suddenly has a history.",
    "Nothing of yours is lost, and your partner learns that theirs had landed.",
  ],
};
export const WHYS_STAKES = [
  "When something can be lost, the house has a reason to lean in.",
  "One thing that only your character knows, and everybody listens.",
];
