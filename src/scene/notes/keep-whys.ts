/** Why a line was worth keeping: what it does for the other one and for the scene, also at a kitchen table. */
import type { Reason } from "./principle-choice.ts";

export const WHYS_RESCUED = [
  "A partner who is caught in mid-fall trusts you with more, and the house saw it.",
  "Nobody remembers the stumble afterwards; everybody remembers who reached out.",
  "Whoever stays calm next to trouble makes it safe to be bold.",
  "It told your partner that nothing can go so wrong that you would leave them alone with it.",
];

/** Reasons for lines whose use by the partner cannot be cited, or was cited already. */
export const WHYS_KEPT: Partial<Readonly<Record<Reason, readonly string[]>>> = {
  callback: [
    "What returns shows that somebody listened; it ties the scene together.",
    "An old thing in a new place is worth more than a new thing: the house knows it already.",
    "It turns two moments into a story.",
    "The audience had half forgotten it, and likes you for not having done so.",
  ],
  yes_and: [
    "It is concrete. Your partner can see it, and so can the last row.",
    "You did not ask for leave: you put it there, and it was true.",
    "It raised the number of things that this scene can be about.",
    "It could only have been said in this scene, and nowhere else.",
    "It gave your partner something to stand on.",
  ],
  brought: [
    "What two people keep coming back to is what a scene is about. This one was your find.",
    "From then on both of you had one thing to hold on to.",
    "You left it on the stage, and it was strong enough to be picked up again.",
  ],
  names: [
    "A name is a handle: from then on either of you could pick it up.",
    "Somebody with a name can be missed, feared and invited to dinner.",
  ],
  exact: [
    "What is exact sounds true, and what sounds true can be played.",
    "One exact detail saves three sentences of explanation.",
  ],
  gives: [
    "Your partner need not invent who they are: you told them.",
    "It was about the other one, and that is the quickest way to get a real answer.",
  ],
  confides: [
    "Whoever lays something open first makes it easy for the other one.",
    "Now there was somebody up there whom one could ask about something.",
    "It cost your character something, so it was worth listening to.",
  ],
  accept: [
    "Agreement is the ground that the next offer stands on.",
    "A plain yes costs nothing and makes the other one braver.",
    "Your partner knew that they had been heard.",
    "It kept the scene in one place long enough to become one.",
  ],
  supposes: [
    "Your partner had something to answer with before they had begun to think.",
    "A question with a picture in it is half a statement already.",
  ],
  question: [
    "Interest in the other is where listening begins.",
    "To want to know is half of it; the other half is to say what you suspect.",
    "Your partner felt that you were looking at them.",
    "A question is a light. It showed where you wanted the scene to go.",
  ],
  gag: [
    "Ease is what the house breathes along with; it only wants a home inside the scene.",
    "Whoever enjoys being up there gives everybody else leave to do so.",
    "Play is the point. All it needs is a partner in it.",
    "The laugh shows that you hear what is odd, and that ear is worth training.",
  ],
};
export const WHYS_PRESENT = [
  "To answer without knowing how it goes on is the muscle that all others hang on.",
  "A short line said in time is worth more than a fine one that comes too late.",
  "Whoever stays on the stage can still do everything with the next line.",
  "Nothing was lost yet: your partner had the floor again, and you were still there.",
  "It takes some courage to say anything at all while a house is listening.",
];
