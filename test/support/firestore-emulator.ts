/**
 * The real Firestore emulator, found and run by the suite itself. It comes with the Google Cloud SDK
 * (`gcloud components install cloud-firestore-emulator`) and needs Java.
 *
 * Looked for in this order: `FIRESTORE_EMULATOR_BIN`, the SDK of the `gcloud` on the PATH, the
 * places where SDKs are usually installed.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 5_000;
const POLL_MS = 50;
/** Below the ports that systems hand out by themselves, so that a restart finds its port still free. */
const FIRST_PORT = 9_150;
const PORTS = 30;

export interface FirestoreEmulator {
  /** `127.0.0.1:port`; the same after every restart. */
  readonly host: string;
  /** Starts it, empty, and resolves when it answers. */
  start(): Promise<void>;
  /** Kills it with all its processes, and resolves when they are gone. */
  stop(): Promise<void>;
}

/** The emulator's executable, or in words why there is none. */
export function findFirestoreEmulator(): { readonly bin: string } | { readonly missing: string } {
  const named = process.env.FIRESTORE_EMULATOR_BIN;
  if (named && !existsSync(named)) {
    return { missing: `FIRESTORE_EMULATOR_BIN names ${named}, which is not there` };
  }
  const bin = named || sdkRoots().map(emulatorIn).find(existsSync);
  if (!bin) {
    return { missing: "no Google Cloud SDK with the component cloud-firestore-emulator" };
  }
  if (spawnSync(process.env.JAVA || "java", ["-version"]).status !== 0) {
    return { missing: "no Java to run it" };
  }
  return { bin };
}

/** Says loudly that tests are skipped, how many, and what would have them run. */
export function announceMissingEmulator(missing: string, skippedTests: number): void {
  console.warn(
    `\n!!! FIRESTORE EMULATOR NOT FOUND: ${missing}.\n!!! ${skippedTests} tests of the mirror are SKIPPED. ` +
      "Install it (gcloud components install cloud-firestore-emulator) or name it in FIRESTORE_EMULATOR_BIN.\n",
  );
}

const emulatorIn = (root: string) =>
  join(root, "platform", "cloud-firestore-emulator", "cloud_firestore_emulator");

function sdkRoots(): string[] {
  const gcloud = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "gcloud"))
    .find(existsSync);
  return [
    ...(process.env.CLOUDSDK_ROOT_DIR ? [process.env.CLOUDSDK_ROOT_DIR] : []),
    ...(gcloud ? [dirname(dirname(realpathSync(gcloud)))] : []),
    "/usr/lib/google-cloud-sdk",
    "/usr/share/google-cloud-sdk",
    "/opt/google-cloud-sdk",
    "/opt/homebrew/share/google-cloud-sdk",
    "/usr/local/share/google-cloud-sdk",
    join(homedir(), "google-cloud-sdk"),
  ];
}

/** An emulator on a free port of this machine, not yet started. */
export async function createFirestoreEmulator(bin: string): Promise<FirestoreEmulator> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let output = "";

  // Its shell script and its Java are one process group; a signal to the group reaches both.
  const signalGroup = (signal: NodeJS.Signals | 0): boolean => {
    if (child?.pid === undefined) return false;
    try {
      return process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
      return false;
    }
  };
  const killNow = () => void signalGroup("SIGKILL");

  async function stop(): Promise<void> {
    if (child === null) return;
    signalGroup("SIGTERM");
    const gone = async () => !signalGroup(0);
    await until(gone, STOP_DEADLINE_MS, "it does not end").catch(async () => {
      killNow();
      await until(gone, STOP_DEADLINE_MS, "it cannot be killed");
    });
    process.off("exit", killNow);
    child = null;
  }

  async function start(): Promise<void> {
    output = "";
    const started = spawn(bin, ["start", "--host=127.0.0.1", `--port=${port}`], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    process.on("exit", killNow);
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    started.stdout.on("data", listen);
    started.stderr.on("data", listen);
    let failure: string | null = null;
    started.on("error", ({ message }) => {
      failure = message;
    });
    started.on("exit", (code) => {
      failure ??= `it ended with code ${code}`;
    });
    const ready = async () => failure !== null || (await answers(host));
    await until(ready, START_DEADLINE_MS, "it does not answer").catch(async (error) => {
      await stop();
      throw error;
    });
    if (failure !== null) throw new Error(`The Firestore emulator: ${failure}\n${output}`);
  }

  return { host, start, stop };
}

async function answers(host: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}/`, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function until(
  holds: () => Promise<boolean>,
  deadlineMs: number,
  complaint: string,
): Promise<void> {
  const endMs = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`The Firestore emulator: ${complaint}`);
    await pause(POLL_MS);
  }
}

async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port free from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
