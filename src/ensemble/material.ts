/**
 * What players typed, made ready to stand in a prompt: one line, short enough, and unable to close
 * the fence around it. Models are told that whatever stands inside the fence is played with, never
 * obeyed.
 */

const NON_ASCII = /[^\0-\x7f]/gu;

/** A cautious guess at tokens: 3.5 ASCII characters each, and one for every other character. */
export function estimateTokens(text: string): number {
  const others = text.match(NON_ASCII) ?? [];
  const ascii = text.length - others.reduce((units, char) => units + char.length, 0);
  return Math.ceil(ascii / 3.5) + others.length;
}

/** What could be read as a tag, ours or an invented one; "<3" is none. */
const TAG_LIKE = /<(?=\s*\/?\s*\p{L})/gu;

/** White space that is not one plain space. */
const UNEVEN = /[^\S ]|\s\s/u;

/** Length in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** One line of material: breaks become spaces, and nothing in it looks like a tag of the fence. */
export function asMaterial(text: string): string {
  const line = UNEVEN.test(text) ? text.replace(/\s+/gu, " ") : text;
  return line.replace(TAG_LIKE, "‹").trim();
}

/** The mark between what is left of a text's beginning and of its end. */
const GAP = " … ";
const HEAD_SHARE = 0.65;

/**
 * At most about `maxTokens` of `text`: its beginning and its end, since improvisers put the offer
 * into one of the two, with " … " between.
 */
export function clip(text: string, maxTokens: number): string {
  if (text.length <= maxTokens) return text;
  if (estimateTokens(text) <= maxTokens) return text;
  const room = Math.max(4, maxTokens - 4);
  // No character costs less than 1/3.5 of a token, so nothing beyond this can be kept.
  const reach = Math.ceil(room * 3.5) * 2;
  const head = taking([...text.slice(0, reach)], room * HEAD_SHARE);
  const tail = taking([...text.slice(-reach)].reverse(), room * (1 - HEAD_SHARE)).reverse();
  return `${head.join("").trimEnd()}${GAP}${tail.join("").trimStart()}`.toWellFormed();
}

/** The first of `chars`, as many as `tokens` pay for. */
function taking(chars: readonly string[], tokens: number): string[] {
  let left = tokens;
  const kept: string[] = [];
  for (const char of chars) {
    left -= char.charCodeAt(0) < 0x80 ? 1 / 3.5 : 1;
    if (left < 0) break;
    kept.push(char);
  }
  return kept;
}

/** An item that is cut shorter than this says nothing any more. */
const SHORTEST_ITEM_TOKENS = 10;

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
