/** What is sent to Gemini for a `ModelRequest`: contents, generation settings, safety settings. */
import {
  type Content,
  type GenerateContentConfig,
  HarmBlockThreshold,
  HarmCategory,
  type SafetySetting,
  type ThinkingLevel as SdkThinkingLevel,
} from "@google/genai/node";
import type { ThinkingLevel } from "../scene/config.ts";
import { vertexSchema } from "./gemini-schema.ts";
import type { ModelRequest } from "./language-model.ts";

/**
 * A stage quarrels, threatens and dies in jest, so that harassment and danger are held back only
 * where they are plain. Hatred and sex have no place on this one.
 */
const SAFETY: SafetySetting[] = [
  [HarmCategory.HARM_CATEGORY_HARASSMENT, HarmBlockThreshold.BLOCK_ONLY_HIGH] as const,
  [HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT, HarmBlockThreshold.BLOCK_ONLY_HIGH] as const,
  [HarmCategory.HARM_CATEGORY_HATE_SPEECH, HarmBlockThreshold.BLOCK_MEDIUM_AND_ABOVE] as const,
  [
    HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
    HarmBlockThreshold.BLOCK_MEDIUM_AND_ABOVE,
  ] as const,
].map(([category, threshold]) => ({ category, threshold }));

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
): GenerateContentConfig {
  const generation = generationOf(model);
  const roomy = request.maxOutputTokens + ROOM_FOR_THOUGHTS[thinking];
  if (generation === null) return { maxOutputTokens: roomy };
  if (generation >= 3) {
    // The SDK's enum has the same words as values.
    const thinkingLevel = thinking as SdkThinkingLevel;
    return { maxOutputTokens: roomy, thinkingConfig: { thinkingLevel } };
  }
  return { maxOutputTokens: Math.min(roomy, OLD_MODELS_CAP), temperature: request.temperature };
}

const CONTINUE =
  "(The house lights flickered: the audience has heard the words above and no more. Go on from " +
  "exactly there, in mid-sentence if need be. Give only what comes next; repeat nothing.)";

export interface VertexCall {
  readonly contents: Content[];
  readonly config: GenerateContentConfig;
}

/** The request's prompt and settings; without tools and without a schema, which belong to rounds. */
export function vertexCall(
  model: string,
  thinking: ThinkingLevel,
  request: ModelRequest,
): VertexCall {
  const { system, turns } = request.prompt();
  const contents: Content[] = turns.map(({ role, text }) => ({ role, parts: [{ text }] }));
  if (contents.length === 0) contents.push({ role: "user", parts: [{ text: "Begin." }] });
  // A JSON answer is heard whole or not at all.
  if (request.heard && !request.schema) {
    contents.push({ role: "model", parts: [{ text: request.heard }] });
    contents.push({ role: "user", parts: [{ text: CONTINUE }] });
  }
  return {
    contents,
    config: {
      ...(system === "" ? {} : { systemInstruction: system }),
      ...generationSettings(model, thinking, request),
      safetySettings: SAFETY,
      // A continuation would hide a broken stream, and hold the line longer than the player waits.
      automaticContinuation: false,
      automaticFunctionCalling: { disable: true },
    },
  };
}

/** Settings that bind an answer to the request's schema, if it has one. */
export function answerFormat(request: ModelRequest): GenerateContentConfig {
  return request.schema
    ? { responseMimeType: "application/json", responseJsonSchema: vertexSchema(request.schema) }
    : {};
}
