/** Who plays and where a player's words go, in the words of the playbill. */
import type { Destination } from "../scene/vocabulary.ts";

const NOBODY =
  "Tonight the understudy plays every part, with no AI model behind it: your words go no further than this stage.";

const FIRST: Readonly<Record<Destination, string>> = {
  google_cloud:
    "Gemini plays tonight. Your words go to Google Cloud, whose terms keep them out of training.",
  google_studio:
    "Gemini plays tonight, from 18 years on. Your words go to Google; if this stage is on its free tier, people there may read and train on them.",
  own_server:
    "A language model plays tonight. Your words go to a server of this stage’s operator, and no further.",
  other_server:
    "A language model plays tonight. Your words go to a service that this stage’s operator chose.",
};

/** Of who takes a line over. */
const BEHIND: Readonly<Record<Destination, string>> = {
  google_cloud: "Google Cloud",
  google_studio: "Google",
  own_server: "a server of this stage’s operator",
  other_server: "a service that this stage’s operator chose",
};

/** One line for the start page; `destinations` in the order in which they are asked. */
export function companyWords([first, ...behind]: readonly Destination[]): string {
  if (first === undefined) return NOBODY;
  const next = behind.map((destination) => `If that fails, they go to ${BEHIND[destination]}.`);
  return [FIRST[first], ...next].join(" ");
}
