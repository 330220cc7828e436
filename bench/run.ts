/**
 * How much the stage adds to what the model itself takes: `npm run bench`.
 *
 * The built Worker on bare workerd, against the stand-in for Vertex AI, with this process as the
 * players' browsers; see README.md beside it. To shrink or change it:
 *
 *   npm run bench -- --scenes 1,10 --turns 5 --every-ms 0 --rows floor,hand-written,stage,budget,understudy
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildBundle, startBareStage } from "../scripts/bare-workerd.ts";
import {
  AUDIENCES,
  createServiceAccountAuth,
  parseServiceAccountKey,
} from "../src/google/service-account.ts";
import { cpuOfTurns, percentile, type TurnSample } from "./figures.ts";
import { MODEL_PATH, plainPlayer } from "./floor.ts";
import { playAll, type ServerUse, watched } from "./load.ts";
import { enter, type Player } from "./player.ts";
import { type Row, tableOf } from "./table.ts";

const FIRST_TOKEN_MS = 300;
const CHUNKS = 8;
const GAP_MS = 30;
/** Partner and Room answer at the same pace: either takes this long. */
const MODEL_TURN_MS = FIRST_TOKEN_MS + (CHUNKS - 1) * GAP_MS;
/** A few scenes before the measured ones, as in a house that is open: code is compiled, sockets are warm. */
const WARM_UP = { scenes: 4, turns: 4 };
/** Enough for the floor, which does not change from turn to turn. */
const FLOOR_TURNS = 5;
/** The first turn has no history and a scene's first flop comes after the fifth: "early" is turns 2 to 4. */
const EARLY = { from: 2, to: 4 };

const { values } = parseArgs({
  options: {
    scenes: { type: "string", default: "1,10,50,200" },
    turns: { type: "string", default: "15" },
    "every-ms": { type: "string" },
    rows: { type: "string", default: "floor,hand-written,stage,budget,understudy" },
    port: { type: "string", default: "0" },
    verbose: { type: "boolean", default: false },
  },
});
const counts = values.scenes.split(",").map(Number);
const turns = Number(values.turns);
/** From line to line: no player is as fast, and yet a large house gets twice the time, or it is a test of two cores. */
const everyMsFor = (scenes: number) => Number(values["every-ms"] ?? (scenes > 50 ? 2_000 : 1_000));
/** For the rows beside the main one. */
const MIDDLING = counts.filter((count) => count > 1 && count <= 50);
const wanted = new Set(values.rows.split(","));
const port = Number(values.port);

interface StandIn {
  readonly url: string;
  readonly keyFile: string;
  readonly process: ChildProcess;
}

/** The stand-in in a process of its own. */
function startStandIn(): Promise<StandIn> {
  const script = fileURLToPath(new URL("../test/support/vertex-stand-in.ts", import.meta.url));
  const args = ["--port", String(port), "--first-token-ms", String(FIRST_TOKEN_MS)];
  const pace = ["--chunks", String(CHUNKS), "--gap-ms", String(GAP_MS)];
  const child = spawn(process.execPath, [script, ...args, ...pace], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("the stand-in did not start")));
    child.stdout?.once("data", (line: Buffer) => {
      const { url, key_file } = JSON.parse(line.toString("utf8")) as Record<string, string>;
      resolve({ url: url ?? "", keyFile: readFileSync(key_file ?? "", "utf8"), process: child });
    });
  });
}

function rowOf(
  who: string,
  scenes: number,
  samples: readonly TurnSample[],
  model: { readonly firstWordMs: number; readonly turnMs: number },
  use: ServerUse | null,
): Row {
  const over = (times: readonly number[], itself: number) => ({
    p50: percentile(times, 0.5) - itself,
    p95: percentile(times, 0.95) - itself,
  });
  const late = { from: Math.max(EARLY.to + 1, turns - 3), to: turns - 1 };
  return {
    who,
    scenes,
    degraded: samples.filter(({ degraded }) => degraded).length,
    linesPerSecond: samples.length / secondsOf(samples),
    firstWord: over(
      samples.map(({ firstWordMs }) => firstWordMs),
      model.firstWordMs,
    ),
    turn: over(
      samples.map(({ turnMs }) => turnMs),
      model.turnMs,
    ),
    server: use && {
      cpuMs: use.cpuMs / samples.length,
      earlyCpuMs: cpuOfTurns(samples, use.cpu, EARLY.from, EARLY.to),
      lateCpuMs: cpuOfTurns(samples, use.cpu, late.from, late.to),
      residentMiB: use.residentMiB,
    },
  };
}

function secondsOf(samples: readonly TurnSample[]): number {
  const starts = samples.map(({ sentAt }) => sentAt);
  const ends = samples.map(({ sentAt, turnMs }) => sentAt + turnMs);
  return (percentile(ends, 1) - percentile(starts, 0)) / 1_000;
}

const GEMINI = { firstWordMs: FIRST_TOKEN_MS, turnMs: MODEL_TURN_MS };
/** The understudy paced with 0 takes no time of its own. */
const AT_ONCE = { firstWordMs: 0, turnMs: 0 };

const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
const rows: Row[] = [];
const note = (text: string) => process.stderr.write(`${text}\n`);

async function playScenes(url: string, scenes: number, howMany: number, from: number) {
  const players: Player[] = [];
  // A few at a time: this is the door, not what is measured.
  for (let i = 0; i < scenes; i += 25) {
    const some = Array.from({ length: Math.min(25, scenes - i) }, (_, j) => from + i + j);
    players.push(...(await Promise.all(some.map((scene) => enter(url, scene)))));
  }
  return {
    play: () => playAll(players, { turns: howMany, everyMs: everyMsFor(scenes) }),
    leave: () => {
      for (const player of players) player.leave();
    },
  };
}

interface Worker {
  readonly bundleDir: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly configFile?: string;
}

/** One server, all sizes of the house one after another. */
async function benchServer(
  who: string,
  worker: Worker,
  sizes: readonly number[],
  model: { readonly firstWordMs: number; readonly turnMs: number },
): Promise<void> {
  const stage = await startBareStage({
    port: port === 0 ? 0 : port + 1,
    dataDir: mkdtempSync(join(dataDir, "stage-")),
    ...worker,
    ...(values.verbose ? { onOutput: note } : {}),
  });
  try {
    const warm = await playScenes(stage.url, WARM_UP.scenes, WARM_UP.turns, 900);
    await warm.play();
    warm.leave();
    for (const [i, scenes] of sizes.entries()) {
      note(`${who}, ${scenes} at once …`);
      const { play, leave } = await playScenes(stage.url, scenes, turns, 1_000 * (i + 1));
      const { result, use } = await watched(stage.pid, play);
      leave();
      rows.push(rowOf(who, scenes, result, model, use));
    }
  } finally {
    await stage.kill();
  }
}

/** No limit of turns: the coach's work at a scene's end is no part of a turn. */
const ourStage = (vars: Readonly<Record<string, string>>): Worker => ({
  bundleDir,
  vars: { RATE_LIMITS: "off", MAX_TURNS: "0", ...vars },
});

async function benchHandWritten(
  { url }: StandIn,
  authorization: string,
  sizes: readonly number[],
): Promise<void> {
  const configFile = fileURLToPath(new URL("./hand-written/wrangler.toml", import.meta.url));
  const itsBundleDir = join(dataDir, "hand-written");
  await buildBundle(itsBundleDir, configFile);
  const vars = { MODEL_URL: url + MODEL_PATH, AUTHORIZATION: authorization };
  await benchServer("hand-written", { configFile, bundleDir: itsBundleDir, vars }, sizes, GEMINI);
}

async function benchFloor(
  { url }: StandIn,
  authorization: string,
  sizes: readonly number[],
): Promise<void> {
  const play = (scenes: number, howMany: number) => {
    const players = Array.from({ length: scenes }, () => plainPlayer({ url, authorization }));
    return playAll(players, { turns: howMany, everyMs: everyMsFor(scenes) });
  };
  await play(WARM_UP.scenes, WARM_UP.turns);
  for (const scenes of sizes) {
    note(`floor, ${scenes} at once …`);
    rows.push(rowOf("floor", scenes, await play(scenes, FLOOR_TURNS), GEMINI, null));
  }
}

note("building …");
const bundleDir = join(dataDir, "bundle");
await buildBundle(bundleDir);
const standIn = await startStandIn();
const key = parseServiceAccountKey(standIn.keyFile);
if (!key.ok) throw new Error(key.problem);
const authorization = createServiceAccountAuth(key.key, AUDIENCES.vertex).authorization();
const google = {
  GOOGLE_SERVICE_ACCOUNT_KEY: standIn.keyFile,
  VERTEX_BASE_URL: standIn.url,
  FIRESTORE: "off",
};

if (wanted.has("floor")) await benchFloor(standIn, authorization, counts);
if (wanted.has("hand-written")) await benchHandWritten(standIn, authorization, counts);
if (wanted.has("stage")) {
  await benchServer("stage", ourStage({ ...google, DAILY_BUDGET_USD: "0" }), counts, GEMINI);
}
if (wanted.has("budget")) {
  // The default budget, which the gate keeps.
  await benchServer("stage, daily budget", ourStage(google), MIDDLING, GEMINI);
}
if (wanted.has("understudy")) {
  await benchServer("understudy", ourStage({ UNDERSTUDY_PACE_MS: "0" }), MIDDLING, AT_ONCE);
}
standIn.process.removeAllListeners("exit");
standIn.process.kill();

console.log(
  `Milliseconds over the model's own: ${FIRST_TOKEN_MS} to the first word, ${MODEL_TURN_MS} a turn. ` +
    `${turns} turns a scene. Understudy: all of its time.\n`,
);
console.log(tableOf(rows));
process.exit(0);
