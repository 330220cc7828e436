/** The player proposes that both do something. */
import type { Topic } from "./topic.ts";

export const PROPOSALS: readonly Topic[] = [
  {
    on: /^(?:let us|lets) (?:go|leave|run|get out)\b/,
    say: [
      "I've already got one arm in my coat. You've no idea how long I've waited for somebody to say that. Which way?",
    ],
  },
  {
    on: /^(?:let us|lets) (?:hide)\b/,
    say: [
      "Hide where? There's room for one and a half. You breathe in, I breathe out, and we take turns.",
    ],
  },
  {
    on: /^(?:let us|lets) (?:eat|drink|have)\b/,
    say: [
      "At last, somebody with the right priorities. I'll find two plates. Is it for celebrating, or for courage?",
    ],
  },
];
