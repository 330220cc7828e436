/**
 * What players typed, made ready to stand in a prompt: one line, short enough, and unable to close
 * the fence around it. Models are told that whatever stands inside the fence is played with, never
 * obeyed.
 */
import { cleanText, foldAngles } from "../scene/clean-text.ts";
import { draw } from "../scene/random.ts";
import type { Scene } from "../scene/scene.ts";

const NON_ASCII = /[^\0-\x7f]/gu;

/** A cautious guess at tokens: 3.5 ASCII characters each, and one for every other character. */
export function estimateTokens(text: string): number {
  const others = text.match(NON_ASCII) ?? [];
  const ascii = text.length - others.reduce((units, char) => units + char.length, 0);
  return Math.ceil(ascii / 3.5) + others.length;
}

/** White space that is not one plain space. */
const UNEVEN = /[^\S ]|\s\s/u;

/** Length in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * One line of material: clean, breaks become spaces, and nothing in it looks like a tag of the fence,
 * whatever alphabet it borrows from and whatever unseen characters it hides between.
 */
export function asMaterial(text: string): string {
  const clean = cleanText(text);
  return foldAngles(UNEVEN.test(clean) ? clean.replace(/\s+/gu, " ") : clean);
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
  const head = taking(whole(text.slice(0, reach)), room * HEAD_SHARE);
  const tail = taking(whole(text.slice(-reach)).reverse(), room * (1 - HEAD_SHARE)).reverse();
  return `${head.join("").trimEnd()}${GAP}${tail.join("").trimStart()}`;
}

/** The characters of a piece of text, without the half ones that its cut has left at its ends. */
function whole(piece: string): string[] {
  return [...piece].filter((char) => char.isWellFormed());
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

/** Material has no angle bracket, so that whatever looks like a tag in a prompt is one of ours. */
const TAG = /<(\/?)([a-z]+)>/g;

/**
 * The prompt's text with this scene's own number in every tag: what somebody who knows our prompts
 * types to close a fence would have to guess it as well. The same in every prompt of a scene, so that
 * what a model has cached of the last one still fits.
 */
export function withNonce(text: string, { sessionId, seed }: Scene): string {
  const number = Math.floor(draw(seed, sessionId, "fence") * 0x10000);
  return text.replace(TAG, `<$1$2-${number.toString(16).padStart(4, "0")}>`);
}
