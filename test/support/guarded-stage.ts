/** A guarded model on a stage where time is the test's: run it under fake timers. */
import { vi } from "vitest";
import { systemClock } from "../../src/models/clock.ts";
import { createGateLease, type GateLeaseOptions } from "../../src/models/gate-lease.ts";
import { createGuarded, type Entry, type GuardedOptions } from "../../src/models/guarded.ts";
import type { LanguageModel, ModelChunk, ModelRequest } from "../../src/models/language-model.ts";
import type { Warmth } from "../../src/models/warmth.ts";
import type { LogLine } from "../../src/observability/logger.ts";
import type { AgentCall } from "../../src/scene/events.ts";
import type { DegradationReason } from "../../src/scene/vocabulary.ts";
import { type LocalGate, localGate } from "./local-gate.ts";
import { aScene } from "./scenes.ts";
import { type TimedModel, type TimedStep, timedModel } from "./timed-model.ts";

export const PRO = "pro-model";
export const FLASH = "flash-model";

/** What the audience was given, and when it was complete. */
export interface Heard {
  readonly text: string;
  /** Before `degraded`. */
  readonly byPrimary: string;
  readonly degraded: readonly DegradationReason[];
  readonly calls: readonly AgentCall[];
  readonly chunks: readonly ModelChunk[];
  readonly tookMs: number;
  readonly firstWordMs: number | null;
}

export interface GuardedStage {
  readonly guarded: LanguageModel;
  readonly primary: TimedModel;
  readonly understudy: TimedModel;
  readonly gate: LocalGate;
  readonly lines: readonly LogLine[];
  readonly waits: readonly number[];
  /** Plays a request to its end, however long that takes on the fake clock. */
  ask(overrides?: Partial<ModelRequest>, signal?: AbortSignal): Promise<Heard>;
}

export interface StageOptions extends Partial<Omit<GuardedOptions, "models">> {
  /** Those who stand between the first and the understudy. */
  readonly between?: readonly Entry[];
  readonly understudy?: (index: number, request: ModelRequest) => readonly TimedStep[];
  readonly deaf?: boolean;
  /** Of the first. */
  readonly warmth?: Warmth;
  readonly rpm?: GateLeaseOptions["rpm"];
  readonly budgetUsd?: number;
  /** Another scene's gate, to play behind the same one. */
  readonly behind?: LocalGate;
}

export function aRequest(overrides: Partial<ModelRequest> = {}): ModelRequest {
  return {
    agent: "partner",
    task: { kind: "reply", turn: 1, mode: "support", flop: null, toRescue: null },
    scene: aScene({ model: PRO }),
    prompt: () => ({ system: "", turns: [] }),
    tier: "pro",
    temperature: 0.9,
    maxOutputTokens: 200,
    ...overrides,
  };
}

/** Goes on from what was heard with a word that nobody else says. */
export const rest = (_index: number, { heard }: ModelRequest): readonly TimedStep[] =>
  heard === undefined ? ["Understudy ", "here."] : ["…so ", "it goes."];

/** The last of a list, under the understudy's name. */
export function understudyEntry(model: LanguageModel): Entry {
  return { model, ids: { pro: "understudy", flash: "understudy" }, gate: null };
}

/** A model alone in the list: it is heard as the audience hears it, and asked once. */
export function alone(model: LanguageModel): LanguageModel {
  return createGuarded({
    models: [{ model, ids: { pro: model.name, flash: model.name }, gate: null }],
    firstWordDeadlineMs: 0,
    turnDeadlineMs: 0,
    pace: "swift",
    clock: systemClock,
    random: () => 0.5,
    log: { warn: () => undefined },
  });
}

export function guardedStage(
  script: (index: number, request: ModelRequest) => readonly TimedStep[],
  options: StageOptions = {},
): GuardedStage {
  const {
    understudy: line = rest,
    deaf = false,
    rpm = {},
    budgetUsd = 0,
    behind,
    warmth,
  } = options;
  const primary = timedModel(script, { name: PRO, deaf });
  const understudy = timedModel(line, { name: "understudy" });
  const gate = behind ?? localGate(() => Date.now());
  const lines: LogLine[] = [];
  const waits: number[] = [];
  const gateLease = createGateLease({
    gate,
    rpm,
    budgetUsd,
    ahead: [{ agent: "partner", model: PRO }],
    gatherMs: 0,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
  });
  const guarded = createGuarded({
    firstWordDeadlineMs: 4_000,
    turnDeadlineMs: 8_000,
    pace: "swift",
    clock: systemClock,
    random: () => 0.5,
    log: { warn: (logged) => lines.push(logged) },
    onWait: (_model, waitedMs) => waits.push(waitedMs),
    ...options,
    models: [
      {
        model: primary,
        ids: { pro: PRO, flash: FLASH },
        gate: gateLease,
        ...(warmth ? { warmth } : {}),
      },
      ...(options.between ?? []),
      understudyEntry(understudy),
    ],
  });
  const ask: GuardedStage["ask"] = async (overrides, signal = new AbortController().signal) => {
    const played = listen(guarded, aRequest(overrides), signal);
    let over = false;
    const end = () => {
      over = true;
    };
    played.then(end, end);
    // Only as far as needed, so that what follows begins when this one ended.
    await vi.advanceTimersByTimeAsync(0);
    while (!over) await vi.advanceTimersToNextTimerAsync();
    return played;
  };
  return { guarded, primary, understudy, gate, lines, waits, ask };
}

export async function listen(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<Heard> {
  const startedAt = Date.now();
  const chunks: ModelChunk[] = [];
  let firstWordMs: number | null = null;
  for await (const chunk of model.stream(request, signal)) {
    if (chunk.type === "text") firstWordMs ??= Date.now() - startedAt;
    chunks.push(chunk);
  }
  const at = chunks.findIndex(({ type }) => type === "degraded");
  const said = (some: readonly ModelChunk[]) =>
    some.map((chunk) => (chunk.type === "text" ? chunk.text : "")).join("");
  return {
    text: said(chunks),
    byPrimary: said(at === -1 ? chunks : chunks.slice(0, at)),
    degraded: chunks.flatMap((chunk) => (chunk.type === "degraded" ? [chunk.reason] : [])),
    calls: chunks.flatMap((chunk) => (chunk.type === "call" ? [chunk.call] : [])),
    chunks,
    tookMs: Date.now() - startedAt,
    firstWordMs,
  };
}
