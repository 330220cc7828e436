/**
 * What a line is written in, for its `lang` attribute: a screen reader speaks it in that language's
 * voice, a translator knows what to translate. Pure. Where it cannot be told, a line is in the language
 * of the one before it: a wrong voice is worse than the one that was heard last.
 */
import type { ScriptItem } from "./stage.ts";

/** That of the page's own words; `index.html` says so, too. */
const PAGE = "en";

/** Scripts that one language writes, or one of them far more than the others. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];
const LATIN = /\p{Script=Latin}/gu;

/** Small words and marks that are in nearly every line of a language; what two of them share tells nothing. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listed(
    "the and you your what that of with this have my not don't are they will from there who i i'm it's is to it",
  ),
  de: listed(
    "der das und ich du nicht ist ein eine einen mit wir auf den dem für sie es von zu hat haben wie aber auch noch doch ja nein kein keine dein mein sich bin bist mir dir dich mich wenn weil hier jetzt schon nur dass im am",
  ),
  es: listed(
    "el los las una un que es y de por para con muy pero está yo del eso esto aquí sí qué cómo hay tengo eres soy mi tu nuestro la en no ¿ ¡",
  ),
  fr: listed(
    "le les une un des de et est je vous nous il elle dans pas avec pour que qui ce c'est mais sur mon ma tu suis ai du au j'ai n'est oui non ça ici la en",
  ),
  it: listed(
    "il gli che è non sono una un per con ma ho hai di della nel questo cosa qui sì io lo perché mi tu la",
  ),
  pt: listed(
    "o os uma um que não é de para com você eu mas meu minha do da em isso sim está por aqui no",
  ),
  nl: listed(
    "de het een en ik je niet van dat wat met voor zijn heb maar ook nog mijn jij nee er hier",
  ),
};
const WORD = /\p{L}+(?:['’]\p{L}+)*|[¿¡]/gu;

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** As a language tag: "de". `before`: that of the line before. */
export function languageOf(text: string, before = PAGE): string {
  const latin = text.match(LATIN)?.length ?? 0;
  // Japanese has Chinese letters, too: its own ones stand before them in the table.
  const byScript = SCRIPTS.find(([, letters]) => (text.match(letters)?.length ?? 0) * 2 > latin);
  if (byScript) return byScript[0];
  const words = text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
  const hits = Object.entries(SMALL_WORDS).map(
    ([tag, small]) => [tag, words.filter((word) => small.has(word)).length] as const,
  );
  const [[best, most] = [before, 0], [, second] = ["", 0]] = hits.toSorted((a, b) => b[1] - a[1]);
  return most > second ? best : before;
}

/** For `lang`: undefined where it is the page's own. */
export function foreignLanguage(text: string, before?: string): string | undefined {
  const language = languageOf(text, before);
  return language === PAGE ? undefined : language;
}

/** What is said in it. */
export function textOf(item: ScriptItem): string {
  switch (item.kind) {
    case "line":
    case "shout":
      return item.text;
    case "bell":
      return item.message;
    case "sign":
      return item.call.message;
  }
}

/** Of every spoken line, by `seq`: a short one is in the language of what was spoken before. */
export function languagesOf(script: readonly ScriptItem[]): ReadonlyMap<number, string> {
  const languages = new Map<number, string>();
  let before = PAGE;
  for (const item of script) {
    if (item.kind !== "line") continue;
    before = languageOf(item.text, before);
    languages.set(item.seq, before);
  }
  return languages;
}

/** What was spoken last, which what comes next goes on in. */
export function lastLanguage(script: readonly ScriptItem[]): string {
  return [...languagesOf(script).values()].at(-1) ?? PAGE;
}
