/** One word at a time: the next word of the story that the two are telling. */
import { pick } from "../../../scene/random.ts";
import { categoryOf } from "../ear/lexicon.ts";
import { hasTag, tagged } from "../ear/tagged.ts";
import type { Stage } from "../partner/stage.ts";

/** The word that goes on from what has been told. */
export function storyWord(stage: Stage): string {
  const last = stage.heard.raw.trim();
  const ended = /[.!?]$/.test(last);
  const term = tagged(last).flat().at(-1);
  const from = followers(
    last,
    ended,
    term ? hasTag(term, "Noun") || categoryOf(term.lower) !== null : false,
    term ? hasTag(term, "PastTense", "PresentTense", "Copula") : false,
    term ? hasTag(term, "Adjective") : false,
  );
  const told = new Set(stage.said.flatMap((line) => line.toLowerCase().match(/[\p{L}']+/gu) ?? []));
  const small = /^(?:a|the|and|was|to|her|his|in|of)$/;
  const fresh = from.filter(
    (word) => small.test(word.toLowerCase()) || !told.has(word.toLowerCase()),
  );
  return pick(fresh.length > 0 ? fresh : from, stage.seed, "story", stage.turn);
}

function followers(
  last: string,
  ended: boolean,
  noun: boolean,
  verb: boolean,
  adjective: boolean,
): readonly string[] {
  const word = last.toLowerCase().replace(/[^\p{L}']/gu, "");
  if (ended || word === "") return ["Suddenly", "Then", "Meanwhile", "Tomorrow", "Nobody"];
  if (/^(?:once)$/.test(word)) return ["upon", "there"];
  if (/^(?:upon)$/.test(word)) return ["a"];
  if (/^(?:time)$/.test(word)) return ["a"];
  if (/^(?:a|an|the|my|his|her|their|our|your|this|that|every|no)$/.test(word)) {
    return /^an$/.test(word)
      ? ["octopus", "umbrella", "aunt", "elevator"]
      : ["sleepy", "goat", "baker", "piano", "lighthouse", "tiny", "crooked", "pirate"];
  }
  if (/^(?:i|he|she|it|we|they|you|who|nobody|everybody)$/.test(word))
    return ["whispered", "danced", "swallowed", "found", "borrowed", "forgot"];
  if (/^(?:and|but|so|then|suddenly|because|when|while|meanwhile)$/.test(word))
    return ["everybody", "she", "nobody", "grandmother"];
  if (/^(?:in|on|under|behind|into|through|with|at|of|over|near|from|to|inside)$/.test(word))
    return ["the", "her", "my"];
  if (/^(?:was|were|is|are|am|very|so|too)$/.test(word))
    return ["secretly", "terribly", "made", "asleep", "hungry"];
  if (adjective) return ["goat", "baker", "piano", "pirate", "lighthouse", "dentist"];
  if (verb) return ["the", "a", "her"];
  if (noun) return ["who", "whispered", "exploded", "and", "danced", "with", "behind"];
  return ["and", "the", "her", "with"];
}
