/**
 * Plays a whole scene in the terminal with the understudy, with no server:
 *
 *   node scripts/rehearse.ts [--seed 7] [--location "a bakery"] [--relationship sisters] [--game "New Choice"] [--lines file]
 *
 * Lines come from the terminal, or one a line from `--lines`. With `--count 2026-11-22` it ends with
 * what the scene would have cost on Gemini that day (docs/costs.md).
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { createCast } from "../src/ensemble/cast.ts";
import { createStageManager } from "../src/ensemble/stage-manager.ts";
import { createUnderstudy } from "../src/models/understudy/index.ts";
import { create, decide } from "../src/scene/decide.ts";
import { dueJobs } from "../src/scene/due.ts";
import type { Scene } from "../src/scene/scene.ts";
import { readStock } from "./stock.ts";
import { costTable, counting } from "./token-count.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "7" },
    location: { type: "string" },
    relationship: { type: "string" },
    game: { type: "string" },
    lines: { type: "string" },
    turns: { type: "string", default: "15" },
    count: { type: "string" },
    pro: { type: "string", default: "gemini-3.8-flash" },
    flash: { type: "string", default: "gemini-3.5-flash-lite" },
  },
});

const data = readStock();
const { model, counted } = counting(createUnderstudy({ stock: data.stock, paceMs: 0 }));
const cast = createCast(model, data);
const manager = createStageManager(cast);
const seed = Number(values.seed);

let now = 1_700_000_000_000;
let scene: Scene = create(
  {
    sessionId: "rehearsal",
    userId: null,
    location: values.location ?? null,
    relationship: values.relationship ?? null,
    askedGame: values.game ?? null,
    locale: null,
    keepTranscript: true,
    seed,
    maxTurns: Number(values.turns),
    model: "understudy",
    ttlMs: 0,
    retakeOf: null,
  },
  manager.audienceFor(seed, values.location ?? null),
  values.game ? (manager.gameNamed(values.game) ?? null) : null,
  now,
).scene;

/** Carries a command out and says aloud what the audience would hear. */
function carryOut(command: Parameters<typeof decide>[1]): boolean {
  now += 1_000;
  const decision = decide(scene, command, now);
  if (!decision.ok) return false;
  scene = decision.scene;
  for (const { event } of decision.events) {
    if (event.type === "message" && event.agent_name) {
      console.log(`${event.agent_name.toUpperCase()}: ${event.content}`);
    } else if (event.type === "referee_call" || event.type === "host_call") {
      console.log(`   [${event.message}]`);
    } else if (event.type === "spotlight") {
      console.log(`   [${event.archetype}: ${event.line}]`);
    } else if (event.type === "phase_changed") {
      console.log(`   [${event.to}]`);
    } else if (event.type === "flop_played") {
      console.log(`   [flop: ${event.kind}, about ${event.about}]`);
    } else if (event.type === "coach_report") {
      console.log(JSON.stringify(event.report, null, 2));
    }
  }
  return true;
}

async function perform(): Promise<void> {
  for (let jobs = dueJobs(scene); jobs.length > 0; jobs = dueJobs(scene)) {
    const [job] = jobs;
    if (!job) return;
    const hooks = {
      signal: new AbortController().signal,
      onDelta: () => undefined,
      heardOfPartner: () => "",
    };
    let moved = false;
    for await (const command of manager.perform(job, () => scene, hooks)) {
      moved = carryOut(command) || moved;
    }
    if (!moved) throw new Error(`the job ${job.kind} came to nothing`);
  }
}

async function playLine(text: string): Promise<void> {
  const id = `line-${scene.turns.length + 1}`;
  if (values.lines) console.log(`YOU: ${text}`);
  carryOut(manager.say(scene, { id, text }, null));
  await perform();
}

await perform();
if (values.lines) {
  for (const text of readFileSync(values.lines, "utf8").split("\n")) {
    if (text.trim() !== "" && scene.phase !== "COMPLETE") await playLine(text.trim());
  }
} else {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  while (scene.phase !== "COMPLETE") {
    const text = (await terminal.question("YOU: ")).trim();
    if (text === "") break;
    await playLine(text);
  }
  terminal.close();
}
if (scene.phase !== "COMPLETE") {
  carryOut({ type: "end", reason: "the rehearsal is over", heard: null });
  await perform();
}
if (values.count) console.log(costTable(counted, values, values.count));
