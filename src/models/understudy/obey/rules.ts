/** Bends a reply to the game's referee rules, and checks the result with the referee itself. */

import { spokenWords } from "../../../scene/language/spoken-words.ts";
import { shuffle } from "../../../scene/random.ts";
import { keepsRules, letterAfter } from "../../../scene/referee.ts";
import type { RefereeRule } from "../../../scene/stock.ts";
import { upperFirst } from "../ear/things.ts";
import { firstWord } from "../partner/said-before.ts";
import type { Stage } from "../partner/stage.ts";
import { countedLine } from "./counted.ts";
import { LETTER_LINES } from "./letters.ts";
import { sentencesWith } from "./required.ts";
import { storyWord } from "./story.ts";

/** The first of the candidates that keeps all rules, bent if need be; a plain one if none can. */
export function obedient(
  candidates: readonly string[],
  rules: readonly RefereeRule[],
  previousLine: string | null,
  stage: Stage,
): string {
  const context = { previousLine };
  const first = candidates[0] ?? "Yes.";
  if (rules.length === 0) return first;
  const kinds = new Set(rules.map((rule) => rule.kind));
  if (kinds.has("one_word")) return storyWord(stage);
  for (const text of candidates) if (keepsRules(rules, text, context)) return text;
  for (const text of candidates.slice(0, 40)) {
    const bent = rules.reduce((line, rule) => bend(line, rule, previousLine, stage), text);
    if (keepsRules(rules, bent, context)) return bent;
  }
  // Two rules pulled against each other: the order in which they are bent may matter.
  for (const text of candidates.slice(0, 40)) {
    const bent = [...rules]
      .reverse()
      .reduce((line, rule) => bend(line, rule, previousLine, stage), text);
    if (keepsRules(rules, bent, context)) return bent;
  }
  return first;
}

const QUESTION_ENDS = [
  "don't you think?",
  "wouldn't you say?",
  "or am I dreaming?",
  "isn't that so?",
  "or did I get that wrong?",
  "do you hear me?",
];

function bend(text: string, rule: RefereeRule, previous: string | null, stage: Stage): string {
  switch (rule.kind) {
    case "ends_with_question": {
      if (/\?$/.test(text)) return text;
      const end = QUESTION_ENDS[(stage.turn + stage.seed) % QUESTION_ENDS.length] ?? "right?";
      return text.replace(/[.!…]*$/u, `, ${end}`);
    }
    case "next_letter": {
      const letter = letterAfter(previous);
      return letter === null ? text : `${unsaid(LETTER_LINES[letter] ?? [letter], stage)} ${text}`;
    }
    case "word_count":
      return countedLine(text, rule.words, stage);
    case "one_word":
      return storyWord(stage);
    case "starts_with_last_word": {
      const word = previous === null ? undefined : spokenWords(previous).at(-1);
      if (!word) return text;
      // A thing taken up in a question of its own would only ask twice.
      const rest = text.replace(/^[^.!?]{1,28}\? (?=\p{Lu})/u, "");
      const mark = ["?", "!", "..."][stage.turn % 3];
      return `${upperFirst(word)}${mark} ${rest}`;
    }
    case "required_word": {
      if (keepsRules([rule], text, { previousLine: previous })) return text;
      const word = rule.any_of[stage.turn % rule.any_of.length] ?? "";
      return `${unsaid(sentencesWith(word), stage)} ${text}`;
    }
    case "banned_word":
      return withoutWords(text, rule.words);
  }
}

/** One that this scene has not heard yet, if there is one. */
function unsaid(from: readonly string[], stage: Stage): string {
  const said = stage.said.join("\n");
  const last = firstWord(stage.said.at(-1) ?? "");
  const drawn = shuffle(from, stage.seed, "unsaid", stage.turn);
  const other = drawn.filter((one) => firstWord(one) !== last);
  const fresh = (one: string) => !said.includes(one);
  return other.find(fresh) ?? drawn.find(fresh) ?? other[0] ?? drawn[0] ?? "";
}

const STAND_INS: Readonly<Record<string, string>> = {
  i: "yours truly",
  "i'm": "yours truly is",
  no: "never",
  yes: "of course",
  and: "plus",
  but: "still",
};

/** Drops whole sentences that use a banned word; where none is left, swaps the word. */
function withoutWords(text: string, banned: readonly string[]): string {
  const uses = (sentence: string) => {
    const words = spokenWords(sentence);
    return banned.some((word) => words.includes(word.toLowerCase()));
  };
  const sentences = text.match(/[^.!?]+[.!?]+["”]?\s*/g) ?? [text];
  const left = sentences.filter((sentence) => !uses(sentence));
  if (left.length > 0) return left.join("").trim();
  return banned.reduce(
    (line, word) =>
      line.replace(
        new RegExp(`\\b${word.replace(/[^\w']/g, "")}\\b`, "gi"),
        STAND_INS[word.toLowerCase()] ?? "so to speak",
      ),
    text,
  );
}
