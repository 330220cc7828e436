/** The first line under a game's rules. */

import { spokenWords } from "../../../scene/language/spoken-words.ts";
import { countWords } from "../../../scene/language/words.ts";
import { pick, shuffle } from "../../../scene/random.ts";
import { keepsRules } from "../../../scene/referee.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { RefereeRule } from "../../../scene/stock.ts";
import { openingsIn } from "../openings/hosted.ts";
import { OPENINGS, type Opening } from "../openings/stock.ts";
import { sentencesWith } from "./required.ts";

const FIRST_WORDS = ["Once", "Yesterday", "Grandmother", "Somewhere"];
/** Who, where and what in a handful of words; `spokenWords` counts them. */
export const SHORT: readonly string[] = [
  "Captain? Fire!",
  "Doctor, the parrot swallowed it.",
  "Captain, our submarine is leaking.",
  "Sister, who's in our oven?",
  "Kim, the vault is humming.",
  "Officer, that horse is mine.",
  "Grandma, why the silver bullets?",
  "Boss, the whole circus has resigned.",
  "Professor, your volcano has woken up again.",
];
const QUESTION_END = ", and what do you say to that?";
const MOST_WORDS = 60;

/** The opening itself where the rules allow it; else another that they do allow, or one bent to them. */
export function openUnderRules(scene: Scene, { text, tongue }: Opening): string {
  const rules = scene.game?.referee ?? [];
  if (rules.some((rule) => rule.kind === "one_word")) {
    return pick(FIRST_WORDS, scene.seed, "open-word");
  }
  const lawful = (line: string) =>
    keepsRules(rules, line, { previousLine: null }) && countWords(line) <= MOST_WORDS;
  if (lawful(text)) return text;
  if (tongue) {
    const own = openingsIn(tongue).map((one) => one.text);
    const kept = shuffle(own, scene.seed, "open-other").find(lawful);
    if (kept) return kept;
  }
  const bent = rules.reduce((line, rule) => bend(line, rule, scene.seed), text);
  if (lawful(bent)) return bent;
  const others = shuffle([...SHORT, ...OPENINGS.map((one) => one.text)], scene.seed, "open-other");
  const other = others.find(lawful);
  if (other) return other;
  const bends = others.map((line) =>
    rules.reduce((one, rule) => bend(one, rule, scene.seed), line),
  );
  return bends.find(lawful) ?? text;
}

function bend(text: string, rule: RefereeRule, seed: number): string {
  switch (rule.kind) {
    case "ends_with_question":
      return text.replace(/[.!]*$/, QUESTION_END);
    case "required_word": {
      if (keepsRules([rule], text, { previousLine: null })) return text;
      const [word = ""] = rule.any_of;
      return `${pick(sentencesWith(word), seed, "open-required")} ${text}`;
    }
    case "banned_word": {
      const banned = new Set(rule.words.map((word) => word.toLowerCase()));
      const sentences = text.match(/[^.!?]+[.!?]+\s*/g) ?? [text];
      const clean = sentences.filter((one) => !spokenWords(one).some((word) => banned.has(word)));
      return clean.join("").trim();
    }
    case "word_count":
    case "next_letter":
    case "starts_with_last_word":
    case "one_word":
      return text;
  }
}
