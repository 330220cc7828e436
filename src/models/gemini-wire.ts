/** Google's answers as they come over the wire: every event holds one JSON document. */
import type { GenerateContentResponse } from "@google/genai/node";
import type { Wire } from "./connection.ts";
import { brokenStream, failedCall, unreachable } from "./gemini-errors.ts";
import type { ModelError } from "./language-model.ts";

/** What a chunk holds that is read here; REST and the SDK know it by the same names. */
export type Chunk = Pick<
  GenerateContentResponse,
  "candidates" | "promptFeedback" | "usageMetadata"
>;

/** `isByKey`: asked with an API key, not with a service account's token. */
export function geminiWire(isByKey: boolean): Wire<Chunk> {
  const failed = failedCall.bind(null, isByKey);
  return {
    chunkOf: (data, now) => chunkOf(data, (code) => failed(code, data, null, now)),
    failedCall: failed,
    unreachable,
  };
}

function chunkOf(data: string, failed: (code: number) => ModelError): Chunk {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch {
    // The parser's own message quotes the chunk, and with it what was said on stage.
    throw brokenStream("it was malformed");
  }
  if (typeof chunk !== "object" || chunk === null) throw brokenStream("it was malformed");
  if ("error" in chunk) throw failed(codeOf(chunk.error));
  return chunk;
}

/** An error without a code is Google's own trouble. */
function codeOf(error: unknown): number {
  const isCoded = typeof error === "object" && error !== null && "code" in error;
  return isCoded && typeof error.code === "number" ? error.code : 500;
}
