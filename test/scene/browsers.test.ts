/** Where the browser's tests look for a browser, and what they say where there is none. */
import { describe, expect, it } from "vitest";
import {
  browserPaths,
  hasPackagedBrowser,
  type Machine,
  whatToInstall,
} from "../../scripts/browsers.ts";

const machine = (over: Partial<Machine>): Machine => ({
  platform: "linux",
  arch: "x64",
  env: {},
  home: "/home/ada",
  osRelease: "",
  ...over,
});

describe("the places of a browser", () => {
  it("are only the named one where one is named, on every system", () => {
    for (const platform of ["linux", "darwin", "win32"]) {
      const env = { CHROME_PATH: "/opt/mine", PATH: "/usr/bin", PROGRAMFILES: "C:\\Programs" };
      expect(browserPaths(machine({ platform, env }))).toEqual(["/opt/mine"]);
    }
  });

  it("on Linux are the search path first, Chrome before Chromium, then the usual folders", () => {
    const paths = browserPaths(machine({ env: { PATH: "/home/ada/bin:relative:/usr/bin" } }));
    expect(paths[0]).toBe("/home/ada/bin/google-chrome-stable");
    expect(paths.indexOf("/usr/bin/google-chrome")).toBeLessThan(
      paths.indexOf("/home/ada/bin/chromium"),
    );
    expect(paths).toContain("/snap/bin/chromium");
    expect(paths).toContain("/opt/google/chrome/chrome");
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.startsWith("/"))).toBe(true);
  });

  it("on a Mac are the system's applications, then the user's own", () => {
    const paths = browserPaths(machine({ platform: "darwin", home: "/Users/ada" }));
    expect(paths[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(paths).toContain("/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  it("on Windows are below the folders that are set, Edge at the end", () => {
    const env = { PROGRAMFILES: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\ada\\AppData" };
    const paths = browserPaths(machine({ platform: "win32", env }));
    expect(paths[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(paths).toHaveLength(8);
    expect(paths.at(-1)).toMatch(/^C:\\Users\\ada\\AppData\\Microsoft\\Edge/);
  });
});

describe("the packaged browser", () => {
  it.each([
    ["linux", "x64", true],
    ["linux", "arm64", false],
    ["darwin", "x64", false],
    ["win32", "x64", false],
  ])("on %s %s runs: %s", (platform, arch, runs) => {
    expect(hasPackagedBrowser(machine({ platform, arch }))).toBe(runs);
  });
});

describe("what to install", () => {
  it.each([
    ["darwin", "arm64", "", /^Install Chrome \(brew install --cask google-chrome\), or/],
    ["win32", "x64", "", /winget install Google\.Chrome/],
    ["linux", "x64", 'ID=debian\nVERSION_ID="12"', /apt-get install \S+ libnss3/],
    ["linux", "x64", "", /libnss3/],
    ["linux", "arm64", "ID=debian", /apt-get install chromium/],
    ["linux", "arm64", "ID=ubuntu\nID_LIKE=debian", /snap install chromium/],
    ["linux", "x64", 'ID="rocky"\nID_LIKE="rhel centos fedora"', /dnf install chromium/],
    ["linux", "x64", "ID=alpine", /apk add chromium/],
    ["linux", "x64", "ID=manjaro\nID_LIKE=arch", /pacman -S chromium/],
  ])(
    "on %s %s (%s) is one sentence that also names CHROME_PATH",
    (platform, arch, osRelease, words) => {
      const sentence = whatToInstall(machine({ platform, arch, osRelease }));
      expect(sentence).toMatch(words);
      expect(sentence).toMatch(/CHROME_PATH to a Chrome or Chromium\.$/);
      expect(sentence).not.toContain("\n");
    },
  );
});
