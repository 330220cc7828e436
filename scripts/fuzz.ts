/**
 * Sends wrong input over HTTP and WebSocket to a running stage, and checks that it never answers with
 * a 5xx or a stack trace and that its scenes play on:
 *
 *   npm run test:fuzz -- [http://localhost:8787] [--inputs 10000] [--seed 1]
 *
 * Without an address the built Worker is started on bare `workerd`. The same seed, the same input.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { type Created, clientFrameSchema } from "../src/scene/protocol.ts";
import { NASTY_TEXTS, parsed, wrongFrames } from "../test/support/wrong-input.ts";
import { type BareStage, startBareStage } from "./bare-workerd.ts";
import { send } from "./fuzz/over-http.ts";
import { FRAMES_A_SOCKET, sendFrames } from "./fuzz/over-socket.ts";
import { wrongRequests } from "./fuzz/requests.ts";

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
const LINE = "Yes, and the flour is still warm.";

async function post(
  url: string,
  path: string,
  token: string | null,
  json: unknown,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(json),
  });
}

async function begin(url: string): Promise<Created> {
  const response = await post(url, "/api/sessions", null, { seed });
  if (response.status !== 201)
    throw new Error(`no session: ${response.status} ${await response.text()}`);
  return (await response.json()) as Created;
}

/** Whether the scene still plays: the next line is its next turn, and it has lost none before. */
async function plays(
  url: string,
  { session_id, token }: Created,
  turn: number,
): Promise<string | null> {
  const response = await post(url, `/api/sessions/${session_id}/message`, token, { message: LINE });
  const text = await response.text();
  if (response.status !== 200) return `the scene does not play: ${response.status} ${text}`;
  const answer = JSON.parse(text) as { turn: number; partner_response: string };
  return answer.turn === turn && answer.partner_response !== "" ? null : `turn ${turn} is ${text}`;
}

/** Frames that the scene must survive; those that would rightly play, end or leave it are left out. */
function framesFor(count: number): (string | Uint8Array<ArrayBuffer>)[] {
  const isRight = (text: string) => clientFrameSchema.safeParse(parsed(text)).success;
  const texts = fc
    .oneof(
      { weight: 5, arbitrary: wrongFrames },
      { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
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
    const doomed = await begin(url);
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
  const scenes = await Promise.all(Array.from({ length: SCENES }, () => begin(url)));
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

let stage: BareStage | null = null;
const dataDir = mkdtempSync(join(tmpdir(), "fuzz-"));
try {
  const [address] = positionals;
  if (address === undefined) {
    const vars = { RATE_LIMITS: "off", UNDERSTUDY_PACE_MS: "0", LOG_LEVEL: "error" };
    stage = await startBareStage({
      port: Number(values.port),
      dataDir,
      vars,
      onOutput: (text) => process.stderr.write(text),
    });
  }
  const url = (address ?? stage?.url ?? "").replace(/\/+$/, "");
  process.exitCode = (await fuzz(url)) ? 0 : 1;
} finally {
  await stage?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
