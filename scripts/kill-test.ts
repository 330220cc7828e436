/**
 * Kills the stage at random moments while scenes are played, and checks that nothing said was lost.
 *
 *   npm run test:kills -- [--kills 200] [--turns 200] [--players 6] [--port 9210] [--minutes 20] [--gemini]
 *
 * The built Worker runs on bare `workerd` with its Durable Objects on disk. Half of the kills come at
 * any time, the others right when some scene is in its warm-up, in mid-reply, between Partner and
 * Room, or in the coach's notes; after one in ten nobody reconnects for ten seconds, and what was
 * under way has to be done all the same. With `--gemini` the scenes are played through all that Gemini
 * goes through, against a stand-in of Google's that takes its time. Fails on the first promise found broken, after all is played.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateServiceAccount } from "../test/support/service-account.ts";
import { startVertexStandIn } from "../test/support/vertex-stand-in.ts";
import { buildBundle } from "./bare-workerd.ts";
import { between, chance, House, pause, SILENCE_MS, SITUATIONS } from "./kills/house.ts";
import { Player, type Tally } from "./kills/player.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    turns: { type: "string", default: "200" },
    players: { type: "string", default: "6" },
    port: { type: "string", default: "9210" },
    minutes: { type: "string", default: "20" },
    gemini: { type: "boolean", default: false },
  },
});
const wanted = { kills: Number(values.kills), turns: Number(values.turns) };
const SILENT_ONE_IN = 10;
/** How long a scene stays there, at least: a kill within this time hits it. */
const LASTS_MS = {
  "warm-up": 800,
  "mid-reply": 400,
  "between Partner and Room": 20,
  notes: 600,
} as const;

const dataDir = mkdtempSync(join(tmpdir(), "kill-test-"));
const bundleDir = join(dataDir, "bundle");
const google = values.gemini ? await startVertexStandIn({ firstTokenMs: 300, gapMs: 30 }) : null;
const house = new House({
  port: Number(values.port),
  dataDir,
  bundleDir,
  // Where the limit of turns ends the scene, the MC says farewell in the notes, which makes them long enough to hit.
  vars: {
    RATE_LIMITS: "off",
    LOG_LEVEL: "error",
    MAX_TURNS: "4",
    ...(google && {
      VERTEX_BASE_URL: google.url,
      GOOGLE_SERVICE_ACCOUNT_KEY: generateServiceAccount().keyFile,
      FIRESTORE: "off",
      DAILY_BUDGET_USD: "0",
    }),
  },
  onOutput: keepErrors,
});
const tally: Tally = {
  scenes: 0,
  turns: 0,
  acknowledged: 0,
  sentAgain: 0,
  reconnects: 0,
  checkedWithoutVisit: 0,
};
const players = new Set<Player>();
const complaints: string[] = [];
const kills = { all: 0, silent: 0, hit: new Map<string, number>() };

/** The Worker's own errors are complaints too. */
function keepErrors(text: string): void {
  for (const line of text.split("\n")) {
    if (line.includes('"level":"error"')) complaints.push(`the log says: ${line}`);
  }
}

const isDone = () => kills.all >= wanted.kills && tally.turns >= wanted.turns;

async function playOn(): Promise<void> {
  while (!isDone()) {
    const player = new Player(house, tally);
    players.add(player);
    complaints.push(...(await player.play()));
    players.delete(player);
  }
}

async function killOn(): Promise<void> {
  while (kills.all < wanted.kills) {
    const situation = SITUATIONS[kills.all % SITUATIONS.length] ?? "mid-reply";
    if (chance(0.5)) await pause(between(100, 1_500));
    else await house.arrival(situation, 5_000).then(() => pause(between(0, LASTS_MS[situation])));
    await kill(kills.all % SILENT_ONE_IN === SILENT_ONE_IN - 1);
  }
}

async function kill(isSilent: boolean): Promise<void> {
  for (const player of players) {
    const { situation } = player;
    kills.hit.set(situation, (kills.hit.get(situation) ?? 0) + 1);
    if (isSilent) player.expectWorkWithoutAVisit();
  }
  kills.all += 1;
  if (isSilent) kills.silent += 1;
  await house.die(isSilent ? SILENCE_MS : 0);
}

function print(): void {
  const hit = [...SITUATIONS, "idle"].map((each) => `${kills.hit.get(each) ?? 0} ${each}`);
  console.log(
    `${kills.all} kills (${kills.silent} with nobody back for ${SILENCE_MS / 1_000} s) over ` +
      `${tally.turns} turns in ${tally.scenes} scenes.\n` +
      `Scenes were hit in: ${hit.join(", ")}.\n` +
      `${tally.acknowledged} lines acknowledged, ${tally.sentAgain} sent again, ` +
      `${tally.reconnects} connections, ${tally.checkedWithoutVisit} scenes looked at for work done without a visit.\n` +
      `${complaints.length} promises broken.`,
  );
  for (const complaint of complaints) console.error(complaint);
}

async function withinMinutes(minutes: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      const stuck = [...players].map(({ situation }) => situation).join(", ");
      complaints.push(`not done within ${minutes} minutes; scenes still open: ${stuck || "none"}`);
      resolve();
    }, minutes * 60_000);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

// The stage must not outlive whoever kills it.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await buildBundle(bundleDir);
await house.open();
const games = Array.from({ length: Number(values.players) }, playOn);
await withinMinutes(Number(values.minutes), Promise.all([killOn(), ...games]));
print();
await house.close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(complaints.length > 0 ? 1 : 0);
