/**
 * What tokens cost, in US dollars per million, paid as one goes, on the `global` endpoint.
 *
 * Looked up on 2026-11-22: Google's pages `ai.google.dev/gemini-api/docs/pricing` and
 * `cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing`, as quoted in dated
 * transcripts of September and October 2026. Thoughts are billed as output. The prices of long
 * prompts (over 200,000 tokens) are left out: ours are bounded at some 3,000.
 */

export interface Price {
  /** The UTC day, as `YYYY-MM-DD`, from which the price holds; empty: since the beginning. */
  readonly from: string;
  readonly input: number;
  /** Of a prompt's tokens, those that Google found in its cache. */
  readonly cached: number;
  readonly output: number;
}

export interface TokenUsage {
  /** All of the prompt's tokens, cached ones included. */
  readonly inputTokens: number;
  readonly cachedTokens: number;
  /** What was said and what was thought. */
  readonly outputTokens: number;
}

/** The usual rule of thumb; other languages than English take more tokens. */
export const CHARACTERS_PER_TOKEN = 4;

/**
 * What a call took, guessed from what was sent and heard: one that was cut off has not said it, and is
 * billed all the same. Then a budget sees it.
 */
export function guessedUsage(sent: unknown, heard: string): TokenUsage {
  const tokens = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
  return {
    inputTokens: tokens(JSON.stringify(sent).length),
    cachedTokens: 0,
    outputTokens: tokens(heard.length),
  };
}

const always = (input: number, cached: number, output: number): readonly Price[] => [
  { from: "", input, cached, output },
];

/** 3.6, 3.7 and 3.8 Flash share an introductory price until the end of 2026. */
const FLASH_INTRODUCED: readonly Price[] = [
  { from: "", input: 0.75, cached: 0.075, output: 3.75 },
  { from: "2027-01-01", input: 1.5, cached: 0.15, output: 7.5 },
];

/** By model id, each with its prices in the order of their dates. */
export const PRICES: Readonly<Record<string, readonly Price[]>> = {
  "gemini-4-argon": [
    { from: "", input: 2, cached: 0.1, output: 10 },
    { from: "2026-12-01", input: 4, cached: 0.2, output: 20 },
  ],
  "gemini-3.8-flash": FLASH_INTRODUCED,
  "gemini-3.7-flash": FLASH_INTRODUCED,
  "gemini-3.6-flash": FLASH_INTRODUCED,
  "gemini-3.5-flash": always(1.5, 0.15, 9),
  "gemini-3.5-flash-lite": always(0.3, 0.03, 2.5),
  "gemini-3.1-pro-preview": always(2, 0.2, 12),
  "gemini-3.1-flash-lite": always(0.25, 0.025, 1.5),
  "gemini-2.5-pro": always(1.25, 0.125, 10),
  "gemini-2.5-flash": always(0.3, 0.03, 2.5),
  "gemini-2.5-flash-lite": always(0.1, 0.01, 0.4),
};

/** For an id that the table does not know: as dear as the dearest in it, so that no budget is overrun. */
export const UNKNOWN_MODEL_PRICE: Price = { from: "", input: 4, cached: 4, output: 20 };

/**
 * The price of a model at a time (Unix milliseconds). A publisher's path before the id and a
 * version behind it (`-001`, `@001`) are no matter.
 */
export function priceOf(model: string, at: number): Price {
  const id = model.replace(/^.*\//, "").replace(/[-@]\d{3}$/, "");
  const prices = Object.hasOwn(PRICES, id) ? PRICES[id] : undefined;
  const day = new Date(at).toISOString().slice(0, 10);
  return prices?.findLast((price) => price.from <= day) ?? UNKNOWN_MODEL_PRICE;
}

/** What a call cost, in US dollars. `at` is Unix milliseconds. */
export function costUsd(model: string, usage: TokenUsage, at: number): number {
  const price = priceOf(model, at);
  const cached = Math.min(usage.cachedTokens, usage.inputTokens);
  const millionfold =
    (usage.inputTokens - cached) * price.input +
    cached * price.cached +
    usage.outputTokens * price.output;
  return millionfold / 1_000_000;
}

/** What a model costs of which somebody has said it, in US dollars per million tokens. */
export interface NamedPrice {
  readonly input: number;
  readonly output: number;
}

/** What a call cost at such a price, in US dollars. */
export function costAt({ input, output }: NamedPrice, usage: TokenUsage): number {
  return (usage.inputTokens * input + usage.outputTokens * output) / 1_000_000;
}
