/**
 * What is new about this turn, told to the Partner after everything else: the game's rule for this
 * very line, the host's call, the flop to play, the rescue to allow. Constant sentences; what they
 * are about comes from the scene and stays in the part of the prompt where material stands.
 */
import { activeHostCall } from "../scene/host-calls.ts";
import { spokenWords } from "../scene/language/spoken-words.ts";
import { letterAfter } from "../scene/referee.ts";
import type { PlayedFlop, Scene } from "../scene/scene.ts";
import type { RefereeRule } from "../scene/stock.ts";
import type { FlopKind } from "../scene/vocabulary.ts";
import { asMaterial, clip } from "./material.ts";

const FLOPS: Readonly<Record<FlopKind, string>> = {
  forgot_name:
    "Reach for the name below and it is not there: start to say it, get it slightly wrong or circle around it, feel the heat rise, keep going.",
  contradicted_fact:
    "State, warmly and with full conviction, something that contradicts what stands below. You do not notice that it contradicts.",
  froze:
    "You go blank. Begin a sentence, lose it, stand there: a half word, a breath, your hands doing something small. Give the player the silence.",
  misheard:
    "You heard the word below as another one that sounds like it, and you answer, in earnest, what you think you heard.",
  lost_object:
    "The thing below is not where your hand goes for it. Look, pat, be alarmed: you no longer know where it is.",
  panicked:
    "It is suddenly too much for you: too fast, too many words, one bad idea blurted out, out of breath at the end.",
};

/** How to play this flop; null plays none. */
export function flopDirection(flop: PlayedFlop | null): string[] {
  if (flop === null) return [];
  const about = flop.about === null ? [] : [`<about>${clip(asMaterial(flop.about), 60)}</about>`];
  return [
    `Stumble in this line, on purpose. ${FLOPS[flop.kind]} Play it with body and feeling. Do not name it, excuse it, wink at it or mend it yourself; leave the player something to catch.`,
    ...about,
  ];
}

/** How to take the player's rescue of an earlier flop; null asks for nothing. */
export function rescueDirection(flop: PlayedFlop | null): string[] {
  if (flop === null) return [];
  const about = flop.about === null ? [] : [`<about>${clip(asMaterial(flop.about), 60)}</about>`];
  return [
    `You stumbled in turn ${flop.turn} (${flop.kind.replace("_", " ")}). If the player's last line helps you out of it, take the help visibly: relief first, then build on exactly what they gave. If they passed over it, stay a little shaky and let it be. Never mend it alone.`,
    ...about,
  ];
}

/** What the game's referee and host ask of the Partner's next line. */
export function gameDirection(scene: Scene, previousLine: string | null): string[] {
  const rules = (scene.game?.referee ?? []).map((rule) => ruleDirection(rule, previousLine));
  const call = activeHostCall(scene);
  return [
    ...rules.filter((rule) => rule !== ""),
    ...(call ? [`The host has just called: ${call.message} It holds for your line too.`] : []),
  ];
}

function ruleDirection(rule: RefereeRule, previousLine: string | null): string {
  switch (rule.kind) {
    case "ends_with_question":
      return "Your line must end with a question mark.";
    case "next_letter": {
      const letter = letterAfter(previousLine);
      return letter === null
        ? "Your line may start with any letter of the alphabet."
        : `The first letter of your line must be ${letter}.`;
    }
    case "word_count":
      return `Your line must have exactly ${rule.words} words.`;
    case "one_word":
      return "Your line must be exactly one word: the next word of the story.";
    case "starts_with_last_word": {
      const word = previousLine === null ? undefined : spokenWords(previousLine).at(-1);
      return word === undefined
        ? ""
        : `The first word of your line must be the last word of theirs: <about>${clip(asMaterial(word), 20)}</about>`;
    }
    case "required_word":
      return `Your line must contain one of: ${rule.any_of.join(", ")}.`;
    case "banned_word":
      return `Your line must not contain: ${rule.words.join(", ")}.`;
    default:
      return rule satisfies never;
  }
}
