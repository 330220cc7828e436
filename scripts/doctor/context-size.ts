/**
 * How much Ollama's loaded model holds in mind. By default it is too little for a scene on most machines,
 * and what does not fit is dropped without an error, so that only asking tells.
 */
import { z } from "zod";
import type { CompatibleConfig } from "../../src/scene/config-models.ts";

const loadedSchema = z.object({
  models: z.array(z.object({ model: z.string(), context_length: z.number().int() })),
});

/** In tokens; null: another server, or one that does not tell. Never throws. */
export async function ollamaContext(
  { baseUrl, apiKey }: CompatibleConfig,
  model: string,
): Promise<number | null> {
  try {
    const response = await fetch(`${baseUrl.replace(/\/v1$/, "")}/api/ps`, {
      headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    });
    const { models } = loadedSchema.parse(await response.json());
    // A name without a tag is its latest.
    const names = [model, `${model}:latest`];
    return models.find((loaded) => names.includes(loaded.model))?.context_length ?? null;
  } catch {
    return null;
  }
}
