/**
 * Where a text may be cut while it is painted. Words in the sense of Unicode (UAX 29), so that
 * scripts without spaces and pictures made of several characters are cut rightly too.
 */

/** An old browser has none: there a text has no cuts, and comes as it is. */
const words = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "word" }) : null;

/**
 * The end of the word at `from`, with what stands between it and the next word; all in UTF-16 units.
 * Of a text that still grows (`isDone` false) a word counts once something has come that parts it from
 * what may follow: before that this is `from`.
 */
export function wordEnd(text: string, from: number, isDone: boolean): number {
  if (!words) return text.length;
  const segments = words.segment(text);
  let end = from;
  let hasWord = false;
  while (end < text.length) {
    const segment = segments.containing(end);
    if (!segment || (hasWord && segment.isWordLike)) return end;
    hasWord ||= segment.isWordLike === true;
    end = segment.index + segment.segment.length;
  }
  return isDone || /\s$/.test(text) ? end : from;
}
