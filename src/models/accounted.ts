/** An attempt with its permit: whatever happens, even if nobody listens any more, it is settled and paid for. */
import { type Attempt, type AttemptOptions, attempt } from "./attempt.ts";
import type { Outcome } from "./circuit.ts";
import type { GateLease, Permit } from "./gate-lease.ts";
import type { LanguageModel, ModelChunk } from "./language-model.ts";

interface Account {
  /** Null for a model that needs none, and so is the permit. */
  readonly gate: GateLease | null;
  readonly permit: Permit | null;
  /** Whether the model was loaded when it was asked. */
  readonly wasWarm: boolean;
}

/** What `attempt` does; the gate is told of its end once, and of each cost that comes after it. Never throws. */
export async function* accounted(
  { gate, permit, wasWarm }: Account,
  options: AttemptOptions,
): AsyncGenerator<ModelChunk, Attempt> {
  if (gate === null || permit === null) return yield* attempt(options);
  const { payer } = options.request.scene;
  let made: Attempt | null = null;
  let isSettled = false;
  let costUsd = 0;
  // Counted where they come from: who was stopped in the middle hears no more of a call, and it costs all the same.
  const model = counting(options.model, (usd) => {
    if (!isSettled) costUsd += usd;
    else if (usd > 0) gate.settle({ ...permit, lease: null }, "neutral", usd, payer);
  });
  try {
    made = yield* attempt({ ...options, model });
    return made;
  } finally {
    isSettled = true;
    gate.settle(permit, made ? outcomeOf(made, wasWarm) : "neutral", costUsd, payer);
  }
}

function counting(model: LanguageModel, onCost: (usd: number) => void): LanguageModel {
  return {
    name: model.name,
    async *stream(request, signal) {
      for await (const chunk of model.stream(request, signal)) {
        if (chunk.type === "call") onCost(chunk.call.costUsd);
        yield chunk;
      }
    },
  };
}

/**
 * A safety block is an answer, and a model that was not loaded yet may be late: neither says
 * anything against its health.
 */
function outcomeOf({ end, error, delivered }: Attempt, wasWarm: boolean): Outcome {
  if (end === "complete") return "ok";
  if (end === "aborted") return delivered === "" ? "neutral" : "ok";
  if (error?.backAt) return { backAt: error.backAt };
  const isNobodysFault = error?.blameless || (error?.reason === "timeout" && !wasWarm);
  return isNobodysFault || error?.reason === "safety" ? "neutral" : "failed";
}
