/** Words that an odd line puts into the answer: what an emoji looks like, how its language says yes. */
import type { Stage } from "./stage.ts";

const MOODS: readonly (readonly [RegExp, string])[] = [
  [/[😂🤣😆😄😁😀😃😅😹]/u, "laughter"],
  [/[😢😭🥺😿💔☹🙁😞]/u, "heartbreak"],
  [/[😱😨😰👻💀☠]/u, "terror"],
  [/[😡🤬😠👿]/u, "murder"],
  [/[❤💕😍🥰😘💖]/u, "love"],
  [/[👍👌✅🙌👏]/u, "yes"],
  [/[🔥💥💣]/u, "fire"],
  [/[🤔❓🤨]/u, "doubt"],
  [/[🎉🥳🎊]/u, "a party"],
];

const YES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ich|und|der|die|das|nicht|ist|ein|eine|wir|bitte|mein)\b/i, "ja"],
  [/\b(?:el|los|las|que|es|mi|yo|por|muy|está|qué|una|para|con)\b|[¿¡ñ]/i, "sí"],
  [/\b(?:je|le|les|est|pas|vous|nous|mon|une|dans|avec|c'est|et)\b/i, "oui"],
  [/\b(?:il|che|non|sono|mio|per|è|di|ciao|bene)\b/i, "sì"],
  [/\b(?:não|você|meu|minha|uma|isso|está)\b|[ãõ]/i, "sim"],
  [/[\u3040-\u30ff]/u, "hai"],
  [/[\u0400-\u04ff]/u, "da"],
  [/\b(?:ik|het|een|niet|wij|mijn|jij)\b/i, "ja"],
  [/[ğışİ]|\b(?:bir|ve|ben|sen|bu)\b/i, "evet"],
];

export function extraOf(stage: Stage): Readonly<Record<string, string>> {
  const { raw, givenName } = stage.heard;
  const mood = MOODS.find(([pattern]) => pattern.test(raw))?.[1] ?? "trouble";
  const yes = YES.find(([pattern]) => pattern.test(raw))?.[1] ?? "yes";
  return { mood, yes, ...(givenName ? { name: givenName } : {}) };
}
