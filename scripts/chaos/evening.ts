/** An evening of scenes while Google fails at random. */
import { openOnlineStage } from "../../test/support/online-stage.ts";
import { type Behaviour, faults } from "../../test/support/vertex-behaviours.ts";
import type { RecordedRequest } from "../../test/support/vertex-stand-in.ts";
import { type PlayedScene, playScene } from "./scene.ts";

export interface EveningOptions {
  readonly bundleDir: string;
  readonly scenes: number;
  readonly turns: number;
  /** The share of calls, 0 to 1, that fail. */
  readonly fail: number;
  readonly seed: number;
  /**
   * So many scenes at once on a stage; then a fresh stage. Five failures in a row open the circuit
   * for a minute, which at this pace would be the rest of the evening.
   */
  readonly scenesPerStage: number;
  readonly onScene?: (scene: PlayedScene) => void;
}

export interface Evening {
  readonly scenes: readonly PlayedScene[];
  /** Calls that reached the stand-in, and those of them that failed. */
  readonly calls: number;
  readonly failed: number;
}

const SAID = "Yes, and the lantern ";
const FAULTS: readonly (() => Behaviour)[] = [
  faults.tooMany,
  () => faults.tooManyWithRetryInfo("0.2s"),
  () => faults.tooManyWithRetryAfter("30"),
  faults.badRequest,
  faults.unauthenticated,
  faults.notFound,
  faults.internal,
  faults.html,
  faults.late,
  faults.reset,
  () => faults.resetAfter(SAID),
  () => faults.truncatedAfter(SAID),
  () => faults.halfFrameAfter(SAID),
  () => faults.malformedAfter(SAID),
  () => faults.errorAfter(SAID),
  faults.notAStream,
  faults.empty,
  () => faults.safety(),
  () => faults.safety(SAID),
  faults.blockedPrompt,
  faults.recitation,
  () => faults.maxTokens(),
  faults.noCandidates,
  faults.silence,
  faults.malformedCall,
  faults.hang,
  () => faults.hangAfter(SAID),
];
/** Hangs are waited for; the numbers themselves are not the point here. */
const IMPATIENT = { FIRST_WORD_DEADLINE_MS: "1500", TURN_DEADLINE_MS: "3000" };

/** Plays the evening. What went wrong stands in each scene's `broken`. */
export async function playEvening(options: EveningOptions): Promise<Evening> {
  const draw = dice(options.seed);
  const scenes: PlayedScene[] = [];
  let calls = 0;
  let failed = 0;
  const weather = (_request: RecordedRequest): Behaviour | null => {
    calls += 1;
    if (draw() >= options.fail) return null;
    failed += 1;
    return (FAULTS[Math.floor(draw() * FAULTS.length)] ?? faults.internal)();
  };
  while (scenes.length < options.scenes) {
    const count = Math.min(options.scenesPerStage, options.scenes - scenes.length);
    const vars = { ...IMPATIENT, MAX_TURNS: "0", LOG_LEVEL: "error" };
    const stage = await openOnlineStage({ bundleDir: options.bundleDir, port: 0, vars });
    try {
      stage.standIn.always(weather);
      const seeds = Array.from({ length: count }, (_, i) => options.seed + scenes.length + i);
      const played = await Promise.all(
        seeds.map(async (seed) => {
          const scene = await playScene(stage, options.turns, seed);
          options.onScene?.(scene);
          return scene;
        }),
      );
      scenes.push(...played);
    } finally {
      await stage.close();
    }
  }
  return { scenes, calls, failed };
}

/** Numbers from 0 to 1, the same for the same seed (xorshift32). */
function dice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
