/** What the scripts read of the environment, and the file that an operator begins with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readEnvironment } from "../../scripts/environment.ts";
import { CONFIG_NAMES } from "../../src/scene/config.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "environment-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const TOML = 'name = "stage"\n[vars]\nMAX_TURNS = "5"\nFLASH_RPM = "3"\n';

it("is read as wrangler reads it: .dev.vars over [vars], and no .env beside it", () => {
  const folder = folderWith({
    "wrangler.toml": TOML,
    ".dev.vars": "MAX_TURNS=7\nGEMINI_API_KEY=a-key-of-the-file",
    ".env": "PRO_RPM=9",
  });
  expect(readEnvironment(folder, { PATH: "/bin" })).toEqual({
    vars: { MAX_TURNS: "7", FLASH_RPM: "3", GEMINI_API_KEY: "a-key-of-the-file" },
    shellOnly: [],
  });
});

it("takes .env where there is no .dev.vars", () => {
  const folder = folderWith({ "wrangler.toml": TOML, ".env": "PRO_RPM=9" });
  expect(readEnvironment(folder, {}).vars).toMatchObject({ PRO_RPM: "9" });
});

it("lets the shell's variables win, the stage's own alone, and tells which npm start does not see", () => {
  const folder = folderWith({ "wrangler.toml": TOML, ".dev.vars": "PRO_RPM=9" });
  const shell = { MAX_TURNS: "6", PRO_RPM: "9", FLASH_RPM: "", GREETING: "hello" };
  expect(readEnvironment(folder, shell)).toEqual({
    vars: { MAX_TURNS: "6", FLASH_RPM: "3", PRO_RPM: "9" },
    shellOnly: ["MAX_TURNS"],
  });
});

it("begins with a file that names every variable and sets none", () => {
  const example = new URL("../../.dev.vars.example", import.meta.url);
  const lines = readFileSync(example, "utf8").split("\n");
  expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  const named = lines.flatMap((line) => /^# ([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect(named.toSorted()).toEqual([...CONFIG_NAMES].toSorted());
});
