/**
 * The browser of the browser tests: one that is installed, else the one that comes as a package.
 * Run as a program, says which; exits with 1, and with what to install, where there is none.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import packaged from "@sparticuz/chromium";
import { browserPaths, hasPackagedBrowser, type Machine, whatToInstall } from "./browsers.ts";

export interface Browser {
  readonly path: string;
  /** What it is started with beside Playwright's own flags. */
  readonly flags: readonly string[];
}

/** A browser that hangs on its own version is none. */
const VERSION_WITHIN_MS = 20_000;

export function thisMachine(): Machine {
  const { platform, arch, env } = process;
  const release = "/etc/os-release";
  const osRelease = existsSync(release) ? readFileSync(release, "utf8") : "";
  return { platform, arch, env, home: homedir(), osRelease };
}

/** The first browser that starts here, or one sentence on what to install. */
export async function findBrowser(machine = thisMachine()): Promise<Browser | string> {
  for (const path of browserPaths(machine)) {
    if (existsSync(path) && (await starts(machine, path))) return { path, flags: [] };
  }
  const { CHROME_PATH } = machine.env;
  if (CHROME_PATH) return `CHROME_PATH is ${CHROME_PATH}, and no browser starts there.`;
  if (hasPackagedBrowser(machine)) {
    // Imitating a graphics card takes most of the time, and nothing here needs one.
    packaged.setGraphicsMode = false;
    const path = await packaged.executablePath();
    // In a single process the browser ends with its first page.
    const flags = packaged.args.filter((flag) => flag !== "--single-process");
    if (await starts(machine, path)) return { path, flags };
  }
  return whatToInstall(machine);
}

/** Asked for its version, a browser without its system libraries fails as it does on a page. */
async function starts({ platform }: Machine, path: string): Promise<boolean> {
  // On Windows the question opens a window.
  if (platform === "win32") return true;
  try {
    await promisify(execFile)(path, ["--version"], { timeout: VERSION_WITHIN_MS });
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findBrowser();
  if (typeof found === "string") {
    console.error(found);
    process.exitCode = 1;
  } else console.log(found.path);
}
