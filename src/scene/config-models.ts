/** The variables that say who plays, and how long is waited for them (SPEC 2.8, 5). */
import type { z } from "zod";
import {
  type ConfigProblem,
  isPrivateHost,
  oneOf,
  pricePair,
  safeBaseUrl,
  serverBaseUrl,
  text,
  whole,
} from "./config-values.ts";
import { THINKING_LEVELS, type ThinkingLevel, thinkingLevelsOf } from "./thinking-levels.ts";

/** What a Gemini API key is for: Google AI Studio, or Vertex AI in express mode. */
export const GEMINI_APIS = ["studio", "express"] as const;
export type GeminiApi = (typeof GEMINI_APIS)[number];

export interface ModelConfig {
  /** The key file's JSON as it came; its content is checked where it is used. */
  readonly googleServiceAccountKey: string | undefined;
  /** Used only where there is no service account. */
  readonly geminiApiKey: string | undefined;
  readonly geminiApi: GeminiApi;
  /** Undefined: the key's own project. */
  readonly vertexProject: string | undefined;
  readonly vertexLocation: string;
  /** Without a trailing slash; undefined: Google's own endpoint. */
  readonly vertexBaseUrl: string | undefined;
  readonly geminiProModel: string;
  readonly geminiFlashModel: string;
  readonly geminiThinking: ThinkingLevel;
  /** An endpoint that speaks the OpenAI chat-completions protocol; null: none is configured. */
  readonly compatible: CompatibleConfig | null;
  /** 0: no limit. */
  readonly firstWordDeadlineMs: number;
  /** 0: no limit. */
  readonly turnDeadlineMs: number;
}

export interface CompatibleConfig {
  /** Without a trailing slash: `/chat/completions` follows. */
  readonly baseUrl: string;
  /** The Partner's. */
  readonly model: string;
  /** The other agents'. */
  readonly flashModel: string;
  readonly apiKey: string | undefined;
  /** US dollars per million tokens; null: it costs nothing. */
  readonly prices: { readonly input: number; readonly output: number } | null;
}

/** Timers take 32 bits; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** A model on one's own machine reads the prompt for seconds, and may have to be loaded first. */
const DEADLINES_MS = {
  google: { firstWord: 4_000, turn: 8_000 },
  compatible: { firstWord: 20_000, turn: 45_000 },
} as const;
const PRO_MODEL = "gemini-3.8-flash";
const FLASH_MODEL = "gemini-3.5-flash-lite";

const modelId = text(
  "a model id such as gemini-3.8-flash",
  /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._@:/-]{0,199}$/,
);
/** What says nothing without the endpoint that it is about. */
const COMPATIBLE_DETAILS = [
  "COMPATIBLE_MODEL",
  "COMPATIBLE_FLASH_MODEL",
  "COMPATIBLE_API_KEY",
  "COMPATIBLE_PRICES",
] as const;

const servedModel = text(
  "a model's name as its server lists it, without spaces, such as gemma4:12b",
  /^[\x21-\x7e]{1,200}$/,
);
const deadline = whole(LONGEST_TIMER_MS, "milliseconds; 0: no limit");

export const modelVariables = {
  GOOGLE_SERVICE_ACCOUNT_KEY: text("the key file's JSON as text", /^/).optional(),
  // What can stand in a header: a key that was cut or quoted would be refused call by call.
  GEMINI_API_KEY: text(
    "the key alone, as Google shows it: 20 to 512 of the characters A-Z a-z 0-9 . _ -",
    /^[A-Za-z0-9._-]{20,512}$/,
  ).optional(),
  GEMINI_API: oneOf(GEMINI_APIS, "lower").default("studio"),
  VERTEX_PROJECT: text(
    "a Google Cloud project id such as my-project-123",
    /^[a-z0-9][a-z0-9.:-]{0,127}$/,
  ).optional(),
  VERTEX_LOCATION: text("a location such as global, us or eu", /^[a-z][a-z0-9-]{0,62}$/).default(
    "global",
  ),
  VERTEX_BASE_URL: safeBaseUrl.optional(),
  GEMINI_PRO_MODEL: modelId.optional(),
  GEMINI_FLASH_MODEL: modelId.optional(),
  GEMINI_THINKING: oneOf(THINKING_LEVELS, "upper").default("LOW"),
  COMPATIBLE_BASE_URL: serverBaseUrl.optional(),
  COMPATIBLE_MODEL: servedModel.optional(),
  COMPATIBLE_FLASH_MODEL: servedModel.optional(),
  COMPATIBLE_API_KEY: text(
    "the key alone, without Bearer and without spaces: 1 to 4096 visible ASCII characters",
    /^[\x21-\x7e]{1,4096}$/,
  ).optional(),
  COMPATIBLE_PRICES: pricePair.optional(),
  FIRST_WORD_DEADLINE_MS: deadline.optional(),
  TURN_DEADLINE_MS: deadline.optional(),
};

type ModelValues = z.output<z.ZodObject<typeof modelVariables>>;

/** The configuration of values that `modelProblems` finds nothing wrong with. */
export function modelConfig(values: ModelValues): ModelConfig {
  const isCompatibleFirst = values.COMPATIBLE_BASE_URL !== undefined && !hasGemini(values);
  const deadlinesMs = DEADLINES_MS[isCompatibleFirst ? "compatible" : "google"];
  return {
    googleServiceAccountKey: values.GOOGLE_SERVICE_ACCOUNT_KEY,
    geminiApiKey: values.GEMINI_API_KEY,
    geminiApi: values.GEMINI_API,
    vertexProject: values.VERTEX_PROJECT,
    vertexLocation: values.VERTEX_LOCATION,
    vertexBaseUrl: values.VERTEX_BASE_URL,
    ...geminiModels(values),
    geminiThinking: values.GEMINI_THINKING,
    compatible: compatibleConfig(values),
    firstWordDeadlineMs: values.FIRST_WORD_DEADLINE_MS ?? deadlinesMs.firstWord,
    turnDeadlineMs: values.TURN_DEADLINE_MS ?? deadlinesMs.turn,
  };
}

/** What is wrong between variables of which each is right by itself. */
export function modelProblems(values: ModelValues): ConfigProblem[] {
  return [...thinkingProblems(values), ...compatibleProblems(values)];
}

function hasGemini(values: ModelValues): boolean {
  return values.GOOGLE_SERVICE_ACCOUNT_KEY !== undefined || values.GEMINI_API_KEY !== undefined;
}

function geminiModels(values: ModelValues) {
  const { GEMINI_PRO_MODEL: pro, GEMINI_FLASH_MODEL: flash } = values;
  const isByStudioKey =
    values.GOOGLE_SERVICE_ACCOUNT_KEY === undefined &&
    values.GEMINI_API_KEY !== undefined &&
    values.GEMINI_API === "studio";
  // Studio's free tier gives Flash too few calls a day for one whole scene, and Flash-Lite enough for many.
  const isLite = isByStudioKey && pro === undefined && flash === undefined;
  return {
    geminiProModel: pro ?? (isLite ? FLASH_MODEL : PRO_MODEL),
    geminiFlashModel: flash ?? FLASH_MODEL,
  };
}

function thinkingProblems(values: ModelValues): ConfigProblem[] {
  const { geminiProModel, geminiFlashModel } = geminiModels(values);
  const wrong = [geminiProModel, geminiFlashModel].find(
    (model) => !thinkingLevelsOf(model).includes(values.GEMINI_THINKING),
  );
  if (wrong === undefined) return [];
  const levels = thinkingLevelsOf(wrong).join(", ");
  const name = "GEMINI_THINKING";
  const id = wrong.replace(/^.*\//, "");
  return [{ name, message: `${name} must be one of ${levels}: ${id} has no other.` }];
}

function compatibleConfig(values: ModelValues): CompatibleConfig | null {
  const { COMPATIBLE_BASE_URL: baseUrl, COMPATIBLE_MODEL: model } = values;
  if (baseUrl === undefined || model === undefined) return null;
  return {
    baseUrl,
    model,
    flashModel: values.COMPATIBLE_FLASH_MODEL ?? model,
    apiKey: values.COMPATIBLE_API_KEY,
    prices: values.COMPATIBLE_PRICES ?? null,
  };
}

function compatibleProblems(values: ModelValues): ConfigProblem[] {
  const { COMPATIBLE_BASE_URL: baseUrl, COMPATIBLE_MODEL: model } = values;
  if (baseUrl === undefined) {
    const lonely = COMPATIBLE_DETAILS.find((name) => values[name] !== undefined);
    if (lonely === undefined) return [];
    return [baseUrlProblem(`set, such as http://localhost:11434/v1, since ${lonely} is`)];
  }
  const problems: ConfigProblem[] = [];
  if (model === undefined) {
    const name = "COMPATIBLE_MODEL";
    const message = `${name} must be set, such as gemma4:12b, since COMPATIBLE_BASE_URL is.`;
    problems.push({ name, message });
  }
  if (values.COMPATIBLE_API_KEY !== undefined && wouldShowKey(baseUrl)) {
    problems.push(
      baseUrlProblem(
        "an https URL, since COMPATIBLE_API_KEY is sent there and the host is neither this " +
          "machine nor in a private network",
      ),
    );
  }
  return problems;
}

function baseUrlProblem(right: string): ConfigProblem {
  const name = "COMPATIBLE_BASE_URL";
  return { name, message: `${name} must be ${right}.` };
}

function wouldShowKey(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === "http:" && !isPrivateHost(hostname);
}
