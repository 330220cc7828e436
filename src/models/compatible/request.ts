/**
 * What is sent for a `ModelRequest` to a server that speaks OpenAI's chat completions: fields that
 * every such server takes, and a few that one may refuse, each of which the show can do without.
 */
import { conversationOf } from "../conversation.ts";
import type { ModelRequest, PromptTurn, Tool } from "../language-model.ts";
import { modelSchema } from "../model-schema.ts";

/**
 * Fields that a server may refuse with a 400, in the order in which they are given up where it does
 * not say which. The second takes the place of the first: both ask for an answer without thoughts.
 */
export const OPTIONAL_FIELDS = [
  "reasoning_effort",
  "chat_template_kwargs",
  "response_format",
  "stream_options",
] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** What of a request goes over the wire. */
export type Asked = Pick<
  ModelRequest,
  "prompt" | "heard" | "schema" | "tools" | "temperature" | "maxOutputTokens"
>;

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatBody {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly stream: true;
  readonly max_tokens: number;
  readonly temperature: number;
  readonly stream_options?: { readonly include_usage: true };
  readonly reasoning_effort?: "none";
  readonly chat_template_kwargs?: { readonly enable_thinking: false };
  readonly response_format?: {
    readonly type: "json_schema";
    readonly json_schema: { readonly name: string; readonly schema: unknown };
  };
}

export interface Manner {
  readonly refused: ReadonlySet<OptionalField>;
  /** The model thinks although it is asked not to: its thoughts are counted among its words. */
  readonly thinks: boolean;
}

/** For a model that thinks all the same. A limit, which costs nothing unused but room in the context. */
const ROOM_FOR_THOUGHTS = 2_048;

export function chatBody(model: string, asked: Asked, { refused, thinks }: Manner): ChatBody {
  const { schema, temperature, maxOutputTokens } = asked;
  const asksForSchema = schema !== undefined && !refused.has("response_format");
  return {
    model,
    messages: messagesOf(asked, schema !== undefined && !asksForSchema),
    stream: true,
    max_tokens: maxOutputTokens + (thinks ? ROOM_FOR_THOUGHTS : 0),
    temperature,
    ...(refused.has("stream_options") ? {} : { stream_options: { include_usage: true } }),
    ...withoutThinking(refused),
    ...(asksForSchema
      ? {
          response_format: {
            type: "json_schema",
            json_schema: { name: "answer", schema: modelSchema(schema) },
          },
        }
      : {}),
  };
}

/** Those of the fields that can be given up which stand in this body. */
export function optionalIn(body: ChatBody): OptionalField[] {
  return OPTIONAL_FIELDS.filter((field) => body[field] !== undefined);
}

function withoutThinking(refused: ReadonlySet<OptionalField>): Partial<ChatBody> {
  if (!refused.has("reasoning_effort")) return { reasoning_effort: "none" };
  if (refused.has("chat_template_kwargs")) return {};
  return { chat_template_kwargs: { enable_thinking: false } };
}

/**
 * One system message at most, and then user and assistant in strict turn, the user first and last:
 * many a model's chat template knows nothing else, and its server refuses what does not fit.
 */
function messagesOf(asked: Asked, schemaInWords: boolean): ChatMessage[] {
  const { system, turns } = conversationOf(asked);
  const lesson = [
    system,
    ...knownByTools(asked.tools ?? []),
    ...(schemaInWords && asked.schema
      ? [
          "Answer with one JSON object and nothing else. It fits this JSON Schema:",
          JSON.stringify(modelSchema(asked.schema)),
        ]
      : []),
  ].filter((part) => part !== "");
  const messages: ChatMessage[] = [];
  if (lesson.length > 0) messages.push({ role: "system", content: lesson.join("\n\n") });
  return [...messages, ...alternating(turns)];
}

function alternating(turns: readonly PromptTurn[]): ChatMessage[] {
  const merged: { role: "user" | "assistant"; content: string }[] = [];
  for (const { role, text } of turns) {
    const as = role === "model" ? "assistant" : "user";
    const last = merged.at(-1);
    if (last?.role === as) last.content += `\n\n${text}`;
    else if (last === undefined && as === "assistant") {
      merged.push({ role: "user", content: "Begin." }, { role: as, content: text });
    } else merged.push({ role: as, content: text });
  }
  return merged;
}

/**
 * What functions tell without being asked for anything special. Few local models call functions well,
 * and every call is one more reading of the prompt: so the model is told beforehand.
 */
function knownByTools(tools: readonly Tool[]): string[] {
  return tools.flatMap(({ name, run }) => {
    const told = run({});
    if (typeof told !== "object" || told === null || "error" in told) return [];
    return [`You cannot call functions now. This is what ${name} tells:\n${JSON.stringify(told)}`];
  });
}
