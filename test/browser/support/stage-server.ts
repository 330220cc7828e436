/**
 * One stage and one Chromium for all browser tests: `inject("stageUrl")` and its fellows.
 *
 * The stage is the built Worker behind `wrangler dev`, with the page as it would be deployed. It runs
 * from a folder of its own: what is edited meanwhile does not reload it, and no `.dev.vars` of the
 * person at the keyboard reaches it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { unstable_readConfig as readWranglerConfig } from "wrangler";
import { buildBundle } from "../../../scripts/bare-workerd.ts";
import { launchBrowser } from "./launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Without a slash at its end. */
    readonly stageUrl: string;
    /** The built page, as it is served. */
    readonly pageFolder: string;
    /** For `chromium.connect`. */
    readonly browserEndpoint: string;
    /** One sentence on what to install; null where there is a browser. */
    readonly browserMissing: string | null;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const READY_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 100;

/** Slow enough that a reply can be interrupted, quick enough for many scenes. */
const VARS = { UNDERSTUDY_PACE_MS: "15", RATE_LIMITS: "off", LOG_LEVEL: "error" };

/** Without a browser all tests here are skipped, but for where `CI` is set: there that is an error. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchBrowser();
  project.provide("browserMissing", typeof browser === "string" ? browser : null);
  if (typeof browser === "string") {
    const words = `No browser starts here, so the browser's tests do not run. ${browser}`;
    if (process.env.CI) throw new Error(words);
    console.warn(`\n${"!".repeat(80)}\n${words}\n${"!".repeat(80)}\n`);
    return () => Promise.resolve();
  }
  const folder = mkdtempSync(join(tmpdir(), "improv-browser-"));
  const stage = await startStage(folder);
  project.provide("stageUrl", stage.url);
  project.provide("pageFolder", join(folder, "page"));
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), stage.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Throws, with what it said, if the stage does not answer in time. */
async function startStage(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  await buildBundle(join(folder, "bundle"));
  cpSync(join(root, "dist/client"), join(folder, "page"), { recursive: true });
  writeFileSync(join(folder, "wrangler.json"), stageConfig());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  const flags = ["--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0"];
  const child = spawn(
    process.execPath,
    [wrangler, "dev", ...flags, "--persist-to", join(folder, "scenes")],
    {
      cwd: folder,
      env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" },
      // A group of its own: wrangler starts a runtime, and both must go.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const killOnExit = () => signal(child, "SIGKILL");
  process.once("exit", killOnExit);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
    });
  }
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`${url}/health`))) {
    if (Date.now() > giveUpAt || child.exitCode !== null) {
      signal(child, "SIGKILL");
      throw new Error(`The stage did not open:\n${said}`);
    }
    await delay(ASK_AGAIN_MS);
  }
  return {
    url,
    stop() {
      process.removeListener("exit", killOnExit);
      signal(child, "SIGKILL");
      return ended;
    },
  };
}

/** `wrangler.toml` as it stands, but for what is built already. */
function stageConfig(): string {
  const { name, compatibility_date, compatibility_flags, assets, durable_objects, exports } =
    readWranglerConfig({ config: join(root, "wrangler.toml") }, { hideWarnings: true });
  return JSON.stringify({
    name,
    main: "bundle/worker.js",
    no_bundle: true,
    compatibility_date,
    compatibility_flags,
    assets: { ...assets, directory: "page" },
    durable_objects,
    exports,
    vars: VARS,
    send_metrics: false,
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function signal(child: ChildProcess, name: "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group has ended by itself.
  }
}
