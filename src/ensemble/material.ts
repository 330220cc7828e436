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

/** Takes `items` in order for as long as they fit into `maxTokens` together. */
export function fitting(items: readonly string[], maxTokens: number): string[] {
  let left = maxTokens;
  const kept: string[] = [];
  for (const item of items) {
    left -= estimateTokens(item) + 1;
    if (left < 0) break;
    kept.push(item);
  }
  return kept;
}

/** A block of material under a tag, or nothing if it is empty. */
export function fenced(tag: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<${tag}>`, ...lines, `</${tag}>`];
}
