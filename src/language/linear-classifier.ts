/**
 * A small linear model over a line's words and letters, which says how much the line sounds like the lines
 * that it was trained on (`npm run train`). Rules for words break at the first spelling that nobody thought
 * of; pieces of words and pairs of words are found in lines that nobody wrote before.
 *
 * Features are hashed into a fixed number of buckets, so that the weights need no dictionary: two features
 * may share a bucket, which costs a little certainty and no memory.
 */
import { z } from "zod";

/** A power of two. Halving it costs about four in a hundred lines heard. */
export const BUCKETS = 2 ** 17;
const WORD_OR_MARK = /[\p{L}\p{N}]+|[?!.,:;…"„“”«»()-]/gu;
const LONGEST_PHRASE_WORDS = 3;
/** A pair of words may have so many steps between them: "never … wake". */
const WIDEST_PAIR_STEPS = 3;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

/** The committed weights of one classifier. */
export const classifierSchema = z.strictObject({
  /** SHA-256 of the lines, hexadecimal: whether the weights are those of today's lines. */
  trained_on: z.hash("sha256"),
  /** Added to every score. */
  bias: z.number(),
  /** What one step of a weight is worth. */
  step: z.number().positive(),
  /** From this score on the line is of the kind that was trained for. */
  threshold: z.number(),
  /** A signed byte for every bucket, base64. */
  weights: z.base64().refine((text) => atob(text).length === BUCKETS, `must hold ${BUCKETS} bytes`),
});
export type ClassifierData = z.infer<typeof classifierSchema>;
/** What training gives; the rest is decided and noted beside it. */
export type Weights = Pick<ClassifierData, "bias" | "step" | "weights">;

/** A line's score; 0 is as likely as not, for lines as they were trained. */
export type Score = (line: string) => number;

/** Makes the scoring function; the weights are decoded once. */
export function classifier({ bias, step, weights }: Weights): Score {
  const byBucket = Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0));
  return (line) => scoreOf(featuresOf(line), byBucket, bias, step);
}

/** The sum of the features' weights, divided by the root of their number: a long line is not louder for its length. */
export function scoreOf(
  features: readonly number[],
  weights: ArrayLike<number>,
  bias: number,
  step = 1,
): number {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] ?? 0;
  return bias + (step * sum) / Math.sqrt(features.length);
}

/** The buckets of all that is seen in a line, each once: never empty, below `BUCKETS`. */
export function featuresOf(line: string): number[] {
  const buckets = new Set<number>();
  const add = (hash: number) => buckets.add(bucketOf(hash));
  const words = plain(line).match(WORD_OR_MARK) ?? [];
  const framed = ["^", ...words, "$"];
  for (const [at, word] of framed.entries()) {
    let phrase = hashOf("phrase");
    for (const next of framed.slice(at, at + LONGEST_PHRASE_WORDS)) {
      phrase = hashOf(` ${next}`, phrase);
      add(phrase);
    }
    const first = hashOf(`pair ${word} `);
    for (const later of framed.slice(at + 2, at + 1 + WIDEST_PAIR_STEPS)) add(hashOf(later, first));
  }
  for (const word of words) {
    const ends = `<${word}>`;
    for (let start = 0; start + SHORTEST_PIECE <= ends.length; start++) {
      let piece = PIECE;
      for (let at = start; at < Math.min(start + LONGEST_PIECE, ends.length); at++) {
        piece = hashed(piece, ends.charCodeAt(at));
        if (at - start + 1 >= SHORTEST_PIECE) add(piece);
      }
    }
  }
  for (const sign of shapeOf(line, words.length)) add(hashOf(`shape ${sign}`));
  return [...buckets];
}

/** What the words do not tell: speech in quotation marks and shouting are play more often than not. */
function shapeOf(line: string, words: number): string[] {
  return [
    `shouts: ${line.includes("!")}`,
    `quotes: ${/["„“”«»]/.test(line)}`,
    `length: ${Math.min(6, Math.floor(words / 5))}`,
  ];
}

/** As it would be without accents, apostrophes, capitals and drawn-out letters. */
function plain(line: string): string {
  return line
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/['’´`]/g, "")
    .replace(/(\p{L})\1{2,}/gu, "$1");
}

/** One step of FNV-1a, over a UTF-16 unit. */
const hashed = (hash: number, unit: number) => Math.imul(hash ^ unit, 16_777_619);

/** The hash of what came before, if anything did, and the text. */
function hashOf(text: string, before = 2_166_136_261): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

const PIECE = hashOf("piece ");

/** The high bits folded into the low ones, which alone choose the bucket. */
const bucketOf = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS;
