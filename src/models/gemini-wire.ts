/** Google's answers as they come over the wire: every event holds one JSON document. */
import type { GenerateContentResponse } from "@google/genai/node";
import type { Wire } from "./connection.ts";
import { brokenStream, failedCall, unreachable } from "./gemini-errors.ts";

/** What a chunk holds that is read here; REST and the SDK know it by the same names. */
export type Chunk = Pick<
  GenerateContentResponse,
  "candidates" | "promptFeedback" | "usageMetadata"
>;

export const geminiWire: Wire<Chunk> = { chunkOf, failedCall, unreachable };

function chunkOf(data: string, now: number): Chunk {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch {
    // The parser's own message quotes the chunk, and with it what was said on stage.
    throw brokenStream("it was malformed");
  }
  if (typeof chunk !== "object" || chunk === null) throw brokenStream("it was malformed");
  if ("error" in chunk) throw failedCall(codeOf(chunk.error), data, null, now);
  return chunk;
}

/** An error without a code is Google's own trouble. */
function codeOf(error: unknown): number {
  const isCoded = typeof error === "object" && error !== null && "code" in error;
  return isCoded && typeof error.code === "number" ? error.code : 500;
}
