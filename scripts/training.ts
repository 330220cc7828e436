/**
 * Trains the weights of a `linear-classifier`: logistic regression by gradient descent, a bucket's step
 * shrinking with what it has learned already (AdaGrad). The same lines give the same weights.
 */
import { BUCKETS, featuresOf, scoreOf, type Weights } from "../src/language/linear-classifier.ts";
import { draw, pick, shuffle } from "../src/scene/random.ts";

const EPOCHS = 20;
const STEP = 0.1;
/** Pulls weights towards nothing, so that what is seen once decides little. */
const DECAY = 1e-5;
/** What is seen in fewer lines is chance. */
const SEEN_AT_LEAST = 2;
const BYTE = 127;
const MARKS = /[.!?,;:…"„“”«»]/g;

export interface Example {
  readonly line: string;
  /** Whether it is of the kind that the classifier looks for. */
  readonly is: boolean;
}

/**
 * The weights for these lines. Half of what is looked for is also learned with some other line before it:
 * who steps out of a scene was in it a moment ago. And each is learned without marks and capitals, and with
 * a slip of the keyboard.
 */
export function trained(examples: readonly Example[]): Weights {
  const others = examples.filter(({ is }) => !is);
  const late = examples
    .filter(({ is }, nth) => is && draw(nth, "late") < 0.5)
    .map(({ line, is }, nth) => ({ line: `${pick(others, nth, "before").line} ${line}`, is }));
  const all = [...examples, ...late]
    .flatMap(({ line, is }, nth) =>
      [line, bare(line), mistyped(line, nth)].map((said) => ({ said, is })),
    )
    .map(({ said, is }) => ({ features: featuresOf(said), is }));
  const seen = new Map<number, number>();
  for (const { features } of all)
    for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const weights = new Float64Array(BUCKETS);
  const learned = new Float64Array(BUCKETS);
  let bias = 0;
  let biasLearned = 0;
  const common = all.map(({ features, is }) => ({
    is,
    root: Math.sqrt(features.length),
    features,
    known: features.filter((one) => (seen.get(one) ?? 0) >= SEEN_AT_LEAST),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, known, root, is } of shuffle(common, epoch, "training")) {
      const error = 1 / (1 + Math.exp(-scoreOf(features, weights, bias))) - (is ? 1 : 0);
      for (const one of known) {
        const weight = weights[one] ?? 0;
        const slope = error / root + DECAY * weight;
        const sum = (learned[one] ?? 0) + slope * slope;
        learned[one] = sum;
        weights[one] = weight - (STEP * slope) / Math.sqrt(sum + 1e-8);
      }
      biasLearned += error * error;
      bias -= (STEP * error) / Math.sqrt(biasLearned + 1e-8);
    }
  }
  return packed(weights, bias);
}

/** Rounded to a signed byte each. */
function packed(weights: Float64Array, bias: number): Weights {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / BYTE;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { bias, step, weights: Buffer.from(bytes.buffer).toString("base64") };
}

const bare = (line: string) => line.toLowerCase().replace(MARKS, "");

/** The line with one letter missing, or two of them swapped. */
function mistyped(line: string, nth: number): string {
  const at = 1 + Math.floor(draw(nth, "where") * (line.length - 2));
  const [here = "", next = ""] = line.slice(at, at + 2);
  const typed = draw(nth, "how") < 0.5 ? next : next + here;
  return line.slice(0, at) + typed + line.slice(at + 2);
}
