/** What to try with real people this week, and which game to play next: by what this scene lacked most. */
import type { Report } from "../protocol.ts";
import type { Weakness } from "./weakness.ts";

/** Two or three for each, all small, kind, and done with people whom one meets anyway. */
export const MISSIONS: Readonly<Record<Weakness, readonly Report["mission"][]>> = {
  blocks: [
    {
      title: "Say what is right about it",
      task: "The next time you want to say no to an idea, first say one thing in it that is true or useful, then say what you would rather do. Notice what happens to the other person's voice.",
    },
    {
      title: "The first yes",
      task: "Three times this week, when your first word would be “no” or “but”, begin with “yes” and finish the sentence before you decide. You may still decline at the end of it.",
    },
    {
      title: "One plan that is not yours",
      task: "Let somebody else choose once this week, the film, the table or the way home, and find one thing about it that you would not have found.",
    },
  ],
  cancels: [
    {
      title: "Let it stand",
      task: "When you catch yourself at “never mind” or “only joking” this week, stop after the sentence before it, and wait. See what they do with it.",
    },
    {
      title: "Because of that",
      task: "Tell a friend about your day in three sentences, each but the first beginning with “because of that”. Take nothing back.",
    },
  ],
  wimps: [
    {
      title: "Have a favourite",
      task: "Whenever somebody lets you choose this week, food, film or seat, choose within two seconds and give one reason. Notice how much easier their next sentence gets.",
    },
    {
      title: "Name one thing",
      task: "When somebody asks how your day was, answer with one thing that you saw, instead of “fine”. Once a day is enough.",
    },
    {
      title: "A whole sentence",
      task: "In one talk a day, where you would say “okay”, say what is okay about it: one sentence that begins with “I”.",
    },
  ],
  gags: [
    {
      title: "Straight face",
      task: "Tell somebody about a small misfortune of yours this week without making one joke. Count how often they laugh.",
    },
    {
      title: "The second thing",
      task: "When a joke comes to you in a conversation, let it go by and say the next thing that you think. Notice where the talk goes that it would not have gone.",
    },
  ],
  questions: [
    {
      title: "Turn a question into a guess",
      task: "Once a day, where you would ask “What did you do?”, say what you imagine they did, and let them correct you. Notice how much more they tell you.",
    },
    {
      title: "Tell, then ask",
      task: "In one conversation a day, put something of your own in front of your first question: “I slept badly. How about you?”",
    },
    {
      title: "What you notice",
      task: "Greet three people this week with something you see instead of “How are you?”: “You look as if you had run.”",
    },
  ],
  detours: [
    {
      title: "The second most important moment",
      task: "Tell somebody about your day in three sentences this week, and begin in the middle: no “so, well, first”.",
    },
    {
      title: "One breath",
      task: "In one meeting or meal this week, say each thing in one breath, then close your mouth and look at them. Notice who speaks next, and what of.",
    },
  ],
  rescues: [
    {
      title: "Catch one stumble",
      task: "When somebody loses a word or their thread this week, hand them the last thing they said, in their own words. Notice how they find the rest.",
    },
    {
      title: "The steady one",
      task: "When something small goes wrong near you this week, a spilt glass, a missed bus, be the first to say one calm sentence that begins with “I have” or “I will”.",
    },
  ],
  listening: [
    {
      title: "Pick up what they dropped",
      task: "In one conversation this week, go back to a detail that the other person mentioned in passing and ask to hear more of it. Notice what they had been waiting to tell.",
    },
    {
      title: "The last word",
      task: "In one talk a day, let your answer begin with something from the end of what you were just told. Notice how often you would have missed it.",
    },
  ],
  adding: [
    {
      title: "One thing more",
      task: "When somebody tells you something this week, agree and add one detail of your own before you answer anything else. Notice where the talk goes.",
    },
    {
      title: "One true detail",
      task: "Three times this week, describe something to somebody with one detail that only you could know: the smell, the price, the name on the door.",
    },
  ],
  callbacks: [
    {
      title: "Bring it back",
      task: "At the end of a conversation this week, return to something small that was said at its beginning. Notice the face of whoever said it.",
    },
    {
      title: "The second mention",
      task: "Remember one small thing that a person tells you, and bring it up again at least a day later.",
    },
  ],
  nothing: [
    {
      title: "Make somebody look good",
      task: "In one meeting or meal this week, take up the idea of the quietest person there, say whose it was, and build on it out loud.",
    },
    {
      title: "Exact praise",
      task: "Tell three people this week something good that you have noticed about how they do things, as exactly as you can.",
    },
    {
      title: "Be touched",
      task: "When something touches you this week, say so before you say what you think about it. Once is enough to notice the difference.",
    },
  ],
};

/** Games that train what was missing, by name; those that are in the stock are chosen from. */
export const GAMES: Readonly<Record<Weakness, readonly string[]>> = {
  blocks: ["Yes-And Ladder", "Birthday Gifts", "Remember When"],
  cancels: ["Remember When", "First Day", "Yes-And Ladder"],
  wimps: ["Expert Interview", "World's Worst Advice", "Birthday Gifts"],
  gags: ["After Closing Time", "The Long Drive", "Two Chairs"],
  questions: ["Expert Interview", "World's Worst Advice", "Three-Line Scene"],
  detours: ["Three-Line Scene", "Five Words Flat", "One-Word Story"],
  rescues: ["Two Chairs", "Lost Property", "First Day"],
  listening: ["Two Chairs", "Remember When", "Lost Property"],
  adding: ["Yes-And Ladder", "Lost Property", "Three-Line Scene"],
  callbacks: ["Remember When", "The Long Drive", "Genre Switch"],
  nothing: ["New Choice", "Status Seesaw", "Emotional Rollercoaster", "Genre Switch"],
};
