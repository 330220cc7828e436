/**
 * The floor: the same calls made by a plain script, without a stage. What it measures over the
 * stand-in's own time is the network, the timers and this machine; no server can be faster.
 */
import type { TurnSample } from "./figures.ts";
import type { Player } from "./player.ts";

export interface FloorOptions {
  readonly url: string;
  readonly authorization: string;
}

/** Where the stand-in answers as the model does, in a stream. */
export const MODEL_PATH =
  "/v1/projects/stage-test/locations/global/publishers/google/models/gemini:streamGenerateContent?alt=sse";

/** About as long as the prompts of a scene's middle. */
const PROMPT = "The captain holds the lantern, and the tide is turning. ".repeat(140);

function body(schema: boolean): string {
  return JSON.stringify({
    contents: [{ role: "user", parts: [{ text: PROMPT }] }],
    generationConfig: schema
      ? {
          responseMimeType: "application/json",
          responseJsonSchema: { type: "object", properties: { read: { type: "object" } } },
        }
      : {},
  });
}

/** Asks once and reads the answer to its end; tells of the first words. */
async function ask(options: FloorOptions, schema: boolean, onWords: () => void): Promise<void> {
  const response = await fetch(`${options.url}${MODEL_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: options.authorization },
    body: body(schema),
  });
  if (!response.ok || response.body === null) throw new Error(`floor: ${response.status}`);
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    if (piece.includes('"text"')) onWords();
  }
}

/** A player who asks Partner and Room directly, both at once. */
export function plainPlayer(options: FloorOptions): Player {
  return {
    async say(turn): Promise<TurnSample> {
      const sentAt = performance.now();
      let firstWordMs: number | null = null;
      const partner = ask(options, false, () => {
        firstWordMs ??= performance.now() - sentAt;
      });
      await Promise.all([partner, ask(options, true, () => undefined)]);
      const turnMs = performance.now() - sentAt;
      return { turn, sentAt, firstWordMs: firstWordMs ?? Number.NaN, turnMs, degraded: false };
    },
    leave: () => undefined,
  };
}
