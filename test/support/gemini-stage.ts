/** Gemini's adapter in front of the stand-in, and ears to hear what it says. */
import {
  AUDIENCES,
  createServiceAccountAuth,
  parseServiceAccountKey,
} from "../../src/google/service-account.ts";
import { createGemini, type GeminiOptions } from "../../src/models/gemini.ts";
import {
  keySurface,
  type Surface,
  type VertexOptions,
  vertexSurface,
} from "../../src/models/gemini-surface.ts";
import type { LanguageModel, ModelChunk, ModelRequest } from "../../src/models/language-model.ts";
import type { AgentCall } from "../../src/scene/events.ts";
import { aScene, aTurn } from "./scenes.ts";
import { generateServiceAccount, type TestServiceAccount } from "./service-account.ts";
import { type StandInOptions, startVertexStandIn, type VertexStandIn } from "./vertex-stand-in.ts";
import type { Way } from "./vertex-ways.ts";

/** What the stand-in takes for keys. */
export const KEYS = {
  studio: "not-a-key-of-studio-0123",
  express: "not-a-key-of-express-0123",
} as const;

export interface GeminiStage {
  readonly standIn: VertexStandIn;
  readonly gemini: LanguageModel;
  readonly surface: Surface;
  /** The way that is asked for. */
  by(way: Way, key?: string): LanguageModel;
  /** Another adapter to the same stand-in, with other settings. */
  with(options: Partial<GeminiOptions & VertexOptions>): LanguageModel;
}

/** Made once: a key pair takes longer than most tests. */
let ours: TestServiceAccount | undefined;

function ourAccount(): TestServiceAccount {
  ours ??= generateServiceAccount();
  return ours;
}

export async function openGeminiStage(
  options: StandInOptions = {},
  account = ourAccount(),
): Promise<GeminiStage> {
  const parsed = parseServiceAccountKey(account.keyFile);
  if (!parsed.ok) throw new Error(parsed.problem);
  const standIn = await startVertexStandIn({
    publicKey: account.publicKey,
    keys: KEYS,
    ...options,
  });
  const vertex: VertexOptions = {
    auth: createServiceAccountAuth(parsed.key, AUDIENCES.vertex),
    project: parsed.key.projectId,
    location: "global",
    baseUrl: standIn.url,
  };
  const create = (other: Partial<GeminiOptions & VertexOptions>) =>
    createGemini({
      surface: vertexSurface({ ...vertex, ...other }),
      proModel: "gemini-3.8-flash",
      flashModel: "gemini-3.5-flash-lite",
      thinking: "LOW",
      ...other,
    });
  return {
    standIn,
    gemini: create({}),
    surface: vertexSurface(vertex),
    by(way, key) {
      if (way === "account") return create({});
      const apiKey = key ?? KEYS[way];
      return create({ surface: keySurface({ apiKey, api: way, baseUrl: standIn.url }) });
    },
    with: create,
  };
}

/** The Partner asked for a reply, with what the test cares about put over it. */
export function aRequest(overrides: Partial<ModelRequest> = {}): ModelRequest {
  const turns = [aTurn(1)];
  return {
    agent: "partner",
    task: { kind: "reply", turn: 1, mode: "support", flop: null, toRescue: null },
    scene: aScene({ phase: "PHASE_1_SUPPORT", turns }),
    prompt: () => ({
      system: "You are the partner.",
      turns: [{ role: "user", text: "PLAYER: The oven is humming our mother's song." }],
    }),
    tier: "pro",
    temperature: 0.9,
    maxOutputTokens: 300,
    ...overrides,
  };
}

export interface Heard {
  readonly text: string;
  readonly chunks: readonly ModelChunk[];
  readonly calls: readonly AgentCall[];
  /** What the stream threw; undefined if it ended by itself. */
  readonly error: unknown;
}

/** Listens to the end, whatever the end is. */
export async function listen(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal = new AbortController().signal,
  onText: (text: string) => void = () => undefined,
): Promise<Heard> {
  const chunks: ModelChunk[] = [];
  let error: unknown;
  try {
    for await (const chunk of model.stream(request, signal)) {
      chunks.push(chunk);
      if (chunk.type === "text") onText(chunk.text);
    }
  } catch (thrown) {
    error = thrown;
  }
  const text = chunks.map((chunk) => (chunk.type === "text" ? chunk.text : "")).join("");
  const calls = chunks.flatMap((chunk) => (chunk.type === "call" ? [chunk.call] : []));
  return { text, chunks, calls, error };
}
