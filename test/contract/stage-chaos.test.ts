/** Half of all calls failing at random, on the built stage; `npm run test:chaos` plays the long evening. */
import { expect, inject, it } from "vitest";
import { playEvening } from "../../scripts/chaos/evening.ts";

it("ten scenes of five turns: every line is answered once and in time, every report comes", {
  timeout: 180_000,
}, async () => {
  const { scenes, failed } = await playEvening({
    bundleDir: inject("bundleDir"),
    scenes: 10,
    turns: 5,
    fail: 0.5,
    seed: 7,
    scenesPerStage: 5,
  });
  expect(scenes.flatMap(({ broken }) => broken)).toEqual([]);
  expect(scenes.flatMap(({ answers }) => answers)).toHaveLength(50);
  expect(scenes.filter(({ reportSource }) => reportSource === "none")).toEqual([]);
  expect(failed).toBeGreaterThan(20);
  const own = scenes.flatMap(({ answers }) => answers).filter(({ degraded }) => !degraded);
  expect(own.length).toBeGreaterThan(0);
});
