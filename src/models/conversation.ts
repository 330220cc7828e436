/** What is said to a model, whoever it is: the prompt's turns, and where a line is to be gone on with. */
import type { ModelRequest, Prompt } from "./language-model.ts";

const BEGIN = "Begin.";
const CONTINUE =
  "(The house lights flickered: the audience has heard the words above and no more. Go on from " +
  "exactly there, in mid-sentence if need be. Give only what comes next; repeat nothing.)";

/** The request's prompt with what was heard of the line already; its turns are never none. */
export function conversationOf({
  prompt,
  heard,
  schema,
}: Pick<ModelRequest, "prompt" | "heard" | "schema">): Prompt {
  const { system, turns } = prompt();
  const begun = turns.length === 0 ? [{ role: "user" as const, text: BEGIN }] : turns;
  // A JSON answer is heard whole or not at all.
  if (!heard || schema) return { system, turns: begun };
  const resumed = [
    { role: "model" as const, text: heard },
    { role: "user" as const, text: CONTINUE },
  ];
  return { system, turns: [...begun, ...resumed] };
}
