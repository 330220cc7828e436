/** Many scenes at once, each at its own pace. */
import { setTimeout as pause } from "node:timers/promises";
import type { CpuSample, TurnSample } from "./figures.ts";
import type { Player } from "./player.ts";
import { cpuMs, fineCpuMs, residentMiB } from "./proc.ts";

export interface LoadOptions {
  readonly turns: number;
  /** From a player's line to their next one, milliseconds; sooner if 0, later if the answer takes longer. */
  readonly everyMs: number;
}

export interface ServerUse {
  /** CPU milliseconds over all turns. */
  readonly cpuMs: number;
  readonly cpu: readonly CpuSample[];
  /** At the end. */
  readonly residentMiB: number;
}

const CPU_SAMPLE_EVERY_MS = 20;
/** Players who answer at once still do not begin all in the same millisecond. */
const SPREAD_MS = 550;

/** Plays all turns of all scenes. Throws if a line is not answered at all. */
export async function playAll(
  players: readonly Player[],
  { turns, everyMs }: LoadOptions,
): Promise<TurnSample[]> {
  const startsAt = performance.now();
  const spreadMs = everyMs > 0 ? everyMs : SPREAD_MS;
  const played = await Promise.all(
    players.map(async (player, index) => {
      const begins = startsAt + (index / players.length) * spreadMs;
      const samples: TurnSample[] = [];
      for (let turn = 1; turn <= turns; turn += 1) {
        const waitMs = begins + (turn - 1) * everyMs - performance.now();
        if (waitMs > 0) await pause(waitMs);
        samples.push(await player.say(turn));
      }
      return samples;
    }),
  );
  return played.flat();
}

/** Looks on a server process while `work` runs. */
export async function watched<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly use: ServerUse }> {
  const cpu: CpuSample[] = [];
  const look = () => cpu.push({ at: performance.now(), ms: fineCpuMs(pid) });
  const before = cpuMs(pid);
  look();
  const timer = setInterval(look, CPU_SAMPLE_EVERY_MS);
  try {
    const result = await work();
    look();
    return { result, use: { cpuMs: cpuMs(pid) - before, cpu, residentMiB: residentMiB(pid) } };
  } finally {
    clearInterval(timer);
  }
}
