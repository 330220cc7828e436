/**
 * Where a Chrome or Chromium may be on a machine, and what to install where there is none. Pure, so
 * that what holds on a Mac or on Windows can be checked on any machine.
 */
import { posix, win32 } from "node:path";

/** What of a machine decides where its browsers are. */
export interface Machine {
  /** As `process.platform`. */
  readonly platform: string;
  /** As `process.arch`. */
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The text of `/etc/os-release`; empty where there is none. */
  readonly osRelease: string;
}

/** Names on the search path, on Linux. */
const LINUX_NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const LINUX_FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
/** Channels as Playwright knows them: the same programs outside the search path. */
const LINUX_CHANNELS = [
  "/opt/google/chrome/chrome",
  "/opt/google/chrome-beta/chrome",
  "/opt/microsoft/msedge/msedge",
];
const MAC_NAMES = ["Google Chrome", "Chromium", "Google Chrome Beta", "Microsoft Edge"];
const WINDOWS_NAMES = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome Beta\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Paths where a browser may be, the likeliest first; whether there is one is not known here.
 * `CHROME_PATH`, if set, is the only one: whoever names a browser wants no other.
 */
export function browserPaths({ platform, env, home }: Machine): string[] {
  if (env.CHROME_PATH) return [env.CHROME_PATH];
  switch (platform) {
    case "darwin":
      return ["/Applications", posix.join(home, "Applications")].flatMap((folder) =>
        MAC_NAMES.map((name) => posix.join(folder, `${name}.app/Contents/MacOS`, name)),
      );
    case "win32":
      return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? WINDOWS_NAMES.map((name) => win32.join(folder, name)) : [],
      );
    default: {
      const onPath = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
      const folders = [...new Set([...onPath, ...LINUX_FOLDERS])];
      const named = LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
      return [...named, ...LINUX_CHANNELS];
    }
  }
}

/** Whether the browser that comes as a package runs here, given its system libraries. */
export function hasPackagedBrowser({ platform, arch }: Machine): boolean {
  return platform === "linux" && arch === "x64";
}

/** One sentence: what to install on this system so that the browser's tests can run. */
export function whatToInstall(machine: Machine): string {
  const or = ", or set CHROME_PATH to a Chrome or Chromium.";
  switch (machine.platform) {
    case "darwin":
      return `Install Chrome (brew install --cask google-chrome)${or}`;
    case "win32":
      return `Install Chrome (winget install Google.Chrome)${or}`;
    default:
      return `As root: ${linuxCommand(machine)}${or}`;
  }
}

function linuxCommand(machine: Machine): string {
  const ids = [...machine.osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)];
  const family = ids.flatMap(([, words]) => (words ?? "").split(/\s+/));
  const is = (...names: string[]) => names.some((name) => family.includes(name));
  if (is("alpine")) return "apk add chromium";
  if (is("arch")) return "pacman -S chromium";
  if (is("fedora", "rhel", "centos")) return "dnf install chromium";
  if (is("suse", "opensuse")) return "zypper install chromium";
  // The packaged browser is there already and lacks only these.
  if (hasPackagedBrowser(machine)) {
    return "apt-get install --no-install-recommends libnss3 libnspr4 libexpat1";
  }
  // Ubuntu's own package of that name is a snap.
  return is("ubuntu") ? "snap install chromium" : "apt-get install chromium";
}
