/** Reading one streamed answer: its words without its thoughts as they come, and at the end whether it is one. */
import { firstJsonObject } from "../json-text.ts";
import type { TokenUsage } from "../prices.ts";
import type { AnswerReading } from "../words.ts";
import { type ThoughtFilter, withoutThoughts } from "./thoughts.ts";
import { blocked, brokenStream, type Chunk, DONE, UnusableAnswer } from "./wire.ts";

type Message = NonNullable<NonNullable<Exclude<Chunk, typeof DONE>["choices"]>[number]["delta"]>;

export class Reading implements AnswerReading<Chunk> {
  /** What was said, without thoughts. */
  text = "";
  /** As the server told it; undefined if it did not. */
  usage: TokenUsage | undefined;
  /** What the server says that it cost, in US dollars. */
  costUsd: number | undefined;
  readonly #thoughts: ThoughtFilter;
  #wire = "";
  #thoughtApart = false;
  #finishReason: string | undefined;
  #wentOn = false;
  #done = false;

  /** `mayBeginInside`: see `withoutThoughts`. */
  constructor(mayBeginInside: boolean) {
    this.#thoughts = withoutThoughts(mayBeginInside);
  }

  /** A reason for the end, or the protocol's last event: either may be missing. */
  get finished(): boolean {
    return this.#done || (this.#finishReason !== undefined && !this.#wentOn);
  }

  get closed(): boolean {
    return this.#done;
  }

  /** The model has thought, in whatever place. */
  get thought(): boolean {
    return this.#thoughtApart || this.#thoughts.met;
  }

  /** Its thoughts came among the words without a tag before them. */
  get thoughtUnopened(): boolean {
    return this.#thoughts.unopened;
  }

  /** It was not at its end when its tokens were. */
  get isCut(): boolean {
    return this.#finishReason === "length";
  }

  /** All that came over the wire as words, for a guess at what they took. */
  get received(): string {
    return this.#wire;
  }

  add(chunk: Chunk): string {
    if (chunk === DONE) {
      this.#done = true;
      return "";
    }
    const choice = chunk.choices?.[0];
    const message = choice?.delta ?? choice?.message;
    const came = message ? textOf(message) : "";
    if (message && (message.reasoning || message.reasoning_content)) this.#thoughtApart = true;
    if (came !== "") this.#wentOn = true;
    if (choice?.finish_reason) {
      this.#finishReason = choice.finish_reason;
      this.#wentOn = false;
    }
    if (chunk.usage) {
      const { prompt_tokens, completion_tokens, prompt_tokens_details, cost } = chunk.usage;
      this.usage = {
        inputTokens: prompt_tokens,
        cachedTokens: Math.min(prompt_tokens, prompt_tokens_details?.cached_tokens ?? 0),
        outputTokens: completion_tokens,
      };
      this.costUsd = cost ?? this.costUsd;
    }
    this.#wire += came;
    return this.#say(this.#thoughts.push(came));
  }

  /** No more will come: the words that were held back. Throws `ModelError` unless the answer came to an end. */
  end(): string {
    if (!this.finished) throw brokenStream("it ended without saying why");
    if (this.#finishReason === "content_filter") throw blocked();
    if (this.#finishReason === "error") throw brokenStream("the server failed");
    return this.#say(this.#thoughts.end());
  }

  /** Throws a `ModelError` unless the answer has words, whole ones where they are JSON. */
  checkWords(json: boolean): void {
    const { isCut } = this;
    if (this.text.trim() === "")
      throw new UnusableAnswer(isCut ? "LENGTH before a word" : "no words");
    if (!json || firstJsonObject(this.text) !== undefined) return;
    throw new UnusableAnswer(isCut ? "LENGTH in mid-JSON" : "not the JSON asked for");
  }

  #say(words: string): string {
    this.text += words;
    return words;
  }
}

/** Some servers send a list of parts, thoughts among them. */
function textOf({ content }: Message): string {
  if (typeof content === "string") return content;
  return (content ?? []).map(({ type, text }) => (type === "text" ? (text ?? "") : "")).join("");
}
