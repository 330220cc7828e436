/** Tools as Gemini sees them, and its calls of them answered. */
import type { Content, FunctionCall, Part } from "@google/genai/node";
import type { GeminiBody } from "./gemini-request.ts";
import type { Tool } from "./language-model.ts";
import { modelSchema } from "./model-schema.ts";

/** After this many rounds of calls the model has to answer with what it has. */
export const MAX_TOOL_ROUNDS = 3;

/** Settings that offer the tools to the model. */
export function offering(tools: readonly Tool[]): Pick<GeminiBody, "tools"> {
  const declared = {
    functionDeclarations: tools.map(({ name, description, parameters }) => ({
      name,
      description,
      parametersJsonSchema: modelSchema(parameters),
    })),
  };
  return { tools: [declared] };
}

function asObject(result: unknown): Record<string, unknown> {
  return typeof result === "object" && result !== null && !Array.isArray(result)
    ? { ...result }
    : { output: result };
}

function run(call: FunctionCall, tools: readonly Tool[]): Record<string, unknown> {
  const tool = tools.find(({ name }) => name === call.name);
  if (!tool) return { error: `There is no tool named ${call.name ?? "(none)"}.` };
  try {
    return asObject(tool.run(call.args ?? {}));
  } catch {
    // Tools answer bad arguments themselves; this one is broken, and the scene goes on without it.
    return { error: "The tool failed. Go on without it." };
  }
}

/**
 * What the conversation goes on with after the model called tools: its own parts exactly as they
 * came, thought signatures among them (Google refuses a call whose signature is missing or changed),
 * then an answer to each call. Null if nothing was called.
 */
export function answerCalls(parts: Part[], tools: readonly Tool[]): [Content, Content] | null {
  const calls = parts.flatMap(({ functionCall }) => (functionCall ? [functionCall] : []));
  if (calls.length === 0) return null;
  const answers = calls.map((call) => ({
    functionResponse: {
      ...(call.id === undefined ? {} : { id: call.id }),
      name: call.name ?? "",
      response: run(call, tools),
    },
  }));
  return [
    { role: "model", parts },
    { role: "user", parts: answers },
  ];
}
