/** A language model that says what the test tells it to, and remembers what it was asked. */
import type {
  LanguageModel,
  ModelChunk,
  ModelRequest,
  Prompt,
} from "../../src/models/language-model.ts";
import type { AgentCall } from "../../src/scene/events.ts";

/** A string is a chunk of text; an error is thrown. */
export type Step = string | ModelChunk | Error;
/** Waits until the request is aborted. */
export const HANG: unique symbol = Symbol("hang");

export interface ScriptedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
  /** The prompts of all requests, rendered. */
  readonly prompts: readonly Prompt[];
  /** Requests whose signal was aborted before their script was at its end. */
  readonly cancelled: number;
}

export interface ScriptedModelOptions {
  readonly name?: string;
}

/** The n-th request is answered by the n-th script, and every later one by the last. */
export function scriptedModel(
  scripts: readonly (readonly (Step | typeof HANG)[])[],
  { name = "scripted" }: ScriptedModelOptions = {},
): ScriptedModel {
  const requests: ModelRequest[] = [];
  const prompts: Prompt[] = [];
  let cancelled = 0;

  async function* stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelChunk> {
    const script = scripts[Math.min(requests.length, scripts.length - 1)] ?? [];
    requests.push(request);
    prompts.push(request.prompt());
    for (const step of script) {
      if (step === HANG) await aborted(signal);
      if (signal.aborted) {
        cancelled += 1;
        yield { type: "call", call: aCall({ status: "cancelled" }) };
        return;
      }
      if (step instanceof Error) throw step;
      if (step !== HANG) yield typeof step === "string" ? { type: "text", text: step } : step;
    }
  }

  return {
    name,
    stream,
    requests,
    prompts,
    get cancelled() {
      return cancelled;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

/** What a call took, with what the test cares about put over it. */
export function aCall(overrides: Partial<AgentCall> = {}): AgentCall {
  return {
    agent: "partner",
    model: "scripted",
    status: "ok",
    latencyMs: 10,
    firstWordMs: 5,
    inputTokens: 100,
    outputTokens: 20,
    cachedTokens: 0,
    costUsd: 0.001,
    ...overrides,
  };
}
