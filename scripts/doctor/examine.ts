/** Asks everything that is configured one small question each, in the order of who plays. */
import {
  type Configured,
  type ConfiguredModel,
  configured,
  configuredCompatible,
  configuredGemini,
  configuredMirror,
} from "../../src/configured.ts";
import { askFirestore } from "./ask-firestore.ts";
import { askModel, type Tier } from "./ask-model.ts";
import { ollamaContext } from "./context-size.ts";
import type { Finding } from "./finding.ts";
import { contextTooSmall, WORDS } from "./words.ts";

export interface Patience {
  readonly geminiMs: number;
  /** A model on one's own machine may have to be loaded first. */
  readonly compatibleMs: number;
}
const PATIENCE: Patience = { geminiMs: 20_000, compatibleMs: 120_000 };

/** What a scene's prompts and answers take at most, in tokens. */
const CONTEXT_NEEDED = 8_192;

/** `vars`: the stage's variables, by name. Nothing found: nothing is configured. Never throws. */
export async function* examine(
  vars: Readonly<Record<string, unknown>>,
  patience: Patience = PATIENCE,
): AsyncGenerator<Finding> {
  const result = configured(vars);
  if (!result.ok) {
    for (const { name, message } of result.problems) {
      yield { subject: name, ok: false, words: `${message} ${WORDS.darkStage}` };
    }
    return;
  }
  const gemini = configuredGemini(result);
  if (gemini) yield* eachModel(gemini, wayOf(result), patience.geminiMs);
  yield* served(result, patience.compatibleMs);
  const mirror = configuredMirror(result);
  if (mirror === null) return;
  const { firestoreCollection, firestoreDatabase } = result.config;
  const subject = `Firestore, ${firestoreCollection} in ${firestoreDatabase}`;
  yield { subject, ...(await askFirestore(mirror)) };
}

function wayOf({ config, google }: Configured): string {
  if (google) return `Gemini by service account, project ${google.project}`;
  return `Gemini by key for ${config.geminiApi}`;
}

async function* served({ config }: Configured, patienceMs: number): AsyncGenerator<Finding> {
  const { compatible } = config;
  const player = configuredCompatible(config, { warn: () => undefined });
  if (compatible === null || player === null) return;
  for await (const finding of eachModel(
    player,
    `Compatible at ${compatible.baseUrl}`,
    patienceMs,
  )) {
    const tokens = finding.ok ? await ollamaContext(compatible, finding.id) : null;
    if (tokens === null || tokens >= CONTEXT_NEEDED) yield finding;
    else {
      const words = contextTooSmall(tokens, CONTEXT_NEEDED);
      const command = `OLLAMA_CONTEXT_LENGTH=${CONTEXT_NEEDED} OLLAMA_KEEP_ALIVE=1h ollama serve`;
      yield { ...finding, ok: false, words, command };
    }
  }
}

/** Each id once: one model may play all parts. */
async function* eachModel(
  model: ConfiguredModel,
  name: string,
  patienceMs: number,
): AsyncGenerator<Finding & { readonly id: string }> {
  const { pro, flash } = model.ids;
  const tiers: readonly Tier[] = pro === flash ? ["pro"] : ["pro", "flash"];
  for (const tier of tiers) {
    const id = model.ids[tier];
    yield { id, subject: `${name}, ${id}`, ...(await askModel(model, tier, patienceMs)) };
  }
}
