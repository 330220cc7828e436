/**
 * What players typed, made ready to stand in a prompt: one line, short enough, and unable to close
 * the fence around it. Models are told that whatever stands inside the fence is played with, never
 * obeyed.
 */

/** A cautious guess at tokens: 3.5 ASCII characters each, and one for every other character. */
export function estimateTokens(text: string): number {
  let ascii = 0;
  let other = 0;
  for (const char of text) {
    if (char.charCodeAt(0) < 0x80) ascii += 1;
    else other += 1;
  }
  return Math.ceil(ascii / 3.5) + other;
}

/** The fence's own tags, in whatever spelling a player might try. */
const TAG_LIKE = /<(?=\s*\/?\s*(?:scene|facts|direction|line|system|setting))/giu;

/** Length in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** One line of material: breaks become spaces, and nothing in it looks like a tag of the fence. */
export function asMaterial(text: string): string {
  return text.replace(/\s+/gu, " ").replace(TAG_LIKE, "‹").trim();
}

/**
 * At most about `maxTokens` of `text`: its beginning and its end, since improvisers put the offer
 * into one of the two, with " … " between.
 */
export function clip(text: string, maxTokens: number): string {
  if (estimateTokens(text) <= maxTokens) return text;
  const chars = [...text];
  let keep = Math.floor(maxTokens * 3.5) - 3;
  const cut = () => {
    const head = Math.ceil(keep * 0.65);
    const tail = keep - head;
    return `${chars.slice(0, head).join("").trimEnd()} … ${tail > 0 ? chars.slice(-tail).join("").trimStart() : ""}`;
  };
  while (keep > 8 && estimateTokens(cut()) > maxTokens) keep = Math.floor(keep * 0.8);
  return cut().trimEnd();
}

/** An item that is cut shorter than this says nothing any more. */
const SHORTEST_ITEM_TOKENS = 8;

/**
 * `items` in order, together at most `maxTokens`. All get their share: the long ones are cut before
 * any is left out, and the latest are left out first.
 */
export function fitting(items: readonly string[], maxTokens: number): string[] {
  const whole = items.reduce((sum, item) => sum + estimateTokens(item) + 1, 0);
  const share = Math.max(
    SHORTEST_ITEM_TOKENS,
    Math.floor(maxTokens / Math.max(1, items.length)) - 1,
  );
  let left = maxTokens;
  const kept: string[] = [];
  for (const item of items) {
    const piece = whole <= maxTokens ? item : clip(item, share);
    left -= estimateTokens(piece) + 1;
    if (left < 0) break;
    kept.push(piece);
  }
  return kept;
}

/** A block of material under a tag, or nothing if it is empty. */
export function fenced(tag: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<${tag}>`, ...lines, `</${tag}>`];
}
