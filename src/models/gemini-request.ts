/** What is sent to Gemini for a `ModelRequest`: contents, generation settings, safety settings. */
import type { Content } from "@google/genai/node";
import type { ThinkingLevel } from "../scene/thinking-levels.ts";
import { conversationOf } from "./conversation.ts";
import type { ModelRequest } from "./language-model.ts";
import { type ModelSchema, modelSchema } from "./model-schema.ts";

/**
 * A stage quarrels, threatens and dies in jest, so that harassment and danger are held back only
 * where they are plain. Hatred and sex have no place on this one.
 */
const SAFETY = [
  ["HARM_CATEGORY_HARASSMENT", "BLOCK_ONLY_HIGH"],
  ["HARM_CATEGORY_DANGEROUS_CONTENT", "BLOCK_ONLY_HIGH"],
  ["HARM_CATEGORY_HATE_SPEECH", "BLOCK_MEDIUM_AND_ABOVE"],
  ["HARM_CATEGORY_SEXUALLY_EXPLICIT", "BLOCK_MEDIUM_AND_ABOVE"],
].map(([category, threshold]) => ({ category, threshold }));

/** https://cloud.google.com/vertex-ai/docs/reference/rest/v1beta1/GenerationConfig, as far as it is used. */
interface GenerationConfig {
  readonly maxOutputTokens: number;
  readonly temperature?: number;
  readonly thinkingConfig?: { readonly thinkingLevel: ThinkingLevel };
  readonly responseMimeType?: "application/json";
  readonly responseJsonSchema?: ModelSchema;
}

/** The body of a request; the same on Vertex AI and by API key. */
export interface GeminiBody {
  readonly contents: readonly Content[];
  readonly systemInstruction?: Content;
  readonly generationConfig: GenerationConfig;
  readonly safetySettings: typeof SAFETY;
  readonly tools?: readonly unknown[];
}

/**
 * `maxOutputTokens` caps thoughts and words together: a tight cap is spent on thoughts and bills an
 * empty answer. The room is a limit and costs nothing unused.
 */
const ROOM_FOR_THOUGHTS: Readonly<Record<ThinkingLevel, number>> = {
  MINIMAL: 1_024,
  LOW: 4_096,
  MEDIUM: 12_288,
  HIGH: 24_576,
};
/** Gemini 2.5 thinks by default; the older ones do not, and refuse caps above 8,192. */
const OLD_MODELS_CAP = 8_192;

/** The generation in an id such as `gemini-3.8-flash`: 3.8; null where an alias does not say. */
export function generationOf(model: string): number | null {
  const said = /(?:^|\/)gemini-(\d+(?:\.\d+)?)(?=-|$)/.exec(model)?.[1];
  return said === undefined ? null : Number(said);
}

/**
 * From Gemini 3 on a thinking level is sent and the temperature left at its default, as Google
 * advises; before, the other way round. An alias that hides its generation gets neither.
 */
function generationSettings(
  model: string,
  thinking: ThinkingLevel,
  request: ModelRequest,
): GenerationConfig {
  const generation = generationOf(model);
  const roomy = request.maxOutputTokens + ROOM_FOR_THOUGHTS[thinking];
  if (generation === null) return { maxOutputTokens: roomy };
  if (generation >= 3) {
    return { maxOutputTokens: roomy, thinkingConfig: { thinkingLevel: thinking } };
  }
  return { maxOutputTokens: Math.min(roomy, OLD_MODELS_CAP), temperature: request.temperature };
}

/** The request's prompt and settings; without tools and without a schema, which belong to rounds. */
export function geminiBody(
  model: string,
  thinking: ThinkingLevel,
  request: ModelRequest,
): GeminiBody {
  const { system, turns } = conversationOf(request);
  const contents: Content[] = turns.map(({ role, text }) => ({ role, parts: [{ text }] }));
  return {
    contents,
    ...(system === "" ? {} : { systemInstruction: { role: "user", parts: [{ text: system }] } }),
    generationConfig: generationSettings(model, thinking, request),
    safetySettings: SAFETY,
  };
}

/** Settings that bind an answer to the request's schema, if it has one. */
export function answerFormat(
  { generationConfig }: GeminiBody,
  { schema }: ModelRequest,
): Partial<GeminiBody> {
  if (!schema) return {};
  const responseJsonSchema = modelSchema(schema);
  const responseMimeType = "application/json";
  return { generationConfig: { ...generationConfig, responseMimeType, responseJsonSchema } };
}
