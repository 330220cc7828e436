/**
 * The last net, under the whole list: whoever stands behind everybody else may break too, or say
 * nothing that can be heard, over some line that nobody thought of. The player is answered all the
 * same, in words that need no thought, and the operator finds the error in the log.
 */
import { errorLine, type Logger } from "../observability/logger.ts";
import {
  type LanguageModel,
  type ModelChunk,
  ModelError,
  type ModelRequest,
} from "./language-model.ts";

/** True to any scene; by turn, so that a scene that meets several hears them in a row. */
const REPLIES = [
  "Wait, say that again, and look at me while you say it. I want to remember this.",
  "I heard you. I only need a moment, my hands are shaking. What do we do first?",
  "So that is how it is. Then I stand with you, here, whatever comes through that door.",
  "You have been carrying that all day, haven't you? Put it down here, between us, and show me.",
] as const;
const WELCOME =
  "Good evening, and welcome! Take a breath, say the first thing you see, and we build the rest from there.";
const OPENING =
  "There you are! I locked the door behind us, so now it is only you and me, and that suitcase. You open it.";
const FAREWELL = "And that is our scene. Thank you, that took courage!";
const STEERING = "Let us turn the page there. Same two people, one hour later. Off you go!";
/** Ends whatever was begun. */
const TRAILING_OFF = "… well, you know the rest.";

/**
 * The model as it is, but that a line always comes to an end. An answer in JSON has its callers' own
 * net: they are told by a `ModelError`. Stops as the model does when aborted.
 */
export function createUnfailing(model: LanguageModel, log: Pick<Logger, "error">): LanguageModel {
  return {
    name: model.name,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      let heard = request.heard ?? "";
      try {
        for await (const chunk of model.stream(request, signal)) {
          if (chunk.type === "text") heard += chunk.text;
          yield chunk;
        }
      } catch (error) {
        if (signal.aborted) throw error;
        log.error(errorLine(model.name, error, { agent_name: request.agent }));
        const rest = restOf(request, heard);
        if (rest === null) {
          throw new ModelError("unavailable", "the last net holds no JSON", { retryable: false });
        }
        if (rest !== "") yield { type: "text", text: rest };
      }
    },
  };
}

/** What is still to be said; null where it is not about saying something. */
function restOf({ task }: ModelRequest, heard: string): string | null {
  const whole = wholeLine(task);
  if (whole === null || heard.trim() === "") return whole;
  return /[.!?…]["'”’)]*\s*$/u.test(heard) ? "" : TRAILING_OFF;
}

function wholeLine(task: ModelRequest["task"]): string | null {
  switch (task.kind) {
    case "reply":
      return REPLIES[task.turn % REPLIES.length] ?? REPLIES[0];
    case "open":
      return OPENING;
    case "welcome":
      return WELCOME;
    case "farewell":
      return FAREWELL;
    case "steer":
      return STEERING;
    // The MC's kind word has a net of its own, with where help is.
    case "care":
    case "pick_game":
    case "react":
    case "notes":
      return null;
    default:
      return task satisfies never;
  }
}
