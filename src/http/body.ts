/** Request bodies, bounded in size and time before they are parsed. What is wrong is returned, not thrown: access is judged first. */
import type { z } from "zod";
import { deny, denyInput, type Input, ok, parseInput } from "../objects/outcome.ts";

export const MAX_BODY_BYTES = 16 * 1_024;
/** For the whole body, whatever comes in between: who sends a byte now and then holds a request open. */
export const BODY_DEADLINE_MS = 10_000;

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
  if (request.body === null) return ok(new Uint8Array());
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), BODY_DEADLINE_MS);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late]);
      if (read === null) return deny({ code: "too_slow", deadlineMs: BODY_DEADLINE_MS });
      if (read.done) return ok(joined(chunks, size));
      size += read.value.byteLength;
      if (size > MAX_BODY_BYTES) return tooLarge();
      chunks.push(read.value);
    }
  } catch {
    // Nothing here has failed: the client is gone.
    return deny({ code: "incomplete" });
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
