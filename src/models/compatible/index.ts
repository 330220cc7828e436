/**
 * A compatible model behind the `LanguageModel` port: any server that speaks OpenAI's chat completions
 * (Ollama, llama.cpp, LM Studio, vLLM, OpenRouter, Workers AI), over plain `fetch`.
 *
 * One `stream` is one attempt: retries, deadlines and the next entry of the list are the guard's. No
 * tools are declared: what they tell unasked stands in the prompt (`request.ts`).
 */
import type { Logger } from "../../observability/logger.ts";
import type { CompatibleConfig } from "../../scene/config-models.ts";
import { type Clock, systemClock } from "../clock.ts";
import type { LanguageModel, ModelChunk, ModelRequest } from "../language-model.ts";
import { CHARACTERS_PER_TOKEN, costAt, type TokenUsage } from "../prices.ts";
import { toldCall } from "../told-call.ts";
import { createWarmth, type Warmth } from "../warmth.ts";
import { answer, type Known, nothingKnown, type Question } from "./asking.ts";
import { createFloor, madeWay } from "./floor.ts";
import type { Asked, ChatBody } from "./request.ts";
import { asModelError, StillLoading, UnusableAnswer } from "./wire.ts";

export interface CompatibleOptions extends CompatibleConfig {
  readonly log: Pick<Logger, "warn">;
  readonly clock?: Clock;
}

export interface CompatibleModel extends LanguageModel {
  readonly warmth: Warmth;
}

/** To load a model, and to learn what its server refuses before a player waits for it. */
const ROLL_CALL: Asked = {
  prompt: () => ({ system: "", turns: [{ role: "user", text: "Answer with one word: ready" }] }),
  temperature: 0,
  maxOutputTokens: 8,
};
/** Where the server counts so few of the prompt's tokens, it has not read all of it. */
const SHARE_READ = 0.5;

type Listener = Pick<Question, "onWords" | "onUsage">;
const NOBODY: Listener = { onWords: () => undefined, onUsage: () => undefined };

/**
 * Connects nothing yet. Its streams end with one `call` chunk, also before they throw; an aborted one
 * ends quietly after it.
 */
export function createCompatible(options: CompatibleOptions): CompatibleModel {
  const { model: proModel, flashModel, prices, log, clock = systemClock } = options;
  const known = new Map<string, Known>();
  const floor = createFloor(clock);
  const toldCut = new Set<string>();
  const now = clock.now;

  const knownOf = (model: string): Known => {
    const found = known.get(model) ?? nothingKnown();
    known.set(model, found);
    return found;
  };

  const ask = (model: string, asked: Asked, signal: AbortSignal, { onWords, onUsage }: Listener) =>
    answer({
      ...{ server: options, model, asked, known: knownOf(model), signal, now, onWords },
      onUsage: (usage, told) => {
        onUsage(usage, told);
        if (told) lookForCut(model, usage, told.sent);
      },
    });

  const warmth = createWarmth({
    models: [flashModel, proModel],
    clock,
    ask: async (model, signal) => {
      try {
        // To its end: only a whole answer tells how the model begins to speak.
        for await (const _ of ask(model, ROLL_CALL, signal, NOBODY));
        return "answered";
      } catch (error) {
        if (error instanceof StillLoading) return "loading";
        // One that only thinks, in so few tokens, is there all the same.
        return error instanceof UnusableAnswer ? "answered" : "failed";
      }
    },
  });

  function lookForCut(model: string, { inputTokens }: TokenUsage, { messages }: ChatBody): void {
    const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
    const expected = Math.round(characters / CHARACTERS_PER_TOKEN);
    if (inputTokens === 0 || inputTokens >= expected * SHARE_READ || toldCut.has(model)) return;
    toldCut.add(model);
    const codes = [`prompt_tokens:${inputTokens}`, `expected:${expected}`];
    log.warn({ log_type: "error", where: "model_context", codes, fault: "compatible_context_cut" });
  }

  async function* words(
    model: string,
    request: ModelRequest,
    signal: AbortSignal,
    listener: Listener,
  ): AsyncGenerator<string> {
    try {
      for await (const text of ask(model, request, signal, listener)) {
        warmth.answered(model);
        yield text;
      }
    } catch (error) {
      if (error instanceof StillLoading) warmth.wentCold(model);
      throw error;
    }
  }

  return {
    name: "compatible",
    warmth,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      const model = request.tier === "pro" ? proModel : flashModel;
      const seat = floor.enter(request.scene.sessionId, request.agent, signal);
      try {
        if (seat.waits) await seat.waits;
        if (signal.aborted) return;
        if (seat.madeWay) throw madeWay();
        let cost: number | undefined;
        yield* toldCall(
          {
            ...{ request, model, signal, now },
            costUsd: (usage) => (prices ? costAt(prices, usage) : (cost ?? null)),
            asModelError: (error) => (seat.madeWay ? madeWay() : asModelError(error, false)),
          },
          ({ onWords, onUsage }) =>
            words(model, request, seat.signal, {
              onWords,
              onUsage: (usage, told) => {
                onUsage(usage);
                if (told?.cost !== undefined) cost = (cost ?? 0) + told.cost;
              },
            }),
        );
      } finally {
        seat.leave();
        if (isLate(signal) && !warmth.isWarm(model)) warmth.wentCold(model);
      }
    },
  };
}

/** A deadline of the guard's, and not the caller, has stopped it. */
function isLate({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason instanceof Error && reason.name === "TimeoutError";
}
