/**
 * Sends wrong input over HTTP and WebSocket to a running stage, and checks that it never answers with
 * a 5xx or a stack trace and that its scenes play on:
 *
 *   npm run test:fuzz -- [http://localhost:8787] [--inputs 10000] [--seed 1]
 *
 * Without an address the built Worker is started on bare `workerd`: once without limits of rate, for
 * as much wrong input as there is time for, and once with them, for attacks that have hurt stages like
 * it. What a Worker logs as an error is a fault as well. The same seed, the same input.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { type Created, clientFrameSchema } from "../src/scene/protocol.ts";
import { HOSTILE_VALUES, NASTY_TEXTS, parsed, wrongFrames } from "../test/support/wrong-input.ts";
import { buildBundle, startBareStage } from "./bare-workerd.ts";
import { ATTACKS } from "./fuzz/attacks.ts";
import { send } from "./fuzz/over-http.ts";
import { FRAMES_A_SOCKET, sendFrames } from "./fuzz/over-socket.ts";
import { wrongRequests } from "./fuzz/requests.ts";
import { begin, plays, post } from "./fuzz/scene.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    port: { type: "string", default: "0" },
  },
});
const wanted = Number(values.inputs);
const seed = Number(values.seed);
const SCENES = 5;

/** Frames that the scene must survive; those that would rightly play, end or leave it are left out. */
function framesFor(count: number): (string | Uint8Array<ArrayBuffer>)[] {
  const asLine = (message: string) => JSON.stringify({ type: "text_message", id: "m", message });
  const isRight = (text: string) => clientFrameSchema.safeParse(parsed(text)).success;
  const texts = fc
    .oneof(
      { weight: 5, arbitrary: wrongFrames },
      { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_VALUES).map(asLine) },
    )
    .filter((text) => !isRight(text));
  const binary = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes));
  const frames = fc.oneof({ weight: 9, arbitrary: texts }, { weight: 1, arbitrary: binary });
  return fc.sample(frames, { numRuns: count, seed });
}

async function overHttp(
  url: string,
  kept: Created,
  count: number,
  round: number,
  faults: string[],
) {
  let sent = 0;
  const statuses = new Map<number, number>();
  while (sent < count) {
    const doomed = await begin(url, seed);
    const batch = fc.sample(wrongRequests({ kept, doomed }), {
      numRuns: Math.min(200, count - sent),
      seed: seed + round * 1_000_003 + sent,
    });
    for (const request of batch) {
      sent += 1;
      const answer = await send(url, request).catch((error: unknown) => ({
        status: 0,
        fault: String(error),
      }));
      if (answer === null) continue;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.fault !== null) {
        faults.push(
          `${request.method} ${request.path.slice(0, 200)} ${(request.body ?? "").slice(0, 200)}: ${answer.fault}`,
        );
      }
    }
  }
  return { sent, statuses };
}

async function fuzz(url: string): Promise<boolean> {
  const faults: string[] = [];
  const scenes = await Promise.all(Array.from({ length: SCENES }, () => begin(url, seed)));
  const note = (fault: string | null) => fault !== null && faults.push(fault);
  for (const scene of scenes) note(await plays(url, scene, 1));

  const perScene = Math.ceil(wanted / 2 / SCENES);
  let requests = 0;
  let frames = 0;
  const statuses = new Map<number, number>();
  for (const [round, scene] of scenes.entries()) {
    const http = await overHttp(url, scene, perScene, round, faults);
    requests += http.sent;
    for (const [status, count] of http.statuses)
      statuses.set(status, (statuses.get(status) ?? 0) + count);
    note(await plays(url, scene, 2));
    const wrong = framesFor(perScene);
    for (let from = 0; from < wrong.length; ) {
      const { sent, faults: found } = await sendFrames(
        url,
        scene,
        wrong.slice(from, from + FRAMES_A_SOCKET),
      );
      faults.push(...found);
      if (sent === 0) throw new Error(`no frame could be sent: ${found.join("; ")}`);
      from += sent;
      frames += sent;
    }
    note(await plays(url, scene, 3));
    const end = await post(url, `/api/sessions/${scene.session_id}/end`, scene.token, {});
    const report = (await end.json()) as { measures?: { lines: number } };
    if (report.measures?.lines !== 3)
      faults.push(`no report of three lines: ${JSON.stringify(report)}`);
  }

  const counted = [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status} ${count}`);
  console.log(`answers: ${counted.join(", ")}`);
  for (const fault of new Set(faults)) console.error(`fault: ${fault}`);
  console.log(
    `${requests + frames} fuzzed inputs (${requests} requests, ${frames} frames) over ${SCENES} scenes: ` +
      `${faults.length} faults.`,
  );
  return faults.length === 0;
}

/** Carries out the attacks, one after the other, and sees after each whether a neighbour has felt it. */
async function attack(url: string): Promise<boolean> {
  const faults: string[] = [];
  const neighbour = await begin(url, seed);
  const looking = { headers: { authorization: `Bearer ${neighbour.token}` }, body: null };
  const path = `/api/sessions/${neighbour.session_id}`;
  for (const { name, carryOut } of ATTACKS) {
    const failed = (error: unknown) => [String(error)];
    const result = await carryOut(url, seed).catch(failed);
    const seen = await send(url, { method: "GET", path, ...looking }).catch(failed);
    if (Array.isArray(seen) || seen?.status !== 200)
      faults.push(`${name}: the neighbour is gone: ${JSON.stringify(seen)}`);
    faults.push(...result.map((fault) => `${name}: ${fault}`));
  }
  const played = await plays(url, neighbour, 1);
  if (played !== null) faults.push(`the neighbour: ${played}`);
  for (const fault of faults) console.error(`fault: ${fault}`);
  console.log(`${ATTACKS.length} attacks: ${faults.length} faults.`);
  return faults.length === 0;
}

/** Does the work against the built Worker. Its output is shown, and fails the work where it tells an error. */
async function onStage(
  vars: Readonly<Record<string, string>>,
  work: (url: string) => Promise<boolean>,
): Promise<boolean> {
  let hasErred = false;
  const onOutput = (text: string) => {
    hasErred ||= text.includes('"level":"error"');
    process.stderr.write(text);
  };
  const all = { UNDERSTUDY_PACE_MS: "0", LOG_LEVEL: "error", ...vars };
  const port = Number(values.port);
  const stage = await startBareStage({ port, dataDir, bundleDir, vars: all, onOutput });
  try {
    return (await work(stage.url)) && !hasErred;
  } finally {
    await stage.stop();
  }
}

const dataDir = mkdtempSync(join(tmpdir(), "fuzz-"));
const bundleDir = join(dataDir, "bundle");
try {
  const [address] = positionals;
  if (address === undefined) {
    await buildBundle(bundleDir);
    const attacked = await onStage({}, attack);
    const fuzzed = await onStage({ RATE_LIMITS: "off" }, fuzz);
    process.exitCode = attacked && fuzzed ? 0 : 1;
  } else {
    process.exitCode = (await fuzz(address.replace(/\/+$/, ""))) ? 0 : 1;
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
