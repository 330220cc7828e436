/** Why a frame was not taken, as its `error` frame says it. */
import type { ErrorCode } from "../scene/protocol.ts";
import type { Denial } from "./outcome.ts";

export interface FrameRefusal {
  readonly code: ErrorCode;
  readonly message: string;
  /** The id of the line that the frame carried, where it can be made out. */
  readonly inReplyTo?: string | undefined;
}

/** What was denied, in the words of a socket. */
export function refusalFor(denial: Denial): FrameRefusal {
  switch (denial.code) {
    case "turn_in_progress":
      return { code: "turn_in_progress", message: "the Partner is still speaking" };
    case "wrong_phase":
      return { code: "wrong_phase", message: denial.detail };
    case "too_fast":
      return { code: "too_fast", message: `wait ${denial.retryAfterMs} ms before the next line` };
    case "too_large":
      return { code: "too_large", message: `at most ${denial.maxBytes} bytes` };
    // Frames come whole or not at all.
    case "too_slow":
    case "incomplete":
      return { code: "bad_message", message: "it did not come whole" };
    case "bad_input":
      return {
        code: "bad_message",
        message: denial.errors.map(({ path, message }) => `${path}: ${message}`).join("; "),
      };
    case "not_found":
    case "expired":
    case "unreadable":
    case "forbidden":
      return { code: "forbidden", message: "this session is not open to you" };
    default:
      return denial satisfies never;
  }
}
