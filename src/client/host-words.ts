/** Troubles of the house, as a host would tell them: what happened, what is safe, what to do. */
import type { ErrorCode } from "../scene/protocol.ts";
import { closed } from "./note-words.ts";

/** RFC 9457, as far as the page reads it. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Of a scene whose time was up: until when its record is kept, ISO 8601 or `never`. */
  readonly record_until?: string;
}

export const NOBODY_ANSWERS =
  "Nobody answers at the stage door. Check your connection and knock again.";

const FIELDS: Readonly<Record<string, string>> = {
  location: "The place",
  relationship: "Who you are to each other",
  game: "The game",
  message: "Your line",
  turn: "That moment",
};

function aboutFields(problem: Problem): string | null {
  if (!problem.errors?.length) return null;
  return problem.errors
    .map(({ path, message }) => closed(`${FIELDS[path] ?? path} ${message}`))
    .join(" ");
}

/** `retryAfterS` in seconds, null if the server did not say. */
export function hostWords(status: number, problem: Problem, retryAfterS: number | null): string {
  switch (status) {
    case 401:
    case 403:
      return "That ticket is for another seat, so I can't let you through here.";
    case 404:
      return "That scene has left the building: it was erased, or its time was up.";
    case 409:
      return "Not just now: the scene is in the middle of something. Give it a breath.";
    case 413:
      return "That is more than fits through the stage door. Make it shorter.";
    case 422: {
      const fields = aboutFields(problem);
      return fields ? `So close! ${fields}` : "Something on that slip I can't read. Try once more.";
    }
    case 429: {
      const wait = retryAfterS ? `in ${retryAfterS} second${retryAfterS === 1 ? "" : "s"}` : "soon";
      return `The box office is swamped. Come back ${wait}; everything you typed is still here.`;
    }
    case 503:
      return `The theatre is dark tonight. The note on the door says: “${problem.detail ?? "back soon"}”`;
    default:
      return "Something fell over backstage. It wasn't you. Try again in a moment.";
  }
}

const REFUSALS: Readonly<Record<ErrorCode, string>> = {
  bad_message: "I couldn't make that line out. It is back in your hands: try it another way.",
  too_large: "That one is longer than the stage is wide. Trim it and say it again.",
  too_fast: "Easy! A breath between two, please.",
  turn_in_progress: "Your partner is still talking; your line goes on right after.",
  wrong_phase: "The lights changed before that got through.",
  forbidden: "That is not yours to do from this seat.",
};

export function refusalWords(code: string): string {
  return REFUSALS[code as ErrorCode] ?? "Something went astray backstage. Try that again.";
}
