/**
 * The built Worker on bare `workerd`, without the dev server: starts in a fraction of a second, and
 * nothing stands between client and Worker. For the kill test and the bench.
 *
 * Durable Objects live in SQLite files below `dataDir` and outlive a kill, their alarms too. Static
 * assets are left out: each is 404.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unstable_readConfig as readWranglerConfig } from "wrangler";

const root = fileURLToPath(new URL("..", import.meta.url));
const READY_WITHIN_MS = 20_000;
/** Stands where the platform serves the page's files. */
const NO_FILES = "export default { fetch: () => new Response(null, { status: 404 }) };";

/** What is read of `wrangler.toml`. */
interface StageConfig {
  readonly compatibility_date?: string | undefined;
  readonly compatibility_flags: readonly string[];
  readonly durable_objects: {
    readonly bindings: readonly { readonly name: string; readonly class_name: string }[];
  };
}

export interface BareStageOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Durable Objects' files and the runtime's configuration; kept from one start to the next. */
  readonly dataDir: string;
  /** As in `[vars]`, which are not read; secrets too. */
  readonly vars: Readonly<Record<string, string>>;
  /** From `buildBundle`; built into `dataDir` if not given. */
  readonly bundleDir?: string;
  /** Another Worker's `wrangler.toml`; absent: the stage's. */
  readonly configFile?: string;
  /** Hears the Worker's log, in pieces as they come. */
  readonly onOutput?: (text: string) => void;
}

export interface BareStage {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL to the whole process group, as an operating system short of memory would; resolves when it is dead. */
  kill(): Promise<void>;
  /** SIGTERM; resolves when it has ended. */
  stop(): Promise<void>;
}

/** The stage's own configuration. */
const STAGE_CONFIG = join(root, "wrangler.toml");

/** Bundles a Worker as a deployment would, into `bundleDir`. Takes seconds; once is enough for many stages. */
export async function buildBundle(bundleDir: string, configFile = STAGE_CONFIG): Promise<void> {
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  const args = [wrangler, "deploy", "--dry-run", "--config", configFile, "--outdir", bundleDir];
  await promisify(execFile)(process.execPath, args, { cwd: root });
}

/** Starts the built Worker. Throws if it does not listen in time, with what it said. */
export async function startBareStage(options: BareStageOptions): Promise<BareStage> {
  const bundleDir = options.bundleDir ?? join(options.dataDir, "bundle");
  if (options.bundleDir === undefined) await buildBundle(bundleDir);
  const objectsDir = resolve(options.dataDir, "objects");
  mkdirSync(objectsDir, { recursive: true });
  const configFile = join(options.dataDir, "stage.capnp");
  writeFileSync(configFile, workerdConfig(options, bundleDir, objectsDir));

  const child = spawn(workerdBinary(), ["serve", configFile, "--control-fd=3"], {
    // A group of its own, so that it can be killed as a whole.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const killOnExit = () => signal(child, "SIGKILL");
  process.once("exit", killOnExit);
  void ended.then(() => process.removeListener("exit", killOnExit));
  const port = await listening(child, options.onOutput);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => {
      signal(child, "SIGKILL");
      return ended;
    },
    stop: () => {
      signal(child, "SIGTERM");
      return ended;
    },
  };
}

function signal(child: ChildProcess, name: "SIGKILL" | "SIGTERM"): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // It ended in between.
  }
}

/** The port, as soon as the runtime says on its control channel that it listens. */
function listening(child: ChildProcess, onOutput?: (text: string) => void): Promise<number> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      onOutput?.(text);
    });
  }
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      signal(child, "SIGKILL");
      reject(new Error(`workerd ${why}${said === "" ? "" : `:\n${said}`}`));
    };
    const timer = setTimeout(() => fail("did not listen in time"), READY_WITHIN_MS);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("close", () => fail("ended before it listened"));
    let control = "";
    child.stdio[3]?.on("data", (piece: Buffer) => {
      control += piece.toString("utf8");
      const port = /"event":"listen","socket":"http","port":(\d+)/.exec(control)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** The runtime that wrangler brings, so that tests and deployment mean the same one. */
function workerdBinary(): string {
  const ofWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler"));
  return (ofWrangler("workerd") as { default: string }).default;
}

function workerdConfig(options: BareStageOptions, bundleDir: string, objectsDir: string): string {
  const wrangler: StageConfig = readWranglerConfig(
    { config: options.configFile ?? STAGE_CONFIG },
    { hideWarnings: true },
  );
  const objects = wrangler.durable_objects.bindings;
  const classes = [...new Set(objects.map(({ class_name }) => class_name))];
  const modules = readdirSync(bundleDir).filter((name) => /\.(js|wasm)$/.test(name));
  // The first module is the entry.
  modules.sort((a, b) => Number(b === "worker.js") - Number(a === "worker.js"));
  // An absolute path would be looked up in the import path.
  const embedded = (name: string) => relative(options.dataDir, join(bundleDir, name));
  return `using Workerd = import "/workerd/workerd.capnp";

const stage :Workerd.Config = (
  services = [
    (name = "stage", worker = .worker),
    (name = "files", worker = .files),
    (name = "objects", disk = (path = ${quoted(objectsDir)}, writable = true)),
    (name = "internet", network = (
      allow = ["public", "private"],
      tlsOptions = (trustBrowserCas = true),
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${options.port}", http = (), service = "stage")],
);

const worker :Workerd.Worker = (
  modules = [${list(modules.map((name) => `(name = ${quoted(name)}, ${kindOf(name)} = embed ${quoted(embedded(name))})`))}],
  compatibilityDate = ${quoted(wrangler.compatibility_date ?? "")},
  compatibilityFlags = [${list(wrangler.compatibility_flags.map(quoted))}],
  durableObjectNamespaces = [${list(classes.map((name) => `(className = ${quoted(name)}, uniqueKey = ${quoted(name)}, enableSql = true)`))}],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [${list([
    '(name = "ASSETS", service = "files")',
    ...objects.map(
      ({ name, class_name }) =>
        `(name = ${quoted(name)}, durableObjectNamespace = ${quoted(class_name)})`,
    ),
    ...Object.entries(options.vars).map(
      ([name, value]) => `(name = ${quoted(name)}, text = ${quoted(value)})`,
    ),
  ])}],
);

const files :Workerd.Worker = (
  modules = [(name = "files.js", esModule = ${quoted(NO_FILES)})],
  compatibilityDate = ${quoted(wrangler.compatibility_date ?? "")},
);
`;
}

const kindOf = (name: string) => (name.endsWith(".wasm") ? "wasm" : "esModule");
const list = (items: readonly string[]) => items.map((item) => `\n    ${item},`).join("");
/** Cap'n Proto's text reads JSON's escapes but for code points beyond ASCII, which it takes as they are. */
const quoted = (text: string) => JSON.stringify(text);
