import type { World } from "./world.ts";

export const stage: World = {
  id: "stage",
  called:
    /\b(?:stage|theat(?:er|re)|show|concert|tv|television|studio|film|movie|band|actor\w*|actress\w*|director|circus|clown\w*|magician\w*|audition\w*|rehears\w+|wedding|party|ball|funeral|club|bar|pub|disco|radio|podcast|news|reporter\w*|game show|birthday|bride|groom|hair\w*|salon|barber\w*|shop|store|supermarket|mall|market)\b/i,
  place: "this place",
  people: ["the manager", "Celeste", "the drummer", "the front-row lady", "Uncle Rudi"],
  spots: [
    "behind the curtain, stage left",
    "in the trumpet",
    "under the big drum",
    "in the pocket of the spare costume",
    "down in the prompter's box",
  ],
  props: [
    "a dove that won't come out",
    "the other half of the costume",
    "a speech for the wrong occasion",
    "Celeste's wig",
    "a bouquet with a bill in it",
  ],
  riddles: [
    "the trapdoor that wasn't there yesterday",
    "why Celeste is smiling",
    "the feathers on the stairs",
    "why the drummer has been crying",
    "the second spotlight",
    "why Uncle Rudi came in a tuxedo",
  ],
  reasons: [
    "Celeste said I'd never dare",
    "the manager only pays for tears",
    "Uncle Rudi has told everyone I'm the star",
    "I've waited for this since the nativity play",
    "nobody else fits into the costume",
  ],
  news: [
    "The curtain's going up, and we're on the wrong side of it.",
    "Celeste is in the wings with a pair of scissors.",
    "The drummer has started without us.",
    "The dove's out.",
    "Somebody in the front row has just stood up and said my name.",
    "They're playing our song, and it's far too fast.",
  ],
  stakes: [
    "The critic leaves at the interval, unless we give him a reason.",
    "If the cake falls, the manager keeps the deposit.",
    "One bad night more and they turn this into a car park.",
    "There are four hundred people out there, and one of them's my father.",
  ],
  asks: [
    "Which of us goes on first?",
    "What's my next line?",
    "Do we tell them the truth, or do we dance?",
    "Who tied your bow tie?",
    "Can you sing?",
  ],
  selves: [
    "I've forgotten every word but one, and it's 'umbrella'.",
    "I smile when I'm terrified. I'm smiling a lot.",
    "Nobody ever threw me a flower. Once, a cabbage. I kept it.",
    "I've got my lucky socks on, and they're wet.",
  ],
};
