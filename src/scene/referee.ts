/**
 * The referee (SPEC 2.7): judges a line by the game's rules, in code. A broken rule rings the bell
 * and costs nothing else, so the words are a host's: what happened, and what would have kept it.
 * Where code cannot know (words of a script without spaces), the player has the benefit of the doubt.
 */
import { LETTER_STARTERS } from "./language/letter-starters.ts";
import { mayAsk, sentencesOf } from "./language/sentences.ts";
import { firstLetterOf, spokenPart, spokenWords } from "./language/spoken-words.ts";
import { isUnspaced } from "./language/words.ts";
import type { RefereeVerdict } from "./protocol.ts";
import { asPlayed, type Scene, turnsSinceCare } from "./scene.ts";
import type { Game, RefereeRule } from "./stock.ts";

export interface JudgingContext {
  /** The line before this one, whoever said it; null if this is the first of the scene. */
  readonly previousLine: string | null;
}

/** The first rule of the game that the line breaks; null when all hold or there is no game. */
export function judge(
  game: Game | null,
  line: string,
  context: JudgingContext,
): RefereeVerdict | null {
  for (const rule of game?.referee ?? []) {
    const message = breach(rule, line, context.previousLine);
    if (message !== null) return { rule: rule.kind, message };
  }
  return null;
}

/**
 * The bell for the player's next line in this scene; null when none rings. It never does for somebody who
 * has just been met as themself and takes the play up again.
 */
export function judgeNext(scene: Scene, line: string): RefereeVerdict | null {
  if (turnsSinceCare(scene) === 0) return null;
  const previous = asPlayed(scene).lines.findLast(
    ({ agent }) => agent === "partner" || agent === null,
  );
  return judge(scene.game, line, { previousLine: previous?.content ?? null });
}

/** Whether a line keeps all of these rules, for whoever wants to know before saying it. */
export function keepsRules(
  rules: readonly RefereeRule[],
  line: string,
  context: JudgingContext,
): boolean {
  return rules.every((rule) => breach(rule, line, context.previousLine) === null);
}

/** What the host says when the rule is broken; null when it holds. */
function breach(rule: RefereeRule, line: string, previous: string | null): string | null {
  switch (rule.kind) {
    case "ends_with_question":
      return endsWithQuestion(line)
        ? null
        : "Ding! That one came to rest as a statement. Here every line ends in a question: hang “don’t you think?” on the end and you are home.";
    case "next_letter":
      return nextLetterBreach(line, previous);
    case "word_count":
      return countBreach(line, rule.words);
    case "one_word":
      return countBreach(line, 1);
    case "starts_with_last_word":
      return lastWordBreach(line, previous);
    case "required_word":
      return requiredWordBreach(line, rule.any_of);
    case "banned_word":
      return bannedWordBreach(line, rule.words);
  }
}

function endsWithQuestion(line: string): boolean {
  const last = sentencesOf(spokenPart(line)).at(-1);
  return last !== undefined && mayAsk(last);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter that the alphabet wants after this line; null if any will do. */
export function letterAfter(previous: string | null): string | null {
  const before = previous === null ? null : firstLetterOf(previous);
  const at = before === null ? -1 : ALPHABET.indexOf(before);
  return at < 0 ? null : (ALPHABET[(at + 1) % ALPHABET.length] ?? null);
}

function nextLetterBreach(line: string, previous: string | null): string | null {
  const wanted = letterAfter(previous);
  if (wanted === null) return null;
  const found = firstLetterOf(line);
  if (found === wanted) return null;
  // A line in another alphabet has no place in this one's order, so it cannot be out of order.
  if (found !== null && !ALPHABET.includes(found)) return null;
  const start =
    found === null ? "That line had no letter to start on" : `That one began with ${found}`;
  return `Ding! ${start}, and the alphabet was waiting for ${wanted}. “${LETTER_STARTERS[wanted]}…” would have carried you over.`;
}

const COUNT_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const counted = (count: number) =>
  `${COUNT_WORDS[count] ?? count} ${count === 1 ? "word" : "words"}`;

function countBreach(line: string, wanted: number): string | null {
  const words = spokenWords(line);
  if (words.length === wanted || (words.length > 0 && isUnspaced(line))) return null;
  const missing = wanted - words.length;
  const mend =
    missing > 0
      ? `${counted(missing)} more would have landed it`
      : `“${shown(words.slice(0, wanted).join(" "))}” alone would have landed it`;
  return `Ding! I counted ${counted(words.length)} and this game is played with ${counted(wanted)} a line; ${mend}.`;
}

function lastWordBreach(line: string, previous: string | null): string | null {
  const wanted = previous === null ? undefined : spokenWords(previous).at(-1);
  if (wanted === undefined || isUnspaced(wanted)) return null;
  const first = spokenWords(line)[0];
  if (first === wanted) return null;
  return `Ding! The last word you were handed was “${shown(wanted)}”, and that is where your line begins: “${shown(capitalised(wanted))}…”, and off you go.`;
}

function requiredWordBreach(line: string, anyOf: readonly string[]): string | null {
  const words = spokenWords(line);
  if (anyOf.some((wanted) => hasPhrase(words, wanted))) return null;
  const [first = ""] = anyOf;
  const list = anyOf.slice(0, 4).map((wanted) => `“${wanted}”`);
  return anyOf.length === 1
    ? `Ding! “${first}” never turned up, and this game wants it in every line. Anywhere will do, even at the very end.`
    : `Ding! Every line here carries one of our words, such as ${list.join(", ")}. Slip in “${first}” anywhere and you are safe.`;
}

function bannedWordBreach(line: string, banned: readonly string[]): string | null {
  const words = spokenWords(line);
  const slipped = banned.find((word) => hasPhrase(words, word));
  if (slipped === undefined) return null;
  return `Ding! “${slipped}” slipped out, and it has the night off in this game. The same thought without it would have sailed through.`;
}

/** Whether the phrase's words stand in the line one after the other. */
function hasPhrase(words: readonly string[], phrase: string): boolean {
  const wanted = spokenWords(phrase);
  if (wanted.length === 0) return false;
  return words.some((_, at) => wanted.every((word, offset) => words[at + offset] === word));
}

function capitalised(word: string): string {
  return word.replace(/^./u, (letter) => letter.toUpperCase());
}

/** Short enough to be read out by a host. */
function shown(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 60).join("")}…`;
}
