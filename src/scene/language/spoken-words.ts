/**
 * A line as the referee hears it: what is spoken, not what is drawn around it. Quotes, emoji, stage
 * directions, punctuation, case and invisible marks do not matter; a hyphenated word is one word.
 */

/** Actions written beside the words: (sighs), [pours tea], *opens the door*. One starred word is emphasis. */
const DIRECTION = /\([^()]*\)|\[[^[\]]*\]|\*[^*\s][^*]*\s[^*]*\*/gu;
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;
const INVISIBLE = /\p{Cf}|\uFE0F/gu;
const PICTURE = /\p{Extended_Pictographic}/gu;
const APOSTROPHE = /[\u2018\u2019\u02BC\uFF07`´]/gu;
const HYPHEN = /[\u2010\u2011]/gu;
/** Letters and digits; apostrophes and single hyphens inside a word belong to it, and so do 9:30 and 1,000. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The line without stage directions; a line that is nothing but a direction stays as it is. */
export function spokenPart(line: string): string {
  const spoken = line.replace(DIRECTION, " ");
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : line;
}

/** The words of a line in order, lower-cased, with straight apostrophes. */
export function spokenWords(line: string): string[] {
  const plain = spokenPart(line)
    .normalize("NFC")
    .replace(KEYCAP, " ")
    .replace(INVISIBLE, "")
    .replace(PICTURE, " ")
    .replace(APOSTROPHE, "'")
    .replace(HYPHEN, "-")
    .toLowerCase();
  return plain.match(WORD) ?? [];
}

/** The first letter that is spoken, accents taken off, in upper case; null if there is none. May be non-Latin. */
export function firstLetterOf(line: string): string | null {
  const letter = spokenWords(line).join(" ").normalize("NFKD").match(/\p{L}/u)?.[0];
  return letter?.toUpperCase() ?? null;
}
