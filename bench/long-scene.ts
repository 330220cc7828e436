/**
 * What a long scene costs whoever else is served by the same thread: the longest stretch in which
 * nobody is answered, in a turn and at the end with its notes. In one process, without a server:
 *
 *   node bench/long-scene.ts [--turns 15,50,100,200]
 */
import { parseArgs } from "node:util";
import type { Scene } from "../src/scene/scene.ts";
import { carriedOut, performed, play, said } from "../test/scene/understudy/rehearsal.ts";
import { lineOf } from "./player.ts";

const { values } = parseArgs({
  options: { turns: { type: "string", default: "15,50,100,200" } },
});

/** Milliseconds of this thread's CPU, so that what else the machine does is not measured. */
const cpuMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

interface Stretches {
  readonly longestMs: number;
  readonly sumMs: number;
}

/** Does the work while looking, as often as the event loop comes round, how long it did not. */
async function watched(work: () => Promise<unknown>): Promise<Stretches> {
  let isOver = false;
  let longestMs = 0;
  const beganAt = cpuMs();
  let before = beganAt;
  const look = () => {
    const now = cpuMs();
    longestMs = Math.max(longestMs, now - before);
    before = now;
  };
  const looking = (async () => {
    while (!isOver) {
      await new Promise(setImmediate);
      look();
    }
  })();
  await new Promise(setImmediate);
  await work();
  look();
  isOver = true;
  const sumMs = before - beganAt;
  await looking;
  return { longestMs, sumMs };
}

/** Nothing is remembered of its lines, as after the object's return to memory. */
const forgotten = (scene: Scene): Scene => structuredClone(scene);
const ended = (scene: Scene) =>
  performed(carriedOut(scene, { type: "end", reason: "player_ended", heard: null }));

console.log(
  "| lines | a turn, longest ms | end and notes, longest ms | together ms | again after a return, longest ms | together ms |",
);
console.log(
  "|------:|-------------------:|--------------------------:|------------:|---------------------------------:|------------:|",
);
for (const turns of values.turns.split(",").map(Number)) {
  let scene = await play([], { seed: 3, location: "a lighthouse" });
  const ofTurns: number[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    const { longestMs } = await watched(async () => {
      scene = await said(scene, lineOf(3, turn));
    });
    ofTurns.push(longestMs);
  }
  const late = ofTurns.slice(-10).toSorted((a, b) => a - b);
  const end = await watched(() => ended(scene));
  const again = await watched(() => ended(forgotten(scene)));
  const cells = [late.at(-1) ?? 0, end.longestMs, end.sumMs, again.longestMs, again.sumMs];
  console.log(`| ${[String(turns), ...cells.map((ms) => ms.toFixed(0))].join(" | ")} |`);
}
