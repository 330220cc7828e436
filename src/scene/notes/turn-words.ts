/**
 * What the words of a turn hold, worked out once for each turn: the notes ask for it again and again,
 * and tagging a line takes milliseconds.
 */
import { contentStems, countWords } from "../language/words.ts";
import { once } from "../once.ts";
import { type Line, openingOf, type Scene, type Turn } from "../scene.ts";
import { sureThings } from "./sure-things.ts";

/**
 * So many turns back a thing still lies on the stage, and so many turns later an idea may still be
 * used: notes that looked at every pair of lines would take four times as long for twice the scene.
 */
export const REACH_TURNS = 30;

/** Stands for the dot of "Mrs." while sentences are told apart. */
const DOT = "\u2024";
const CITED = /[“„«"][^“”„«»"]*(?:[”“»"]|$)/gu;
export const dotted = (text: string) => text.replaceAll(DOT, ".");
export const undotted = (text: string) => text.replace(/\b(Mrs?|Ms|Dr|Prof|St)\./g, `$1${DOT}`);

export const lineStems = once(({ line }: Turn) => contentStems(line));
export const replyStems = once(({ reply }: Turn) => contentStems(reply ?? ""));
export const wordsInLine = once(({ line }: Turn) => countWords(line));
export const thingsInLine = once(({ line }: Turn) => sureThings(line));
export const thingsInReply = once(({ reply }: Turn) => sureThings(reply ?? ""));
export const thingsInOpening = once(({ content }: Line) => sureThings(content));

/** The sentences of the reply, each with what it says in its own words and what it only cites. */
export const repliedSentences = once(({ reply }: Turn) =>
  undotted(reply ?? "")
    .split(/(?<=[.!?…。！？])\s*/u)
    .filter((one) => one.trim() !== "")
    .map((one) => ({
      words: dotted(one.trim()),
      stems: contentStems(one),
      // What is only cited is not gone on with: "Once more, slowly: ‘The oven sings.’"
      own: contentStems(one.replace(CITED, " ")),
      asks: /[?？]\W*$/u.test(one),
    })),
);

/**
 * Hears what was said, one line a step, so that whoever wants notes can let others be served in between:
 * a scene's lines together take longer than anybody should wait.
 */
export function* hearing(scene: Scene): Generator<void> {
  const opening = openingOf(scene);
  if (opening) yield void thingsInOpening(opening);
  for (const turn of scene.turns) {
    yield void [lineStems, wordsInLine, thingsInLine].map((hear) => hear(turn));
    yield void [replyStems, repliedSentences, thingsInReply].map((hear) => hear(turn));
  }
}
