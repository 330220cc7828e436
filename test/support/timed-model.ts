/** A model whose words, silences and failures come when the test says; it tells of its calls like Gemini. */
import type { LanguageModel, ModelChunk, ModelRequest } from "../../src/models/language-model.ts";
import type { AgentCall } from "../../src/scene/events.ts";
import { aCall } from "./scripted-model.ts";

/** Text is said, a number is milliseconds of silence, an error is thrown. */
export type TimedStep = string | number | Error;
/** Long after every deadline. */
export const FOR_EVER = 1e9;

export interface TimedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
  /** Requests whose work is not at its end: neither finished, failed nor cancelled. */
  readonly working: number;
}

export interface TimedModelOptions {
  readonly name?: string;
  /** A model that goes on sleeping when it is told to stop, and never tells of its call. */
  readonly deaf?: boolean;
}

/** `script` is asked anew for every request, with its number from 0. */
export function timedModel(
  script: (index: number, request: ModelRequest) => readonly TimedStep[],
  { name = "gemini", deaf = false }: TimedModelOptions = {},
): TimedModel {
  const requests: ModelRequest[] = [];
  let working = 0;

  async function* stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
    const steps = script(requests.length, request);
    requests.push(request);
    working += 1;
    let status: AgentCall["status"] = "ok";
    let failure: Error | null = null;
    try {
      for (const step of steps) {
        if (typeof step === "number") await sleep(step, deaf ? null : signal);
        if (signal.aborted) {
          const { reason } = signal;
          status =
            reason instanceof Error && reason.name === "TimeoutError" ? "timeout" : "cancelled";
          break;
        }
        if (step instanceof Error) {
          failure = step;
          status = "error";
          break;
        }
        if (typeof step === "string") yield { type: "text", text: step };
      }
      yield { type: "call", call: aCall({ agent: request.agent, model: name, status }) };
      if (failure) throw failure;
    } finally {
      working -= 1;
    }
  }

  return {
    name,
    stream,
    requests,
    get working() {
      return working;
    },
  };
}

function sleep(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
