/** Reading one streamed answer: its words as they come, and at the end whether it is one. */
import type { Part } from "@google/genai/node";
import { blocked, brokenStream, unusable } from "./gemini-errors.ts";
import type { Chunk } from "./gemini-wire.ts";
import { firstJsonObject } from "./json-text.ts";
import { guessedUsage, type TokenUsage } from "./prices.ts";
import type { AnswerReading } from "./words.ts";

/**
 * Finish reasons that mean Google's filters stepped in over what is played. RECITATION is not among
 * them: there the model quoted somebody, and may do better when asked again.
 */
const HELD_BACK: ReadonlySet<string> = new Set([
  "SAFETY",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
]);

/** The protocol's way of saying nothing. */
const UNSPECIFIED = "FINISH_REASON_UNSPECIFIED";

/** What one answer has brought so far. */
export class Reading implements AnswerReading<Chunk> {
  /** Every part as it came; thoughts, signatures and calls included. */
  readonly parts: Part[] = [];
  text = "";
  #usage: TokenUsage | undefined;
  #begun = false;
  #finishReason: string | undefined;
  #blockReason: string | undefined;
  #isAnswer = false;
  #wentOn = false;

  /**
   * The model said that it is done, for better or worse, and is taken at its word: not one that says
   * so before its first word or call, or that has gone on since it last said so.
   */
  get finished(): boolean {
    if (this.closed) return true;
    if (this.#finishReason === undefined || this.#wentOn) return false;
    return this.#isAnswer || this.#finishReason !== "STOP";
  }

  /** A filter stepped in, and nothing that comes after it can change that. */
  get closed(): boolean {
    return this.#blockReason !== undefined || HELD_BACK.has(this.#finishReason ?? "");
  }

  /** Takes in a chunk and returns the words in it. */
  add(chunk: Chunk): string {
    this.#begun = true;
    const candidate = chunk.candidates?.find(({ index }) => (index ?? 0) === 0);
    const parts = candidate?.content?.parts ?? [];
    const words = parts.map((part) => (part.thought ? "" : (part.text ?? ""))).join("");
    this.parts.push(...parts);
    this.text += words;
    if (parts.some((part) => part.text || part.functionCall)) this.#wentOn = true;
    if (words !== "" || parts.some((part) => part.functionCall)) this.#isAnswer = true;
    const reason: string | undefined = candidate?.finishReason;
    if (reason && reason !== UNSPECIFIED) {
      if (!this.closed) this.#finishReason = reason;
      this.#wentOn = false;
    }
    if (chunk.promptFeedback) {
      this.#blockReason = chunk.promptFeedback.blockReason ?? this.#blockReason;
    }
    const usage = chunk.usageMetadata;
    if (usage?.promptTokenCount !== undefined) {
      // A running total: the last one counts.
      this.#usage = {
        inputTokens: (usage.promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0),
        cachedTokens: usage.cachedContentTokenCount ?? 0,
        outputTokens: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
      };
    }
    return words;
  }

  /** What the answer took; guessed where it was cut off. */
  usageOr(sent: unknown): TokenUsage {
    return this.#usage ?? guessedUsage(sent, this.text);
  }

  /** Throws a `ModelError` unless the answer came to a proper end, with or without words. */
  checkEnd(): void {
    if (this.#blockReason !== undefined) throw blocked(`prompt ${this.#blockReason}`);
    const reason = this.#finishReason;
    if (reason === undefined) {
      throw this.#begun && this.parts.length === 0
        ? unusable("it held no candidate")
        : brokenStream("it ended without saying why");
    }
    if (HELD_BACK.has(reason)) throw blocked(reason);
    if (reason !== "STOP" && reason !== "MAX_TOKENS") throw unusable(reason);
  }

  /** Throws a `ModelError` unless the answer has words, whole ones where they are JSON. */
  checkWords(json: boolean): void {
    if (this.text.trim() === "") {
      throw unusable(this.#finishReason === "MAX_TOKENS" ? "MAX_TOKENS before a word" : "no words");
    }
    if (!json || firstJsonObject(this.text) !== undefined) return;
    const isCut = this.#finishReason === "MAX_TOKENS";
    throw unusable(isCut ? "MAX_TOKENS in mid-JSON" : "not the JSON asked for");
  }
}
