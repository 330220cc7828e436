/**
 * Tells at the start of a line whether a machine speaks there: calls of tools, and a model thinking
 * aloud about its task. What could be a character's words is none of it.
 */

/** Before a thought, and before half of all lines. */
const FILLERS = "okay ok so alright right hmm well sure now wait first".split(" ");
const FILLER = new RegExp(`^(?:(?:${FILLERS.join("|")})[,.!…]*\\s+)*`, "u");
const FILLER_MARKS = /[,.!…]+$/u;

const THOUGHTS: readonly string[] = [
  "the user ",
  "the user's",
  "the user,",
  ...["says", "said", "wants", "asked", "asks", "just", "offers", "offered", "is asking"].map(
    (deed) => `the player ${deed} `,
  ),
  "the player's last line",
  "the player's line",
  "the player's offer",
  "the prompt ",
  "the instructions ",
  "the system prompt",
  ...[
    "i need to",
    "i should",
    "i must",
    "i'll",
    "i will",
    "i have to",
    "we need to",
    "we should",
    "let me",
    "let's",
  ].flatMap((start) =>
    [
      "respond",
      "reply as",
      "reply in",
      "reply to the",
      "continue the scene",
      "continue as",
      "stay in character",
      "craft",
      "generate",
      "produce",
      "write a line",
      "write the line",
      "write one",
      "answer as",
      "answer in character",
      "accept the offer",
      "add one new",
      "add a new detail",
      "think about the scene",
      "think about how to respond",
      "think step by step",
      "analyze the",
    ].map((deed) => `${start} ${deed}`),
  ),
  "my response ",
  "my reply should",
  "here is my line",
  "here is my response",
  "here is my reply",
  "here is the line",
  "here is the response",
  "here is the reply",
  "here's my line",
  "here's my response",
  "here's my reply",
  "here's the line",
  "here's a line",
  "here is a line",
  "here's a response",
  "here is a response",
  "as the partner",
  "as an ai",
  "as a language model",
  "as your scene partner",
  "thinking process",
  "thinking about",
  "thought process",
  "crafting the",
  "crafting a",
  "considering the scene",
  "analyzing the",
];
/** A whole line of one of these words is the name of what follows. */
const HEADINGS = [
  "thought",
  "thoughts",
  "thinking",
  "json",
  "analysis",
  "reasoning",
  "final",
  "model",
];
const CALLS = [
  "tool_code",
  "tool_output",
  "tool_call",
  "tool_use",
  "function_call",
  "default_api",
  "print(",
  "functions.",
  "search_games(",
  "get_game_by_name(",
  "search_principles(",
  "generate_audience(",
  "analyze_sentiment(",
  "call:",
];
const LONGEST = 60;

/** `line`: all of this line is machinery. `undecided`: it may still become so when more text comes. */
export function machineryIn(text: string): "line" | "undecided" | "none" {
  const start = text.slice(0, LONGEST).toLowerCase().replaceAll("’", "'");
  const lineEnd = start.search(/[\n\r]/u);
  const first = lineEnd === -1 ? start : start.slice(0, lineEnd);
  if (CALLS.some((call) => first.startsWith(call))) return "line";
  const thought = first.slice(FILLER.exec(first)?.[0].length ?? 0).replaceAll(/[*_]/gu, "");
  if (THOUGHTS.some((phrase) => thought.startsWith(phrase))) return "line";
  const bare = first.replaceAll(/[*_#:\s]/gu, "");
  if (lineEnd !== -1) return HEADINGS.includes(bare) ? "line" : "none";
  const mayBecome =
    FILLERS.some((word) => word.startsWith(thought)) ||
    FILLERS.includes(thought.replace(FILLER_MARKS, "")) ||
    [...CALLS, ...HEADINGS].some((word) => word.startsWith(first)) ||
    HEADINGS.includes(bare) ||
    THOUGHTS.some((phrase) => phrase.startsWith(thought));
  return mayBecome ? "undecided" : "none";
}
