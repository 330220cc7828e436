/** Goes on from words the audience has heard already, in mid-sentence if need be. */
import { countWords } from "../../scene/language/words.ts";
import { KNOWN_NOUNS } from "./ear/lexicon.ts";
import { hasTag, tagged } from "./ear/tagged.ts";
import { fill } from "./partner/fill.ts";
import type { Stage } from "./partner/stage.ts";

/** What follows right after `heard`, with its own leading space if one is due; may be empty only for a whole reply. */
export function continuation(heard: string, stage: Stage, hook: string): string {
  const trimmed = heard.trimEnd();
  if (trimmed === "") return hook;
  const gap = trimmed.length < heard.length ? "" : " ";
  const room = 60 - countWords(trimmed);
  if (/[.!?…]["”')]*$/.test(trimmed))
    return room > 6 && countWords(trimmed) < 25
      ? `${gap}${capped(hook, room)}`
      : room > 6 && !/\?["”')]*$/.test(trimmed)
        ? `${gap}What do we do?`
        : "";
  const rest = wordRest(heard, stage);
  const ending = sentenceEnd(`${trimmed}${rest}`, stage, rest === "" ? gap : " ");
  const left = room - countWords(ending);
  const tail = left > 8 ? ` ${capped(hook, left)}` : "";
  return `${rest}${ending}${tail}`;
}

function capped(hook: string, room: number): string {
  return countWords(hook) <= room ? hook : "What now?";
}

/** The rest of a word that was cut, where the scene knows one that begins so: "croiss" -> "ant". */
function wordRest(heard: string, stage: Stage): string {
  if (/\s$/.test(heard)) return "";
  const last = /[\p{L}]+$/u.exec(heard)?.[0]?.toLowerCase();
  if (!last || last.length < 3) return "";
  const spoken: readonly string[] =
    `${stage.heard.raw} ${stage.told.join(" ")} ${stage.said.join(" ")}`
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (spoken.includes(last) || KNOWN_NOUNS.includes(last)) return "";
  const whole = [...spoken, ...KNOWN_NOUNS].find((word) => word.startsWith(last) && word !== last);
  if (!whole) return "";
  const tags = tagged(last).flat()[0];
  // A word that stands by itself is left alone unless the scene itself said the longer one.
  if (
    tags &&
    hasTag(
      tags,
      "Preposition",
      "Determiner",
      "Pronoun",
      "Conjunction",
      "Auxiliary",
      "Copula",
      "Modal",
    )
  )
    return "";
  return whole.slice(last.length);
}

const AFTER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|this|that|my|your|our|his|her|their|a)$/i, "whole thing, from beginning to end."],
  [/\ban$/i, "awful lot of trouble."],
  [/\b(?:i|you|we|they)$/i, "knew it all along."],
  [/\b(?:he|she|it|who)$/i, "was never what it seemed."],
  [/\b(?:and|but|so|because|if|when|while|although|that)$/i, "you know the rest as well as I do."],
  [/\b(?:am|are|is|was|were|be|been)$/i, "not what it looks like."],
  [/\b(?:i'm|you're|we're|they're)$/i, "in far too deep."],
  [
    /\b(?:can|could|will|would|should|must|might|may|to|don't|can't|won't|didn't|never|do|did|let's|i'll|you'll|we'll|i'd|please)$/i,
    "stop now, not after all this.",
  ],
  [
    /\b(?:in|on|under|behind|into|through|with|at|of|over|near|from|inside|by|for|about|like|without)$/i,
    "the one thing nobody dares to mention.",
  ],
  [/\b(?:very|so|too|really|quite|rather)$/i, "quiet in here all of a sudden."],
  [/\b(?:has|have|had|i've|you've|we've)$/i, "come to this, at last."],
];

function sentenceEnd(soFar: string, _stage: Stage, gap: string): string {
  if (/[,;:]$/.test(soFar)) return `${gap}and you know it as well as I do.`;
  if (/[—–-]$/.test(soFar)) return `${gap}no, I'll say it out loud.`;
  const found = AFTER.find(([pattern]) => pattern.test(soFar));
  if (found) return `${gap}${found[1]}`;
  const term = tagged(soFar).at(-1)?.at(-1);
  if (hasTag(term, "Verb") && !hasTag(term, "PastTense", "Gerund"))
    return `${gap}what has to be done.`;
  if (
    hasTag(term, "Adjective") &&
    /\b(?:the|a|an|my|your|his|her|our|their|some|this|that)\s+\S+$/i.test(soFar)
  )
    return `${gap}thing I've ever had to carry.`;
  const isQuote = /["“][^"”]*$/.test(soFar);
  // After a space another word was coming: a bare full stop would stand alone.
  if (gap === "" && !isQuote) {
    return hasTag(term, "Noun") ? "and all that comes with it." : ", and you know the rest.";
  }
  return isQuote ? `.${soFar.includes("“") ? "”" : '"'}` : ".";
}

/** A closing sentence for a reply that another began. */
export function hookFor(stage: Stage): string {
  const drawn = { key: `heard-${stage.turn}`, thing: null, extra: {} };
  return fill("{ask}", stage, drawn) ?? "What do you say?";
}
