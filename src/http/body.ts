/** Request bodies, bounded before they are parsed. What is wrong is returned, not thrown: access is judged first. */
import type { z } from "zod";
import { deny, denyInput, type Input, ok, parseInput } from "../objects/outcome.ts";

export const MAX_BODY_BYTES = 16 * 1_024;

/** The body as checked JSON. An empty body is `{}`. Reads at most `MAX_BODY_BYTES`, whatever the header claims. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<Input<T>> {
  const bytes = await readBounded(request);
  if (!bytes.ok) return bytes;
  if (bytes.value.byteLength === 0) return parseInput(schema, {});
  let value: unknown;
  try {
    value = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes.value),
    );
  } catch {
    return denyInput("", "must be JSON in UTF-8");
  }
  return parseInput(schema, value);
}

async function readBounded(request: Request): Promise<Input<Uint8Array>> {
  const tooLarge = () => deny({ code: "too_large", maxBytes: MAX_BODY_BYTES });
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return ok(bytes);
}
