/**
 * Plays scenes while half of all calls to Google fail at random, and checks that every line is
 * answered once, in time, and that every report comes:
 *
 *   npm run test:chaos -- [--scenes 100] [--turns 10] [--fail 0.5] [--seed 1] [--per-stage 5] [--no-return]
 *
 * The built Worker runs on bare `workerd`, against a stand-in of Google's that fails in every way it
 * knows. At the end Google is gone altogether until the circuit opens, and then back: how long
 * until it plays again (skipped with `--no-return`; it takes a minute).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openOnlineStage } from "../test/support/online-stage.ts";
import { faults } from "../test/support/vertex-behaviours.ts";
import { buildBundle } from "./bare-workerd.ts";
import { type Evening, playEvening } from "./chaos/evening.ts";

const { values } = parseArgs({
  allowNegative: true,
  options: {
    scenes: { type: "string", default: "100" },
    turns: { type: "string", default: "10" },
    fail: { type: "string", default: "0.5" },
    seed: { type: "string", default: "1" },
    "per-stage": { type: "string", default: "5" },
    return: { type: "boolean", default: true },
  },
});

/** Issue: "the scene returns to Gemini within 75 s of its return". */
const BACK_WITHIN_MS = 75_000;

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return sorted.map(([word, count]) => `${word} ${count}`).join(", ");
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function tell({ scenes, calls, failed }: Evening): string[] {
  const answers = scenes.flatMap((scene) => scene.answers);
  const waits = scenes.flatMap((scene) => scene.waits);
  const reports = scenes.filter(({ reportSource }) => reportSource !== "none");
  const broken = scenes.flatMap((scene, i) =>
    scene.broken.map((what) => `scene ${i + 1}: ${what}`),
  );
  console.log(`${calls} calls to Google, ${failed} of them failed.`);
  console.log(
    `${scenes.length} scenes, ${waits.length} lines said, ${answers.length} answered, ` +
      `${reports.length} reports (${counted(scenes.map(({ reportSource }) => reportSource))}).`,
  );
  console.log(
    `Partner's lines: ${counted(answers.map(({ degradation_reason }) => degradation_reason ?? "Gemini's own"))}.`,
  );
  console.log(
    `A line waited ${percentile(waits, 0.5)} ms (p50), ${percentile(waits, 0.95)} ms (p95), ` +
      `${percentile(waits, 1)} ms (longest); a report ${percentile(
        scenes.map(({ reportMs }) => reportMs),
        1,
      )} ms at the longest.`,
  );
  return broken;
}

/** Milliseconds from Google's return until a line is Gemini's again. */
async function returnOfGoogle(bundleDir: string): Promise<number> {
  const stage = await openOnlineStage({ bundleDir, port: 0, vars: { MAX_TURNS: "0" } });
  try {
    const session = await stage.create({ seed: 1 });
    stage.standIn.always(faults.internal);
    let reason: string | undefined;
    for (let i = 0; reason !== "circuit_open"; i += 1) {
      reason = (await stage.say(session, `Is anybody there, Captain? I knock ${i}.`))
        .degradation_reason;
    }
    stage.standIn.always(null);
    const back = performance.now();
    for (let second = 0; ; second += 1) {
      // Each on a scene of its own: a long one would come to its natural end meanwhile.
      const fresh = await stage.create({ seed: second });
      const { degraded } = await stage.say(fresh, "Captain, the lights are on again.");
      if (!degraded) return performance.now() - back;
      if (performance.now() - back > 2 * BACK_WITHIN_MS) return Number.POSITIVE_INFINITY;
      await pause(1_000);
    }
  } finally {
    await stage.close();
  }
}

async function main(): Promise<void> {
  const bundleDir = mkdtempSync(join(tmpdir(), "improv-chaos-"));
  try {
    await buildBundle(bundleDir);
    const evening = await playEvening({
      bundleDir,
      scenes: Number(values.scenes),
      turns: Number(values.turns),
      fail: Number(values.fail),
      seed: Number(values.seed),
      scenesPerStage: Number(values["per-stage"]),
      onScene: () => process.stdout.write("."),
    });
    console.log();
    const broken = tell(evening);
    if (values.return) {
      const backMs = await returnOfGoogle(bundleDir);
      console.log(
        `After an outage Gemini played again ${(backMs / 1_000).toFixed(1)} s after Google's return.`,
      );
      if (backMs > BACK_WITHIN_MS) broken.push("Gemini did not play again within 75 s");
    }
    if (broken.length > 0) throw new Error(`Promises broken:\n${broken.join("\n")}`);
    console.log("Every line was answered once and in time, and every report came.");
  } finally {
    rmSync(bundleDir, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
