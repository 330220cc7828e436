/** One small question to a model, put by the very adapter that plays. */
import type { ConfiguredModel } from "../../src/configured.ts";
import { StillLoading } from "../../src/models/compatible/wire.ts";
import { ModelError, type ModelRequest } from "../../src/models/language-model.ts";
import { ADVICE } from "../../src/observability/advice.ts";
import { create } from "../../src/scene/decide.ts";
import type { Finding } from "./finding.ts";
import { REASONS, WORDS } from "./words.ts";

export type Tier = ModelRequest["tier"];
type Answer = Omit<Finding, "subject">;

/** Never throws. Silence is an answer after `patienceMs`. */
export async function askModel(
  { model, ids, warmth }: ConfiguredModel,
  tier: Tier,
  patienceMs: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patienceMs);
  let said = "";
  let error: unknown;
  try {
    for await (const chunk of model.stream(question(tier), signal)) {
      if (chunk.type === "text") said += chunk.text;
    }
  } catch (thrown) {
    error = thrown;
  }
  if (said !== "") return { ok: true, words: WORDS.answers };
  if (signal.aborted) return { ok: false, words: warmth ? WORDS.stillLoading : REASONS.timeout };
  return { ok: false, ...diagnosis(error, ids[tier]) };
}

function diagnosis(error: unknown, id: string): Omit<Answer, "ok"> {
  if (error instanceof StillLoading) return { words: WORDS.loading };
  if (!(error instanceof ModelError)) return { words: REASONS.unavailable };
  const { fault, reason, message } = error;
  if (fault === null) return { words: `${REASONS[reason]} (${message})` };
  const words = ADVICE[fault];
  return fault === "compatible_model_unknown" ? { words, command: `ollama pull ${id}` } : { words };
}

/** Of no scene: enough for any model to say a word. */
function question(tier: Tier): ModelRequest {
  const setup = {
    sessionId: "doctor",
    userId: null,
    location: null,
    relationship: null,
    askedGame: null,
    locale: null,
    keepTranscript: false,
    seed: 0,
    maxTurns: 1,
    model: "",
    payer: null,
    ttlMs: 0,
    retakeOf: null,
  };
  return {
    agent: "mc",
    task: { kind: "steer" },
    scene: create(setup, [], null, 0).scene,
    prompt: () => ({ system: "", turns: [{ role: "user", text: "Answer with one word: ready" }] }),
    tier,
    temperature: 0,
    // Room for a thought: some models say nothing without one.
    maxOutputTokens: 256,
  };
}
