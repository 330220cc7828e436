/** Where sentences end and which of them ask, in the world's scripts. */

/** Marks of a question, of every script that has one. Greek's is a semicolon, also by its look alone. */
const QUESTION = "?¿？؟՞፧⁇⁈⁉‽⸮❓❔᥅꘏⳺﹖︖";
const END = `.!…。！．｡։۔।॥‼${QUESTION}`;
const GREEK = /\p{Script=Greek}/u;

const LETTER = /[\p{L}\p{N}]/u;
/** A sentence, its closing marks, and what closes behind them; ¿ and ՞ stand elsewhere than at an end. */
const ENDS = new RegExp(
  `(?<=[${END.replace(/[¿՞]/gu, "")}](?![${END}])["'”’»）)」』\\]]*)(?=\\s|\\p{L}|¿|$)`,
  "u",
);
const GREEK_ENDS = /(?<=[.!…;\u037e]["”»)]*)(?=\s|$)/u;

/**
 * The sentences in order, each with its marks; marks and pictures by themselves belong to the
 * sentence before them. Dots inside numbers and names end none. Empty for blank text.
 */
export function sentencesOf(line: string): string[] {
  const ends = GREEK.test(line) ? GREEK_ENDS : ENDS;
  const parts: string[] = [];
  for (const part of line.split(ends)) {
    if (parts.length > 0 && !LETTER.test(part)) parts[parts.length - 1] += part.trimEnd();
    else if (part.trim() !== "") parts.push(part.trim());
  }
  return parts;
}

const MARKED = new RegExp(`[${QUESTION}]`, "u");
const CLOSING = new RegExp(`[${END}]*$`, "u");
const NOT_CLOSING = new RegExp(`[^\\p{L}\\p{N}${END}]`, "gu");
/** Particles that ask without a mark, at the sentence's end: か, 吗, 呢, 嗎, 까. */
const PARTICLE = /(?:[かカ](?:な|ね|しら)?|かい|吗|嗎|呢|까)$/u;

/** Whether the sentence asks: by its mark, wherever its script puts it, or by a particle at its end. */
export function asks(sentence: string): boolean {
  // Armenian marks the vowel that is stressed, Spanish the beginning too.
  if (/՞|¿/u.test(sentence)) return true;
  const marks = sentence.replace(NOT_CLOSING, "");
  const closing = CLOSING.exec(marks)?.[0] ?? "";
  if (MARKED.test(closing)) return true;
  if (GREEK.test(sentence) && /[;\u037e][^\p{L}\p{N}]*$/u.test(sentence)) return true;
  return PARTICLE.test(marks.slice(0, marks.length - closing.length));
}

/** Scripts in which a question often has neither mark nor one particle. */
const UNMARKED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether the sentence asks as far as code can know. */
export function mayAsk(sentence: string): boolean {
  return asks(sentence) || UNMARKED.test(sentence);
}
