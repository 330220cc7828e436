/**
 * Text as the stage keeps it, whoever wrote it: players, watchers, models. One line of thought behind
 * all of it: what nobody can see must neither count as something said nor change how the rest is
 * shown, and what a script needs (joiners, marks, emoji sequences) stays.
 */

/** Every way of writing a line break; a lone CR makes headings and lists in Markdown. */
export const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/gu;

/** Terminal bells, escapes and the like. Tab and line feed are white space and stay. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * Format characters that nobody misses: zero-width spaces, soft hyphens, word joiners, byte-order
 * marks, overrides of direction, annotations; with the fillers that fonts draw as nothing. Not among
 * them: joiners, marks and isolates of direction, tags, and Arabic signs, which are seen.
 */
const UNSEEN =
  /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e001f}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;
/** Hangul's fillers outside a syllable that is written in parts. */
const LONE_FILLER = /\u115f(?![\u1160-\u11ff])|(?<![\u1100-\u115f])\u1160/gu;

/** Joiners outside a word or an emoji, which join nothing; after a virama one shapes the letter before it. */
const LONE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]+(?![\p{L}\p{Extended_Pictographic}])/gu;
/** Marks of direction where no script runs from right to left. */
const DIRECTION_MARK = /[\u061c\u200e\u200f]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const ISOLATE = /[\u2066-\u2069]/gu;
const ISOLATED = /^[^\u2066-\u2069]*(?:[\u2066-\u2068][^\u2066-\u2069]*\u2069[^\u2066-\u2069]*)+$/u;
/** Tags, an alphabet that only machines read, outside a flag such as Scotland's. */
const FLAG_OR_TAG =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;
const JOINING = "\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
/** One joiner or selector says all that several in a row can, but for a picture's selector and a joiner. */
const JOINING_RUN = new RegExp(`(\\ufe0f\\u200d|[${JOINING}])[${JOINING}]*`, "gu");
/** Joiners and selectors with nothing to stand on. */
const LONE_JOINING = new RegExp(`(?<![^\\s])[${JOINING}]+`, "gu");
/**
 * More marks on one letter than any script has. Unicode's own bound for text that is processed as a
 * stream; without it normalising takes time that grows with the square of the run.
 */
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Something that leaves ink on the page. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point}|[\u2800\ufffc\u{1d159}])[^\s\p{C}\p{M}]/u;

const NOTHING = /(?!)/u;
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/**
 * NFC, well-formed, without control and lone format characters, one kind of line break, trimmed;
 * empty where nothing would be seen. In linear time. The same again for what it returns.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  // What is taken out may part a letter from its mark, so that it goes before they are composed.
  const clean = text
    .toWellFormed()
    .replace(LINE_BREAK, "\n")
    .replace(CONTROL, "")
    .replace(UNSEEN, "")
    .replace(FLAG_OR_TAG, "$1")
    .replace(LONE_FILLER, "")
    .replace(RIGHT_TO_LEFT.test(text) ? NOTHING : DIRECTION_MARK, "")
    .replace(ISOLATED.test(text) ? NOTHING : ISOLATE, "")
    .replace(LONE_JOINING, "")
    .replace(JOINING_RUN, "$1")
    .replace(LONE_JOINER, "")
    .replace(PILED_MARKS, "$1")
    .normalize("NFC")
    .trim();
  return isVisible(clean) ? clean : "";
}

/**
 * Whether the character can be dropped wherever it stands. For text that comes piece by piece: what
 * depends on neighbours (joiners, marks, tags) stays.
 */
export function isUnseen(char: string): boolean {
  if (PLAIN.test(char)) return false;
  return [CONTROL, UNSEEN, ISOLATE].some((kind) => char.search(kind) !== -1);
}

/** Whether anything of the text can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

const ANGLES = /[<>＜＞﹤﹥〈〉〈〉⟨⟩❮❯❰❱⧼⧽≺≻ᐸᐳ˂˃⋖⋗‹›⁌⁍]/gu;
/** As they stand in `ANGLES`, all of one UTF-16 unit: one that opens, one that closes. */
const OPENING = new Set("<＜﹤〈〈⟨❮❰⧼≺ᐸ˂⋖‹⁌");

/**
 * The text with every angle bracket, and whatever looks like one, made into ‹ and ›, so that nothing
 * in it reads as a tag. Place for place: what stands at an offset here stands there in the text.
 */
export function foldAngles(text: string): string {
  return text.replace(ANGLES, (mark) => (OPENING.has(mark) ? "‹" : "›"));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of the text, at most `maxUnits` UTF-16 units, never half of what one sees as a character. */
export function cutText(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (index + segment.length > maxUnits) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
